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
import type { FromConfigError } from '../errors.ts';
import type { Clock, Logger, Random } from '../ports.ts';
import type { KeyValueStore } from '../stores/store.ts';

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
export interface PolicyTools<Request, Answer extends Answered> {
  readonly clock: Clock;
  readonly random: Random;
  readonly logger: Logger;
  readonly store: KeyValueStore;
  /** `provider/model` and where it is: the key of limits, breaker, quota. */
  readonly target: string;
  /** What budget and token limits reserve before the answer is known. */
  estimate(request: Request): { readonly usage: Usage; readonly cost: Cost };
  /** SHA-256 of the rendered request, parts resolved, settings in, credentials out. */
  fingerprint(request: Request): Promise<string>;
  /** Hands the answer on and keeps it when it is finished, and only then. */
  record(answer: Answer, keep: (stored: unknown) => void): Answer;
  /** A kept answer as a new one; `undefined` when it is not of this kind or version. */
  replay(stored: unknown): Answer | undefined;
  /** Why another target cannot take this request; `undefined` when it can. */
  unfit(request: Request, target: string, cause?: FromConfigError): string | undefined;
  /** The handler of another target. */
  build(target: string): Handler<Request, Answer>;
}

export interface ChatPolicyTools extends PolicyTools<ChatRequest, ChatStream> {
  /** What of the value does not fit the schema; empty when it fits. */
  validate(schema: JsonSchema, value: unknown): Promise<readonly string[]>;
}
