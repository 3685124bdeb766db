import type { FinishReason, Usage } from '../../chat/types.ts';
import { unknownUsage } from '../openai-usage.ts';
import type { Fields } from './fields.ts';

const filtered = [
  ...['SAFETY', 'RECITATION', 'BLOCKLIST', 'PROHIBITED_CONTENT', 'SPII', 'LANGUAGE', 'MODEL_ARMOR'],
  ...['IMAGE_SAFETY', 'IMAGE_PROHIBITED_CONTENT', 'IMAGE_RECITATION'],
];

/** What a finish reason means; a reason in no list is one of the future. */
export const finishReasons: ReadonlyMap<string, FinishReason> = new Map([
  ['STOP', 'stop'],
  ['MAX_TOKENS', 'length'],
  ...filtered.map((reason): [string, FinishReason] => [reason, 'content-filter']),
]);

/** Reasons that say that the answer failed, and whether the same request may succeed. */
export const failedReasons: ReadonlyMap<string, { readonly retryable: boolean }> = new Map([
  ['MALFORMED_FUNCTION_CALL', { retryable: true }],
  ['MALFORMED_RESPONSE', { retryable: true }],
  ['UNEXPECTED_TOOL_CALL', { retryable: true }],
  ['TOO_MANY_TOOL_CALLS', { retryable: false }],
  ['MISSING_THOUGHT_SIGNATURE', { retryable: false }],
  ['NO_IMAGE', { retryable: true }],
  ['IMAGE_OTHER', { retryable: true }],
]);

/** Reasons that say nothing: with an answer there they are no failure. */
export const vagueReasons: ReadonlySet<string> = new Set(['OTHER', 'FINISH_REASON_UNSPECIFIED']);

/** Thinking is counted beside the answer, and what tools put into the prompt beside the prompt. */
export function parseUsage(usage: Fields): Usage {
  const prompt = count(usage.promptTokenCount);
  const written = count(usage.candidatesTokenCount);
  const reasoningTokens = count(usage.thoughtsTokenCount);
  const total = count(usage.totalTokenCount);
  if (prompt === undefined && written === undefined && total === undefined) return unknownUsage;
  const inputTokens = prompt === undefined ? undefined : prompt + (count(usage.toolUsePromptTokenCount) ?? 0);
  const isSaid = written !== undefined || reasoningTokens !== undefined;
  const rest =
    total === undefined || inputTokens === undefined ? undefined : Math.max(0, total - inputTokens);
  return {
    inputTokens,
    outputTokens: isSaid ? (written ?? 0) + (reasoningTokens ?? 0) : rest,
    cacheReadTokens: count(usage.cachedContentTokenCount),
    reasoningTokens,
    source: 'provider',
  };
}

function count(value: unknown): number | undefined {
  return typeof value === 'number' && value >= 0 && Number.isFinite(value) ? value : undefined;
}
