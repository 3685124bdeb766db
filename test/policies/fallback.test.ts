import { describe, expect, it } from 'vitest';
import { FromConfigError } from '../../src/index.ts';
import { broken, failed, flowing, host, hosts, said, target } from '../support/targets.ts';

const chain = (fallback: unknown, more: object = {}) => ({
  llm: { provider: 'openai-compatible', config: host('a', { fallback, ...more }) },
});
const kindOf = (promise: Promise<unknown>): Promise<string> =>
  promise.then(
    () => 'none',
    (error: unknown) => (error instanceof FromConfigError ? error.kind : 'foreign'),
  );

describe('fallback', () => {
  it('goes on to the next target, in order, and says who answered and who was tried', async () => {
    const { llm, asked, notices } = await hosts(
      { a: [failed(503)], b: [failed(429)], c: [said('Hi', { model: 'served-by-c' })] },
      chain([target('b'), target('c')]),
    );
    const result = await llm.chat({ messages: [{ role: 'user', content: 'Hello' }] });
    expect(asked()).toEqual(['a', 'b', 'c']);
    expect(result.model).toBe('served-by-c');
    expect(result.attempts.map(({ model, error }) => [model, error?.kind])).toEqual([
      ['model-a', 'overloaded'],
      ['model-b', 'rate-limit'],
      ['model-c', undefined],
    ]);
    expect(notices.map(({ type }) => type)).toEqual(['fallback', 'fallback']);
  });

  it.each([
    [400, 'invalid-request', ['a']],
    [401, 'authentication', ['a']],
    [404, 'endpoint-not-found', ['a']],
    [500, 'none', ['a', 'b']],
    [402, 'none', ['a', 'b']],
  ] as const)('after status %i', async (status, kind, order) => {
    const { llm, asked } = await hosts({ a: [failed(status)], b: [said('Hi')] }, chain([target('b')]));
    expect(await kindOf(llm.generate('Hello'))).toBe(kind);
    expect(asked()).toEqual(order);
  });

  it('answers only the failures that `on` names', async () => {
    const rules = { targets: [target('b')], on: ['auth'] };
    const refused = await hosts({ a: [failed(401)], b: [said('Hi')] }, chain(rules));
    expect(await refused.llm.generate('Hello')).toBe('Hi');
    const down = await hosts({ a: [failed(500)], b: [said('Hi')] }, chain(rules));
    expect(await kindOf(down.llm.generate('Hello'))).toBe('server');
  });

  it('throws the last failure, with every attempt', async () => {
    const { llm } = await hosts({ a: [failed(503)], b: [failed(429)] }, chain([target('b')]));
    const error = await llm.generate('Hello').catch((thrown: unknown) => thrown as FromConfigError);
    expect(error).toMatchObject({
      kind: 'rate-limit',
      attempts: [{ model: 'model-a' }, { model: 'model-b' }],
    });
  });

  it('asks a target that failed last until its cooldown is over, or as long as the server asked for', async () => {
    const { llm, asked, clock } = await hosts(
      { a: [failed(429, { 'retry-after': '120' }), said('from a')], b: [said('from b')] },
      chain({ targets: [target('b')], cooldown: '30s' }),
    );
    expect(await llm.generate('1')).toBe('from b');
    await clock.advance(100_000);
    expect(await llm.generate('2')).toBe('from b');
    await clock.advance(20_001);
    expect(await llm.generate('3')).toBe('from a');
    expect(asked()).toEqual(['a', 'b', 'b', 'a']);
  });

  it('streams from the next target while nothing was delivered', async () => {
    const { llm } = await hosts({ a: [failed(503)], b: [flowing('Hel', 'lo')] }, chain([target('b')]));
    let text = '';
    for await (const part of llm.stream('Hi')) text += part;
    expect(text).toBe('Hello');
  });

  it('fails in mid-stream, unless it may start again, which it then says', async () => {
    const scripts = { a: [broken('Hel')], b: [flowing('Good ', 'day')] };
    const strict = await hosts(scripts, chain([target('b')]));
    const read = async (): Promise<void> => {
      for await (const _part of strict.llm.stream('Hi'));
    };
    expect(await kindOf(read())).toBe('stream-interrupted');

    const { llm } = await hosts(scripts, chain({ targets: [target('b')], mid_stream: 'restart' }));
    const stream = llm.streamChat({ messages: [{ role: 'user', content: 'Hi' }] });
    const types: string[] = [];
    for await (const event of stream) types.push(event.type);
    expect(types).toEqual(['text-delta', 'restart', 'text-delta', 'text-delta', 'finish']);
    const result = await stream.result;
    expect(result.text).toBe('Good day');
    expect(result.cost.usd).toBe('unknown');
  });

  it('takes an answer that is too short for a failure, and sums what was billed', async () => {
    const { llm, notices } = await hosts(
      { a: [said('Hm')], b: [said('A whole answer.')] },
      chain({ targets: [target('b')], min_response_length: 5 }),
    );
    const result = await llm.chat({ messages: [{ role: 'user', content: 'Hi' }] });
    expect(result.text).toBe('A whole answer.');
    expect(result.usage).toMatchObject({ inputTokens: 6, outputTokens: 4 });
    expect(notices[0]).toMatchObject({ type: 'fallback', error: { details: { short: true } } });
  });

  it('passes over targets that cannot take the request', async () => {
    const { llm, asked, notices } = await hosts(
      { a: [failed(503)], b: [said('no')], c: [said('yes')] },
      chain([target('b', { model_overrides: { input_modalities: ['text'] } }), target('c')]),
    );
    const image = { type: 'image' as const, data: 'iVBORw0KGgo=', mediaType: 'image/png' };
    expect(await llm.generateWithMessages([{ role: 'user', content: [image] }])).toBe('yes');
    expect(asked()).toEqual(['a', 'c']);
    expect(notices).toContainEqual(expect.objectContaining({ type: 'passed-over' }));
  });

  it('goes to a larger window only when the input was too long', async () => {
    const tooLong = {
      status: 400,
      body: '{"error":{"code":"context_length_exceeded","message":"too long"}}',
    };
    const { llm, asked } = await hosts(
      { a: [tooLong], b: [said('no')], c: [said('yes')] },
      chain(
        [
          target('b', { model_overrides: { context_limit: 1000 } }),
          target('c', { model_overrides: { context_limit: 9000 } }),
        ],
        { model_overrides: { context_limit: 1000 } },
      ),
    );
    expect(await llm.generate('Hello')).toBe('yes');
    expect(asked()).toEqual(['a', 'c']);
  });

  it('ends with the deadline of the whole call', async () => {
    const { llm, clock, asked } = await hosts(
      { a: [failed(503)], b: [said('no')] },
      chain([target('b')], { timeouts: { total: '1s' }, faults: [{ kind: 'server', delay: '2s' }] }),
    );
    const call = kindOf(llm.generate('Hello'));
    await clock.advance(3000);
    expect(await call).toBe('total-timeout');
    expect(asked()).toEqual([]);
  });

  it('asks nobody else once the caller has left, and rethrows the reason as it is', async () => {
    const { llm, asked } = await hosts(
      { a: [failed(503)], b: [said('no')] },
      chain([target('b')], { retry: {} }),
    );
    const controller = new AbortController();
    const reason = new Error('enough');
    const call = llm.generate('Hello', { signal: controller.signal });
    // The first target waits before it tries again.
    await new Promise((resolve) => setTimeout(resolve, 20));
    controller.abort(reason);
    await expect(call).rejects.toBe(reason);
    expect(asked()).toEqual(['a']);
  });
});
