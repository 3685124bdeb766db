import type { ContextItem, ItemList } from './history.ts';

/** Which limit left messages out. */
export type WindowLimit = 'message_count' | 'token_budget' | 'model_window';

/** What one request may hold of the conversation. Tokens are those left after the system prompt and the tools. */
export interface WindowBounds {
  readonly messages?: number | undefined;
  readonly tokens?:
    | { readonly most: number; readonly limit: Exclude<WindowLimit, 'message_count'> }
    | undefined;
  readonly keepOpening?: boolean | undefined;
}

export interface Window {
  readonly kept: readonly ContextItem[];
  /** Counted tokens of what is kept. */
  readonly tokens: number;
  /** Messages left out. */
  readonly dropped: number;
  /** The limit that left messages out; `undefined` when all fit. */
  readonly limit: WindowLimit | undefined;
}

/**
 * The newest part of a conversation that fits. Always kept: a summary of what came before, the newest user message, and the
 * last message with its tool calls and results. A call and its results stay together; the rest begins with a user's
 * message. Costs as much as what is kept, not as the history.
 */
export function fitWindow(items: ItemList, bounds: WindowBounds): Window {
  const end = items.length;
  if (end === 0) return { kept: [], tokens: 0, dropped: 0, limit: undefined };
  const item = (index: number): ContextItem => items.at(index)!;
  const lastUnit = unitStart(items, end);
  const newest = newestUser(items);
  const fixed = new Set<number>();
  if (item(0).isSummary) fixed.add(0);
  const opening = bounds.keepOpening === true ? openingOf(items, fixed.size) : -1;
  for (const index of [opening, newest]) if (index >= 0 && index < lastUnit) fixed.add(index);
  let count = end - lastUnit;
  let tokens = sum(items, lastUnit, end);
  for (const index of fixed) {
    // A last unit that is the summary itself is counted once.
    if (index >= lastUnit) continue;
    count++;
    tokens += item(index).tokens;
  }
  let start = lastUnit;
  let limit: WindowLimit | undefined;
  while (start > 0) {
    const unit = unitStart(items, start);
    if (start - unit === 1 && fixed.has(unit)) {
      start = unit;
      continue;
    }
    const size = sum(items, unit, start);
    if (bounds.messages !== undefined && count + start - unit > bounds.messages) limit = 'message_count';
    else if (bounds.tokens !== undefined && tokens + size > bounds.tokens.most) limit = bounds.tokens.limit;
    if (limit !== undefined) break;
    count += start - unit;
    tokens += size;
    start = unit;
  }
  if (limit !== undefined) {
    // An answer without its question says nothing; where the newest question lies before, all that follows it stays.
    for (; start < newest && item(start).message.role !== 'user'; start++) {
      if (fixed.has(start)) continue;
      count--;
      tokens -= item(start).tokens;
    }
  }
  const kept: ContextItem[] = [...fixed]
    .filter((index) => index < start)
    .sort((a, b) => a - b)
    .map(item);
  for (let index = start; index < end; index++) kept.push(item(index));
  return { kept, tokens, dropped: end - kept.length, limit: kept.length < end ? limit : undefined };
}

/** Where the unit begins that ends before `end`: a call with its results, or one message. */
function unitStart(items: ItemList, end: number): number {
  let index = end - 1;
  while (index > 0 && items.at(index)!.message.role === 'tool') index--;
  const { message } = items.at(index)!;
  const isCall = message.role === 'assistant' && (message.toolCalls?.length ?? 0) > 0;
  return index === end - 1 || isCall ? index : end - 1;
}

function newestUser(items: ItemList): number {
  for (let index = items.length - 1; index >= 0; index--) {
    const { message, isSummary } = items.at(index)!;
    if (message.role === 'user' && isSummary !== true) return index;
  }
  return -1;
}

function openingOf(items: ItemList, from: number): number {
  for (let index = from; index < items.length; index++)
    if (items.at(index)!.message.role === 'user') return index;
  return -1;
}

function sum(items: ItemList, from: number, to: number): number {
  let tokens = 0;
  for (let index = from; index < to; index++) tokens += items.at(index)!.tokens;
  return tokens;
}
