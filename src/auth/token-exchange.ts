import { failure } from '../errors.ts';
import { readSecret } from './read-secret.ts';
import type { FetchToken, TokenSource } from './token.ts';
import { usableToken } from './token.ts';
import type { TokenTools } from './token-authorize.ts';
import { exchange, mustBeSafe, type TokenReply } from './transport-fetch.ts';

type Source = Extract<TokenSource, { type: 'token_exchange' }>;

/** Exchanges a key for a token by a form; a key that is a token already is given as it is. */
export function createTokenExchange({ exchange: how, credential }: Source, tools: TokenTools): FetchToken {
  const { credentials, clock, transport } = tools;
  mustBeSafe(how.token_url);
  const isToken =
    how.token_pattern === undefined ? () => false : (key: string) => new RegExp(how.token_pattern!).test(key);
  return async () => {
    const key = readSecret(credentials, credential);
    const fetchedAt = clock.date();
    // A token that is replaced outside is read anew: nobody here knows when it expires.
    if (isToken(key)) return { value: key, expiresAt: fetchedAt, fetchedAt };
    const reply = await exchange(transport, {
      url: how.token_url,
      method: 'POST',
      headers: { 'content-type': 'application/x-www-form-urlencoded', accept: 'application/json' },
      body: String(new URLSearchParams({ ...how.form, [how.key_field]: key })),
    });
    const { host } = new URL(how.token_url);
    const body = fieldsOf(reply, host);
    const value = usableToken(body[how.token_field], host);
    const seconds = Number(body[how.expires_field]);
    const expiresAt = Number.isFinite(seconds) && seconds > 0 ? fetchedAt + seconds * 1000 : undefined;
    return { value, expiresAt, fetchedAt };
  };
}

/** The reply of a token endpoint. Throws a typed error that says no more of it than an error code and its description. */
function fieldsOf({ status, text }: TokenReply, host: string): Readonly<Record<string, unknown>> {
  let body: unknown;
  try {
    body = JSON.parse(text);
  } catch {
    body = undefined;
  }
  const fields = (typeof body === 'object' && body !== null ? body : {}) as Readonly<Record<string, unknown>>;
  if (status >= 200 && status < 300) return fields;
  const said = [fields.error, fields.error_description, fields.errorCode, fields.errorMessage];
  const words = said.filter((part) => typeof part === 'string').join(': ');
  const message = `${host} exchanged no key for a token: ${status}${words === '' ? '' : ` ${words}`}.`;
  if (status >= 500) throw failure('server', message, { status });
  if (status === 429) throw failure('rate-limit', message, { status });
  if (status >= 300 && status < 400)
    throw failure('redirect', message, { status, suggestion: 'Write the address it redirects to.' });
  throw failure('authentication', message, { status });
}
