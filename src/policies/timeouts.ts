import type { CallOptions, ChatEvent, ChatHandler, ChatRequest, ChatStream } from '../chat/types.ts';
import { milliseconds } from '../duration.ts';
import { type FailureKind, failure } from '../errors.ts';
import type { TimeoutsConfig } from '../generated/types.ts';
import type { Clock } from '../ports.ts';
import { type LinkedSignal, linkedSignal } from './linked-signal.ts';
import type { Bounds, ChatPolicyDefinition } from './policy.ts';

/** Limits on the phases of one attempt: connect and first byte by the transport, first token and idle by this. */
export const timeouts: ChatPolicyDefinition<TimeoutsConfig, 'clock'> = {
  name: 'timeouts',
  createChat(config, { clock }) {
    const connectMs = milliseconds(config.connect);
    const firstByteMs = milliseconds(config.first_byte);
    const limits = { firstTokenMs: milliseconds(config.first_token), idleMs: milliseconds(config.idle) };
    const isWatched = limits.firstTokenMs !== undefined || limits.idleMs !== undefined;
    return (next) => (request, options) => {
      const bounded = { ...options, timeouts: { connectMs, firstByteMs } };
      return isWatched ? watched(next, request, bounded, limits, clock) : next(request, bounded);
    };
  },
  bound(config, inner): Bounds {
    const phases = [config.connect, config.first_byte].map(
      (phase) => milliseconds(phase) ?? Number.POSITIVE_INFINITY,
    );
    // A reply that drips within its idle limit never ends by itself: only `total` bounds an attempt from above.
    return {
      ...inner,
      ms:
        phases.every(Number.isFinite) && config.total != null
          ? milliseconds(config.total)!
          : Number.POSITIVE_INFINITY,
    };
  },
};

interface Limits {
  readonly firstTokenMs: number | undefined;
  readonly idleMs: number | undefined;
}

async function watched(
  next: ChatHandler,
  request: ChatRequest,
  options: CallOptions,
  limits: Limits,
  clock: Clock,
): Promise<ChatStream> {
  const link = linkedSignal(options.signal);
  const watch = new Watch(link, limits, clock);
  try {
    const stream = await next(request, { ...options, signal: link.signal });
    return new WatchedStream(stream, watch);
  } catch (error) {
    watch.end();
    throw error;
  }
}

/** One timer that is moved on by every read, not set anew. */
class Watch {
  readonly #link: LinkedSignal;
  readonly #clock: Clock;
  readonly #idleMs: number | undefined;
  #cancel: () => void = () => undefined;
  #lastRead = 0;

  constructor(link: LinkedSignal, { firstTokenMs, idleMs }: Limits, clock: Clock) {
    this.#link = link;
    this.#clock = clock;
    this.#idleMs = idleMs;
    if (firstTokenMs !== undefined) {
      this.#cancel = clock.after(firstTokenMs, () =>
        this.#pass('first-token-timeout', `No token came within ${firstTokenMs} ms.`),
      );
    }
  }

  /** The answer has begun: from now on only silence counts. */
  begin(): void {
    this.#cancel();
    this.#lastRead = this.#clock.now();
    if (this.#idleMs !== undefined) this.#arm(this.#idleMs);
  }

  read(): void {
    this.#lastRead = this.#clock.now();
  }

  end(): void {
    this.#cancel();
    this.#link.release();
  }

  #arm(ms: number): void {
    this.#cancel = this.#clock.after(ms, () => {
      const left = this.#lastRead + this.#idleMs! - this.#clock.now();
      if (left > 0) this.#arm(left);
      else this.#pass('idle-timeout', `Nothing came for ${this.#idleMs} ms.`);
    });
  }

  #pass(kind: FailureKind, message: string): void {
    this.#link.abort(failure(kind, message));
  }
}

class WatchedStream implements ChatStream, AsyncIterator<readonly ChatEvent[], undefined> {
  readonly #stream: ChatStream;
  readonly #watch: Watch;
  #iterator: AsyncIterator<readonly ChatEvent[]> | undefined;

  constructor(stream: ChatStream, watch: Watch) {
    this.#stream = stream;
    this.#watch = watch;
    void stream.ended.then(() => watch.end());
    watch.begin();
  }

  get ended(): ChatStream['ended'] {
    return this.#stream.ended;
  }

  [Symbol.asyncIterator](): this {
    return this;
  }

  async next(): Promise<IteratorResult<readonly ChatEvent[], undefined>> {
    this.#iterator ??= this.#stream[Symbol.asyncIterator]();
    const read = await this.#iterator.next();
    this.#watch.read();
    return read.done === true ? { done: true, value: undefined } : read;
  }

  async return(): Promise<IteratorResult<readonly ChatEvent[], undefined>> {
    await this.#iterator?.return?.();
    this.#watch.end();
    return { done: true, value: undefined };
  }
}
