import type { CallOptions } from '../chat/types.ts';
import { orAborted, pause } from '../chat/waiting.ts';
import { milliseconds } from '../duration.ts';
import type { RateLimitConfig } from '../generated/types.ts';
import type { Clock, Logger } from '../ports.ts';
import { linkedSignal } from './linked-signal.ts';
import type { SharedLimits } from './policy.ts';
import { Gate, type Place, refusal } from './rate-limit-gate.ts';

const RENEW_MS = 20_000;

interface Tools {
  readonly clock: Clock;
  readonly logger: Logger;
  readonly random: () => number;
  readonly limits: SharedLimits;
}

/**
 * A gate that several processes keep together. Who waits does so in this process, in turn; only the first in turn asks the
 * others. Where they cannot be asked, this process keeps to its share of the limits.
 */
export class SharedGate {
  readonly countsTokens: boolean;
  readonly #config: RateLimitConfig;
  readonly #tools: Tools;
  /** Keeps this process alone below the limits, and its queue in order. */
  readonly #own: Gate;
  #share: Gate | undefined;
  #members = 1;
  #serial = 0;
  #turn: Promise<void> = Promise.resolve();
  #hasWarned = false;

  constructor(config: RateLimitConfig, tools: Tools) {
    this.#config = config;
    this.#tools = tools;
    this.#own = new Gate(config, tools.clock);
    this.countsTokens = this.#own.countsTokens;
  }

  /** Rejects with RateLimitError when the queue is full or the wait too long, and with the caller's reason on abort. */
  async enter(tokens: number, options: CallOptions, target: string): Promise<Place> {
    const { clock } = this.#tools;
    const started = clock.now();
    const own = await this.#own.enter(tokens, options, target);
    const patience =
      (milliseconds(this.#config.max_wait) ?? Number.POSITIVE_INFINITY) + started - clock.now();
    const left = Math.min(patience, (options.deadline ?? Number.POSITIVE_INFINITY) - clock.now());
    const link = linkedSignal(options.signal);
    const tooLate = (): void =>
      link.abort(refusal(`The shared rate limit of ${target} left no place in time.`));
    const cancel = Number.isFinite(left) ? clock.after(Math.max(0, left), tooLate) : () => undefined;
    try {
      const shared = await this.#inTurn(link.signal, () => this.#take(tokens, link.signal, target));
      const other = shared ?? (await this.#shareOf().enter(tokens, options, target));
      const waitedMs = clock.now() - started;
      if (shared !== undefined && waitedMs > 0)
        options.call.notify?.({ type: 'rate-limit-wait', target, waitedMs });
      return {
        leave(used) {
          own.leave(used);
          other.leave(used);
        },
      };
    } catch (error) {
      own.leave(0);
      throw error;
    } finally {
      cancel();
      link.release();
    }
  }

  async #inTurn<Value>(signal: AbortSignal, work: () => Promise<Value>): Promise<Value> {
    const before = this.#turn;
    let next: () => void = () => undefined;
    this.#turn = new Promise((resolve) => {
      next = resolve;
    });
    try {
      await orAborted(before, signal);
      return await work();
    } finally {
      void before.then(next);
    }
  }

  /** A place among all processes; `undefined` where they cannot be asked. */
  async #take(tokens: number, signal: AbortSignal, target: string): Promise<Place | undefined> {
    const { clock, limits, random } = this.#tools;
    const place = `${clock.date()}:${random()}:${this.#serial++}`;
    const most = this.#limits();
    const reserved = Math.min(tokens, most.tokensPerMinute ?? tokens);
    for (;;) {
      const taking = limits.take(target, most, reserved, place);
      try {
        const { waitMs, members } = await orAborted(taking, signal);
        this.#members = members;
        if (waitMs === 0) return this.#placeOf(target, place, reserved);
        await pause(clock, waitMs, signal);
      } catch (error) {
        if (signal.aborted) {
          const leave = (taken: { waitMs: number }): unknown =>
            taken.waitMs === 0 && this.#placeOf(target, place, reserved).leave(0);
          void taking.then(leave, () => undefined);
          throw signal.reason;
        }
        this.#complain(error);
        return undefined;
      }
    }
  }

  #placeOf(target: string, place: string, reserved: number): Place {
    const { clock, limits } = this.#tools;
    const quietly = (step: Promise<void>): void => void step.catch(() => undefined);
    let cancel: () => void = () => undefined;
    const renew = (): void => {
      cancel = clock.after(RENEW_MS, () => {
        quietly(limits.renew(target, place));
        renew();
      });
    };
    if (this.#config.concurrency != null) renew();
    return {
      leave: (used) => {
        cancel();
        quietly(limits.leave(target, this.#limits(), used - reserved, place));
      },
    };
  }

  #limits() {
    const { requests_per_minute: requests, tokens_per_minute: tokens, concurrency } = this.#config;
    return {
      requestsPerMinute: requests ?? undefined,
      tokensPerMinute: tokens ?? undefined,
      concurrency: concurrency ?? undefined,
    };
  }

  /** What falls to this process when the limits are divided among those that were last seen. */
  #shareOf(): Gate {
    if (this.#share === undefined) {
      const part = (limit: number | null | undefined): number | undefined =>
        limit == null ? undefined : Math.max(1, Math.floor(limit / this.#members));
      const { requests_per_minute: requests, tokens_per_minute: tokens, concurrency } = this.#config;
      this.#share = new Gate(
        {
          ...this.#config,
          requests_per_minute: part(requests),
          tokens_per_minute: part(tokens),
          concurrency: part(concurrency),
        },
        this.#tools.clock,
      );
    }
    return this.#share;
  }

  #complain(error: unknown): void {
    if (this.#hasWarned) return;
    this.#hasWarned = true;
    const why = error instanceof Error ? error.message : String(error);
    this.#tools.logger.warn(`Rate limits are kept by this process alone, at its share of them: ${why}`);
  }
}
