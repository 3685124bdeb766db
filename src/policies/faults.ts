import type { CallOptions, ChatEvent, ChatHandler, ChatRequest, ChatStream } from '../chat/types.ts';
import { pause } from '../chat/waiting.ts';
import { milliseconds } from '../duration.ts';
import { type FromConfigError, failure, failures } from '../errors.ts';
import type { Fault, FaultsConfig } from '../generated/types.ts';
import { seeded } from '../seeded-random.ts';
import type { ChatPolicyDefinition, ChatPolicyTools } from './policy.ts';

type Tools = Pick<ChatPolicyTools, 'clock' | 'random' | 'target'>;

/** Fails on purpose, as the document says, in place of the target or in the middle of its answer: for users' own tests. */
export const faults: ChatPolicyDefinition<FaultsConfig, 'clock' | 'random' | 'target'> = {
  name: 'faults',
  createChat(config, tools) {
    const chances = new Map(
      config.flatMap((fault) => (fault.seed == null ? [] : [[fault, seeded(fault.seed)] as const])),
    );
    const chance = (fault: Fault): number => (chances.get(fault) ?? tools.random)();
    return (next) => (request, options) => struck(config, chance, next, request, options, tools);
  },
  bound: (_config, inner) => inner,
};

async function struck(
  config: FaultsConfig,
  chance: (fault: Fault) => number,
  next: ChatHandler,
  request: ChatRequest,
  options: CallOptions,
  tools: Tools,
): Promise<ChatStream> {
  const attempt = options.call.attempts.length + 1;
  const fault = config.find(
    (one) =>
      (one.attempts == null || one.attempts.includes(attempt)) &&
      (one.rate == null || chance(one) < one.rate),
  );
  if (fault === undefined) return next(request, options);
  await pause(tools.clock, milliseconds(fault.delay) ?? 0, options.signal);
  const after = fault.after ?? 0;
  if (after > 0 && options.delivery === 'stream')
    return brokenAfter(after, await next(request, options), () => errorOf(fault, tools));
  const error = errorOf(fault, tools);
  const [provider, model] = split(tools.target);
  options.call.attempts.push({
    provider,
    model,
    durationMs: 0,
    error: { code: error.code, kind: error.kind, message: error.message },
  });
  throw error;
}

function errorOf(fault: Fault, { target }: Tools): FromConfigError {
  const retryAfterMs = milliseconds(fault.retry_after);
  const [provider, model] = split(target);
  const message = fault.message ?? `A fault made on purpose: ${failures[fault.kind].type} (${fault.kind}).`;
  return failure(fault.kind, message, {
    provider,
    model,
    retryAfterMs,
    details: retryAfterMs === undefined ? {} : { retryAfterMs },
  });
}

const split = (target: string): [string, string] => {
  const slash = target.indexOf('/');
  return [target.slice(0, slash), target.slice(slash + 1)];
};

function brokenAfter(count: number, stream: ChatStream, makeError: () => Error): ChatStream {
  return {
    get ended() {
      return stream.ended;
    },
    async *[Symbol.asyncIterator](): AsyncGenerator<readonly ChatEvent[]> {
      let left = count;
      for await (const batch of stream) {
        if (batch.length >= left) {
          yield batch.slice(0, left);
          throw makeError();
        }
        left -= batch.length;
        yield batch;
      }
    },
  };
}
