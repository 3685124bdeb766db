import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ChatStream } from '../../src/chat/types.ts';
import { failure } from '../../src/errors.ts';
import type { RetryConfig } from '../../src/generated/types.ts';
import { retry } from '../../src/policies/retry.ts';
import { policyBench, silentLogger, type Try, textOf } from '../support/policy.ts';

const down = failure('server', 'down');
const limited = (retryAfterMs: number) => failure('rate-limit', 'slow down', { retryAfterMs });

function run(script: readonly Try[], config: RetryConfig = {}, random = () => 0.5) {
  const bench = policyBench(script);
  const tools = { clock: bench.clock, random, logger: silentLogger, target: 'test/m' };
  const handler = retry.create<unknown, ChatStream>(config, tools)(bench.handler);
  return { bench, call: (options = bench.options()) => handler({ messages: [] }, options) };
}

describe('retry', () => {
  it('sends again after a failure that may pass, with full jitter under a doubling limit', async () => {
    const { bench, call } = run([down, down, ['ok']], { base: '1s' });
    const answer = call();
    await bench.clock.advance(10_000);
    expect(await textOf(await answer)).toBe('ok');
    expect(bench.tries).toEqual([0, 500, 1500]);
    expect(bench.notices).toMatchObject([
      { type: 'retry', retry: 1, delayMs: 500 },
      { retry: 2, delayMs: 1000 },
    ]);
  });

  it.each(['invalid-request', 'authentication', 'quota', 'context-length', 'tls'] as const)(
    'never sends a %s again',
    async (kind) => {
      const { bench, call } = run([failure(kind, 'no')]);
      await expect(call()).rejects.toMatchObject({ kind });
      expect(bench.tries).toHaveLength(1);
    },
  );

  it('gives up after max_retries, with the last failure', async () => {
    const { bench, call } = run([down], { max_retries: 3, base: '10ms' });
    const answer = expect(call()).rejects.toBe(down);
    await bench.clock.advance(1000);
    await answer;
    expect(bench.tries).toHaveLength(4);
  });

  it('does as `on` says', async () => {
    const { bench, call } = run([failure('model-not-found', 'fresh'), ['ok']], {
      on: ['model-not-found'],
      base: 0.01,
    });
    const answer = call();
    await bench.clock.advance(100);
    expect(await textOf(await answer)).toBe('ok');
  });

  it.each([0, 1000, 59_000, 60_000])('never comes earlier than the server said (%d ms)', async (asked) => {
    const { bench, call } = run([limited(asked), ['ok']], {}, () => 0.99);
    const answer = call();
    await bench.clock.advance(asked + 10_000);
    expect(await textOf(await answer)).toBe('ok');
    expect(bench.tries[1]).toBeGreaterThanOrEqual(asked);
    expect(bench.tries[1]).toBeLessThanOrEqual(asked + Math.max(250, asked * 0.1));
  });

  it.each([60_001, 3_600_000])('does not wait longer than respect_retry_after (%d ms)', async (asked) => {
    const { bench, call } = run([limited(asked), ['ok']]);
    await expect(call()).rejects.toMatchObject({ kind: 'rate-limit' });
    expect(bench.tries).toHaveLength(1);
  });

  it('ends its wait when the caller leaves, with the caller’s reason and no timer left', async () => {
    const { bench, call } = run([down, ['ok']], { base: '20s' });
    const controller = new AbortController();
    const reason = new Error('enough');
    const answer = expect(call(bench.options({ signal: controller.signal }))).rejects.toBe(reason);
    await bench.clock.advance(10);
    controller.abort(reason);
    await answer;
    expect([bench.clock.pending, bench.tries.length]).toEqual([0, 1]);
  });

  it('begins no try that the deadline leaves no time for', async () => {
    const { bench, call } = run([down], { base: '10s' });
    await expect(call(bench.options({ deadline: 4000 }))).rejects.toBe(down);
    expect(bench.tries).toHaveLength(1);
  });

  it('shares a quota, so that a dead provider is not asked many times over', async () => {
    const { bench, call } = run([down], { max_retries: 10, base: 0, quota: 140 });
    const answers = Promise.allSettled(Array.from({ length: 200 }, () => call()));
    await bench.clock.advance(1000);
    await answers;
    expect(bench.tries.length).toBeLessThanOrEqual(200 * 1.1);
  });

  it('stays within its bound for any script', async () => {
    const kinds = fc.constantFrom(
      'server',
      'overloaded',
      'reset',
      'rate-limit',
      'invalid-request',
      'idle-timeout',
    );
    const scripts = fc.array(fc.tuple(kinds, fc.nat(90_000)), { minLength: 1, maxLength: 12 });
    const configs = fc.record({ max_retries: fc.nat(6), base: fc.nat(5), max: fc.nat(30) });
    await fc.assert(
      fc.asyncProperty(
        scripts,
        configs,
        fc.double({ min: 0, max: 0.999, noNaN: true }),
        async (script, config, random) => {
          const errors = script.map(([kind, retryAfterMs]) =>
            failure(kind as 'server', 'x', kind === 'rate-limit' ? { retryAfterMs } : {}),
          );
          const { bench, call } = run(errors, config, () => random);
          const answer = call().catch(() => bench.clock.now());
          await bench.clock.advance(1_000_000);
          await answer;
          const bound = retry.bound(config, { requests: 1, ms: 0, usd: 1 }, () => ({
            requests: 0,
            ms: 0,
            usd: 0,
          }));
          expect(bench.tries.length).toBeLessThanOrEqual(bound.requests);
          expect(bench.tries.at(-1)!).toBeLessThanOrEqual(bound.ms);
        },
      ),
      { numRuns: 60 },
    );
  });
});
