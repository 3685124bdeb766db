import { describe, expect, it } from 'vitest';
import { LlmFactory } from '../src/index.ts';
import { createScriptedTransport } from '../src/testing.ts';
import { KEY, problemsOf, sentBy } from './support/provider-cases.ts';

const environment = (name: string): string | undefined => (/(KEY|TOKEN)$/.test(name) ? KEY : undefined);
const none = (): undefined => undefined;

/** The one request of a call: its address, headers and body. */
async function sent(id: string, config: object, form: 'stream' | 'whole' = 'whole', variables = environment) {
  const [{ url, headers, text } = { url: new URL('none:'), headers: {}, text: '{}' }] = await sentBy(
    id,
    config as Record<string, unknown>,
    variables,
    form,
  );
  return { url: url.href, headers, body: JSON.parse(text) as Record<string, unknown> };
}

describe('addresses', () => {
  it.each([
    [
      'cloudflare',
      { account_id: 'a1' },
      'https://api.cloudflare.com/client/v4/accounts/a1/ai/v1/chat/completions',
    ],
    [
      'cloudflare-ai-gateway',
      { account_id: 'a1' },
      'https://gateway.ai.cloudflare.com/v1/a1/default/compat/chat/completions',
    ],
    ['databricks', { workspace_url: 'https://x.net/' }, 'https://x.net/serving-endpoints/chat/completions'],
    ['databricks', { workspace_url: 'x.net' }, 'https://x.net/serving-endpoints/chat/completions'],
    ['minimax', {}, 'https://api.minimax.io/v1/chat/completions'],
    ['minimax', { group_id: '42' }, 'https://api.minimax.io/v1/chat/completions?GroupId=42'],
    [
      'minimax',
      { minimax_base_url: 'https://api.minimaxi.com/v1', group_id: '42' },
      'https://api.minimaxi.com/v1/chat/completions?GroupId=42',
    ],
    ['huggingface', {}, 'https://router.huggingface.co/v1/chat/completions'],
    [
      'huggingface',
      { endpoint_url: 'https://abc.example.com/' },
      'https://abc.example.com/v1/chat/completions',
    ],
    ['huggingface', { model: 'https://abc.example.com' }, 'https://abc.example.com/v1/chat/completions'],
    ['scaleway', { project_id: 'p-1' }, 'https://api.scaleway.ai/p-1/v1/chat/completions'],
    ['github-models', { org: 'acme' }, 'https://models.github.ai/orgs/acme/inference/chat/completions'],
    [
      'xiaomi_mimo',
      { cluster: 'token-plan-sgp.xiaomimimo.com' },
      'https://token-plan-sgp.xiaomimimo.com/v1/chat/completions',
    ],
    ['writer', {}, 'https://api.writer.com/v1/chat'],
    [
      'litellm',
      { model: 'm', base_url: 'https://proxy.example.com' },
      'https://proxy.example.com/v1/chat/completions',
    ],
    ['jan', { model: 'm', base_url: 'localhost' }, 'http://localhost:1337/v1/chat/completions'],
    ['watsonx', {}, 'https://us-south.ml.cloud.ibm.com/ml/v1/text/chat?version=2024-10-08'],
    [
      'watsonx',
      { base_url: 'https://eu-de.ml.cloud.ibm.com' },
      'https://eu-de.ml.cloud.ibm.com/ml/v1/text/chat?version=2024-10-08',
    ],
    ['github_copilot', { model: 'claude-sonnet-4.6' }, 'https://api.githubcopilot.com/chat/completions'],
    ['github_copilot', { model: 'gpt-5.4-mini' }, 'https://api.githubcopilot.com/responses'],
  ])('%s with %j', async (id, config, url) => {
    expect((await sent(id, config)).url).toBe(url);
  });

  it('are never made from a variable that only looks like a setting', async () => {
    const variables = (name: string): string | undefined =>
      ({ CLUSTER: 'elsewhere.example.com', ORG: 'other', HOSTNAME: 'box' })[name] ?? environment(name);
    expect((await sent('xiaomi', {}, 'whole', variables)).url).toBe(
      'https://api.xiaomimimo.com/v1/chat/completions',
    );
  });

  it('say which variable would have given an id', async () => {
    for (const [id, variable] of [
      ['cloudflare', 'CLOUDFLARE_ACCOUNT_ID'],
      ['databricks', 'DATABRICKS_HOST'],
      ['snowflake-cortex', 'SNOWFLAKE_ACCOUNT'],
    ] as const) {
      const found = await problemsOf(id, {}, environment);
      expect(found.map(({ code }) => code)).toEqual(['FC1023']);
      expect(found[0]!.message).toContain(variable);
    }
  });
});

describe('requests', () => {
  it('watsonx names model and stream in its own way', async () => {
    const { url, body } = await sent('watsonx', { project_id: 'p-1' }, 'stream');
    expect(url).toBe('https://us-south.ml.cloud.ibm.com/ml/v1/text/chat_stream?version=2024-10-08');
    expect(body).toMatchObject({ model_id: 'ibm/granite-4-h-small', project_id: 'p-1' });
    expect(Object.keys(body)).toEqual(expect.not.arrayContaining(['model', 'stream']));
  });

  it.each([
    ['mistral', { seed: 1, reasoning: 'low' }, { random_seed: 1, reasoning_effort: 'high' }],
    ['xai', { reasoning: 'none', max_tokens: 5 }, { reasoning_effort: 'low', max_completion_tokens: 5 }],
    ['xai', { model: 'grok-4.3', reasoning: 'none' }, { reasoning_effort: 'none' }],
    ['moonshot', { reasoning: 'medium' }, { reasoning_effort: 'low' }],
    ['moonshot', { model: 'kimi-k2.6', reasoning: 'none' }, { thinking: { type: 'disabled' } }],
    ['zhipu', { reasoning: 'high' }, { thinking: { type: 'enabled' }, reasoning_effort: 'high' }],
    ['dashscope', { reasoning: { budget: 500 } }, { enable_thinking: true, thinking_budget: 500 }],
    ['minimax', { reasoning: 'high' }, { thinking: { type: 'adaptive' }, reasoning_split: true }],
    [
      'databricks',
      { workspace_url: 'x.net', reasoning: 'low' },
      { thinking: { type: 'enabled', budget_tokens: 2048 } },
    ],
    ['nvidia', { reasoning: 'high' }, { chat_template_kwargs: { enable_thinking: true } }],
    ['deepinfra', { reasoning: 'none' }, { reasoning: { enabled: false } }],
    [
      'cerebras',
      { min_completion_tokens: 2, max_tokens: 5 },
      { min_completion_tokens: 2, max_completion_tokens: 5 },
    ],
    [
      'openrouter',
      { models: ['a/b', 'c/d'], route: 'fallback' },
      { models: ['a/b', 'c/d'], route: 'fallback' },
    ],
    ['openai', { store: true, model: 'gpt-4o' }, { store: true }],
  ])('%s with %j', async (id, config, body) => {
    expect((await sent(id, config)).body).toMatchObject(body);
  });

  it('of openai say nothing of store unless it is set', async () => {
    expect((await sent('openai', { model: 'gpt-4o' })).body).not.toHaveProperty('store');
  });

  it.each([
    ['xai', 'frequency_penalty'],
    ['moonshot', 'temperature'],
    ['ai21', 'reasoning'],
    ['cerebras', 'top_k'],
  ])('%s refuses %s', async (id, setting) => {
    const value = setting === 'reasoning' ? 'low' : 1;
    const document = { llm: { provider: id, config: { [setting]: value } } };
    const made = new LlmFactory({ environment, transport: createScriptedTransport([]) }).fromConfig(document);
    await expect(made).rejects.toMatchObject({ issues: [{ code: 'FC1031' }] });
  });
});

describe('headers', () => {
  it.each([
    [
      'portkey',
      { provider: '@openai', config: 'pc-1' },
      { 'x-portkey-api-key': KEY, 'x-portkey-provider': '@openai', 'x-portkey-config': 'pc-1' },
    ],
    ['sarvam', {}, { 'api-subscription-key': KEY }],
    ['reka', {}, { 'x-api-key': KEY }],
    ['cloudflare-ai-gateway', { account_id: 'a1' }, { 'cf-aig-authorization': `Bearer ${KEY}` }],
    [
      'snowflake-cortex',
      { account: 'a1' },
      { 'x-snowflake-authorization-token-type': 'PROGRAMMATIC_ACCESS_TOKEN' },
    ],
    ['claude_code', {}, { authorization: `Bearer ${KEY}`, 'anthropic-beta': 'oauth-2025-04-20' }],
    ['openrouter', { app_name: 'My app' }, { 'x-title': 'My app' }],
    ['openrouter', { site_url: 'https://example.com' }, { 'http-referer': 'https://example.com' }],
  ])('%s with %j', async (id, config, headers) => {
    expect((await sent(id, config)).headers).toMatchObject(headers);
  });

  it.each(['jan', 'llamafile', 'tgi', 'litellm', 'ovhcloud', 'vllm', 'lmstudio'])(
    '%s sends no key where there is none',
    async (id) => {
      const { headers } = await sent(id, { model: 'm' }, 'whole', none);
      expect(headers).not.toHaveProperty('authorization');
    },
  );

  it('carry nothing that pretends to be another program', async () => {
    const { headers } = await sent('github_copilot', { model: 'claude-sonnet-4.6' });
    expect(Object.keys(headers).filter((name) => /editor|integration|intent/.test(name))).toEqual([]);
  });
});
