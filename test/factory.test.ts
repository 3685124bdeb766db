import { afterEach, describe, expect, it } from 'vitest';
import { ConfigurationError, type FlatConfig, LlmFactory, type ProviderDefinition } from '../src/index.ts';
import { createScriptedTransport } from '../src/testing.ts';
import { answer, folderWith, only, setUp } from './support/documents.ts';

const keys = { OPENAI_API_KEY: 'sk-test-0001', GROQ_API_KEY: 'gsk-test-0001' };
const bodyAt = (transport: { requests: readonly { text: string }[] }, index = 0): Record<string, unknown> =>
  JSON.parse(transport.requests[index]!.text) as Record<string, unknown>;

describe('create', () => {
  it('takes a provider with its config, and overrides that win', async () => {
    const { factory, transport } = setUp(keys);
    const llm = await factory.create('groq', { model: 'm', temperature: 1, seed: 1 }, { temperature: 0 });
    expect([llm.provider, llm.model]).toEqual(['groq', 'm']);
    expect(await llm.generate('Hello')).toBe('Hello');
    expect(bodyAt(transport)).toMatchObject({ model: 'm', temperature: 0, seed: 1 });
    expect(transport.requests[0]!.headers).toContain('Bearer gsk-test-0001');
  });

  it('takes a model string, and a config beside it', async () => {
    const { factory, transport } = setUp(keys);
    const llm = await factory.create('groq/openai/gpt-oss-120b', { temperature: 0 });
    await llm.generate('Hello');
    expect(bodyAt(transport)).toMatchObject({ model: 'openai/gpt-oss-120b', temperature: 0 });
    expect((await factory.create('gpt-4o')).provider).toBe('openai');
  });

  it('takes one flat object', async () => {
    const { factory, transport } = setUp(keys);
    const llm = await factory.create({ provider: 'groq', model: 'm', max_tokens: 5 });
    await llm.generate('Hello');
    expect(bodyAt(transport)).toMatchObject({ model: 'm', max_completion_tokens: 5 });
  });

  it('takes values as they are: what looks like a placeholder is text', async () => {
    const { factory, transport } = setUp(keys);
    const llm = await factory.create('openai', { model: 'm', system_prompt: '${HOME} $$' });
    await llm.generate('Hello');
    expect(bodyAt(transport).messages).toContainEqual({ role: 'system', content: '${HOME} $$' });
  });

  it('never changes what it is given, and is not changed by it later', async () => {
    const { factory, transport } = setUp(keys);
    const headers = { 'X-Team': 'search' };
    const config = { model: 'm', stop: ['a'], custom_headers: headers, api_key: 'sk-own-0001' };
    const copy = structuredClone(config);
    const llm = await factory.create('openai', config);
    expect(config).toEqual(copy);
    headers['X-Team'] = 'other';
    await llm.generate('Hello');
    expect(transport.requests[0]!.headers).toEqual(expect.arrayContaining(['x-team', 'Bearer sk-own-0001']));
  });

  it.each([
    ['an unknown provider', { provider: 'opnai', model: 'm' }, 'FC1016'],
    ['an unknown setting', { provider: 'openai', temprature: 1 }, 'FC1003'],
    ['a value out of range', { provider: 'openai', temperature: 3 }, 'FC1005'],
    ['no model where there is no default', { provider: 'vllm' }, 'FC1006'],
  ])('refuses %s', async (_name, config, code) => {
    const { factory, transport } = setUp(keys);
    const refused = factory.create(config as FlatConfig);
    await expect(refused).rejects.toMatchObject({ name: 'ConfigurationError', issues: [{ code }] });
    expect(transport.requests).toHaveLength(0);
  });

  it('names the variables it looked for when there is no key', async () => {
    const { factory } = setUp();
    const refused = factory.create('together', { model: 'm' });
    await expect(refused).rejects.toThrow(/TOGETHER_API_KEY/);
    await expect(refused).rejects.toMatchObject({ issues: [{ code: 'FC1018' }] });
  });

  it('never takes another provider because its key is there', async () => {
    const { factory } = setUp({ OPENROUTER_API_KEY: 'or-test-0001' });
    await expect(factory.create('openai', { model: 'm' })).rejects.toMatchObject({
      issues: [{ code: 'FC1018' }],
    });
  });
});

describe('documents', () => {
  const text = 'llm: { provider: openai, config: { model: gpt-4o } }';

  it('come as text in any format, as objects, files and presets', async () => {
    await using folder = await folderWith({ 'a.yaml': text });
    const { factory } = setUp(keys);
    const made = [
      await factory.fromConfig(text),
      await factory.fromConfig(JSON.stringify({ llm: 'openai/gpt-4o' }), { format: 'json' }),
      await factory.fromConfig('llm = "openai/gpt-4o"', { format: 'toml' }),
      await factory.fromConfig({ llm: { provider: 'openai', config: { model: 'gpt-4o' } } }),
      await factory.fromFile(folder.at('a.yaml'), { dotenv: false }),
    ];
    expect(made.map(({ provider, model }) => `${provider}/${model}`)).toEqual(Array(5).fill('openai/gpt-4o'));
    expect((await factory.fromPreset('openai')).provider).toBe('openai');
  });

  it('are files only where a file is asked for', async () => {
    await using folder = await folderWith({ 'a.yaml': text });
    const { factory } = setUp(keys);
    await expect(factory.fromConfig(folder.at('a.yaml'))).rejects.toMatchObject({
      issues: [{ code: 'FC1012' }],
    });
    await expect(factory.fromFile(text)).rejects.toMatchObject({ issues: [{ code: 'FC1014' }] });
  });

  it('send nothing while they are read', async () => {
    const { factory, transport } = setUp(keys);
    await factory.fromConfig(text);
    await factory.fromPreset('groq');
    expect(transport.requests).toHaveLength(0);
  });
});

describe('providers of your own', () => {
  const definition: ProviderDefinition = {
    id: 'acme',
    name: 'Acme',
    aliases: ['acme-ai'],
    base_url: 'https://llm.acme.example/v1',
    api_key_vars: ['ACME_KEY'],
    custom_headers: { 'X-Client': 'app' },
    settings: { properties: { model: { type: 'string', default: 'acme-large' }, tier: { type: 'string' } } },
  };

  it('answer once they are registered, by id, alias, model string and document', async () => {
    const { factory, transport } = setUp({ ACME_KEY: 'acme-key-0001' });
    await factory.register(definition);
    for (const llm of [
      await factory.create('acme', { model: 'acme-large', tier: 'gold' }),
      await factory.create('Acme AI/acme-large', { tier: 'gold' }),
      await factory.fromConfig({ llm: { provider: 'acme', config: { tier: 'gold' } } as never }),
    ])
      expect(await llm.generate('Hello')).toBe('Hello');
    for (const [index, request] of transport.requests.entries()) {
      expect(request.origin + request.path).toBe('https://llm.acme.example/v1/chat/completions');
      expect(request.headers).toEqual(expect.arrayContaining(['x-client', 'app', 'Bearer acme-key-0001']));
      expect(bodyAt(transport, index)).toMatchObject({ model: 'acme-large', tier: 'gold' });
    }
  });

  it('are listed, and gone when they are taken away', async () => {
    const { factory } = setUp({ ACME_KEY: 'acme-key-0001' });
    await factory.register(definition);
    expect(factory.providers().find(({ id }) => id === 'acme')).toMatchObject({
      name: 'Acme',
      keyVariables: ['ACME_KEY'],
    });
    expect([factory.unregister('ACME'), factory.unregister('acme')]).toEqual([true, false]);
    await expect(factory.create({ provider: 'acme', model: 'm' })).rejects.toThrow(/acme/);
  });

  it('belong to the factory that they are registered with', async () => {
    const { factory } = setUp();
    await factory.register({ ...definition, api_key_optional: true });
    expect(LlmFactory.providers().some(({ id }) => id === 'acme')).toBe(false);
    expect(new LlmFactory().providers().some(({ id }) => id === 'acme')).toBe(false);
  });

  it('may change a built-in one, which is back afterwards', async () => {
    const { factory, transport } = setUp(keys);
    await factory.register({ id: 'groq', base_url: 'https://proxy.example/groq' });
    const changed = await factory.create('groq', { model: 'm' });
    factory.unregister('groq');
    const plain = await factory.create('groq', { model: 'm' });
    await changed.generate('Hello');
    await plain.generate('Hello');
    expect(transport.requests.map(({ origin }) => origin)).toEqual([
      'https://proxy.example',
      'https://api.groq.com',
    ]);
  });
});

describe('one factory for all', () => {
  afterEach(() => LlmFactory.close());

  it('has static methods of the same names', async () => {
    await LlmFactory.register({ id: 'acme', base_url: 'https://a.example/v1', api_key_optional: true });
    expect((await LlmFactory.create('acme', { model: 'm' })).provider).toBe('acme');
    expect(LlmFactory.unregister('acme')).toBe(true);
    expect((await LlmFactory.create({ provider: 'mock' })).provider).toBe('mock');
    expect(await (await LlmFactory.fromConfig('llm: mock')).generate('Hello')).toContain('Hello');
    await expect(LlmFactory.fromFile('/nowhere.yaml')).rejects.toThrow(ConfigurationError);
  });

  it('is made anew after it was closed', async () => {
    await LlmFactory.register({ id: 'acme', base_url: 'https://a.example/v1', api_key_optional: true });
    await LlmFactory.close();
    expect(LlmFactory.providers().some(({ id }) => id === 'acme')).toBe(false);
  });
});

describe('close', () => {
  it('ends what the factory made itself, once, and makes nothing afterwards', async () => {
    let closed = 0;
    const transport = { ...createScriptedTransport([{ body: answer() }]), close: async () => void closed++ };
    const factory = new LlmFactory({ transport, environment: only(keys) });
    const llm = await factory.create('openai', { model: 'm' });
    await llm.close();
    await llm.close();
    await factory.close();
    await factory.close();
    expect(closed).toBe(0);
    await expect(factory.create('mock')).rejects.toThrow(/closed/);
    await expect(factory.fromConfig('llm: mock')).rejects.toThrow(/closed/);
    await expect(factory.fromPreset('openai')).rejects.toThrow(/closed/);
  });

  it('comes by itself at the end of a block', async () => {
    let outer: LlmFactory | undefined;
    {
      await using factory = new LlmFactory();
      await using llm = await factory.create('mock');
      expect(await llm.generate('Hello')).toContain('Hello');
      outer = factory;
    }
    await expect(outer.create('mock')).rejects.toThrow(/closed/);
  });
});
