import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { problemsOf } from '../../src/config/compile.ts';
import { LlmFactory } from '../../src/index.ts';
import { createManualClock, createScriptedTransport, type ScriptedReply } from '../../src/testing.ts';
import { answer } from '../support/documents.ts';
import { failed, host, target } from '../support/targets.ts';

const millis = (most: number) => fc.integer({ min: 0, max: most }).map((ms) => `${ms}ms`);

const retry = fc.option(
  fc.record({
    max_retries: fc.integer({ min: 0, max: 3 }),
    base: millis(500),
    max: millis(2000),
    respect_retry_after: millis(5000),
  }),
);
const limits = fc.record({ connect: millis(900), first_byte: millis(2000), total: millis(9000) });
const settings = fc.record({
  retry,
  timeouts: limits,
  schema_retries: fc.integer({ min: 0, max: 2 }),
  max_tokens: fc.integer({ min: 1, max: 50 }),
});
/** How finely the clock is moved; timers may fire a little late, in ms. */
const STEP = 200;
/** What a server does: how long it takes, and a status, a wait it asks for, or an answer that fits no schema. */
const replies = fc.array(
  fc.record({
    delay: fc.integer({ min: 0, max: 3000 }),
    status: fc.constantFrom(200, 200, 400, 429, 500, 503),
    wait: fc.integer({ min: 0, max: 8 }),
  }),
  { minLength: 1, maxLength: 12 },
);

const schema = { type: 'object', properties: { text: { type: 'string' } }, required: ['text'] };
// Compiling takes real time, which the clock of the test does not know.
await problemsOf(schema, {});

const priced = {
  model_overrides: { context_limit: 1000, max_output_tokens: 100, price: { input: 1, output: 5 } },
};
const usage = (tokens: number) => ({ usage: { prompt_tokens: 10, completion_tokens: tokens } });

describe('the bound of a call', () => {
  it('is never exceeded, whatever the document says and the servers do', async () => {
    await fc.assert(
      fc.asyncProperty(settings, fc.integer({ min: 0, max: 2 }), replies, async (said, others, script) => {
        const clock = createManualClock();
        const transport = createScriptedTransport(async (_request, index): Promise<ScriptedReply> => {
          const { delay, status, wait } = script[index % script.length]!;
          await new Promise<void>((resolve) => clock.after(delay, resolve));
          return status === 200
            ? { body: answer('{"n": 1}', usage(said.max_tokens)) }
            : failed(status, { 'retry-after': String(wait) });
        });
        const factory = new LlmFactory({ transport, clock, environment: () => undefined });
        const fallback = ['b', 'c']
          .slice(0, others)
          .map((name) => target(name, { ...priced, max_tokens: 50 }));
        const config = host('a', { ...priced, ...said, fallback }) as Record<string, unknown>;
        const llm = await factory.create('openai-compatible', config);
        const started = clock.now();
        let took = Number.POSITIVE_INFINITY;
        let spent = 0;
        const call = llm.chat({ messages: [{ role: 'user', content: 'Hi' }], schema }).then(
          ({ cost }) => {
            spent = cost.usd as number;
          },
          (error: { details?: { cost?: { usd: number } } }) => {
            spent = error.details?.cost?.usd ?? 0;
          },
        );
        const ended = call.then(() => {
          took = clock.now() - started;
        });
        while (took === Number.POSITIVE_INFINITY) await clock.advance(STEP);
        await ended;
        const { bound } = llm;
        expect(transport.requests.length).toBeLessThanOrEqual(bound.requests);
        expect(took).toBeLessThanOrEqual(bound.ms + STEP + 2);
        expect(spent).toBeLessThanOrEqual(bound.usd);
        expect(Number.isFinite(bound.requests) && Number.isFinite(bound.ms)).toBe(true);
      }),
      { numRuns: 40 },
    );
  });

  it('has no end where nothing limits the time, and no sum where no price is known', async () => {
    const factory = new LlmFactory({ environment: () => undefined });
    const free = await factory.create('openai-compatible', {
      ...host('a'),
      timeouts: { total: null },
    });
    expect(free.bound).toEqual({ requests: 3, ms: Number.POSITIVE_INFINITY, usd: Number.POSITIVE_INFINITY });
    const usual = await factory.create('openai-compatible', { ...host('a'), retry: undefined });
    expect(usual.bound).toMatchObject({ requests: 9, ms: 600_000 });
  });
});
