import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Store } from '../../src/ports.ts';
import { memoryStore } from '../../src/stores/memory-store.ts';
import { type RedisConnection, redisConnection } from '../../src/stores/redis.ts';
import { redisStore } from '../../src/stores/redis-store.ts';
import { openSqlite } from '../../src/stores/sqlite.ts';
import { sqliteStore } from '../../src/stores/sqlite-store.ts';
import { createManualClock } from '../../src/testing.ts';
import { type RedisServer, startRedis } from '../support/redis-server.ts';

const clock = createManualClock();
const folder = mkdtempSync(join(tmpdir(), 'fromconfig-stores-'));
let server: RedisServer;
const connections: RedisConnection[] = [];
let serial = 0;

beforeAll(async () => {
  server = await startRedis();
});

afterAll(async () => {
  for (const connection of connections) await connection.close();
  await server[Symbol.asyncDispose]();
  rmSync(folder, { recursive: true, force: true });
});

function connection(prefix: string): RedisConnection {
  const made = redisConnection({ url: server.url, prefix }, clock);
  connections.push(made);
  return made;
}

const kinds: readonly (readonly [string, (maxEntries: number) => Promise<Store> | Store])[] = [
  ['memory', (maxEntries) => memoryStore({ maxEntries }, clock)],
  ['sqlite', (maxEntries) => sqliteStore(join(folder, `${serial++}.db`), { maxEntries }, clock)],
  ['redis', (maxEntries) => redisStore(connection(`test-${serial++}:`), { maxEntries })],
];

describe.each(kinds)('a store in %s', (name, create) => {
  it('gives what was set last, and nothing else', async () => {
    const store = await create(10);
    expect(await store.get('a')).toBeUndefined();
    await store.set('a', 'one');
    await store.set('b', 'two');
    await store.set('a', 'three');
    expect([await store.get('a'), await store.get('b')]).toEqual(['three', 'two']);
    await store.delete('a');
    expect([await store.get('a'), store.size]).toEqual([undefined, 1]);
    await store.delete('a');
    await store.close?.();
  });

  it('keeps the text as it is', async () => {
    const store = await create(1000);
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'grapheme' }), async (text) => {
        const sound = text.replaceAll('\0', '');
        await store.set('key', sound);
        expect(await store.get('key')).toBe(sound);
      }),
      { numRuns: 50 },
    );
    await store.close?.();
  });

  it('lets go of the least recently used when it is full', async () => {
    const store = await create(3);
    for (const key of ['a', 'b', 'c']) await store.set(key, key);
    await store.get('a');
    await store.set('d', 'd');
    const kept = [];
    for (const key of ['a', 'b', 'c', 'd']) kept.push(await store.get(key));
    expect([kept, store.size]).toEqual([['a', undefined, 'c', 'd'], 3]);
    await store.set('d', 'again');
    expect(store.size).toBe(3);
    await store.close?.();
  });

  it('lets go of what is too old', async () => {
    const store = await create(10);
    await store.set('brief', 'x', name === 'redis' ? 1 : 1000);
    await store.set('lasting', 'y');
    if (name === 'redis') await expect.poll(() => store.get('brief')).toBeUndefined();
    await clock.advance(999);
    if (name !== 'redis') expect(await store.get('brief')).toBe('x');
    await clock.advance(2);
    expect([await store.get('brief'), await store.get('lasting')]).toEqual([undefined, 'y']);
    await store.close?.();
  });
});

describe('a store in a file', () => {
  it('outlives the process, and is shared by those that have it open', async () => {
    const path = join(folder, 'shared', 'answers.db');
    const one = await sqliteStore(path, { maxEntries: 10 }, clock);
    const two = await sqliteStore(path, { maxEntries: 10 }, clock);
    await one.set('a', 'kept');
    expect(await two.get('a')).toBe('kept');
    await one.close?.();
    await two.close?.();
    const later = await sqliteStore(path, { maxEntries: 10 }, clock);
    expect([await later.get('a'), later.size]).toEqual(['kept', 1]);
    await later.close?.();
    expect(statSync(join(folder, 'shared')).mode & 0o077).toBe(0);
  });

  it('may be one that holds something else too, and refuses one that is no database', async () => {
    const path = join(folder, 'memory.db');
    const other = await openSqlite(path);
    other.exec("CREATE TABLE cache (note TEXT); INSERT INTO cache VALUES ('mine')");
    const store = await sqliteStore(path, { maxEntries: 10 }, clock);
    await store.set('a', 'x');
    expect(other.prepare('SELECT note FROM cache').all()).toEqual([{ note: 'mine' }]);
    other.close();
    await store.close?.();
    const broken = join(folder, 'broken.db');
    writeFileSync(broken, 'this is no database, whatever its name says '.repeat(40));
    await expect(sqliteStore(broken, { maxEntries: 10 }, clock)).rejects.toMatchObject({ code: 'FC3083' });
  });
});

describe('stores in one Redis', () => {
  it('share what has the same prefix, and nothing across prefixes', async () => {
    const limits = { maxEntries: 10 };
    const [one, two, other] = ['app:', 'app:', 'other:'].map((prefix) =>
      redisStore(connection(prefix), limits),
    );
    await one!.set('a', 'shared');
    expect([await two!.get('a'), await other!.get('a')]).toEqual(['shared', undefined]);
  });

  it('reject in time while the server hangs, then at once, and serve again when it is back', async () => {
    const store = redisStore(connection('hung:'), { maxEntries: 10 });
    await store.set('a', 'x');
    server.freeze();
    await expect(store.get('a')).rejects.toMatchObject({ code: 'FC3083' });
    server.thaw();
    await expect(store.get('a')).rejects.toMatchObject({ code: 'FC3083' });
    await clock.advance(5000);
    expect(await store.get('a')).toBe('x');
  });
});
