import { createCollector } from '../chat/collect.ts';
import { addSpent, type Spent } from '../chat/spent.ts';
import { readValue, reaskMessage } from '../chat/structured.ts';
import type {
  CallOptions,
  CallRecord,
  ChatEvent,
  ChatHandler,
  ChatRequest,
  ChatStream,
  Ended,
  FinishEvent,
  JsonSchema,
} from '../chat/types.ts';
import { type FromConfigError, failure } from '../errors.ts';
import type { Bounds, ChatPolicyDefinition, ChatPolicyTools } from './policy.ts';

export interface StructuredConfig {
  /** How often a whole answer that does not fit its schema is asked for again. */
  readonly schema_retries: number;
}

/** Answers that fit the schema the request gives: checked at the finish, and asked for again while nothing was delivered. */
export const structured: ChatPolicyDefinition<StructuredConfig, 'validate'> = {
  name: 'structured',
  createChat(config, tools) {
    return (next) => (request, options) => {
      if (request.schema === undefined || request.schemaCheck === 'caller') return next(request, options);
      if (options.delivery === 'stream') return checkedStream(request.schema, next, request, options, tools);
      return asked(request.schema, config.schema_retries, next, request, options, tools);
    };
  },
  bound: ({ schema_retries }, inner): Bounds => ({
    requests: inner.requests * (1 + schema_retries),
    ms: inner.ms * (1 + schema_retries),
    usd: inner.usd * (1 + schema_retries),
  }),
};

type Tools = Pick<ChatPolicyTools, 'validate'>;
type Checked = { readonly value: unknown } | { readonly problems: readonly string[] };

async function check(schema: JsonSchema, text: string, tools: Tools): Promise<Checked> {
  const read = readValue(text);
  if ('problem' in read) return { problems: [read.problem] };
  const problems = await tools.validate(schema, read.value);
  return problems.length === 0 ? read : { problems };
}

async function asked(
  schema: JsonSchema,
  retries: number,
  next: ChatHandler,
  request: ChatRequest,
  options: CallOptions,
  tools: Tools,
): Promise<ChatStream> {
  let current = request;
  let spent: Spent | undefined;
  for (let tries = 0; ; tries++) {
    const { events, text, finish } = await collected(await next(current, options), options.call);
    spent = addSpent(spent, finish);
    if (isNoAnswer(events, finish)) return replayed(events, finish, spent);
    const checked = await check(schema, text, tools);
    if ('value' in checked) return replayed(events, { ...finish, value: checked.value }, spent);
    if (tries === retries) throw mismatch(checked.problems, finish, spent);
    const answer = { role: 'assistant' as const, content: text };
    const again = { role: 'user' as const, content: reaskMessage(checked.problems) };
    current = { ...current, messages: [...current.messages, answer, again] };
    options.call.warnings.push({
      code: 'FC3110',
      message: `The answer did not fit the schema and was asked for again: ${checked.problems[0]}`,
    });
  }
}

/** Tool calls, refusals and filtered answers are answers of their own kind: there is no value to check. */
const isNoAnswer = (events: readonly ChatEvent[], finish: FinishEvent): boolean =>
  finish.reason === 'tool-calls' ||
  finish.reason === 'content-filter' ||
  events.some((event) => event.type === 'refusal-delta');

async function collected(
  stream: ChatStream,
  record: CallRecord,
): Promise<{ events: ChatEvent[]; text: string; finish: FinishEvent }> {
  const collector = createCollector();
  const events: ChatEvent[] = [];
  for await (const batch of stream) {
    collector.push(batch);
    events.push(...batch);
  }
  const finish = events.at(-1);
  if (finish?.type !== 'finish') throw failure('stream-truncated', 'The answer ended without its finish.');
  return { events: events.slice(0, -1), text: collector.result(record).text, finish };
}

function mismatch(problems: readonly string[], finish: FinishEvent, spent: Spent): FromConfigError {
  const { provider, model, requestId } = finish;
  return failure('schema-mismatch', `The answer does not fit the schema: ${problems[0]}`, {
    provider,
    model,
    requestId,
    details: { problems, usage: spent.usage, cost: spent.cost },
  });
}

/** A whole answer that is there already, as a stream of one batch. */
function replayed(events: readonly ChatEvent[], finish: FinishEvent, spent: Spent): ChatStream {
  const batch = [...events, { ...finish, ...spent }];
  return {
    ended: Promise.resolve(spent satisfies Ended),
    async *[Symbol.asyncIterator]() {
      yield batch;
    },
  };
}

/** What was delivered stays; the finish carries the value, or the stream fails there. */
async function checkedStream(
  schema: JsonSchema,
  next: ChatHandler,
  request: ChatRequest,
  options: CallOptions,
  tools: Tools,
): Promise<ChatStream> {
  const stream = await next(request, options);
  return {
    get ended() {
      return stream.ended;
    },
    async *[Symbol.asyncIterator]() {
      let text = '';
      const seen: ChatEvent[] = [];
      for await (const batch of stream) {
        for (const event of batch) {
          if (event.type === 'text-delta') text += event.text;
          if (event.type === 'refusal-delta') seen.push(event);
        }
        const finish = batch.at(-1);
        if (finish?.type !== 'finish' || isNoAnswer(seen, finish)) {
          yield batch;
          continue;
        }
        const checked = await check(schema, text, tools);
        if ('problems' in checked) {
          if (batch.length > 1) yield batch.slice(0, -1);
          throw mismatch(checked.problems, finish, finish);
        }
        yield [...batch.slice(0, -1), { ...finish, value: checked.value }];
      }
    },
  };
}
