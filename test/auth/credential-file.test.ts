import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmod, mkdir, mkdtemp, readdir, readFile, rm, stat, utimes, writeFile } from 'node:fs/promises';
import { hostname, tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'esbuild';
import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { createCredentialFile } from '../../src/auth/credential-file.ts';
import { StorageError } from '../../src/errors.ts';
import type { StoredProvider } from '../../src/ports.ts';
import { reasonOf } from '../support/sending.ts';

let folder: string;
let path: string;
const warned: string[] = [];
const open = (at = folder) =>
  createCredentialFile(at, {
    warn: (message) => {
      warned.push(message);
    },
  });
const key = (text: string): StoredProvider => ({ auth: { type: 'api_key', key: text } });

beforeEach(async () => {
  warned.length = 0;
  folder = join(await mkdtemp(join(tmpdir(), 'fromconfig-file-')), 'home');
  path = join(folder, 'credentials.json');
  return () => rm(folder, { recursive: true, force: true });
});

describe('the credential file', () => {
  it('is made for its owner alone, and holds what was stored', async () => {
    const file = open();
    expect(await file.read('groq')).toBeUndefined();
    await file.update('groq', () => ({ ...key('gsk-1'), params: { REGION: 'eu' } }));
    await file.update('other', () => ({ auth: { type: 'google_adc' } }));
    expect(await open().read('groq')).toEqual({ ...key('gsk-1'), params: { REGION: 'eu' } });
    expect(await open().list()).toEqual([
      { id: 'groq', type: 'api_key', params: { REGION: 'eu' } },
      { id: 'other', type: 'google_adc', params: {} },
    ]);
    expect(JSON.stringify(await open().list())).not.toContain('gsk-1');
    if (process.platform !== 'win32') {
      expect((await stat(path)).mode & 0o777).toBe(0o600);
      expect((await stat(folder)).mode & 0o777).toBe(0o700);
    }
    expect(await file.remove('groq')).toBe(true);
    expect(await file.remove('groq')).toBe(false);
    expect(await file.read('groq')).toBeUndefined();
    expect(await readdir(folder)).toEqual(['credentials.json']);
  });

  it.skipIf(process.platform === 'win32')('closes a folder and a file that others could read', async () => {
    await mkdir(folder, { mode: 0o755 });
    await writeFile(path, '{"version":1,"providers":{}}', { mode: 0o644 });
    await open().update('a', () => key('k'));
    expect((await stat(path)).mode & 0o777).toBe(0o600);
    expect((await stat(folder)).mode & 0o777).toBe(0o700);
  });

  it('knows nothing of names that every object has', async () => {
    await open().update('a', () => key('k'));
    for (const name of ['constructor', '__proto__', 'toString'])
      expect(await open().read(name)).toBeUndefined();
  });

  it.each([
    ['half a text', '{"version":1,"providers":{"a":{"auth":{"type":"api_key","key":"canary-1'],
    ['nothing', ''],
    ['another shape', '{"version":1,"providers":{"a":{"auth":{"type":"api_key"}}}}'],
    ['a later version', '{"version":2,"providers":{}}'],
    ['a list', '[]'],
  ])('with %s is an error to read, and kept aside by the next write', async (_name, text) => {
    await mkdir(folder);
    await writeFile(path, text);
    const error = await reasonOf(open().read('a'));
    expect(error).toBeInstanceOf(StorageError);
    expect((error as StorageError).suggestion).toContain('fromconfig login');
    expect(`${error}${JSON.stringify(error)}`).not.toContain('canary');
    expect(await readFile(path, 'utf8')).toBe(text);
    await open().update('b', (current) => {
      expect(current).toBeUndefined();
      return key('new');
    });
    expect(await open().read('b')).toEqual(key('new'));
    const aside = (await readdir(folder)).find((name) => name.includes('corrupt'))!;
    expect(await readFile(join(folder, aside), 'utf8')).toBe(text);
    expect(warned).toEqual([expect.stringContaining(aside)]);
  });

  it('that is write-protected stays as it is', async () => {
    await open().update('a', () => key('first'));
    await chmod(path, 0o400);
    const before = await readFile(path, 'utf8');
    const error = await reasonOf(open().update('a', () => key('second')));
    expect(error).toBeInstanceOf(StorageError);
    expect((error as StorageError).suggestion).toContain('FROMCONFIG_HOME');
    expect(await readFile(path, 'utf8')).toBe(before);
    expect((await readdir(folder)).filter((name) => name !== 'credentials.json')).toEqual([]);
  });

  it('in a place that cannot be a folder is an error', async () => {
    await mkdir(folder);
    await writeFile(join(folder, 'plain'), '');
    await expect(open(join(folder, 'plain')).update('a', () => key('k'))).rejects.toBeInstanceOf(
      StorageError,
    );
  });

  it('lets a change that fails change nothing', async () => {
    await open().update('a', () => key('first'));
    const reason = new Error('no');
    await expect(open().update('a', () => Promise.reject(reason))).rejects.toBe(reason);
    expect(await open().read('a')).toEqual(key('first'));
    expect(await readdir(folder)).toEqual(['credentials.json']);
  });
});

describe('changes', () => {
  it('of many at once are all kept, one after another', async () => {
    await Promise.all(
      Array.from({ length: 12 }, (_each, index) =>
        open().update(`p${index % 4}`, (current) => ({
          params: { ...current?.params, [`n${index}`]: '1' },
        })),
      ),
    );
    const names = (await open().list()).flatMap(({ params }) => Object.keys(params));
    expect(names.sort()).toEqual(Array.from({ length: 12 }, (_each, index) => `n${index}`).sort());
  });

  it.each([
    ['a process that has ended', JSON.stringify({ pid: 2 ** 30, host: hostname(), token: 't' }), 0],
    ['another machine, long ago', JSON.stringify({ pid: 1, host: 'elsewhere', token: 't' }), 120],
    ['nobody: it is empty', '', 10],
  ])('take over a lock of %s', async (_name, holder, age) => {
    await open().update('a', () => key('first'));
    const lock = join(folder, '.credentials.lock');
    await writeFile(lock, holder);
    const then = new Date(Date.now() - age * 1000);
    await utimes(lock, then, then);
    await open().update('a', () => key('second'));
    expect(await open().read('a')).toEqual(key('second'));
    expect(await readdir(folder)).toEqual(['credentials.json']);
  });
});

describe('a process that is killed while it writes', () => {
  let program: string;
  beforeAll(async () => {
    program = join(await mkdtemp(join(tmpdir(), 'fromconfig-kill-')), 'writer.mjs');
    const contents = `
      import { createCredentialFile } from './src/auth/credential-file.ts';
      const file = createCredentialFile(process.argv[2]);
      for (let turn = 0; ; turn++) {
        await file.update('a', () => ({ auth: { type: 'api_key', key: 'k'.repeat(20000) + turn } }));
        if (turn === 0) process.stdout.write('begun');
      }`;
    const options = { bundle: true, platform: 'node', format: 'esm', packages: 'external' } as const;
    await build({
      ...options,
      stdin: { contents, resolveDir: join(import.meta.dirname, '../..'), loader: 'ts' },
      outfile: program,
    });
    return () => rm(join(program, '..'), { recursive: true });
  });

  it('leaves a whole file, and nobody waits for its lock', async () => {
    await open().update('b', () => key('mine'));
    for (let turn = 0; turn < 12; turn++) {
      const child = spawn(process.execPath, [program, folder]);
      await once(child.stdout, 'data');
      await new Promise((resolve) => setTimeout(resolve, turn * 3));
      child.kill('SIGKILL');
      await once(child, 'close');
      expect(await open().read('b')).toEqual(key('mine'));
      expect((await open().read('a'))?.auth).toMatchObject({ key: expect.stringMatching(/^k{20000}\d+$/) });
    }
    await open().update('b', () => key('again'));
    expect(await open().read('b')).toEqual(key('again'));
    expect((await readdir(folder)).filter((name) => name.endsWith('.tmp'))).toEqual([]);
    expect(warned).toEqual([]);
  });
});
