import { Answer } from './call/answer.ts';
import { type MapItem, type MapRules, type MapRun, mapInputs } from './call/map.ts';
import { createCollector } from './chat/collect.ts';
import { type MessageInput, normaliseRequest } from './chat/messages.ts';
import type {
  CacheStats,
  CallOptions,
  CallRecord,
  CallSettings,
  ChatEvent,
  ChatHandler,
  ChatRequest,
  ChatResult,
  Warning,
} from './chat/types.ts';
import type { ListOptions, ModelList } from './models/list.ts';
import type { ModelFacts } from './models/table.ts';
import type { Bounds } from './policies/policy.ts';

/** What every call takes besides its request. */
export interface CallBase {
  /** Aborts the call; its reason is rethrown as it is. */
  readonly signal?: AbortSignal | undefined;
  /** Usage is counted by these too. */
  readonly tags?: readonly string[] | undefined;
  /** Who the call is for; usage is counted by it. */
  readonly user?: string | undefined;
}

/** Options of one call: the base ones, and any setting of the provider's config for this call alone. */
export type LlmCallOptions<Config> = CallBase & Partial<Omit<Config, 'user'>>;

/** Options of a batch: how it runs, and those of each of its calls. */
export type MapOptions<Config> = LlmCallOptions<Config> & MapRules;
export type { MapItem, MapRun };

/** A request as callers write it; OpenAI-shaped messages are accepted. */
export type ChatInput = Omit<ChatRequest, 'messages' | 'settings'> & {
  readonly messages: readonly MessageInput[];
  readonly settings?: CallSettings | undefined;
};

/** Text as it comes; `result` is the whole answer once the iteration is over. */
export interface TextStream extends AsyncIterable<string> {
  readonly result: Promise<ChatResult>;
}

/** Events as they come; the last is `finish`. */
export interface EventStream extends AsyncIterable<ChatEvent> {
  readonly result: Promise<ChatResult>;
}

/** What the factory builds an Llm from. */
export interface LlmParts {
  readonly provider: string;
  readonly model: string;
  readonly notices: readonly Warning[];
  readonly facts?: ModelFacts | undefined;
  readonly handler: ChatHandler;
  /** The handler for a call with settings of its own; throws ValidationError where one cannot be. */
  readonly forCall: (settings: CallSettings) => Promise<ChatHandler> | ChatHandler;
  /** The models of its provider. */
  readonly listModels: (options?: ListOptions) => Promise<ModelList>;
  /** The worst case of one call. */
  readonly bound: Bounds;
  readonly close: () => Promise<void>;
  /** Its caches, which count. */
  readonly caches: { readonly stats: CacheStats };
}

const textOf = (event: ChatEvent): string | undefined =>
  event.type === 'text-delta' && event.text !== '' ? event.text : undefined;
const itself = (event: ChatEvent): ChatEvent => event;

/** One model, ready to answer. Made by LlmFactory; safe to share between callers. */
export class Llm<Config = unknown> implements AsyncDisposable {
  /** Id of the provider that calls go to first. */
  readonly provider: string;
  /** The model that is asked for. */
  readonly model: string;
  /** What loading the configuration had to say: aliases, ignored keys, the choice of `provider: auto`. */
  readonly notices: readonly Warning[];
  /** What is known of the model: its window, its price, what it can. */
  readonly facts: ModelFacts | undefined;
  readonly #parts: LlmParts;
  #input = 0;
  #output = 0;

  constructor(parts: LlmParts) {
    this.provider = parts.provider;
    this.model = parts.model;
    this.notices = parts.notices;
    this.facts = parts.facts;
    this.#parts = parts;
  }

  /** Tokens of all calls of this instance, in and out; estimated where a provider counts nothing. */
  get tokensUsed(): { readonly input: number; readonly output: number } {
    return { input: this.#input, output: this.#output };
  }

  /**
   * The worst case of one call, with all its retries and fallbacks: requests, time in ms, US dollars; `Infinity` where nothing
   * limits it or no price is known.
   */
  get bound(): Bounds {
    return this.#parts.bound;
  }

  /** What the cache has done so far: calls answered without sending anything, those that were sent, answers kept. All 0 without one. */
  get cacheStats(): CacheStats {
    return this.#parts.caches.stats;
  }

  /** Streams the answer to a prompt as text. Nothing is sent before iteration. */
  stream(prompt: string, options: LlmCallOptions<Config> = {}): TextStream {
    return this.streamWithMessages([{ role: 'user', content: prompt }], options);
  }

  /** The whole answer to a prompt. */
  async generate(prompt: string, options: LlmCallOptions<Config> = {}): Promise<string> {
    return this.generateWithMessages([{ role: 'user', content: prompt }], options);
  }

  /** Streams the answer to a conversation as text. */
  streamWithMessages(messages: readonly MessageInput[], options: LlmCallOptions<Config> = {}): TextStream {
    return this.#answer({ messages }, options, textOf);
  }

  /** The whole answer to a conversation. */
  async generateWithMessages(
    messages: readonly MessageInput[],
    options: LlmCallOptions<Config> = {},
  ): Promise<string> {
    return (await this.chat({ messages }, options)).text;
  }

  /** Streams the events of an answer: text, reasoning, tool calls, the finish. */
  streamChat(request: ChatInput, options: LlmCallOptions<Config> = {}): EventStream {
    return this.#answer(request, options, itself);
  }

  /** The whole answer: text, tool calls, usage, cost. */
  async chat(request: ChatInput, options: LlmCallOptions<Config> = {}): Promise<ChatResult> {
    const call = readCall(request, options);
    const record = newRecord(options);
    const handler = await this.#handlerFor(call);
    const stream = await handler(call, { signal: options.signal, delivery: 'whole', call: record });
    const collector = createCollector();
    for await (const batch of stream) collector.push(batch);
    const result = collector.result(record);
    this.#count(result);
    return result;
  }

  /**
   * Calls for every input, 16 at once unless `concurrency` says otherwise: prompts, conversations or requests. Items come in
   * order, or as they are ready with `ordered: false`; a call that fails is an item with its error.
   */
  map<Input extends string | ChatInput>(
    inputs: Iterable<Input> | AsyncIterable<Input>,
    { concurrency, ordered, ...options }: MapOptions<Config> = {},
  ): MapRun<Input, ChatResult> {
    const each = options as LlmCallOptions<Config>;
    const call = (input: Input, _index: number, signal: AbortSignal): Promise<ChatResult> => {
      const request: ChatInput =
        typeof input === 'string' ? { messages: [{ role: 'user', content: input }] } : input;
      return this.chat(request, { ...each, signal });
    };
    return mapInputs(inputs, call, { concurrency, ordered }, each.signal);
  }

  /**
   * The models that this instance's provider has. A list that was fetched in the last 7 days is taken from disk; one that
   * cannot be had says so in its `status` and `error`.
   */
  listModels(options: ListOptions = {}): Promise<ModelList> {
    return this.#parts.listModels(options);
  }

  /** Ends what this instance holds; idempotent. Instances of one factory share its connections. */
  close(): Promise<void> {
    return this.#parts.close();
  }

  [Symbol.asyncDispose](): Promise<void> {
    return this.close();
  }

  #answer<Item>(
    input: ChatInput,
    options: LlmCallOptions<Config>,
    pick: (event: ChatEvent) => Item | undefined,
  ): Answer<Item> {
    const request = readCall(input, options);
    const start = async (call: CallRecord) => {
      const handler = await this.#handlerFor(request);
      return handler(request, { signal: options.signal, delivery: 'stream', call } satisfies CallOptions);
    };
    return new Answer(start, pick, newRecord(options), (result) => this.#count(result));
  }

  #handlerFor(request: ChatRequest): Promise<ChatHandler> | ChatHandler {
    return request.settings === undefined ? this.#parts.handler : this.#parts.forCall(request.settings);
  }

  #count(result: ChatResult): void {
    this.#input += result.usage.inputTokens ?? 0;
    this.#output += result.usage.outputTokens ?? 0;
  }
}

const newRecord = (options: CallBase): CallRecord => ({
  tags: options.tags ?? [],
  user: options.user,
  attempts: [],
  warnings: [],
});

/** The request with this call's own settings in it. */
function readCall(input: ChatInput, options: CallBase): ChatRequest {
  const request = normaliseRequest(input);
  const { signal: _signal, tags: _tags, user: _user, ...settings } = options;
  for (const _any in settings) return { ...request, settings: { ...request.settings, ...settings } };
  return request;
}
