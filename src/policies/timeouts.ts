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
    const phases = { connectMs, firstByteMs };
    const hasLimits = limits.firstTokenMs !== undefined || limits.idleMs !== undefined;
    return (next) => (request, options) => {
      const bounded = { ...options, timeouts: phases };
      return hasLimits || options.deadline !== undefined
        ? watched(next, request, bounded, limits, clock)
        : next(request, bounded);
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
  const watch = new Watch(link, limits, options.deadline, clock);
  try {
    const heard = (hasBegun: boolean): void => watch.heard(hasBegun);
    const stream = await next(request, { ...options, signal: link.signal, heard });
    return new WatchedStream(stream, watch);
  } catch (error) {
    watch.end();
    throw error;
  }
}

/** One timer for all limits, which moves on with the reads and is not set anew by each. */
class Watch {
  readonly #link: LinkedSignal;
  readonly #clock: Clock;
  readonly #limits: Limits;
  readonly #due: number;
  #cancel: () => void = () => undefined;
  #hasBegun = false;
  #isWaiting = true;
  /** When the attempt started, then when something was read last. */
  #since: number;

  constructor(link: LinkedSignal, limits: Limits, deadline: number | undefined, clock: Clock) {
    this.#link = link;
    this.#clock = clock;
    this.#limits = limits;
    this.#due = deadline ?? Number.POSITIVE_INFINITY;
    this.#since = clock.now();
    this.#arm();
  }

  /** The answer has begun: from now on only silence counts, and the end of the whole call. */
  begin(): void {
    if (this.#hasBegun) return;
    this.#hasBegun = true;
    this.#since = this.#clock.now();
    this.#cancel();
    this.#arm();
  }

  /** Something was read: of the answer, or a sign of life. */
  heard(hasBegun: boolean): void {
    if (hasBegun) this.begin();
    this.#since = this.#hasBegun ? this.#clock.now() : this.#since;
  }

  /** Silence counts only while somebody listens: a caller who takes his time does not end the answer. */
  wait(isWaiting: boolean): void {
    this.#isWaiting = isWaiting;
    this.#since = this.#clock.now();
  }

  end(): void {
    this.#cancel();
    this.#link.release();
  }

  #arm(): void {
    const now = this.#clock.now();
    const next = Math.min(this.#due, this.#limitAt());
    if (next < Number.POSITIVE_INFINITY)
      this.#cancel = this.#clock.after(Math.max(0, next - now), () => this.#check());
  }

  #limitAt(): number {
    const limit = this.#hasBegun ? this.#limits.idleMs : this.#limits.firstTokenMs;
    if (limit === undefined) return Number.POSITIVE_INFINITY;
    return (this.#isWaiting ? this.#since : this.#clock.now()) + limit;
  }

  #check(): void {
    // Timers of the system may fire a fraction of a millisecond early.
    const now = this.#clock.now() + 1;
    if (now >= this.#due) this.#pass('total-timeout', 'The call was not over within timeouts.total.');
    else if (now < this.#limitAt()) this.#arm();
    else if (this.#hasBegun) this.#pass('idle-timeout', `Nothing came for ${this.#limits.idleMs} ms.`);
    else this.#pass('first-token-timeout', `No token came within ${this.#limits.firstTokenMs} ms.`);
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
    watch.wait(false);
  }

  get ended(): ChatStream['ended'] {
    return this.#stream.ended;
  }

  [Symbol.asyncIterator](): this {
    return this;
  }

  async next(): Promise<IteratorResult<readonly ChatEvent[], undefined>> {
    this.#iterator ??= this.#stream[Symbol.asyncIterator]();
    this.#watch.wait(true);
    const read = await this.#iterator.next();
    this.#watch.wait(false);
    return read.done === true ? { done: true, value: undefined } : read;
  }

  async return(): Promise<IteratorResult<readonly ChatEvent[], undefined>> {
    await this.#iterator?.return?.();
    this.#watch.end();
    return { done: true, value: undefined };
  }
}
