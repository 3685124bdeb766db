import { afterEach, describe, expect, it } from 'vitest';
import { type ChatEvent, type Hooks, LlmFactory, type Store } from '../../src/index.ts';
import { createManualClock, createScriptedTransport, type ScriptedReply } from '../../src/testing.ts';
import { only } from '../support/documents.ts';

const KEY = 'sk-canary-000111222333';
const factories: LlmFactory[] = [];

afterEach(async () => {
  for (const factory of factories.splice(0)) await factory.close();
});

const whole = (content: string | null, more: object = {}, reason = 'stop'): ScriptedReply => ({
  body: JSON.stringify({
    id: 'chatcmpl-1',
    model: 'gpt-4o-mini-2024',
    choices: [{ index: 0, message: { role: 'assistant', content, ...more }, finish_reason: reason }],
    usage: { prompt_tokens: 11, completion_tokens: 7, total_tokens: 18 },
  }),
});

const chunk = (delta: object, reason: string | null = null): string =>
  `data: ${JSON.stringify({ id: 'c', model: 'm', choices: [{ index: 0, delta, finish_reason: reason }] })}\n\n`;
const streamed = (...texts: string[]): ScriptedReply => ({
  body: [
    ...texts.map((content) => chunk({ content })),
    chunk({}, 'stop'),
    `data: {"choices":[],"usage":{"prompt_tokens":11,"completion_tokens":7}}\n\ndata: [DONE]\n\n`,
  ],
});

type Replies = Parameters<typeof createScriptedTransport>[0];

interface Setup {
  readonly hooks?: Hooks;
  readonly store?: Store;
  readonly settings?: object;
}

async function setUp(replies: Replies, { hooks, store, settings = { cache: true } }: Setup = {}) {
  const transport = createScriptedTransport(replies);
  const clock = createManualClock();
  const warnings: string[] = [];
  const logger = { debug() {}, info() {}, warn: (text: string) => warnings.push(text), error() {} };
  const environment = only({ OPENAI_API_KEY: KEY });
  const factory = new LlmFactory({ transport, environment, clock, logger, store, ...(hooks && { hooks }) });
  factories.push(factory);
  const llm = await factory.fromConfig({
    llm: { provider: 'openai', config: { model: 'gpt-4o-mini', ...settings } },
  });
  return { llm, transport, clock, factory, warnings };
}

async function read(stream: AsyncIterable<ChatEvent>): Promise<ChatEvent[]> {
  const events: ChatEvent[] = [];
  for await (const event of stream) events.push(event);
  return events;
}

const hello = { messages: [{ role: 'user' as const, content: 'Hello' }] };

describe('cache', () => {
  it('answers what was asked before without sending it, and counts nothing for it', async () => {
    const notices: unknown[] = [];
    const hooks: Hooks = { onNotice: ({ notice }) => void notices.push(notice) };
    const { llm, transport } = await setUp([whole('Hi')], { hooks });
    const first = await llm.chat(hello);
    const second = await llm.chat(hello);
    expect([first.text, second.text, transport.requests.length]).toEqual(['Hi', 'Hi', 1]);
    expect(second).toMatchObject({
      cached: true,
      attempts: [],
      usage: { inputTokens: 0, outputTokens: 0, source: 'cache' },
      cost: { usd: 0, source: 'cache' },
      provider: 'openai',
      model: 'gpt-4o-mini-2024',
      finishReason: 'stop',
    });
    expect([first.cached, first.attempts.length]).toEqual([undefined, 1]);
    expect(llm.tokensUsed).toEqual({ input: 11, output: 7 });
    expect(llm.cacheStats).toEqual({ hits: 1, misses: 1, size: 1 });
    expect(notices).toEqual([
      { type: 'cache', target: 'openai/gpt-4o-mini', hit: false },
      { type: 'cache', target: 'openai/gpt-4o-mini', hit: true },
    ]);
  });

  it('is off unless it is asked for, and off again by null or false', async () => {
    for (const settings of [{}, { cache: null }, { cache: false }]) {
      const { llm, transport } = await setUp([whole('Hi')], { settings });
      await llm.chat(hello);
      await llm.chat(hello);
      expect([transport.requests.length, llm.cacheStats]).toEqual([2, { hits: 0, misses: 0, size: 0 }]);
    }
  });

  it('is passed by for one call that says so', async () => {
    const { llm, transport } = await setUp([whole('Hi')]);
    await llm.chat(hello);
    await llm.chat(hello, { cache: null });
    expect(transport.requests.length).toBe(2);
  });

  it('is kept by a call with another policy of its own, and by one with another model', async () => {
    const { llm, transport } = await setUp([whole('Hi')]);
    await llm.chat(hello);
    await llm.chat(hello, { retry: { max_retries: 0 } });
    expect(transport.requests.length).toBe(1);
    await llm.chat(hello, { model: 'gpt-4o' });
    await llm.chat(hello, { model: 'gpt-4o' });
    expect(transport.requests.length).toBe(2);
  });

  it('serves streams from whole answers, and whole answers from streams', async () => {
    const { llm, transport } = await setUp((request) =>
      String(request.body).includes('"stream":true') ? streamed('Hel', 'lo ', 'you') : whole('Hi'),
    );
    const live = await read(llm.streamChat(hello));
    expect(live.filter(({ type }) => type === 'text-delta')).toHaveLength(3);
    expect((await llm.chat(hello)).text).toBe('Hello you');
    const replayed = await read(llm.streamChat(hello));
    expect(replayed[0]).toEqual({ type: 'text-delta', text: 'Hello you' });
    expect(replayed.at(-1)).toMatchObject({ type: 'finish', cached: true, usage: { source: 'cache' } });
    expect(transport.requests.length).toBe(1);
  });

  it('replays tool calls with their parts', async () => {
    const call = { id: 'call_7', type: 'function', function: { name: 'look', arguments: '{"at":"sky"}' } };
    const { llm } = await setUp([whole(null, { tool_calls: [call] }, 'tool-calls'.replace('-', '_'))]);
    const request = { ...hello, tools: [{ name: 'look', parameters: { type: 'object' } }] };
    const first = await llm.chat(request);
    const second = await llm.chat(request);
    expect(second.cached).toBe(true);
    expect(second.toolCalls).toEqual(first.toolCalls);
    expect(second.message).toEqual(first.message);
  });

  it.each([
    ['cut short', whole('Half of', {}, 'length')],
    ['filtered', whole('', {}, 'content_filter')],
    ['ended for an unknown reason', whole('Hi', {}, 'something_new')],
    ['empty', whole('')],
    ['refused', whole(null, { refusal: 'I cannot.' })],
  ])('never keeps an answer that is %s', async (_what, reply) => {
    const { llm, transport } = await setUp([reply]);
    await llm.chat(hello);
    await llm.chat(hello);
    expect([transport.requests.length, llm.cacheStats.size]).toEqual([2, 0]);
  });

  it('keeps no error, and no answer that does not fit its schema', async () => {
    const failing = await setUp([{ status: 400, body: '{"error":{"message":"no"}}' }]);
    for (let times = 0; times < 2; times++) await failing.llm.chat(hello).catch(() => undefined);
    expect(failing.transport.requests.length).toBe(2);
    const schema = { type: 'object', properties: { n: { type: 'number' } }, required: ['n'] };
    const replies = [whole('{"n":"one"}'), whole('{"n":1}'), whole('{"n":2}')];
    const { llm, transport } = await setUp(replies, { settings: { cache: true, schema_retries: 1 } });
    expect((await llm.chat({ ...hello, schema })).value).toEqual({ n: 1 });
    expect(transport.requests.length).toBe(2);
    // The first answer did not fit and is asked for anew; only the one that fitted was kept.
    expect((await llm.chat({ ...hello, schema })).value).toEqual({ n: 2 });
    expect((await llm.chat({ ...hello, schema })).value).toEqual({ n: 2 });
    expect(transport.requests.length).toBe(3);
  });

  it('keeps nothing of a stream that was left or broke off', async () => {
    const broken: ScriptedReply = { body: [chunk({ content: 'Hel' }), new Error('reset')] };
    const { llm, transport } = await setUp([streamed('a', 'b', 'c'), broken, streamed('a', 'b')]);
    for await (const _text of llm.stream('Hello')) break;
    await read(llm.streamChat(hello)).catch(() => undefined);
    expect(llm.cacheStats.size).toBe(0);
    await read(llm.streamChat(hello));
    await read(llm.streamChat(hello));
    expect([transport.requests.length, llm.cacheStats.size]).toEqual([3, 1]);
  });

  it('forgets when the time to live is over, and keeps no more than its entries', async () => {
    const { llm, transport, clock } = await setUp([whole('Hi')], {
      settings: { cache: { ttl: '1h', max_entries: 2 } },
    });
    await llm.generate('one');
    await clock.advance(3_600_001);
    await llm.generate('one');
    expect(transport.requests.length).toBe(2);
    for (const prompt of ['two', 'three', 'one']) await llm.generate(prompt);
    expect([transport.requests.length, llm.cacheStats.size]).toEqual([5, 2]);
  });

  it('lets hits pass without a place in the rate limit', async () => {
    const { llm, transport } = await setUp([whole('Hi')], {
      settings: { cache: true, rate_limit: { requests_per_minute: 1, max_wait: 0.001 } },
    });
    for (let times = 0; times < 5; times++) await llm.generate('Hello');
    expect(transport.requests.length).toBe(1);
  });

  it.each([
    [{ cache_maxsize: 1 }, 1],
    [{ cache: { max_entries: 1 } }, 1],
    [{ cache_backend: 'memory', cache_maxsize: 1 }, 1],
    [{ cache: { backend: 'memory', max_entries: 1 } }, 1],
  ])('reads %j', async (settings, size) => {
    const { llm } = await setUp([whole('Hi')], { settings });
    for (const prompt of ['one', 'two']) await llm.generate(prompt);
    expect(llm.cacheStats).toEqual({ hits: 0, misses: 2, size });
  });
});
