import type { Answered, CallNotice, CallOptions, CallRecord } from '../chat/types.ts';
import { orAborted } from '../chat/waiting.ts';
import { FromConfigError } from '../errors.ts';
import type { Recording, RecordingReader } from './policy.ts';

/** One call for all who ask the same while it is under way. It ends with the last of them, not with any other. */
export class SharedCall<Answer extends Answered> {
  /** When the call must be over. */
  readonly deadline: number;
  readonly #leaving = new AbortController();
  readonly #askers = new Set<CallOptions>();
  readonly #record: CallRecord;
  readonly #recording: Promise<Recording<Answer>>;
  readonly #onOver: () => void;

  /** `start` sends the request; `onOver` is called when nobody may join any more, perhaps more than once. */
  constructor(
    first: CallOptions,
    start: (options: CallOptions) => Promise<Recording<Answer>>,
    onOver: () => void,
  ) {
    this.deadline = first.deadline ?? Number.POSITIVE_INFINITY;
    this.#onOver = onOver;
    const { tags, user } = first.call;
    const notify = (notice: CallNotice): void => {
      for (const { call } of this.#askers) call.notify?.(notice);
    };
    this.#record = { tags, user, attempts: [], warnings: [], notify };
    this.#askers.add(first);
    this.#recording = start({ ...first, signal: this.#leaving.signal, call: this.#record });
    this.#recording.catch(onOver);
  }

  /** The answer for one caller. Rejects with an error of its own, or with the reason of its signal. */
  async join(options: CallOptions): Promise<Answer> {
    this.#askers.add(options);
    let recording: Recording<Answer>;
    try {
      recording = await orAborted(this.#recording, options.signal);
    } catch (error) {
      if (options.signal?.aborted === true) {
        this.#leave(options, options.signal.reason);
        throw error;
      }
      this.#askers.delete(options);
      throw this.#ownError(error, options);
    }
    return recording.open(this.#readerFor(options));
  }

  #readerFor(options: CallOptions): RecordingReader {
    return {
      signal: options.signal,
      end: (isBilled) => {
        this.#onOver();
        this.#askers.delete(options);
        if (isBilled) this.#note(options);
      },
      ownError: (error) => {
        this.#onOver();
        this.#askers.delete(options);
        return this.#ownError(error, options);
      },
      leave: (reason) => this.#leave(options, reason),
    };
  }

  #leave(options: CallOptions, reason: unknown): boolean {
    if (!this.#askers.delete(options)) return false;
    if (this.#askers.size > 0) return false;
    this.#onOver();
    // A reason is that of an abort; who only stops reading closes the answer itself.
    if (reason !== undefined) this.#leaving.abort(reason);
    return true;
  }

  /** What was noted on the way becomes this caller's. */
  #note({ call }: CallOptions): void {
    call.attempts.push(...this.#record.attempts);
    call.warnings.push(...this.#record.warnings);
  }

  /** Errors are changed on their way out, so that each caller has its own. */
  #ownError(error: unknown, options: CallOptions): unknown {
    this.#note(options);
    if (!(error instanceof FromConfigError)) return error;
    const copy = Object.create(
      Object.getPrototypeOf(error),
      Object.getOwnPropertyDescriptors(error),
    ) as typeof error;
    const stack = { value: error.stack, configurable: true, writable: true };
    return Object.assign(Object.defineProperty(copy, 'stack', stack), {
      attempts: [...options.call.attempts],
    });
  }
}
