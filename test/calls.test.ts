import { describe, expect, it } from 'vitest';
import { createMockLlm } from '../src/testing.ts';
import { answer, setUp, streamed } from './support/documents.ts';

const keys = { OPENAI_API_KEY: 'sk-test-0001' };
const request = { messages: [{ role: 'user', content: 'Hello' }] } as const;
const bodyAt = (transport: { requests: readonly { text: string }[] }, index = 0): Record<string, unknown> =>
  JSON.parse(transport.requests[index]!.text) as Record<string, unknown>;

/** A model whose server streams where it is asked to. */
const make = async (config: object = {}) => {
  const setup = setUp(keys, ({ body }) =>
    String(body).includes('"stream":true') ? { body: streamed('Hel', 'lo') } : { body: answer() },
  );
  return { ...setup, llm: await setup.factory.create('openai', { model: 'gpt-4o', ...config }) };
};

const read = async <Item>(items: AsyncIterable<Item>): Promise<Item[]> => {
  const all: Item[] = [];
  for await (const item of items) all.push(item);
  return all;
};

describe('the six calls', () => {
  it('give the same answer, as text or events, whole or in parts', async () => {
    const { llm, transport } = await make();
    expect(await llm.generate('Hello')).toBe('Hello');
    expect(await llm.generateWithMessages(request.messages)).toBe('Hello');
    expect((await llm.chat(request)).text).toBe('Hello');
    expect(await read(llm.stream('Hello'))).toEqual(['Hel', 'lo']);
    expect(await read(llm.streamWithMessages(request.messages))).toEqual(['Hel', 'lo']);
    expect((await read(llm.streamChat(request))).map(({ type }) => type)).toEqual([
      'text-delta',
      'text-delta',
      'finish',
    ]);
    expect(transport.requests.map((_request, index) => bodyAt(transport, index).stream ?? false)).toEqual([
      false,
      false,
      false,
      true,
      true,
      true,
    ]);
  });

  it.each([true, false])('ask for what `stream: %s` says, and answer alike', async (stream) => {
    const { llm, transport } = await make({ stream });
    expect(await llm.generate('Hello')).toBe('Hello');
    expect((await read(llm.stream('Hello'))).join('')).toBe('Hello');
    expect(transport.requests.map((_request, index) => bodyAt(transport, index).stream ?? false)).toEqual([
      stream,
      stream,
    ]);
  });

  it('count their tokens', async () => {
    const { llm } = await make();
    expect(llm.tokensUsed).toEqual({ input: 0, output: 0 });
    await llm.generate('Hello');
    await read(llm.stream('Hello'));
    expect(llm.tokensUsed).toEqual({ input: 6, output: 4 });
  });
});

describe('a stream', () => {
  it('sends nothing before it is read', async () => {
    const { llm, transport } = await make();
    const stream = llm.stream('Hello');
    expect(transport.requests).toHaveLength(0);
    await read(stream);
    expect(transport.requests).toHaveLength(1);
  });

  it('has the whole answer as its result', async () => {
    const { llm } = await make();
    const stream = llm.stream('Hello');
    const result = stream.result;
    await read(stream);
    expect(await result).toMatchObject({
      text: 'Hello',
      finishReason: 'stop',
      provider: 'openai',
      usage: { inputTokens: 3 },
    });
    expect((await stream.result).attempts).toHaveLength(1);
  });

  it('has what came by then as its result when the loop is left, and sends nothing more', async () => {
    const llm = await createMockLlm([{ text: 'one two three', delay: '1ms' }]);
    const stream = llm.stream('Hello');
    for await (const text of stream) if (text.includes('two')) break;
    expect((await stream.result).text).toMatch(/^one two/);
    expect((await stream.result).text).not.toContain('three');
  });

  it('runs once', async () => {
    const { llm, transport } = await make();
    const stream = llm.stream('Hello');
    await read(stream);
    expect(() => stream[Symbol.asyncIterator]()).toThrow(/once/);
    expect(transport.requests).toHaveLength(1);
  });

  it('gives its error to whoever reads it, and to its result', async () => {
    const { factory } = setUp(keys, [{ status: 401, body: '{"error":{"message":"no"}}' }]);
    const llm = await factory.create('openai', { model: 'm' });
    const stream = llm.stream('Hello');
    await expect(read(stream)).rejects.toMatchObject({ name: 'AuthenticationError', status: 401 });
    await expect(stream.result).rejects.toMatchObject({ name: 'AuthenticationError' });
  });
});

describe('an abort', () => {
  it.each(['chat', 'stream'] as const)('before the start sends nothing: %s', async (call) => {
    const { llm, transport } = await make();
    const signal = AbortSignal.abort(new Error('my reason'));
    const started = call === 'chat' ? llm.chat(request, { signal }) : read(llm.stream('Hello', { signal }));
    await expect(started).rejects.toThrow('my reason');
    expect(transport.requests).toHaveLength(0);
  });

  it('on the way rethrows its reason as it is', async () => {
    const reason = { mine: true };
    const controller = new AbortController();
    const { factory } = setUp(keys, [{ body: streamed('a', 'b', 'c') }]);
    const llm = await factory.create('openai', { model: 'm' });
    const reading = (async () => {
      for await (const _text of llm.stream('Hello', { signal: controller.signal })) controller.abort(reason);
    })();
    await expect(reading).rejects.toBe(reason);
  });
});

describe("a call's own settings", () => {
  it('are sent with it alone', async () => {
    const { llm, transport } = await make({ temperature: 1, seed: 1 });
    await llm.generate('Hello', { temperature: 0, max_tokens: 9, verbosity: 'low' });
    await llm.generate('Hello');
    expect(bodyAt(transport)).toMatchObject({
      temperature: 0,
      seed: 1,
      max_completion_tokens: 9,
      verbosity: 'low',
    });
    expect(bodyAt(transport, 1)).not.toHaveProperty('verbosity');
    expect(bodyAt(transport, 1)).toMatchObject({ temperature: 1, seed: 1 });
  });

  it('may take away what the config says', async () => {
    const { llm, transport } = await make({ temperature: 1, seed: 1, verbosity: 'low' });
    await llm.generate('Hello', { temperature: null, verbosity: null });
    expect(bodyAt(transport)).not.toHaveProperty('temperature');
    expect(bodyAt(transport)).not.toHaveProperty('verbosity');
    expect(bodyAt(transport)).toMatchObject({ seed: 1 });
  });

  it('may be another model, address, key and header', async () => {
    const { llm, transport } = await make({ custom_headers: { 'X-Team': 'search' } });
    await llm.generate('Hello', {
      model: 'gpt-4.1',
      base_url: 'https://other.example/v1',
      api_key: 'sk-other-0001',
      custom_headers: { 'X-Trace': '1' },
    });
    await llm.generate('Hello');
    expect(transport.requests[0]).toMatchObject({
      origin: 'https://other.example',
      headers: expect.arrayContaining(['Bearer sk-other-0001', 'x-trace']),
    });
    expect(bodyAt(transport).model).toBe('gpt-4.1');
    expect(transport.requests[1]).toMatchObject({
      origin: 'https://api.openai.com',
      headers: expect.arrayContaining(['Bearer sk-test-0001', 'x-team']),
    });
  });

  it.each([
    ['out of range', { temperature: 3 }, 'temperature'],
    ['of the wrong type', { seed: 'x' }, 'seed'],
    ['that nobody knows', { temprature: 1 }, 'temprature'],
    ['of another provider', { azure_endpoint: 'https://a.example' }, 'azure_endpoint'],
    ['that the provider does not take', { top_k: 5 }, 'top_k'],
  ])('are refused before anything is sent: one %s', async (_name, options, field) => {
    const { llm, transport } = await make();
    for (const call of [
      () => llm.generate('Hello', options as object),
      () => read(llm.stream('Hello', options as object)),
    ])
      await expect(call()).rejects.toMatchObject({ name: 'ValidationError', details: { field } });
    expect(transport.requests).toHaveLength(0);
  });

  it.each([
    ['no messages', { messages: [] }],
    ['a message without a role', { messages: [{ content: 'x' }] }],
    ['a message of an unknown role', { messages: [{ role: 'robot', content: 'x' }] }],
    ['something else', 'Hello'],
  ])('come with a request that is checked, too: %s', async (_name, input) => {
    const { llm, transport } = await make();
    await expect(llm.chat(input as never)).rejects.toMatchObject({ name: 'ValidationError' });
    expect(transport.requests).toHaveLength(0);
  });
});
