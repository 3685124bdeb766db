import type { ModelFacts } from '../models/table.ts';
import type { SessionSettings } from './settings.ts';
import type { WindowLimit } from './window.ts';

/** What may go into one request, in the provider's tokens. */
export interface InputLimit {
  readonly tokens: number;
  readonly limit: Exclude<WindowLimit, 'message_count'>;
}

type Known = Pick<ModelFacts, 'contextWindow' | 'maxInputTokens' | 'maxOutputTokens'>;

/**
 * Tokens of input that leave room for the answer: the window less `max_tokens`, else less what the model writes at most or
 * the output budget, but no more than a quarter of the window.
 */
export function modelInputLimit(
  facts: Known | undefined,
  maxTokens: number | undefined,
  outputBudget: number,
): number | undefined {
  const { contextWindow, maxInputTokens, maxOutputTokens } = facts ?? {};
  if (contextWindow === undefined) return maxInputTokens;
  const usual = Math.min(outputBudget, maxOutputTokens ?? outputBudget, Math.floor(contextWindow / 4));
  const reserved = Math.min(maxTokens ?? usual, contextWindow - 1);
  return Math.min(contextWindow - reserved, maxInputTokens ?? contextWindow);
}

/** The smaller of what the document allows and what the model takes; `undefined` where neither is known. */
export function inputLimit(
  settings: Pick<SessionSettings, 'maxContextTokens' | 'compaction'>,
  facts: Known | undefined,
  maxTokens: number | undefined,
): InputLimit | undefined {
  const model = modelInputLimit(facts, maxTokens, settings.compaction.outputBudget);
  const own = settings.maxContextTokens;
  if (own !== undefined && (model === undefined || own <= model))
    return { tokens: own, limit: 'token_budget' };
  return model === undefined ? undefined : { tokens: model, limit: 'model_window' };
}
