/** What the package needs from outside; everything that touches the world is handed in through these. */

/** Monotonic time and timers, in ms. */
export interface Clock {
  /** Monotonic, never jumps; for durations. */
  now(): number;
  /** Wall clock in ms since the epoch; only for what a server's dates are compared with. */
  date(): number;
  /** Calls back after `ms`; the returned function cancels. A waiting call keeps the process alive. */
  after(ms: number, callback: () => void): () => void;
}

/** A number in [0, 1), as `Math.random`. */
export type Random = () => number;

/** Silent unless the application hands in its own. */
export interface Logger {
  debug(message: string, details?: Readonly<Record<string, unknown>>): void;
  info(message: string, details?: Readonly<Record<string, unknown>>): void;
  warn(message: string, details?: Readonly<Record<string, unknown>>): void;
  error(message: string, details?: Readonly<Record<string, unknown>>): void;
}

/** Reads one environment variable; empty text counts as set, `undefined` as not set. */
export type Environment = (name: string) => string | undefined;

/**
 * Where a secret is, never the secret: `env:NAME`, `stored:ID`, `file:PATH`, or `command:` with the words as JSON.
 * Configs, plans, logs and errors hold only this.
 */
export type SecretReference = `env:${string}` | `stored:${string}` | `file:${string}` | `command:${string}`;

/** Keeps secrets out of configs and plans. */
export interface CredentialStore {
  /** Takes a literal out of a config and gives back its reference: `stored:NAME` where it has a name. */
  keep(secret: string, name?: string): SecretReference;
  /** The value now, or `undefined` when nothing is there; read at call time. */
  read(reference: SecretReference): string | undefined;
  /** Replaces every secret this store has given out or kept by `***`. */
  redact(text: string): string;
}

/**
 * Keeps texts by key until their time is over or there is no room. One that fails rejects; whoever uses it then does
 * without it. Keys are letters, digits and `:-_.`, up to 200 of them.
 */
export interface Store {
  /** The text, or `undefined` where none is kept. */
  get(key: string): Promise<string | undefined>;
  /** `ttlMs`: how long it is good; without it as long as there is room. */
  set(key: string, value: string, ttlMs?: number): Promise<void>;
  delete(key: string): Promise<void>;
  /** How many texts it keeps, as far as that is known. */
  readonly size?: number | undefined;
  close?(): Promise<void>;
}

/** Tokens of a login; times in ms since the epoch. */
export interface StoredTokens {
  readonly type: 'oauth';
  readonly accessToken: string;
  readonly refreshToken?: string | undefined;
  readonly expiresAt?: number | undefined;
  /** What the access token was exchanged for, where the API takes another key. */
  readonly apiKey?: string | undefined;
  readonly apiKeyExpiresAt?: number | undefined;
  readonly scopes?: readonly string[] | undefined;
}

/** How somebody proves who they are, as a login left it. */
export type StoredAuth =
  | { readonly type: 'api_key'; readonly key: string }
  | StoredTokens
  | { readonly type: 'google_adc' }
  | { readonly type: 'aws_profile'; readonly profile: string };

/** What is stored for one provider. */
export interface StoredProvider {
  readonly auth?: StoredAuth | undefined;
  /** Values of `url_param_vars`, by name. */
  readonly params?: Readonly<Record<string, string>> | undefined;
}

/** One line of what is stored, without any secret. */
export interface StoredSummary {
  readonly id: string;
  readonly type?: StoredAuth['type'] | undefined;
  readonly params: Readonly<Record<string, string>>;
}

/** What outlives the process: keys and tokens of logins, by provider id. Rejects with StorageError. */
export interface CredentialFile {
  read(id: string): Promise<StoredProvider | undefined>;
  /**
   * Replaces what is stored for a provider by what `change` makes of it; `undefined` takes it away. No other process changes
   * the same provider meanwhile, also where `change` waits for a server.
   */
  update(
    id: string,
    change: (
      current: StoredProvider | undefined,
    ) => StoredProvider | undefined | Promise<StoredProvider | undefined>,
  ): Promise<StoredProvider | undefined>;
  /** `false` when there was nothing. */
  remove(id: string): Promise<boolean>;
  list(): Promise<readonly StoredSummary[]>;
}

/** Runs the commands that documents name as the source of a key. */
export interface Commands {
  /** Whether documents may name commands at all. */
  readonly allowed: boolean;
  /** What the command prints. */
  run(words: readonly string[]): Promise<string>;
}
