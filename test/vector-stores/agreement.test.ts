import fc from 'fast-check';
import { afterAll, expect, it } from 'vitest';
import { everything, type Filter, matches, parseFilter } from '../../src/vector-stores/filter.ts';
import { createVectorStores } from '../../src/vector-stores/index.ts';
import { compareAge } from '../../src/vector-stores/paging.ts';
import type { StoredRecord, VectorStore } from '../../src/vector-stores/vector-store.ts';
import { adding, manifest, record, vector } from './records.ts';

const opened: VectorStore[] = [];
afterAll(() => Promise.all(opened.map((store) => store.close())));

const registry = createVectorStores();
const open = async (name: string): Promise<VectorStore> => {
  const store = await (await registry.get(name))({ path: ':memory:' }, manifest);
  opened.push(store);
  return store;
};

/** Few words, so that they meet; among them what databases and JavaScript order or fold differently. */
const text = fc.oneof(
  fc.constantFrom(
    '',
    'a',
    'A',
    'ab',
    'é',
    'É',
    'ß',
    'İ',
    '\uffee',
    '\u{1F600}',
    '1',
    '10',
    '*',
    '%',
    "'",
    '"',
    'a"b',
    'null',
    '2026-01-01',
  ),
  fc.string({ unit: 'binary', maxLength: 3 }),
);
const number = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom(0, 1, 1.5, 0.3, 0.30000000000000004, 1e21) },
  fc.constantFrom(-0, -1, 2 ** 53, 1e308, 5e-324),
  fc.double({ noNaN: true, noDefaultInfinity: true }),
);
const scalar = fc.oneof(text, number, number, fc.boolean());
// Mostly one key, so that filter and record meet.
const key = fc.constantFrom(
  'k',
  'k',
  'k',
  'k',
  'k',
  'k',
  'other',
  'a b',
  'a"b',
  '__proto__',
  'constructor',
  'x.y',
  "it's",
  '',
);
const metadata = fc.dictionary(
  key,
  fc.oneof(scalar, fc.constant(null), fc.array(scalar, { maxLength: 3 }), fc.constant({ k: 1 })),
  { noNullPrototype: true },
);
const own = fc.option(fc.constantFrom('ann', 'Ann', 'bob', 'é'), { nil: undefined });
const time = fc.constantFrom(0, 1, 1.5, 1000, Date.UTC(2026, 0, 1));
const records: fc.Arbitrary<StoredRecord[]> = fc
  .array(
    fc.record({
      text,
      userId: own,
      agentId: own,
      role: own,
      metadata,
      createdAt: time,
      expiresAt: fc.option(time, { nil: undefined }),
    }),
    { maxLength: 20 },
  )
  .map((list) => list.map((more, index) => record(`r${index}`, more)));

const ownText = fc.constantFrom('userId', 'user_id', 'agent_id', 'role', 'text', 'id');
const range = fc.constantFrom('gt', 'gte', 'lt', 'lte');
const ofAny = (values: fc.Arbitrary<unknown>) =>
  fc.oneof(
    values,
    fc.constantFrom('*', null),
    fc.dictionary(fc.constantFrom('eq', 'ne'), values, { minKeys: 1 }),
    fc.dictionary(fc.constantFrom('in', 'nin'), fc.array(values, { maxLength: 3 }), { minKeys: 1 }),
  );
const ofText = (values: fc.Arbitrary<unknown>) =>
  fc.oneof(
    ofAny(values),
    fc.dictionary(fc.oneof(range, fc.constantFrom('contains', 'icontains')), values, { minKeys: 1 }),
  );
const leaf = fc
  .oneof(
    fc.tuple(key, ofText(text)),
    fc.tuple(key, ofAny(scalar)),
    fc.tuple(key, number),
    fc.tuple(key, fc.dictionary(range, fc.oneof(number, number, number, text), { minKeys: 1 })),
    fc.tuple(key, fc.record({ contains: scalar })),
    fc.tuple(ownText, ofText(fc.oneof(text, fc.constantFrom('ann', 'bob', 'r1')))),
    fc.tuple(
      fc.constantFrom('createdAt', 'created_at', 'expires_at'),
      fc.oneof(
        fc.oneof(time, fc.constantFrom('2026-01-01', '*')),
        fc.dictionary(range, time, { minKeys: 1 }),
        fc.dictionary(fc.constantFrom('in', 'nin'), fc.array(time, { maxLength: 3 }), { minKeys: 1 }),
      ),
    ),
  )
  .map(([name, value]) => Object.fromEntries([[name, value]]));
const { filter } = fc.letrec<{ filter: unknown; list: unknown[] }>((tie) => ({
  filter: fc.oneof(
    { depthSize: 'small' },
    leaf,
    fc.record({ AND: tie('list') }),
    fc.record({ OR: tie('list') }),
    fc.record({ NOT: fc.oneof(tie('list'), tie('filter')) }),
  ),
  list: fc.array(tie('filter'), { minLength: 1, maxLength: 3 }),
}));

const all = async (store: VectorStore, wanted: Filter): Promise<readonly StoredRecord[]> => {
  const found: StoredRecord[] = [];
  for (let after: string | undefined, isMore = true; isMore; isMore = after !== undefined) {
    const page = await store.list(wanted, 5, after);
    found.push(...page.records);
    after = page.next;
  }
  return found;
};
const sorted = (ids: readonly string[]): string[] => [...ids].sort();

it.each(registry.names())('%s takes the filters as `matches` does', async (name) => {
  const store = await open(name);
  const property = fc.asyncProperty(
    records,
    fc.array(filter, { minLength: 1, maxLength: 8 }),
    async (given, filters) => {
      await store.reset();
      await store.apply(given.map((added) => adding(added)));
      const kept = await all(store, everything);
      expect(kept).toHaveLength(given.length);
      for (const input of filters) {
        const wanted = parseFilter(input);
        const expected = kept.filter((one) => matches(wanted, one)).sort(compareAge);
        expect(await all(store, wanted)).toEqual(expected);
        const ids = sorted(expected.map(({ id }) => id));
        expect(
          sorted((await store.search(vector(1, 0, 0), wanted, 100)).map((hit) => hit.record.id)),
        ).toEqual(ids);
      }
      const last = parseFilter(filters[0]);
      const gone = kept.filter((one) => matches(last, one)).map(({ id }) => id);
      expect(sorted(await store.deleteAll(last, 1))).toEqual(sorted(gone));
      expect((await all(store, everything)).map(({ id }) => id)).toEqual(
        kept.map(({ id }) => id).filter((id) => !gone.includes(id)),
      );
    },
  );
  await fc.assert(property, { numRuns: 300 });
});

const words = fc.constantFrom(
  'tea',
  'teas',
  'green',
  'Zürich',
  'zurich',
  '東京タワー',
  'x1',
  "don't",
  'ปลา',
  '!',
);
const sentence = fc.array(words, { maxLength: 6 }).map((list) => list.join(' '));
const values = fc.array(fc.constantFrom(-1, 0, 0.5, 1, 3), { minLength: 3, maxLength: 3 });
/** Made, changed and deleted, in some order. */
const history = fc.array(
  fc.record({
    id: fc.constantFrom('a', 'b', 'c', 'd', 'e'),
    text: sentence,
    values,
    isDeleted: fc.boolean(),
    userId: own,
  }),
  { maxLength: 20 },
);

it('the stores give the same hits with the same scores', async () => {
  const stores = await Promise.all(registry.names().map(open));
  const property = fc.asyncProperty(history, sentence, values, filter, async (steps, query, near, input) => {
    const wanted = parseFilter(input);
    const answers = await Promise.all(
      stores.map(async (store) => {
        await store.reset();
        const hits: unknown[] = [];
        for (const step of steps) {
          const before = await store.get(step.id);
          const next = record(step.id, {
            text: step.text,
            userId: step.userId,
            version: (before?.version ?? 0) + 1,
          });
          if (before === undefined) await store.apply([adding(next, step.values)]);
          else if (step.isDeleted)
            await store.apply([{ event: 'DELETE', id: step.id, version: before.version, at: 1 }]);
          else await store.apply([{ event: 'UPDATE', record: next, vector: vector(...step.values) }]);
          hits.push(await store.search(vector(...near), wanted, 3), await store.keywords(query, wanted, 3));
        }
        return hits;
      }),
    );
    for (const answer of answers) expect(answer).toEqual(answers[0]);
  });
  await fc.assert(property, { numRuns: 150 });
});
