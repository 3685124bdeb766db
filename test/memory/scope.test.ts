import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Memory, ValidationError, VectorStoreError } from '../../src/index.ts';
import type { StoredRecord } from '../../src/vector-stores/vector-store.ts';
import { memoryOf, sharedStore } from '../support/memories.ts';

const ids = ['a', 'b', 'A', 'a_b', "a'--", '*', '%'] as const;
const id = fc.option(fc.constantFrom(...ids), { nil: undefined });
const scope = fc
  .record({ userId: id, agentId: id, runId: id })
  .filter((one) => Object.values(one).some((value) => value !== undefined));
const metadata = fc.constantFrom<Record<string, unknown>>(
  {},
  { user_id: 'a' },
  { userId: 'b', tag: 1 },
  { agentId: '*' },
);
const filters = fc.constantFrom<Record<string, unknown> | undefined>(
  undefined,
  { user_id: 'a' },
  { OR: [{ user_id: 'a' }, { user_id: 'b' }] },
  { NOT: [{ user_id: 'a' }] },
  { user_id: '*' },
  { tag: 1 },
);
type Given = Readonly<Record<'userId' | 'agentId' | 'runId', string | undefined>>;
const fits = (wanted: Given, item: object): boolean =>
  Object.entries(wanted).every(
    ([name, value]) => value === undefined || (item as Record<string, unknown>)[name] === value,
  );

describe('memories of one scope', () => {
  it('never come back to another, whatever metadata and filters say', { timeout: 60_000 }, async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(scope, metadata), { minLength: 1, maxLength: 12 }),
        scope,
        filters,
        async (writes, asked, conditions) => {
          await using memory = await memoryOf([], { infer: false });
          const owners = new Map<string, Given>();
          for (const [owner, attached] of writes) {
            const { results } = await memory.add('likes tea', { ...owner, metadata: attached });
            owners.set(results[0]!.id, owner as Given);
          }
          const found = await memory.search('tea', { ...asked, filters: conditions, topK: 50 });
          const listed = await memory.getAll({ ...asked, filters: conditions });
          for (const item of [...found.results, ...listed.results]) {
            expect(fits(asked as Given, item)).toBe(true);
            expect(fits(owners.get(item.id)!, item)).toBe(true);
          }
          if (conditions === undefined)
            expect(listed.results).toHaveLength(
              [...owners.values()].filter((owner) => fits(asked as Given, owner)).length,
            );
        },
      ),
      { numRuns: 150, seed: 8 },
    );
  });

  it('deleteAll takes those of the scope and leaves the others as they are', async () => {
    await using memory = await memoryOf([], { infer: false });
    for (const userId of ['ana', 'bob', 'ana2'])
      for (const text of ['one', 'two']) await memory.add(text, { userId });
    const lines = async (): Promise<string[]> => {
      const all: string[] = [];
      for await (const line of memory.export()) all.push(line);
      return all;
    };
    const before = await lines();
    const { deleted } = await memory.deleteAll({ userId: 'ana' });
    expect(deleted).toHaveLength(2);
    expect(await lines()).toEqual(before.filter((line) => !line.includes('"userId":"ana"')));
    expect(await memory.history(deleted[0]!)).toMatchObject([
      { event: 'DELETE', isDeleted: true },
      { event: 'ADD' },
    ]);
  });

  it.each(['getAll', 'deleteAll'] as const)('%s needs an id', async (call) => {
    await using memory = await memoryOf();
    await expect(memory[call]({})).rejects.toBeInstanceOf(ValidationError);
    await expect(memory.search('x', { filters: { user_id: 'a' } })).rejects.toBeInstanceOf(ValidationError);
  });

  it('get, update and delete by id can be held to a scope', async () => {
    await using memory = await memoryOf([], { infer: false });
    const [added] = (await memory.add('x', { userId: 'ana' })).results;
    expect(await memory.get(added!.id, { userId: 'bob' })).toBeUndefined();
    await expect(memory.update(added!.id, 'y', { userId: 'bob' })).rejects.toMatchObject({
      kind: 'memory-not-found',
    });
    await expect(memory.delete(added!.id, { userId: 'bob' })).rejects.toMatchObject({
      kind: 'memory-not-found',
    });
    expect((await memory.delete(added!.id, { userId: 'ana' })).memory).toBe('x');
  });
});

describe('a store that drops its filters', () => {
  const open = async (): Promise<Memory> => {
    const all: StoredRecord[] = [];
    const services = sharedStore((store) => ({
      async apply(changes) {
        for (const change of changes) if (change.event === 'ADD') all.push(change.record);
        return store.apply(changes);
      },
      search: async () => all.map((record) => ({ record, score: 1 })),
      keywords: async () => all.map((record) => ({ record, score: 9 })),
      list: async () => ({ records: all }),
    }));
    const memory = await memoryOf([], { infer: false }, { services });
    for (const userId of ['ana', 'bob']) await memory.add(`I am ${userId}`, { userId });
    return memory;
  };

  it('leaks nothing, and is told of', async () => {
    const memory = await open();
    for (const answer of [
      await memory.search('who', { userId: 'ana' }),
      await memory.getAll({ userId: 'ana' }),
    ]) {
      expect(answer.results.map((item) => item.memory)).toEqual(['I am ana']);
      expect(answer.warnings.map(({ code }) => code)).toContain('FC3242');
    }
  });

  it('is not trusted with deleteAll', async () => {
    const memory = await open();
    await expect(memory.deleteAll({ userId: 'ana' })).rejects.toBeInstanceOf(VectorStoreError);
    expect((await memory.getAll({ userId: 'bob' })).results).toHaveLength(1);
  });
});
