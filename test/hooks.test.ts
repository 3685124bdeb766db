import { describe, expect, it } from 'vitest';
import { type HookCall, LlmFactory } from '../src/index.ts';
import { createManualClock, createScriptedTransport } from '../src/testing.ts';

const key = 'canary-key-000111';
const reply = (text: string) => ({
  body: JSON.stringify({
    choices: [{ message: { content: text }, finish_reason: 'stop' }],
    usage: { prompt_tokens: 3, completion_tokens: 2 },
  }),
});
const down = { status: 503, body: '{"error":{"message":"down"}}' };

function setUp(replies: Parameters<typeof createScriptedTransport>[0], hooks = {}) {
  const clock = createManualClock();
  const transport = createScriptedTransport(replies);
  const warned: string[] = [];
  const logger = { debug() {}, info() {}, warn: (message: string) => void warned.push(message), error() {} };
  const factory = new LlmFactory({
    transport,
    clock,
    logger,
    hooks,
    random: () => 0.5,
    environment: () => undefined,
  });
  return { clock, transport, factory, warned };
}
const config = { base_url: 'https://api.example/v1', model: 'm', api_key: key };

describe('hooks', () => {
  it('are told of the request, the notices and the whole answer', async () => {
    const told: string[] = [];
    const hooks = {
      onRequest: (event: HookCall) => told.push(`request ${event.provider}/${event.model} ${event.tags}`),
      onNotice: (event: { notice: { type: string } }) => told.push(event.notice.type),
      onResponse: (event: { result: { text: string; usage: { inputTokens?: number | undefined } } }) =>
        told.push(`${event.result.text} ${event.result.usage.inputTokens}`),
    };
    const { factory, clock } = setUp([down, reply('Hi')], hooks);
    const llm = await factory.create('openai-compatible', config);
    const answer = llm.generate('Hello', { tags: ['a', 'b'] });
    await clock.advance(1000);
    expect(await answer).toBe('Hi');
    expect(told).toEqual(['request openai-compatible/m a,b', 'retry', 'Hi 3']);
  });

  it('are told of failures, with the error that the caller gets', async () => {
    const told: unknown[] = [];
    const { factory } = setUp([{ status: 401, body: '{"error":{"message":"bad key"}}' }], {
      onError: (event: { error: unknown }) => told.push(event.error),
    });
    const llm = await factory.create('openai-compatible', config);
    const error = await llm.generate('Hello').catch((thrown: unknown) => thrown);
    expect(told).toEqual([error]);
  });

  it('take response_callback of a config made in code for onResponse', async () => {
    const texts: string[] = [];
    const { factory } = setUp([reply('Hi')]);
    const llm = await factory.create('openai-compatible', {
      ...config,
      response_callback: ({ result }) => texts.push(result.text),
    });
    for await (const _piece of llm.stream('Hello'));
    await llm.generate('Hello');
    expect(texts).toEqual(['Hi', 'Hi']);
    await expect(
      factory.create('openai-compatible', { ...config, response_callback: 'text' } as never),
    ).rejects.toMatchObject({ issues: [{ code: 'FC1003' }] });
  });

  it('change nothing when they throw, reject or hang', async () => {
    const hooks = {
      onRequest: () => {
        throw new Error('broken');
      },
      onResponse: () => Promise.reject(new Error('also broken')),
      onNotice: () => new Promise(() => undefined),
    };
    const { factory, clock, warned } = setUp([down, reply('Hi')], hooks);
    const llm = await factory.create('openai-compatible', config);
    const answer = llm.generate('Hello');
    await clock.advance(1000);
    expect(await answer).toBe('Hi');
    await clock.advance(0);
    expect(warned.filter((message) => message.includes('broken'))).toHaveLength(2);
  });

  it('never see a key', async () => {
    const seen: unknown[] = [];
    const keep = (event: unknown): void => void seen.push(event);
    const { factory, clock } = setUp(
      [down, { status: 401, body: `{"error":{"message":"bad key ${key}"}}` }],
      { onRequest: keep, onNotice: keep, onError: keep, onResponse: keep },
    );
    const llm = await factory.create('openai-compatible', {
      ...config,
      custom_headers: { 'X-Api-Key': key },
    });
    const answer = llm.generate('Hello').catch(() => undefined);
    await clock.advance(5000);
    await answer;
    const text = JSON.stringify(seen, (_name, value: unknown) =>
      value instanceof Error ? { ...value, message: value.message, stack: value.stack } : value,
    );
    expect(seen.length).toBeGreaterThan(2);
    expect(text).not.toContain(key);
  });
});

describe('the pipeline of a document', () => {
  it('retries as the document says, and not at all with null', async () => {
    const patient = setUp([down, down, down, reply('Hi')]);
    const llm = await patient.factory.fromConfig({
      llm: { provider: 'openai-compatible', config: { ...config, retry: { max_retries: 3, base: '10ms' } } },
    });
    const answer = llm.chat({ messages: [{ role: 'user', content: 'Hello' }] });
    await patient.clock.advance(1000);
    expect((await answer).attempts.map((attempt) => attempt.status)).toEqual([503, 503, 503, 200]);
    const strict = setUp([down, reply('Hi')]);
    const once = await strict.factory.create('openai-compatible', { ...config, retry: null });
    await expect(once.generate('Hello')).rejects.toMatchObject({ kind: 'overloaded' });
    expect(strict.transport.requests).toHaveLength(1);
  });

  it('ends a call that is not over in time, whatever it waits for', async () => {
    const clock = createManualClock();
    const silent = createScriptedTransport([]);
    silent.send = (_request, { signal }) =>
      new Promise((_resolve, reject) => signal?.addEventListener('abort', () => reject(signal.reason)));
    const hanging = new LlmFactory({ transport: silent, clock, environment: () => undefined });
    const other = await hanging.create('openai-compatible', { ...config, timeouts: { total: '5s' } });
    const answer = expect(other.generate('Hello')).rejects.toMatchObject({
      kind: 'total-timeout',
      phase: 'total',
    });
    await clock.advance(5000);
    await answer;
    expect(clock.pending).toBe(0);
  });

  it('keeps one rate limit for all calls, those with settings of their own too', async () => {
    const { factory, clock, transport } = setUp([reply('Hi')]);
    const llm = await factory.create('openai-compatible', {
      ...config,
      rate_limit: { requests_per_minute: 1 },
    });
    await llm.generate('one');
    const second = llm.generate('two', { model: 'other' });
    await clock.advance(1000);
    expect(transport.requests).toHaveLength(1);
    await clock.advance(60_000);
    expect(await second).toBe('Hi');
  });

  it('says who it is, unless the document says otherwise', async () => {
    const { factory, transport } = setUp([reply('Hi')]);
    await (await factory.create('openai-compatible', config)).generate('x');
    await (
      await factory.create('openai-compatible', { ...config, custom_headers: { 'USER-AGENT': 'mine/2' } })
    ).generate('x');
    const agents = transport.requests.map(({ headers }) => headers[headers.indexOf('user-agent') + 1]);
    expect(agents).toEqual([expect.stringMatching(/^fromconfig\/\d/), 'mine/2']);
  });
});
