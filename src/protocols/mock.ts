import { estimateInput, estimateTokens } from '../chat/estimate.ts';
import type {
  CallOptions,
  ChatEvent,
  ChatHandler,
  ChatRequest,
  Cost,
  FinishReason,
  Usage,
} from '../chat/types.ts';
import { pause } from '../chat/waiting.ts';
import { milliseconds } from '../duration.ts';
import { type FailureKind, failure, failures } from '../errors.ts';
import { seeded } from '../seeded-random.ts';
import { answer, type Batches } from './handler-stream.ts';
import { sampleOf } from './mock-values.ts';
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

const cost: Cost = { usd: 0, source: 'mock' };

/** Answers in this process from a script: no network, no key, the same answer every time. */
export const mock: HandlerProtocol = {
  name: 'mock',
  responseType: 'mock',
  createHandler(target: Target, tools: HandlerTools): ChatHandler {
    const script = (target.options.replies ?? []) as readonly (string | MockReply)[];
    const random = seeded(Number(target.options.seed ?? 1));
    let turn = 0;
    return (request, options) => {
      const asked =
        script.length === 0
          ? undefined
          : script[indexOf(turn++, script.length, target.options.repeat === true)];
      const reply: MockReply =
        typeof asked === 'string' ? { text: asked } : (asked ?? fallbackReply(request, random));
      return answer({ target, request, options, tools, cost }, (signal) =>
        scripted(target, request, reply, options.delivery, (ms) => pause(tools.clock, ms, signal)),
      );
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

/** The reply in one batch, or event by event where it pauses or fails between them. */
async function* scripted(
  target: Target,
  request: ChatRequest,
  reply: MockReply,
  delivery: CallOptions['delivery'],
  wait: (ms: number) => Promise<void>,
): Batches {
  await wait(milliseconds(reply.latency ?? target.options.latency) ?? 0);
  const events = eventsOf(target, request, reply, Number(target.options.chunk ?? 1));
  const delay = delivery === 'stream' ? (milliseconds(reply.delay ?? target.options.delay) ?? 0) : 0;
  if (delay === 0 && reply.error === undefined) yield events;
  else yield* oneByOne(target, events, reply.error, () => wait(delay));
}

async function* oneByOne(
  target: Target,
  events: readonly ChatEvent[],
  error: MockReply['error'],
  wait: () => Promise<void>,
): Batches {
  for (const [at, event] of events.entries()) {
    if (error !== undefined && at >= (error.after ?? 0)) throw scriptedFailure(target, error);
    if (at > 0) await wait();
    yield [event];
  }
}

function scriptedFailure(
  { provider, model }: Target,
  { kind, message }: NonNullable<MockReply['error']>,
): Error {
  const text = message ?? `The mock provider fails as scripted: ${failures[kind].type} (${kind}).`;
  return failure(kind, text, { provider, model });
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
    cost,
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
