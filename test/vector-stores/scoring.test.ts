import { describe, expect, it } from 'vitest';
import { bm25, queryTerms, tokenize } from '../../src/vector-stores/bm25.ts';
import { combineScores, normalizeKeywordScore } from '../../src/vector-stores/scoring.ts';

describe('scores', () => {
  it.each([
    [1, 5, 0.7],
    [3, 5, 0.7],
    [4, 7, 0.6],
    [6, 7, 0.6],
    [7, 9, 0.5],
    [9, 9, 0.5],
    [10, 10, 0.5],
    [15, 10, 0.5],
    [16, 12, 0.5],
    [500, 12, 0.5],
  ])('of %i words are normalised around %f with steepness %f', (words, midpoint, steepness) => {
    expect(normalizeKeywordScore(midpoint, words)).toBe(0.5);
    expect(normalizeKeywordScore(midpoint + 1, words)).toBeCloseTo(1 / (1 + Math.exp(-steepness)), 12);
    expect(normalizeKeywordScore(0, words)).toBe(0);
  });

  it('are combined over the most they could be', () => {
    expect(combineScores({ semantic: 0.8 })).toBe(0.8);
    expect(combineScores({ semantic: 1, keyword: 1 })).toBe(1);
    expect(combineScores({ semantic: 0.8, keyword: 0 })).toBe(0.4);
    expect(combineScores({ semantic: 1, keyword: 1, entity: 0.5 })).toBe(1);
    expect(combineScores({ semantic: 1, entity: 0.5 })).toBe(1);
    expect(combineScores({ semantic: 0.5, keyword: 0.5, entity: 0.25 })).toBe(0.5);
  });

  it('pass the threshold by likeness alone', () => {
    expect(combineScores({ semantic: 0.29, keyword: 1 }, 0.3)).toBeUndefined();
    expect(combineScores({ semantic: 0.3, keyword: 0 }, 0.3)).toBe(0.15);
  });
});

describe('words', () => {
  it.each([
    ['Green Tea, green teas!', ['green', 'tea', 'green', 'tea']],
    ["Ann's dog doesn't bite", ['ann', 'dog', 'doesnt', 'bite']],
    ['parties houses glasses boxes glass is bus', ['party', 'house', 'glass', 'box', 'glass', 'is', 'bus']],
    ['Crème brûlée in ZÜRICH', ['creme', 'brulee', 'in', 'zurich']],
    ['東京タワーへ', ['東京', '京タ', 'タワ', 'ワー', 'ーへ']],
    ['iPhone16を', ['iphone16', 'を']],
    ['서울 한국', ['서울', '한국']],
    ['हिन्दी', ['हिन्दी']],
    ['3.14 a-b', ['3', '14', 'a', 'b']],
    ['… !', []],
  ])('%s', (text, expected) => {
    expect(tokenize(text)).toEqual(expected);
  });

  it('of a query are counted once', () => {
    expect(queryTerms('tea or Teas')).toEqual(['tea', 'or']);
  });
});

describe('BM25', () => {
  it('is the known formula', () => {
    const posting = { item: 7, count: 2, length: 4 };
    const scores = bm25({ records: 10, words: 50 }, [[posting]]);
    const rarity = Math.log(1 + 9.5 / 1.5);
    expect(scores.get(7)).toBeCloseTo((rarity * 2 * 2.2) / (2 + 1.2 * (0.25 + (0.75 * 4) / 5)), 12);
  });

  it('ranks rare above frequent, more above less, short above long', () => {
    const corpus = { records: 10, words: 50 };
    const of = (count: number, length: number, others: number): number =>
      bm25(corpus, [
        [
          { item: 0, count, length },
          ...Array.from({ length: others }, (_, index) => ({ item: index + 1, count: 1, length: 5 })),
        ],
      ]).get(0)!;
    expect(of(1, 5, 0)).toBeGreaterThan(of(1, 5, 5));
    expect(of(2, 5, 0)).toBeGreaterThan(of(1, 5, 0));
    expect(of(1, 4, 0)).toBeGreaterThan(of(1, 8, 0));
    expect(of(1, 5, 9)).toBeGreaterThan(0);
  });

  it('of nothing is nothing', () => {
    expect(bm25({ records: 0, words: 0 }, [[], []]).size).toBe(0);
  });
});
