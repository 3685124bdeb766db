import { expect } from 'vitest';
import type { ChatEvent } from '../../../src/chat/types.ts';
import { pause } from '../../../src/chat/waiting.ts';
import { createManualClock, createScriptedTransport, type ManualClock } from '../../../src/testing.ts';
import type { Transport } from '../../../src/wire/http.ts';
import {
  type Came,
  type ChatForm,
  callerOf,
  came,
  expectError,
  goodReply,
  whileTimePasses,
} from '../call.ts';
import { casesFor, type FaultCase, fateOf } from '../fault-case.ts';
import { type Answering, everyone, type Speaker, speakers, textIn } from '../speakers.ts';

/** One read of a body, after so many ms. */
type Read = readonly [afterMs: number, bytes: Uint8Array | string];

interface Slow {
  readonly transport: Transport;
  readonly sent: readonly number[];
  /** Bodies that were left before their end. */
  readonly left: () => number;
}

/** A network whose bodies take their time; after the last read they are silent. */
function slowNetwork(clock: ManualClock, type: string, reads: readonly Read[], isEndless = true): Slow {
  const sent: number[] = [];
  let left = 0;
  return {
    sent,
    left: () => left,
    transport: {
      async send(_request, { signal }) {
        sent.push(clock.now());
        async function* body(): AsyncGenerator<Uint8Array, undefined> {
          try {
            for (const [afterMs, bytes] of reads) {
              await pause(clock, afterMs, signal);
              yield Buffer.from(bytes);
            }
            if (isEndless) await pause(clock, 1e9, signal);
          } catch (error) {
            left++;
            throw error;
          }
          return undefined;
        }
        return { status: 200, headers: { 'content-type': type }, body: body() };
      },
    },
  };
}

interface Waited extends Came {
  readonly sent: readonly number[];
  readonly left: number;
  readonly endedAt: number;
}

async function waited(
  speaker: Answering,
  form: ChatForm,
  reads: readonly Read[],
  more: Readonly<Record<string, unknown>>,
  isEndless = true,
): Promise<Waited> {
  const clock = createManualClock();
  const { transport, sent, left } = slowNetwork(clock, speaker.contentType[form], reads, isEndless);
  await using caller = await callerOf(speaker, { transport, clock }, more);
  const what = await whileTimePasses(clock, came(caller, form), 250);
  const endedAt = clock.now();
  // The rest of a reply is read for a second at most.
  await clock.advance(3000);
  expect(clock.pending).toBe(0);
  return { ...what, sent, left: left(), endedAt };
}

const readsOf = ({ good: { whole, stream } }: Answering, form: ChatForm, everyMs: number): Read[] =>
  form === 'whole'
    ? Array.from({ length: 5 }, (_, at) => {
        const size = Math.ceil(whole.length / 5);
        return [everyMs, whole.subarray(at * size, (at + 1) * size)];
      })
    : stream.map((bytes) => [everyMs, bytes]);

const firstReads = (speaker: Speaker, form: ChatForm): Read[] =>
  readsOf(speaker, form, 100).slice(0, form === 'whole' ? 1 : speaker.first.pieces);

/** A machine that sleeps for an hour while the call waits for its next try. */
function sleepingClock(): ManualClock & { wake(): void } {
  const clock = createManualClock();
  let slept = 0;
  return {
    ...clock,
    get pending() {
      return clock.pending;
    },
    now: () => clock.now() + slept,
    wake() {
      slept = 3_600_000;
    },
  };
}

const down = { status: 503, body: '{"error":{"message":"down"}}' };

export const timingCases: readonly FaultCase[] = [
  ...casesFor('F32', 'after the headers', speakers, async (speaker, form) => {
    const more = { timeouts: { first_token: '2s' }, retry: { max_retries: 1, base: 0 } };
    const { error, sent, left } = await waited(speaker, form, [], more);
    expectError(error, fateOf('first-token-timeout'));
    expect(error).toMatchObject({ phase: 'first_token' });
    expect({ sent: sent.length, left }).toEqual({ sent: 2, left: 2 });
  }),
  ...casesFor('F32', 'but then an answer that takes longer than that', speakers, async (speaker, form) => {
    const more = { timeouts: { first_token: '2s', idle: '5s' } };
    const reads = readsOf(speaker, form, 100).map(
      ([, bytes], at): Read => [at < speaker.first.pieces ? 100 : 1500, bytes],
    );
    const { result } = await waited(speaker, form, reads, more, false);
    expect(result?.text).toBe(speaker.text[form]);
  }),
  ...casesFor('F33', 'silence', speakers, async (speaker, form) => {
    const more = { timeouts: { idle: '3s' }, retry: { max_retries: 1, base: 0 } };
    const { error, events, sent, endedAt } = await waited(speaker, form, firstReads(speaker, form), more);
    expectError(error, fateOf('idle-timeout'));
    expect(textIn(events as ChatEvent[])).toBe(form === 'stream' ? speaker.first.text : '');
    expect(sent).toHaveLength(form === 'stream' ? 1 : 2);
    expect(endedAt).toBeLessThan(12_000);
  }),
  ...casesFor('F33', 'a drip', everyone, async (speaker, form) => {
    // Blanks before the body are nothing; of binary frames the first is begun.
    const isBinary = form === 'stream' && speaker.contentType.stream.includes('amazon');
    const bytes = isBinary ? speaker.good.stream[0]! : Buffer.alloc(500, ' ');
    const reads = Array.from(bytes, (byte): Read => [1000, Uint8Array.of(byte)]);
    const more = { timeouts: { idle: '3s', total: '20s' } };
    const { error, sent, endedAt } = await waited(speaker, form, reads, more);
    expectError(error, fateOf('total-timeout'));
    expect({ sent: sent.length, isOver: endedAt <= 20_500 }).toEqual({ sent: 1, isOver: true });
  }),
  ...casesFor('F33', 'a drip that ends well', speakers, async (speaker, form) => {
    const { result } = await waited(
      speaker,
      form,
      readsOf(speaker, form, 2500),
      { timeouts: { idle: '3s' } },
      false,
    );
    expect(result?.text).toBe(speaker.text[form]);
  }),
  ...casesFor('F44', 'the wall clock jumps by a day and back', everyone, async (speaker, form) => {
    const clock = createManualClock();
    const sent: number[] = [];
    let jumps = 0;
    const jumping = {
      ...clock,
      date: () => Date.UTC(2026, 0, 1) + (jumps++ % 2 === 0 ? 86_400_000 : -86_400_000),
    };
    const transport = createScriptedTransport((_request, index) => {
      sent.push(clock.now());
      return index === 0 ? { ...down, status: 429 } : goodReply(speaker, form);
    });
    await using caller = await callerOf(speaker, { transport, clock: jumping });
    const { result } = await whileTimePasses(clock, came(caller, form));
    expect({ text: result?.text, sent }).toEqual({ text: speaker.text[form], sent: [0, 250] });
  }),
  ...casesFor('F44', 'the machine sleeps during a wait', everyone, async (speaker, form) => {
    const clock = sleepingClock();
    let sent = 0;
    const transport = createScriptedTransport(() => {
      sent++;
      return { ...down, status: 429 };
    });
    await using caller = await callerOf(speaker, { transport, clock }, { retry: { max_retries: 5 } });
    const call = came(caller, form);
    await clock.advance(0);
    clock.wake();
    const { error } = await whileTimePasses(clock, call);
    // The call is long over its ten minutes: what was waited for comes once, and nothing is made up for.
    expect((error as { kind: string }).kind).toMatch(/^(total-timeout|rate-limit)$/);
    expect(sent).toBeLessThanOrEqual(2);
  }),
  ...casesFor('F48', 'hooks that throw, reject or hang', everyone, async (speaker, form) => {
    const clock = createManualClock();
    const warned: string[] = [];
    const hooks = {
      onRequest: () => {
        throw new Error('broken');
      },
      onNotice: () => new Promise(() => undefined),
      onResponse: () => Promise.reject(new Error('also broken')),
    };
    const logger = {
      debug() {},
      info() {},
      warn: (message: string) => void warned.push(message),
      error() {},
    };
    const transport = createScriptedTransport([{ ...down, status: 429 }, goodReply(speaker, form)]);
    await using caller = await callerOf(speaker, { transport, clock, hooks, logger });
    const { result } = await whileTimePasses(clock, came(caller, form));
    await clock.advance(0);
    expect(result?.text).toBe(speaker.text[form]);
    expect(warned).toEqual([expect.stringContaining('broken'), expect.stringContaining('also broken')]);
  }),
];
