/** Where the sigmoid is one half, and how steep it is, by the number of words in the query: longer queries score higher. */
const curves: readonly (readonly [words: number, midpoint: number, steepness: number])[] = [
  [3, 5, 0.7],
  [6, 7, 0.6],
  [9, 9, 0.5],
  [15, 10, 0.5],
  [Number.POSITIVE_INFINITY, 12, 0.5],
];

/** A BM25 score brought between 0 and 1 by a sigmoid for queries of this many words; 0 where no word was found. */
export function normalizeKeywordScore(score: number, words: number): number {
  if (score <= 0) return 0;
  const [, midpoint, steepness] = curves.find(([most]) => words <= most)!;
  return 1 / (1 + Math.exp(-steepness * (score - midpoint)));
}

/** The most that entities can add, beside 1 each for likeness and words. */
export const MAX_ENTITY_BOOST = 0.5;

/** What is known of one record; a stage that did not take part in the search is left out, one that found nothing is 0. */
export interface StageScores {
  /** Likeness of the vectors. */
  readonly semantic: number;
  /** Normalised, between 0 and 1. */
  readonly keyword?: number | undefined;
  /** Between 0 and MAX_ENTITY_BOOST. */
  readonly entity?: number | undefined;
}

/**
 * The sum of the stages over the most they could sum to (1, 2 with words, 2.5 with entities too, 1.5 with entities alone);
 * `undefined` where the likeness is under the threshold, whatever the other stages say.
 */
export function combineScores(
  { semantic, keyword, entity }: StageScores,
  threshold?: number,
): number | undefined {
  if (threshold !== undefined && semantic < threshold) return undefined;
  const most = 1 + (keyword === undefined ? 0 : 1) + (entity === undefined ? 0 : MAX_ENTITY_BOOST);
  return (semantic + (keyword ?? 0) + (entity ?? 0)) / most;
}
