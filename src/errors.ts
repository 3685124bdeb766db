import { type FailureKind, failures } from './failures.ts';

export { type FailureKind, type FallbackClass, failures } from './failures.ts';

/** One try at one target, as the result and every error list it. Times in ms. */
export interface Attempt {
  readonly provider: string;
  readonly model: string;
  readonly durationMs: number;
  readonly status?: number | undefined;
  readonly requestId?: string | undefined;
  readonly error?:
    | { readonly code: string; readonly kind: FailureKind; readonly message: string }
    | undefined;
}

export interface ErrorDetails {
  readonly provider?: string | undefined;
  readonly model?: string | undefined;
  readonly status?: number | undefined;
  readonly requestId?: string | undefined;
  readonly suggestion?: string | undefined;
  readonly retryable?: boolean | undefined;
  readonly details?: Readonly<Record<string, unknown>> | undefined;
  readonly debugInfo?: Readonly<Record<string, unknown>> | undefined;
  readonly attempts?: readonly Attempt[] | undefined;
  readonly cause?: unknown;
}

const LINEAGE = Symbol.for('fromconfig.error.lineage');

/** Base of every error this package throws; `instanceof` also holds across two copies of the package. */
export class FromConfigError extends Error {
  readonly kind: FailureKind;
  readonly code: string;
  readonly suggestion: string;
  /** Whether sending the same request again may succeed. */
  readonly retryable: boolean;
  readonly details: Readonly<Record<string, unknown>>;
  readonly debugInfo: Readonly<Record<string, unknown>>;
  readonly provider: string | undefined;
  readonly model: string | undefined;
  readonly status: number | undefined;
  readonly requestId: string | undefined;
  /** Every try that was made for the call, in order. */
  attempts: readonly Attempt[];

  constructor(kind: FailureKind, message: string, more: ErrorDetails = {}) {
    super(message, more.cause === undefined ? undefined : { cause: more.cause });
    const facts = failures[kind];
    this.name = new.target.name;
    this.kind = kind;
    this.code = facts.code;
    this.suggestion = more.suggestion ?? facts.suggestion;
    this.retryable = more.retryable ?? facts.retryable;
    this.details = more.details ?? {};
    this.debugInfo = more.debugInfo ?? {};
    this.provider = more.provider;
    this.model = more.model;
    this.status = more.status;
    this.requestId = more.requestId;
    this.attempts = more.attempts ?? [];
  }

  /** Everything but the stack and the cause; keys and tokens never get into an error in the first place. */
  toJSON(): Record<string, unknown> {
    const { name, code, kind, message, suggestion, retryable, provider, model, status, requestId } = this;
    const shown = { name, code, kind, message, suggestion, retryable, provider, model, status, requestId };
    return { ...shown, details: this.details, debugInfo: this.debugInfo, attempts: this.attempts };
  }

  get [LINEAGE](): readonly string[] {
    const names: string[] = [];
    for (let at = this.constructor; at !== Error && at !== null; at = Object.getPrototypeOf(at))
      names.push(at.name);
    return names;
  }

  static override [Symbol.hasInstance](value: unknown): boolean {
    const lineage = (value as { [LINEAGE]?: readonly string[] } | null | undefined)?.[LINEAGE];
    // biome-ignore lint/complexity/noThisInStatic: each subclass asks for its own name
    return lineage?.includes(this.name) ?? false;
  }
}

/** One mistake in a document, at its place; `line` and `column` count from 1. */
export interface Issue {
  readonly code: string;
  readonly message: string;
  readonly suggestion?: string | undefined;
  readonly file: string;
  readonly line?: number | undefined;
  readonly column?: number | undefined;
  readonly endLine?: number | undefined;
  readonly endColumn?: number | undefined;
  /** Dotted path of the place, for example `llm.config.temperature`. */
  readonly path: string;
  /** JSON pointer of the place, for example `/llm/config/temperature`. */
  readonly pointer: string;
  readonly severity: 'error' | 'warning' | 'notice';
  /** The lines around the place, with a caret under it. */
  readonly frame?: string | undefined;
  /** A machine-applicable change: the text that should stand at the place. */
  readonly fix?: { readonly replace: string } | undefined;
}

/** A document or config that cannot be used; `issues` lists every mistake in order of place. */
export class ConfigurationError extends FromConfigError {
  readonly issues: readonly Issue[];
  constructor(
    message: string,
    issues: readonly Issue[] = [],
    more: ErrorDetails & { readonly kind?: FailureKind } = {},
  ) {
    super(more.kind ?? 'configuration', message, more);
    this.issues = issues;
  }
  override toJSON(): Record<string, unknown> {
    return { ...super.toJSON(), issues: this.issues };
  }
}
/** An optional package is not installed; `details.install` is the command that installs it. */
export class DependencyError extends ConfigurationError {}
/** The arguments of a call are wrong; nothing was sent. */
export class ValidationError extends FromConfigError {}
/** The provider refused the key. */
export class AuthenticationError extends FromConfigError {}
/** The key is good but may not do this. */
export class PermissionDeniedError extends FromConfigError {}

export interface RateLimitDetails {
  /** How long the server asks to wait, in ms. */
  readonly retryAfterMs?: number | undefined;
  readonly limit?: number | undefined;
  readonly remaining?: number | undefined;
  /** When the limit is whole again, in ms since the epoch. */
  readonly resetTime?: number | undefined;
}
/** Too many requests or tokens in a period. */
export class RateLimitError extends FromConfigError {
  readonly retryAfterMs: number | undefined;
  readonly limit: number | undefined;
  readonly remaining: number | undefined;
  readonly resetTime: number | undefined;
  constructor(kind: FailureKind, message: string, more: ErrorDetails & RateLimitDetails = {}) {
    super(kind, message, more);
    this.retryAfterMs = more.retryAfterMs;
    this.limit = more.limit;
    this.remaining = more.remaining;
    this.resetTime = more.resetTime;
  }
}
/** Credit, spend or plan is used up; waiting does not help. */
export class QuotaExceededError extends FromConfigError {}
/** A budget declared in the document is used up. */
export class BudgetExceededError extends QuotaExceededError {}
/** No whole answer came over the network; `kind` says which part failed. */
export class NetworkError extends FromConfigError {}
/** A time limit passed; `phase` says which. */
export class TimeoutError extends NetworkError {
  get phase(): string {
    return this.kind.replace(/-timeout$/, '').replaceAll('-', '_');
  }
}
/** The provider answered, and the answer is a failure. */
export class LlmError extends FromConfigError {}
/** The provider does not accept the request as it is. */
export class InvalidRequestError extends LlmError {}
/** The provider does not know the model, or hides it from this key. */
export class ModelNotFoundError extends LlmError {}
/** Input and output together do not fit the model's context window. */
export class ContextLengthExceededError extends LlmError {}
/** The provider blocked the input or the answer. */
export class ContentFilterError extends LlmError {}
/** The provider failed on its side. */
export class ServerError extends LlmError {}
/** The provider has no capacity now. */
export class OverloadedError extends ServerError {}
/** What came is not what the protocol says. */
export class ProtocolError extends LlmError {}
/** The stream broke off after part of it had been delivered, or ended without its finish. */
export class StreamInterruptedError extends LlmError {}
export class EmbeddingError extends FromConfigError {}
export class VectorStoreError extends FromConfigError {}
export class MemoryNotFoundError extends FromConfigError {}
export class StorageError extends FromConfigError {}

const classes: Readonly<
  Record<
    string,
    new (
      kind: FailureKind,
      message: string,
      more: ErrorDetails & RateLimitDetails,
    ) => FromConfigError
  >
> = {
  ValidationError,
  AuthenticationError,
  PermissionDeniedError,
  RateLimitError,
  QuotaExceededError,
  BudgetExceededError,
  NetworkError,
  TimeoutError,
  LlmError,
  InvalidRequestError,
  ModelNotFoundError,
  ContextLengthExceededError,
  ContentFilterError,
  ServerError,
  OverloadedError,
  ProtocolError,
  StreamInterruptedError,
  EmbeddingError,
  VectorStoreError,
  MemoryNotFoundError,
  StorageError,
};

/** Makes the error that the table names for this kind. */
export function failure(
  kind: FailureKind,
  message: string,
  more: ErrorDetails & RateLimitDetails = {},
): FromConfigError {
  const Class = classes[failures[kind].type];
  if (Class === undefined) return new ConfigurationError(message, [], { ...more, kind });
  return new Class(kind, message, more);
}
