import { estimateInput, estimateTokens } from '../chat/estimate.ts';
import type {
  CallOptions,
  ChatEvent,
  ChatHandler,
  ChatRequest,
  ChatStream,
  Ended,
  FinishReason,
  Usage,
} from '../chat/types.ts';
import { type FailureKind, failure, failures } from '../errors.ts';
import type { Clock } from '../ports.ts';
import { sampleOf, seeded } from './mock-values.ts';
import type { HandlerProtocol, HandlerTools, Target } from './protocol.ts';

/** One scripted answer; text alone is the short form. */
export interface MockReply {
  readonly text?: string | undefined;
  readonly reasoning?: string | undefined;
  readonly refusal?: string | undefined;
  readonly tool_calls?:
    | readonly { readonly name: string; readonly arguments?: unknown; readonly id?: string | undefined }[]
    | undefined;
  readonly finish_reason?: FinishReason | undefined;
  readonly usage?: Readonly<Record<string, number>> | undefined;
  /** Fails after `after` events; 0 is before anything is delivered. */
  readonly error?:
    | {
        readonly kind: FailureKind;
        readonly message?: string | undefined;
        readonly after?: number | undefined;
      }
    | undefined;
  readonly latency?: number | string | undefined;
  readonly delay?: number | string | undefined;
}

/** Answers in this process from a script: no network, no key, the same answer every time. */
export const mock: HandlerProtocol = {
  name: 'mock',
  responseType: 'mock',
  createHandler(target: Target, tools: HandlerTools): ChatHandler {
    const script = (target.options.replies ?? []) as readonly (string | MockReply)[];
    const random = seeded(Number(target.options.seed ?? 1));
    let turn = 0;
    return async (request, options) => {
      const asked =
        script.length === 0
          ? undefined
          : script[indexOf(turn++, script.length, target.options.repeat === true)];
      const reply: MockReply =
        typeof asked === 'string' ? { text: asked } : (asked ?? fallbackReply(request, random));
      const note = noteAttempt(target, options, tools.clock);
      try {
        await pause(tools.clock, milliseconds(reply.latency ?? target.options.latency), options.signal);
        const stream = new ScriptedStream(target, request, reply, options, tools.clock, note);
        if ((reply.error?.after ?? 0) === 0 && reply.error !== undefined) throw stream.failure();
        if (options.delivery === 'whole' && reply.error !== undefined) throw stream.failure();
        return stream;
      } catch (error) {
        note(error);
        throw error;
      }
    };
  },
};

/** With `repeat` the script starts again after its end; otherwise its last reply stays. */
const indexOf = (turn: number, length: number, repeat: boolean): number =>
  repeat ? turn % length : Math.min(turn, length - 1);

function fallbackReply(request: ChatRequest, random: () => number): MockReply {
  if (request.schema !== undefined) return { text: JSON.stringify(sampleOf(request.schema, random)) };
  const last = request.messages.findLast((message) => message.role === 'user');
  const asked =
    typeof last?.content === 'string'
      ? last.content
      : (last?.content ?? []).map((part) => ('text' in part ? part.text : '[image]')).join(' ');
  return {
    text: `This is the mock provider: nothing was sent anywhere. You wrote: "${asked.slice(0, 100)}"`,
  };
}

type Note = (error?: unknown) => void;

function noteAttempt(target: Target, options: CallOptions, clock: Clock): Note {
  const started = clock.now();
  let isWritten = false;
  return (error) => {
    if (isWritten) return;
    isWritten = true;
    const said = error as { code?: string; kind?: FailureKind; message?: string } | undefined;
    const shown =
      said?.kind === undefined ? undefined : { code: said.code!, kind: said.kind, message: said.message! };
    options.call.attempts.push({
      provider: target.provider,
      model: target.model,
      durationMs: clock.now() - started,
      error: shown,
    });
  };
}

/** The reply as events, one batch a turn, with the pauses and the failure of its script. */
class ScriptedStream implements ChatStream, AsyncIterator<readonly ChatEvent[], undefined> {
  readonly #events: readonly ChatEvent[];
  readonly #reply: MockReply;
  readonly #options: CallOptions;
  readonly #clock: Clock;
  readonly #delay: number;
  readonly #target: Target;
  readonly #note: Note;
  readonly #settle: (ended: Ended) => void;
  readonly ended: Promise<Ended>;
  #at = 0;
  #isOver = false;

  constructor(
    target: Target,
    request: ChatRequest,
    reply: MockReply,
    options: CallOptions,
    clock: Clock,
    note: Note,
  ) {
    this.#target = target;
    this.#reply = reply;
    this.#options = options;
    this.#clock = clock;
    this.#note = note;
    this.#delay = options.delivery === 'stream' ? milliseconds(reply.delay ?? target.options.delay) : 0;
    this.#events = eventsOf(target, request, reply, Number(target.options.chunk ?? 1));
    let settle: (ended: Ended) => void = () => undefined;
    this.ended = new Promise((resolve) => {
      settle = resolve;
    });
    this.#settle = settle;
  }

  failure(): Error {
    const { kind, message } = this.#reply.error ?? { kind: 'server' as const };
    const { provider, model } = this.#target;
    return failure(
      kind,
      message ?? `The mock provider fails as scripted: ${failures[kind].type} (${kind}).`,
      { provider, model },
    );
  }

  [Symbol.asyncIterator](): this {
    return this;
  }

  async next(): Promise<IteratorResult<readonly ChatEvent[], undefined>> {
    if (this.#isOver) return { done: true, value: undefined };
    const { error } = this.#reply;
    try {
      this.#options.signal?.throwIfAborted();
      if (error !== undefined && this.#at >= (error.after ?? 0)) throw this.failure();
      if (this.#at > 0) await pause(this.#clock, this.#delay, this.#options.signal);
      const isWhole = this.#options.delivery === 'whole' || (this.#delay === 0 && error === undefined);
      const batch = isWhole ? this.#events.slice(this.#at) : this.#events.slice(this.#at, this.#at + 1);
      this.#at += batch.length;
      if (this.#at === this.#events.length) this.#end();
      return batch.length === 0 ? { done: true, value: undefined } : { done: false, value: batch };
    } catch (thrown) {
      this.#end(thrown);
      throw thrown;
    }
  }

  async return(): Promise<IteratorResult<readonly ChatEvent[], undefined>> {
    this.#end();
    return { done: true, value: undefined };
  }

  #end(error?: unknown): void {
    this.#isOver = true;
    this.#note(error);
    const finish = this.#events.at(-1);
    const usage: Usage =
      finish?.type === 'finish' && error === undefined ? finish.usage : { source: 'unknown' };
    this.#settle({ usage, cost: { usd: 0, source: 'mock' }, ...(error === undefined ? {} : { error }) });
  }
}

function eventsOf(target: Target, request: ChatRequest, reply: MockReply, words: number): ChatEvent[] {
  const events: ChatEvent[] = [];
  for (const text of chunksOf(reply.reasoning ?? '', words)) events.push({ type: 'reasoning-delta', text });
  for (const text of chunksOf(reply.text ?? '', words)) events.push({ type: 'text-delta', text });
  for (const text of chunksOf(reply.refusal ?? '', words)) events.push({ type: 'refusal-delta', text });
  for (const [index, call] of (reply.tool_calls ?? []).entries()) {
    const written = JSON.stringify(call.arguments ?? {});
    const half = Math.ceil(written.length / 2);
    events.push({
      type: 'tool-call-delta',
      index,
      id: call.id ?? `call_${index}`,
      name: call.name,
      arguments: written.slice(0, half),
    });
    events.push({ type: 'tool-call-delta', index, arguments: written.slice(half) });
  }
  const fallback: FinishReason =
    reply.refusal !== undefined
      ? 'content-filter'
      : (reply.tool_calls ?? []).length > 0
        ? 'tool-calls'
        : 'stop';
  events.push({
    type: 'finish',
    reason: reply.finish_reason ?? fallback,
    usage: usageOf(request, reply),
    cost: { usd: 0, source: 'mock' },
    provider: target.provider,
    model: target.model,
  });
  return events;
}

const chunksOf = (text: string, words: number): string[] => {
  const pieces = text.match(/\s*\S+\s*$|\s*\S+/g) ?? (text === '' ? [] : [text]);
  const out: string[] = [];
  for (let at = 0; at < pieces.length; at += words) out.push(pieces.slice(at, at + words).join(''));
  return out;
};

function usageOf(request: ChatRequest, reply: MockReply): Usage {
  const said = reply.usage;
  const written = [reply.text, reply.reasoning, reply.refusal, JSON.stringify(reply.tool_calls ?? '')].join(
    '',
  );
  return {
    inputTokens: said?.input_tokens ?? estimateInput(request),
    outputTokens: said?.output_tokens ?? estimateTokens(written),
    cacheReadTokens: said?.cache_read_tokens,
    cacheWriteTokens: said?.cache_write_tokens,
    reasoningTokens: said?.reasoning_tokens,
    source: said === undefined ? 'estimated' : 'provider',
  };
}

const units: Readonly<Record<string, number>> = { ms: 1, s: 1000, m: 60_000, h: 3_600_000 };

/** Seconds as a number, or text such as `500ms`. */
function milliseconds(duration: unknown): number {
  if (typeof duration === 'number') return duration * 1000;
  const [, amount, unit] = /^([\d.]+)(ms|s|m|h)$/.exec(String(duration ?? '')) ?? [];
  return amount === undefined ? 0 : Number(amount) * units[unit!]!;
}

/** Waits on the clock it is given; an abort ends the wait at once. */
function pause(clock: Clock, ms: number, signal: AbortSignal | undefined): Promise<void> {
  signal?.throwIfAborted();
  if (ms <= 0) return Promise.resolve();
  return new Promise((resolve, reject) => {
    const stop = (): void => {
      cancel();
      reject(signal?.reason);
    };
    const cancel = clock.after(ms, () => {
      signal?.removeEventListener('abort', stop);
      resolve();
    });
    signal?.addEventListener('abort', stop, { once: true });
  });
}
