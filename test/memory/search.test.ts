import { describe, expect, it } from 'vitest';
import { type Memory, type Reranker, ValidationError } from '../../src/index.ts';
import { createManualClock } from '../../src/testing.ts';
import { memoryOf } from '../support/memories.ts';

const user = { userId: 'ana' };

async function filled(section: object = {}, reranker?: Reranker): Promise<Memory> {
  const clock = createManualClock();
  const options = { services: { clock }, ...(reranker === undefined ? {} : { reranker }) };
  const memory = await memoryOf([], { infer: false, ...section }, options);
  await memory.add('Ana likes green tea', { ...user, metadata: { topic: 'food', rank: 1 } });
  await memory.add('Ana lives in Ghent', { ...user, metadata: { topic: 'home', rank: 2 } });
  await memory.add('The dentist is on Friday', {
    ...user,
    metadata: { topic: 'health' },
    expirationDate: '2026-01-10',
  });
  await memory.add('Old news about tea', { ...user, expirationDate: '2026-01-01' });
  return memory;
}
const texts = (items: readonly { readonly memory: string }[]): string[] => items.map(({ memory }) => memory);

describe('search', () => {
  it('finds by meaning and words, best first, and explains each stage', async () => {
    await using memory = await filled();
    const { results } = await memory.search('Who likes green tea?', { ...user, explain: true });
    expect(results[0]).toMatchObject({
      memory: 'Ana likes green tea',
      userId: 'ana',
      metadata: { topic: 'food' },
    });
    for (const { score, explain } of results) {
      expect(explain!.divisor).toBe(2);
      expect(score).toBeCloseTo(Math.max(0, (explain!.semantic + explain!.keyword) / 2), 10);
    }
    expect(results[0]!.explain!.bm25).toBeGreaterThan(0);
    await using plain = await filled({ hybrid: false });
    const [alone] = (await plain.search('green tea', { ...user, explain: true })).results;
    expect(alone!.explain).toMatchObject({ divisor: 1, keyword: 0, combined: alone!.score });
  });

  it('holds the threshold against meaning alone', async () => {
    await using memory = await filled();
    const { results } = await memory.search('green tea', { ...user, explain: true, threshold: 0.3 });
    expect(texts(results)).toEqual(['Ana likes green tea']);
    expect(results.every(({ explain }) => explain!.semantic >= 0.3)).toBe(true);
    expect((await memory.search('green tea', { ...user, threshold: 1 })).results).toEqual([]);
  });

  it('takes old and new names of options, and filters', async () => {
    await using memory = await filled();
    const asked = { user_id: 'ana', limit: 1 };
    for (const options of [asked, { user_id: 'ana', top_k: 1 }, { ...user, topK: 1 }])
      expect((await memory.search('tea', options)).results).toHaveLength(1);
    const filters = { OR: [{ topic: 'home' }, { rank: { lt: 2 } }] };
    expect(texts((await memory.search('Ana', { ...user, filters })).results).sort()).toEqual([
      'Ana likes green tea',
      'Ana lives in Ghent',
    ]);
  });

  it('hides what has expired unless asked', async () => {
    await using memory = await filled();
    const hidden = texts((await memory.search('news about tea', user)).results);
    expect(hidden).not.toContain('Old news about tea');
    expect(texts((await memory.search('news about tea', { ...user, showExpired: true })).results)[0]).toBe(
      'Old news about tea',
    );
    expect((await memory.getAll(user)).results).toHaveLength(3);
    const all = (await memory.getAll({ ...user, show_expired: true })).results;
    expect(all.map(({ expirationDate }) => expirationDate)).toEqual([
      undefined,
      undefined,
      '2026-01-10',
      '2026-01-01',
    ]);
    const { id } = all[3]!;
    await memory.update(id, { expirationDate: null });
    expect((await memory.getAll(user)).results).toHaveLength(4);
  });

  it.each([
    ['', user],
    ['x', {}],
    ['x', { ...user, topK: 0 }],
    ['x', { ...user, threshold: 2 }],
    ['x', { ...user, filters: { rank: { above: 1 } } }],
    ['x', { ...user, treshold: 0.5 }],
  ])('refuses %j with %j', async (query, options) => {
    await using memory = await memoryOf();
    await expect(memory.search(query, options as never)).rejects.toBeInstanceOf(ValidationError);
  });
});

describe('rerank', () => {
  it('orders by the scores of a function', async () => {
    await using memory = await filled({}, (_query, items) =>
      items.map(({ memory: text }) => (text.includes('Ghent') ? 9 : 1)),
    );
    const { results, warnings } = await memory.search('green tea', { ...user, rerank: true, explain: true });
    expect(results[0]).toMatchObject({
      memory: 'Ana lives in Ghent',
      rerankScore: 9,
      explain: { rerank: 9 },
    });
    expect(warnings).toEqual([]);
  });

  it.each<[string, Reranker | undefined]>([
    ['that throws', () => Promise.reject(new Error('no'))],
    ['with too few scores', () => [1]],
    ['with scores that are none', (_query, items) => items.map(() => Number.NaN)],
    ['that is not there', undefined],
  ])('%s keeps the order, and the result says so', async (_name, reranker) => {
    await using memory = await filled({ rerank: true }, reranker);
    const usual = (await memory.search('green tea', { ...user, rerank: false })).results;
    const { results, warnings } = await memory.search('green tea', user);
    expect([texts(results), warnings.map(({ code }) => code)]).toEqual([texts(usual), ['FC3241']]);
  });
});
