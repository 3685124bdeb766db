import type { FinishReason, Usage } from '../../chat/types.ts';
import { unknownUsage } from '../openai-usage.ts';
import { isFields } from './own-data.ts';

const reasons: Readonly<Record<string, FinishReason>> = {
  end_turn: 'stop',
  stop_sequence: 'stop',
  max_tokens: 'length',
  model_context_window_exceeded: 'length',
  tool_use: 'tool-calls',
  guardrail_intervened: 'content-filter',
  content_filtered: 'content-filter',
};

/** What a stop reason means; undefined for one that is in no list. */
export const parseStopReason = (raw: string): FinishReason | undefined => reasons[raw];

/** Reasons that say that the answer failed. */
export const failedReasons: ReadonlySet<string> = new Set(['malformed_tool_use', 'malformed_model_output']);

/** Tokens read from the cache or written to it are counted beside the input. */
export function parseUsage(value: unknown): Usage {
  if (!isFields(value)) return unknownUsage;
  const inputTokens = count(value.inputTokens);
  const outputTokens = count(value.outputTokens);
  if (inputTokens === undefined && outputTokens === undefined) return unknownUsage;
  const cacheReadTokens = count(value.cacheReadInputTokens);
  const cacheWriteTokens = count(value.cacheWriteInputTokens);
  return {
    inputTokens:
      inputTokens === undefined ? undefined : inputTokens + (cacheReadTokens ?? 0) + (cacheWriteTokens ?? 0),
    outputTokens,
    cacheReadTokens,
    cacheWriteTokens,
    source: 'provider',
  };
}

function count(value: unknown): number | undefined {
  return typeof value === 'number' && value >= 0 && Number.isFinite(value) ? value : undefined;
}
