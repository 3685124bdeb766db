import { type Attempt, FromConfigError } from '../errors.ts';
import type { Clock, CredentialStore } from '../ports.ts';
import type { CallRecord } from './types.ts';

/** Who was asked. */
export interface Asked {
  readonly provider: string;
  readonly model: string;
}

/** What the record keeps of one try; written when it ends, however it ends. */
export class AttemptNote {
  status: number | undefined;
  requestId: string | undefined;
  #isWritten = false;
  readonly asked: Asked;
  readonly #call: CallRecord;
  readonly #clock: Clock;
  readonly #started: number;

  constructor(asked: Asked, call: CallRecord, clock: Clock, started: number) {
    this.asked = asked;
    this.#call = call;
    this.#clock = clock;
    this.#started = started;
  }

  end(error?: Attempt['error']): void {
    if (this.#isWritten) return;
    this.#isWritten = true;
    const { provider, model } = this.asked;
    const durationMs = this.#clock.now() - this.#started;
    this.#call.attempts.push({
      provider,
      model,
      durationMs,
      status: this.status,
      requestId: this.requestId,
      error,
    });
  }

  fail(error: unknown): unknown {
    if (error instanceof FromConfigError) {
      const { code, kind, message } = error;
      this.end({ code, kind, message });
      error.attempts = [...this.#call.attempts];
    } else {
      this.end();
    }
    return error;
  }
}

type Redacting = Pick<CredentialStore, 'redact'>;

/** Texts of servers may repeat a key that was sent; no error leaves with it, nor do its stack and its causes. */
export function scrubbed(error: unknown, credentials: Redacting): unknown {
  if (!(error instanceof FromConfigError)) return error;
  let at: unknown = error;
  for (let depth = 0; at instanceof Error && depth < MAX_CAUSES; depth++) {
    scrub(at, credentials);
    at = at.cause;
  }
  return error;
}

const MAX_CAUSES = 8;

function scrub(error: Error, credentials: Redacting): void {
  const fields = error as unknown as Record<string, unknown>;
  for (const name of ['message', 'stack', ...Object.keys(error)]) {
    const value = fields[name];
    if (name === 'cause' || name === 'attempts') continue;
    if (typeof value === 'string') put(fields, name, value, redacted(value, error, credentials));
    else if (name === 'details' || name === 'debugInfo') {
      const text = JSON.stringify(value);
      const clean = credentials.redact(text);
      if (clean !== text) fields[name] = JSON.parse(clean);
    }
  }
}

/** What JSON.parse quotes of a text may be half a key, which nobody would recognise. */
const redacted = (text: string, error: Error, credentials: Redacting): string =>
  credentials.redact(error instanceof SyntaxError ? text.replace(/".*"(?= is not valid JSON)/s, 'it') : text);

function put(fields: Record<string, unknown>, name: string, value: string, clean: string): void {
  if (clean === value) return;
  // Fields of errors of others may be fixed.
  Reflect.defineProperty(fields, name, {
    value: clean,
    configurable: true,
    writable: true,
    enumerable: name !== 'message' && name !== 'stack',
  });
}
