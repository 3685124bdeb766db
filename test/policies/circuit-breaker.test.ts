import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ChatStream } from '../../src/chat/types.ts';
import { failure } from '../../src/errors.ts';
import { Circuit, circuitBreaker } from '../../src/policies/circuit-breaker.ts';
import { createManualClock } from '../../src/testing.ts';
import { policyBench, type Try, textOf } from '../support/policy.ts';

const down = failure('server', 'down');
const config = { failure_rate: 0.5, minimum_calls: 4, window: '60s', cooldown: '30s', trial_calls: 2 };

function run(script: readonly Try[]) {
  const bench = policyBench(script);
  const handler = circuitBreaker.create<unknown, ChatStream>(config, {
    clock: bench.clock,
    target: 'test/m',
  })(bench.handler);
  const call = async (): Promise<unknown> => {
    try {
      return await textOf(await handler({ messages: [] }, bench.options()));
    } catch (error) {
      return (error as { details: { circuit?: string } }).details.circuit ?? error;
    }
  };
  return { bench, call };
}

describe('circuit breaker', () => {
  it('stops asking a target that fails, and lets trials decide after the pause', async () => {
    const { bench, call } = run([down, down, down, down, ['ok']]);
    for (let n = 0; n < 4; n++) expect(await call()).toBe(down);
    expect(await call()).toBe('open');
    expect(bench.tries).toHaveLength(4);
    await bench.clock.advance(30_000);
    expect([await call(), await call(), await call()]).toEqual(['ok', 'ok', 'ok']);
    expect(bench.notices.map((notice) => notice.type === 'circuit' && notice.state)).toEqual([
      'open',
      'half-open',
      'closed',
    ]);
  });

  it('opens again when a trial fails', async () => {
    const { bench, call } = run([down]);
    for (let n = 0; n < 4; n++) await call();
    await bench.clock.advance(30_000);
    expect(await call()).toBe(down);
    expect(await call()).toBe('open');
    expect(bench.tries).toHaveLength(5);
  });

  it('refuses in a way that falls back and is not tried again', async () => {
    const { call, bench } = run([down]);
    for (let n = 0; n < 4; n++) await call();
    const handler = circuitBreaker.create<unknown, ChatStream>(config, {
      clock: bench.clock,
      target: 'test/m',
    })(bench.handler);
    for (let n = 0; n < 4; n++) await handler({ messages: [] }, bench.options()).catch(() => undefined);
    await expect(handler({ messages: [] }, bench.options())).rejects.toMatchObject({
      kind: 'overloaded',
      retryable: false,
    });
  });

  it('does not blame the target for wrong requests, keys and limits', async () => {
    const { bench, call } = run([
      failure('invalid-request', 'x'),
      failure('authentication', 'x'),
      failure('rate-limit', 'x'),
      failure('content-filter', 'x'),
    ]);
    for (let n = 0; n < 12; n++) await call();
    expect(bench.tries).toHaveLength(12);
  });

  it('forgets failures older than its window', async () => {
    const { bench, call } = run([down]);
    for (let n = 0; n < 12; n++) {
      await call();
      await bench.clock.advance(21_000);
    }
    expect(bench.tries).toHaveLength(12);
  });

  it('behaves as its model for any sequence of calls, failures and pauses', async () => {
    const steps = fc.array(fc.oneof(fc.constant('ok'), fc.constant('fail'), fc.nat(40_000)), {
      maxLength: 80,
    });
    await fc.assert(
      fc.asyncProperty(steps, async (sequence) => {
        const clock = createManualClock();
        const circuit = new Circuit(config, clock);
        const options = policyBench([[]]).options();
        let openedAt: number | undefined;
        for (const step of sequence) {
          if (typeof step === 'number') {
            await clock.advance(step);
            continue;
          }
          let ticket: number | undefined;
          try {
            ticket = circuit.enter(options, 't');
          } catch {
            expect(clock.now() - openedAt!).toBeLessThan(30_000);
            continue;
          }
          const before = circuit.state;
          circuit.leave(ticket, step === 'fail' ? down : undefined, options, 't');
          if (before === 'half-open' && step === 'fail') expect(circuit.state).toBe('open');
          if (step === 'ok' && before === 'closed') expect(circuit.state).not.toBe('half-open');
          if (circuit.state === 'open' && before !== 'open') openedAt = clock.now();
        }
      }),
      { numRuns: 200 },
    );
  });
});
