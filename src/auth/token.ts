import { failure } from '../errors.ts';
import type { Clock, SecretReference } from '../ports.ts';

/** Where a credential goes in a request. */
export interface KeyPlace {
  /** Lower-case name of the header that carries it. */
  readonly header?: string | undefined;
  /** Name of the query parameter that carries it. */
  readonly query?: string | undefined;
  readonly prefix: string;
}

/** A key that is exchanged for a token by a form at a token endpoint. */
export interface TokenExchange {
  readonly token_url: string;
  readonly form: Readonly<Record<string, string>>;
  readonly key_field: string;
  readonly token_field: string;
  readonly expires_field: string;
  /** Keys that match are tokens already, and are sent as they are. */
  readonly token_pattern?: string | undefined;
}

/** How one provider's OAuth is spoken to. */
export interface OAuthMethod {
  /** The authorization endpoint; of the device flow, the one that gives device codes. */
  readonly auth_url: string;
  readonly token_url: string;
  readonly client_id: string;
  readonly scopes: readonly string[];
  readonly redirect_uri?: string | undefined;
  readonly use_pkce?: boolean | undefined;
  readonly token_refresh_url?: string | undefined;
  readonly custom_headers?: Readonly<Record<string, string>> | undefined;
  readonly extra_auth_params?: Readonly<Record<string, string>> | undefined;
}

/** What a token is got from, at the first call that needs one. */
export type TokenSource =
  | { readonly type: 'google_adc'; readonly scopes: readonly string[] }
  | { readonly type: 'entra_id'; readonly scope: string; readonly instead: readonly string[] }
  | {
      readonly type: 'token_exchange';
      readonly exchange: TokenExchange;
      readonly credential: SecretReference;
    }
  | { readonly type: 'oauth'; readonly id: string; readonly name: string; readonly method: OAuthMethod }
  | { readonly type: 'command'; readonly words: readonly string[] };

/** Requests carry a token that is fetched first, and again before it expires. */
export interface TokenAuth extends KeyPlace {
  readonly scheme: 'token';
  readonly source: TokenSource;
}

export interface Token {
  readonly value: string;
  /** In ms since the epoch; without it the token is good until it is refused. */
  readonly expiresAt?: number | undefined;
  readonly fetchedAt: number;
}

/** Fetches a token; `refused` is one that the server did not take, and must not be given again. */
export type FetchToken = (refused: string | undefined) => Promise<Token>;

const BUFFER_MS = 5 * 60_000;

/** When a token is to be replaced: five minutes before it expires, or at half its life where that is later. */
export const renewalOf = ({ expiresAt, fetchedAt }: Token): number =>
  expiresAt === undefined
    ? Number.POSITIVE_INFINITY
    : Math.max(expiresAt - BUFFER_MS, fetchedAt + (expiresAt - fetchedAt) / 2);

/** One token for all calls: fetched once however many wait for it, and replaced before it expires. */
export class TokenCache {
  readonly #fetch: FetchToken;
  readonly #clock: Pick<Clock, 'date'>;
  #token: Token | undefined;
  #running: Promise<Token> | undefined;

  constructor(fetch: FetchToken, clock: Pick<Clock, 'date'>) {
    this.#fetch = fetch;
    this.#clock = clock;
  }

  /** The token, at once where it is good. A caller who leaves does not end the fetch that others wait for. */
  get(signal: AbortSignal | undefined): string | Promise<string> {
    const token = this.#token;
    if (token !== undefined && this.#clock.date() < renewalOf(token)) return token.value;
    return this.#renewed(signal, undefined);
  }

  /** Takes a refused token out of use; another call may have replaced it already. */
  async replace(refused: string, signal: AbortSignal | undefined): Promise<void> {
    if (this.#token?.value === refused) await this.#renewed(signal, refused);
  }

  async #renewed(signal: AbortSignal | undefined, refused: string | undefined): Promise<string> {
    this.#running ??= this.#fetch(refused)
      .then((token) => {
        this.#token = token;
        return token;
      })
      .finally(() => {
        this.#running = undefined;
      });
    const before = this.#token;
    try {
      return (await unlessAborted(this.#running, signal)).value;
    } catch (error) {
      signal?.throwIfAborted();
      // What could not be replaced early is still good for some minutes.
      const isGood = before?.expiresAt !== undefined && this.#clock.date() < before.expiresAt;
      if (refused !== undefined || !isGood || isFinal(error)) throw error;
      return before.value;
    }
  }
}

const isFinal = (error: unknown): boolean => (error as { kind?: unknown }).kind === 'authentication';

async function unlessAborted<Value>(work: Promise<Value>, signal: AbortSignal | undefined): Promise<Value> {
  if (signal === undefined) return work;
  signal.throwIfAborted();
  let leave = (): void => undefined;
  const left = new Promise<never>((_resolve, reject) => {
    leave = () => reject(signal.reason);
    signal.addEventListener('abort', leave, { once: true });
  });
  work.catch(() => undefined);
  try {
    return await Promise.race([work, left]);
  } finally {
    signal.removeEventListener('abort', leave);
  }
}

/** A token as it may stand in a header. Throws AuthenticationError. */
export function usableToken(value: unknown, from: string): string {
  if (typeof value === 'string' && value !== '' && !/[\s\p{Cc}]/u.test(value)) return value;
  throw failure('authentication', `${from} gave no usable token.`, {
    suggestion: 'Look at what it answers; a token is one line of text without spaces.',
  });
}
