import { createCollector } from '../chat/collect.ts';
import type {
  CallNotice,
  CallOptions,
  ChatEvent,
  ChatHandler,
  ChatRequest,
  ChatResult,
  ChatStream,
} from '../chat/types.ts';
import type { Logger } from '../ports.ts';

/** What an application may watch. A hook that throws or hangs changes nothing; no key is ever handed to one. */
export interface Hooks {
  /** Before the first try. */
  readonly onRequest?: ((event: HookCall) => unknown) | undefined;
  /** After an answer, with the whole of it; for streams at their end. */
  readonly onResponse?:
    | ((event: HookCall & { readonly result: ChatResult; readonly durationMs: number }) => unknown)
    | undefined;
  /** After a call that failed, with the error that the caller gets. */
  readonly onError?:
    | ((event: HookCall & { readonly error: unknown; readonly durationMs: number }) => unknown)
    | undefined;
  /** Retries, fallbacks, waits: what policies do on the way. */
  readonly onNotice?: ((event: HookCall & { readonly notice: CallNotice }) => unknown) | undefined;
}

/** The call a hook is told about. */
export interface HookCall {
  readonly provider: string;
  readonly model: string;
  readonly request: ChatRequest;
  readonly tags: readonly string[];
  readonly user?: string | undefined;
}

interface Tools {
  readonly clock: { now(): number };
  readonly logger: Logger;
  readonly provider: string;
  readonly model: string;
}

/** Tells the hooks; the outermost part of a call. */
export function watchedBy(hooks: Hooks, tools: Tools): (next: ChatHandler) => ChatHandler {
  if (!Object.values(hooks).some((hook) => hook !== undefined)) return (next) => next;
  const tell = <Event>(hook: ((event: Event) => unknown) | undefined, event: Event): void => {
    if (hook !== undefined) run(() => hook(event), tools.logger);
  };
  return (next) => async (request, options) => {
    const call: HookCall = {
      provider: tools.provider,
      model: tools.model,
      request,
      tags: options.call.tags,
      user: options.call.user,
    };
    const started = tools.clock.now();
    const failed = (error: unknown): void =>
      tell(hooks.onError, { ...call, error, durationMs: tools.clock.now() - started });
    tell(hooks.onRequest, call);
    const { onNotice } = hooks;
    const notify =
      onNotice === undefined
        ? options.call.notify
        : (notice: CallNotice): void => tell(onNotice, { ...call, notice });
    const watched: CallOptions = { ...options, call: withNotify(options.call, notify) };
    try {
      const stream = await next(request, watched);
      const done = (result: ChatResult): void =>
        tell(hooks.onResponse, { ...call, result, durationMs: tools.clock.now() - started });
      return hooks.onResponse === undefined && hooks.onError === undefined
        ? stream
        : observed(stream, watched, done, failed);
    } catch (error) {
      failed(error);
      throw error;
    }
  };
}

/** The record itself, so that what is written into it reaches the result. */
const withNotify = (call: CallOptions['call'], notify: CallOptions['call']['notify']): CallOptions['call'] =>
  notify === undefined ? call : Object.assign(call, { notify });

/** The stream as it is, with its end told once. */
function observed(
  stream: ChatStream,
  { call }: CallOptions,
  done: (result: ChatResult) => void,
  failed: (error: unknown) => void,
): ChatStream {
  return {
    get ended() {
      return stream.ended;
    },
    async *[Symbol.asyncIterator](): AsyncGenerator<readonly ChatEvent[]> {
      const collector = createCollector();
      try {
        for await (const batch of stream) {
          collector.push(batch);
          yield batch;
        }
      } catch (error) {
        failed(error);
        throw error;
      }
      done(collector.result(call));
    },
  };
}

function run(hook: () => unknown, logger: Logger): void {
  const complain = (error: unknown): void =>
    logger.warn(`A hook failed; the call goes on: ${error instanceof Error ? error.message : String(error)}`);
  try {
    const answer = hook();
    if (answer instanceof Promise) answer.catch(complain);
  } catch (error) {
    complain(error);
  }
}
