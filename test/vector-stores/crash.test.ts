import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openSqlite } from '../../src/stores/sqlite.ts';
import { everything } from '../../src/vector-stores/filter.ts';
import { openSqliteStore } from '../../src/vector-stores/sqlite.ts';
import { bundle } from '../support/bundle.ts';
import { adding, manifest, record, vector } from './records.ts';

const cache = join(import.meta.dirname, '../../node_modules/.cache');
let folder: string;
let writer: string;
beforeAll(async () => {
  mkdirSync(cache, { recursive: true });
  folder = mkdtempSync(join(cache, 'crash-'));
  writer = await bundle('test/vector-stores/writer.ts', folder);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** What a writer said before it was killed after so many lines, or before it ended by itself. */
function write(
  command: string,
  args: readonly string[],
  killAfter = Number.POSITIVE_INFINITY,
): Promise<string[]> {
  return new Promise((resolve) => {
    const child = spawn(command, args, { stdio: ['ignore', 'pipe', 'inherit'] });
    let said = '';
    child.stdout.on('data', (data) => {
      said += data;
      if (said.split('\n').length > killAfter) child.kill('SIGKILL');
    });
    // What stands after the last line end was never said whole.
    child.once('close', () => resolve(said.split('\n').slice(0, -1)));
  });
}

/** Every record with its vector, its history and its words; the file sound; what was acknowledged there. */
async function verify(path: string, said: readonly string[]): Promise<void> {
  const store = await openSqliteStore({ path }, manifest);
  for (const line of said.filter((one) => one.startsWith('add '))) {
    const id = line.slice('add '.length);
    expect((await store.get(id))?.id).toBe(id);
  }
  const { records } = await store.list(everything, 100_000);
  expect((await store.vectors(records.map(({ id }) => id))).filter((one) => one === undefined)).toEqual([]);
  expect(await store.search(vector(1, 0, 0), everything, 100_000)).toHaveLength(records.length);
  expect(await store.keywords('tea version', everything, 100_000)).toHaveLength(records.length);
  for (const one of records) {
    const history = await store.history(one.id);
    expect(history).toHaveLength(one.version);
    expect(history[0]?.newText).toBe(one.text);
  }
  await store.close();
  const database = await openSqlite(path);
  expect(database.prepare('PRAGMA integrity_check').get()).toEqual({ integrity_check: 'ok' });
  expect(database.prepare('PRAGMA foreign_key_check').all()).toEqual([]);
  database.close();
}

describe('a sqlite file with four writers that are killed', () => {
  it('loses no acknowledged write and has no torn record', { timeout: 120_000 }, async () => {
    const path = join(folder, 'killed.db');
    const said: string[] = [];
    for (let round = 0; round < 5; round++) {
      const lines = await Promise.all(
        [0, 1, 2, 3].map((index) =>
          write(process.execPath, [writer, path, `w${round}x${index}`], 5 + ((round * 7 + index * 11) % 40)),
        ),
      );
      said.push(...lines.flat());
      await verify(path, said);
    }
    expect(said.filter((line) => line.startsWith('failed'))).toEqual([]);
    const versions = said
      .filter((line) => line.startsWith('update '))
      .map((line) => Number(line.split(' ')[1]));
    // Each version was made once: no update went over another.
    expect(new Set(versions).size).toBe(versions.length);
    expect(versions.length).toBeGreaterThan(10);
    const store = await openSqliteStore({ path }, manifest);
    expect((await store.get('shared'))!.version).toBeGreaterThanOrEqual(Math.max(...versions));
    await store.close();
  });
});

describe.skipIf(process.platform === 'win32')('a disk without room', () => {
  it('is a StorageError that leaves what was there, and is over when there is room again', {
    timeout: 60_000,
  }, async () => {
    const path = join(folder, 'full.db');
    const limited = `trap '' XFSZ; ulimit -f 2000; exec "$0" "$@"`;
    const said = await write('bash', ['-c', limited, process.execPath, writer, path, 'full']);
    expect(said.at(-1)).toBe('failed StorageError FC3083');
    expect(said.length).toBeGreaterThan(20);
    await verify(path, said);
    const store = await openSqliteStore({ path }, manifest);
    expect(await store.apply([adding(record('later'))])).toEqual(['done']);
    await store.close();
  });
});
