import { describe, expect, it } from 'vitest';
import { type DocumentConfig, explainConfig } from '../../src/index.ts';

const environment = (name: string): string | undefined =>
  name.endsWith('KEY') ? 'test-key-123456' : undefined;
const request = { messages: [{ role: 'user' as const, content: 'Hi' }] };

async function planned(document: DocumentConfig) {
  const { targets } = await explainConfig(document, request, { environment });
  const { request: sent, dropped, warnings } = targets[0]!;
  const { body } = sent as { body: Record<string, unknown> };
  return { body, dropped: dropped.map(({ path }) => path), warnings };
}
const asked = (provider: string, config: Record<string, unknown>) =>
  planned({ llm: { provider, config } } as DocumentConfig);
const refusal = (code: string, name: string) => ({ issues: [{ code, path: `llm.config.${name}` }] });

describe('a setting that the model refuses', () => {
  it.each([
    ['openai', 'o3-mini', 'temperature', 0.2],
    ['openai', 'o4-mini', 'stop', 'END'],
    ['openai', 'gpt-5-mini', 'top_p', 0.5],
    ['openai', 'gpt-5.2', 'temperature', 0.2],
    ['openai', 'o3', 'logit_bias', { 1: 1 }],
    ['deepseek', 'deepseek-chat', 'seed', 1],
    ['moonshot', 'kimi-k2.6', 'frequency_penalty', 1],
    ['mistral', 'magistral-medium-latest', 'reasoning', 'high'],
    ['zai', 'glm-5.2', 'presence_penalty', 1],
  ])('%s %s: %s is an error', async (provider, model, name, value) => {
    await expect(asked(provider, { model, [name]: value })).rejects.toMatchObject(refusal('FC1031', name));
    const { dropped, warnings } = await asked(provider, { model, [name]: value, unsupported_params: 'warn' });
    expect([dropped, warnings.length]).toEqual([[name], 1]);
    const silent = await asked(provider, { model, [name]: value, unsupported_params: 'drop' });
    expect([silent.dropped, silent.warnings, silent.body[name]]).toEqual([[name], [], undefined]);
  });

  it('is left out with a warning where a preset or a default says it', async () => {
    const below: DocumentConfig = {
      extends: 'reference-defaults',
      llm: { provider: 'openai', config: { model: 'o3-mini' } },
    };
    const { body, dropped } = await planned(below);
    expect(dropped).toEqual(expect.arrayContaining(['temperature', 'top_p']));
    expect(body).not.toHaveProperty('temperature');
    const defaults = {
      defaults: { temperature: 0.2 },
      llm: { provider: 'openai', config: { model: 'o3-mini' } },
    };
    expect(await planned(defaults as DocumentConfig)).toMatchObject({
      dropped: ['temperature'],
      warnings: [expect.stringMatching(/^temperature is not sent/)],
    });
  });

  it('is taken without reasoning where the model says so', async () => {
    const { body } = await asked('openai', { model: 'gpt-5.2', temperature: 0.2, reasoning: 'none' });
    expect(body.temperature).toBe(0.2);
    await expect(asked('openai', { model: 'gpt-5.2', temperature: 0.2 })).rejects.toThrow('reasoning: none');
  });

  it('is left out, and no error, at a gateway: it may see to it itself', async () => {
    const { body, dropped, warnings } = await asked('openrouter', {
      model: 'openai/gpt-5',
      temperature: 0.2,
    });
    expect([body.temperature, dropped, warnings.length]).toEqual([undefined, ['temperature'], 1]);
    expect((await asked('openrouter', { model: 'openai/gpt-4o', temperature: 0.2 })).body.temperature).toBe(
      0.2,
    );
  });

  it('does not hang on the name of a deployment or of another model', async () => {
    const { body } = await asked('openai-compatible', {
      model: 'gpt-35-turbo',
      base_url: 'https://a.example',
      temperature: 1,
      top_p: 1,
      stop: 'x',
    });
    expect(body).toMatchObject({ temperature: 1, top_p: 1, stop: 'x' });
  });
});

describe('values', () => {
  it.each([
    ['zai', 'glm-4.6', 'temperature', 1.5],
    ['minimax', 'MiniMax-M2.5', 'temperature', 0],
    ['dashscope', 'qwen-plus', 'temperature', 2],
    ['openai', 'gpt-4o', 'max_tokens', 20_000],
  ])('of %s %s outside the range are refused: %s %s', async (provider, model, name, value) => {
    await expect(asked(provider, { model, [name]: value })).rejects.toMatchObject(refusal('FC2001', name));
  });

  it('of max_tokens come down to the limit where a default is above it', async () => {
    const { body, warnings } = await asked('anthropic', { model: 'claude-3-haiku-20240307' });
    expect([body.max_tokens, warnings]).toEqual([4096, []]);
    const over = { model: 'gpt-4o', max_tokens: 20_000, model_overrides: { max_output_tokens: 32_000 } };
    expect((await asked('openai', over)).body.max_completion_tokens).toBe(20_000);
    const all = {
      model_overrides: { 'openai/gpt-4o': { max_output_tokens: 100 } },
      defaults: { max_tokens: 200 },
      llm: 'openai/gpt-4o',
    };
    expect((await planned(all as DocumentConfig)).body.max_completion_tokens).toBe(100);
  });
});

describe('efforts of reasoning', () => {
  it.each([
    ['openai', 'gpt-5', 'xhigh', { effort: 'high' }],
    ['openai', 'gpt-5', 'none', { effort: 'minimal' }],
    ['openai', 'gpt-5.2', 'none', { effort: 'none' }],
    ['openai', 'gpt-6-astra', 'none', { effort: 'low' }],
  ])('%s %s: %s is sent as the nearest', async (provider, model, reasoning, sent) => {
    expect((await asked(provider, { model, reasoning })).body.reasoning).toEqual(sent);
  });

  it.each([
    ['groq', 'openai/gpt-oss-120b', 'xhigh', 'high'],
    ['groq', 'qwen/qwen3-32b', 'high', undefined],
    ['groq', 'qwen/qwen3-32b', 'none', 'none'],
    ['openai', 'o3-mini', 'minimal', 'low'],
    ['xai', 'grok-4.5', 'xhigh', 'high'],
    ['zai', 'glm-5.2', 'low', 'high'],
    ['deepseek', 'deepseek-v4-pro', 'medium', 'high'],
    ['mistral', 'mistral-small-latest', 'low', 'high'],
  ])('%s %s: %s is sent as %s', async (provider, model, reasoning, effort) => {
    expect((await asked(provider, { model, reasoning })).body.reasoning_effort).toBe(effort);
  });

  it('that are sent otherwise are told of', async () => {
    expect((await asked('openai', { model: 'gpt-5', reasoning: 'xhigh' })).warnings).toEqual([
      'reasoning "xhigh" is sent as "high": OpenAI with gpt-5 takes minimal, low, medium, high.',
    ]);
    expect((await asked('openai', { model: 'gpt-5', reasoning: 'low' })).warnings).toEqual([]);
  });
});

describe('how requests are made', () => {
  it('is known of models wherever they are served', async () => {
    const at = { base_url: 'https://a.example/v1', max_tokens: 9 };
    expect(
      (await asked('openai-compatible', { ...at, model: 'gpt-5-mini' })).body.max_completion_tokens,
    ).toBe(9);
    expect((await asked('openai-compatible', { ...at, model: 'gpt-4o' })).body.max_tokens).toBe(9);
    const claude = { base_url: 'https://a.example', model: 'claude-opus-4-8', reasoning: 'high' };
    expect((await asked('anthropic-compatible', claude)).body.thinking).toMatchObject({ type: 'adaptive' });
    const { body } = await asked('openrouter', {
      model: 'anthropic/claude-sonnet-4.5',
      temperature: 0.2,
      top_p: 0.5,
    });
    expect([body.temperature, body.top_p]).toEqual([0.2, undefined]);
  });

  it('is for a definition to say', async () => {
    const providers = [
      {
        id: 'acme',
        base_url: 'https://acme.example/v1',
        api_key_optional: true,
        dialect: { max_tokens_field: 'max_tokens' },
        rules: [
          { models: ['^acme-think'], refused: ['temperature'], efforts: ['low', 'high'] },
          {
            models: ['^acme-2'],
            ranges: { temperature: { maximum: 1 } },
            dialect: { max_tokens_field: 'limit' },
          },
        ],
      },
    ];
    const mine = (config: object) =>
      planned({ providers, llm: { provider: 'acme', config } } as DocumentConfig);
    expect((await mine({ model: 'gpt-5', max_tokens: 9 })).body.max_tokens).toBe(9);
    await expect(mine({ model: 'acme-think-1', temperature: 1 })).rejects.toMatchObject(
      refusal('FC1031', 'temperature'),
    );
    expect((await mine({ model: 'acme-think-1', reasoning: 'medium' })).body.reasoning_effort).toBe('low');
    await expect(mine({ model: 'acme-2', temperature: 2 })).rejects.toMatchObject(
      refusal('FC2001', 'temperature'),
    );
  });
});
