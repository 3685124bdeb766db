import type { Cost, Usage } from '../chat/types.ts';
import type { EmbeddingAnswer } from './embedding-protocol.ts';

type Answers = readonly Pick<EmbeddingAnswer, 'usage' | 'cost'>[];

/** The tokens of all answers; estimated where one of them is. */
export function usageOf(answers: Answers): Usage {
  const inputTokens = answers.reduce((sum, { usage }) => sum + (usage.inputTokens ?? 0), 0);
  const counted = answers.filter(({ usage }) => usage.source !== 'cache');
  if (counted.length === 0 && answers.length > 0) return { inputTokens, source: 'cache' };
  const isEstimated = counted.some(({ usage }) => usage.source !== 'provider');
  return { inputTokens, source: isEstimated ? 'estimated' : 'provider' };
}

/** The cost of all answers; unknown where that of one is. */
export function costOf(answers: Answers): Cost {
  const [first] = answers;
  if (first === undefined) return { usd: 0, source: 'nothing was sent' };
  let usd = 0;
  for (const { cost } of answers) {
    if (cost.usd === 'unknown') return cost;
    usd += cost.usd;
  }
  const billed = answers.find(({ usage }) => usage.source !== 'cache') ?? first;
  return { usd, source: billed.cost.source };
}
