import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildCli, type Cli } from './support/cli.ts';

let folder: string;
let cli: Cli;
let server: Server;
let base: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'fromconfig-cli-'));
  cli = await buildCli(folder);
  server = createServer((request, response) => {
    response.setHeader('content-type', 'application/json');
    if (request.url?.endsWith('/models') === true) {
      response.end('{"data":[{"id":"model-a","context_length":128000,"pricing":{"prompt":"0.000001"}}]}');
      return;
    }
    response.end('{"data":[{"index":0,"embedding":[0.5,0.25]}],"usage":{"prompt_tokens":3}}');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  base = `http://127.0.0.1:${(server.address() as AddressInfo).port}/v1`;
});
afterAll(async () => {
  server.close();
  await rm(folder, { recursive: true, force: true });
});

describe('fromconfig embed', () => {
  it('needs neither document nor key', async () => {
    const { code, out, err } = await cli.run(['embed', 'The sky is blue.', 'Hello']);
    expect(code).toBe(0);
    expect(out.trimEnd().split('\n')).toHaveLength(2);
    expect(err).toContain('local/hashed-ngrams');
  });

  it('prints whole vectors as JSON, one for each line that is piped in', async () => {
    const { code, out } = await cli.run(['embed', '--json'], { input: 'one\n\ntwo\n' });
    const { dimensions, vectors } = JSON.parse(out);
    expect([code, dimensions, vectors.length]).toEqual([0, 384, 2]);
    expect(
      vectors.map(({ text, vector }: { text: string; vector: number[] }) => [text, vector.length]),
    ).toEqual([
      ['one', 384],
      ['two', 384],
    ]);
  });

  it('uses the embedder of a document', async () => {
    const file = join(folder, 'app.yaml');
    await writeFile(
      file,
      `embedder: { provider: openai-compatible, config: { model: m, base_url: "${base}" } }\n`,
    );
    const { code, out } = await cli.run(['embed', '--config', file, '--json', 'one']);
    expect([code, JSON.parse(out).vectors[0].vector]).toEqual([0, [0.5, 0.25]]);
  });

  it.each([
    [['embed', '--provider', 'anthropic', 'x'], 1, 'FC1022'],
    [['embed', '--provider', 'opnai', 'x'], 1, 'FC1016'],
    [['embed', '--provider', 'openai', 'x'], 1, 'FC1018'],
    [['embed', ' '], 2, 'There is no text'],
  ])('%j ends with %d', async (args, code, said) => {
    const ended = await cli.run(args);
    expect([ended.code, ended.out]).toEqual([code, '']);
    expect(ended.err).toContain(said);
  });
});

describe('fromconfig models', () => {
  const environment = (): Record<string, string> => ({
    OPENAI_COMPATIBLE_BASE_URL: base,
    OPENAI_BASE_URL: base,
    OPENAI_API_KEY: 'sk-test-0001',
  });

  it('lists what a provider has, and keeps it', async () => {
    const first = await cli.run(['models', 'openai'], { environment: environment() });
    expect([first.code, first.out]).toEqual([0, expect.stringMatching(/model-a +128k +1/)]);
    expect(first.err).toContain('asked for now');
    const second = await cli.run(['models', 'openai', '--json'], { environment: environment() });
    expect(JSON.parse(second.out)).toMatchObject({
      provider: 'openai',
      status: 'cached',
      models: [{ id: 'model-a', contextLength: 128_000, price: { input: 1 } }],
    });
  });

  it('lists those of all providers whose key is set', async () => {
    const { code, out } = await cli.run(['models', '--json'], { environment: environment() });
    expect(code).toBe(0);
    expect(JSON.parse(out).map(({ provider }: { provider: string }) => provider)).toContain('openai');
  });

  it.each([
    [['models', 'opnai'], 1, 'openai'],
    [['models'], 2, 'no key is set'],
  ])('%j ends with %d', async (args, code, said) => {
    const ended = await cli.run(args);
    expect([ended.code, ended.out]).toEqual([code, '']);
    expect(ended.err).toContain(said);
  });
});
