import { describe, expect, it } from 'vitest';
import { knownProviders, LlmFactory, type ProviderDefinition } from '../src/index.ts';
import { createScriptedTransport } from '../src/testing.ts';
import { answer, folderWith, only, type Variables } from './support/documents.ts';
import { examples } from './support/pages.ts';

const files = examples.filter(
  ({ name, language, mark }) =>
    name.startsWith('docs/custom-providers.md') && language === 'json' && mark === 'other',
);
const entries = files.flatMap(({ text }) => JSON.parse(text) as ProviderDefinition[]);

const variables: Variables = {
  ACME_API_KEY: 'acme-key-1',
  OPENAI_API_KEY: 'openai-key-1',
  COMPANY_KEY: 'company-key-1',
  MEMORY_SERVER_URL: 'https://memory.example.com',
  PROJECT_ID: 'project-1',
};

describe('examples of provider.json', () => {
  it('are there', () => expect(files).toHaveLength(5));

  it.each(files)('$name loads as it is written', async ({ text }) => {
    await using folder = await folderWith({ 'provider.json': text });
    const environment = only({ ...variables, FROMCONFIG_HOME: folder.path });
    const known = await knownProviders({ environment, strict: true });
    expect(known.issues).toEqual([]);
    for (const { id } of JSON.parse(text) as ProviderDefinition[])
      expect(await known.describe(id)).toMatchObject({ id });
  });

  const urls: Readonly<Record<string, string>> = {
    acme: 'https://eu.acme.example/v1/chat/completions',
    'my-server': 'http://localhost:8080/v1/chat/completions',
    openai: 'https://gateway.example.com/openai/v1/chat/completions',
    company: 'https://llm.company.example/v1/messages',
  };

  it.each(Object.entries(urls))('%s is asked where it says', async (id, url) => {
    await using folder = await folderWith({ 'provider.json': JSON.stringify(entries) });
    const environment = only({ ...variables, FROMCONFIG_HOME: folder.path });
    const transport = createScriptedTransport(() => ({ body: answer() }));
    await using factory = new LlmFactory({ environment, transport });
    const llm = await factory.fromConfig({ llm: { provider: id, config: { model: 'm' } } });
    await llm.generate('Hello').catch(() => undefined);
    const { origin, path, headers } = transport.requests[0]!;
    expect(origin + path).toBe(url);
    const hasKey = headers.includes('authorization') || headers.includes('x-api-key');
    expect(hasKey).toBe(id !== 'my-server');
    if (id === 'acme')
      expect(headers).toEqual(expect.arrayContaining(['x-client', 'my-app', 'x-region', 'eu']));
  });

  it('list their models inline', async () => {
    await using folder = await folderWith({ 'provider.json': JSON.stringify(entries) });
    await using factory = new LlmFactory({
      environment: only({ ...variables, FROMCONFIG_HOME: folder.path }),
    });
    await factory.loadProviders();
    expect(await factory.listModels('acme')).toMatchObject({
      status: 'fixed',
      models: [{ id: 'acme-large', contextLength: 128000, tools: true, inputModalities: ['text', 'image'] }],
    });
    const types = Object.fromEntries(factory.providers().map(({ id, type }) => [id, type]));
    expect(types).toMatchObject({ acme: 'llm', 'my-context': 'context_engine', 'my-memory': 'memory' });
  });
});

describe('older names of variables', () => {
  it.each([
    ['ollama-openai', { OLLAMA_URL: 'http://box:11434' }, 'http://box:11434'],
    ['vllm', { VLLM_URL: 'box:9000' }, 'http://box:9000'],
    ['vllm', { VLLM_HOST: 'new', VLLM_URL: 'old' }, 'http://new:8000'],
    ['lmstudio', { LM_STUDIO_URL: 'box' }, 'http://box:1234'],
    ['jan', { JAN_AI_HOST: 'box' }, 'http://box:1337'],
    ['llamacpp', { LLAMA_CPP_URL: 'https://box.example' }, 'https://box.example'],
  ])('still lead to a local server: %s %j', async (provider, given, origin) => {
    const transport = createScriptedTransport(() => ({ body: answer() }));
    await using factory = new LlmFactory({ environment: only(given as Variables), transport });
    const llm = await factory.create(provider, { model: 'm' });
    await llm.generate('Hello');
    expect(transport.requests[0]!.origin).toBe(origin);
  });
});
