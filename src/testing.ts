import { LlmFactory } from './factory.ts';
import type { MockConfig } from './generated/types.ts';
import type { Llm } from './llm.ts';
import type { Clock } from './ports.ts';
import type { MockReply } from './protocols/mock.ts';
import type { SendOptions, Transport, WireRequest, WireResponse } from './wire/http.ts';

export type { MockReply } from './protocols/mock.ts';

/** A model that answers from a script, in this process: text, tool calls, usage, pauses and failures as written. */
export const createMockLlm = (
  replies: readonly (string | MockReply)[],
  config: Partial<MockConfig> = {},
): Promise<Llm<MockConfig>> =>
  new LlmFactory().create('mock', { ...config, replies: [...replies] } as MockConfig);

/** Rejects with the signal's reason when that comes first. */
async function orAborted<Value>(
  value: Value | Promise<Value>,
  signal: AbortSignal | undefined,
): Promise<Value> {
  if (signal === undefined || !(value instanceof Promise)) return value;
  let leave = (): void => undefined;
  const aborted = new Promise<never>((_resolve, reject) => {
    leave = () => reject(signal.reason);
    signal.addEventListener('abort', leave, { once: true });
  });
  return Promise.race([value, aborted]).finally(() => signal.removeEventListener('abort', leave));
}

/** One reply of a scripted transport; an Error is thrown in its place. */
export interface ScriptedReply {
  readonly status?: number;
  readonly headers?: Readonly<Record<string, string>>;
  /** The body, or its pieces: one piece a network read. An Error among them breaks the body off there. */
  readonly body?: string | readonly (string | Uint8Array | Error)[];
}

export interface ScriptedTransport extends Transport {
  /** What was sent, in order; bodies as text. */
  readonly requests: readonly (WireRequest & { readonly text: string })[];
}

/** Stands for the network: answers requests from a list, the last entry again and again, and keeps what was sent. */
export function createScriptedTransport(
  replies:
    | readonly (ScriptedReply | Error)[]
    | ((request: WireRequest, index: number) => ScriptedReply | Error | Promise<ScriptedReply | Error>),
): ScriptedTransport {
  const requests: (WireRequest & { readonly text: string })[] = [];
  return {
    requests,
    async send(request: WireRequest, options: SendOptions): Promise<WireResponse> {
      options.signal?.throwIfAborted();
      const index = requests.length;
      requests.push({
        ...request,
        text:
          typeof request.body === 'string' ? request.body : Buffer.from(request.body ?? []).toString('utf8'),
      });
      const reply =
        typeof replies === 'function'
          ? await orAborted(replies(request, index), options.signal)
          : replies[Math.min(index, replies.length - 1)];
      if (reply === undefined) throw new Error('The scripted transport has no reply left.');
      if (reply instanceof Error) throw reply;
      const body = [reply.body ?? ''].flat() as (string | Uint8Array | Error)[];
      const looksLikeEvents = typeof body[0] === 'string' && /^(data|event|:)/.test(body[0]);
      const contentType = looksLikeEvents ? 'text/event-stream' : 'application/json';
      return {
        status: reply.status ?? 200,
        headers: { 'content-type': contentType, ...reply.headers },
        body: pieces(body, options.signal),
      };
    },
  };
}

async function* pieces(
  body: readonly (string | Uint8Array | Error)[],
  signal: AbortSignal | undefined,
): AsyncGenerator<Uint8Array, undefined> {
  for (const piece of body) {
    signal?.throwIfAborted();
    if (piece instanceof Error) throw piece;
    yield typeof piece === 'string' ? Buffer.from(piece) : piece;
  }
  return undefined;
}

export interface ManualClock extends Clock {
  /** Moves time on by `ms` and runs what falls due, in order; lets promises settle in between. */
  advance(ms: number): Promise<void>;
  /** Timers that are waiting. */
  readonly pending: number;
}

/** Time that moves only when it is told to. */
export function createManualClock(start = 0): ManualClock {
  let now = start;
  let serial = 0;
  const timers = new Map<number, { readonly due: number; readonly callback: () => void }>();
  const settle = async (): Promise<void> => {
    for (let turn = 0; turn < 20; turn++) await Promise.resolve();
  };
  return {
    now: () => now,
    date: () => Date.UTC(2026, 0, 1) + now,
    after(ms, callback) {
      const id = serial++;
      timers.set(id, { due: now + ms, callback });
      return () => void timers.delete(id);
    },
    async advance(ms) {
      const end = now + ms;
      await settle();
      for (;;) {
        const next = [...timers]
          .filter(([, timer]) => timer.due <= end)
          .sort((a, b) => a[1].due - b[1].due || a[0] - b[0])[0];
        if (next === undefined) break;
        now = Math.max(now, next[1].due);
        timers.delete(next[0]);
        next[1].callback();
        await settle();
      }
      now = end;
      await settle();
    },
    get pending() {
      return timers.size;
    },
  };
}
