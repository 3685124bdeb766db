import type { Attempt, FailureKind, FromConfigError } from '../errors.ts';

/** A JSON Schema, draft 2020-12. */
export type JsonSchema = Readonly<Record<string, unknown>>;

/** What only the protocol it came from can read (a signature, an encrypted block); replayed only to that protocol. */
export interface Opaque {
  readonly protocol: string;
  readonly data: unknown;
}

export type Part =
  | { readonly type: 'text'; readonly text: string; readonly opaque?: Opaque | undefined }
  | ImagePart
  | { readonly type: 'reasoning'; readonly text: string; readonly opaque?: Opaque | undefined };

/** An image by URL, as base64 `data` with its media type, or by file path; exactly one of the three. */
export interface ImagePart {
  readonly type: 'image';
  readonly url?: string | undefined;
  readonly data?: string | undefined;
  readonly path?: string | undefined;
  readonly mediaType?: string | undefined;
  readonly detail?: 'low' | 'high' | 'auto' | undefined;
}

export interface ToolCall {
  readonly id: string;
  readonly name: string;
  /** The parsed arguments; `undefined` when `argumentsText` is not JSON, which the call's warnings then say. */
  readonly arguments: unknown;
  /** The arguments exactly as the model wrote them. */
  readonly argumentsText: string;
  readonly opaque?: Opaque | undefined;
}

export type Message =
  | {
      readonly role: 'system' | 'user';
      readonly content: string | readonly Part[];
      readonly name?: string | undefined;
    }
  | AssistantMessage
  | {
      readonly role: 'tool';
      readonly toolCallId: string;
      readonly content: string | readonly Part[];
      readonly isError?: boolean | undefined;
    };

export interface AssistantMessage {
  readonly role: 'assistant';
  readonly content: string | readonly Part[];
  readonly toolCalls?: readonly ToolCall[] | undefined;
}

export interface Tool {
  readonly name: string;
  readonly description?: string | undefined;
  /** JSON Schema of the arguments object. */
  readonly parameters: JsonSchema;
}

export type ToolChoice = 'auto' | 'none' | 'required' | { readonly name: string };

/** Settings of one request by their document names; values override those of the config. */
export type CallSettings = Readonly<Record<string, unknown>>;

/** One request in the neutral form; protocols render it. */
export interface ChatRequest {
  readonly system?: string | undefined;
  readonly messages: readonly Message[];
  readonly tools?: readonly Tool[] | undefined;
  readonly toolChoice?: ToolChoice | undefined;
  /** Asks for an answer that fits this schema. */
  readonly schema?: JsonSchema | undefined;
  /** `caller`: the answer is handed over as it came, and whoever asked checks it. */
  readonly schemaCheck?: 'caller' | undefined;
  readonly settings?: CallSettings | undefined;
}

export type FinishReason = 'stop' | 'length' | 'tool-calls' | 'content-filter' | 'other';

/** Tokens of one call. Input includes cached, output includes reasoning; `undefined` means nobody said. */
export interface Usage {
  readonly inputTokens?: number | undefined;
  readonly outputTokens?: number | undefined;
  readonly cacheReadTokens?: number | undefined;
  readonly cacheWriteTokens?: number | undefined;
  readonly reasoningTokens?: number | undefined;
  /** Who counted; `cache` where an answer was kept and nothing was used for it. */
  readonly source: 'provider' | 'estimated' | 'unknown' | 'cache';
}

/** US dollars of one call; an unknown price is `unknown`, never 0. */
export interface Cost {
  readonly usd: number | 'unknown';
  readonly source: string;
}

export type ChatEvent =
  | { readonly type: 'text-delta'; readonly text: string; readonly opaque?: Opaque | undefined }
  | { readonly type: 'reasoning-delta'; readonly text: string; readonly opaque?: Opaque | undefined }
  | ToolCallDelta
  | { readonly type: 'refusal-delta'; readonly text: string }
  | { readonly type: 'restart'; readonly reason: FailureKind }
  | FinishEvent;

export interface ToolCallDelta {
  readonly type: 'tool-call-delta';
  readonly index: number;
  readonly id?: string | undefined;
  readonly name?: string | undefined;
  readonly arguments?: string | undefined;
  readonly opaque?: Opaque | undefined;
}

/** The last event of every answer. */
export interface FinishEvent {
  readonly type: 'finish';
  readonly reason: FinishReason;
  readonly rawReason?: string | undefined;
  readonly usage: Usage;
  readonly cost: Cost;
  readonly provider: string;
  readonly model: string;
  readonly requestId?: string | undefined;
  /** Nothing was sent for it: the answer was kept, or an equal call got it. */
  readonly cached?: true | undefined;
  /** The answer parsed and checked, when a schema was given. */
  readonly value?: unknown;
  readonly raw?: unknown;
}

/** Something the caller should know that did not stop the call. */
export interface Warning {
  readonly code: string;
  readonly message: string;
}

export interface ChatResult {
  readonly text: string;
  /** The answer parsed and checked, when a schema was given. */
  readonly value?: unknown;
  readonly reasoning?: string | undefined;
  readonly refusal?: string | undefined;
  readonly toolCalls: readonly ToolCall[];
  /** The answer as a message: append it to the conversation as it is. */
  readonly message: AssistantMessage;
  readonly finishReason: FinishReason;
  readonly rawFinishReason?: string | undefined;
  readonly usage: Usage;
  readonly cost: Cost;
  readonly provider: string;
  /** The model that answered, as the provider names it. */
  readonly model: string;
  readonly requestId?: string | undefined;
  /** Nothing was sent for it: the answer was kept, or an equal call got it. Its usage and cost are 0. */
  readonly cached?: true | undefined;
  readonly attempts: readonly Attempt[];
  readonly warnings: readonly Warning[];
  /** The provider's whole reply, for answers that came as one JSON body. */
  readonly raw?: unknown;
}

/** How an answer ended. */
export interface Ended {
  readonly usage: Usage;
  readonly cost: Cost;
  readonly error?: unknown;
}

/** `ended` resolves once and never rejects: at the finish, at a failure, when the caller leaves. */
export interface Answered {
  readonly ended: Promise<Ended>;
}

/** Events as they came off the wire: one array per network read. The last event is `finish`. */
export interface ChatStream extends AsyncIterable<readonly ChatEvent[]>, Answered {}

/** What is written down on the way; the result shows it. */
export interface CallRecord {
  readonly tags: readonly string[];
  readonly user?: string | undefined;
  readonly attempts: Attempt[];
  readonly warnings: Warning[];
  /** Tells the call's hooks what happens on the way; never throws. */
  readonly notify?: ((notice: CallNotice) => void) | undefined;
}

/** What a policy does on the way to an answer, for hooks and logs. Times in ms. */
export type CallNotice =
  | {
      readonly type: 'retry';
      readonly target: string;
      readonly retry: number;
      readonly maxRetries: number;
      readonly delayMs: number;
      readonly error: FromConfigError;
    }
  | { readonly type: 'fallback'; readonly from: string; readonly to: string; readonly error: FromConfigError }
  | { readonly type: 'passed-over'; readonly target: string; readonly reason: string }
  | { readonly type: 'circuit'; readonly target: string; readonly state: 'open' | 'half-open' | 'closed' }
  | { readonly type: 'rate-limit-wait'; readonly target: string; readonly waitedMs: number }
  | { readonly type: 'cache'; readonly target: string; readonly hit: boolean };

export interface CallOptions {
  readonly signal?: AbortSignal | undefined;
  /** With `whole` nothing is delivered before the finish event. */
  readonly delivery: 'stream' | 'whole';
  readonly call: CallRecord;
  /** When the whole call must be over, by the clock's monotonic time in ms; nothing is begun that cannot end by then. */
  readonly deadline?: number | undefined;
  /** Told for how long the server wants no request, in ms. */
  readonly hold?: ((ms: number) => void) | undefined;
  readonly timeouts?:
    | { readonly connectMs?: number | undefined; readonly firstByteMs?: number | undefined }
    | undefined;
  /** Told of each read of an answer; `hasBegun` where it is more than a sign of life. */
  readonly heard?: ((hasBegun: boolean) => void) | undefined;
}

/**
 * Answers one request. Rejects while nothing was delivered; after that a failure surfaces in the stream.
 * The caller's abort reason is rethrown as it is.
 */
export type Handler<Request, Answer extends Answered> = (
  request: Request,
  options: CallOptions,
) => Promise<Answer>;
export type ChatHandler = Handler<ChatRequest, ChatStream>;

/** What a cache has done so far. */
export interface CacheStats {
  /** Calls that were answered without sending anything. */
  readonly hits: number;
  readonly misses: number;
  /** Answers that are kept, as far as that is known. */
  readonly size: number;
}
