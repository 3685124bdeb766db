import type { Answered, ChatHandler, ChatRequest, Cost, Handler, JsonSchema, Usage } from '../chat/types.ts';
import type { Clock, Logger, Random } from '../ports.ts';
import type { SharedCounters } from '../stores/counters.ts';

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
    tools: Pick<PolicyTools<Request>, Needs>,
  ): (next: Handler<Request, Answer>) => Handler<Request, Answer>;
  bound(config: Config, inner: Bounds, boundOf: (target: string) => Bounds): Bounds;
}

/** For what exists only in chat: re-asks, first-token and idle timeouts, a restart in mid-stream. */
export interface ChatPolicyDefinition<Config, Needs extends keyof ChatPolicyTools> {
  readonly name: string;
  createChat(config: Config, tools: Pick<ChatPolicyTools, Needs>): (next: ChatHandler) => ChatHandler;
  bound(config: Config, inner: Bounds, boundOf: (target: string) => Bounds): Bounds;
}

export type ToolName = keyof PolicyTools<unknown>;

/** What a policy may use; everything it knows of the world comes through here. */
export interface PolicyTools<Request> {
  readonly clock: Clock;
  readonly random: Random;
  readonly logger: Logger;
  /** `provider/model` and where it is: the key of limits, breaker, quota. */
  readonly target: string;
  /** What budget and token limits reserve before the answer is known. */
  estimate(request: Request): { readonly usage: Usage; readonly cost: Cost };
  /** Sums that budgets count in. */
  readonly counters: SharedCounters;
}

export interface ChatPolicyTools extends PolicyTools<ChatRequest> {
  /** What of the value does not fit the schema; empty when it fits. */
  validate(schema: JsonSchema, value: unknown): Promise<readonly string[]>;
}
