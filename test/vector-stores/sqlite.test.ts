import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { StorageError, VectorStoreError } from '../../src/errors.ts';
import { openSqlite } from '../../src/stores/sqlite.ts';
import { everything, parseFilter } from '../../src/vector-stores/filter.ts';
import { openSqliteStore } from '../../src/vector-stores/sqlite.ts';
import type { Manifest, VectorStore } from '../../src/vector-stores/vector-store.ts';
import { adding, manifest, record, vector } from './records.ts';

const folder = mkdtempSync(join(tmpdir(), 'fromconfig-sqlite-store-'));
const opened: VectorStore[] = [];
afterAll(async () => {
  await Promise.all(opened.map((store) => store.close()));
  rmSync(folder, { recursive: true });
});
const pathOf = (file: string): string => join(folder, file);
const open = async (
  file: string,
  more: Partial<Manifest> = {},
  collection?: string,
): Promise<VectorStore> => {
  const config = { path: pathOf(file), ...(collection && { collection_name: collection }) };
  const store = await openSqliteStore(config, { ...manifest, ...more });
  opened.push(store);
  return store;
};
const found = async (store: VectorStore): Promise<string[]> =>
  (await store.search(vector(1, 0, 0), everything, 10)).map((hit) => hit.record.id);
const other: Partial<Manifest> = { dimensions: 2, embedder: 'mock/two' };

describe('a sqlite store', () => {
  it('keeps what it was given when it is opened again', async () => {
    const first = await open('again.db');
    await first.apply([adding(record('a', { text: 'green tea' }))]);
    await first.close();
    const second = await open('again.db');
    expect(await second.get('a')).toEqual(record('a', { text: 'green tea' }));
    expect(await found(second)).toEqual(['a']);
    expect(await second.keywords('tea', everything, 1)).toHaveLength(1);
    expect(await second.history('a')).toHaveLength(1);
    expect(second.isDurable).toBe(true);
  });

  it('sees what another one has added, changed and deleted', async () => {
    const [reader, writer] = [await open('two.db'), await open('two.db')];
    await writer.apply([adding(record('a')), adding(record('b'), [0, 1, 0])]);
    expect(await found(reader)).toEqual(['a', 'b']);
    await writer.apply([
      { event: 'DELETE', id: 'a', version: 1, at: 1 },
      adding(record('c'), [0.9, 0.1, 0]),
      { event: 'UPDATE', record: record('b', { version: 2 }), vector: vector(1, 0, 0) },
    ]);
    expect(await found(reader)).toEqual(['b', 'c']);
    await reader.apply([adding(record('d'), [0, 0, 1])]);
    expect([await found(reader), await found(writer)]).toEqual([
      ['b', 'c', 'd'],
      ['b', 'c', 'd'],
    ]);
    await writer.reset();
    expect(await found(reader)).toEqual([]);
    expect(await reader.apply([{ event: 'UPDATE', record: record('b', { version: 3 }) }])).toEqual([
      'missing',
    ]);
  });

  it('keeps several collections apart', async () => {
    const [one, two] = [await open('several.db', {}, 'one'), await open('several.db', other, 'two')];
    await one.apply([adding(record('a', { text: 'tea' }))]);
    await two.apply([adding(record('a', { text: 'coffee' }), [1, 0])]);
    expect((await two.get('a'))?.text).toBe('coffee');
    expect(await one.keywords('coffee', everything, 5)).toEqual([]);
    await two.reset();
    expect(await found(one)).toEqual(['a']);
    expect(await one.history('a')).toHaveLength(1);
  });

  it.each<[string, Partial<Manifest>]>([
    ['dimensions', { dimensions: 2 }],
    ['embedder', { embedder: 'mock/other' }],
    ['metric', { metric: 'dot' }],
  ])('refuses to open with other %s, and names both', async (what, asked) => {
    const store = await open(`${what}.db`);
    await store.apply([adding(record('a'))]);
    const thrown = await open(`${what}.db`, asked).catch((error: unknown) => error);
    expect(thrown).toBeInstanceOf(VectorStoreError);
    expect((thrown as VectorStoreError).details).toMatchObject({ made: manifest, asked });
    expect((thrown as VectorStoreError).suggestion).toMatch(/collection_name/);
    expect(await found(store)).toEqual(['a']);
  });

  it('takes another embedder when it is empty; who still has the old one may not write', async () => {
    const old = await open('switch.db');
    await old.apply([adding(record('a'))]);
    await old.reset();
    const store = await open('switch.db', other);
    await store.apply([adding(record('b'), [1, 0])]);
    await expect(old.apply([adding(record('c'))])).rejects.toThrow(VectorStoreError);
    await expect(found(old)).rejects.toThrow(VectorStoreError);
  });

  it('changes no row of another user in deleteAll', async () => {
    const store = await open('bytes.db');
    for (let index = 0; index < 20; index++)
      await store.apply([
        adding(record(`r${index}`, { userId: index % 2 ? 'ann' : 'bob', text: `tea ${index}` })),
      ]);
    const database = await openSqlite(pathOf('bytes.db'));
    const dump = () =>
      [
        "SELECT * FROM memory_records WHERE user_id = 'bob' ORDER BY number",
        "SELECT record, hex(vector) FROM memory_vectors WHERE record IN (SELECT number FROM memory_records WHERE user_id = 'bob')",
        "SELECT * FROM memory_postings WHERE record IN (SELECT number FROM memory_records WHERE user_id = 'bob')",
        "SELECT * FROM memory_history WHERE memory_id IN (SELECT id FROM memory_records WHERE user_id = 'bob') ORDER BY number",
      ].map((sql) => database.prepare(sql).all());
    const before = dump();
    expect(before.map((rows) => rows.length)).toEqual([10, 10, 20, 10]);
    expect(await store.deleteAll(parseFilter({ userId: 'ann' }), 5)).toHaveLength(10);
    expect(dump()).toEqual(before);
    const left = ['memory_records', 'memory_vectors'].map((table) =>
      database.prepare(`SELECT * FROM ${table}`).all(),
    );
    expect(left.map((rows) => rows.length)).toEqual([10, 10]);
    expect(database.prepare('SELECT count(*) AS count FROM memory_postings').get()).toEqual({ count: 20 });
    database.close();
  });

  it('refuses a file of something else, or of a later version', async () => {
    const strange = await openSqlite(pathOf('strange.db'));
    strange.exec('CREATE TABLE notes(x)');
    strange.close();
    await expect(open('strange.db')).rejects.toThrow(VectorStoreError);
    await (await open('later.db')).close();
    const later = await openSqlite(pathOf('later.db'));
    later.exec('PRAGMA user_version = 99');
    later.close();
    await expect(open('later.db')).rejects.toThrow(VectorStoreError);
  });

  it('is a StorageError where the file cannot be used', async () => {
    writeFileSync(pathOf('file'), '');
    await expect(open('file/x.db')).rejects.toThrow(StorageError);
  });
});
