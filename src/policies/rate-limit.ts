import type { CallOptions, Usage } from '../chat/types.ts';
import { pause } from '../chat/waiting.ts';
import { milliseconds } from '../duration.ts';
import { failure } from '../errors.ts';
import type { RateLimitConfig } from '../generated/types.ts';
import type { PolicyDefinition, PolicyTools } from './policy.ts';
import { Gate } from './rate-limit-gate.ts';
import { SharedGate } from './shared-gate.ts';

type Needs = 'clock' | 'random' | 'logger' | 'target' | 'estimate' | 'limits';

/** Keeps a target's requests, tokens and calls under way below their limits; who is over them waits in turn. */
export const rateLimit: PolicyDefinition<RateLimitConfig, Needs> = {
  name: 'rate_limit',
  create(config, tools) {
    const { limits } = tools;
    const gate =
      limits === undefined ? new Gate(config, tools.clock) : new SharedGate(config, { ...tools, limits });
    const hold = config.follow_headers === false ? undefined : new Hold(config, tools);
    return (next) => async (request, options) => {
      const held = hold?.over(options);
      if (held !== undefined) await held;
      const expected = gate.countsTokens ? totalOf(tools.estimate(request).usage) : 0;
      const place = await gate.enter(expected, options, tools.target);
      try {
        const answer = await next(request, hold === undefined ? options : { ...options, hold: hold.set });
        void answer.ended.then(({ usage }) =>
          place.leave(usage.source === 'unknown' ? expected : totalOf(usage)),
        );
        return answer;
      } catch (error) {
        place.leave(0);
        throw error;
      }
    };
  },
  bound(config, inner) {
    const wait = milliseconds(config.max_wait);
    return { ...inner, ms: wait === undefined ? Number.POSITIVE_INFINITY : inner.ms + wait };
  },
};

/** Arrivals after a server's wait are spread over this share of it. */
const SPREAD = 0.1;

/** The time for which the server wants nobody to come: what is left is used up, or it said so in a refusal. */
class Hold {
  readonly #tools: Pick<PolicyTools<unknown>, 'clock' | 'random' | 'target'>;
  readonly #patienceMs: number;
  #until = Number.NEGATIVE_INFINITY;

  constructor(config: RateLimitConfig, tools: Pick<PolicyTools<unknown>, 'clock' | 'random' | 'target'>) {
    this.#tools = tools;
    this.#patienceMs = milliseconds(config.max_wait) ?? Number.POSITIVE_INFINITY;
  }

  readonly set = (ms: number): void => {
    this.#until = Math.max(this.#until, this.#tools.clock.now() + ms);
  };

  /** `undefined` when nobody has to wait; rejects with RateLimitError where the wait is longer than the call has time for. */
  over(options: CallOptions): Promise<void> | undefined {
    const left = this.#until - this.#tools.clock.now();
    return left > 0 ? this.#wait(left, options) : undefined;
  }

  async #wait(
    left: number,
    { call, deadline = Number.POSITIVE_INFINITY, signal }: CallOptions,
  ): Promise<void> {
    const { clock, random, target } = this.#tools;
    const waitMs = Math.ceil(left * (1 + random() * SPREAD));
    if (waitMs > Math.min(this.#patienceMs, deadline - clock.now())) {
      throw failure('rate-limit', `${target} wants no request for another ${Math.ceil(left / 1000)} s.`, {
        retryable: false,
        retryAfterMs: left,
        suggestion: 'Raise rate_limit.max_wait, or send fewer requests at once.',
      });
    }
    await pause(clock, waitMs, signal);
    call.notify?.({ type: 'rate-limit-wait', target, waitedMs: waitMs });
  }
}

const totalOf = (usage: Usage): number => (usage.inputTokens ?? 0) + (usage.outputTokens ?? 0);
