import type { Usage } from '../chat/types.ts';
import { milliseconds } from '../duration.ts';
import type { RateLimitConfig } from '../generated/types.ts';
import type { PolicyDefinition } from './policy.ts';
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
    return (next) => async (request, options) => {
      const expected = gate.countsTokens ? totalOf(tools.estimate(request).usage) : 0;
      const place = await gate.enter(expected, options, tools.target);
      try {
        const answer = await next(request, options);
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

const totalOf = (usage: Usage): number => (usage.inputTokens ?? 0) + (usage.outputTokens ?? 0);
