import { estimateInput } from '../chat/estimate.ts';
import type { ChatHandler, ChatRequest, ChatStream } from '../chat/types.ts';
import { milliseconds } from '../duration.ts';
import type {
  CacheConfig,
  CircuitBreakerConfig,
  FaultsConfig,
  RateLimitConfig,
  RetryConfig,
  TimeoutsConfig,
} from '../generated/types.ts';
import { cache } from '../policies/cache.ts';
import { circuitBreaker } from '../policies/circuit-breaker.ts';
import { faults } from '../policies/faults.ts';
import { type Hooks, watchedBy } from '../policies/hooks.ts';
import type { KeptAnswers } from '../policies/kept-answers.ts';
import type { ChatPolicyTools } from '../policies/policy.ts';
import { rateLimit } from '../policies/rate-limit.ts';
import { retry } from '../policies/retry.ts';
import { structured } from '../policies/structured.ts';
import { timeouts } from '../policies/timeouts.ts';
import type { Clock } from '../ports.ts';
import type { FingerprintOf } from './fingerprint.ts';
import { keptOf, replayChat } from './kept-chat.ts';
import { RecordedStream } from './recorded-stream.ts';

type Settings = Readonly<Record<string, unknown>>;
type Tools = Pick<ChatPolicyTools, 'clock' | 'random' | 'logger' | 'target' | 'validate' | 'limits'> & {
  readonly hooks: Hooks;
  readonly provider: string;
  readonly model: string;
  /** What the cache keeps; without it there is no cache. */
  readonly kept?: KeptAnswers<ChatStream> | undefined;
};

/** What holds when a document says nothing; `null` in it turns a limit off. */
const usualTimeouts: TimeoutsConfig = { connect: '10s', first_byte: '120s', idle: '60s', total: '10m' };
const USUAL_SCHEMA_RETRIES = 2;
const USUAL_OUTPUT_TOKENS = 500;

/**
 * Puts the policies of one target around an answer; their state (limits, circuit, quota) is shared by all it is put around.
 * `fingerprint` names the requests that this answer is given.
 */
export type Pipeline = (answer: ChatHandler, fingerprint: FingerprintOf<ChatRequest>) => ChatHandler;

/**
 * The policies of one target, outermost first: hooks, deadline, structured-output re-asks, cache, retry, circuit breaker,
 * rate limit, attempt timeouts, faults. A policy that is not configured is not there.
 */
export function createPipeline(config: Settings, tools: Tools): Pipeline {
  const limits =
    config.timeouts === null ? {} : { ...usualTimeouts, ...(config.timeouts as TimeoutsConfig | undefined) };
  const schemaRetries =
    config.schema_retries === null ? 0 : Number(config.schema_retries ?? USUAL_SCHEMA_RETRIES);
  const estimate = (request: ChatRequest) => estimateOf(request, config);
  const parts: Pipeline[] = [
    watchedBy(tools.hooks, tools),
    dueWithin(milliseconds(limits.total), tools.clock),
    structured.createChat({ schema_retries: schemaRetries }, tools),
  ];
  if (tools.kept !== undefined) parts.push(cachedIn(tools.kept, config.cache as CacheConfig, tools));
  if (config.retry !== null)
    parts.push(retry.create<ChatRequest, ChatStream>((config.retry ?? {}) as RetryConfig, tools));
  if (config.circuit_breaker != null)
    parts.push(
      circuitBreaker.create<ChatRequest, ChatStream>(config.circuit_breaker as CircuitBreakerConfig, tools),
    );
  if (config.rate_limit != null)
    parts.push(
      rateLimit.create<ChatRequest, ChatStream>(config.rate_limit as RateLimitConfig, { ...tools, estimate }),
    );
  parts.push(timeouts.createChat(limits, tools));
  if (config.faults != null) parts.push(faults.createChat(config.faults as FaultsConfig, tools));
  return (answer, fingerprint) => parts.reduceRight((inner, part) => part(inner, fingerprint), answer);
}

const cachedIn =
  (kept: KeptAnswers<ChatStream>, config: CacheConfig, tools: Tools): Pipeline =>
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

/** The blocks above, by their keys in a document; a call that sets one has a pipeline of its own. */
export const builtPolicies = [
  'cache',
  'retry',
  'timeouts',
  'circuit_breaker',
  'rate_limit',
  'faults',
  'schema_retries',
] as const;

function estimateOf(request: ChatRequest, config: Settings): ReturnType<ChatPolicyTools['estimate']> {
  const most = request.settings?.max_tokens ?? config.max_tokens;
  const outputTokens = typeof most === 'number' ? most : USUAL_OUTPUT_TOKENS;
  return {
    usage: { inputTokens: estimateInput(request), outputTokens, source: 'estimated' },
    cost: { usd: 'unknown', source: 'estimate' },
  };
}
