import { chmodSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { StorageError } from '../../src/errors.ts';
import { type Database, hasSqlite, openSqlite } from '../../src/stores/sqlite.ts';

const folder = mkdtempSync(join(tmpdir(), 'fromconfig-sqlite-'));
const opened: Database[] = [];
afterAll(() => {
  for (const database of opened) database.close();
  rmSync(folder, { recursive: true });
});
const open = async (name: string, busyMs?: number): Promise<Database> => {
  const database = await openSqlite(name === ':memory:' ? name : join(folder, name), { busyMs });
  opened.push(database);
  return database;
};
const table = async (name = ':memory:'): Promise<Database> => {
  const database = await open(name);
  database.exec('CREATE TABLE t(x)');
  return database;
};
const content = (database: Database): unknown[] =>
  database
    .prepare('SELECT x FROM t ORDER BY rowid')
    .all()
    .map(({ x }) => x);
const insert = (database: Database, value: string | number): void => {
  database.prepare('INSERT INTO t VALUES (?)').run(value);
};

const NOBODY = 65534;

describe('a sqlite file', () => {
  it('gives back the values it was given', async () => {
    expect(await hasSqlite()).toBe(true);
    const database = await table();
    const given = [null, 1, 1.5, 'text ☃', '', new Uint8Array([0, 255, 7]), new Uint8Array()];
    for (const value of given) database.prepare('INSERT INTO t VALUES (?)').run(value);
    expect(content(database)).toEqual(given);
    expect(database.prepare('SELECT x FROM t WHERE x = ?').get('text ☃')).toEqual({ x: 'text ☃' });
    expect(database.prepare('SELECT x FROM t WHERE x = 9').get()).toBeUndefined();
    expect(database.prepare('DELETE FROM t WHERE x > 0 AND x < 2').run()).toEqual({ changes: 2 });
    const blob = database.prepare('SELECT x FROM t WHERE x = ?').get(new Uint8Array([0, 255, 7]));
    expect(blob?.x).toBeInstanceOf(Uint8Array);
  });

  it('is made with its folders for its owner alone, and in write-ahead mode', async () => {
    const database = await open('deep/er/file.db');
    expect(statSync(join(folder, 'deep/er')).mode & 0o777).toBe(0o700);
    expect(database.prepare('PRAGMA journal_mode').get()).toEqual({ journal_mode: 'wal' });
    expect(database.prepare('PRAGMA foreign_keys').get()).toEqual({ foreign_keys: 1 });
  });

  it('keeps all of a transaction or nothing', async () => {
    const database = await table();
    const result = database.transaction(() => {
      insert(database, 1);
      return 'result';
    });
    expect(result).toBe('result');
    const boom = new Error('boom');
    const failing = (): never =>
      database.transaction(() => {
        insert(database, 2);
        throw boom;
      });
    expect(failing).toThrow(boom);
    expect(content(database)).toEqual([1]);
    insert(database, 3);
    expect(content(database)).toEqual([1, 3]);
  });

  it('lets a nested transaction join the outer one', async () => {
    const database = await table();
    const outer = (): void =>
      database.transaction(() => {
        database.transaction(() => insert(database, 1));
        database.snapshot(() => content(database));
        throw new Error('late');
      });
    expect(outer).toThrow('late');
    expect(content(database)).toEqual([]);
  });

  it('reads one state in a snapshot, whatever others write', async () => {
    const reader = await table('shared.db');
    const writer = await open('shared.db');
    const seen = reader.snapshot(() => {
      const before = content(reader);
      insert(writer, 1);
      return [before, content(reader)];
    });
    expect(seen).toEqual([[], []]);
    expect(content(reader)).toEqual([1]);
  });

  it('says so when another one keeps it locked', async () => {
    const first = await table('busy.db');
    const second = await open('busy.db', 1);
    const thrown = first.transaction(() => {
      insert(first, 1);
      try {
        second.transaction(() => insert(second, 2));
      } catch (error) {
        return error;
      }
      return undefined;
    });
    expect(thrown).toBeInstanceOf(StorageError);
    expect((thrown as StorageError).message).toMatch(/another process/);
    second.transaction(() => insert(second, 2));
    expect(content(first)).toEqual([1, 2]);
  });

  it('compiles a statement once, and forgets those not used for long', async () => {
    const database = await table();
    const first = database.prepare('SELECT 1 AS one');
    expect(database.prepare('SELECT 1 AS one')).toBe(first);
    for (let count = 0; count < 500; count++) database.prepare(`SELECT ${count} AS many`).get();
    expect(database.prepare('SELECT 1 AS one')).not.toBe(first);
    expect(first.get()).toEqual({ one: 1 });
  });

  it('may be closed twice', async () => {
    const database = await open('closed.db');
    database.close();
    database.close();
    expect(() => database.exec('SELECT 1')).toThrow(StorageError);
  });
});

describe('a file that cannot be used is a StorageError that names it', () => {
  const failing = async (path: string): Promise<StorageError> => {
    const thrown = await openSqlite(path).catch((error: unknown) => error);
    expect(thrown).toBeInstanceOf(StorageError);
    expect((thrown as StorageError).message).toContain(path);
    expect((thrown as StorageError).details.path).toBe(path);
    return thrown as StorageError;
  };

  it('a folder', async () => {
    expect((await failing(folder)).suggestion).toMatch(/permissions/);
  });

  it('a path through a file', async () => {
    writeFileSync(join(folder, 'plain'), 'text');
    expect((await failing(join(folder, 'plain', 'x.db'))).suggestion).toMatch(/permissions/);
  });

  it('no SQLite file', async () => {
    const path = join(folder, 'text.db');
    writeFileSync(path, 'this is no database, only text that goes on for a while '.repeat(50));
    expect((await failing(path)).message).toMatch(/not a sound SQLite file/);
  });

  it('a folder that may not be written', async () => {
    const closed = mkdtempSync(join(folder, 'closed-'));
    chmodSync(folder, 0o755);
    chmodSync(closed, 0o555);
    // The superuser may write anywhere, so that nobody tries in his place.
    const isRoot = process.getuid?.() === 0;
    if (isRoot) process.seteuid!(NOBODY);
    try {
      expect((await failing(join(closed, 'x.db'))).suggestion).toMatch(/permissions/);
    } finally {
      if (isRoot) process.seteuid!(0);
    }
  });

  it('wrong SQL', async () => {
    const database = await open(':memory:');
    expect(() => database.prepare('SELEKT')).toThrow(StorageError);
    expect(() => database.exec('SELEKT')).toThrow(StorageError);
  });
});
