import { describe, expect, it } from 'vitest';
import type { CallOptions, ChatEvent, FinishEvent } from '../src/chat/types.ts';
import { failure } from '../src/errors.ts';
import { answer, type Batches } from '../src/protocols/handler-stream.ts';
import type { Target } from '../src/protocols/protocol.ts';
import { createManualClock } from '../src/testing.ts';

const target = {
  provider: 'example',
  model: 'm',
  settings: {},
  parameters: {},
  options: {},
} as unknown as Target;
const text = (piece: string): ChatEvent => ({ type: 'text-delta', text: piece });
const finish: FinishEvent = {
  type: 'finish',
  reason: 'stop',
  usage: { source: 'unknown' },
  cost: { usd: 1, source: 'test' },
  provider: 'example',
  model: 'm',
};

/** Runs a generator with fresh options; `seen` lists what it went through. */
function setUp(
  run: (signal: AbortSignal, seen: string[]) => Batches,
  delivery: CallOptions['delivery'] = 'stream',
) {
  const seen: string[] = [];
  const leaving = new AbortController();
  const call = { tags: [], attempts: [], warnings: [] } as CallOptions['call'];
  const tools = {
    clock: createManualClock(),
    credentials: { redact: (said: string) => said.replace('sk-1', '***') },
  };
  const request = { messages: [{ role: 'user' as const, content: 'Hi' }] };
  const options = { delivery, call, signal: leaving.signal };
  const stream = answer({ target, request, options, tools }, (signal) => run(signal, seen));
  return { stream, seen, call, leaving };
}

async function* said(seen: string[], ...batches: readonly (readonly ChatEvent[] | Error)[]): Batches {
  try {
    for (const batch of batches) {
      if (batch instanceof Error) throw batch;
      yield batch;
    }
  } finally {
    seen.push('cleaned');
  }
}

const never = (signal: AbortSignal) =>
  new Promise<never>((_resolve, reject) => signal.addEventListener('abort', () => reject(signal.reason)));

async function read(stream: AsyncIterable<readonly ChatEvent[]>): Promise<string[]> {
  const types: string[] = [];
  for await (const batch of stream) types.push(batch.map(({ type }) => type).join(' '));
  return types;
}

describe('an answer', () => {
  it('comes batch by batch, with an estimate where nothing was counted', async () => {
    const { stream, call, seen } = setUp((_signal, seen) =>
      said(seen, [text('Hel')], [], [text('lo'), finish]),
    );
    const events = await stream;
    expect(await read(events)).toEqual(['text-delta', 'text-delta finish']);
    expect(await events.ended).toMatchObject({
      usage: { outputTokens: 2, source: 'estimated' },
      cost: { usd: 1 },
    });
    expect(call.attempts).toMatchObject([{ provider: 'example', error: undefined }]);
    expect(seen).toEqual(['cleaned']);
  });

  it('that is wanted whole comes in one batch', async () => {
    const { stream } = setUp((_signal, seen) => said(seen, [text('Hel')], [text('lo')], [finish]), 'whole');
    expect(await read(await stream)).toEqual(['text-delta text-delta finish']);
  });

  it('without its finish is no answer', async () => {
    const { stream } = setUp((_signal, seen) => said(seen, [text('Hel')]));
    await expect(stream.then(read)).rejects.toMatchObject({
      kind: 'stream-interrupted',
      details: { delivered: 1 },
    });
  });
});

describe('a failure', () => {
  it('before anything was delivered rejects, without the key', async () => {
    const { stream, call } = setUp((_signal, seen) => said(seen, failure('server', 'bad sk-1')));
    await expect(stream).rejects.toMatchObject({
      message: 'bad ***',
      attempts: [{ error: { kind: 'server' } }],
    });
    expect(call.attempts).toHaveLength(1);
  });

  it('comes after what was delivered; for whole delivery nothing was', async () => {
    const late = failure('reset', 'cut');
    const { stream } = setUp((_signal, seen) => said(seen, [text('Hel')], late));
    const events = await stream;
    const reader = events[Symbol.asyncIterator]();
    expect((await reader.next()).value).toEqual([text('Hel')]);
    await expect(reader.next()).rejects.toMatchObject({ kind: 'stream-interrupted' });
    expect(await reader.next()).toEqual({ done: true, value: undefined });
    expect(await events.ended).toMatchObject({ error: { kind: 'stream-interrupted' } });
    await expect(setUp((_signal, seen) => said(seen, [text('Hel')], late), 'whole').stream).rejects.toBe(
      late,
    );
  });
});

describe('a caller', () => {
  async function* stuck(signal: AbortSignal, seen: string[], first: readonly ChatEvent[] = []): Batches {
    try {
      yield first;
      await never(signal);
    } finally {
      seen.push('cleaned');
    }
  }

  it('who leaves ends the generator', async () => {
    const { stream, seen, call } = setUp((signal, seen) => stuck(signal, seen, [text('Hel')]));
    const events = await stream;
    for await (const _batch of events) break;
    expect(seen).toEqual(['cleaned']);
    expect(await events.ended).toEqual({
      usage: { source: 'unknown' },
      cost: { usd: 'unknown', source: 'not finished' },
    });
    expect(call.attempts).toHaveLength(1);
  });

  it('who aborts gets the reason: before, while and after the first batch', async () => {
    const reason = new Error('enough');
    const early = setUp((signal, seen) => stuck(signal, seen));
    early.leaving.abort(reason);
    await expect(early.stream).rejects.toBe(reason);
    const late = setUp((signal, seen) => stuck(signal, seen, [text('Hel')]));
    const events = await late.stream;
    late.leaving.abort(reason);
    expect(await events.ended).toMatchObject({ error: reason });
    await expect(read(events)).rejects.toBe(reason);
    expect(late.seen).toEqual(['cleaned']);
    expect(late.call.attempts).toMatchObject([{ error: undefined }]);
  });

  it('who aborted before is never asked for', async () => {
    const reason = new Error('enough');
    const call = { tags: [], attempts: [], warnings: [] } as CallOptions['call'];
    const tools = { clock: createManualClock(), credentials: { redact: (said: string) => said } };
    const options = { delivery: 'stream' as const, call, signal: AbortSignal.abort(reason) };
    let isRun = false;
    const run = async function* (): Batches {
      isRun = true;
      yield [finish];
    };
    await expect(answer({ target, request: { messages: [] }, options, tools }, run)).rejects.toBe(reason);
    expect(isRun).toBe(false);
  });
});
