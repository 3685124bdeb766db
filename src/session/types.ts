import type { MessageInput } from '../chat/messages.ts';
import type {
  CallNotice,
  ChatResult,
  Cost,
  JsonSchema,
  Message,
  Part,
  Tool,
  ToolChoice,
  Usage,
  Warning,
} from '../chat/types.ts';
import type { WindowLimit } from './window.ts';

/** What a turn begins with: text, parts of one user message, or messages (such as the results of tool calls). */
export type TurnInput = string | readonly Part[] | MessageInput | readonly MessageInput[];

/** What a turn may say besides its input; any setting of the model's config may be given too, for this turn alone. */
export interface TurnOptions {
  /** Ends the turn; its reason is rethrown as it is. */
  readonly signal?: AbortSignal | undefined;
  readonly tags?: readonly string[] | undefined;
  readonly user?: string | undefined;
  /** In place of the session's system prompt. */
  readonly system?: string | undefined;
  readonly tools?: readonly Tool[] | undefined;
  readonly toolChoice?: ToolChoice | undefined;
  /** Asks for an answer that fits this schema. */
  readonly schema?: JsonSchema | undefined;
  readonly [setting: string]: unknown;
}

/** The cost log of one turn. */
export interface UsageLine {
  /** The model that answered, as the provider names it. */
  readonly model: string;
  readonly inputTokens: number;
  readonly outputTokens: number;
  readonly totalTokens: number;
  /** US dollars as text: `0.00` for a free model, else four decimals or more, or `unknown`. */
  readonly estimatedCostUSD: string;
  /** Messages that the request held. */
  readonly messagesInContext: number;
}

/** What the window left out of a request. */
export interface WindowReport {
  readonly limit: WindowLimit;
  readonly originalMessages: number;
  readonly keptMessages: number;
  readonly droppedMessages: number;
  /** Of what was sent, with the system prompt and the tools. */
  readonly estimatedTokens: number;
  /** Tokens that may be sent, where a limit of tokens is known. */
  readonly tokenLimit: number | undefined;
  /** Whether a text was cut because it alone did not fit. */
  readonly isCut: boolean;
}

export type CompactionTrigger = 'soft' | 'hard' | 'manual';

/** What one compaction did. Tokens are counted, not the provider's. */
export interface CompactionReport {
  /** `soft`: in the background after a turn; `hard`: before a turn that would not have fitted; `manual`: asked for. */
  readonly trigger: CompactionTrigger;
  /** `unneeded` and `failed` left the history as it was. */
  readonly outcome: 'compacted' | 'pruned' | 'unneeded' | 'failed';
  /** 1 structured summary, 2 terse summary, 3 digest without a model, 0 none. */
  readonly level: 0 | 1 | 2 | 3;
  readonly rounds: number;
  /** Tool results that were replaced by tombstones. */
  readonly pruned: number;
  readonly tokensBefore: number;
  readonly tokensAfter: number;
  readonly messagesBefore: number;
  readonly messagesAfter: number;
  /** The model that was asked. */
  readonly model?: string | undefined;
  /** What the summaries used. */
  readonly inputTokens: number;
  readonly outputTokens: number;
  readonly usd: number | 'unknown';
  readonly error?: unknown;
}

/** The same tool call, several times in a row. */
export interface RepeatedCall {
  readonly name: string;
  readonly argumentsText: string;
  readonly count: number;
}

/** The answer of a turn, as a ChatResult, with what the session knows of it. */
export interface TurnResult extends ChatResult {
  /** Counts from 1 over the session's life. */
  readonly turn: number;
  readonly log: UsageLine;
  /** What was left out of the request; `undefined` when all of it was sent. */
  readonly window?: WindowReport | undefined;
  /** The compaction that the turn waited for. */
  readonly compaction?: CompactionReport | undefined;
  readonly repeatedCall?: RepeatedCall | undefined;
}

/** A turn that the caller made without the session's model. */
export interface RecordedTurn {
  readonly turn: number;
  readonly usage: Usage;
  readonly cost: Cost;
  readonly log: UsageLine;
  readonly repeatedCall?: RepeatedCall | undefined;
}

/** Sums over the session's life; what summaries used is part of them. */
export interface SessionTotals {
  readonly turns: number;
  readonly inputTokens: number;
  readonly outputTokens: number;
  readonly usd: number;
  /** Turns and summaries whose price nobody knows; they are not in `usd`. */
  readonly unpriced: number;
}

/** Of what a session tells, by name. */
export interface SessionEvents {
  turn: TurnResult | RecordedTurn;
  'turn-failed': { readonly error: unknown };
  usage: UsageLine;
  window: WindowReport;
  compaction: CompactionReport;
  'compaction-failed': CompactionReport;
  prune: { readonly pruned: number; readonly tokensBefore: number; readonly tokensAfter: number };
  retry: Extract<CallNotice, { type: 'retry' }>;
  fallback: Extract<CallNotice, { type: 'fallback' }>;
  'doom-loop': RepeatedCall;
  /** The session's model is another from now on. */
  model: { readonly provider: string; readonly model: string };
  /** The document was read again; with `error` it is broken and the old one stays. */
  reload: { readonly files: readonly string[]; readonly error?: unknown };
  warning: Warning;
  close: { readonly id: string };
}

/** A session as `list` shows it. Times in ms since the epoch. */
export interface SessionSummary {
  readonly id: string;
  readonly title: string | undefined;
  readonly provider: string;
  readonly model: string;
  readonly turns: number;
  readonly createdAt: number;
  readonly updatedAt: number;
}

export type { Message };
