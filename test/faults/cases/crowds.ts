import { expect } from 'vitest';
import {
  createManualClock,
  createScriptedTransport,
  type ManualClock,
  type ScriptedReply,
} from '../../../src/testing.ts';
import { type Caller, type Came, type ChatForm, callerOf, came, goodReply } from '../call.ts';
import { casesFor, type FaultCase } from '../fault-case.ts';
import { type Answering, type Speaker, speakers } from '../speakers.ts';

interface Crowd {
  readonly clock: ManualClock;
  readonly caller: Caller;
  /** When each request came, in ms. */
  readonly arrivals: readonly number[];
}

/** Many callers of one model; `reply` says what the server answers at a time. */
async function crowdOf(
  speaker: Answering,
  reply: (nowMs: number, index: number) => ScriptedReply,
  more: Readonly<Record<string, unknown>> = {},
): Promise<Crowd> {
  const clock = createManualClock();
  const arrivals: number[] = [];
  const transport = createScriptedTransport((_request, index) => {
    arrivals.push(clock.now());
    return reply(clock.now(), index);
  });
  const caller = await callerOf(speaker, { transport, clock, random: randomOf(7) }, more);
  return { clock, caller, arrivals };
}

/** The same numbers at every run. */
function randomOf(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return state / 2_147_483_648;
  };
}

const turn = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

async function pass(clock: ManualClock, ms: number, stepMs = 50): Promise<void> {
  for (let passed = 0; passed < ms; passed += stepMs) {
    await clock.advance(stepMs);
    await turn();
  }
}

const downOf = (speaker: Answering): ScriptedReply =>
  speaker.says(503, 'down', 'ServiceUnavailableException');

/** 200 callers, one call after the other, against a provider that is gone: none of them may make it worse. */
async function dead(speaker: Speaker, form: ChatForm): Promise<void> {
  const { clock, caller, arrivals } = await crowdOf(speaker, () => downOf(speaker));
  await using _closing = caller;
  let calls = 0;
  let lateCalls = 0;
  const end = 10_000;
  const callers = Array.from({ length: 200 }, async () => {
    while (clock.now() < end) {
      calls++;
      if (clock.now() >= 1000) lateCalls++;
      expect((await came(caller, form, undefined, false)).error).toMatchObject({ kind: 'overloaded' });
      await new Promise<void>((resolve) => void clock.after(2000, resolve));
    }
  });
  await pass(clock, end + 60_000, 250);
  await Promise.all(callers);
  const late = arrivals.filter((at) => at >= 1000).length;
  expect(calls).toBeGreaterThan(800);
  expect(late).toBeLessThanOrEqual(lateCalls * 1.1);
  expect(arrivals.length).toBeLessThanOrEqual(calls * 1.1);
}

/** All are sent away for ten seconds at once; they come back one by one. */
async function spread(speaker: Speaker, form: ChatForm): Promise<void> {
  const limited = {
    ...speaker.says(429, 'Slow down.', 'ThrottlingException'),
    headers: { 'retry-after': '10' },
  };
  const named = {
    ...limited,
    headers: { ...speaker.says(429, '', 'ThrottlingException').headers, ...limited.headers },
  };
  const { clock, caller, arrivals } = await crowdOf(
    speaker,
    (now) => (now < 10_000 ? named : goodReply(speaker, form)),
    { retry: { quota: 5000 } },
  );
  await using _closing = caller;
  const calls: Promise<Came>[] = Array.from({ length: 200 }, () => came(caller, form, undefined, false));
  await pass(clock, 12_000);
  for (const { result } of await Promise.all(calls)) expect(result?.text).toBe(speaker.text[form]);
  const back = arrivals.filter((at) => at > 0);
  expect(back).toHaveLength(200);
  expect(Math.min(...back)).toBeGreaterThanOrEqual(10_000);
  expect(Math.max(...back)).toBeLessThanOrEqual(11_000);
  // Ten windows of 100 ms: evenly spread there would be 20 in each.
  const windows = Array.from({ length: 10 }, (_, at) => {
    const from = 10_000 + at * 100;
    return back.filter((when) => when >= from && when < from + 100).length;
  });
  for (const count of windows) expect(count).toBeGreaterThan(5);
  expect(Math.max(...windows)).toBeLessThan(45);
}

const breaker = { failure_rate: 0.4, minimum_calls: 10, window: '10s', cooldown: '5s', trial_calls: 3 };

/** Half of all requests fail for a minute; then all is well. */
async function flapping(speaker: Speaker, form: ChatForm): Promise<void> {
  const random = randomOf(3);
  const { clock, caller, arrivals } = await crowdOf(
    speaker,
    (now) => (now < 60_000 && random() < 0.5 ? downOf(speaker) : goodReply(speaker, form)),
    { circuit_breaker: breaker, retry: { max_retries: 2, quota: 140 } },
  );
  await using _closing = caller;
  const outcomes: Came[] = [];
  let calls = 0;
  const call = async (): Promise<void> => {
    calls++;
    outcomes.push(await came(caller, form, undefined, false));
  };
  const made: Promise<void>[] = [];
  for (let second = 0; second < 90; second++) {
    for (let n = 0; n < 4; n++) made.push(call());
    await pass(clock, 1000, 250);
  }
  await pass(clock, 30_000, 1000);
  await Promise.all(made);
  const states = circuitsIn(caller);
  expect(states.filter(({ state }) => state === 'open').length).toBeGreaterThan(1);
  expect(arrivals.length).toBeLessThanOrEqual(calls * 1.2);
  expect(outcomes.slice(-40).map(({ error }) => error)).toEqual(Array(40).fill(undefined));
  expect(states.at(-1)?.state).toBe('closed');
}

interface CircuitNotice {
  readonly type: string;
  readonly state: string;
}

const circuitsIn = ({ told }: Caller): CircuitNotice[] =>
  told
    .flatMap((said) => (said as { notice?: CircuitNotice }[]).map((one) => one?.notice))
    .filter((notice): notice is CircuitNotice => notice?.type === 'circuit');

/** After the pause as many requests as there are trials see whether it is well again, however many ask. */
async function probed(speaker: Speaker, form: ChatForm): Promise<void> {
  let isDown = true;
  const { clock, caller, arrivals } = await crowdOf(
    speaker,
    () => (isDown ? downOf(speaker) : goodReply(speaker, form)),
    { circuit_breaker: breaker, retry: null },
  );
  await using _closing = caller;
  const ask = (count: number): Promise<Came[]> =>
    Promise.all(Array.from({ length: count }, () => came(caller, form, undefined, false)));
  for (let n = 0; n < 10; n++) await ask(1);
  expect(arrivals).toHaveLength(10);
  for (const { error } of await ask(200))
    expect(error).toMatchObject({ kind: 'overloaded', retryable: false });
  expect(arrivals).toHaveLength(10);
  await clock.advance(5000);
  await ask(200);
  expect(arrivals.length).toBeLessThanOrEqual(13);
  isDown = false;
  const before = arrivals.length;
  await clock.advance(5000);
  const answered = (await ask(200)).filter(({ result }) => result !== undefined);
  expect(arrivals.length - before).toBe(3);
  expect(answered).toHaveLength(3);
  for (const { error } of await ask(50)) expect(error).toBeUndefined();
}

const two = speakers.filter(({ protocol }) => /^(openai-chat|anthropic-messages)$/.test(protocol));

export const crowdCases: readonly FaultCase[] = [
  ...casesFor('F45', 'half of all requests fail for a minute', two, flapping),
  ...casesFor('F45', 'trial calls, however many ask', speakers, probed),
  ...casesFor('F46', 'call after call', two, dead),
  ...casesFor('F47', 'Retry-After: 10', speakers, spread),
];
