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

/** Texts of servers may repeat a key that was sent; no error leaves with it. */
export function scrubbed(error: unknown, credentials: Pick<CredentialStore, 'redact'>): unknown {
  if (!(error instanceof FromConfigError)) return error;
  const message = credentials.redact(error.message);
  const details = JSON.stringify(error.details);
  const clean = credentials.redact(details);
  if (message !== error.message) error.message = message;
  if (clean !== details) Object.assign(error, { details: JSON.parse(clean) });
  return error;
}
