import { type CountTokens, estimateMessage } from '../chat/estimate.ts';
import type { ContextItem, History } from './history.ts';
import type { CompactionSettings } from './settings.ts';

/** User turns at the end that compaction never touches. */
export const PROTECTED_TURNS = 2;

/**
 * Tombstones for old tool results: those beyond the newest `prune_protect_tokens`, outside the last two user turns, when
 * that saves at least `prune_minimum_tokens`. The call and its id stay.
 */
export function pruned(
  history: History,
  { pruneProtectTokens, pruneMinimumTokens }: CompactionSettings,
  count: CountTokens,
): readonly ContextItem[] {
  const protectedFrom = history.startOfLast(PROTECTED_TURNS);
  const tombstones: ContextItem[] = [];
  let seen = 0;
  let saved = 0;
  for (let index = history.length - 1; index >= 0; index--) {
    const item = history.at(index)!;
    if (item.message.role !== 'tool' || item.isPruned) continue;
    seen += item.tokens;
    if (seen <= pruneProtectTokens || index >= protectedFrom) continue;
    const message = { ...item.message, content: `[Old tool result left out: about ${item.tokens} tokens.]` };
    const tokens = estimateMessage(message, count);
    if (tokens >= item.tokens) continue;
    saved += item.tokens - tokens;
    tombstones.push({ ...item, message, tokens, isPruned: true });
  }
  return saved > 0 && saved >= pruneMinimumTokens ? tombstones.reverse() : [];
}
