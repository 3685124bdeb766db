import type { Ended, Usage } from './types.ts';

/** What was billed so far. */
export type Spent = Pick<Ended, 'usage' | 'cost'>;

/** The sum of two answers that were both billed; an unknown cost makes the sum unknown. */
export function addSpent(before: Spent | undefined, { usage, cost }: Spent): Spent {
  if (before === undefined) return { usage, cost };
  const sum = (name: Exclude<keyof Usage, 'source'>): number | undefined => {
    const [a, b] = [before.usage[name], usage[name]];
    return a === undefined && b === undefined ? undefined : (a ?? 0) + (b ?? 0);
  };
  return {
    usage: {
      inputTokens: sum('inputTokens'),
      outputTokens: sum('outputTokens'),
      cacheReadTokens: sum('cacheReadTokens'),
      cacheWriteTokens: sum('cacheWriteTokens'),
      reasoningTokens: sum('reasoningTokens'),
      source: before.usage.source === usage.source ? usage.source : 'estimated',
    },
    cost:
      typeof before.cost.usd === 'number' && typeof cost.usd === 'number'
        ? { usd: before.cost.usd + cost.usd, source: cost.source }
        : { usd: 'unknown', source: cost.source },
  };
}
