import type { Cost, Usage } from '../chat/types.ts';

type Fields = Readonly<Record<string, unknown>>;

export const unknownUsage: Usage = { source: 'unknown' };
export const unknownCost: Cost = { usd: 'unknown', source: 'no price known' };

/** Whether a usage object counts anything: some servers end with an empty one. */
export function isCounted(value: unknown): value is Fields {
  if (typeof value !== 'object' || value === null) return false;
  const usage = value as Fields;
  return (
    count(usage.prompt_tokens ?? usage.input_tokens ?? usage.completion_tokens ?? usage.output_tokens) !==
    undefined
  );
}

export function parseUsage(usage: Fields): Usage {
  const input = fields(usage.prompt_tokens_details ?? usage.input_tokens_details);
  const output = fields(usage.completion_tokens_details ?? usage.output_tokens_details);
  const inputTokens = count(usage.prompt_tokens ?? usage.input_tokens);
  const written = count(usage.completion_tokens ?? usage.output_tokens);
  const reasoningTokens = count(output.reasoning_tokens ?? usage.reasoning_tokens);
  return {
    inputTokens,
    outputTokens: withReasoning(written, reasoningTokens, inputTokens, count(usage.total_tokens)),
    cacheReadTokens: count(input.cached_tokens ?? usage.cached_tokens ?? usage.prompt_cache_hit_tokens),
    cacheWriteTokens: count(input.cache_write_tokens ?? usage.cache_creation_input_tokens),
    reasoningTokens,
    source: 'provider',
  };
}

/** What the provider says the call cost, in US dollars. */
export function parseCost(usage: Fields): Cost {
  const said = typeof usage.cost === 'object' ? fields(usage.cost).total_cost : usage.cost;
  const usd = typeof said === 'number' && said >= 0 && Number.isFinite(said) ? said : undefined;
  return usd === undefined ? unknownCost : { usd, source: 'provider' };
}

/** Some servers count reasoning beside the completion; then only the total, or its size, shows it. */
function withReasoning(
  written: number | undefined,
  reasoning: number | undefined,
  input: number | undefined,
  total: number | undefined,
): number | undefined {
  if (written === undefined || reasoning === undefined || reasoning === 0) return written;
  const isBeside =
    reasoning > written || (total !== undefined && total === (input ?? 0) + written + reasoning);
  return isBeside ? written + reasoning : written;
}

function count(value: unknown): number | undefined {
  return typeof value === 'number' && value >= 0 && Number.isFinite(value) ? value : undefined;
}

function fields(value: unknown): Fields {
  return typeof value === 'object' && value !== null ? (value as Fields) : {};
}
