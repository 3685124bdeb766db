import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ChatStream } from '../../src/chat/types.ts';
import type { RateLimitConfig } from '../../src/generated/types.ts';
import { rateLimit } from '../../src/policies/rate-limit.ts';
import { policyBench, silentLogger, streamOf, textOf } from '../support/policy.ts';

function run(config: RateLimitConfig, estimate = 100) {
  const bench = policyBench([['ok']]);
  const tools = {
    clock: bench.clock,
    random: () => 0,
    logger: silentLogger,
    limits: undefined,
    target: 'test/m',
    estimate: () => ({
      usage: { inputTokens: estimate, outputTokens: 0, source: 'estimated' as const },
      cost: { usd: 0, source: '' },
    }),
  };
  const handler = rateLimit.create<unknown, ChatStream>(config, tools)(bench.handler);
  const call = async (options = bench.options()): Promise<string> =>
    textOf(await handler({ messages: [] }, options));
  return { bench, call, handler, tools };
}

describe('rate limit', () => {
  it('lets a minute’s requests start at once, and the rest as the bucket fills', async () => {
    const { bench, call } = run({ requests_per_minute: 3 });
    const answers = Promise.all(Array.from({ length: 6 }, () => call()));
    await bench.clock.advance(120_000);
    await answers;
    expect(bench.tries).toEqual([0, 0, 0, 20_000, 40_000, 60_000]);
  });

  it('reserves tokens by estimate and settles them by usage', async () => {
    const { bench, call } = run({ tokens_per_minute: 200 }, 100);
    await Promise.all([call(), call()]);
    // Each used 15 of the 100 reserved, so the third finds room at once.
    await call();
    expect(bench.tries).toEqual([0, 0, 0]);
  });

  it('keeps at most so many under way, in the order they came', async () => {
    const { bench, tools } = run({ concurrency: 2 });
    let underWay = 0;
    let most = 0;
    const order: number[] = [];
    const handler = rateLimit.create(
      { concurrency: 2 },
      tools,
    )(async (request: unknown) => {
      order.push(request as number);
      most = Math.max(most, ++underWay);
      return streamOf(['x'], async () => {
        await Promise.resolve();
        underWay--;
      });
    });
    await Promise.all(Array.from({ length: 7 }, async (_, n) => textOf(await handler(n, bench.options()))));
    expect([most, order]).toEqual([2, [0, 1, 2, 3, 4, 5, 6]]);
  });

  it('refuses at once what finds the queue full, and later what waited too long', async () => {
    const full = run({ requests_per_minute: 1, max_queue: 1 });
    await full.call();
    const waiting = full.call();
    await expect(full.call()).rejects.toMatchObject({ kind: 'rate-limit', retryable: false });
    await full.bench.clock.advance(60_000);
    expect(await waiting).toBe('ok');
    const slow = run({ requests_per_minute: 1, max_wait: '5s' });
    await slow.call();
    const late = expect(slow.call()).rejects.toMatchObject({ kind: 'rate-limit' });
    await slow.bench.clock.advance(5000);
    await late;
    expect(slow.bench.tries).toHaveLength(1);
  });

  it('gives its place to the next when a caller leaves the queue', async () => {
    const { bench, call } = run({ requests_per_minute: 1 });
    await call();
    const controller = new AbortController();
    const left = expect(call(bench.options({ signal: controller.signal }))).rejects.toBe('gone');
    const next = call();
    controller.abort('gone');
    await left;
    await bench.clock.advance(60_000);
    expect(await next).toBe('ok');
    expect([bench.tries, bench.clock.pending]).toEqual([[0, 60_000], 0]);
  });

  it('never starts more in any minute than twice what it says, nor more than it says in the long run', async () => {
    const arrivals = fc.array(fc.nat(5000), { minLength: 1, maxLength: 40 });
    await fc.assert(
      fc.asyncProperty(arrivals, fc.integer({ min: 1, max: 20 }), async (gaps, perMinute) => {
        const { bench, call } = run({ requests_per_minute: perMinute });
        const answers: Promise<string>[] = [];
        for (const gap of gaps) {
          await bench.clock.advance(gap);
          answers.push(call());
        }
        await bench.clock.advance(60_000 * (gaps.length + 1));
        await Promise.all(answers);
        for (const [index, at] of bench.tries.entries()) {
          const allowed = perMinute + ((at - bench.tries[0]!) / 60_000) * perMinute + 1;
          expect(index).toBeLessThanOrEqual(allowed);
        }
      }),
      { numRuns: 40 },
    );
  });
});
