import { spawnSync } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildCli, type Cli } from './support/cli.ts';

let folder: string;
let cli: Cli;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'fromconfig-cli-'));
  cli = await buildCli(folder);
  const store = `vector_store: { provider: sqlite, config: { path: "${join(folder, 'm.db')}" } }`;
  await writeFile(join(folder, 'fromconfig.yaml'), `llm: mock\n${store}\nmemory: { infer: false }\n`);
});
afterAll(() => rm(folder, { recursive: true, force: true }));

describe('fromconfig memory', () => {
  it('adds, searches, lists, and tells the history', async () => {
    for (const text of ['I like green tea.', 'I live in Ghent.'])
      expect(await cli.run(['memory', 'add', '--user', 'ana', text])).toMatchObject({
        code: 0,
        out: `ADD     ${text}\n`,
      });
    const found = await cli.run(['memory', 'search', '--user', 'ana', '--limit', '1', '--json', 'green tea']);
    const { results } = JSON.parse(found.out);
    expect(results.map(({ memory }: { memory: string }) => memory)).toEqual(['I like green tea.']);
    const list = await cli.run(['memory', 'list', '--user', 'ana']);
    expect(list.out).toContain('I live in Ghent.');
    expect(list.out.split('\n').every((line) => line.length <= 80)).toBe(true);
    expect((await cli.run(['memory', 'list', '--user', 'bob'])).out).toBe('There are no memories.\n');
    expect((await cli.run(['memory', 'history', results[0].id])).out).toMatch(/ADD +I like green tea\./);
  });

  it('exports and imports', async () => {
    const file = join(folder, 'backup.jsonl');
    expect((await cli.run(['memory', 'export', file])).code).toBe(0);
    expect((await cli.run(['memory', 'import', file])).out).toBe(
      '0 records imported, 2 there already, 0 failed\n',
    );
  });

  it('says what it stands on', async () => {
    const { code, out } = await cli.run(['memory', 'doctor', '--json']);
    expect([code, JSON.parse(out)]).toMatchObject([
      0,
      { store: 'sqlite', isDurable: true, dimensions: 384, llm: 'mock/mock' },
    ]);
  });

  it.each([
    [['memory', 'list'], 2, '--user'],
    [['memory', 'add', '--user', 'a b', 'x'], 1, 'white space'],
    [['memory', 'search', '--user', 'a', '--limit', 'x', 'y'], 2, '--limit'],
    [['memory', 'history', 'nobody'], 2, 'nobody'],
    [['memory', 'doctor', '--config', 'none.yaml'], 2, 'none.yaml'],
  ])('%j ends with %d', async (args, code, said) => {
    const ended = await cli.run(args);
    expect([ended.code, ended.out]).toEqual([code, '']);
    expect(ended.err).toContain(said);
  });
});

it('npm start stores three facts and finds the right one', () => {
  const { stdout, status } = spawnSync(
    process.execPath,
    ['scripts/run.mjs', 'scripts/quickstart-memory.ts'],
    { encoding: 'utf8' },
  );
  expect(status).toBe(0);
  expect(stdout.trim().split('\n').at(-1)).toMatch(/^ {2}0\.\d{3} {2}Ana is allergic to peanuts\.$/);
}, 60_000);
