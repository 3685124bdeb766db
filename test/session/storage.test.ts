import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'esbuild';
import { afterAll, describe, expect, it } from 'vitest';
import { Session, StorageError } from '../../src/index.ts';
import { createMemoryStore } from '../../src/session/memory-store.ts';
import { openSqliteStore } from '../../src/session/sqlite-store.ts';
import type { SessionStore } from '../../src/session/store.ts';
import { openSqlite } from '../../src/stores/sqlite.ts';
import { scripted } from '../support/sessions.ts';

const folder = mkdtempSync(join(tmpdir(), 'fromconfig-sessions-'));
const root = join(import.meta.dirname, '../..');
let files = 0;
const newPath = (): string => join(folder, `${++files}.db`);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const stores: Record<string, () => Promise<SessionStore>> = {
  memory: async () => createMemoryStore(),
  sqlite: () => openSqliteStore(newPath()),
};

describe.each(Object.keys(stores))('a session in %s', (name) => {
  const long = 'word'.repeat(100);

  it('is taken up again as it was', async () => {
    const store = await stores[name]!();
    const first = await scripted([{ tool_calls: [{ name: 'look', id: 'c1' }] }, 'seen', 'more'], {
      store,
      system: 'Be brief.',
    });
    await first.send('look');
    await first.send({ role: 'tool', toolCallId: 'c1', content: 'a tree' });
    const said = await first.messages();
    const { id, totals, context } = first;
    await first.close();
    const second = await Session.load(id, { store });
    expect([second.id, second.totals, second.context]).toEqual([id, totals, context]);
    expect(await second.messages()).toEqual(said);
    expect((await second.contextForNextTurn())[0]).toEqual({ role: 'system', content: 'Be brief.' });
    expect((await second.send('go on')).turn).toBe(3);
    expect(await second.messages()).toHaveLength(6);
    await second.close();
    await store.close();
  });

  it('keeps summaries and tombstones beside the log', async () => {
    const store = await stores[name]!();
    const calls = ['a', 'b', 'c', 'd'].flatMap((id) => [{ tool_calls: [{ name: 'look', id }] }, 'seen']);
    const compaction = { auto: false, prune_protect_tokens: 10, prune_minimum_tokens: 5 };
    const first = await scripted([...calls, 'the summary'], {
      store,
      session: { compaction, max_context_tokens: 9000 },
    });
    for (const id of ['a', 'b', 'c', 'd']) {
      await first.send(`look ${id} ${long}`);
      await first.send({ role: 'tool', toolCallId: id, content: `${id} ${long}` });
    }
    expect(await first.compact()).toMatchObject({ outcome: 'compacted', level: 1, pruned: 2 });
    const context = await first.contextForNextTurn();
    await first.close();
    const second = await Session.load(first.id, { store });
    expect(await second.contextForNextTurn()).toEqual(context);
    expect(JSON.stringify(context)).toContain('the summary');
    expect(JSON.stringify(await second.messages())).toContain(`a ${long}`);
    await second.close();
    await store.close();
  });

  it('is listed, found by its title, and deleted', async () => {
    const store = await stores[name]!();
    const untouched = await scripted(['x'], { store });
    const first = await scripted(['x'], { store, title: 'trip' });
    await first.send('a');
    const second = await scripted(['x'], { store });
    await second.send('a');
    await second.rename('work');
    expect((await Session.list({ store })).map(({ title, turns }) => [title, turns]).sort()).toEqual([
      ['trip', 1],
      ['work', 1],
    ]);
    expect((await Session.load('work', { store })).id).toBe(second.id);
    await first.rename('work');
    await expect(Session.load('work', { store })).rejects.toBeInstanceOf(StorageError);
    expect([await Session.delete(first.id, { store }), await Session.delete(first.id, { store })]).toEqual([
      true,
      false,
    ]);
    expect(await second.sessions()).toHaveLength(1);
    await Promise.all([untouched, first, second].map((session) => session.close()));
    await store.close();
  });
});

describe('a file of sessions', () => {
  const open = (path: string, document = 'llm: mock') =>
    Session.fromConfig(document, { overrides: { session: { path } } });

  it('is where the document says, and what is kept there has no key in it', async () => {
    const path = newPath();
    const key = 'sk-secret-0123456789';
    const session = await open(path, `llm: { provider: mock, config: { api_key: ${key} } }`);
    await session.send('hello');
    await session.close();
    const database = await openSqlite(path);
    expect(database.prepare('PRAGMA journal_mode').get()).toEqual({ journal_mode: 'wal' });
    const rows = ['sessions', 'messages', 'turns'].map((table) =>
      database.prepare(`SELECT * FROM ${table}`).all(),
    );
    expect(JSON.stringify(rows)).not.toContain(key);
    database.close();
  });

  it('is in the folder of this package where nothing is said', async () => {
    const home = mkdtempSync(join(folder, 'home-'));
    const environment = (name: string) => (name === 'FROMCONFIG_HOME' ? home : undefined);
    const session = await Session.create({ model: 'mock', services: { environment } });
    await session.send('hello');
    await session.close();
    expect(existsSync(join(home, 'sessions.db'))).toBe(true);
    expect(await Session.list({ environment })).toHaveLength(1);
  });

  it('is done without, with a warning, where the usual folder cannot be written', async () => {
    const home = join(folder, 'a-file');
    writeFileSync(home, '');
    const environment = (name: string) => (name === 'FROMCONFIG_HOME' ? home : undefined);
    const session = await Session.create({ model: 'mock', services: { environment } });
    expect(session.notices).toMatchObject([{ code: 'FC3133' }]);
    expect((await session.send('hello')).turn).toBe(1);
    await session.close();
    await expect(open(join(home, 'x.db'))).rejects.toBeInstanceOf(StorageError);
  });

  it('of a newer version is left alone', async () => {
    const path = newPath();
    const database = await openSqlite(path);
    database.exec('PRAGMA user_version = 99');
    database.close();
    await expect(open(path)).rejects.toMatchObject({
      kind: 'storage',
      message: expect.stringContaining('newer'),
    });
  });

  it('notes a failed turn by its code alone', async () => {
    const path = newPath();
    const replies = ['fine', { error: { kind: 'content-filter', message: 'not this' } }];
    const session = await Session.create({
      model: { provider: 'mock', config: { replies } },
      session: { path },
    });
    await session.send('a');
    await expect(session.send('b')).rejects.toThrow('not this');
    await session.close();
    const database = await openSqlite(path);
    expect(database.prepare("SELECT error FROM turns WHERE kind = 'failed'").all()).toEqual([
      { error: 'FC3054' },
    ]);
    expect(JSON.stringify(database.prepare('SELECT * FROM messages').all())).not.toContain('not this');
    database.close();
  });

  it('has every finished turn, and no half of one, after the process was killed', async () => {
    const path = newPath();
    const program = join(root, 'node_modules/.cache/fromconfig', `session-test-${process.pid}.mjs`);
    await build({
      stdin: {
        contents: `import { Session } from './src/index.ts';
          const replies = ['one', 'two', { text: 'never', latency: '10m' }];
          const session = await Session.create({
            model: { provider: 'mock', config: { replies } }, session: { path: process.argv[2] } });
          for (let turn = 1; turn <= 3; turn++) {
            process.stdout.write(turn + ' ' + session.id + '\\n');
            await session.send('turn ' + turn);
          }`,
        resolveDir: root,
        loader: 'ts',
      },
      bundle: true,
      platform: 'node',
      format: 'esm',
      packages: 'external',
      outfile: program,
      logLevel: 'error',
    });
    const child = spawn(process.execPath, [program, path], { stdio: ['ignore', 'pipe', 'inherit'] });
    let out = '';
    for await (const data of child.stdout) {
      out += data;
      if (out.includes('3 ')) break;
    }
    child.kill('SIGKILL');
    await once(child, 'close');
    rmSync(program, { force: true });
    const id = out.split('\n')[0]!.split(' ')[1]!;
    const session = await Session.load(id, { path });
    expect((await session.messages()).map(({ content }) => content)).toEqual([
      'turn 1',
      'one',
      'turn 2',
      'two',
    ]);
    expect(session.totals.turns).toBe(2);
    expect((await session.send('on')).turn).toBe(3);
    await session.close();
  });
});
