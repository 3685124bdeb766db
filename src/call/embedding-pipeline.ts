import { estimateTokens } from '../chat/estimate.ts';
import { milliseconds } from '../duration.ts';
import type { EmbeddingHandler } from '../embeddings/connect.ts';
import type { EmbeddingAnswer, EmbeddingRequest } from '../embeddings/embedding-protocol.ts';
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
import { deadline } from '../policies/deadline.ts';
import { faults } from '../policies/faults.ts';
import type { KeptAnswers } from '../policies/kept-answers.ts';
import type { PolicyTools } from '../policies/policy.ts';
import { rateLimit } from '../policies/rate-limit.ts';
import { retry } from '../policies/retry.ts';
import type { FingerprintOf } from './fingerprint.ts';
import { recordVectors, replayVectors } from './kept-vectors.ts';

type Settings = Readonly<Record<string, unknown>>;
type Tools = Pick<
  PolicyTools<EmbeddingRequest>,
  'clock' | 'random' | 'logger' | 'target' | 'limits' | 'counters'
> & {
  /** What the model is known to cost. */
  readonly price?: Price | undefined;
  readonly fingerprint: FingerprintOf<EmbeddingRequest>;
  /** What the cache keeps; without it there is no cache. */
  readonly kept?: KeptAnswers<EmbeddingAnswer> | undefined;
};
type Part = (next: EmbeddingHandler) => EmbeddingHandler;

/** What holds when a document says nothing; `null` in it turns a limit off. */
const usualTimeouts: TimeoutsConfig = { connect: '10s', first_byte: '120s', total: '10m' };

/** The policies of each request for vectors, outermost first: deadline, budget, cache, retry, circuit breaker, rate limit, timeouts, faults. */
export function withEmbeddingPolicies(
  answer: EmbeddingHandler,
  config: Settings,
  tools: Tools,
): EmbeddingHandler {
  const limits =
    config.timeouts === null ? {} : { ...usualTimeouts, ...(config.timeouts as TimeoutsConfig | undefined) };
  const parts: Part[] = [deadline.create<EmbeddingRequest, EmbeddingAnswer>(limits, tools)];
  const estimate = (request: EmbeddingRequest) => estimateOf(request, tools.price);
  const allowed = config.budget as BudgetConfig | null | undefined;
  if (allowed != null && allowed.length > 0)
    parts.push(budget.create<EmbeddingRequest, EmbeddingAnswer>(allowed, { ...tools, estimate }));
  if (tools.kept !== undefined)
    parts.push(
      cache.create<EmbeddingRequest, EmbeddingAnswer>(withoutShort(config.cache as CacheConfig), {
        ...tools,
        kept: tools.kept,
        replay: replayVectors,
        record: (answer, _request, keep) => recordVectors(answer, keep),
      }),
    );
  if (config.retry !== null)
    parts.push(retry.create<EmbeddingRequest, EmbeddingAnswer>((config.retry ?? {}) as RetryConfig, tools));
  if (config.circuit_breaker != null)
    parts.push(
      circuitBreaker.create<EmbeddingRequest, EmbeddingAnswer>(
        config.circuit_breaker as CircuitBreakerConfig,
        tools,
      ),
    );
  if (config.rate_limit != null)
    parts.push(
      rateLimit.create<EmbeddingRequest, EmbeddingAnswer>(config.rate_limit as RateLimitConfig, {
        ...tools,
        estimate,
      }),
    );
  parts.push(bounded(limits));
  // Of a whole answer a fault takes the place; only streams are looked into.
  if (config.faults != null)
    parts.push(faults.createChat(config.faults as FaultsConfig, tools) as unknown as Part);
  return parts.reduceRight((inner, part) => part(inner), answer);
}

const withoutShort = (config: CacheConfig): Exclude<CacheConfig, boolean> =>
  typeof config === 'object' ? config : {};

/** The limits that the transport keeps. */
function bounded({ connect, first_byte: firstByte }: TimeoutsConfig): Part {
  const timeouts = { connectMs: milliseconds(connect), firstByteMs: milliseconds(firstByte) };
  return (next) => (request, options) => next(request, { ...options, timeouts });
}

function estimateOf(
  { texts }: EmbeddingRequest,
  price: Price | undefined,
): ReturnType<PolicyTools<EmbeddingRequest>['estimate']> {
  const inputTokens = texts.reduce((sum, text) => sum + estimateTokens(text), 0);
  const usage = { inputTokens, outputTokens: 0, source: 'estimated' } as const;
  return { usage, cost: costOf({ price }, usage) };
}
