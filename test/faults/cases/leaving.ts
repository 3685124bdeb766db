import { expect } from 'vitest';
import { createManualClock, createScriptedTransport } from '../../../src/testing.ts';
import { createTransport } from '../../../src/wire/undici.ts';
import { startRawServer } from '../../support/raw-server.ts';
import { type Came, type ChatForm, callerOf, came, goodReply } from '../call.ts';
import { casesFor, type FaultCase } from '../fault-case.ts';
import { headOf, piece, type Step, saying, serverOf } from '../server.ts';
import { type Answering, everyone, type Speaker, speakers, textIn } from '../speakers.ts';

const reason = { why: 'mine' };
const silent: Step = () => undefined;

/** The caller's own reason, within 50 ms, and a server that saw the connection close. */
async function leaves(
  speaker: Answering,
  form: ChatForm,
  step: Step | 'never accepts',
  isReached: (connections: number) => boolean | Promise<boolean>,
): Promise<Came> {
  const isTls = step === 'never accepts';
  await using server = isTls ? await startRawServer(() => undefined) : await serverOf(step);
  const network = createTransport();
  const origin = isTls ? server.origin.replace('http:', 'https:') : server.origin;
  await using caller = await callerOf(speaker, { transport: network }, { base_url: origin });
  const controller = new AbortController();
  const call = came(caller, form, controller.signal);
  await expect.poll(() => server.connections.length, { interval: 2 }).toBe(1);
  if (!isTls) await server.connections[0]?.request;
  await isReached(server.connections.length);
  const left = performance.now();
  controller.abort(reason);
  const what = await call;
  expect(what.error).toBe(reason);
  expect(performance.now() - left).toBeLessThan(50);
  await server.connections[0]?.closed;
  await network.close?.();
  expect(server.connections).toHaveLength(1);
  return what;
}

const pauseMs = (ms: number): Promise<boolean> =>
  new Promise((resolve) => setTimeout(() => resolve(true), ms));

/** On the clock: nothing is sent any more, and no timer is left. */
async function leavesWaiting(
  speaker: Answering,
  form: ChatForm,
  where: 'start' | 'queue' | 'backoff' | 'finish',
): Promise<void> {
  const clock = createManualClock();
  const down = speaker.says(429, 'Slow down.', 'ThrottlingException');
  const transport = createScriptedTransport(() => (where === 'backoff' ? down : goodReply(speaker, form)));
  const more = where === 'queue' ? { rate_limit: { requests_per_minute: 1 } } : {};
  await using caller = await callerOf(speaker, { transport, clock }, more);
  const controller = new AbortController();
  if (where === 'queue') expect((await came(caller, form)).error).toBeUndefined();
  if (where === 'start') controller.abort(reason);
  const call = came(caller, form, controller.signal);
  if (where === 'finish') expect((await call).error).toBeUndefined();
  else await pauseMs(2);
  controller.abort(reason);
  const { error, result } = await call;
  if (where === 'finish') expect(result?.text).toBe(speaker.text[form]);
  else expect(error).toBe(reason);
  await clock.advance(1000);
  expect({ pending: clock.pending, sent: transport.requests.length }).toEqual({
    pending: 0,
    sent: where === 'start' ? 0 : 1,
  });
  // The place in the queue is free for the next.
  if (where !== 'queue') return;
  const next = came(caller, form);
  await pauseMs(2);
  await clock.advance(60_000);
  expect((await next).error).toBeUndefined();
  expect(transport.requests).toHaveLength(2);
}

const begun = (speaker: Speaker): Step =>
  saying(
    [
      headOf(speaker.contentType.stream, 'transfer-encoding: chunked'),
      ...speaker.good.stream.slice(0, speaker.first.pieces).map(piece),
    ],
    silent,
  );

export const leavingCases: readonly FaultCase[] = [
  ...casesFor('F40', 'before the start', everyone, (speaker, form) => leavesWaiting(speaker, form, 'start')),
  ...casesFor('F40', 'in the queue', everyone, (speaker, form) => leavesWaiting(speaker, form, 'queue')),
  ...casesFor('F40', 'in a backoff', everyone, (speaker, form) => leavesWaiting(speaker, form, 'backoff')),
  ...casesFor('F40', 'after the finish', everyone, (speaker, form) => leavesWaiting(speaker, form, 'finish')),
  ...casesFor('F40', 'while connecting', speakers, (speaker, form) =>
    leaves(speaker, form, 'never accepts', () => true),
  ),
  ...casesFor('F40', 'before the first event', speakers, (speaker, form) =>
    leaves(speaker, form, silent, () => true),
  ),
  ...casesFor('F40', 'in mid-stream', speakers, async (speaker, form) => {
    const { events } = await leaves(speaker, form, begun(speaker), () => pauseMs(20));
    expect(textIn(events)).toBe(form === 'stream' ? speaker.first.text : '');
  }),
  ...casesFor(
    'F41',
    'break',
    speakers,
    async (speaker) => {
      await using server = await serverOf(begun(speaker));
      const network = createTransport();
      await using caller = await callerOf(speaker, { transport: network }, { base_url: server.origin });
      const answer = caller.llm.stream('Hi');
      for await (const _text of answer) break;
      await server.connections[0]?.closed;
      expect((await answer.result).text).toBe(speaker.first.text);
      await network.close?.();
      expect(server.connections).toHaveLength(1);
    },
    ['stream'],
  ),
  ...casesFor(
    'F41',
    'an answer that is larger than what waits for a slow caller, as a whole',
    speakers,
    async (speaker, form) => {
      const blanks = piece(Buffer.alloc(1024 * 1024, ' '));
      const head = headOf(speaker.contentType.whole, 'transfer-encoding: chunked');
      await using server = await serverOf(
        saying([head, blanks, piece(speaker.good.whole), '0\r\n\r\n'], ({ socket }) => socket.end()),
      );
      const network = createTransport();
      await using caller = await callerOf(speaker, { transport: network }, { base_url: server.origin });
      expect((await came(caller, form)).result?.text).toBe(speaker.text.whole);
      await network.close?.();
    },
    ['whole'],
  ),
];
