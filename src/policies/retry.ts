import type { Answered, CallOptions, Handler } from '../chat/types.ts';
import { pause } from '../chat/waiting.ts';
import { milliseconds } from '../duration.ts';
import { FromConfigError } from '../errors.ts';
import type { RetryConfig } from '../generated/types.ts';
import type { Bounds, PolicyDefinition, PolicyTools } from './policy.ts';
import { createQuota, type Quota } from './retry-quota.ts';

const MAX_RETRIES = 2;
const BASE_MS = 500;
const MAX_MS = 20_000;
const RESPECT_MS = 60_000;
/** After a wait that the server set, arrivals are spread over this share of it, and over this long at least. */
const SPREAD = 0.1;
const LEAST_SPREAD_MS = 250;

type Needs = 'clock' | 'random' | 'logger' | 'target';

/** Sends a failed request again while nothing was delivered: by error kind, with full jitter, never earlier than the server said. */
export const retry: PolicyDefinition<RetryConfig, Needs> = {
  name: 'retry',
  create(config, tools) {
    const plan = planOf(config);
    const quota = createQuota(config.quota ?? undefined);
    return (next) => (request, options) => attempts(request, options, next, plan, quota, tools);
  },
  bound(config, inner): Bounds {
    const { maxRetries, maxMs, respectMs } = planOf(config);
    const longest = Math.max(maxMs, respectMs * (1 + SPREAD), respectMs + LEAST_SPREAD_MS);
    return {
      requests: inner.requests * (1 + maxRetries),
      ms: inner.ms * (1 + maxRetries) + longest * maxRetries,
      usd: inner.usd * (1 + maxRetries),
    };
  },
};

interface Plan {
  readonly maxRetries: number;
  readonly baseMs: number;
  readonly maxMs: number;
  readonly respectMs: number;
  readonly on: readonly string[] | undefined;
}

const planOf = (config: RetryConfig): Plan => ({
  maxRetries: config.max_retries ?? MAX_RETRIES,
  baseMs: milliseconds(config.base) ?? BASE_MS,
  maxMs: milliseconds(config.max) ?? MAX_MS,
  respectMs: milliseconds(config.respect_retry_after) ?? RESPECT_MS,
  on: config.on ?? undefined,
});

async function attempts<Request, Answer extends Answered>(
  request: Request,
  options: CallOptions,
  next: Handler<Request, Answer>,
  plan: Plan,
  quota: Quota,
  tools: Pick<PolicyTools<Request>, Needs>,
): Promise<Answer> {
  for (let retries = 0; ; retries++) {
    try {
      const answer = await next(request, options);
      quota.giveBack();
      return answer;
    } catch (error) {
      if (options.signal?.aborted || !(error instanceof FromConfigError)) throw error;
      const delayMs = retries < plan.maxRetries ? delayOf(error, retries, plan, tools.random) : undefined;
      if (delayMs === undefined || !fits(delayMs, options, tools) || !quota.take(error)) throw error;
      const notice = {
        target: tools.target,
        retry: retries + 1,
        maxRetries: plan.maxRetries,
        delayMs,
        error,
      };
      options.call.notify?.({ type: 'retry', ...notice });
      tools.logger.info(
        `Retry ${retries + 1} of ${plan.maxRetries} in ${Math.round(delayMs)} ms: ${error.message}`,
        { code: error.code, target: tools.target },
      );
      await pause(tools.clock, delayMs, options.signal);
    }
  }
}

/** How long to wait before the next try, in ms; `undefined` when there must be none. */
function delayOf(
  error: FromConfigError,
  retries: number,
  plan: Plan,
  random: () => number,
): number | undefined {
  const isTried = plan.on === undefined ? error.retryable : plan.on.includes(error.kind);
  if (!isTried) return undefined;
  const asked = retryAfterOf(error);
  if (asked === undefined) return random() * Math.min(plan.maxMs, plan.baseMs * 2 ** retries);
  return asked > plan.respectMs ? undefined : asked + random() * Math.max(LEAST_SPREAD_MS, asked * SPREAD);
}

/** How long the server asked to wait, in ms. */
export function retryAfterOf(error: FromConfigError): number | undefined {
  const said = (error as { retryAfterMs?: unknown }).retryAfterMs ?? error.details.retryAfterMs;
  return typeof said === 'number' && said >= 0 ? said : undefined;
}

const fits = (delayMs: number, options: CallOptions, tools: { readonly clock: { now(): number } }): boolean =>
  options.deadline === undefined || tools.clock.now() + delayMs < options.deadline;
