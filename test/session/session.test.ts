import { describe, expect, it, vi } from 'vitest';
import { LlmFactory, type Logger, Session, type UsageLine, ValidationError } from '../../src/index.ts';
import { createScriptedTransport } from '../../src/testing.ts';
import { answer } from '../support/documents.ts';
import { heard, scripted } from '../support/sessions.ts';

const texts = async (session: Session): Promise<unknown[]> =>
  (await session.messages()).map(({ role, content }) => [role, content]);
const call = (city: string) => ({ tool_calls: [{ name: 'weather', arguments: { city } }] });
const tools = [{ name: 'weather', parameters: { type: 'object' } }];

describe('turns', () => {
  it('send what was said before, and keep it', async () => {
    await using session = await Session.fromConfig(
      { llm: { provider: 'mock', config: { replies: ['One.', 'Two.'] } }, session: { store: 'memory' } },
      { hooks: { onRequest: ({ request }) => void requests.push(request.messages.length) } },
    );
    const requests: number[] = [];
    const first = await session.send('first');
    const second = await session.send([{ type: 'text', text: 'second' }]);
    expect([first.text, first.turn, second.turn, requests]).toEqual(['One.', 1, 2, [1, 3]]);
    expect(await texts(session)).toEqual([
      ['user', 'first'],
      ['assistant', 'One.'],
      ['user', [{ type: 'text', text: 'second' }]],
      ['assistant', 'Two.'],
    ]);
    expect(session.totals).toMatchObject({ turns: 2, usd: 0, unpriced: 0 });
  });

  it('come as text or as events, with the whole at the end', async () => {
    await using session = await scripted(['one two three', 'four']);
    const stream = session.stream('go');
    let text = '';
    for await (const piece of stream) text += piece;
    expect([text, (await stream.result).turn]).toEqual(['one two three', 1]);
    const events = session.streamChat('on');
    const types: string[] = [];
    for await (const event of events) types.push(event.type);
    expect(types).toEqual(['text-delta', 'finish']);
    expect((await events.result).log.messagesInContext).toBe(3);
    expect(() => stream[Symbol.asyncIterator]()).toThrow(ValidationError);
  });

  it('run one after another', async () => {
    await using session = await scripted([{ text: 'slow', latency: '30ms' }, 'fast']);
    const results = await Promise.all([session.send('a'), session.send('b')]);
    expect(results.map(({ turn, text }) => [turn, text])).toEqual([
      [1, 'slow'],
      [2, 'fast'],
    ]);
    expect((await texts(session)).map((message) => (message as string[])[1])).toEqual([
      'a',
      'slow',
      'b',
      'fast',
    ]);
  });

  it('take the results of tool calls', async () => {
    await using session = await scripted([call('Oslo'), 'Cold.']);
    const asked = await session.send('weather?', { tools });
    const { id } = asked.toolCalls[0]!;
    const told = await session.send({ role: 'tool', toolCallId: id, content: '3 °C' }, { tools });
    expect(told.text).toBe('Cold.');
    expect((await session.messages()).map(({ role }) => role)).toEqual([
      'user',
      'assistant',
      'tool',
      'assistant',
    ]);
  });

  it.each([
    ['', 'empty'],
    [{ role: 'system', content: 'x' }, 'system'],
    [{ role: 'assistant', content: 'x' }, 'assistant'],
  ] as const)('refuse %j', async (input, word) => {
    await using session = await scripted(['x']);
    await expect(session.send(input)).rejects.toMatchObject({
      code: 'FC3001',
      message: expect.stringContaining(word),
    });
  });

  it('leave nothing behind when they fail, least of all the error as an answer', async () => {
    await using session = await scripted([
      'fine',
      { error: { kind: 'invalid-request', message: 'no such thing' } },
      { text: 'broken off here', error: { kind: 'invalid-request', after: 1 } },
      'fine again',
    ]);
    const failed = heard(session, 'turn-failed');
    await session.send('one');
    await expect(session.send('two')).rejects.toMatchObject({ kind: 'invalid-request' });
    await expect(session.send('three')).rejects.toThrow();
    expect(failed).toHaveLength(2);
    await session.send('four');
    expect(JSON.stringify(await session.messages())).not.toMatch(/no such thing|broken|two|three/);
    expect(session.totals.turns).toBe(2);
  });

  it('leave nothing behind when they are left or stopped, and the next one goes on', async () => {
    await using session = await scripted([
      { text: 'one two three', delay: '1ms' },
      { text: 'never', latency: '10m' },
      'ok',
    ]);
    const stream = session.stream('a');
    for await (const _piece of stream) break;
    await expect(stream.result).rejects.toMatchObject({ code: 'FC3001' });
    const stop = new AbortController();
    const stopped = session.send('b', { signal: stop.signal });
    const reason = new Error('enough');
    setTimeout(() => stop.abort(reason), 5);
    await expect(stopped).rejects.toBe(reason);
    expect((await session.send('c')).turn).toBe(1);
    expect(await session.messages()).toHaveLength(2);
  });

  it('end when the session is closed, and none begins after that', async () => {
    const session = await scripted([{ text: 'never', latency: '10m' }]);
    const waiting = session.send('a').catch((error) => error);
    await vi.waitFor(() => expect(session.context.messages).toBe(0));
    await session.close();
    await session.close();
    expect(await waiting).toMatchObject({ message: expect.stringContaining('closed') });
    await expect(session.send('b')).rejects.toThrow(ValidationError);
  });
});

describe('what a turn costs', () => {
  const price = (input: number, output: number) => ({ model_overrides: { price: { input, output } } });
  const lineOf = async (config: object, usage?: object): Promise<UsageLine> => {
    const body = JSON.parse(answer());
    const transport = createScriptedTransport([
      { body: JSON.stringify({ ...body, ...(usage && { usage }) }) },
    ]);
    const model = {
      provider: 'openai-compatible',
      config: { base_url: 'http://x.test/v1', model: 'm', ...config },
    };
    await using session = await Session.create({
      model,
      session: { store: 'memory' },
      services: { transport },
    });
    return (await session.send('hi')).log;
  };
  const usage = { prompt_tokens: 1000, completion_tokens: 500, total_tokens: 1500 };

  it('is logged in the shape that others parse', async () => {
    expect(await lineOf(price(3, 15), usage)).toEqual({
      model: expect.any(String),
      inputTokens: 1000,
      outputTokens: 500,
      totalTokens: 1500,
      estimatedCostUSD: '0.0105',
      messagesInContext: 1,
    });
  });

  it('is 0.00 for a free model, and unknown where no price is known', async () => {
    expect((await lineOf(price(0, 0), usage)).estimatedCostUSD).toBe('0.00');
    expect((await lineOf({}, usage)).estimatedCostUSD).toBe('unknown');
    expect((await lineOf(price(0.01, 0.01), usage)).estimatedCostUSD).toBe('0.00001500');
  });

  it('warns above a number of tokens', async () => {
    const replies = [{ text: 'a', usage: { input_tokens: 49_000, output_tokens: 1001 } }];
    await using session = await scripted(replies);
    const result = await session.send('a');
    expect(result.warnings).toMatchObject([{ code: 'FC3130' }]);
    await using quiet = await scripted(replies, { session: { usage_warning_tokens: 60_000 } });
    expect((await quiet.send('a')).warnings).toEqual([]);
    await using off = await scripted(replies, { session: { usage_warning_tokens: null } });
    expect((await off.send('a')).warnings).toEqual([]);
  });

  it('is summed up, not counted over and over', async () => {
    const reply = { text: 'a', usage: { input_tokens: 10, output_tokens: 5 } };
    await using session = await scripted([reply]);
    for (let turn = 0; turn < 3; turn++) await session.send('a');
    expect(session.totals).toEqual({ turns: 3, inputTokens: 30, outputTokens: 15, usd: 0, unpriced: 0 });
    expect(session.context.messages).toBe(6);
  });
});

describe('what a session tells', () => {
  it('hears handlers, and goes on when they throw', async () => {
    const logger = { debug: vi.fn(), info: vi.fn(), warn: vi.fn(), error: vi.fn() } satisfies Logger;
    await using session = await scripted(['a'], { services: { logger } });
    session.on('turn', () => {
      throw new Error('mine');
    });
    session.on('usage', async () => Promise.reject(new Error('mine too')));
    const turns = heard(session, 'turn');
    const off = session.on('turn', () => turns.push(turns[0]!));
    off();
    await session.send('a');
    expect(turns).toHaveLength(1);
    await vi.waitFor(() => expect(logger.warn).toHaveBeenCalledTimes(2));
    expect(logger.info).toHaveBeenCalledWith('Turn of a session', expect.objectContaining({ model: 'mock' }));
  });

  it('tells of retries', async () => {
    const transport = createScriptedTransport([{ status: 503, body: '{}' }, { body: answer() }]);
    const config = { base_url: 'http://x.test/v1', model: 'm', retry: { base: 0 } };
    const model = { provider: 'openai-compatible', config };
    await using session = await Session.create({
      model,
      session: { store: 'memory' },
      services: { transport },
    });
    const retries = heard(session, 'retry');
    await session.send('hi');
    expect(retries).toMatchObject([{ retry: 1, maxRetries: 2 }]);
  });

  it('tells of the same tool call in a row', async () => {
    const same = call('Oslo');
    await using session = await scripted([same, same, same, call('Rome'), same]);
    const loops = heard(session, 'doom-loop');
    const results = [];
    for (let turn = 0; turn < 5; turn++) results.push(await session.send(`go on ${turn}`));
    expect(loops).toMatchObject([{ name: 'weather', count: 3 }]);
    expect(results.map(({ repeatedCall }) => repeatedCall?.count)).toEqual([
      undefined,
      undefined,
      3,
      undefined,
      undefined,
    ]);
    expect(results[2]!.warnings).toMatchObject([{ code: 'FC3132' }]);
  });
});

describe('turns that are made elsewhere', () => {
  it('are recorded, with their usage or an estimate, and read back for the next', async () => {
    await using session = await scripted(['later'], { system: 'Be brief.' });
    const first = await session.record('question', 'answer', { inputTokens: 100, outputTokens: 20 });
    const second = await session.record([{ role: 'user', content: 'more' }], {
      role: 'assistant',
      content: 'yes',
    });
    expect(first).toMatchObject({
      turn: 1,
      usage: { inputTokens: 100, outputTokens: 20, source: 'provider' },
    });
    expect(second).toMatchObject({ turn: 2, usage: { source: 'estimated' } });
    expect(second.usage.inputTokens).toBeGreaterThan(10);
    expect((await session.contextForNextTurn()).map(({ role }) => role)).toEqual([
      'system',
      'user',
      'assistant',
      'user',
      'assistant',
    ]);
    expect((await session.contextForNextTurn('now')).at(-1)).toEqual({ role: 'user', content: 'now' });
    expect((await session.send('now')).log.messagesInContext).toBe(5);
  });

  it('may be of a model that a factory made', async () => {
    await using llm = await LlmFactory.create('mock', { replies: ['hello'] });
    await using session = await Session.create({ model: llm, session: { store: 'memory' } });
    expect((await session.send('hi')).text).toBe('hello');
  });
});
