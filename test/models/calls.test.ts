import { describe, expect, it } from 'vitest';
import { answer, setUp, streamed } from '../support/documents.ts';

const keys = { OPENAI_API_KEY: 'k-1', OPENROUTER_API_KEY: 'k-2', ANTHROPIC_API_KEY: 'k-3' };
const usage = { prompt_tokens: 1000, completion_tokens: 100, total_tokens: 1100 };
const tool = { name: 'look', parameters: { type: 'object' } };
const image = { type: 'image', data: 'aGk=', mediaType: 'image/png' } as const;
const withImage = {
  messages: [{ role: 'user', content: [{ type: 'text', text: 'What?' }, image] }],
} as const;
const hi = { messages: [{ role: 'user', content: 'Hi' }] } as const;

async function make(provider: string, config: object, more: object = { usage }) {
  const { factory, transport } = setUp(keys, ({ body }) =>
    String(body).includes('"stream":true') ? { body: streamed('Hi') } : { body: answer('Hi', more) },
  );
  const llm = await factory.create(provider as 'openai', config);
  const bodyAt = (at: number) => JSON.parse(transport.requests[at]!.text) as Record<string, unknown>;
  return { llm, transport, bodyAt };
}

describe('the cost of an answer', () => {
  it('is what the price says, with its day', async () => {
    const { llm } = await make('openai', { model: 'gpt-4o' });
    const { cost } = await llm.chat(hi);
    expect(cost).toEqual({ usd: 0.0035, source: expect.stringMatching(/of \d{4}-\d\d-\d\d$/) });
  });

  it('is there for streams as well', async () => {
    const { llm } = await make('openai', { model: 'gpt-4o' });
    const stream = llm.streamChat(hi);
    for await (const _event of stream);
    expect((await stream.result).cost.usd).toBeCloseTo((3 * 2.5 + 2 * 10) / 1e6, 12);
  });

  it('is what the provider says, where it says so', async () => {
    const { llm } = await make('openrouter', { model: 'openai/gpt-4o' }, { usage: { ...usage, cost: 0.5 } });
    expect((await llm.chat(hi)).cost).toEqual({ usd: 0.5, source: 'provider' });
  });

  it('follows the configuration, and the model of a call', async () => {
    const price = { input: 1, output: 1 };
    const own = await make('openai', { model: 'gpt-4o', model_overrides: { price } });
    expect((await own.llm.chat(hi)).cost).toEqual({ usd: 0.0011, source: 'configuration' });
    const { llm } = await make('openai', { model: 'gpt-4o' });
    expect((await llm.chat(hi, { model: 'gpt-4o-mini' })).cost.usd).toBeCloseTo(0.00021, 12);
    expect((await llm.chat(hi, { model: 'gpt-4-unheard-of-thing' })).cost.usd).toBe('unknown');
  });
});

describe('settings of a call', () => {
  it('are refused where the model refuses them', async () => {
    const { llm, transport } = await make('openai', { model: 'o3-mini' });
    await expect(llm.generate('Hi', { temperature: 1 })).rejects.toMatchObject({
      kind: 'validation',
      details: { field: 'temperature', code: 'FC1031' },
    });
    await expect(llm.generate('Hi', { max_tokens: 1_000_000 })).rejects.toMatchObject({
      details: { code: 'FC2001' },
    });
    expect(transport.requests).toHaveLength(0);
  });

  it('are left out with a warning where the document says so', async () => {
    const { llm, bodyAt } = await make('openai', { model: 'o3-mini', unsupported_params: 'warn' });
    const { warnings } = await llm.chat(hi, { temperature: 1, reasoning: 'max' });
    expect(warnings.map(({ code }) => code)).toEqual(['FC1031', 'FC2002']);
    expect([bodyAt(0).temperature, bodyAt(0).reasoning_effort]).toEqual([undefined, 'high']);
  });

  it('take with them what no longer goes', async () => {
    const { llm, bodyAt } = await make('openai', {
      model: 'gpt-5.2',
      api: 'chat',
      reasoning: 'none',
      temperature: 0.2,
    });
    await llm.chat(hi);
    const { warnings } = await llm.chat(hi, { reasoning: 'high' });
    expect([bodyAt(0).temperature, bodyAt(1).temperature, warnings.length]).toEqual([0.2, undefined, 1]);
  });
});

describe('what a model cannot', () => {
  it('is said before anything is sent', async () => {
    const { llm, transport } = await make('openai', { model: 'gpt-3.5-turbo' });
    await expect(llm.chat(withImage)).rejects.toMatchObject({
      kind: 'validation',
      details: { code: 'FC2003' },
    });
    await expect(llm.chat(withImage)).rejects.toThrow('reads text, no images');
    const chat = await make('openai', { model: 'gpt-5-chat-latest' });
    await expect(chat.llm.chat({ ...hi, tools: [tool] })).rejects.toMatchObject({
      details: { code: 'FC2004' },
    });
    expect([transport.requests.length, chat.transport.requests.length]).toEqual([0, 0]);
  });

  it('is only said where it is sure', async () => {
    const gateway = await make('openrouter', { model: 'openai/gpt-3.5-turbo' });
    expect((await gateway.llm.chat(withImage)).warnings).toEqual([]);
    const told = await make('openai', {
      model: 'gpt-3.5-turbo',
      model_overrides: { input_modalities: ['text', 'image'] },
    });
    expect((await told.llm.chat(withImage)).text).toBe('Hi');
    const warned = await make('openai', { model: 'gpt-3.5-turbo', unsupported_params: 'warn' });
    expect((await warned.llm.chat(withImage)).warnings.map(({ code }) => code)).toEqual(['FC2003']);
  });

  it('is helped where that is easy', async () => {
    const { llm, bodyAt } = await make('openai', { model: 'gpt-6-luna', api: 'chat' });
    const { warnings } = await llm.chat({ ...hi, tools: [tool] });
    expect([bodyAt(0).reasoning_effort, warnings.map(({ code }) => code)]).toEqual(['none', ['FC2004']]);
    await expect(llm.chat({ ...hi, tools: [tool] }, { reasoning: 'high' })).rejects.toMatchObject({
      kind: 'validation',
    });
  });
});

it('sends no image where the document switches them off', async () => {
  const { createScriptedTransport } = await import('../../src/testing.ts');
  const { LlmFactory } = await import('../../src/index.ts');
  const transport = createScriptedTransport([]);
  const factory = new LlmFactory({ transport, environment: () => 'test-key-000111' });
  const llm = await factory.create('openai-compatible', {
    base_url: 'https://a.example/v1',
    model: 'm',
    enable_vision: false,
  });
  const content = [{ type: 'image' as const, url: 'https://a.example/x.png' }];
  await expect(llm.chat({ messages: [{ role: 'user', content }] })).rejects.toMatchObject({
    kind: 'validation',
    details: { code: 'FC2003' },
  });
  expect(transport.requests).toHaveLength(0);
});
