import { estimateInput } from './chat/estimate.ts';
import type { ChatHandler, ChatRequest, ChatStream } from './chat/types.ts';
import type {
  CircuitBreakerConfig,
  FaultsConfig,
  RateLimitConfig,
  RetryConfig,
  TimeoutsConfig,
} from './generated/types.ts';
import { circuitBreaker } from './policies/circuit-breaker.ts';
import { deadline } from './policies/deadline.ts';
import { faults } from './policies/faults.ts';
import type { ChatPolicyTools } from './policies/policy.ts';
import { rateLimit } from './policies/rate-limit.ts';
import { retry } from './policies/retry.ts';
import { structured } from './policies/structured.ts';
import { timeouts } from './policies/timeouts.ts';

type Settings = Readonly<Record<string, unknown>>;
type Tools = Pick<ChatPolicyTools, 'clock' | 'random' | 'logger' | 'target' | 'validate'>;

/** What holds when a document says nothing; `null` in it turns a limit off. */
const usualTimeouts: TimeoutsConfig = { connect: '10s', first_byte: '120s', idle: '60s', total: '10m' };
const USUAL_SCHEMA_RETRIES = 2;
const USUAL_OUTPUT_TOKENS = 500;

/**
 * The policies around one target, outermost first: deadline, structured-output re-asks, retry, circuit breaker, rate limit,
 * attempt timeouts, faults. A policy that is not configured is not there.
 */
export function withPolicies(answer: ChatHandler, config: Settings, tools: Tools): ChatHandler {
  const limits =
    config.timeouts === null ? {} : { ...usualTimeouts, ...(config.timeouts as TimeoutsConfig | undefined) };
  const estimate = (request: ChatRequest) => estimateOf(request, config);
  let handler = answer;
  if (config.faults != null) handler = faults.createChat(config.faults as FaultsConfig, tools)(handler);
  handler = timeouts.createChat(limits, tools)(handler);
  if (config.rate_limit != null) {
    handler = rateLimit.create<ChatRequest, ChatStream>(config.rate_limit as RateLimitConfig, {
      ...tools,
      estimate,
    })(handler);
  }
  if (config.circuit_breaker != null)
    handler = circuitBreaker.create<ChatRequest, ChatStream>(
      config.circuit_breaker as CircuitBreakerConfig,
      tools,
    )(handler);
  if (config.retry !== null)
    handler = retry.create<ChatRequest, ChatStream>((config.retry ?? {}) as RetryConfig, tools)(handler);
  const schemaRetries =
    config.schema_retries === null ? 0 : Number(config.schema_retries ?? USUAL_SCHEMA_RETRIES);
  handler = structured.createChat({ schema_retries: schemaRetries }, tools)(handler);
  return deadline.create<ChatRequest, ChatStream>(limits, tools)(handler);
}

function estimateOf(request: ChatRequest, config: Settings): ReturnType<ChatPolicyTools['estimate']> {
  const most = request.settings?.max_tokens ?? config.max_tokens;
  const outputTokens = typeof most === 'number' ? most : USUAL_OUTPUT_TOKENS;
  return {
    usage: { inputTokens: estimateInput(request), outputTokens, source: 'estimated' },
    cost: { usd: 'unknown', source: 'estimate' },
  };
}
