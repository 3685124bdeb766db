import { afterAll, describe, expect, it } from 'vitest';
import { ValidationError, VectorStoreError } from '../../src/errors.ts';
import { everything, parseFilter } from '../../src/vector-stores/filter.ts';
import type { Change, Manifest, StoredRecord, VectorStore } from '../../src/vector-stores/vector-store.ts';
import { adding, manifest, record, vector } from './records.ts';

const ids = (found: readonly { readonly record: StoredRecord }[]): string[] =>
  found.map((hit) => hit.record.id);

/** What every store must do; `open` gives an empty one each time. */
export function conformance(name: string, open: (manifest: Manifest) => Promise<VectorStore>): void {
  describe(`the vector store ${name}`, () => {
    const opened: VectorStore[] = [];
    const fresh = async (changes: readonly Change[] = [], more: Partial<Manifest> = {}) => {
      const store = await open({ ...manifest, ...more });
      opened.push(store);
      await store.apply(changes);
      return store;
    };
    afterAll(() => Promise.all(opened.map((store) => store.close())));

    it('gives back what it was given', async () => {
      const given = record('a', {
        userId: 'ann',
        agentId: 'helper',
        runId: 'one',
        actorId: 'Ann',
        role: 'user',
        metadata: { tags: ['x', 1], deep: { er: [true, null] } },
        expiresAt: 5000,
      });
      const store = await fresh([adding(given, [3, 4, 0])]);
      expect(await store.get('a')).toEqual(given);
      expect(await store.get('b')).toBeUndefined();
      const [values, none] = await store.vectors(['a', 'b']);
      expect(none).toBeUndefined();
      expect(values![0]).toBeCloseTo(0.6, 6);
      expect(values![1]).toBeCloseTo(0.8, 6);
    });

    it('is not changed through what it was given or gives', async () => {
      const metadata = { tags: ['x'] };
      const values = vector(1, 0, 0);
      const store = await fresh([{ event: 'ADD', record: record('a', { metadata }), vector: values }]);
      metadata.tags.push('y');
      values[0] = -1;
      const got = (await store.get('a')) as unknown as { metadata: { tags: string[] } };
      expect(() => got.metadata.tags.push('z')).toThrow(TypeError);
      expect((await store.get('a'))?.metadata).toEqual({ tags: ['x'] });
      expect((await store.search(vector(1, 0, 0), everything, 1))[0]?.score).toBeCloseTo(1, 6);
    });

    it('keeps text that no database takes with a sign in its place', async () => {
      const store = await fresh([
        adding(record('a', { text: 'a\0b\ud83d', metadata: { 'k\0': ['\udc00', '😀'] } })),
      ]);
      expect(await store.get('a')).toMatchObject({
        text: 'a\ufffdb\ufffd',
        metadata: { 'k\ufffd': ['\ufffd', '😀'] },
      });
    });

    it('applies changes by version and tells what became of each', async () => {
      const store = await fresh();
      const first = record('a');
      const second = { ...first, version: 2, text: 'changed', updatedAt: 2000 };
      const outcome = await store.apply([
        adding(first),
        adding(first),
        { event: 'UPDATE', record: second, vector: vector(0, 1, 0) },
        { event: 'UPDATE', record: second },
        { event: 'UPDATE', record: record('gone', { version: 2 }) },
        { event: 'DELETE', id: 'a', version: 1, at: 3000 },
        { event: 'DELETE', id: 'gone', version: 1, at: 3000 },
      ]);
      expect(outcome).toEqual(['done', 'conflict', 'done', 'conflict', 'missing', 'conflict', 'missing']);
      expect(await store.get('a')).toEqual(second);
      expect((await store.search(vector(0, 1, 0), everything, 1))[0]?.score).toBeCloseTo(1, 6);
      expect(await store.apply([{ event: 'DELETE', id: 'a', version: 2, at: 3000 }])).toEqual(['done']);
      expect(await store.get('a')).toBeUndefined();
      expect(await store.search(vector(0, 1, 0), everything, 1)).toEqual([]);
      const history = await store.history('a');
      expect(
        history.map(({ event, oldText, newText, at, isDeleted }) => [event, oldText, newText, at, isDeleted]),
      ).toEqual([
        ['DELETE', 'changed', undefined, 3000, true],
        ['UPDATE', 'memory a', 'changed', 2000, false],
        ['ADD', undefined, 'memory a', 1000, false],
      ]);
      expect(new Set(history.map(({ id }) => id)).size).toBe(3);
      expect(await store.history('gone')).toEqual([]);
    });

    it('lets one of two changes made from the same version through', async () => {
      const store = await fresh([adding(record('a'))]);
      const outcomes = await Promise.all(
        ['x', 'y'].map((text) =>
          store.apply([{ event: 'UPDATE', record: record('a', { version: 2, text }) }]),
        ),
      );
      expect(outcomes.flat().sort()).toEqual(['conflict', 'done']);
    });

    it('refuses a vector that does not fit before anything is changed', async () => {
      const store = await fresh();
      for (const bad of [vector(1, 0), vector(1, Number.NaN, 0)]) {
        const changes: Change[] = [adding(record('a')), { event: 'ADD', record: record('b'), vector: bad }];
        await expect(store.apply(changes)).rejects.toThrow(VectorStoreError);
        await expect(store.search(bad, everything, 1)).rejects.toThrow(VectorStoreError);
      }
      expect(await store.get('a')).toBeUndefined();
      expect(await store.history('a')).toEqual([]);
    });

    it('finds the nearest first, ties by id, topK at most', async () => {
      const store = await fresh([
        adding(record('d'), [0, 1, 0]),
        adding(record('c'), [2, 0, 0]),
        adding(record('b'), [1, 0, 0]),
        adding(record('a'), [1, 1, 0]),
        adding(record('zero'), [0, 0, 0]),
        adding(record('away'), [-1, 0, 0]),
      ]);
      const found = await store.search(vector(5, 0, 0), everything, 10);
      expect(ids(found)).toEqual(['b', 'c', 'a', 'd', 'zero', 'away']);
      expect(found.map(({ score }) => Number(score.toFixed(2)) + 0)).toEqual([1, 1, 0.71, 0, 0, -1]);
      expect(ids(await store.search(vector(5, 0, 0), everything, 1))).toEqual(['b']);
      expect(await store.search(vector(5, 0, 0), everything, 0)).toEqual([]);
    });

    it('measures by product and by distance', async () => {
      const changes = [adding(record('a'), [1, 0, 0]), adding(record('b'), [3, 0, 0])];
      const dot = await fresh(changes, { metric: 'dot' });
      expect(await dot.search(vector(2, 0, 0), everything, 2)).toMatchObject([{ score: 6 }, { score: 2 }]);
      const euclidean = await fresh(changes, { metric: 'euclidean' });
      const found = await euclidean.search(vector(0, 0, 0), everything, 2);
      expect(found.map(({ score }) => score)).toEqual([0.5, 0.25]);
    });

    it('searches only what fits the filter', async () => {
      const store = await fresh([
        adding(record('a', { userId: 'ann', metadata: { rating: 1.1 } }), [0, 1, 0]),
        adding(record('b', { userId: 'bob', metadata: { rating: 5 } })),
        adding(record('c', { userId: 'ann', metadata: { rating: 5 } })),
      ]);
      const search = async (filter: unknown) =>
        ids(await store.search(vector(1, 0, 0), parseFilter(filter), 10));
      expect(await search({ user_id: 'ann' })).toEqual(['c', 'a']);
      expect(await search({ user_id: 'ann', rating: { gt: 1.1 } })).toEqual(['c']);
      expect(await search({ NOT: { user_id: 'ann' } })).toEqual(['b']);
      expect(await search({ user_id: 'eve' })).toEqual([]);
    });

    it('finds by words, the rarer the better', async () => {
      const store = await fresh([
        adding(record('a', { text: 'Likes green tea and Zürich' })),
        adding(record('b', { text: 'Likes coffee' })),
        adding(record('c', { text: 'Likes tea, tea, teas' })),
        adding(record('d', { text: '東京に住んでいます' })),
      ]);
      const search = async (query: string) => ids(await store.keywords(query, everything, 10));
      expect(await search('tea')).toEqual(['c', 'a']);
      expect(await search('who likes coffee?')).toEqual(['b', 'c', 'a']);
      expect(await search('ZURICH')).toEqual(['a']);
      expect(await search('東京')).toEqual(['d']);
      expect(await search('nothing')).toEqual([]);
      expect(await search('')).toEqual([]);
      expect((await store.keywords('likes', everything, 2)).length).toBe(2);
    });

    it('keeps the words right through changes', async () => {
      const store = await fresh([
        adding(record('a', { text: 'green tea' })),
        adding(record('b', { text: 'tea' })),
      ]);
      expect(ids(await store.keywords('green', everything, 5))).toEqual(['a']);
      await store.apply([
        { event: 'UPDATE', record: record('a', { version: 2, text: 'black tea' }) },
        { event: 'DELETE', id: 'b', version: 1, at: 1 },
        adding(record('c', { text: 'green apples' })),
      ]);
      expect(ids(await store.keywords('green', everything, 5))).toEqual(['c']);
      expect(ids(await store.keywords('tea', everything, 5))).toEqual(['a']);
      expect(ids(await store.keywords('apple', everything, 5))).toEqual(['c']);
    });

    it('scores words of one user as if the others were not there', async () => {
      const own = [
        adding(record('a', { userId: 'ann', text: 'green tea' })),
        adding(record('b', { userId: 'ann', text: 'black tea in the morning' })),
      ];
      const others = Array.from({ length: 30 }, (_, index) =>
        adding(record(`o${index}`, { userId: 'bob', text: 'green everything' })),
      );
      const filter = parseFilter({ userId: 'ann' });
      const alone = await (await fresh(own)).keywords('green tea', filter, 5);
      const among = await (await fresh([...others, ...own])).keywords('green tea', filter, 5);
      expect(among).toEqual(alone);
      expect(alone.map(({ score }) => score > 0)).toEqual([true, true]);
    });

    it('lists the oldest first, page by page', async () => {
      const times: Readonly<Record<string, number>> = { e: 1, d: 1, c: 2, b: 3, a: 4 };
      const store = await fresh(
        Object.entries(times).map(([id, createdAt]) =>
          adding(record(id, { createdAt, role: id === 'c' ? 'system' : 'user' })),
        ),
      );
      const seen: string[][] = [];
      for (let after: string | undefined, isMore = true; isMore; isMore = after !== undefined) {
        const page = await store.list(everything, 2, after);
        seen.push(page.records.map(({ id }) => id));
        after = page.next;
      }
      expect(seen).toEqual([['d', 'e'], ['c', 'b'], ['a']]);
      const fitting = await store.list(parseFilter({ role: { icontains: 'USER' } }), 3);
      expect(fitting.records.map(({ id }) => id)).toEqual(['d', 'e', 'b']);
      const rest = await store.list(parseFilter({ role: { icontains: 'USER' } }), 3, fitting.next);
      expect(rest.records.map(({ id }) => id)).toEqual(['a']);
      expect(rest.next).toBeUndefined();
      await expect(store.list(everything, 2, 'nonsense')).rejects.toThrow(ValidationError);
    });

    it('deletes all of one user and leaves the others as they are', async () => {
      const store = await fresh(
        Array.from({ length: 40 }, (_, index) =>
          adding(
            record(`r${index}`, {
              userId: index % 2 ? 'ann' : 'bob',
              createdAt: index,
              text: `tea ${index}`,
            }),
            [index, 1, 0],
          ),
        ),
      );
      const bob = parseFilter({ userId: 'bob' });
      const state = async () => {
        const { records } = await store.list(bob, 100);
        return {
          records,
          vectors: await store.vectors(records.map(({ id }) => id)),
          history: await Promise.all(records.map(({ id }) => store.history(id))),
          hits: await store.search(vector(1, 2, 3), bob, 100),
          words: await store.keywords('tea', bob, 100),
        };
      };
      const before = await state();
      const deleted = await store.deleteAll(parseFilter({ userId: 'ann' }), 9000);
      expect(deleted).toHaveLength(20);
      expect(await state()).toEqual(before);
      expect((await store.list(everything, 100)).records).toEqual(before.records);
      expect((await store.search(vector(1, 2, 3), everything, 100)).length).toBe(20);
      expect((await store.history(deleted[0]!))[0]).toMatchObject({
        event: 'DELETE',
        at: 9000,
        isDeleted: true,
      });
      expect(await store.deleteAll(parseFilter({ userId: 'ann' }), 9000)).toEqual([]);
    });

    it('is empty after a reset, and usable', async () => {
      const store = await fresh([adding(record('a', { text: 'tea' }))]);
      await store.reset();
      expect(await store.get('a')).toBeUndefined();
      expect(await store.history('a')).toEqual([]);
      expect(await store.search(vector(1, 0, 0), everything, 5)).toEqual([]);
      expect(await store.keywords('tea', everything, 5)).toEqual([]);
      expect(await store.apply([adding(record('a'))])).toEqual(['done']);
    });

    it('may be closed twice, and then does nothing more', async () => {
      const store = await open(manifest);
      await store.close();
      await store.close();
      await expect(store.get('a')).rejects.toThrow(VectorStoreError);
      await expect(store.apply([adding(record('a'))])).rejects.toThrow(VectorStoreError);
    });
  });
}
