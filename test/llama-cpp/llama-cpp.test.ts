import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, afterEach, describe, expect, it } from 'vitest';
import type { ChatEvent } from '../../src/chat/types.ts';
import { LlmFactory } from '../../src/factory.ts';
import { createScriptedTransport } from '../../src/testing.ts';
import { modelFile, removeModels } from './models.ts';

const HELLO = 'Hello from a tiny model .';
const hello = modelFile({ text: HELLO });
const random = modelFile({ mode: 'random' });
const caller = modelFile({ text: '||call: x' });

const environment = () => undefined;
let factory = new LlmFactory({ environment });
afterEach(async () => {
  await factory.close();
  factory = new LlmFactory({ environment });
});
afterAll(removeModels);

const create = (config: object) => factory.create('llamacpp', config);
const hi = { messages: [{ role: 'user' as const, content: 'Hi' }] };

async function eventsOf(events: AsyncIterable<ChatEvent>): Promise<ChatEvent[]> {
  const all: ChatEvent[] = [];
  for await (const event of events) all.push(event);
  return all;
}

describe('an answer', () => {
  it('is streamed token by token, and counted', async () => {
    const llm = await create({ model_path: hello });
    const answer = llm.streamChat({ ...hi, system: 'Be brief.' });
    const events = await eventsOf(answer);
    expect(events.filter(({ type }) => type === 'text-delta').length).toBeGreaterThan(3);
    expect(await answer.result).toMatchObject({
      text: HELLO,
      finishReason: 'stop',
      provider: 'llamacpp',
      usage: { outputTokens: 7, cacheReadTokens: 0, source: 'provider' },
      cost: { usd: 0 },
      attempts: [{ provider: 'llamacpp' }],
    });
    expect((await answer.result).usage.inputTokens).toBeGreaterThan(20);
  });

  it('comes whole, also in a conversation whose beginning is known already', async () => {
    const llm = await create({ model_path: hello, temperature: 0.5, seed: 1 });
    const first = await llm.chat(hi);
    const messages = [...hi.messages, first.message, { role: 'user' as const, content: 'Again' }];
    const second = await llm.chat({ messages });
    expect(second.text).toBe(HELLO);
    expect(second.usage.cacheReadTokens).toBeGreaterThan(20);
    expect(second.usage.inputTokens).toBeGreaterThan(first.usage.inputTokens! + first.usage.outputTokens!);
  });

  it('ends where it is told to', async () => {
    const llm = await create({ model_path: hello });
    expect(await llm.chat(hi, { max_tokens: 2 })).toMatchObject({
      text: 'Hello from',
      finishReason: 'length',
    });
    expect(await llm.chat(hi, { stop: ' tiny' })).toMatchObject({
      text: 'Hello from a',
      finishReason: 'stop',
    });
  });

  it('is given one after the other, each its own', async () => {
    const llm = await create({ model_path: hello });
    const asked = ['One', 'Two', 'Three'].map((prompt) => llm.generate(prompt));
    expect(await Promise.all(asked)).toEqual([HELLO, HELLO, HELLO]);
  });

  it('fits the schema it is asked for', async () => {
    const schema = {
      type: 'object',
      properties: { name: { enum: ['Ada', 'Bob'] }, fit: { anyOf: [{ type: 'boolean' }, { type: 'null' }] } },
      required: ['name', 'fit'],
      additionalProperties: false,
    };
    const llm = await create({ model_path: random, seed: 1 });
    const { value } = await llm.chat({ ...hi, schema });
    expect(['Ada', 'Bob']).toContain((value as { name: string }).name);
  });

  it('comes from the same model whatever the provider is called', async () => {
    const llm = await factory.create('gpt4all', { model_path: hello });
    expect(await llm.generate('Hi')).toBe(HELLO);
    expect(llm.provider).toBe('gpt4all');
  });
});

describe('tools', () => {
  const parameters = { type: 'object', properties: { city: { enum: ['Oslo'] } }, required: ['city'] };
  const tools = [{ name: 'get_weather', description: 'Tells the weather.', parameters }];

  it('are called by the model, and told what came of it', async () => {
    const llm = await create({ model_path: caller });
    const answer = await llm.chat({ ...hi, tools });
    expect(answer).toMatchObject({
      text: '',
      finishReason: 'tool-calls',
      toolCalls: [{ id: 'call_0', name: 'get_weather', arguments: { city: 'Oslo' } }],
    });
    const result = { role: 'tool' as const, toolCallId: 'call_0', content: '3 °C' };
    const next = await llm.chat({ messages: [...hi.messages, answer.message, result] });
    expect(next.text).toBe('||call: x');
  });

  it('can be demanded', async () => {
    const llm = await create({ model_path: random });
    for (const toolChoice of ['required', { name: 'get_weather' }] as const)
      expect(await llm.chat({ ...hi, tools, toolChoice })).toMatchObject({
        finishReason: 'tool-calls',
        toolCalls: [{ name: 'get_weather', arguments: { city: 'Oslo' } }],
      });
  });

  it('stay unused where they are not wanted', async () => {
    const llm = await create({ model_path: caller });
    expect(await llm.chat({ ...hi, tools, toolChoice: 'none' })).toMatchObject({ toolCalls: [] });
  });

  it('called by other models stand in the conversation', async () => {
    const llm = await create({ model_path: hello });
    const call = {
      id: 'toolu_1',
      name: 'get weather!',
      arguments: { city: 'Oslo' },
      argumentsText: '{"city":"Oslo"}',
    };
    const messages = [
      ...hi.messages,
      {
        role: 'assistant' as const,
        content: [{ type: 'reasoning' as const, text: 'Ask.' }],
        toolCalls: [call],
      },
      { role: 'tool' as const, toolCallId: 'toolu_1', content: 'Rain', isError: true },
    ];
    expect((await llm.chat({ messages })).text).toBe(HELLO);
  });
});

describe('limits', () => {
  it('are those of the context window', async () => {
    const llm = await create({ model_path: hello, n_ctx: 256 });
    const long = 'x'.repeat(400);
    await expect(llm.generate(long)).rejects.toMatchObject({
      kind: 'context-length',
      details: { limit: 256 },
    });
    const nearly = await llm.chat({ messages: [{ role: 'user', content: 'x'.repeat(222) }] });
    expect(nearly.finishReason).toBe('length');
  });

  it.each([
    ['nowhere.gguf', /does not exist/],
    ['text.gguf', /not a GGUF file/],
  ])('are told of a file that is none: %s', async (name, message) => {
    const path = join(hello, '..', name);
    if (name === 'text.gguf') writeFileSync(path, 'no model');
    const llm = await create({ model_path: path });
    await expect(llm.generate('Hi')).rejects.toMatchObject({
      kind: 'configuration',
      message: expect.stringMatching(message),
    });
  });

  it('are told of settings and images that only servers take', async () => {
    await expect(create({ model_path: hello, typical_p: 0.5 })).rejects.toMatchObject({
      kind: 'configuration',
    });
    const llm = await create({ model_path: hello });
    const content = [{ type: 'image' as const, data: 'aGk=', mediaType: 'image/png' }];
    await expect(llm.chat({ messages: [{ role: 'user', content }] })).rejects.toMatchObject({
      kind: 'validation',
    });
  });
});

describe('a caller who leaves', () => {
  it('by a signal gets its reason, and the next one is answered', async () => {
    const llm = await create({ model_path: caller });
    const long = { messages: [{ role: 'user' as const, content: 'y'.repeat(3000) }] };
    const leaving = new AbortController();
    const reason = new Error('enough');
    const asked = llm.chat(long, { signal: leaving.signal });
    const waiting = llm.chat(hi, { signal: leaving.signal });
    setTimeout(() => leaving.abort(reason), 5);
    const started = performance.now();
    await expect(asked).rejects.toBe(reason);
    await expect(waiting).rejects.toBe(reason);
    expect(performance.now() - started).toBeLessThan(1000);
    expect(await llm.generate('Hi')).toBe('||call: x');
  });

  it('from the loop keeps what had come', async () => {
    const llm = await create({ model_path: hello });
    const answer = llm.stream('Hi');
    for await (const _text of answer) break;
    expect((await answer.result).text).not.toBe('');
    expect(await llm.generate('Hi')).toBe(HELLO);
  });
});

describe('closing', () => {
  it('ends what runs and what comes later, and leaves others their model', async () => {
    const one = await create({ model_path: hello });
    const other = await create({ model_path: hello });
    expect(await Promise.all([one.generate('Hi'), other.generate('Hi')])).toEqual([HELLO, HELLO]);
    const running = one.generate('Hi');
    running.catch(() => undefined);
    await one.close();
    await one.close();
    await expect(running).rejects.toMatchObject({ kind: 'validation' });
    await expect(one.generate('Hi')).rejects.toMatchObject({ kind: 'validation' });
    expect(await other.generate('Hi')).toBe(HELLO);
  });

  it('a model that was closed can be loaded again', async () => {
    const first = await create({ model_path: hello });
    await first.generate('Hi');
    await first.close();
    const again = await create({ model_path: hello });
    expect(await again.generate('Hi')).toBe(HELLO);
  });
});

it('without model_path is a server', async () => {
  const choices = [{ index: 0, message: { role: 'assistant', content: 'ok' }, finish_reason: 'stop' }];
  const transport = createScriptedTransport([{ body: JSON.stringify({ choices }) }]);
  const servers = new LlmFactory({ environment, transport });
  const ports = { llamacpp: 8080, gpt4all: 4891 };
  for (const [provider, port] of Object.entries(ports)) {
    const llm = await servers.create(provider, {});
    const answer = llm.streamChat(hi);
    for await (const _event of answer);
    expect((await answer.result).text).toBe('ok');
    expect(transport.requests.at(-1)!.origin).toBe(`http://127.0.0.1:${port}`);
  }
  const body = JSON.parse(transport.requests.at(-1)!.text);
  expect(body).toEqual({
    model: 'Phi-3 Mini Instruct',
    messages: [{ role: 'user', content: 'Hi' }],
    max_tokens: 1024,
  });
  await expect(servers.create('llamacpp', { n_ctx: 512 })).rejects.toMatchObject({ kind: 'configuration' });
});
