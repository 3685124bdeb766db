import { describe, expect, it } from 'vitest';
import { type ChatRequest, explainConfig } from '../../src/index.ts';

const environment = (name: string): string | undefined =>
  name === 'ANTHROPIC_API_KEY' ? 'test-key-123456' : undefined;
const hi: ChatRequest = { messages: [{ role: 'user', content: 'Hi' }] };

async function planned(config: Readonly<Record<string, unknown>>, request: ChatRequest = hi) {
  const { targets } = await explainConfig({ llm: { provider: 'anthropic', config } }, request, {
    environment,
  });
  const { request: sent, dropped } = targets[0]!;
  const body = (sent as { body: Record<string, unknown> }).body;
  return { body, dropped: dropped.map(({ path }) => path).sort() };
}

const adaptive = { type: 'adaptive', display: 'summarized' };
const schema = { type: 'object', properties: { a: { type: 'string' } } };

describe('what each generation of models is asked', () => {
  it.each([
    ['claude-3-7-sonnet-20250219', { type: 'enabled', budget_tokens: 16_384 }, undefined],
    ['claude-opus-4-1', { type: 'enabled', budget_tokens: 16_384 }, undefined],
    ['claude-haiku-4-5-20251001', { type: 'enabled', budget_tokens: 16_384 }, undefined],
    ['claude-opus-4-6', adaptive, 'high'],
    ['claude-opus-4-8', adaptive, 'high'],
    ['claude-sonnet-5', adaptive, 'high'],
    ['claude-opus-5-5', adaptive, 'high'],
  ])('%s to think hard', async (model, thinking, effort) => {
    const { body } = await planned({ model, reasoning: 'high' });
    expect(body.thinking).toEqual(thinking);
    expect((body.output_config as { effort?: string } | undefined)?.effort).toBe(effort);
    expect(body.max_tokens).toBe(effort === undefined ? 2 * 16_384 : 16_384);
  });

  it.each([
    ['claude-sonnet-4-5', { type: 'disabled' }, undefined],
    ['claude-sonnet-5', { type: 'disabled' }, undefined],
    ['claude-haiku-5-5', { type: 'disabled' }, undefined],
    ['claude-sonnet-5-5', { type: 'between_tools' }, undefined],
    ['claude-opus-5-5', undefined, { effort: 'low' }],
  ])('%s not to think', async (model, thinking, output) => {
    const { body } = await planned({ model, reasoning: 'none' });
    expect(body.thinking).toEqual(thinking);
    expect(body.output_config).toEqual(output);
  });

  it.each([
    ['claude-opus-4-6', 'xhigh', 'high'],
    ['claude-opus-4-8', 'xhigh', 'xhigh'],
    ['claude-sonnet-5', 'minimal', 'low'],
  ])('%s for %s effort is asked for %s', async (model, reasoning, effort) => {
    expect((await planned({ model, reasoning })).body.output_config).toEqual({ effort });
  });

  it.each([
    ['claude-3-5-haiku-20241022', true],
    ['claude-sonnet-4-20250514', true],
    ['claude-sonnet-4-5', false],
    ['claude-sonnet-5-5', false],
  ])('%s for a value: by a forced call is %s', async (model, isForced) => {
    const { body } = await planned({ model }, { ...hi, schema });
    expect(body.tool_choice).toEqual(isForced ? { type: 'tool', name: 'answer' } : undefined);
    expect(body.output_config === undefined).toBe(isForced);
  });

  it.each([
    ['claude-sonnet-5', { type: 'any' }],
    ['claude-haiku-5-5', { type: 'any' }],
    ['claude-sonnet-5-5', { type: 'auto' }],
    ['claude-opus-5-5', { type: 'auto' }],
  ])('%s to call a tool', async (model, choice) => {
    const tools = [{ name: 'look', parameters: schema }];
    const { body } = await planned({ model }, { ...hi, tools, toolChoice: 'required' });
    expect(body.tool_choice).toEqual(choice);
  });
});

describe('sampling', () => {
  it.each([
    ['claude-opus-4-1', ['temperature', 'top_k']],
    ['claude-sonnet-4-6', ['temperature', 'top_k']],
    ['my-deployment', ['temperature', 'top_k', 'top_p']],
    ['claude-opus-4-7', []],
    ['claude-sonnet-5', []],
    ['claude-unheard-of', []],
  ])('%s is sent %j of three', async (model, sent) => {
    const config = { model, temperature: 0.2, top_p: 0.9, top_k: 4, unsupported_params: 'drop' };
    const { body, dropped } = await planned(config);
    const names = ['temperature', 'top_k', 'top_p'];
    expect(names.filter((name) => body[name] !== undefined)).toEqual(sent);
    expect(dropped).toEqual(names.filter((name) => !(sent as string[]).includes(name)));
  });

  it('is an error where the model takes none, and somebody set it', async () => {
    await expect(planned({ model: 'claude-sonnet-5', temperature: 0.2 })).rejects.toMatchObject({
      issues: [{ code: 'FC1031', path: 'llm.config.temperature' }],
    });
  });

  it('gives way to thinking, and to nothing that is not there', async () => {
    const config = { model: 'claude-sonnet-4-5', temperature: 0.2 };
    expect((await planned({ ...config, reasoning: { budget: 2000 } })).dropped).toEqual(['temperature']);
    expect((await planned({ ...config, reasoning: 'none' })).body.temperature).toBe(0.2);
    expect((await planned({ model: 'claude-sonnet-4-5', top_p: 0.9 })).body.top_p).toBe(0.9);
  });

  it('is sent or held back where the document says so', async () => {
    const asked = { temperature: 0.2, enable_sampling_parameters: true };
    expect((await planned({ ...asked, model: 'claude-sonnet-5' })).body.temperature).toBe(0.2);
    const held = { temperature: 0.2, enable_sampling_parameters: false };
    expect((await planned({ ...held, model: 'claude-sonnet-4-6' })).body.temperature).toBeUndefined();
  });
});
