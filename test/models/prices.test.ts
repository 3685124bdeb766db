import { describe, expect, it } from 'vitest';
import { factsOf } from '../../src/models/facts.ts';
import { type Counted, costOf } from '../../src/models/prices.ts';
import type { Price } from '../../src/models/table.ts';

const usage = (more: Partial<Counted>): Counted => ({
  inputTokens: 1000,
  outputTokens: 100,
  source: 'provider',
  ...more,
});
const price = (more: Partial<Price> = {}): Price => ({
  input: 2,
  output: 10,
  source: 'a list of 2026-01-01',
  ...more,
});
const usd = (of: Price | undefined, more: Partial<Counted> = {}) => costOf({ price: of }, usage(more)).usd;

describe('what a call costs', () => {
  it('is the tokens at their rates', () => {
    expect(costOf({ price: price() }, usage({}))).toEqual({ usd: 0.003, source: 'a list of 2026-01-01' });
  });

  it('takes what a cache held out of the input', () => {
    const cached = price({ cacheRead: 0.5, cacheWrite: 4 });
    expect(usd(cached, { cacheReadTokens: 600 })).toBeCloseTo((400 * 2 + 600 * 0.5 + 1000) / 1e6, 12);
    expect(usd(cached, { cacheWriteTokens: 1000 })).toBeCloseTo((1000 * 4 + 1000) / 1e6, 12);
    expect(usd(price(), { cacheReadTokens: 600 })).toBe(0.003);
  });

  it('is by the tier of the whole request', () => {
    const tiered = price({ tiers: [{ above: 999, input: 4, output: 20 }] });
    expect([usd(tiered), usd(tiered, { inputTokens: 999 })]).toEqual([0.006, 0.002998]);
  });

  it('counts reasoning apart where it has a price of its own', () => {
    expect(usd(price({ reasoning: 3 }), { reasoningTokens: 50 })).toBeCloseTo((2000 + 500 + 150) / 1e6, 12);
  });

  it('is unknown where the price or the tokens are, and 0 only where it is free', () => {
    expect(usd(undefined)).toBe('unknown');
    expect(usd({ output: 1, source: '' })).toBe('unknown');
    expect(usd(price(), { outputTokens: undefined })).toBe('unknown');
    expect(usd(price({ input: 0, output: 0 }), { inputTokens: undefined })).toBe(0);
    expect(usd(price(), { inputTokens: 0, outputTokens: 0 })).toBe(0);
  });

  it('says that tokens were estimated', () => {
    expect(costOf({ price: price() }, usage({ source: 'estimated' })).source).toContain('estimated');
  });

  it('is 0 for free models, and not for others of the same name', async () => {
    const free = await factsOf('openrouter', 'deepseek/deepseek-r1-0528:free');
    const { usd: cost } = costOf(free, usage({}));
    expect([0, 'unknown']).toContain(cost);
    const paid = await factsOf('anthropic', 'claude-sonnet-5-5');
    expect(costOf(paid, usage({})).usd).toBeCloseTo((1000 * 2 + 100 * 10) / 1e6, 12);
  });
});
