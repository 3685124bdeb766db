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
 * Where a secret is, never the secret: `env:NAME` or `stored:ID`.
 * Configs, plans, logs and errors hold only this.
 */
export type SecretReference = `env:${string}` | `stored:${string}`;

/** Keeps secrets out of configs and plans. */
export interface CredentialStore {
  /** Takes a literal out of a config and gives back its reference. */
  keep(secret: string): SecretReference;
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
