import { describe, expect, it } from 'vitest';
import { snakeCase } from '../../src/config/aliases.ts';
import { validateConfig } from '../../src/index.ts';
import { bodyOf, createFrom, errorsOf, placesOf, setUp } from '../support/documents.ts';

const key = { OPENAI_API_KEY: 'sk-test-0001' };
const block = (config: object, provider = 'openai'): object => ({ llm: { provider, config } });

describe('other spellings of a setting', () => {
  it.each([
    ['maxTokens', 'max_tokens'],
    ['baseURL', 'base_url'],
    ['baseUrl', 'base_url'],
    ['topP', 'top_p'],
    ['HTTPProxy', 'http_proxy'],
    ['already_so', 'already_so'],
  ])('%s is %s', (written, meant) => expect(snakeCase(written)).toBe(meant));

  it('work, with one notice each at its place', async () => {
    const text =
      'llm:\n  provider: openai\n  config:\n    model_name: gpt-4o\n    maxTokens: 5\n    reasoning_effort: low\n    system: Be brief.\n';
    expect(placesOf(await validateConfig(text))).toEqual([
      'FC1020 4:5',
      'FC1020 5:5',
      'FC1020 6:5',
      'FC1020 7:5',
    ]);
    const body = await bodyOf(text);
    expect(body).toMatchObject({ model: 'gpt-4o', max_completion_tokens: 5, reasoning_effort: 'low' });
    const { llm } = await createFrom(text);
    expect(llm?.notices.map(({ code }) => code)).toEqual(['FC1020', 'FC1020', 'FC1020', 'FC1020']);
  });

  it.each(['base_url', 'baseURL', 'url', 'api_base', 'openai_base_url', 'baseUrl'])(
    '%s names the address',
    async (name) => {
      const { factory, transport } = setUp(key);
      const llm = await factory.fromConfig(block({ model: 'm', [name]: 'https://own.example/v1' }));
      await llm.generate('Hello');
      expect(transport.requests[0]!.origin).toBe('https://own.example');
    },
  );

  it('are told apart in each layer, so that a stronger one wins under any name', async () => {
    const overrides = { llm: { provider: 'openai', config: { maxTokens: 7 } } };
    expect(await bodyOf(block({ model: 'm', max_tokens: 5 }), { overrides })).toMatchObject({
      max_completion_tokens: 7,
    });
  });

  it('are mistakes where both names stand in one layer', async () => {
    const { error } = await createFrom(block({ model: 'm', model_name: 'n' }));
    expect(error?.issues.map(({ code, path }) => [code, path])).toEqual([
      ['FC1007', 'llm.config.model_name'],
    ]);
  });

  it('keep their places when their value is wrong', async () => {
    const text = 'llm:\n  provider: openai\n  config:\n    model: m\n    maxTokens: none\n';
    expect(placesOf(errorsOf(await validateConfig(text)))).toEqual(['FC1004 5:16']);
  });

  it('work inside of groups', async () => {
    const config = {
      model: 'm',
      network: { maxRedirects: 0, connect_timeout_secs: 5, rootCertPaths: ['a.pem'] },
    };
    const found = (await validateConfig(block(config))).filter(({ code }) => code !== 'FC1019');
    expect(found.map(({ code, path }) => [code, path])).toEqual([
      ['FC1020', 'llm.config.network.maxRedirects'],
      ['FC1021', 'llm.config.network.connect_timeout_secs'],
      ['FC1020', 'llm.config.network.rootCertPaths'],
    ]);
  });

  it('of sections work, too', async () => {
    const text =
      'llm: mock\nembedding_model: { provider: openai, config: {} }\nvectordb: { provider: chroma }\nhttp: { max_redirects: 1 }\n';
    const found = await validateConfig(text);
    expect(errorsOf(found)).toEqual([]);
    expect(placesOf(found.filter(({ code }) => code === 'FC1020'))).toEqual([
      'FC1020 2:1',
      'FC1020 3:1',
      'FC1020 4:1',
    ]);
    const both = await validateConfig(`${text}vector_store: { provider: sqlite }\n`);
    expect(placesOf(errorsOf(both))).toEqual(['FC1007 3:1']);
  });

  it.each(['openai', 'OpenAI', 'OPENAI', 'Open AI', 'open-ai', 'open_ai', 'oai'])(
    '%s is openai',
    async (provider) => {
      expect((await createFrom(block({ model: 'm' }, provider))).llm?.provider).toBe('openai');
    },
  );
});

describe('keys that reach nothing', () => {
  it('are told once each, with the reason', async () => {
    const text =
      'app: { config: { name: x } }\nchunker: { chunk_size: 5 }\nllm:\n  provider: openai\n  config: { model: m, number_documents: 3, trust_remote_code: true }\n';
    const found = await validateConfig(text);
    expect(placesOf(found)).toEqual(['FC1021 1:1', 'FC1021 2:1', 'FC1021 5:23', 'FC1021 5:44']);
    expect(found.every(({ severity, message }) => severity === 'notice' && message.length > 50)).toBe(true);
    expect(JSON.stringify(await bodyOf(text))).not.toMatch(/number_documents|trust_remote_code|chunk_size/);
  });

  it('are your own where they begin with x-, and may hold anchors', async () => {
    const text =
      'x-shared: &shared { temperature: 0.3, seed: 1 }\nllm:\n  provider: openai\n  config: { <<: *shared, model: m, seed: 2 }\n';
    expect(await validateConfig(text)).toEqual([]);
    expect(await bodyOf(text)).toMatchObject({ model: 'm', temperature: 0.3, seed: 2 });
  });

  it('are told of when they belong to a version to come', async () => {
    const found = await validateConfig('llm: mock\nreranker: { provider: cohere }\n');
    expect(found.map(({ code, path, severity }) => [code, path, severity])).toEqual([
      ['FC1019', 'reranker', 'notice'],
    ]);
  });
});

describe('version', () => {
  it.each([
    ['1', []],
    ['"1"', []],
    ['v1.0', ['FC1020']],
    ['v1.1', ['FC1020']],
    ['2', ['FC1005']],
    ['v2', ['FC1005']],
  ])('%s gives %j', async (version, codes) => {
    expect((await validateConfig(`version: ${version}\nllm: mock\n`)).map(({ code }) => code)).toEqual(codes);
  });
});

describe('model strings', () => {
  it.each([
    ['openai/gpt-4o', 'openai', 'gpt-4o'],
    ['OpenAI/gpt-4o', 'openai', 'gpt-4o'],
    ['groq/openai/gpt-oss-120b', 'groq', 'openai/gpt-oss-120b'],
    ['openrouter/anthropic/claude-sonnet-5', 'openrouter', 'anthropic/claude-sonnet-5'],
    ['deepseek/deepseek-r1:free', 'openrouter', 'deepseek/deepseek-r1:free'],
    ['someone/some-model', 'openrouter', 'someone/some-model'],
    ['gpt-4o', 'openai', 'gpt-4o'],
    ['GPT-4o', 'openai', 'GPT-4o'],
    ['o3-mini', 'openai', 'o3-mini'],
    ['deepseek-chat', 'deepseek', 'deepseek-chat'],
    ['llama-3.3-70b-versatile', 'groq', 'llama-3.3-70b-versatile'],
    ['mock', 'mock', 'mock'],
  ])('%s is a model of %s', async (llm, provider, model) => {
    const keys = { ...key, GROQ_API_KEY: 'g', OPENROUTER_API_KEY: 'o', DEEPSEEK_API_KEY: 'd' };
    const { llm: built, error } = await createFrom({ llm }, {}, keys);
    expect([error, built?.provider, built?.model, built?.notices]).toEqual([undefined, provider, model, []]);
  });

  it('that no rule knows go to openai, with a warning that names the rule', async () => {
    const { llm } = await createFrom({ llm: 'my-model' });
    expect([llm?.provider, llm?.model]).toEqual(['openai', 'my-model']);
    expect(llm?.notices).toMatchObject([{ code: 'FC1029', message: expect.stringContaining('no pattern') }]);
  });
});
