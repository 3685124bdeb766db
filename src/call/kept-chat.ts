import { createCollector } from '../chat/collect.ts';
import { readValue } from '../chat/structured.ts';
import type { ChatEvent, ChatRequest, ChatStream, Cost, FinishEvent, Usage } from '../chat/types.ts';
import type { ChatPolicyTools } from '../policies/policy.ts';

/** What is kept of an answer: its parts without the noise of the wire, and its finish without what only one call has. */
interface KeptChat {
  readonly events: readonly ChatEvent[];
  readonly finish: Pick<FinishEvent, 'reason' | 'rawReason' | 'provider' | 'model'>;
}

const nothing: Usage = { inputTokens: 0, outputTokens: 0, source: 'cache' };
const free: Cost = { usd: 0, source: 'cache' };

/** What a caller is billed for whom nothing was sent. */
export const unbilled = { usage: nothing, cost: free } as const;

/** The finish for callers for whom nothing was sent. */
export const unbilledFinish = ({ requestId: _id, raw: _raw, ...finish }: FinishEvent): FinishEvent => ({
  ...finish,
  ...unbilled,
  cached: true,
});

/**
 * What is worth keeping of a whole answer; `undefined` for one that is empty, refused, filtered, cut short, ended for an
 * unknown reason, or does not fit the schema that was asked for.
 */
export async function keptOf(
  batches: readonly (readonly ChatEvent[])[],
  request: ChatRequest,
  validate: ChatPolicyTools['validate'],
): Promise<KeptChat | undefined> {
  const events = compacted(batches);
  const finish = events.pop();
  if (finish?.type !== 'finish' || (finish.reason !== 'stop' && finish.reason !== 'tool-calls'))
    return undefined;
  if (events.some(({ type }) => type === 'refusal-delta' || type === 'restart' || type === 'finish'))
    return undefined;
  const collector = createCollector();
  collector.push(events);
  const { text, toolCalls } = collector.result({ tags: [], attempts: [], warnings: [] });
  if (text.trim() === '' && toolCalls.length === 0) return undefined;
  if (request.schema !== undefined && finish.reason === 'stop') {
    const read = readValue(text);
    if ('problem' in read || (await validate(request.schema, read.value)).length > 0) return undefined;
  }
  const { reason, rawReason, provider, model } = finish;
  return { events, finish: { reason, rawReason, provider, model } };
}

/** Neighbouring pieces of one part become one piece. */
function compacted(batches: readonly (readonly ChatEvent[])[]): ChatEvent[] {
  const events: ChatEvent[] = [];
  for (const batch of batches) {
    for (const event of batch) {
      const last = events.at(-1);
      const joined = last === undefined ? undefined : joinedOf(last, event);
      if (joined === undefined) events.push(event);
      else events[events.length - 1] = joined;
    }
  }
  return events;
}

/** Both as one event that means the same; an opaque ends the piece it belongs to. */
function joinedOf(last: ChatEvent, event: ChatEvent): ChatEvent | undefined {
  if (event.type === 'tool-call-delta') {
    if (last.type !== 'tool-call-delta' || last.index !== event.index) return undefined;
    return {
      type: 'tool-call-delta',
      index: event.index,
      id: event.id ?? last.id,
      name: sum(last.name, event.name),
      arguments: sum(last.arguments, event.arguments),
      opaque: event.opaque ?? last.opaque,
    };
  }
  if (event.type !== 'text-delta' && event.type !== 'reasoning-delta') return undefined;
  if (last.type !== event.type || last.opaque !== undefined) return undefined;
  const text = last.text + event.text;
  return event.opaque === undefined
    ? { type: event.type, text }
    : { type: event.type, text, opaque: event.opaque };
}

const sum = (one: string | undefined, two: string | undefined): string | undefined =>
  one === undefined ? two : two === undefined ? one : one + two;

/** The answer that was kept, as one batch that costs nothing; `undefined` for what is no answer. */
export function replayChat(stored: unknown): ChatStream | undefined {
  if (!isKept(stored)) return undefined;
  const { events, finish } = stored;
  const batch: readonly ChatEvent[] = [...events, { type: 'finish', ...finish, ...unbilled, cached: true }];
  return {
    ended: Promise.resolve(unbilled),
    async *[Symbol.asyncIterator]() {
      yield batch;
    },
  };
}

function isKept(stored: unknown): stored is KeptChat {
  const { events, finish } = (stored ?? {}) as Partial<KeptChat>;
  return (
    Array.isArray(events) &&
    events.every(isPart) &&
    (finish?.reason === 'stop' || finish?.reason === 'tool-calls') &&
    typeof finish.provider === 'string' &&
    typeof finish.model === 'string'
  );
}

const isPart = (event: Partial<ChatEvent> | null): boolean =>
  event?.type === 'tool-call-delta'
    ? typeof event.index === 'number'
    : (event?.type === 'text-delta' || event?.type === 'reasoning-delta') && typeof event.text === 'string';
