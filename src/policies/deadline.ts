import { milliseconds } from '../duration.ts';
import { failure } from '../errors.ts';
import type { TimeoutsConfig } from '../generated/types.ts';
import { linkedSignal } from './linked-signal.ts';
import type { PolicyDefinition } from './policy.ts';

/** Ends the whole call, with all its retries and fallbacks, when `timeouts.total` has passed. */
export const deadline: PolicyDefinition<TimeoutsConfig, 'clock'> = {
  name: 'deadline',
  create(config, { clock }) {
    const limit = milliseconds(config.total);
    if (limit === undefined) return (next) => next;
    return (next) => async (request, options) => {
      const link = linkedSignal(options.signal);
      const cancel = clock.after(limit, () => {
        link.abort(failure('total-timeout', `The call was not over after ${limit} ms.`));
      });
      const release = (): void => {
        cancel();
        link.release();
      };
      const due = Math.min(options.deadline ?? Number.POSITIVE_INFINITY, clock.now() + limit);
      try {
        const answer = await next(request, { ...options, signal: link.signal, deadline: due });
        void answer.ended.then(release);
        return answer;
      } catch (error) {
        release();
        throw error;
      }
    };
  },
  bound(config, inner) {
    const limit = milliseconds(config.total);
    return limit === undefined ? inner : { ...inner, ms: Math.min(inner.ms, limit) };
  },
};
