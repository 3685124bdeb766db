import { describe, expect, it } from 'vitest';
import { type ChatRequest, explainConfig } from '../../src/index.ts';

const environment = (name: string): string | undefined =>
  name === 'AWS_BEARER_TOKEN_BEDROCK' ? 'test-key-123456' : undefined;
const hi: ChatRequest = { messages: [{ role: 'user', content: 'Hi' }] };
const tools = [{ name: 'look', parameters: { type: 'object' } }];
const schema = { type: 'object', properties: { a: { type: 'string' } }, additionalProperties: false };

interface Body {
  readonly additionalModelRequestFields?: Readonly<Record<string, unknown>>;
  readonly toolConfig?: { readonly toolChoice?: unknown };
  readonly outputConfig?: unknown;
}

async function planned(config: Readonly<Record<string, unknown>>, request: ChatRequest = hi) {
  const document = { llm: { provider: 'bedrock', config } };
  const { request: sent, dropped } = (await explainConfig(document, request, { environment })).targets[0]!;
  const { url, body } = sent as { url: string; body: Body };
  return { model: decodeURIComponent(url.split('/')[4]!), body, dropped: dropped.map(({ path }) => path) };
}

describe('which profile serves a model', () => {
  it.each([
    ['us-east-1', 'anthropic.claude-sonnet-4-6', 'us.anthropic.claude-sonnet-4-6'],
    ['us-west-2', 'amazon.nova-2-lite-v1:0', 'us.amazon.nova-2-lite-v1:0'],
    [
      'eu-central-1',
      'anthropic.claude-haiku-4-5-20251001-v1:0',
      'eu.anthropic.claude-haiku-4-5-20251001-v1:0',
    ],
    ['ap-northeast-1', 'anthropic.claude-sonnet-5', 'jp.anthropic.claude-sonnet-5'],
    ['ap-southeast-2', 'anthropic.claude-opus-4-6-v1', 'au.anthropic.claude-opus-4-6-v1'],
    ['ap-south-1', 'amazon.nova-pro-v1:0', 'apac.amazon.nova-pro-v1:0'],
    ['us-gov-west-1', 'anthropic.claude-sonnet-4-6', 'anthropic.claude-sonnet-4-6'],
    ['us-east-1', 'openai.gpt-oss-120b-1:0', 'openai.gpt-oss-120b-1:0'],
    ['us-east-1', 'anthropic.claude-v2:1', 'anthropic.claude-v2:1'],
    ['us-east-1', 'global.anthropic.claude-sonnet-5', 'global.anthropic.claude-sonnet-5'],
    ['us-east-1', 'deepseek.v3.2', 'deepseek.v3.2'],
  ])('in %s %s is %s', async (aws_region, model, id) => {
    expect((await planned({ aws_region, model })).model).toBe(id);
  });

  it('is what the document says', async () => {
    const model = 'anthropic.claude-sonnet-4-6';
    expect((await planned({ model, inference_profile: 'global' })).model).toBe(`global.${model}`);
    expect((await planned({ model, inference_profile: null })).model).toBe(model);
    expect((await planned({ model: `eu.${model}`, inference_profile: 'global' })).model).toBe(`eu.${model}`);
  });
});

describe('how a model is told to think', () => {
  const adaptive = { type: 'adaptive', display: 'summarized' };
  it.each([
    [
      'us.anthropic.claude-3-7-sonnet-20250219-v1:0',
      'low',
      { thinking: { type: 'enabled', budget_tokens: 2048 } },
    ],
    [
      'anthropic.claude-sonnet-4-5-20250929-v1:0',
      'low',
      { thinking: { type: 'enabled', budget_tokens: 2048 } },
    ],
    ['anthropic.claude-opus-4-1-20250805-v1:0', 'none', { thinking: { type: 'disabled' } }],
    [
      'anthropic.claude-sonnet-4-6',
      'xhigh',
      { thinking: { type: 'adaptive' }, output_config: { effort: 'high' } },
    ],
    ['anthropic.claude-opus-4-7', 'xhigh', { thinking: adaptive, output_config: { effort: 'xhigh' } }],
    ['global.anthropic.claude-sonnet-5', 'none', { thinking: { type: 'disabled' } }],
    ['us.anthropic.claude-sonnet-5-5', 'none', { thinking: { type: 'between_tools' } }],
    ['us.anthropic.claude-opus-5-5', 'none', { output_config: { effort: 'low' } }],
    [
      'us.amazon.nova-2-lite-v1:0',
      'max',
      { reasoningConfig: { type: 'enabled', maxReasoningEffort: 'high' } },
    ],
    ['openai.gpt-oss-20b-1:0', 'none', { reasoning_effort: 'low' }],
    ['us.openai.gpt-5.6-sol', 'none', { reasoning: { effort: 'none' } }],
    ['moonshotai.kimi-k2.5', 'high', { reasoning_effort: 'high' }],
  ])('%s: %s', async (model, reasoning, fields) => {
    expect((await planned({ model, reasoning })).body.additionalModelRequestFields).toEqual(fields);
  });
});

describe('what a model is not asked', () => {
  it.each([
    ['anthropic.claude-sonnet-4-6', { any: {} }, true],
    ['anthropic.claude-sonnet-5', { any: {} }, true],
    ['anthropic.claude-sonnet-5-5', undefined, false],
    ['meta.llama4-scout-17b-instruct-v1:0', undefined, true],
  ])('%s', async (model, toolChoice, isByTool) => {
    const forced = await planned({ model }, { ...hi, tools, toolChoice: 'required' });
    expect(forced.body.toolConfig?.toolChoice).toEqual(toolChoice);
    const { body } = await planned({ model }, { ...hi, schema });
    expect([body.toolConfig !== undefined, body.outputConfig === undefined]).toEqual([isByTool, isByTool]);
  });

  it.each([
    ['anthropic.claude-sonnet-4-6', ['top_p']],
    ['anthropic.claude-sonnet-5', ['temperature', 'top_p', 'top_k']],
    ['openai.gpt-5.6-sol', ['temperature', 'top_p', 'top_k', 'stop']],
    ['mistral.mistral-large-3-675b-instruct', []],
  ])('%s takes none of %j', async (model, names) => {
    const sampling = { temperature: 0.2, top_p: 0.9, top_k: 4, stop: ['END'] };
    const { dropped } = await planned({ model, ...sampling, unsupported_params: 'drop' });
    expect(dropped).toEqual(names);
  });
});
