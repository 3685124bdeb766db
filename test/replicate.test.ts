import { describe, expect, it } from 'vitest';
import { failure } from '../src/errors.ts';
import { explainConfig } from '../src/inspect.ts';
import {
  API,
  created,
  done,
  environment,
  finished,
  output,
  prediction,
  type Routes,
  read,
  running,
  setUp,
  whileTimePasses,
} from './support/replicate.ts';

const hi = { messages: [{ role: 'user' as const, content: 'Hi' }] };
const plain = { model: 'acme/chat' };

describe('a streamed answer', () => {
  const routes: Routes = {
    create: [created],
    stream: [{ body: [output('Hel'), output('lo\n\nyou '), `event: logs\ndata: x\n\n${finished}`] }],
    get: [done(['Hel', 'lo\n\nyou '])],
  };

  it('is created, read as it is written, and counted at the end', async () => {
    const { llm, transport, steps } = await setUp(routes, plain);
    const answer = llm.streamChat(hi);
    expect(await read(answer)).toEqual(['Hel', 'lo\n\nyou ']);
    expect(steps()).toEqual(['create', 'stream', 'get']);
    const headers = transport.requests.map((request) => request.headers.join(' '));
    expect(headers.every((text) => text.includes('authorization Bearer r8_test_token_1234'))).toBe(true);
    expect(headers[1]).toContain('accept text/event-stream');
    expect(await answer.result).toMatchObject({
      text: 'Hello\n\nyou ',
      finishReason: 'stop',
      requestId: 'p1',
      usage: { inputTokens: 10, outputTokens: 3, source: 'provider' },
      attempts: [{ status: 201, requestId: 'p1' }],
    });
  });

  it('takes from the prediction what a broken stream did not tell', async () => {
    const broken = [{ body: [output('Hel'), failure('reset', 'The connection was cut.')] }];
    const cut = await setUp({ ...routes, stream: broken }, plain);
    expect(await whileTimePasses(cut.clock, read(cut.llm.streamChat(hi)))).toEqual(['Hel', 'lo\n\nyou ']);
    const short = await setUp({ ...routes, stream: [{ body: [output('Hel')] }] }, plain);
    const answer = whileTimePasses(short.clock, read(short.llm.streamChat(hi)));
    expect(await answer).toEqual(['Hel', 'lo\n\nyou ']);
  });

  it('is asked for where there is no stream, and where the stream is a stranger’s', async () => {
    for (const stream of [
      undefined,
      'https://evil.example.com/x',
      'http://stream.replicate.com/x',
      'nonsense',
    ]) {
      const start = { status: 201, body: prediction({ urls: { stream } }) };
      const { llm, clock, steps } = await setUp(
        { ...routes, create: [start], get: [running, done('Hello')] },
        plain,
      );
      expect(await whileTimePasses(clock, read(llm.streamChat(hi)))).toEqual(['Hello']);
      expect(steps()).toEqual(['create', 'get', 'get']);
    }
  });

  it('parts reasoning from text where a model writes it in tags', async () => {
    const thinking = {
      ...routes,
      stream: [{ body: [output('<think>Hm'), output('.</think>\n\nYes') + finished] }],
    };
    const get = [done(['<think>Hm.</think>\n\nYes'])];
    const { llm } = await setUp({ ...thinking, get }, { model: 'deepseek-ai/deepseek-r1' });
    const answer = llm.streamChat(hi);
    await read(answer);
    expect(await answer.result).toMatchObject({ text: 'Yes', reasoning: 'Hm.' });
  });
});

describe('a whole answer', () => {
  it('is asked about until it is there', async () => {
    const { llm, clock, steps, inputOf } = await setUp({
      create: [created],
      get: [running, running, done(['Hel', 'lo'])],
    });
    const result = await whileTimePasses(clock, llm.chat(hi));
    expect(result).toMatchObject({ text: 'Hello', raw: { id: 'p1' } });
    expect(steps()).toEqual(['create', 'get', 'get', 'get']);
    expect(inputOf().stream).toBeUndefined();
  });

  it('is taken from the create where that waited for it', async () => {
    const { llm, steps } = await setUp({ create: [done('Hello')] }, { custom_headers: { Prefer: 'wait' } });
    expect(await llm.generate('Hi')).toBe('Hello');
    expect(steps()).toEqual(['create']);
  });

  it('was cut off where it used all the tokens it had', async () => {
    const { llm, clock } = await setUp({ create: [created], get: [done('Hel')] }, { max_tokens: 3 });
    expect(await whileTimePasses(clock, llm.chat(hi))).toMatchObject({ finishReason: 'length' });
  });

  it('has an estimate where nothing was counted', async () => {
    const { llm, clock } = await setUp({ create: [created], get: [done('Hello', { metrics: {} })] });
    expect(await whileTimePasses(clock, llm.chat(hi))).toMatchObject({
      usage: { outputTokens: 2, source: 'estimated' },
    });
  });
});

describe('failures', () => {
  const refusals: readonly (readonly [number, object, object])[] = [
    [401, { title: 'Unauthenticated', detail: 'You did not pass a valid token' }, { kind: 'authentication' }],
    [402, { title: 'Insufficient credit', detail: 'You have insufficient credit' }, { kind: 'quota' }],
    [404, { detail: 'The requested resource could not be found.' }, { kind: 'model-not-found' }],
    [
      422,
      {
        title: 'Input validation failed',
        detail: '- input.prompt is required',
        invalid_fields: [{ field: 'input.prompt' }],
      },
      { kind: 'invalid-request', details: { param: 'input.prompt' } },
    ],
    [
      429,
      { detail: 'Request was throttled. Expected available in 2 seconds.' },
      { kind: 'rate-limit', retryable: true, retryAfterMs: 2000 },
    ],
    [500, { detail: 'Internal server error' }, { kind: 'server', retryable: false }],
  ];

  it.each(refusals)('a create refused with %i', async (status, body, expected) => {
    const { llm, steps } = await setUp({ create: [{ status, body: JSON.stringify(body) }] });
    await expect(llm.chat(hi)).rejects.toMatchObject({ ...expected, status });
    expect(steps()).toEqual(['create']);
  });

  const runs: readonly (readonly [object, object])[] = [
    [{ status: 'failed', error: 'CUDA out of memory. Tried to allocate 2 GiB' }, { kind: 'overloaded' }],
    [{ status: 'failed', error: 'The input was flagged as sensitive (E005)' }, { kind: 'content-filter' }],
    [
      { status: 'failed', error: 'prompt is too long: maximum context length is 8192 tokens' },
      { kind: 'context-length' },
    ],
    [{ status: 'failed', error: null }, { kind: 'server' }],
    [{ status: 'canceled' }, { kind: 'server', retryable: false }],
  ];

  it.each(runs)('a prediction that ended %o', async (end, expected) => {
    const { llm, clock, steps } = await setUp({ create: [created], get: [{ body: prediction(end) }] });
    await expect(whileTimePasses(clock, llm.chat(hi))).rejects.toMatchObject({
      ...expected,
      requestId: 'p1',
    });
    expect(steps()).not.toContain('cancel');
  });

  it('in the stream are told by the prediction', async () => {
    const stream = [
      {
        body: [
          'event: error\ndata: {"detail":"NSFW content detected"}\n\nevent: done\ndata: {"reason":"error"}\n\n',
        ],
      },
    ];
    const { llm } = await setUp(
      { create: [created], stream, get: [{ body: prediction({ status: 'failed' }) }] },
      plain,
    );
    await expect(read(llm.streamChat(hi))).rejects.toMatchObject({ kind: 'content-filter' });
  });

  it('in asking are asked again, and end in a cancelled prediction', async () => {
    const busy = { status: 503, body: '{"detail":"busy"}' };
    const once = await setUp({ create: [created], get: [busy, done('Hello')] });
    expect((await whileTimePasses(once.clock, once.llm.chat(hi))).text).toBe('Hello');
    const always = await setUp({ create: [created], get: [busy], cancel: [running] });
    await expect(whileTimePasses(always.clock, always.llm.chat(hi))).rejects.toMatchObject({
      kind: 'overloaded',
    });
    expect(always.steps()).toEqual(['create', 'get', 'get', 'get', 'cancel']);
  });

  it.each(['<html><title>Login</title></html>', 'null', '{}', '[]', '{"status":"starting"}'])(
    'garbage: %s',
    async (body) => {
      const { llm } = await setUp({ create: [{ body }] });
      await expect(llm.chat(hi)).rejects.toMatchObject({
        kind: expect.stringMatching(/protocol|unexpected-content/),
      });
    },
  );
});

describe('a caller who leaves', () => {
  const routes: Routes = {
    create: [created],
    stream: [{ body: [output('Hel'), output('lo')] }],
    get: [running],
    cancel: [running],
  };

  it('cancels the prediction, and close waits for that', async () => {
    const { llm, steps } = await setUp(routes, plain);
    const answer = llm.streamChat(hi);
    for await (const _event of answer) break;
    await llm.close();
    expect(steps()).toEqual(['create', 'stream', 'cancel']);
    expect((await answer.result).text).toBe('Hel');
  });

  it('by a signal gets its reason, at once', async () => {
    const { llm, clock, steps, factory } = await setUp(routes, plain);
    const reason = new Error('enough');
    const leaving = new AbortController();
    const asked = llm.chat(hi, { signal: leaving.signal });
    await clock.advance(600);
    leaving.abort(reason);
    await expect(asked).rejects.toBe(reason);
    await factory.close();
    expect(steps().at(-1)).toBe('cancel');
    expect(clock.pending).toBe(0);
  });
});

it('is explained by the request that creates it, without the key', async () => {
  const shown = await explainConfig({ llm: { provider: 'replicate', config: plain } }, hi, { environment });
  expect(shown.targets[0]!.request).toMatchObject({
    method: 'POST',
    url: `${API}/v1/models/acme/chat/predictions`,
    headers: { authorization: 'Bearer ***' },
    body: { input: { prompt: 'Hi' }, stream: true },
  });
});
