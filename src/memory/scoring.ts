import { combineScores, normalizeKeywordScore } from '../vector-stores/scoring.ts';
import type { Manifest } from '../vector-stores/vector-store.ts';

/** Score of each stage, as `explain` shows it. */
export interface ScoreDetails {
  /** Likeness in meaning; this is what a threshold is held against. */
  readonly semantic: number;
  /** BM25 as the store gives it; 0 where no word of the query stands in the memory. */
  readonly bm25: number;
  /** BM25 brought between 0 and 1 by the number of words in the query. */
  readonly keyword: number;
  /** What the sum of both is divided by: how many stages took part. */
  readonly divisor: number;
  readonly combined: number;
  /** What the reranker said. */
  readonly rerank?: number | undefined;
}

/** The scores of one record; `terms` is how many different words the query has. */
export function scoreDetails(semantic: number, bm25: number, terms: number, isHybrid: boolean): ScoreDetails {
  const keyword = isHybrid ? normalizeKeywordScore(bm25, terms) : undefined;
  const combined = Math.min(1, Math.max(0, combineScores({ semantic, keyword }) ?? 0));
  return { semantic, bm25, keyword: keyword ?? 0, divisor: isHybrid ? 2 : 1, combined };
}

/** How alike two vectors are, on the scale of a store with this metric. */
export function likeness(metric: Manifest['metric'], a: Float32Array, b: Float32Array): number {
  let dot = 0;
  let ofA = 0;
  let ofB = 0;
  let distance = 0;
  for (let at = 0; at < a.length; at++) {
    const [x, y] = [a[at]!, b[at]!];
    dot += x * y;
    ofA += x * x;
    ofB += y * y;
    distance += (x - y) ** 2;
  }
  if (metric === 'dot') return dot;
  if (metric === 'euclidean') return 1 / (1 + Math.sqrt(distance));
  return ofA === 0 || ofB === 0 ? 0 : dot / Math.sqrt(ofA * ofB);
}
