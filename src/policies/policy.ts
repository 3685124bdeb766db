import type {
  Answered,
  ChatHandler,
  ChatRequest,
  ChatStream,
  Cost,
  Handler,
  JsonSchema,
  Usage,
} from '../chat/types.ts';
import type { Clock, Logger, Random } from '../ports.ts';
import type { SharedCounters } from '../stores/counters.ts';
import type { SharedLimits } from '../stores/redis-limits.ts';
import type { KeptAnswers } from './kept-answers.ts';

/** The worst case of a call: requests sent, milliseconds passed, US dollars spent; `Infinity` where nothing limits it. */
export interface Bounds {
  readonly requests: number;
  readonly ms: number;
  readonly usd: number;
}

/** One behaviour around a call, for chat and embeddings alike. */
export interface PolicyDefinition<Config, Needs extends ToolName> {
  readonly name: string;
  create<Request, Answer extends Answered>(
    config: Config,
    tools: Pick<PolicyTools<Request, Answer>, Needs>,
  ): (next: Handler<Request, Answer>) => Handler<Request, Answer>;
  bound(config: Config, inner: Bounds, boundOf: (target: string) => Bounds): Bounds;
}

/** For what exists only in chat: re-asks, first-token and idle timeouts, a restart in mid-stream. */
export interface ChatPolicyDefinition<Config, Needs extends keyof ChatPolicyTools> {
  readonly name: string;
  createChat(config: Config, tools: Pick<ChatPolicyTools, Needs>): (next: ChatHandler) => ChatHandler;
  bound(config: Config, inner: Bounds, boundOf: (target: string) => Bounds): Bounds;
}

export type ToolName = keyof PolicyTools<unknown, Answered>;

/** What a policy may use; everything it knows of the world comes through here. */
export interface PolicyTools<Request, Answer extends Answered = Answered> {
  readonly clock: Clock;
  readonly random: Random;
  readonly logger: Logger;
  /** `provider/model` and where it is: the key of limits, breaker, quota. */
  readonly target: string;
  /** What budget and token limits reserve before the answer is known. */
  estimate(request: Request): { readonly usage: Usage; readonly cost: Cost };
  /** Sums that budgets count in. */
  readonly counters: SharedCounters;
  /** Limits that this process keeps together with others. */
  readonly limits: SharedLimits | undefined;
  /** What a cache keeps and what is under way; one for all handlers of a model. */
  readonly kept: KeptAnswers<Answer>;
  /** Names a request as it would be sent; rejects for one that cannot be sent at all. */
  fingerprint(request: Request, signal: AbortSignal | undefined): Promise<Fingerprint<Request>>;
  /** One answer for all who asked the same; what is worth keeping of it goes to `keep` once it was read to its end. */
  record(answer: Answer, request: Request, keep: (stored: Promise<unknown>) => void): Recording<Answer>;
  /** An answer made of what was kept; `undefined` for what is none. */
  replay(stored: unknown): Answer | undefined;
}

/** Equal keys stand for requests that are rendered alike, whoever asks. */
export interface Fingerprint<Request> {
  readonly key: string;
  /** The request with its images read, so that this is not done again. */
  readonly request: Request;
}

/** An answer that may be read by several callers, each at its own pace. */
export interface Recording<Answer> {
  /** The answer for one caller. The first that gets to the end is the one who is billed. */
  open(reader: RecordingReader): Answer;
}

export interface RecordingReader {
  /** Ends this caller's reading with its reason; the others read on. */
  readonly signal: AbortSignal | undefined;
  /** Called once, before the caller sees the end; `isBilled` unless somebody else has the bill. */
  end(isBilled: boolean): void;
  /** The error that this caller gets in place of one that all get. */
  ownError(error: unknown): unknown;
  /** Called when the caller goes before the end; true where nobody is left. */
  leave(reason?: unknown): boolean;
}

export interface ChatPolicyTools extends PolicyTools<ChatRequest, ChatStream> {
  /** What of the value does not fit the schema; empty when it fits. */
  validate(schema: JsonSchema, value: unknown): Promise<readonly string[]>;
}

export type { SharedLimits } from '../stores/redis-limits.ts';
