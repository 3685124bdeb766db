import { inspect } from 'node:util';
import { expect } from 'vitest';
import type { ChatEvent, ChatResult } from '../../src/chat/types.ts';
import { FromConfigError } from '../../src/errors.ts';
import { type Llm, LlmFactory, type Services } from '../../src/index.ts';
import { createManualClock, createScriptedTransport, type ScriptedReply } from '../../src/testing.ts';
import type { Form } from './rows.ts';
import { type Answering, KEY } from './speakers.ts';

export type ChatForm = Exclude<Form, 'embeddings'>;
export const chatForms: readonly ChatForm[] = ['whole', 'stream'];

type Settings = Readonly<Record<string, unknown>>;

/** A model of a speaker, and everything that its factory was heard to say. */
export interface Caller extends AsyncDisposable {
  readonly llm: Llm;
  /** Log lines and what hooks were told. */
  readonly told: unknown[];
}

/** What came of one call. */
export interface Came {
  readonly result?: ChatResult | undefined;
  readonly error?: unknown;
  /** What a stream had delivered. */
  readonly events: readonly ChatEvent[];
}

export const KEY_HEADER = 'x-second-key';

export async function callerOf(
  { provider, settings }: Pick<Answering, 'provider' | 'settings'>,
  services: Partial<Services>,
  more: Settings = {},
): Promise<Caller> {
  const told: unknown[] = [];
  const keep = (...said: unknown[]): void => void told.push(said);
  const factory = new LlmFactory({
    environment: () => undefined,
    logger: { debug: keep, info: keep, warn: keep, error: keep },
    hooks: { onRequest: keep, onNotice: keep, onError: keep, onResponse: keep },
    random: () => 0.5,
    ...services,
  });
  const llm = await factory.create(provider, {
    base_url: 'https://api.example',
    api_key: KEY,
    custom_headers: { [KEY_HEADER]: KEY },
    ...settings,
    ...more,
  } as never);
  return { llm, told, [Symbol.asyncDispose]: () => factory.close() };
}

/** Makes one call in this form and keeps what came; nothing that came may show the key. */
export async function came(
  { llm, told }: Caller,
  form: ChatForm,
  signal?: AbortSignal | undefined,
  /** Looking through all that was told is work: of many calls together it is done once. */
  isLookedThrough = true,
): Promise<Came> {
  const request = { messages: [{ role: 'user' as const, content: 'Hi' }] };
  const events: ChatEvent[] = [];
  let what: Came;
  try {
    if (form === 'whole') {
      what = { result: await llm.chat(request, { signal }), events };
    } else {
      const answer = llm.streamChat(request, { signal });
      for await (const event of answer) events.push(event);
      what = { result: await answer.result, events };
    }
  } catch (error) {
    what = { error, events };
  }
  if (isLookedThrough) expectNoKey({ what, told });
  return what;
}

/** Errors with their causes and stacks, attempts, warnings, logs, arguments of hooks: nothing shows the key. */
export function expectNoKey(value: unknown): void {
  const shown = inspect(value, { depth: 12, showHidden: true, maxStringLength: null, maxArrayLength: null });
  for (const text of [shown, JSON.stringify(value)]) {
    const at = text.indexOf(KEY);
    if (at !== -1) expect.fail(`The key shows: ${text.slice(Math.max(0, at - 300), at + KEY.length)}`);
  }
}

/** What is expected of a call that fails. */
export interface Expected {
  readonly kind: string | RegExp;
  readonly retryable: boolean;
}

export function expectError(error: unknown, { kind, retryable }: Expected): asserts error is FromConfigError {
  expect(error).toBeInstanceOf(FromConfigError);
  const { kind: is, retryable: may, code, suggestion } = error as FromConfigError;
  expect({ kind: is, retryable: may }).toEqual({
    kind: typeof kind === 'string' ? kind : expect.stringMatching(kind),
    retryable,
  });
  expect(code).toMatch(/^FC3\d{3}$/);
  expect(suggestion).not.toBe('');
}

/** A network that answers from a script, on a clock that goes on by itself while a call waits. */
export interface Scripted {
  readonly came: Came;
  /** When each request was sent, in ms of the clock. */
  readonly sent: readonly number[];
  /** Timers that are left. */
  readonly pending: number;
}

/** What each reply is; the last one stays. */
export type Script = readonly (ScriptedReply | Error)[];

/** One call against a script. */
export async function scripted(
  speaker: Pick<Answering, 'provider' | 'settings'>,
  form: ChatForm,
  script: Script,
  more: Settings = {},
): Promise<Scripted> {
  const clock = createManualClock();
  const sent: number[] = [];
  const transport = createScriptedTransport((_request, index) => {
    sent.push(clock.now());
    return script[Math.min(index, script.length - 1)]!;
  });
  await using caller = await callerOf(speaker, { transport, clock }, more);
  const what = await whileTimePasses(clock, came(caller, form));
  // A second is what a reply's rest is read for at most.
  await clock.advance(1000);
  return { came: what, sent, pending: clock.pending };
}

/** What the promise gives, while the clock goes on by itself. */
export async function whileTimePasses<Value>(
  clock: ReturnType<typeof createManualClock>,
  promise: Promise<Value>,
  stepMs = 1000,
): Promise<Value> {
  let isOver = false;
  const settled = promise.finally(() => {
    isOver = true;
  });
  settled.catch(() => undefined);
  while (!isOver) {
    for (let turn = 0; turn < 4; turn++) await new Promise((resolve) => setImmediate(resolve));
    if (!isOver) await clock.advance(stepMs);
  }
  return settled;
}

/** The good reply of a speaker, for the scripted transport. */
export const goodReply = ({ good, contentType }: Answering, form: ChatForm): ScriptedReply => ({
  headers: { 'content-type': contentType[form] },
  body: form === 'whole' ? [good.whole] : good.stream,
});
