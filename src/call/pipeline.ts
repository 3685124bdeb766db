import { estimateInput } from '../chat/estimate.ts';
import type { ChatHandler, ChatRequest, ChatStream } from '../chat/types.ts';
import { milliseconds } from '../duration.ts';
import type {
  BudgetConfig,
  CacheConfig,
  CircuitBreakerConfig,
  FaultsConfig,
  RateLimitConfig,
  RetryConfig,
  TimeoutsConfig,
} from '../generated/types.ts';
import { costOf } from '../models/prices.ts';
import type { Price } from '../models/table.ts';
import { budget } from '../policies/budget.ts';
import { cache } from '../policies/cache.ts';
import { circuitBreaker } from '../policies/circuit-breaker.ts';
import { faults } from '../policies/faults.ts';
import { type Hooks, watchedBy } from '../policies/hooks.ts';
import type { KeptAnswers } from '../policies/kept-answers.ts';
import type { Bounds, ChatPolicyTools } from '../policies/policy.ts';
import { rateLimit } from '../policies/rate-limit.ts';
import { retry } from '../policies/retry.ts';
import { structured } from '../policies/structured.ts';
import { timeouts } from '../policies/timeouts.ts';
import type { Clock } from '../ports.ts';
import type { FingerprintOf } from './fingerprint.ts';
import { keptOf, replayChat } from './kept-chat.ts';
import { RecordedStream } from './recorded-stream.ts';

type Settings = Readonly<Record<string, unknown>>;
type Tools = Pick<ChatPolicyTools, 'clock' | 'random' | 'logger' | 'target' | 'validate'>;
type CallTools = Tools & Pick<ChatPolicyTools, 'counters'>;
type TargetTools = Tools &
  Pick<ChatPolicyTools, 'limits'> & {
    /** What the cache keeps; without it there is no cache. */
    readonly kept?: KeptAnswers<ChatStream> | undefined;
  };

type Pipeline = (next: ChatHandler) => ChatHandler;
/** `fingerprint` names the requests that the answer is given. */
type TargetPipeline = (next: ChatHandler, fingerprint: FingerprintOf<ChatRequest>) => ChatHandler;

/**
 * Policies that were made once, with the worst case of what they stand around. Their state (limits, circuit, quota) is shared by
 * all they are put around.
 */
export interface Policies<Around = Pipeline> {
  readonly around: Around;
  bound(inner: Bounds): Bounds;
}

/** What holds when a document says nothing; `null` in it turns a limit off. */
const usualTimeouts: TimeoutsConfig = { connect: '10s', first_byte: '120s', idle: '60s', total: '10m' };
const USUAL_SCHEMA_RETRIES = 2;
const USUAL_OUTPUT_TOKENS = 500;

const timeoutsOf = ({ timeouts: said }: Settings): TimeoutsConfig =>
  said === null ? {} : { ...usualTimeouts, ...(said as TimeoutsConfig | undefined) };

/** Who a call is for: named in hooks, and what its budget reckons with. */
export interface CallParts {
  readonly hooks: Hooks;
  readonly provider: string;
  readonly model: string;
  /** The prices of all targets that the call may go to. */
  readonly prices: readonly (Price | undefined)[];
}

/** The policies of a whole call, outermost first: hooks, deadline, budget, structured-output re-asks. */
export function callPolicies(config: Settings, tools: CallTools & CallParts): Policies {
  const limits = timeoutsOf(config);
  const limitMs = milliseconds(limits.total);
  const retries = config.schema_retries === null ? 0 : Number(config.schema_retries ?? USUAL_SCHEMA_RETRIES);
  const limitsOfCost = config.budget as BudgetConfig | null | undefined;
  const parts: Pipeline[] = [watchedBy(tools.hooks, tools), dueWithin(limitMs, tools.clock)];
  if (limitsOfCost != null && limitsOfCost.length > 0) {
    const estimate = (request: ChatRequest) => estimateOf(request, config, tools.prices);
    parts.push(budget.create<ChatRequest, ChatStream>(limitsOfCost, { ...tools, estimate }));
  }
  parts.push(structured.createChat({ schema_retries: retries }, tools));
  return {
    around: stacked(parts),
    bound(inner) {
      const asked = structured.bound({ schema_retries: retries }, inner, () => inner);
      const paid = limitsOfCost == null ? asked : budget.bound(limitsOfCost, asked, () => asked);
      return { ...paid, ms: Math.min(paid.ms, limitMs ?? Number.POSITIVE_INFINITY) };
    },
  };
}

/** The policies of one target, outermost first: cache, retry, circuit breaker, rate limit, attempt timeouts, faults. One that is not configured is not there. */
export function targetPolicies(config: Settings, tools: TargetTools): Policies<TargetPipeline> {
  const parts: TargetPipeline[] = [];
  const bounds: ((inner: Bounds) => Bounds)[] = [];
  const none = (): Bounds => ({ requests: 0, ms: 0, usd: 0 });
  if (tools.kept !== undefined) {
    parts.push(cachedIn(tools.kept, config.cache as CacheConfig, tools));
    bounds.push((inner) => cache.bound({}, inner, none));
  }
  if (config.retry !== null) {
    const said = (config.retry ?? {}) as RetryConfig;
    parts.push(retry.create<ChatRequest, ChatStream>(said, tools));
    bounds.push((inner) => retry.bound(said, inner, none));
  }
  if (config.circuit_breaker != null)
    parts.push(
      circuitBreaker.create<ChatRequest, ChatStream>(config.circuit_breaker as CircuitBreakerConfig, tools),
    );
  if (config.rate_limit != null) {
    const said = config.rate_limit as RateLimitConfig;
    const estimate = (request: ChatRequest) => estimateOf(request, config, []);
    parts.push(rateLimit.create<ChatRequest, ChatStream>(said, { ...tools, estimate }));
    bounds.push((inner) => rateLimit.bound(said, inner, none));
  }
  const limits = timeoutsOf(config);
  parts.push(timeouts.createChat(limits, tools));
  bounds.push((inner) => timeouts.bound(limits, inner, none));
  if (config.faults != null) parts.push(faults.createChat(config.faults as FaultsConfig, tools));
  return {
    around: (answer, fingerprint) => parts.reduceRight((inner, part) => part(inner, fingerprint), answer),
    bound: (inner) => bounds.reduceRight((bound, part) => part(bound), inner),
  };
}

const stacked =
  (parts: readonly Pipeline[]): Pipeline =>
  (answer) =>
    parts.reduceRight((inner, part) => part(inner), answer);

const cachedIn =
  (kept: KeptAnswers<ChatStream>, config: CacheConfig, tools: TargetTools): TargetPipeline =>
  (next, fingerprint) =>
    cache.create<ChatRequest, ChatStream>(typeof config === 'object' ? config : {}, {
      ...tools,
      kept,
      fingerprint,
      replay: replayChat,
      record: (answer, request, keep) =>
        new RecordedStream(answer, (batches) => keep(keptOf(batches, request, tools.validate))),
    })(next);

/** Says when the call must be over; waits and attempts keep to it, so that it needs no timer and no signal of its own. */
const dueWithin =
  (limitMs: number | undefined, clock: Clock): Pipeline =>
  (next) =>
    limitMs === undefined
      ? next
      : (request, options) => {
          const due = clock.now() + limitMs;
          return next(request, { ...options, deadline: Math.min(due, options.deadline ?? due) });
        };

/** Settings that policies of the whole call read. */
export const callSettings: readonly string[] = [
  'timeouts',
  'budget',
  'schema_retries',
  'fallback',
  'routing',
];
/** Settings that policies of a target read; a call that sets one of either list has policies of its own. */
export const targetSettings: readonly string[] = [
  'retry',
  'timeouts',
  'circuit_breaker',
  'rate_limit',
  'cache',
  'faults',
];

/** What a call may use: the input by its length, the output by its limit; the dearest target decides the cost. */
function estimateOf(
  request: ChatRequest,
  config: Settings,
  prices: CallParts['prices'],
): ReturnType<ChatPolicyTools['estimate']> {
  const most = request.settings?.max_tokens ?? config.max_tokens;
  const outputTokens = typeof most === 'number' ? most : USUAL_OUTPUT_TOKENS;
  const usage = { inputTokens: estimateInput(request), outputTokens, source: 'estimated' } as const;
  const costs = prices.map((price) => costOf({ price }, usage).usd);
  const usd = costs.length === 0 || costs.includes('unknown') ? 'unknown' : Math.max(...(costs as number[]));
  return { usage, cost: { usd, source: 'estimate' } };
}
