import { mkdir } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { type DocumentOptions, knownProviders, LlmFactory, validateConfig } from '../../src/index.ts';
import { createScriptedTransport } from '../../src/testing.ts';
import { answer, errorsOf, folderWith, only, placesOf, type Variables } from '../support/documents.ts';

const gateway = {
  id: 'gateway',
  response_type: 'OpenAI',
  url: 'https://gateway.example/v1/chat/completions',
  api_key_vars: 'GATEWAY_KEY',
  custom_headers: { 'X-Team': 'search', 'X-Tier': 'gold' },
};
const keys = { GATEWAY_KEY: 'gateway-key-1', GROQ_API_KEY: 'groq-key-1', OPENAI_API_KEY: 'openai-key-1' };

/** What a document sends on a machine whose folder has these files. */
async function sent(
  files: Readonly<Record<string, unknown>>,
  document: object,
  options: DocumentOptions = {},
  variables: Variables = keys,
) {
  const texts = Object.entries(files).map(([name, value]) => [
    name,
    typeof value === 'string' ? value : JSON.stringify(value),
  ]);
  await using folder = await folderWith(Object.fromEntries(texts));
  const transport = createScriptedTransport([{ body: answer() }]);
  const environment = only({ ...variables, FROMCONFIG_HOME: folder.path });
  await using factory = new LlmFactory({ transport, environment });
  const llm = await factory.fromConfig(document, options);
  await llm.generate('Hello');
  const { origin, path, headers } = transport.requests[0]!;
  const pairs = Array.from({ length: headers.length / 2 }, (_, at) => [
    headers[2 * at]!,
    headers[2 * at + 1]!,
  ]);
  return {
    url: origin + path,
    headers: Object.fromEntries(pairs),
    notices: llm.notices.map(({ code }) => code),
  };
}

const refused = async (...given: Parameters<typeof sent>) =>
  sent(...given).then(
    () => [],
    (error) => error.issues,
  );

describe('provider.json', () => {
  it.each([
    ['provider.json', JSON.stringify([gateway])],
    ['provider.json', JSON.stringify({ providers: [gateway] })],
    ['provider.json', JSON.stringify({ providers: { gateway: { ...gateway, id: undefined } } })],
    ['provider.yaml', `- ${JSON.stringify(gateway)}`],
    [
      'provider.toml',
      '[[providers]]\nid = "gateway"\nurl = "https://gateway.example/v1/chat/completions"\nresponse_type = "OpenAI"\napi_key_var = "GATEWAY_KEY"\n',
    ],
  ])('adds providers: %s %#', async (name, text) => {
    const request = await sent({ [name]: text }, { llm: 'gateway/m' });
    expect(request.url).toBe(gateway.url);
    expect(request.headers.authorization).toBe('Bearer gateway-key-1');
    expect(request.notices).toEqual([]);
  });

  it('lies over the built-in providers and under the document, field by field', async () => {
    const file = [
      { id: 'groq', custom_headers: { 'X-Team': 'search', 'X-Tier': 'gold' } },
      { ...gateway, custom_headers: { 'X-A': '1', 'X-B': '2' } },
    ];
    const groq = await sent({ 'provider.json': file }, { llm: 'groq/m' });
    expect(groq.url).toBe('https://api.groq.com/openai/v1/chat/completions');
    expect(groq.headers).toMatchObject({ authorization: 'Bearer groq-key-1', 'x-team': 'search' });
    const own = [{ id: 'gateway', url: 'https://other.example/chat', custom_headers: { 'X-A': null } }];
    const over = await sent({ 'provider.json': file }, { providers: own, llm: 'gateway/m' });
    expect(over.url).toBe('https://other.example/chat');
    expect(over.headers).toMatchObject({ authorization: 'Bearer gateway-key-1', 'x-b': '2' });
    expect(over.headers).not.toHaveProperty('x-a');
    expect(over.notices).toEqual([]);
  });

  it('clears with null what lies below, and replaces lists', async () => {
    const keyless = await sent({ 'provider.json': [{ id: 'groq', api_key_vars: null }] }, { llm: 'groq/m' });
    expect(keyless.headers).not.toHaveProperty('authorization');
    const file = [{ id: 'groq', api_key_vars: ['MY_GROQ'] }];
    expect(await refused({ 'provider.json': file }, { llm: 'groq/m' })).toMatchObject([{ code: 'FC1018' }]);
    const mine = await sent({ 'provider.json': file }, { llm: 'groq/m' }, {}, { MY_GROQ: 'mine-key-1' });
    expect(mine.headers.authorization).toBe('Bearer mine-key-1');
  });

  it("gives a built-in another url, with the built-in's key and no other protocol", async () => {
    const file = [{ id: 'openai', url: 'https://proxy.example/chat/completions' }];
    for (const model of ['gpt-4o', 'gpt-5'])
      expect(await sent({ 'provider.json': file }, { llm: `openai/${model}` })).toMatchObject({
        url: 'https://proxy.example/chat/completions',
        headers: { authorization: 'Bearer openai-key-1' },
      });
  });

  it('lies under what the program registers', async () => {
    await using folder = await folderWith({ 'provider.json': JSON.stringify([gateway]) });
    const transport = createScriptedTransport([{ body: answer() }]);
    const environment = only({ ...keys, FROMCONFIG_HOME: folder.path });
    await using factory = new LlmFactory({ transport, environment });
    await factory.register({ id: 'gateway', url: 'https://registered.example/chat' });
    await (await factory.fromConfig({ llm: 'gateway/m' })).generate('Hello');
    expect(transport.requests[0]).toMatchObject({ origin: 'https://registered.example' });
    expect(transport.requests[0]!.headers).toContain('Bearer gateway-key-1');
  });

  it('is not read where that is asked for', async () => {
    const issues = await refused(
      { 'provider.json': [gateway] },
      { llm: { provider: 'gateway' } },
      { providerFile: false },
    );
    expect(issues).toMatchObject([{ code: 'FC1016' }]);
  });

  const bad = `[
  { "id": "broken", "base_ulr": "https://x.example" },
  { "id": "gateway", "response_type": "OpenAI", "base_url": "https://g.example/v1" }
]`;

  it('tells of a bad entry at its place and skips it', async () => {
    const good = await sent({ 'provider.json': bad }, { llm: 'gateway/m' });
    expect([good.url, good.notices]).toEqual(['https://g.example/v1/chat/completions', ['FC1030']]);
    const named = await refused({ 'provider.json': bad }, { llm: 'broken/m' });
    expect(placesOf(errorsOf(named))).toEqual(['FC1030 2:21']);
    expect(named[0].file).toMatch(/provider\.json$/);
    const strict = await refused({ 'provider.json': bad }, { llm: 'gateway/m' }, { strict: true });
    expect(placesOf(errorsOf(strict))).toEqual(['FC1030 2:21']);
  });

  it.each([
    ['[{ "id": "gateway", ', 'FC1002'],
    ['"gateway"', 'FC1012'],
    ['{ "provider": [] }', 'FC1003'],
    ['{ "providers": 5 }', 'FC1004'],
    ['', 'FC1012'],
  ])('is told of as a whole when it is broken: %s', async (text, code) => {
    expect((await sent({ 'provider.json': text }, { llm: 'groq/m' })).notices).toEqual([code]);
    const unknown = await refused({ 'provider.json': text }, { llm: { provider: 'gateway', config: {} } });
    expect(unknown.map((issue: { code: string }) => issue.code).sort()).toEqual(['FC1016', code].sort());
    const strict = await refused({ 'provider.json': text }, { llm: 'groq/m' }, { strict: true });
    expect(errorsOf(strict)).toMatchObject([{ code }]);
  });

  it('is one file: another beside it is told of', async () => {
    const files = { 'provider.json': [gateway], 'provider.yaml': '[]' };
    expect((await sent(files, { llm: 'gateway/m' })).notices).toEqual(['FC1030']);
  });

  it('that is a folder is told of, not passed over', async () => {
    await using folder = await folderWith({});
    await mkdir(folder.at('provider.json'));
    const environment = only({ FROMCONFIG_HOME: folder.path });
    const issues = await validateConfig({ llm: 'groq/m' }, { environment });
    expect(issues).toMatchObject([{ code: 'FC1014', severity: 'warning' }]);
  });

  it('is in the list of known providers', async () => {
    await using folder = await folderWith({ 'provider.json': bad });
    const environment = only({ FROMCONFIG_HOME: folder.path });
    const known = await knownProviders({ environment });
    expect(known.entries.map(({ id }) => id)).toContain('gateway');
    expect(placesOf(known.issues)).toEqual(['FC1030 2:21']);
    expect(await known.describe('gateway')).toMatchObject({ base_url: 'https://g.example/v1' });
    await expect(known.describe('broken')).rejects.toMatchObject({ issues: [{ code: 'FC1030' }] });
    await using factory = new LlmFactory({ environment });
    expect(placesOf(await factory.loadProviders())).toEqual(['FC1030 2:21']);
    expect(factory.providers().map(({ id }) => id)).toContain('gateway');
  });
});

describe('provider_type', () => {
  it.each(['context_engine', 'memory'])('%s cannot be named as a model', async (provider_type) => {
    const providers = [{ id: 'engine', provider_type, url: 'https://engine.example' }];
    for (const llm of ['engine/m', { provider: 'engine', config: { model: 'm' } }]) {
      const issues = await validateConfig({ providers, llm }, { environment: only() });
      expect(issues).toMatchObject([{ code: 'FC1022', severity: 'error' }]);
    }
    await using factory = new LlmFactory({ environment: only() });
    await factory.register({ id: 'engine', provider_type: 'memory', url: 'https://engine.example' });
    await expect(factory.create('engine/m')).rejects.toMatchObject({ issues: [{ code: 'FC1022' }] });
  });
});
