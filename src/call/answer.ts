import { createCollector } from '../chat/collect.ts';
import type { CallRecord, ChatEvent, ChatResult, ChatStream } from '../chat/types.ts';
import { failure } from '../errors.ts';

/** Sends the request; called when iteration begins. */
export type Start = (record: CallRecord) => Promise<ChatStream>;

/**
 * One answer as it comes: single items from batches, without a layer per item. Runs once; leaving the loop closes the
 * connection. `result` settles when the iteration ends.
 */
export class Answer<Item> implements AsyncIterableIterator<Item, undefined> {
  readonly #start: Start;
  readonly #pick: (event: ChatEvent) => Item | undefined;
  readonly #record: CallRecord;
  readonly #onEnd: (result: ChatResult) => void;
  readonly #collector = createCollector();
  #stream: AsyncIterator<readonly ChatEvent[], undefined> | undefined;
  #batch: readonly ChatEvent[] = [];
  #at = 0;
  #isTaken = false;
  #isOver = false;
  #pending: Promise<unknown> | undefined;
  #result: Promise<ChatResult> | undefined;
  #settled: { readonly value: ChatResult } | { readonly error: unknown } | undefined;
  #resolve: ((result: ChatResult) => void) | undefined;
  #reject: ((error: unknown) => void) | undefined;

  constructor(
    start: Start,
    pick: (event: ChatEvent) => Item | undefined,
    record: CallRecord,
    onEnd: (result: ChatResult) => void,
  ) {
    this.#start = start;
    this.#pick = pick;
    this.#record = record;
    this.#onEnd = onEnd;
  }

  /** The whole answer; after an early `break` what had come by then. Rejects with the error that ended the iteration. */
  get result(): Promise<ChatResult> {
    if (this.#result === undefined) {
      this.#result = new Promise((resolve, reject) => {
        this.#resolve = resolve;
        this.#reject = reject;
      });
      // A caller who only iterates gets the error there.
      this.#result.catch(() => undefined);
      this.#announce();
    }
    return this.#result;
  }

  [Symbol.asyncIterator](): this {
    if (this.#isTaken)
      throw failure('validation', 'This answer was read already; an answer runs once.', {
        suggestion: 'Call the model again, or keep what you read.',
      });
    this.#isTaken = true;
    return this;
  }

  next(): Promise<IteratorResult<Item, undefined>> {
    if (this.#pending !== undefined) return this.#queue(() => this.next());
    const item = this.#take();
    if (item !== undefined) return Promise.resolve({ done: false, value: item });
    if (this.#isOver) return Promise.resolve({ done: true, value: undefined });
    const advancing = this.#advance();
    this.#pending = advancing;
    return advancing;
  }

  async return(): Promise<IteratorResult<Item, undefined>> {
    this.#batch = [];
    if (!this.#isOver) {
      this.#isOver = true;
      await this.#stream?.return?.();
      this.#settle({ value: this.#collector.result(this.#record) });
    }
    return { done: true, value: undefined };
  }

  #queue<Value>(step: () => Promise<Value>): Promise<Value> {
    return (this.#pending as Promise<unknown>).then(step, step);
  }

  #take(): Item | undefined {
    while (this.#at < this.#batch.length) {
      const item = this.#pick(this.#batch[this.#at++]!);
      if (item !== undefined) return item;
    }
    return undefined;
  }

  async #advance(): Promise<IteratorResult<Item, undefined>> {
    try {
      this.#stream ??= (await this.#start(this.#record))[Symbol.asyncIterator]() as AsyncIterator<
        readonly ChatEvent[],
        undefined
      >;
      for (;;) {
        const read = await this.#stream.next();
        if (read.done === true) {
          this.#finish();
          return { done: true, value: undefined };
        }
        this.#collector.push(read.value);
        this.#batch = read.value;
        this.#at = 0;
        const item = this.#take();
        if (item !== undefined) return { done: false, value: item };
      }
    } catch (error) {
      this.#isOver = true;
      this.#settle({ error });
      throw error;
    } finally {
      this.#pending = undefined;
    }
  }

  #finish(): void {
    if (this.#isOver) return;
    this.#isOver = true;
    const value = this.#collector.result(this.#record);
    this.#onEnd(value);
    this.#settle({ value });
  }

  #settle(outcome: { readonly value: ChatResult } | { readonly error: unknown }): void {
    this.#settled ??= outcome;
    this.#announce();
  }

  #announce(): void {
    if (this.#settled === undefined || this.#result === undefined) return;
    if ('error' in this.#settled) this.#reject?.(this.#settled.error);
    else this.#resolve?.(this.#settled.value);
  }
}
