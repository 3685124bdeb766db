import { describe, expect, it } from 'vitest';
import { ConfigurationError, type Issue, validateConfig } from '../../src/index.ts';
import { errorsOf, only, placesOf } from '../support/documents.ts';
import { openAiReply, setUpEmbedder } from '../support/embedders.ts';

const replies = [{ body: openAiReply([[1, 2]]) }];
const findings = (document: string | object): Promise<Issue[]> =>
  validateConfig(document, { environment: only() });

async function sent(document: string | object, variables = { OPENAI_API_KEY: 'sk-test-0001' }) {
  const { factory, transport } = setUpEmbedder(replies, variables);
  const embedder = await factory.fromConfig(document);
  await embedder.embed('Hello');
  const [request] = transport.requests;
  return { ...request!, url: request!.origin + request!.path, body: JSON.parse(request!.text), embedder };
}

async function refused(document: string | object, variables = {}): Promise<ConfigurationError> {
  const { factory } = setUpEmbedder(replies, variables);
  return factory.fromConfig(document).then(
    () => Promise.reject(new Error('It was taken.')),
    (error) => error as ConfigurationError,
  );
}

describe('the embedder block', () => {
  it.each([
    'embedder: { provider: openai, config: { model: text-embedding-3-large } }',
    'embedder: openai/text-embedding-3-large',
    'embedding_model: { provider: OpenAI, config: { model_name: text-embedding-3-large } }',
    'embedder: { provider: "${WHO:-openai}", config: { model: "${MODEL:-text-embedding-3-large}" } }',
    '{"embedder": "openai/text-embedding-3-large"}',
  ])('%s', async (document) => {
    const { url, body } = await sent(document);
    expect(url).toBe('https://api.openai.com/v1/embeddings');
    expect(body).toMatchObject({ model: 'text-embedding-3-large', input: ['Hello'] });
  });

  it('takes nothing from the defaults of language models', async () => {
    const { body } = await sent('defaults: { temperature: 0, model: gpt-4o }\nembedder: openai');
    expect(body).toMatchObject({ model: 'text-embedding-3-small' });
    expect(body.temperature).toBeUndefined();
  });

  it('is replaced by a profile that names another provider', async () => {
    const document = 'embedder: openai\nprofiles: { dev: { embedder: { provider: local, config: {} } } }';
    const { factory } = setUpEmbedder(replies);
    expect((await factory.fromConfig(document, { profile: 'dev' })).provider).toBe('local');
    expect((await factory.fromConfig(document)).provider).toBe('openai');
  });

  it.each([
    ['embedding_dims: 2', { dimensions: 2 }],
    ['output_dimensionality: 2', { dimensions: 2 }],
    ['vector_dimension: 2', { dimensions: 2 }],
    ['model_kwargs: { user: me }', { user: 'me' }],
  ])('reads %s of another system', async (setting, fields) => {
    const { body, embedder } = await sent(`embedder: { provider: openai, config: { ${setting} } }`);
    expect(body).toMatchObject(fields);
    expect(embedder.notices.map(({ code }) => code)).toEqual(['FC1020']);
  });

  it.each([
    [
      'openai',
      'openai_base_url',
      'https://gateway.example.com/v1',
      'https://gateway.example.com/v1/embeddings',
    ],
    ['openai', 'base_url', 'https://gateway.example.com/v1', 'https://gateway.example.com/v1/embeddings'],
    ['ollama', 'ollama_base_url', 'http://box:11434', 'http://box:11434/api/embed'],
    ['ollama', 'base_url', 'http://box:11434/v1', 'http://box:11434/api/embed'],
    ['lmstudio', 'lmstudio_base_url', 'http://box:1234/v1', 'http://box:1234/v1/embeddings'],
  ])('%s: %s leads there', async (provider, name, value, url) => {
    const { factory, transport } = setUpEmbedder([new Error('nobody')], { OPENAI_API_KEY: 'sk-test-0001' });
    const document = { embedder: { provider, config: { [name]: value, retry: null, model: 'm' } } };
    await expect((await factory.fromConfig(document)).embed('Hello')).rejects.toThrow();
    expect(transport.requests[0]!.origin + transport.requests[0]!.path).toBe(url);
  });

  it("reads the provider's own variables", async () => {
    const { url, headers } = await sent('embedder: openai', {
      OPENAI_API_KEY: 'sk-test-0001',
      OPENAI_BASE_URL: 'https://gateway.example.com/v1',
    } as never);
    expect(url).toBe('https://gateway.example.com/v1/embeddings');
    expect(headers).toContain('Bearer sk-test-0001');
  });

  it('holds no secret, and reads it at call time', async () => {
    const variables: Record<string, string> = { MY_KEY: 'first-secret-key' };
    const { factory, transport } = setUpEmbedder(replies, variables);
    const embedder = await factory.fromConfig(
      'embedder: { provider: openai, config: { api_key: "${MY_KEY}", custom_headers: { X-Auth: "${MY_KEY}" } } }',
    );
    expect(JSON.stringify(embedder)).not.toContain('first-secret-key');
    variables.MY_KEY = 'second-secret-key';
    await embedder.embed('Hello');
    expect(transport.requests[0]!.headers.join(' ')).toContain('Bearer second-secret-key');
    expect(transport.requests[0]!.headers.join(' ')).not.toContain('first');
  });

  it('says which key it looked for', async () => {
    const error = await refused('embedder: openai');
    expect(error).toBeInstanceOf(ConfigurationError);
    expect(errorsOf(error.issues).map(({ code }) => code)).toEqual(['FC1018']);
    expect(error.message).toContain('OPENAI_API_KEY');
  });

  it('is missed where it is asked for', async () => {
    const error = await refused('llm: mock');
    expect(placesOf(errorsOf(error.issues))).toEqual([expect.stringContaining('FC1006')]);
  });

  it('warns of a setting that this provider does not read', async () => {
    const { embedder } = await sent('embedder: { provider: openai, config: { aws_region: eu-west-1 } }');
    expect(embedder.notices.map(({ code }) => code)).toEqual(['FC1021']);
  });
});

describe('the check of a document', () => {
  it.each([
    ['embedder: { provider: opnai, config: {} }', 'FC1016 1:23', 'openai'],
    ['embedder: { provider: openai, config: { modl: x } }', 'FC1003 1:41', '"model"'],
    ['embedder: { provider: openai, config: { temperature: 0 } }', 'FC1003 1:41', 'extra_body'],
    ['embedder: { provider: openai, config: { dimensions: 0 } }', 'FC1005 1:53', undefined],
    ['embedder: { provider: openai, config: { dimensions: many } }', 'FC1004 1:53', undefined],
    ['embedder: { provider: anthropic, config: {} }', 'FC1022 1:23', 'local'],
    ['embedder: anthropic/claude-opus-4-6', 'FC1022 1:11', 'openai'],
    ['embedder: { config: {} }', 'FC1006', 'provider'],
    ['embedder: { provider: databricks, config: { workspace_ulr: x } }', 'FC1003 1:45', 'workspace_url'],
  ])('%s', async (document, place, suggestion) => {
    const found = errorsOf(await findings(document));
    expect(placesOf(found)).toEqual([expect.stringContaining(place)]);
    if (suggestion !== undefined) expect(found[0]!.suggestion).toContain(suggestion);
  });

  it.each([
    'embedder: local',
    'embedder: { provider: openai, config: { dimensions: "${DIMENSIONS}" , api_key: "${KEY}" } }',
    'embedder: { provider: databricks, config: { workspace_url: "https://x.cloud.databricks.com" } }',
    'embedder: { provider: azure_openai, config: { azure_kwargs: { azure_deployment: e } } }',
    'embedder: { provider: gemini, config: { vertexai: true, project: p, location: eu } }',
    'providers: [{ id: mine, response_type: OpenAI, base_url: "https://x.example", embeddings: {} }]\nembedder: mine/m',
    'profiles: { dev: { embedder: { provider: ollama, config: { dimensions: 2 } } } }',
  ])('finds nothing wrong in %s', async (document) => {
    expect(errorsOf(await findings(document))).toEqual([]);
  });

  it('finds mistakes in profiles that are not chosen', async () => {
    const document = 'profiles: { dev: { embedder: { provider: ollama, config: { dimension: 2 } } } }';
    expect(placesOf(errorsOf(await findings(document)))).toEqual(['FC1003 1:60']);
  });
});
