import type { Cost, Usage } from '../chat/types.ts';
import type { UsageLine } from './types.ts';

/** The cost log of one turn, in the shape that applications parse. */
export function usageLine(model: string, usage: Usage, cost: Cost, messagesInContext: number): UsageLine {
  const inputTokens = usage.inputTokens ?? 0;
  const outputTokens = usage.outputTokens ?? 0;
  const totalTokens = inputTokens + outputTokens;
  return {
    model,
    inputTokens,
    outputTokens,
    totalTokens,
    estimatedCostUSD: dollars(cost.usd),
    messagesInContext,
  };
}

/** Four decimals, more where four would say nothing, two for what is free. */
export function dollars(usd: number | 'unknown'): string {
  if (usd === 'unknown') return usd;
  if (usd === 0) return '0.00';
  return usd.toFixed(usd < 0.0001 ? 8 : 4);
}
