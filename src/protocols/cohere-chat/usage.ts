import type { FinishReason, Usage } from '../../chat/types.ts';
import { unknownUsage } from '../openai-usage.ts';
import { isFields } from './own-data.ts';

const reasons: Readonly<Record<string, FinishReason>> = {
  COMPLETE: 'stop',
  STOP_SEQUENCE: 'stop',
  MAX_TOKENS: 'length',
  TOOL_CALL: 'tool-calls',
  ERROR_TOXIC: 'content-filter',
};

/** What a finish reason means; undefined for one that is in no list. */
export const parseFinishReason = (raw: string): FinishReason | undefined => reasons[raw];

/** Reasons that say that the answer failed. */
export const failedReasons: ReadonlySet<string> = new Set(['ERROR', 'TIMEOUT']);

/** `tokens` is what was read and written, `billed_units` what of it is charged. */
export function parseUsage(usage: unknown): Usage {
  if (!isFields(usage)) return unknownUsage;
  const counted = isFields(usage.tokens) ? usage.tokens : usage.billed_units;
  if (!isFields(counted)) return unknownUsage;
  const inputTokens = count(counted.input_tokens);
  const outputTokens = count(counted.output_tokens);
  if (inputTokens === undefined && outputTokens === undefined) return unknownUsage;
  return { inputTokens, outputTokens, cacheReadTokens: count(usage.cached_tokens), source: 'provider' };
}

function count(value: unknown): number | undefined {
  return typeof value === 'number' && value >= 0 && Number.isFinite(value) ? value : undefined;
}
