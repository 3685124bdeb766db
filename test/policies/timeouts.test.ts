import { describe, expect, it } from 'vitest';
import { deadline } from '../../src/policies/deadline.ts';
import { faults } from '../../src/policies/faults.ts';
import { timeouts } from '../../src/policies/timeouts.ts';
import { policyBench, streamOf, textOf } from '../support/policy.ts';

describe('deadline', () => {
  it('ends a call that is not over in time, with its own error', async () => {
    const bench = policyBench(['hang']);
    const handler = deadline.create({ total: '5s' }, { clock: bench.clock })(bench.handler);
    const answer = expect(handler({ messages: [] }, bench.options())).rejects.toMatchObject({
      kind: 'total-timeout',
      phase: 'total',
    });
    await bench.clock.advance(5000);
    await answer;
    expect(bench.clock.pending).toBe(0);
  });

  it('leaves no timer after an answer, and says below when it is due', async () => {
    const bench = policyBench([['ok']]);
    const dues: (number | undefined)[] = [];
    const handler = deadline.create(
      { total: 5 },
      { clock: bench.clock },
    )((request, options) => {
      dues.push(options.deadline);
      return bench.handler(request, options);
    });
    expect(await textOf(await handler({ messages: [] }, bench.options()))).toBe('ok');
    await bench.clock.advance(0);
    expect([bench.clock.pending, dues]).toEqual([0, [5000]]);
  });

  it('passes the caller’s own reason through', async () => {
    const bench = policyBench(['hang']);
    const controller = new AbortController();
    const handler = deadline.create({ total: 5 }, { clock: bench.clock })(bench.handler);
    const answer = expect(
      handler({ messages: [] }, bench.options({ signal: controller.signal })),
    ).rejects.toBe('mine');
    controller.abort('mine');
    await answer;
    expect(bench.clock.pending).toBe(0);
  });
});

describe('timeouts of an attempt', () => {
  it('hands connect and first byte to the transport', async () => {
    const bench = policyBench([['ok']]);
    let seen: unknown;
    const handler = timeouts.createChat(
      { connect: '1s', first_byte: 2 },
      { clock: bench.clock },
    )((request, options) => {
      seen = options.timeouts;
      return bench.handler(request, options);
    });
    await handler({ messages: [] }, bench.options());
    expect(seen).toEqual({ connectMs: 1000, firstByteMs: 2000 });
  });

  it('waits so long for the first token', async () => {
    const bench = policyBench(['hang']);
    const handler = timeouts.createChat({ first_token: '3s' }, { clock: bench.clock })(bench.handler);
    const answer = expect(handler({ messages: [] }, bench.options())).rejects.toMatchObject({
      kind: 'first-token-timeout',
    });
    await bench.clock.advance(3000);
    await answer;
  });

  it('ends a stream that falls silent, and only then', async () => {
    const bench = policyBench([[]]);
    const handler = timeouts.createChat(
      { idle: '10s' },
      { clock: bench.clock },
    )(async (_request, options) =>
      streamOf(['a', 'b', 'c', 'd'], (index) =>
        index < 3
          ? new Promise((resolve) => bench.clock.after(8000, resolve))
          : new Promise((_resolve, reject) =>
              options.signal?.addEventListener('abort', () => reject(options.signal?.reason)),
            ),
      ),
    );
    const texts: string[] = [];
    const reading = (async () => {
      for await (const batch of await handler({ messages: [] }, bench.options({ delivery: 'stream' }))) {
        for (const event of batch) if (event.type === 'text-delta') texts.push(event.text);
      }
    })();
    const ended = expect(reading).rejects.toMatchObject({ kind: 'idle-timeout' });
    await bench.clock.advance(60_000);
    await ended;
    expect(texts).toEqual(['a', 'b', 'c']);
  });
});

describe('faults', () => {
  const tools = (bench: ReturnType<typeof policyBench>) => ({
    clock: bench.clock,
    random: () => 0.3,
    target: 'test/m',
  });

  it('strike the attempts they name', async () => {
    const bench = policyBench([['ok']]);
    const handler = faults.createChat(
      [{ kind: 'rate-limit', attempts: [1], retry_after: '7s' }],
      tools(bench),
    )(bench.handler);
    const options = bench.options();
    await expect(handler({ messages: [] }, options)).rejects.toMatchObject({
      kind: 'rate-limit',
      retryAfterMs: 7000,
    });
    expect(await textOf(await handler({ messages: [] }, options))).toBe('ok');
    expect(options.call.attempts).toHaveLength(1);
  });

  it('strike at their rate, and in the middle of a stream', async () => {
    const bench = policyBench([['a', 'b', 'c']]);
    const rare = faults.createChat([{ kind: 'server', rate: 0.2 }], tools(bench))(bench.handler);
    expect(await textOf(await rare({ messages: [] }, bench.options()))).toBe('abc');
    const broken = faults.createChat([{ kind: 'stream-truncated', after: 2 }], tools(bench))(bench.handler);
    const stream = await broken({ messages: [] }, bench.options({ delivery: 'stream' }));
    await expect(textOf(stream)).rejects.toMatchObject({ kind: 'stream-truncated' });
  });

  it('strike the same attempts on every run where they have a seed', async () => {
    const struck = async (seed: number): Promise<boolean[]> => {
      const config = [{ kind: 'server' as const, rate: 0.5, seed }];
      const bench = policyBench([['Hi']]);
      const tools = { clock: bench.clock, random: Math.random, target: 'test/m' };
      const handler = faults.createChat(config, tools)(bench.handler);
      const hits: boolean[] = [];
      for (let call = 0; call < 30; call++)
        hits.push(
          await handler({ messages: [] }, bench.options()).then(
            () => false,
            () => true,
          ),
        );
      return hits;
    };
    const once = await struck(42);
    expect(await struck(42)).toEqual(once);
    expect(await struck(7)).not.toEqual(once);
    expect(new Set(once).size).toBe(2);
  });
});
