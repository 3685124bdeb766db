import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { StorageError } from '../../src/errors.ts';
import { BudgetExceededError, EmbedderFactory, LlmFactory } from '../../src/index.ts';
import { memoryCounters, type SharedCounters } from '../../src/stores/counters.ts';
import { createManualClock, createScriptedTransport } from '../../src/testing.ts';
import { answer, only } from '../support/documents.ts';

const config = {
  base_url: 'https://api.example/v1',
  model: 'm',
  api_key: 'sk-key-0001',
  max_tokens: 100,
  retry: null,
  // A dollar for a thousand tokens of output; the input is free.
  model_overrides: { price: { input: 0, output: 1000 } },
};

const used = (tokens: number) => ({ usage: { prompt_tokens: 10, completion_tokens: tokens } });

function setUp(counters?: SharedCounters, tokens: (index: number) => number = () => 50) {
  const clock = createManualClock();
  const transport = createScriptedTransport((_request, index) => ({
    body: answer('Hi', used(tokens(index))),
  }));
  const factory = new LlmFactory({
    transport,
    clock,
    environment: () => undefined,
    counters: counters ?? memoryCounters(clock),
  });
  return { factory, transport, clock };
}
const refusal = (call: Promise<unknown>): Promise<unknown> =>
  call.then(
    () => 'answered',
    (error: unknown) => (error instanceof BudgetExceededError ? error.details : error),
  );

describe('budget', () => {
  it('refuses a call that may cost more than one call may', async () => {
    const { factory, transport } = setUp();
    const llm = await factory.create('openai-compatible', {
      ...config,
      budget: [{ per: 'call', usd: 0.05 }],
    });
    expect(await refusal(llm.generate('Hi'))).toMatchObject({
      per: 'call',
      unit: 'usd',
      limit: 0.05,
      asked: 0.1,
    });
    expect(transport.requests).toHaveLength(0);
    expect(await llm.generate('Hi', { max_tokens: 50 })).toBe('Hi');
  });

  it('reserves before and settles after: two calls at once cannot both have the rest', async () => {
    const { factory } = setUp();
    const llm = await factory.create('openai-compatible', { ...config, budget: [{ per: 'day', usd: 0.17 }] });
    const [first, second] = await Promise.all([refusal(llm.generate('1')), refusal(llm.generate('2'))]);
    expect(first).toBe('answered');
    expect(second).toMatchObject({ per: 'day', limit: 0.17 });
    // The first is settled at 0.05 by now, so there is room for one more.
    expect(await refusal(llm.generate('3'))).toBe('answered');
    expect(await refusal(llm.generate('4'))).toMatchObject({ current: expect.closeTo(0.1, 6) });
  });

  it('begins anew with its day, in its time zone', async () => {
    const { factory, clock } = setUp();
    const hour = 3_600_000;
    const toMidnight = 24 * hour - (clock.date() % (24 * hour));
    const llm = await factory.create('openai-compatible', {
      ...config,
      budget: [{ per: 'day', tokens: 130, timezone: 'Asia/Kolkata' }],
    });
    await clock.advance(toMidnight + hour);
    expect(await refusal(llm.generate('1'))).toBe('answered');
    expect(await refusal(llm.generate('2'))).toMatchObject({ unit: 'tokens' });
    await clock.advance(17 * hour);
    expect(await refusal(llm.generate('3'))).toMatchObject({ unit: 'tokens' });
    await clock.advance(hour);
    expect(await refusal(llm.generate('4'))).toBe('answered');
  });

  it('counts each user and each tag apart', async () => {
    const { factory } = setUp();
    const budget = [
      { per: 'user', usd: 0.12 },
      { per: 'tag', usd: 0.2, period: 'month' },
    ] as const;
    const llm = await factory.create('openai-compatible', { ...config, budget: [...budget] });
    expect(await refusal(llm.generate('1', { user: 'ann', tags: ['x'] }))).toBe('answered');
    expect(await refusal(llm.generate('2', { user: 'ann', tags: ['x'] }))).toMatchObject({ per: 'user' });
    expect(await refusal(llm.generate('3', { user: 'bob', tags: ['x'] }))).toBe('answered');
    expect(await refusal(llm.generate('4', { user: 'cid', tags: ['y', 'x'] }))).toBe('answered');
    expect(await refusal(llm.generate('5', { user: 'dan', tags: ['x'] }))).toMatchObject({ per: 'tag' });
    expect(await refusal(llm.generate('6'))).toBe('answered');
  });

  it('gives back what a failed call had reserved', async () => {
    const clock = createManualClock();
    const body = '{"error":{"message":"down"}}';
    const transport = createScriptedTransport([
      { status: 503, body },
      { status: 503, body },
      { body: answer() },
    ]);
    const factory = new LlmFactory({ transport, clock, environment: () => undefined });
    const llm = await factory.create('openai-compatible', { ...config, budget: [{ per: 'day', usd: 0.1 }] });
    await expect(llm.generate('1')).rejects.toThrow('down');
    await expect(llm.generate('2')).rejects.toThrow('down');
    expect(await llm.generate('3')).toBe('Hello');
  });

  it('is not kept by guessing: a model without a price is refused, unless tokens are counted', async () => {
    const { factory } = setUp();
    const unpriced = { ...config, model_overrides: null };
    const llm = await factory.create('openai-compatible', { ...unpriced, budget: [{ per: 'day', usd: 1 }] });
    const error = await llm.generate('Hi').catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(BudgetExceededError);
    expect((error as BudgetExceededError).suggestion).toContain('model_overrides.price');
    const counted = await factory.create('openai-compatible', {
      ...unpriced,
      budget: [{ per: 'day', tokens: 999 }],
    });
    expect(await counted.generate('Hi')).toBe('Hi');
  });

  it('costs nothing where the model runs on this machine', async () => {
    const { factory } = setUp();
    const budget = [{ per: 'day' as const, usd: 0 }];
    const mock = await factory.create('mock', { replies: ['Hi'], budget });
    expect(await mock.generate('Hello')).toBe('Hi');
    const local = await factory.create('vllm', { model: 'mine', budget });
    expect(await local.generate('Hello')).toBe('Hi');
  });

  it('refuses while its store is away, unless told to allow', async () => {
    const away: SharedCounters = { add: () => Promise.reject(new StorageError('storage', 'redis is away')) };
    const { factory } = setUp(away);
    const strict = await factory.create('openai-compatible', { ...config, budget: [{ per: 'day', usd: 1 }] });
    expect(await refusal(strict.generate('Hi'))).toMatchObject({ per: 'day' });
    const budget = [{ per: 'day' as const, usd: 1, on_unavailable: 'allow' as const }];
    const lax = await factory.create('openai-compatible', { ...config, budget });
    expect(await lax.generate('Hi')).toBe('Hi');
  });

  it('never spends more than there is, however calls and answers fall', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.integer({ min: 0, max: 100 }), { minLength: 1, maxLength: 20 }),
        fc.integer({ min: 1, max: 1000 }),
        async (lengths, limit) => {
          const { factory, transport } = setUp(undefined, (index) => lengths[index % lengths.length]!);
          const budget = [{ per: 'day' as const, usd: limit / 1000 }];
          const llm = await factory.create('openai-compatible', { ...config, budget });
          await Promise.all(lengths.map((_, index) => refusal(llm.generate(String(index)))));
          const spent = transport.requests.reduce(
            (sum, _, index) => sum + lengths[index % lengths.length]!,
            0,
          );
          expect(spent / 1000).toBeLessThanOrEqual(limit / 1000 + 1e-9);
        },
      ),
      { numRuns: 60 },
    );
  });
});

describe('budget of an embedder', () => {
  it('counts by the price of its model, which every result has', async () => {
    const clock = createManualClock();
    const transport = createScriptedTransport(({ body }) => {
      const { input } = JSON.parse(String(body)) as { input: string[] };
      const data = input.map((_, index) => ({ index, embedding: [1, 0] }));
      return { body: JSON.stringify({ data, usage: { prompt_tokens: 1000, total_tokens: 1000 } }) };
    });
    const factory = new EmbedderFactory({
      transport,
      clock,
      environment: only({ OPENAI_API_KEY: 'sk-key-0001' }),
    });
    const embedder = await factory.create('openai/text-embedding-3-small', {
      budget: [{ per: 'day', usd: 0.00003 }],
    });
    const { cost } = await embedder.embedMany(['x'.repeat(4000)]);
    expect(cost.usd).toBeCloseTo(0.00002, 9);
    await expect(embedder.embedMany(['x'.repeat(4000)])).rejects.toThrow(BudgetExceededError);
  });
});
