import { describe, expect, it } from 'vitest';
import { keptOf, replayChat } from '../../src/call/kept-chat.ts';
import { RecordedStream } from '../../src/call/recorded-stream.ts';
import type { CallOptions, CallRecord, ChatHandler, ChatRequest, ChatStream } from '../../src/chat/types.ts';
import { type FromConfigError, failure } from '../../src/errors.ts';
import { cache } from '../../src/policies/cache.ts';
import { KeptAnswers } from '../../src/policies/kept-answers.ts';
import { memoryStore } from '../../src/stores/memory-store.ts';
import { createManualClock } from '../../src/testing.ts';
import { silentLogger, streamOf, textOf } from '../support/policy.ts';

const request: ChatRequest = { messages: [{ role: 'user', content: 'Hello' }] };

function setUp(answer: (options: CallOptions, asked: number) => Promise<ChatStream>) {
  const clock = createManualClock();
  const kept = new KeptAnswers<ChatStream>(async () => memoryStore({ maxEntries: 10 }, clock), {
    clock,
    logger: silentLogger,
  });
  const asked: CallOptions[] = [];
  const next: ChatHandler = (_request, options) => {
    asked.push(options);
    return answer(options, asked.length);
  };
  const handler = cache.create<ChatRequest, ChatStream>(
    {},
    {
      clock,
      kept,
      target: 'test/m',
      fingerprint: async (given) => ({ key: JSON.stringify(given), request: given }),
      replay: replayChat,
      record: (stream, given, keep) =>
        new RecordedStream(stream, (batches) => keep(keptOf(batches, given, async () => []))),
    },
  )(next);
  return { clock, kept, asked, handler };
}

const newCall = (): CallRecord => ({ tags: [], attempts: [], warnings: [] });

function options(more: Partial<CallOptions> = {}): CallOptions {
  return { delivery: 'whole', call: newCall(), ...more };
}

/** Something that a test opens when it likes. */
function gate() {
  let open: () => void = () => undefined;
  const opened = new Promise<void>((resolve) => {
    open = resolve;
  });
  return { opened, open };
}

const until = (signal: AbortSignal | undefined): Promise<never> =>
  new Promise((_resolve, reject) => {
    signal?.addEventListener('abort', () => reject(signal.reason), { once: true });
  });

const settle = async (): Promise<void> => {
  for (let turn = 0; turn < 30; turn++) await Promise.resolve();
};

describe('equal calls at once', () => {
  it('share one request, and one of them is billed', async () => {
    const { opened, open } = gate();
    const { handler, asked, kept } = setUp(async () => {
      await opened;
      return streamOf(['Hi']);
    });
    const calls = Array.from({ length: 20 }, () => handler(request, options()));
    await settle();
    open();
    const answers = await Promise.all(calls);
    expect(await Promise.all(answers.map(textOf))).toEqual(Array.from({ length: 20 }, () => 'Hi'));
    const ended = await Promise.all(answers.map((answer) => answer.ended));
    expect(ended.filter(({ cost }) => cost.usd === 0.01)).toHaveLength(1);
    expect(ended.filter(({ usage }) => usage.source === 'cache')).toHaveLength(19);
    expect([asked.length, kept.underWay.size, kept.stats]).toEqual([1, 0, { hits: 19, misses: 1, size: 1 }]);
  });

  it('go on when one of them leaves, whoever it is', async () => {
    for (const leaver of [0, 1]) {
      const { opened, open } = gate();
      const { handler, asked } = setUp(async ({ signal }) => {
        await Promise.race([opened, until(signal)]);
        return streamOf(['Hi']);
      });
      const controller = new AbortController();
      const calls = [0, 1].map((at) =>
        handler(request, options({ signal: at === leaver ? controller.signal : undefined })),
      );
      const left = expect(calls[leaver]).rejects.toBe('gone');
      await settle();
      controller.abort('gone');
      await left;
      open();
      const answer = await calls[1 - leaver]!;
      expect([await textOf(answer), (await answer.ended).cost.usd, asked.length]).toEqual(['Hi', 0.01, 1]);
      expect(asked[0]?.signal?.aborted).toBe(false);
    }
  });

  it('end the request when the last of them leaves, and the next asks anew', async () => {
    const { handler, asked, kept } = setUp(({ signal }, times) =>
      times === 1 ? until(signal) : Promise.resolve(streamOf(['Hi'])),
    );
    const controllers = [new AbortController(), new AbortController()];
    const calls = controllers.map(({ signal }) => handler(request, options({ signal })));
    const left = calls.map((call, at) => expect(call).rejects.toBe(`gone ${at}`));
    await settle();
    controllers[0]!.abort('gone 0');
    await settle();
    expect(asked[0]?.signal?.aborted).toBe(false);
    controllers[1]!.abort('gone 1');
    await Promise.all(left);
    expect([asked[0]?.signal?.aborted, asked[0]?.signal?.reason, kept.underWay.size]).toEqual([
      true,
      'gone 1',
      0,
    ]);
    expect(await textOf(await handler(request, options()))).toBe('Hi');
  });

  it('fail together, each with an error of its own', async () => {
    const { opened, open } = gate();
    const { handler, kept } = setUp(async ({ call }) => {
      await opened;
      const error = failure('server', 'Down.', { provider: 'test' });
      call.attempts.push({ provider: 'test', model: 'm', durationMs: 1 });
      error.attempts = call.attempts;
      throw error;
    });
    const records = [newCall(), newCall()];
    const calls = records.map((call) => handler(request, options({ call })));
    const failed = Promise.allSettled(calls);
    await settle();
    open();
    const errors = (await failed).map((one) => (one as PromiseRejectedResult).reason as FromConfigError);
    expect(errors[0]).not.toBe(errors[1]);
    expect(errors.map(({ message, kind, stack }) => [message, kind, stack?.includes('Down.')])).toEqual([
      ['Down.', 'server', true],
      ['Down.', 'server', true],
    ]);
    expect([errors[0]?.attempts, records.map(({ attempts }) => attempts.length)]).toEqual([
      [{ provider: 'test', model: 'm', durationMs: 1 }],
      [1, 1],
    ]);
    expect([kept.underWay.size, kept.stats.size]).toEqual([0, 0]);
  });

  it('leave by their own time limit, and try again when the limit was that of another', async () => {
    const { handler, asked, clock } = setUp(async ({ signal, deadline }, times) => {
      if (times > 1) return streamOf(['Hi']);
      const late = new Promise<never>((_resolve, reject) => {
        clock.after(deadline! - clock.now(), () => reject(failure('total-timeout', 'Over.')));
      });
      return Promise.race([until(signal), late]);
    });
    const first = expect(handler(request, options({ deadline: 100 }))).rejects.toMatchObject({
      kind: 'total-timeout',
    });
    const brief = expect(handler(request, options({ deadline: 50 }))).rejects.toMatchObject({
      kind: 'total-timeout',
    });
    const patient = handler(request, options({ deadline: 1000 }));
    await clock.advance(50);
    await brief;
    expect(asked[0]?.signal?.aborted).toBe(false);
    await clock.advance(50);
    await first;
    expect([await textOf(await patient), asked.length]).toEqual(['Hi', 2]);
    await settle();
    expect(clock.pending).toBe(0);
  });
});

describe('equal streams at once', () => {
  const stream = (call = newCall()): CallOptions => options({ delivery: 'stream', call });

  it('read one stream, each at its own pace', async () => {
    const { handler, asked } = setUp(async () => streamOf(['a', 'b', 'c']));
    const [one, two] = await Promise.all([handler(request, stream()), handler(request, stream())]);
    const slow = two[Symbol.asyncIterator]();
    expect((await slow.next()).value).toEqual([{ type: 'text-delta', text: 'a' }]);
    expect(await textOf(one)).toBe('abc');
    const late = await handler(request, stream());
    const rest: string[] = [];
    for (let read = await slow.next(); read.done !== true; read = await slow.next())
      for (const event of read.value) rest.push(event.type === 'text-delta' ? event.text : event.type);
    expect([rest, await textOf(late), asked.length]).toEqual([['b', 'c', 'finish'], 'abc', 1]);
    const costs = [(await one.ended).cost.usd, (await two.ended).cost.usd];
    expect(costs).toEqual([0.01, 0]);
  });

  it('go on when one stops reading, and close when the last does', async () => {
    let closed = 0;
    const inner = (): ChatStream => {
      const { ended } = streamOf([]);
      return {
        ended,
        async *[Symbol.asyncIterator]() {
          try {
            for (;;) yield [{ type: 'text-delta' as const, text: 'x' }];
          } finally {
            closed++;
          }
        },
      };
    };
    const { handler, kept } = setUp(async () => inner());
    const [one, two] = await Promise.all([handler(request, stream()), handler(request, stream())]);
    for await (const _batch of one) break;
    expect([closed, (await one.ended).cost.usd]).toEqual([0, 0]);
    for await (const _batch of two) break;
    expect([closed, kept.underWay.size, kept.stats.size]).toEqual([1, 0, 0]);
  });

  it('break off for all, after what each has got', async () => {
    const { opened, open } = gate();
    const { handler } = setUp(async () =>
      streamOf(['a', 'b'], async (at) => {
        if (at === 0) return;
        await opened;
        throw failure('stream-interrupted', 'Broke off.');
      }),
    );
    const streams = await Promise.all([handler(request, stream()), handler(request, stream())]);
    const texts = ['', ''];
    const readings = streams.map(async (answer, at) => {
      for await (const batch of answer)
        for (const event of batch) if (event.type === 'text-delta') texts[at] += event.text;
    });
    const ended = Promise.allSettled(readings);
    await settle();
    open();
    const errors = (await ended).map((one) => (one as PromiseRejectedResult).reason as FromConfigError);
    expect([texts, errors.map(({ kind }) => kind), errors[0] === errors[1]]).toEqual([
      ['a', 'a'],
      ['stream-interrupted', 'stream-interrupted'],
      false,
    ]);
  });

  it('let one go at once by its own signal while it waits', async () => {
    const { opened, open } = gate();
    const { handler } = setUp(async () => streamOf(['a'], () => opened));
    const controller = new AbortController();
    const [mine, other] = await Promise.all([
      handler(request, { ...stream(), signal: controller.signal }),
      handler(request, stream()),
    ]);
    const left = expect(textOf(mine)).rejects.toBe('gone');
    await settle();
    controller.abort('gone');
    await left;
    open();
    expect(await textOf(other)).toBe('a');
  });
});
