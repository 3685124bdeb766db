import type { ChatEvent, ChatStream, Ended } from '../chat/types.ts';
import type { Recording, RecordingReader } from '../policies/policy.ts';
import { unbilled, unbilledFinish } from './kept-chat.ts';

type Batch = readonly ChatEvent[];
type Read = IteratorResult<Batch, undefined>;

const DONE: Read = { done: true, value: undefined };

/** A stream that several callers read: whoever is ahead reads on, the others get the same batches at their own pace. */
export class RecordedStream implements Recording<ChatStream> {
  readonly stream: ChatStream;
  readonly batches: Batch[] = [];
  /** How it ended: with its finish, without, or with an error. */
  end: { readonly error?: unknown } | undefined;
  /** Who reads to the end first is billed. */
  isBilled = false;
  readonly #onRead: (batches: readonly Batch[]) => void;
  #source: AsyncIterator<Batch> | undefined;
  #reading: Promise<void> | undefined;
  #isRead = false;
  #isClosed = false;

  /** `onRead` is called when the first caller has read all of it. */
  constructor(stream: ChatStream, onRead: (batches: readonly Batch[]) => void) {
    this.stream = stream;
    this.#onRead = onRead;
  }

  open(reader: RecordingReader): ChatStream {
    return new Reading(this, reader);
  }

  /** Reads one batch more, for all who wait for it. */
  readOn(): Promise<void> {
    this.#reading ??= this.#read();
    return this.#reading;
  }

  /** A caller has got everything. */
  read(): void {
    if (this.#isRead) return;
    this.#isRead = true;
    this.#onRead(this.batches);
  }

  async close(): Promise<void> {
    if (this.#isClosed || this.end !== undefined) return;
    this.#isClosed = true;
    this.#source ??= this.stream[Symbol.asyncIterator]();
    await this.#source.return?.();
  }

  async #read(): Promise<void> {
    try {
      this.#source ??= this.stream[Symbol.asyncIterator]();
      const read = await this.#source.next();
      if (read.done === true) this.end = {};
      else this.batches.push(read.value);
    } catch (error) {
      this.end = { error };
    } finally {
      this.#reading = undefined;
    }
  }
}

/** One caller's way through a recorded stream. */
class Reading implements ChatStream, AsyncIterator<Batch, undefined> {
  readonly ended: Promise<Ended>;
  readonly #recorded: RecordedStream;
  readonly #reader: RecordingReader;
  readonly #left: Promise<never>;
  #at = 0;
  #isOver = false;
  #hasLeft = false;
  #settle: (ended: Ended | Promise<Ended>) => void = () => undefined;
  #release: () => void = () => undefined;

  constructor(recorded: RecordedStream, reader: RecordingReader) {
    this.#recorded = recorded;
    this.#reader = reader;
    this.ended = new Promise((resolve) => {
      this.#settle = resolve;
    });
    this.#left = new Promise((_resolve, reject) => {
      const { signal } = reader;
      if (signal === undefined) return;
      const abort = (): void => {
        reject(signal.reason);
        // What is left of the call has to notice that it is over.
        if (this.#leave(signal.reason)) void recorded.readOn().then(() => recorded.close());
      };
      if (signal.aborted) abort();
      else signal.addEventListener('abort', abort, { once: true });
      this.#release = () => signal.removeEventListener('abort', abort);
    });
    this.#left.catch(() => undefined);
  }

  [Symbol.asyncIterator](): this {
    return this;
  }

  async next(): Promise<Read> {
    const recorded = this.#recorded;
    for (;;) {
      if (this.#hasLeft) {
        if (this.#reader.signal?.aborted === true) throw this.#reader.signal.reason;
        return DONE;
      }
      const batch = recorded.batches[this.#at];
      if (batch !== undefined) {
        this.#at++;
        return { done: false, value: this.#delivered(batch) };
      }
      if (recorded.end === undefined) {
        await (this.#isOver || this.#reader.signal === undefined
          ? recorded.readOn()
          : Promise.race([this.#left, recorded.readOn()]));
        continue;
      }
      if ('error' in recorded.end) throw this.#failed(recorded.end.error);
      recorded.read();
      this.#over(() => this.#recorded.stream.ended);
      return DONE;
    }
  }

  async return(): Promise<Read> {
    if (this.#leave()) {
      await this.#recorded.close();
      this.#reader.end(true);
    }
    this.#hasLeft = true;
    return DONE;
  }

  /** The finish is this caller's own. */
  #delivered(batch: Batch): Batch {
    const finish = batch.at(-1);
    if (finish?.type !== 'finish') return batch;
    const isBilled = this.#bill();
    this.#reader.end(isBilled);
    this.#over(() => (isBilled ? this.#recorded.stream.ended : unbilled));
    return isBilled ? batch : [...batch.slice(0, -1), unbilledFinish(finish)];
  }

  #failed(error: unknown): unknown {
    if (this.#isOver) return error;
    const own = this.#reader.ownError(error);
    const isBilled = this.#bill();
    this.#over(() => (isBilled ? this.#recorded.stream.ended : { ...unbilled, error: own }));
    return own;
  }

  #leave(reason?: unknown): boolean {
    if (this.#isOver) return false;
    this.#hasLeft = true;
    const isLast = this.#reader.leave(reason);
    this.#over(() => (isLast ? this.#recorded.stream.ended : { ...unbilled, error: reason }));
    return isLast;
  }

  #bill(): boolean {
    const isFirst = !this.#recorded.isBilled;
    this.#recorded.isBilled = true;
    return isFirst;
  }

  #over(ended: () => Ended | Promise<Ended>): void {
    if (this.#isOver) return;
    this.#isOver = true;
    this.#release();
    this.#settle(ended());
  }
}
