import type { CallOptions } from '../chat/types.ts';
import { milliseconds } from '../duration.ts';
import { failure } from '../errors.ts';
import type { RateLimitConfig } from '../generated/types.ts';
import type { Clock } from '../ports.ts';
import { TokenBucket } from './token-bucket.ts';

const MAX_QUEUE = 1000;

export interface Place {
  /** Gives the place free and settles the tokens it had reserved by those that were used. */
  leave(usedTokens: number): void;
}

interface Waiter {
  readonly tokens: number;
  readonly grant: () => void;
}

/** First come, first served; one timer for the whole queue. */
export class Gate {
  readonly countsTokens: boolean;
  readonly #clock: Clock;
  readonly #requests: TokenBucket | undefined;
  readonly #tokens: TokenBucket | undefined;
  readonly #concurrency: number;
  readonly #maxQueue: number;
  readonly #maxWaitMs: number | undefined;
  #underWay = 0;
  #queue: Waiter[] = [];
  #cancelTimer: (() => void) | undefined;

  constructor(config: RateLimitConfig, clock: Clock) {
    this.#clock = clock;
    this.#requests = bucketOf(config.requests_per_minute, clock);
    this.#tokens = bucketOf(config.tokens_per_minute, clock);
    this.#concurrency = config.concurrency ?? Number.POSITIVE_INFINITY;
    this.#maxQueue = config.max_queue ?? MAX_QUEUE;
    this.#maxWaitMs = milliseconds(config.max_wait);
    this.countsTokens = this.#tokens !== undefined;
  }

  /** Rejects with RateLimitError when the queue is full or the wait too long, and with the caller's reason on abort. */
  async enter(tokens: number, options: CallOptions, target: string): Promise<Place> {
    const asked = Math.min(tokens, this.#tokens?.capacity ?? tokens);
    if (this.#queue.length === 0 && this.#waitFor(asked) === 0) return this.#take(asked);
    if (this.#queue.length >= this.#maxQueue) {
      throw refusal(`${this.#queue.length} calls to ${target} wait for its rate limit already.`);
    }
    const started = this.#clock.now();
    await this.#turn(asked, options, target);
    options.call.notify?.({ type: 'rate-limit-wait', target, waitedMs: this.#clock.now() - started });
    return this.#place(asked);
  }

  #turn(tokens: number, options: CallOptions, target: string): Promise<void> {
    return new Promise((resolve, reject) => {
      const settle = (): void => {
        cancelWait();
        options.signal?.removeEventListener('abort', abort);
      };
      const waiter: Waiter = {
        tokens,
        grant: () => {
          settle();
          resolve();
        },
      };
      const giveUp = (reason: unknown): void => {
        settle();
        this.#queue = this.#queue.filter((other) => other !== waiter);
        this.#pump();
        reject(reason);
      };
      const abort = (): void => giveUp(options.signal?.reason);
      const left = options.deadline === undefined ? undefined : options.deadline - this.#clock.now();
      const patience = Math.min(
        this.#maxWaitMs ?? Number.POSITIVE_INFINITY,
        left ?? Number.POSITIVE_INFINITY,
      );
      const cancelWait = Number.isFinite(patience)
        ? this.#clock.after(patience, () =>
            giveUp(refusal(`The rate limit of ${target} left no place within ${Math.round(patience)} ms.`)),
          )
        : () => undefined;
      options.signal?.addEventListener('abort', abort, { once: true });
      this.#queue.push(waiter);
      this.#pump();
    });
  }

  /** Lets in whoever is first as long as there is room, then sets the timer for the next. */
  #pump(): void {
    this.#cancelTimer?.();
    this.#cancelTimer = undefined;
    for (let first = this.#queue[0]; first !== undefined; first = this.#queue[0]) {
      const waitMs = this.#waitFor(first.tokens);
      if (waitMs > 0) {
        if (Number.isFinite(waitMs)) this.#cancelTimer = this.#clock.after(waitMs, () => this.#pump());
        return;
      }
      this.#queue.shift();
      this.#reserve(first.tokens);
      first.grant();
    }
  }

  #waitFor(tokens: number): number {
    if (this.#underWay >= this.#concurrency) return Number.POSITIVE_INFINITY;
    return Math.max(this.#requests?.waitFor(1) ?? 0, this.#tokens?.waitFor(tokens) ?? 0);
  }

  #take(tokens: number): Place {
    this.#reserve(tokens);
    return this.#place(tokens);
  }

  #reserve(tokens: number): void {
    this.#underWay++;
    this.#requests?.take(1);
    this.#tokens?.take(tokens);
  }

  #place(reserved: number): Place {
    let isFree = false;
    return {
      leave: (used) => {
        if (isFree) return;
        isFree = true;
        this.#underWay--;
        this.#tokens?.take(used - reserved);
        this.#pump();
      },
    };
  }
}

const bucketOf = (perMinute: number | null | undefined, clock: Clock): TokenBucket | undefined =>
  perMinute == null ? undefined : new TokenBucket(perMinute, clock);

export const refusal = (message: string) =>
  failure('rate-limit', message, {
    retryable: false,
    suggestion: 'Raise rate_limit, or send fewer requests at once.',
  });
