import { describe, expect, it } from 'vitest';
import type { Memory } from '../../src/index.ts';
import { decisions, facts, memoryOf, sharedStore } from '../support/memories.ts';

const user = { userId: 'ana' };
const all = async (memory: Memory): Promise<string[]> =>
  (await memory.getAll(user)).results.map((item) => item.memory).sort();

describe('two writers of one memory', () => {
  it('lose neither of two updates: the second is decided again, on what the first left', async () => {
    const services = sharedStore();
    const update = (text: string): string => decisions({ fact: 0, event: 'UPDATE', id: '0', text });
    const first = await memoryOf(
      [facts('Has a dog'), facts('The dog is called Pip'), update('Has a dog called Pip')],
      {},
      { services },
    );
    await first.add('I have a dog.', user);
    const second = await memoryOf(
      [
        facts('The dog is brown'),
        { text: update('Has a brown dog'), latency: '40ms' },
        update('Has a brown dog called Pip'),
      ],
      {},
      { services },
    );
    const [a, b] = await Promise.all([
      second.add('It is brown.', user),
      first.add('It is called Pip.', user),
    ]);
    expect(await all(first)).toEqual(['Has a brown dog called Pip']);
    expect([a.failed, b.failed]).toEqual([[], []]);
    expect(a.results).toMatchObject([{ event: 'UPDATE', previousMemory: 'Has a dog called Pip' }]);
    const rows = await first.history(a.results[0]!.id);
    expect(rows.map(({ newMemory }) => newMemory)).toEqual([
      'Has a brown dog called Pip',
      'Has a dog called Pip',
      'Has a dog',
    ]);
  });

  it('report a fact whose memory changes again and again, and overwrite nothing', async () => {
    const services = sharedStore((store) => ({
      apply: async (changes) =>
        changes[0]?.event === 'UPDATE' ? changes.map(() => 'conflict' as const) : store.apply(changes),
    }));
    const update = decisions({ fact: 0, event: 'UPDATE', id: '0', text: 'Has a brown dog' });
    const memory = await memoryOf([facts('Has a dog'), facts('The dog is brown'), update], {}, { services });
    await memory.add('x', user);
    const { results, failed } = await memory.add('y', user);
    expect([results, failed.map(({ code, raw }) => [code, raw])]).toEqual([
      [],
      [['FC3227', 'The dog is brown']],
    ]);
    expect(await all(memory)).toEqual(['Has a dog']);
  });

  it('keep a fact whose memory is deleted meanwhile', async () => {
    const services = sharedStore();
    const other = await memoryOf([], { infer: false }, { services });
    const update = {
      text: decisions({ fact: 0, event: 'UPDATE', id: '0', text: 'Has a brown dog' }),
      latency: '40ms',
    };
    const memory = await memoryOf([facts('Has a dog'), facts('The dog is brown'), update], {}, { services });
    const [added] = (await memory.add('x', user)).results;
    const adding = memory.add('y', user);
    await new Promise((resolve) => setImmediate(resolve));
    await other.delete(added!.id);
    await adding;
    expect(await all(memory)).toEqual(['The dog is brown']);
  });

  it('of the same fact at the same time keep it once', async () => {
    await using memory = await memoryOf([facts('Likes tea')]);
    const done = await Promise.all(Array.from({ length: 8 }, () => memory.add('I like tea.', user)));
    expect(await all(memory)).toEqual(['Likes tea']);
    expect(done.flatMap(({ results }) => results)).toHaveLength(1);
  });

  it('update different parts of one memory, and both stay', async () => {
    const services = sharedStore();
    const [one, two] = await Promise.all([
      memoryOf([], { infer: false }, { services }),
      memoryOf([], { infer: false }, { services }),
    ]);
    const [added] = (await one.add('Has a dog', user)).results;
    await Promise.all([
      one.update(added!.id, 'Has a cat'),
      two.update(added!.id, { metadata: { sure: true } }),
    ]);
    expect(await one.get(added!.id)).toMatchObject({ memory: 'Has a cat', metadata: { sure: true } });
    expect(await one.history(added!.id)).toHaveLength(3);
  });
});

describe('leaving an add', () => {
  it('rethrows the reason, and nothing is kept', async () => {
    await using memory = await memoryOf([{ text: facts('Likes tea'), latency: '10s' }]);
    const leaving = new AbortController();
    const adding = memory.add('x', { ...user, signal: leaving.signal });
    const reason = new Error('enough');
    leaving.abort(reason);
    await expect(adding).rejects.toBe(reason);
    expect(await all(memory)).toEqual([]);
  });
});
