import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { ConfigurationError, LlmFactory, type ModelList } from '../../src/index.ts';
import { createManualClock, createScriptedTransport, type ScriptedReply } from '../../src/testing.ts';
import { only, type Variables } from '../support/documents.ts';

const KEY = 'sk-secret-key-0001';
const DAY = 24 * 60 * 60 * 1000;
const listOf = (...ids: readonly string[]): ScriptedReply => ({
  body: JSON.stringify({ object: 'list', data: ids.map((id) => ({ id })) }),
});

let home: string;
beforeEach(async () => {
  home = await mkdtemp(join(tmpdir(), 'fromconfig-home-'));
});
afterEach(() => rm(home, { recursive: true, force: true }));

function setUp(
  replies: Parameters<typeof createScriptedTransport>[0],
  variables: Variables = { OPENAI_API_KEY: KEY },
) {
  const clock = createManualClock();
  const transport = createScriptedTransport(replies);
  const environment = only({ FROMCONFIG_HOME: home, ...variables });
  return { clock, transport, factory: new LlmFactory({ clock, transport, environment }) };
}

const ids = ({ models }: ModelList): string[] => models.map(({ id }) => id);
const kept = async (): Promise<string[]> => readdir(join(home, 'cache/models')).catch(() => []);

describe('the models of a provider', () => {
  it('are asked for once, with its key, and then taken from disk', async () => {
    const { factory, transport } = setUp([listOf('gpt-5', 'gpt-5-mini')]);
    const first = await factory.listModels('openai');
    const second = await factory.listModels('OpenAI');
    expect([first.status, second.status]).toEqual(['fresh', 'cached']);
    expect([ids(first), ids(second)]).toEqual([
      ['gpt-5', 'gpt-5-mini'],
      ['gpt-5', 'gpt-5-mini'],
    ]);
    expect(transport.requests).toHaveLength(1);
    const [sent] = transport.requests;
    expect([sent!.method, sent!.origin + sent!.path]).toEqual(['GET', 'https://api.openai.com/v1/models']);
    expect(sent!.headers).toContain(`Bearer ${KEY}`);
  });

  it('can be asked of an instance, with the headers of its document', async () => {
    const { factory, transport } = setUp([listOf('gpt-5')]);
    const llm = await factory.create('openai', { custom_headers: { 'X-Team': 'search' } });
    expect(transport.requests).toEqual([]);
    expect(ids(await llm.listModels())).toEqual(['gpt-5']);
    expect(transport.requests[0]!.headers).toContain('search');
  });

  it('are kept without the key, each list for whoever asked', async () => {
    await setUp([listOf('mine')]).factory.listModels('openai');
    const other = setUp([listOf('theirs')], { OPENAI_API_KEY: 'sk-secret-key-0002' });
    expect(await other.factory.listModels('openai')).toMatchObject({
      status: 'fresh',
      models: [{ id: 'theirs' }],
    });
    const files = await kept();
    expect(files).toHaveLength(2);
    for (const file of files) {
      expect(file).toMatch(/^[0-9a-f]{32}\.json$/);
      expect(file + (await readFile(join(home, 'cache/models', file), 'utf8'))).not.toContain('sk-secret');
    }
  });

  it('are given at once when they are older than 7 days, while new ones are fetched', async () => {
    const { factory, clock } = setUp((_request, index) => listOf(index === 0 ? 'old' : 'new'));
    await factory.listModels('openai');
    await clock.advance(7 * DAY - 1);
    expect((await factory.listModels('openai')).status).toBe('cached');
    await clock.advance(2);
    const stale = await factory.listModels('openai');
    expect([stale.status, ids(stale)]).toEqual(['stale', ['old']]);
    expect(await stale.refreshed).toMatchObject({ status: 'fresh', models: [{ id: 'new' }] });
    expect(ids(await factory.listModels('openai'))).toEqual(['new']);
  });

  it('are asked for anew on demand', async () => {
    const { factory } = setUp((_request, index) => listOf(`list ${index}`));
    await factory.listModels('openai');
    expect(ids(await factory.listModels('openai', {}, { refresh: true }))).toEqual(['list 1']);
  });

  it.each(['', '{', '{"version":1}', '{"version":1,"fetchedAt":1,"models":[null]}', '{"version":99}'])(
    'are asked for again when the file on disk is %j',
    async (text) => {
      const { factory } = setUp([listOf('gpt-5')]);
      await factory.listModels('openai');
      const [file] = await kept();
      await writeFile(join(home, 'cache/models', file!), text);
      expect(await factory.listModels('openai')).toMatchObject({
        status: 'fresh',
        models: [{ id: 'gpt-5' }],
      });
      expect(await kept()).toEqual([file]);
    },
  );

  it('are there even where nothing can be kept', async () => {
    const file = join(home, 'a-file');
    await writeFile(file, '');
    const { factory } = setUp([listOf('gpt-5')], { OPENAI_API_KEY: KEY, FROMCONFIG_HOME: file });
    expect(await factory.listModels('openai')).toMatchObject({ status: 'fresh', models: [{ id: 'gpt-5' }] });
  });

  it('are read page by page', async () => {
    const pages = [
      { data: [{ id: 'a' }], has_more: true, last_id: 'a' },
      { data: [{ id: 'b' }], has_more: false, last_id: 'b' },
    ];
    const { factory, transport } = setUp((_request, index) => ({ body: JSON.stringify(pages[index]) }), {
      ANTHROPIC_API_KEY: KEY,
    });
    expect(ids(await factory.listModels('anthropic'))).toEqual(['a', 'b']);
    expect(transport.requests.map(({ path }) => path)).toEqual(['/v1/models', '/v1/models?after_id=a']);
    expect(transport.requests[0]!.headers).toContain('anthropic-version');
  });

  it('come from the definition where that has them, without a request', async () => {
    const { factory, transport } = setUp([listOf('x')], {});
    const list = await factory.listModels('ai21', { api_key: KEY });
    expect([list.status, ids(list)]).toEqual(['fixed', ['jamba-large', 'jamba-mini']]);
    expect(await factory.listModels('mock')).toMatchObject({ status: 'unlisted', models: [] });
    expect(transport.requests).toEqual([]);
  });
});

describe('the address of a list', () => {
  it.each<[string, Record<string, string>, Variables, string]>([
    [
      'openai',
      { base_url: 'https://gateway.example.com/v1' },
      { OPENAI_API_KEY: KEY },
      'https://gateway.example.com/v1/models',
    ],
    [
      'openai',
      {},
      { OPENAI_API_KEY: KEY, OPENAI_BASE_URL: 'https://gateway.example.com/v1/' },
      'https://gateway.example.com/v1/models',
    ],
    ['ollama', { base_url: 'box' }, {}, 'http://box:11434/api/tags'],
    [
      'gemini',
      {},
      { GEMINI_API_KEY: KEY },
      'https://generativelanguage.googleapis.com/v1beta/models?pageSize=1000',
    ],
    [
      'cohere',
      { base_url: 'https://co.example.com' },
      { CO_API_KEY: KEY },
      'https://co.example.com/v1/models?endpoint=chat&page_size=1000',
    ],
    [
      'azure',
      { base_url: 'https://my.openai.azure.com/openai/v1' },
      { AZURE_OPENAI_API_KEY: KEY },
      'https://my.openai.azure.com/openai/v1/models',
    ],
  ])('of %s with %j', async (provider, config, variables, url) => {
    const { factory, transport } = setUp([listOf('a')], variables);
    expect(await factory.listModels(provider, config)).toMatchObject({ status: 'fresh' });
    expect(transport.requests[0]!.origin + transport.requests[0]!.path).toBe(url);
  });

  it("is never the vendor's when the key is for another server", async () => {
    const { factory, transport } = setUp([listOf('a')], { GITHUB_TOKEN: KEY });
    const list = await factory.listModels('github-models', {
      base_url: 'https://gateway.example.com/v1',
      api_key: KEY,
    });
    expect(list.status).toBe('unlisted');
    expect(transport.requests).toEqual([]);
  });

  it('that cannot be built is an error that says what it lacks', async () => {
    await expect(setUp([]).factory.listModels('cloudflare', { api_key: KEY })).rejects.toThrow(
      ConfigurationError,
    );
    await expect(setUp([]).factory.listModels('opnai')).rejects.toThrow(/openai/);
  });
});

describe('a list that cannot be had', () => {
  it.each<[string, ScriptedReply | Error, string]>([
    ['a refused key', { status: 401, body: '{"error":{"message":"Incorrect API key"}}' }, 'authentication'],
    ['no such path', { status: 404, body: 'not found' }, 'endpoint-not-found'],
    ['a page', { body: '<!doctype html><title>Sign in</title>' }, 'unexpected-content'],
    ['something else', { body: '{"hello":"world"}' }, 'unexpected-content'],
    ['no JSON', { body: 'data: x' }, 'unexpected-content'],
  ])('says so: %s', async (_name, reply, kind) => {
    const { factory } = setUp([reply]);
    expect(await factory.listModels('openai')).toMatchObject({
      status: 'failed',
      models: [],
      error: { kind },
    });
    expect(await kept()).toEqual([]);
  });

  it('names the variables of the key where there is none, and public lists need none', async () => {
    const refused = setUp([{ status: 401, body: '{}' }], {});
    const list = await refused.factory.listModels('openai');
    expect([list.status, list.error?.kind]).toEqual(['failed', 'authentication']);
    expect(list.error?.message).toContain('OPENAI_API_KEY');
    const open = setUp([listOf('a')], {});
    expect((await open.factory.listModels('openrouter')).status).toBe('fresh');
  });

  it('leaves the kept one, and says that it is old', async () => {
    const { factory, clock } = setUp((_request, index) =>
      index === 0 ? listOf('old') : { status: 500, body: '{}' },
    );
    await factory.listModels('openai');
    await clock.advance(8 * DAY);
    const { refreshed } = await factory.listModels('openai');
    expect(await refreshed).toMatchObject({
      status: 'failed',
      models: [{ id: 'old' }],
      error: { kind: 'server' },
    });
    expect((await factory.listModels('openai')).status).toBe('stale');
  });

  it('does not wait long', async () => {
    const { factory, clock, transport } = setUp([]);
    const list = factory.listModels('openai');
    await new Promise<void>((resolve) => {
      transport.send = (_request, { signal }) => {
        resolve();
        return new Promise((_resolve, reject) =>
          signal?.addEventListener('abort', () => reject(signal.reason)),
        );
      };
    });
    await clock.advance(10_000);
    expect(await list).toMatchObject({ status: 'failed', error: { kind: 'total-timeout' } });
  });

  it("rethrows the caller's own reason", async () => {
    const reason = new Error('enough');
    const { factory } = setUp([listOf('a')]);
    const options = { signal: AbortSignal.abort(reason) };
    await expect(factory.listModels('openai', {}, options)).rejects.toBe(reason);
  });
});

it('comes over HTTP from a server on this machine', async () => {
  const server = createServer((request, response) => {
    response.setHeader('content-type', 'application/json');
    response.end(JSON.stringify({ data: [{ id: request.url }] }));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const factory = new LlmFactory({ environment: only({ FROMCONFIG_HOME: home }) });
  try {
    const list = await factory.listModels('openai-compatible', { base_url: `http://127.0.0.1:${port}/v1` });
    expect([list.status, ids(list)]).toEqual(['fresh', ['/v1/models']]);
  } finally {
    await factory.close();
    server.close();
  }
});
