import { AttemptNote } from '../chat/attempt.ts';
import { Ending } from '../chat/ending.ts';
import type { CallOptions, ChatEvent, ChatRequest, ChatStream, Cost, Ended } from '../chat/types.ts';
import { orAborted } from '../chat/waiting.ts';
import { failure } from '../errors.ts';
import type { HandlerTools, Target } from './protocol.ts';

/** An answer batch by batch; the last event of the last batch is `finish`. */
export type Batches = AsyncGenerator<readonly ChatEvent[], void, undefined>;

/** What a protocol that answers itself is asked. */
export interface Question {
  readonly target: Target;
  readonly request: ChatRequest;
  readonly options: CallOptions;
  readonly tools: Pick<HandlerTools, 'clock' | 'credentials'>;
  /** What an answer costs that does not get to its finish; unknown unless it is said. */
  readonly cost?: Cost | undefined;
}

const LEFT = new Error('The caller left.');

/**
 * Runs a generator as an answer: its attempt is noted, a failure before anything was delivered rejects, and an abort or
 * a caller who leaves ends it at once. `run` is given a signal that fires in both cases; it stops at once then, and cleans
 * up in `finally` without waiting for anything slow.
 */
export async function answer(
  question: Question,
  run: (signal: AbortSignal, attempt: AttemptNote) => Batches,
): Promise<ChatStream> {
  const { target, options, tools } = question;
  const attempt = new AttemptNote(target, options.call, tools.clock, tools.clock.now());
  const stream = new HandlerStream(question, attempt, run);
  await stream.begin();
  return stream;
}

class HandlerStream implements ChatStream, AsyncIterator<readonly ChatEvent[], undefined> {
  readonly #source: Batches;
  readonly #leaving = new AbortController();
  readonly #signal: AbortSignal | undefined;
  readonly #isWhole: boolean;
  readonly #ending: Ending;
  #first: readonly ChatEvent[] | undefined;
  /** What the next read throws: the failure, or the caller's reason. */
  #failure: { readonly error: unknown } | undefined;
  #isOver = false;

  constructor(
    { target, request, options, tools, cost }: Question,
    attempt: AttemptNote,
    run: (signal: AbortSignal, attempt: AttemptNote) => Batches,
  ) {
    this.#signal = options.signal;
    this.#isWhole = options.delivery === 'whole';
    this.#ending = new Ending({
      request,
      attempt,
      credentials: tools.credentials,
      price: target.facts?.price,
      cost,
    });
    this.#source = run(this.#leaving.signal, attempt);
    if (this.#signal?.aborted) this.#abort();
    else this.#signal?.addEventListener('abort', this.#abort, { once: true });
  }

  get ended(): Promise<Ended> {
    return this.#ending.ended;
  }

  /** Reads until something is there to deliver; for whole delivery that is the finish. */
  async begin(): Promise<void> {
    const held: ChatEvent[] = [];
    while (!this.#isOver && (this.#isWhole || held.length === 0)) held.push(...(await this.#read()));
    if (this.#failure !== undefined) throw this.#failure.error;
    this.#first = held;
  }

  [Symbol.asyncIterator](): this {
    return this;
  }

  async next(): Promise<IteratorResult<readonly ChatEvent[], undefined>> {
    let batch = this.#first ?? [];
    this.#first = undefined;
    while (!this.#isOver && batch.length === 0) batch = await this.#read();
    const failed = this.#failure;
    this.#failure = undefined;
    if (failed !== undefined) throw failed.error;
    if (batch.length === 0) return { done: true, value: undefined };
    this.#ending.delivered += batch.length;
    return { done: false, value: batch };
  }

  async return(): Promise<IteratorResult<readonly ChatEvent[], undefined>> {
    this.#first = undefined;
    this.#failure = undefined;
    if (!this.#isOver) {
      this.#ending.leave();
      await this.#stop();
    }
    return { done: true, value: undefined };
  }

  /** The next batch; none once the answer is over, however it ended. */
  async #read(): Promise<readonly ChatEvent[]> {
    try {
      const read = await orAborted(this.#source.next(), this.#leaving.signal);
      if (read.done === true) throw failure('stream-truncated', 'The answer ended without its finish.');
      const batch = read.value;
      this.#ending.count(batch);
      const last = batch.at(-1);
      if (last?.type !== 'finish') return batch;
      const finish = this.#ending.finish(last);
      void this.#stop();
      return [...batch.slice(0, -1), finish];
    } catch (error) {
      this.#fail(error);
      return [];
    }
  }

  readonly #abort = (): void => this.#fail(this.#signal?.reason);

  /** The first failure counts: stopping the generator makes it fail too. */
  #fail(error: unknown): void {
    if (this.#isOver) return;
    void this.#stop(error);
    this.#failure = { error: this.#ending.fail(error) };
  }

  /** Lets the generator clean up. */
  async #stop(reason: unknown = LEFT): Promise<void> {
    this.#isOver = true;
    this.#signal?.removeEventListener('abort', this.#abort);
    this.#leaving.abort(reason);
    await this.#source.return().catch(() => undefined);
  }
}
