import { describe, expect, it } from 'vitest';
import { pause } from '../../src/chat/waiting.ts';
import { createRouter } from '../../src/policies/routing.ts';
import { createManualClock } from '../../src/testing.ts';
import { streamOf } from '../support/policy.ts';
import { failed, host, hosts, said, target } from '../support/targets.ts';

const priced = (input: number, quality?: number) => ({
  model_overrides: { price: { input, output: input }, ...(quality !== undefined && { quality }) },
});
const all = { a: [said('a')], b: [said('b')], c: [said('c')] };
const document = (routing: object, ofA: object, ofB: object, ofC: object, more: object = {}) => ({
  llm: {
    provider: 'openai-compatible',
    config: host('a', {
      ...ofA,
      ...more,
      routing: { targets: [target('b', ofB), target('c', ofC)], ...routing },
    }),
  },
});

describe('routing', () => {
  it('takes the order given unless it says otherwise', async () => {
    const { llm } = await hosts(all, document({}, priced(9), priced(1), {}));
    expect(await llm.generate('Hi')).toBe('a');
  });

  it('takes the cheapest first, and those without a price last', async () => {
    const { llm } = await hosts(all, document({ strategy: 'cheapest' }, {}, priced(2), priced(1)));
    expect(await llm.generate('Hi')).toBe('c');
    const { llm: other, asked } = await hosts(
      { a: [said('a')], b: [failed(503)], c: [failed(503)] },
      document({ strategy: 'cheapest' }, {}, priced(2), priced(1)),
    );
    expect(await other.generate('Hi')).toBe('a');
    expect(asked()).toEqual(['c', 'b', 'a']);
  });

  it('passes over targets that are rated too low; an unrated one counts as 0.5', async () => {
    const rules = { strategy: 'cheapest', quality_threshold: 0.6 };
    const { llm } = await hosts(all, document(rules, priced(1), priced(5, 0.9), priced(3, 0.2)));
    expect(await llm.generate('Hi')).toBe('b');
    const none = document({ quality_threshold: 0.99 }, {}, {}, {});
    await expect(hosts(all, none)).rejects.toThrow(/0\.99/);
  });

  it('tries each once, then takes the fastest, and asks a slow one again when that is forgotten', async () => {
    const clock = createManualClock();
    const facts = { price: undefined, quality: undefined };
    const router = createRouter({ strategy: 'fastest' }, [facts, facts], clock);
    const times = [2000, 100];
    const ask = async (): Promise<number> => {
      const [first] = router.order();
      const handler = router.timed(first!, async () => {
        await pause(clock, times[first!]!, undefined);
        return streamOf(['Hi']);
      });
      const call = { tags: [], attempts: [], warnings: [] };
      const answer = handler({ messages: [] }, { delivery: 'whole', call });
      await clock.advance(2000);
      await answer;
      return first!;
    };
    expect([await ask(), await ask(), await ask(), await ask()]).toEqual([0, 1, 1, 1]);
    await clock.advance(5 * 60_000);
    expect(await ask()).toBe(0);
  });

  it('leaves out what was slower than it may be, unless all were', async () => {
    const clock = createManualClock();
    const facts = { price: undefined, quality: undefined };
    const router = createRouter({ max_latency: '1s' }, [facts, facts], clock);
    const slow = router.timed(0, async () => {
      await pause(clock, 3000, undefined);
      return streamOf(['Hi']);
    });
    const answer = slow(
      { messages: [] },
      { delivery: 'whole', call: { tags: [], attempts: [], warnings: [] } },
    );
    await clock.advance(3000);
    await answer;
    expect(router.order()).toEqual([1]);
  });

  it('is followed by the fallbacks', async () => {
    const { llm, asked } = await hosts(
      { a: [failed(500)], b: [failed(500)], c: [failed(500)], d: [said('d')] },
      document({}, {}, {}, {}, { fallback: [target('d')] }),
    );
    expect(await llm.generate('Hi')).toBe('d');
    expect(asked()).toEqual(['a', 'b', 'c', 'd']);
  });
});
