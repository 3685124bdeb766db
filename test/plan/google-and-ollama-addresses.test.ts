import { describe, expect, it } from 'vitest';
import { explainConfig } from '../../src/index.ts';

const request = { messages: [{ role: 'user' as const, content: 'Hi' }] };

async function explained(
  provider: string,
  config: object,
  variables: Readonly<Record<string, string>> = {},
): Promise<{ url: string; headers: Readonly<Record<string, string>>; body: Record<string, unknown> }> {
  const environment = (name: string): string | undefined => variables[name];
  const { targets } = await explainConfig({ llm: { provider, config } }, request, { environment });
  return targets[0]?.request as never;
}

const urlOf = async (...given: Parameters<typeof explained>): Promise<string> =>
  (await explained(...given)).url;

describe('the address of Ollama', () => {
  const chat = 'http://localhost:11434/api/chat';

  it.each([
    [{}, {}, chat],
    [{ base_url: 'http://localhost:11434/v1' }, {}, chat],
    [{ base_url: 'http://localhost:11434/v1/' }, {}, chat],
    [{ base_url: 'http://localhost:11434/api' }, {}, chat],
    [{ base_url: chat }, {}, chat],
    [{ ollama_base_url: 'box' }, {}, 'http://box:11434/api/chat'],
    [{ base_url: 'https://gpu.example/ollama/v1' }, {}, 'https://gpu.example/ollama/api/chat'],
    [{}, { OLLAMA_HOST: '0.0.0.0:9999' }, 'http://127.0.0.1:9999/api/chat'],
  ])('%j %j is %s', async (config, variables, url) => {
    expect(await urlOf('ollama', config, variables as Record<string, string>)).toBe(url);
  });

  it('through its OpenAI API is another', async () => {
    expect(await urlOf('ollama-openai', { base_url: 'localhost' })).toBe(
      'http://localhost:11434/v1/chat/completions',
    );
  });
});

describe('the address of Gemini', () => {
  const path = 'v1/projects/my-project/locations';
  const model = 'publishers/google/models/gemini-3.8-flash:streamGenerateContent?alt=sse';

  it('is that of the Gemini API, with the key in a header', async () => {
    const { url, headers } = await explained('google', { api_key: 'test-key-123456' });
    expect(url).toBe(
      'https://generativelanguage.googleapis.com/v1beta/models/gemini-3.8-flash:streamGenerateContent?alt=sse',
    );
    expect(headers['x-goog-api-key']).toBe('***');
  });

  it.each([
    ['global', `https://aiplatform.googleapis.com/${path}/global/${model}`],
    ['eu', `https://aiplatform.eu.rep.googleapis.com/${path}/eu/${model}`],
    ['europe-west4', `https://europe-west4-aiplatform.googleapis.com/${path}/europe-west4/${model}`],
  ])('on Vertex AI in %s is %s', async (location, url) => {
    const config = { project: 'my-project', location };
    const variables = { VERTEX_AI_AUTH_TOKEN: 'token-123456' };
    const vertex = await explained('vertex_ai', config, variables);
    const gemini = await explained('gemini', { ...config, vertexai: true }, variables);
    expect([vertex.url, gemini.url]).toEqual([url, url]);
    expect([vertex.headers.authorization, gemini.headers.authorization]).toEqual([
      'Bearer ***',
      'Bearer ***',
    ]);
    expect(Object.keys(gemini.headers)).not.toContain('x-goog-api-key');
  });

  it('takes project and location from the environment', async () => {
    const variables = { GOOGLE_CLOUD_PROJECT: 'my-project', GOOGLE_CLOUD_LOCATION: 'us' };
    expect(await urlOf('vertexai', { api_key: 'token-123456' }, variables)).toBe(
      `https://aiplatform.us.rep.googleapis.com/${path}/us/${model}`,
    );
  });

  it('in express mode has no project, and takes a key', async () => {
    const { url, headers } = await explained('vertexai', { express: true }, { GOOGLE_API_KEY: 'key-123456' });
    expect(url).toBe(`https://aiplatform.googleapis.com/v1/${model}`);
    expect(headers['x-goog-api-key']).toBe('***');
  });

  it('is that of a custom provider, which says where its models are', async () => {
    const providers = [
      { id: 'proxy', response_type: 'Google', url: 'https://proxy.example/v1beta/', api_key_vars: 'K' },
    ];
    const llm = { provider: 'proxy', config: { model: 'gemini-3.8-flash', safety_settings: [] } };
    const environment = (name: string): string | undefined => (name === 'K' ? 'key-123456' : undefined);
    const { targets } = await explainConfig({ providers, llm }, request, { environment });
    expect(targets[0]?.request).toMatchObject({
      url: 'https://proxy.example/v1beta/models/gemini-3.8-flash:streamGenerateContent?alt=sse',
      body: { safetySettings: [] },
    });
  });
});

describe('what a Gemini model takes', () => {
  it.each([
    ['gemini-3.8-flash', { effort: 'minimal' }, { includeThoughts: true, thinkingLevel: 'low' }],
    ['gemini-3.5-flash', { effort: 'minimal' }, { includeThoughts: true, thinkingLevel: 'minimal' }],
    ['gemini-3-pro-preview', { effort: 'medium' }, { includeThoughts: true, thinkingLevel: 'low' }],
    ['gemini-4-argon', { effort: 'max' }, { includeThoughts: true, thinkingLevel: 'high' }],
    ['gemini-2.5-flash', { effort: 'none' }, { thinkingBudget: 0 }],
    ['models/gemini-2.5-pro', { effort: 'none' }, { thinkingBudget: 128 }],
    ['gemini-2.0-flash', { effort: 'low' }, undefined],
  ])('%s with reasoning %j gets %j', async (model, reasoning, thinkingConfig) => {
    const { body } = await explained('gemini', { model, reasoning, api_key: 'test-key-123456' });
    expect((body.generationConfig as Record<string, unknown> | undefined)?.thinkingConfig).toEqual(
      thinkingConfig,
    );
  });
});
