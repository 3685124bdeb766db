import { describe, expect, it } from 'vitest';
import { type DocumentConfig, explainConfig, LlmFactory } from '../../src/index.ts';

const environment = (name: string): string | undefined =>
  name === 'AZURE_OPENAI_ENDPOINT'
    ? 'https://example.openai.azure.com'
    : name.endsWith('KEY')
      ? 'test-key-123456'
      : undefined;
const request = { messages: [{ role: 'user' as const, content: 'Hi' }] };

async function explained(document: DocumentConfig) {
  const { targets } = await explainConfig(document, request, { environment });
  const target = targets[0]!;
  const sent = target.request as unknown as {
    url: string;
    headers: Record<string, string>;
    body: Record<string, unknown>;
  };
  return { ...target, ...sent };
}
const asked = (provider: string, config: Record<string, unknown>) =>
  explained({ llm: { provider, config } } as DocumentConfig);
const pathOf = async (provider: string, config: Record<string, unknown>): Promise<string> =>
  (await asked(provider, config)).url.replace(/^https:\/\/[^/]+/, '');

describe('which API OpenAI is asked through', () => {
  it.each([
    ['gpt-6-sol', '/v1/responses'],
    ['gpt-5-mini', '/v1/responses'],
    ['gpt-5.6-terra', '/v1/responses'],
    ['gpt-10', '/v1/responses'],
    ['gpt-5-chat-latest', '/v1/chat/completions'],
    ['gpt-5.1-chat', '/v1/chat/completions'],
    ['gpt-4.1-mini', '/v1/chat/completions'],
    ['o4-mini', '/v1/chat/completions'],
    ['ft:gpt-4o:acme', '/v1/chat/completions'],
  ])('%s at %s', async (model, path) => {
    expect(await pathOf('openai', { model })).toBe(path);
  });

  it('is what the document says', async () => {
    expect(await pathOf('openai', { model: 'gpt-5-mini', api: 'chat' })).toBe('/v1/chat/completions');
    expect(await pathOf('openai', { model: 'gpt-4.1', api: 'responses' })).toBe('/v1/responses');
    expect(await pathOf('openai', { model: 'gpt-5-mini', api: 'auto' })).toBe('/v1/responses');
    expect(await pathOf('openai', { model: 'gpt-5-mini', api: null })).toBe('/v1/responses');
    expect(await pathOf('openai', {})).toBe('/v1/responses');
  });

  it('is Chat Completions where the address says so itself', async () => {
    const config = { model: 'gpt-5-mini', base_url: 'https://gateway.example.com/v1/chat/completions' };
    expect(await pathOf('openai', config)).toBe('/v1/chat/completions');
  });

  it('asks for reasoning that can be carried on, of models that reason', async () => {
    const { body } = await asked('openai', { model: 'gpt-5-mini', verbosity: 'low', max_tokens: 9 });
    expect(body).toMatchObject({
      include: ['reasoning.encrypted_content'],
      text: { verbosity: 'low' },
      max_output_tokens: 9,
      store: false,
    });
    expect(body).not.toHaveProperty('api');
    expect((await asked('openai', { model: 'gpt-4.1', api: 'responses' })).body).not.toHaveProperty(
      'include',
    );
    expect((await asked('openai-responses', { model: 'gpt-4.1' })).body).not.toHaveProperty('include');
    expect((await asked('openai-responses', {})).body).toHaveProperty('include');
  });

  it('refuses what the chosen API has no place for, and names the model', async () => {
    const issues = { issues: [{ code: 'FC1031', path: 'llm.config.seed' }] };
    await expect(asked('openai', { model: 'gpt-5-mini', seed: 1 })).rejects.toMatchObject(issues);
    await expect(asked('openai', { model: 'gpt-5-mini', seed: 1 })).rejects.toThrow('gpt-5-mini');
    await expect(asked('openai', { model: 'gpt-5-mini', logit_bias: { 1: 1 } })).rejects.toMatchObject({
      issues: [{ code: 'FC1031', path: 'llm.config.logit_bias' }],
    });
    const dropped = await asked('openai', { model: 'gpt-5-mini', n: 1, unsupported_params: 'drop' });
    expect([dropped.body.n, dropped.dropped.map(({ path }) => path)]).toEqual([undefined, ['n']]);
    expect((await asked('openai', { model: 'gpt-5-mini', api: 'chat', seed: 1 })).body.seed).toBe(1);
  });

  it('follows the model of a single call', async () => {
    const llm = await LlmFactory.create('openai', { api_key: 'test-key-123456', model: 'gpt-4.1' });
    await expect(llm.generate('Hi', { model: 'gpt-5-mini', seed: 1 })).rejects.toMatchObject({
      kind: 'validation',
    });
  });
});

describe('which API Azure is asked through', () => {
  const responses = '/openai/v1/responses';
  it.each([
    [{ model: 'gpt-5.4-mini' }, responses],
    [{ model: 'my-deployment' }, '/openai/v1/chat/completions'],
    [{ model: 'my-deployment', api: 'responses' }, responses],
    [{ model: 'gpt-5.4-mini', api: 'chat' }, '/openai/v1/chat/completions'],
    [
      { model: 'gpt-5', deployment_name: 'mine' },
      '/openai/deployments/mine/chat/completions?api-version=2024-10-21',
    ],
    [
      { model: 'mine', api: 'responses', api_version: '2025-04-01-preview' },
      '/openai/responses?api-version=2025-04-01-preview',
    ],
  ])('%j at %s', async (config, path) => {
    expect(await pathOf('azure', config)).toBe(path);
  });
});

describe('routes', () => {
  it.each([
    ['opencode-zen', 'gpt-5.4', 'openai-responses', 'https://opencode.ai/zen/v1/responses', 'authorization'],
    ['opencode', 'claude-sonnet-5', 'anthropic-messages', 'https://opencode.ai/zen/v1/messages', 'x-api-key'],
    [
      'opencode-zen',
      'kimi-k2.6',
      'openai-chat',
      'https://opencode.ai/zen/v1/chat/completions',
      'authorization',
    ],
    [
      'opencode-go',
      'glm-5.1',
      'openai-chat',
      'https://opencode.ai/zen/go/v1/chat/completions',
      'authorization',
    ],
  ])('%s: %s through %s', async (provider, model, protocol, url, header) => {
    const target = await asked(provider, { model });
    expect([target.protocol, target.url]).toEqual([protocol, url]);
    expect(Object.keys(target.headers)).toContain(header);
  });

  it('ask Gemini models through their own protocol', async () => {
    const { protocol, url } = await asked('opencode-zen', { model: 'gemini-3.5-flash' });
    expect(protocol).toBe('google-generate-content');
    expect(url).toMatch(/^https:\/\/opencode\.ai\/zen\/v1\/models\/gemini-3\.5-flash:/);
  });

  it('are data that any provider may have', async () => {
    const gateway = {
      id: 'my-gateway',
      base_url: 'https://gateway.example.com/api',
      dialect: { system_role: 'developer' as const },
      routes: [
        { models: ['^claude-'], response_type: 'Anthropic', auth: { header: 'X-Gate', prefix: '' } },
        { models: ['-think$'], response_type: 'OpenAIResponses', path: '/agent', dialect: {} },
        { models: ['^legacy-'], url: 'https://old.example.com/complete' },
      ],
      api_key_vars: 'GATEWAY_KEY',
    };
    const at = (model: string) =>
      explained({ providers: [gateway], llm: { provider: 'my-gateway', config: { model } } });
    expect(await at('claude-1')).toMatchObject({
      protocol: 'anthropic-messages',
      url: 'https://gateway.example.com/api/messages',
      headers: { 'x-gate': '***' },
    });
    expect(await at('big-THINK')).toMatchObject({
      protocol: 'openai-responses',
      url: 'https://gateway.example.com/api/agent',
    });
    expect((await at('legacy-1')).url).toBe('https://old.example.com/complete');
    expect(await at('other')).toMatchObject({
      protocol: 'openai-chat',
      url: 'https://gateway.example.com/api/chat/completions',
    });
  });

  it('come with the protocol that is a choice among others', async () => {
    const providers = [{ id: 'my-zen', base_url: 'https://zen.example.com/v1', response_type: 'OpenCode' }];
    const at = (model: string) => explained({ providers, llm: { provider: 'my-zen', config: { model } } });
    expect((await at('gpt-5')).url).toBe('https://zen.example.com/v1/responses');
    expect((await at('qwen3-coder')).url).toBe('https://zen.example.com/v1/messages');
    expect((await at('glm-5')).url).toBe('https://zen.example.com/v1/chat/completions');
  });
});
