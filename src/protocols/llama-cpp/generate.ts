import { basename } from 'node:path';
import type { ChatEvent, ChatRequest, Cost, FinishReason, Usage } from '../../chat/types.ts';
import { orAborted } from '../../chat/waiting.ts';
import { FromConfigError, failure } from '../../errors.ts';
import type { Batches } from '../handler-stream.ts';
import type { Target } from '../protocol.ts';
import { instructionFor } from '../structured-output.ts';
import type { Engine, Opened } from './engine.ts';
import { grammarSchema } from './grammar-schema.ts';
import { NAME, renderHistory } from './history.ts';
import type { ChatHistoryItem, ChatModelFunctions, TokenMeterState } from './library.ts';
import { Pipe } from './pipe.ts';
import { samplingOf } from './settings.ts';
import { forcedCall, forcedInstruction, forcedSchema, forcedTools, functionsOf } from './tools.ts';
import { Written } from './written.ts';

type Fields = Readonly<Record<string, unknown>>;

export const cost: Cost = { usd: 0, source: 'in-process' };

/** Tokens that stay free, so that the engine never gets to dropping the beginning of the conversation by itself. */
const MARGIN = 8;

const reasons: Readonly<Record<string, FinishReason>> = {
  eogToken: 'stop',
  stopGenerationTrigger: 'stop',
  customStopTrigger: 'stop',
  functionCalls: 'tool-calls',
  maxTokens: 'length',
};

/** What is asked, in the engine's words. */
interface Asked {
  readonly history: readonly ChatHistoryItem[];
  readonly functions: ChatModelFunctions | undefined;
  /** The schema that the whole answer has to fit. */
  readonly schema: Fields | undefined;
  /** The answer is a tool call, written as JSON. */
  readonly isForced: boolean;
  readonly settings: Fields;
}

/** Asks the model in this process and hands out what it writes as it comes. */
export async function* generate(
  request: ChatRequest,
  target: Target,
  engine: Engine,
  leaving: AbortSignal,
): Batches {
  const asked = askedOf(request, target);
  const signal = AbortSignal.any([leaving, engine.closing]);
  const opened = await orAborted(engine.open(), signal);
  const pipe = new Pipe<ChatEvent>();
  let ended: { readonly finish: ChatEvent } | { readonly error: unknown } | undefined;
  engine
    .inTurn(() => respond(asked, target, opened, signal, pipe), signal)
    .then(
      (finish) => {
        ended = { finish };
      },
      (error: unknown) => {
        ended = { error: typed(error, target, signal) };
      },
    )
    .finally(() => pipe.wake());
  for (;;) {
    await orAborted(ended === undefined ? pipe.waiting() : Promise.resolve(), signal);
    const events = pipe.take();
    if (ended === undefined) {
      if (events.length > 0) yield events;
      continue;
    }
    if ('error' in ended) throw ended.error;
    yield [...events, ended.finish];
    return;
  }
}

/** What the engine itself throws knows no kinds; asking again would end the same way. */
function typed(error: unknown, { provider, model }: Target, signal: AbortSignal): unknown {
  if (signal.aborted || error instanceof FromConfigError) return error;
  const message = `The engine failed: ${error instanceof Error ? error.message : String(error)}`;
  return failure('server', message, { provider, model, retryable: false, cause: error });
}

function askedOf(request: ChatRequest, target: Target): Asked {
  const settings =
    request.settings === undefined ? target.settings : { ...target.settings, ...request.settings };
  const forced = forcedTools(request);
  const functions = functionsOf(request);
  const { schema } = request;
  const prompt = request.system ?? (typeof settings.system_prompt === 'string' ? settings.system_prompt : '');
  const system = [
    prompt,
    schema === undefined ? '' : instructionFor(schema, { structured_output: 'none' }),
    forced.length === 0 ? '' : forcedInstruction(forced),
  ];
  const text = system.filter((one) => one !== '').join('\n\n');
  // Beside tools the model has to be free to call them.
  const free = functions === undefined && schema !== undefined ? grammarSchema(schema) : undefined;
  return {
    history: renderHistory(request, text, target),
    functions,
    schema: forced.length === 0 ? free : forcedSchema(forced),
    isForced: forced.length > 0,
    settings,
  };
}

/** One answer of the model; resolves to its finish. */
async function respond(
  asked: Asked,
  target: Target,
  opened: Opened,
  signal: AbortSignal,
  pipe: Pipe<ChatEvent>,
): Promise<ChatEvent> {
  const { history, functions, schema, isForced, settings } = asked;
  const { chat, llama } = opened;
  const room = roomFor(asked, target, opened);
  const wanted = typeof settings.max_tokens === 'number' ? settings.max_tokens : room;
  const written = new Written(pipe, NAME, isForced);
  const { onResponseChunk, onFunctionCallParamsChunk, onFunctionCall } = written;
  const before = chat.sequence.tokenMeter.getState();
  const { metadata } = await chat.generateResponse(history, {
    ...samplingOf(settings, target.parameters),
    signal,
    maxTokens: Math.min(wanted, room),
    contextShift: { size: 1 },
    onResponseChunk,
    ...(schema !== undefined && { grammar: await llama.createGrammarForJsonSchema(schema) }),
    ...(functions !== undefined && {
      functions,
      documentFunctionParams: true,
      onFunctionCallParamsChunk,
      onFunctionCall,
    }),
  });
  const reason = reasons[metadata.stopReason] ?? 'other';
  const call = isForced ? forcedCall(written.held) : undefined;
  if (call !== undefined) pipe.push(call);
  const used = chat.sequence.tokenMeter.diff(before);
  return {
    type: 'finish',
    reason: call?.type === 'tool-call-delta' && reason === 'stop' ? 'tool-calls' : reason,
    rawReason: metadata.stopReason,
    usage: usageOf(used, chat.sequence.nextTokenIndex, written.thoughts),
    cost,
    provider: target.provider,
    model: basename(String(target.options.model_path)).replace(/\.gguf$/i, ''),
  };
}

/** Tokens left for the answer. Throws ContextLengthExceededError where there are none. */
function roomFor(
  { history, functions }: Asked,
  target: Target,
  { chat, model, contextSize }: Opened,
): number {
  const { contextText } = chat.chatWrapper.generateContextState({
    chatHistory: history,
    availableFunctions: functions,
    documentFunctionParams: true,
  });
  const requested = contextText.tokenize(model.tokenizer).length;
  const room = contextSize - requested - MARGIN;
  if (room > 0) return room;
  throw failure(
    'context-length',
    `The conversation has ${requested} tokens; the context window has ${contextSize}.`,
    {
      provider: target.provider,
      model: target.model,
      suggestion: 'Raise n_ctx, or shorten the conversation.',
      details: { limit: contextSize, requested },
    },
  );
}

/** The engine counts what it reads: the beginning that it still knows from the last question is not read again. */
function usageOf(used: TokenMeterState, known: number, reasoningTokens: number): Usage {
  const { usedInputTokens, usedOutputTokens: outputTokens } = used;
  const inputTokens = Math.max(usedInputTokens, known - outputTokens);
  return {
    inputTokens,
    outputTokens,
    cacheReadTokens: inputTokens - usedInputTokens,
    ...(reasoningTokens > 0 && { reasoningTokens }),
    source: 'provider',
  };
}
