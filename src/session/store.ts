import type { Message, Usage } from '../chat/types.ts';
import type { SessionConfig } from '../generated/types.ts';
import type { ContextItem } from './history.ts';
import type { SessionSummary, SessionTotals } from './types.ts';

type Awaitable<Value> = Value | Promise<Value>;

/** What a session is made of besides its messages. */
export interface SessionHead {
  readonly id: string;
  readonly title: string | undefined;
  readonly provider: string;
  readonly model: string;
  /** The session's own system prompt, where it has one. */
  readonly system: string | undefined;
  /** The `session` block it was made with; no secrets are in it. */
  readonly settings: SessionConfig;
  readonly createdAt: number;
}

/** One finished turn: all of it is written, or nothing. */
export interface StoredTurn {
  readonly turn: number;
  readonly at: number;
  readonly items: readonly ContextItem[];
  readonly provider: string;
  readonly model: string;
  readonly usage: Usage;
  readonly usd: number | 'unknown';
}

/** One round of a compaction. */
export interface StoredRound {
  readonly at: number;
  readonly summary?: ContextItem | undefined;
  readonly level?: number | undefined;
  readonly pruned?: readonly ContextItem[] | undefined;
}

/** A session as it is taken up again. */
export interface StoredSession {
  readonly head: SessionHead;
  /** The newest summary, and the messages since, with tombstones in the place of pruned results. */
  readonly context: readonly ContextItem[];
  readonly nextSeq: number;
  readonly totals: SessionTotals;
}

/** Where sessions are kept. The log of messages is only ever appended to; summaries and tombstones lie beside it. */
export interface SessionStore {
  create(head: SessionHead): Awaitable<void>;
  /** Changes what a session is called, or who answers in it. */
  update(id: string, change: Partial<Pick<SessionHead, 'title' | 'provider' | 'model'>>): Awaitable<void>;
  appendTurn(id: string, turn: StoredTurn): Awaitable<void>;
  appendRound(id: string, round: StoredRound): Awaitable<void>;
  /** A turn that failed: its error's code, never a text as if the model had said it. */
  noteFailure(id: string, failure: { readonly at: number; readonly code: string }): Awaitable<void>;
  /** What compactions used. */
  noteCompaction(
    id: string,
    used: {
      readonly at: number;
      readonly inputTokens: number;
      readonly outputTokens: number;
      readonly usd: number | 'unknown';
    },
  ): Awaitable<void>;
  /** By id, or by title where one session alone has it. */
  load(idOrTitle: string): Awaitable<StoredSession | undefined>;
  /** Every message of a session as it was said, in order. */
  messages(id: string): Awaitable<readonly Message[]>;
  /** The newest first. */
  list(): Awaitable<readonly SessionSummary[]>;
  delete(id: string): Awaitable<boolean>;
  close(): Awaitable<void>;
}

export const noTotals: SessionTotals = { turns: 0, inputTokens: 0, outputTokens: 0, usd: 0, unpriced: 0 };

/** Sums with what a turn or a compaction used. */
export function withUsed(
  totals: SessionTotals,
  { inputTokens = 0, outputTokens = 0 }: Pick<Usage, 'inputTokens' | 'outputTokens'>,
  usd: number | 'unknown',
  turns: number,
): SessionTotals {
  return {
    turns: totals.turns + turns,
    inputTokens: totals.inputTokens + inputTokens,
    outputTokens: totals.outputTokens + outputTokens,
    usd: totals.usd + (usd === 'unknown' ? 0 : usd),
    unpriced: totals.unpriced + (usd === 'unknown' ? 1 : 0),
  };
}
