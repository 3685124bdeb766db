import { once } from 'node:events';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { LlmFactory } from '../src/index.ts';
import { buildCli, type Cli } from './support/cli.ts';

vi.setConfig({ testTimeout: 20_000 });

const root = join(import.meta.dirname, '..');
const folder = mkdtempSync(join(tmpdir(), 'fromconfig-cli-'));
const good = 'version: 1\nllm: { provider: mock, config: { replies: [Hello there] } }\n';
const bad = 'version: 1\nllm:\n  provider: mock\n  config:\n    temprature: 1\n';
let server: Server;
let start: Cli['start'];
let run: Cli['run'];

beforeAll(async () => {
  ({ start, run } = await buildCli(folder));
  writeFileSync(join(folder, 'good.yaml'), good);
  writeFileSync(join(folder, 'bad.yaml'), bad);
  server = createServer((_request, response) => {
    response.writeHead(200, { 'content-type': 'text/event-stream' });
    response.write('data: {"id":"x","choices":[{"index":0,"delta":{"content":"Once"}}]}\n\n');
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  const config = { base_url: `http://127.0.0.1:${port}/v1`, model: 'endless' };
  writeFileSync(
    join(folder, 'endless.json'),
    JSON.stringify({ llm: { provider: 'openai-compatible', config } }),
  );
}, 30_000);

afterAll(() => {
  server.closeAllConnections();
  server.close();
  rmSync(folder, { recursive: true, force: true });
});

describe.concurrent('chat', () => {
  it('answers a prompt on stdout and says on stderr whom it asks', async () => {
    const { code, out, err } = await run(['chat', '--mock', 'Say', 'hello']);
    expect(code).toBe(0);
    expect(out).toContain('"Say hello"');
    expect(out.endsWith('\n')).toBe(true);
    expect(err).toMatch(/^Asking mock/);
    expect(err).toMatch(/\d+ tokens in, \d+ out/);
  });

  it('reads the prompt from a pipe, alone or where "-" stands', async () => {
    const alone = await run(['chat', '--mock'], { input: 'from a pipe\n' });
    expect(alone.out).toContain('"from a pipe"');
    const among = await run(['chat', '--mock', 'Describe:', '-'], { input: 'this\n' });
    expect(among.out).toContain('"Describe: this"');
  });

  it('prints the result as JSON', async () => {
    const { code, out } = await run(['chat', '--mock', '--json', 'Hello']);
    expect(code).toBe(0);
    expect(JSON.parse(out)).toMatchObject({
      provider: 'mock',
      finishReason: 'stop',
      usage: { source: 'estimated' },
    });
  });

  it('uses the document it is given', async () => {
    const streamed = await run(['chat', '--config', 'good.yaml', 'Hi']);
    const whole = await run(['chat', '--config', 'good.yaml', '--no-stream', 'Hi']);
    expect([streamed.out, whole.out]).toEqual(['Hello there\n', 'Hello there\n']);
  });

  it('names the mistakes of a document, without a stack', async () => {
    const { code, out, err } = await run(['chat', '--config', 'bad.yaml', 'Hi']);
    expect([code, out]).toEqual([1, '']);
    expect(err).toContain('bad.yaml:5:5 FC1003');
    expect(err).not.toContain('    at ');
    const debugged = await run(['chat', '--config', 'bad.yaml', 'Hi'], {
      environment: { FROMCONFIG_DEBUG: '1' },
    });
    expect(debugged.err).toContain('    at ');
  });

  it.each([
    [['chat', '--config', 'missing.yaml', 'Hi']],
    [['chat', '--preset', 'missing', 'Hi']],
    [['chat', '--preset', 'quickstart', '--config', 'good.yaml', 'Hi']],
    [['chat', '--profile', 'missing', '--config', 'good.yaml', 'Hi']],
    [['chat', '--mock', '--model', 'mock/mock', 'Hi']],
    [['chat', '--mock', ' ']],
    [['chat', '--no-such-option', 'Hi']],
  ])('%j is a wrong command line', async (args) => {
    const { code, err } = await run(args);
    expect(code).toBe(2);
    expect(err).toMatch(/^error: /);
  });

  it('stops at Ctrl-C', async () => {
    const child = start(['chat', '--config', 'endless.json', 'Hi']);
    let out = '';
    child.stdout?.on('data', (data) => {
      out += data;
      if (out === 'Once') child.kill('SIGINT');
    });
    const [code] = await once(child, 'close');
    expect([code, out]).toEqual([130, 'Once\n']);
  });

  it('ends quietly when nobody reads on', async () => {
    const child = start(['chat', '--config', 'endless.json', 'Hi']);
    let err = '';
    child.stderr?.on('data', (data) => {
      err += data;
    });
    child.stdout?.once('data', () => {
      child.stdout?.destroy();
      child.kill('SIGINT');
    });
    await once(child, 'close');
    expect(err).not.toContain('EPIPE');
  });
});

describe.concurrent('catalogs', () => {
  it('lists providers', async () => {
    const { code, out } = await run(['providers', '--json']);
    expect(code).toBe(0);
    const ids = JSON.parse(out).map((entry: { id: string }) => entry.id);
    expect(ids).toEqual(expect.arrayContaining(['auto', 'mock', 'openai']));
    const text = await run(['providers']);
    expect(text.out.split('\n').filter((line) => line.length > 80)).toEqual([]);
  });

  it('lists providers of one type', async () => {
    const listed = async (type: string): Promise<string[]> =>
      JSON.parse((await run(['providers', '--json', '--type', type])).out).map(
        ({ type }: { type: string }) => type,
      );
    expect(new Set(await listed('llm'))).toEqual(new Set(['llm']));
    expect(await listed('memory')).toEqual([]);
    expect((await run(['providers', '--type', 'memory'])).out).toBe('No provider is of this type.\n');
    const factory = new LlmFactory();
    await factory.register({ id: 'notes', provider_type: 'memory', base_url: 'https://example.com' });
    expect(factory.providers().find(({ id }) => id === 'notes')?.type).toBe('memory');
    await factory.close();
  });

  it('shows a provider, with defaults, by alias too', async () => {
    const { out } = await run(['providers', 'show', 'groq', '--json']);
    const shown = JSON.parse(out);
    expect(shown).toMatchObject({ id: 'groq', settings: { properties: { base_url: { type: 'string' } } } });
    expect(shown.settings.properties.base_url.default).toMatch(/^https:/);
    expect((await run(['providers', 'show', 'lm_studio'])).out).toMatch(/^lmstudio /);
    const unknown = await run(['providers', 'show', 'groqq']);
    expect([unknown.code, unknown.err]).toEqual([2, expect.stringContaining('"groq"')]);
  });

  it('lists presets and prints one', async () => {
    const { out } = await run(['presets', '--json']);
    expect(JSON.parse(out)).toContainEqual({ name: 'quickstart', summary: expect.stringMatching(/\.$/) });
    const preset = await run(['presets', 'show', 'openai']);
    expect(preset.out).toMatch(/^# .*\n# yaml-language-server: /);
    expect((await run(['presets', 'show', 'missing'])).code).toBe(2);
  });
});

describe.concurrent('the program', () => {
  it('points to files of this package that are there', () => {
    const source = join(root, 'src');
    const files = readdirSync(source, { recursive: true, encoding: 'utf8' }).filter(
      (file) => file.endsWith('.ts') && !file.startsWith('generated'),
    );
    const named = files.flatMap((file) =>
      [
        ...readFileSync(join(source, file), 'utf8').matchAll(
          /\b(?:docs|schemas)\/[\w-]+(?:\.schema\.json|\.md)\b/g,
        ),
      ].map(([path]) => path),
    );
    expect(named).toContain('docs/errors.md');
    expect([...new Set(named)].filter((path) => !existsSync(join(root, path)))).toEqual([]);
    const shipped: readonly string[] = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')).files;
    expect(shipped).toEqual(expect.arrayContaining(['docs', 'schemas/**/*.json']));
  });

  const commands = 'chat validate explain init providers presets login doctor'.split(' ');

  it('explains itself within 80 columns', async () => {
    const { code, out } = await run(['--help']);
    expect(code).toBe(0);
    for (const command of commands) expect(out).toContain(`\n  ${command} `);
    const helps = await Promise.all(commands.map((command) => run([command, '--help'])));
    for (const help of helps) expect(help.out).toContain('Examples:');
    const lines = [out, ...helps.map((help) => help.out)].join('\n').split('\n');
    expect(lines.filter((line) => line.length > 80)).toEqual([]);
  });

  it('prints its version', async () => {
    expect((await run(['--version'])).out).toMatch(/^\d+\.\d+\.\d+\n$/);
  });

  it.each([[['nonsense']], [[]], [['validate']], [['presets', 'show']]])('%j ends with 2', async (args) => {
    expect((await run(args)).code).toBe(2);
  });

  it('writes no colours into pipes', async () => {
    const runs = [
      ['chat', '--mock', 'Hi'],
      ['validate', 'bad.yaml'],
      ['explain', 'good.yaml'],
      ['providers'],
      ['--help'],
    ];
    const environment = { NO_COLOR: '1' };
    const ended = await Promise.all(runs.flatMap((args) => [run(args), run(args, { environment })]));
    for (const { out, err } of ended) expect(out + err).not.toContain('\u001B');
  });
});
