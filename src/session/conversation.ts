import { type CountTokens, estimateMessage } from '../chat/estimate.ts';
import type { AssistantMessage, Message, Tool, Usage } from '../chat/types.ts';
import { failure } from '../errors.ts';
import { Calibration } from './calibration.ts';
import { type ContextItem, followedBy, History } from './history.ts';
import { type InputLimit, inputLimit } from './limits.ts';
import type { OpenedModel } from './models.ts';
import { cutToFit } from './oversized.ts';
import { Repeats } from './repeats.ts';
import type { SessionSettings } from './settings.ts';
import {
  type SessionHead,
  type SessionStore,
  type StoredRound,
  type StoredSession,
  withUsed,
} from './store.ts';
import type { SessionTotals, WindowReport } from './types.ts';
import { fitWindow } from './window.ts';

/** What one request is made of besides the conversation. */
export interface TurnFrame {
  readonly opened: OpenedModel;
  readonly system: string | undefined;
  readonly tools: readonly Tool[] | undefined;
  readonly maxTokens: number | undefined;
}

/** The part of the conversation that one request holds. */
export interface Fitted {
  readonly messages: readonly Message[];
  /** Counted tokens of all that is sent. */
  readonly counted: number;
  readonly report: WindowReport | undefined;
}

/** How much may be sent of the conversation, counted as the history counts; `undefined` where no limit is known. */
export interface Room {
  readonly tokens: number | undefined;
  /** What the system prompt and the tools take. */
  readonly fixed: number;
}

const nameOf = ({ llm }: OpenedModel): string => `${llm.provider}/${llm.model}`;

/** The state of one session: its messages, their sums, and where they are kept. */
export class Conversation {
  readonly history: History;
  readonly countTokens: CountTokens;
  readonly #store: SessionStore;
  readonly #calibration = new Calibration();
  readonly #repeats: Repeats;
  #head: SessionHead;
  #isStored: boolean;
  #nextSeq: number;
  #totals: SessionTotals;

  constructor(
    stored: StoredSession,
    more: {
      readonly store: SessionStore;
      readonly isStored: boolean;
      readonly countTokens: CountTokens;
      readonly repeatLimit: number | undefined;
    },
  ) {
    this.history = new History(stored.context);
    this.countTokens = more.countTokens;
    this.#store = more.store;
    this.#head = stored.head;
    this.#isStored = more.isStored;
    this.#nextSeq = stored.nextSeq;
    this.#totals = stored.totals;
    this.#repeats = new Repeats(more.repeatLimit);
    for (const { message } of stored.context)
      if (message.role === 'assistant') this.#repeats.take(message.toolCalls ?? []);
  }

  get head(): SessionHead {
    return this.#head;
  }

  get totals(): SessionTotals {
    return this.#totals;
  }

  /** Messages as they will stand in the history. */
  itemsOf(messages: readonly Message[]): ContextItem[] {
    return messages.map((message, index) => ({
      seq: this.#nextSeq + index,
      message,
      tokens: estimateMessage(message, this.countTokens),
    }));
  }

  roomFor({ opened, system, tools, maxTokens }: TurnFrame, settings: SessionSettings): Room {
    const fixed =
      (system === undefined ? 0 : this.countTokens(system)) +
      (tools === undefined ? 0 : this.countTokens(JSON.stringify(tools)));
    const limit = inputLimit(settings, opened.llm.facts, maxTokens);
    const tokens =
      limit === undefined
        ? undefined
        : Math.floor(limit.tokens / this.#calibration.ratioOf(nameOf(opened))) - fixed;
    return { tokens, fixed };
  }

  /** The window of the next request. Throws ContextLengthExceededError when what must be sent does not fit. */
  fit(added: readonly ContextItem[], frame: TurnFrame, settings: SessionSettings): Fitted {
    const { opened, maxTokens } = frame;
    const { tokens: most, fixed } = this.roomFor(frame, settings);
    const limit = inputLimit(settings, opened.llm.facts, maxTokens);
    const ratio = this.#calibration.ratioOf(nameOf(opened));
    const items = followedBy(this.history, added);
    const window = fitWindow(items, {
      messages: settings.maxContextMessages,
      tokens: limit === undefined || most === undefined ? undefined : { most, limit: limit.limit },
      keepOpening: settings.keepOpening,
    });
    let { kept, tokens } = window;
    const isOver = most !== undefined && tokens > most;
    if (isOver) {
      const cut = settings.oversized === 'cut' ? cutToFit(kept, most, this.countTokens) : undefined;
      if (cut === undefined) throw tooLong(opened, Math.round((tokens + fixed) * ratio), limit!);
      kept = cut;
      tokens = cut.reduce((sum, item) => sum + item.tokens, 0);
    }
    const fired = window.limit ?? (isOver ? limit!.limit : undefined);
    const counted = tokens + fixed;
    const report: WindowReport | undefined =
      fired === undefined
        ? undefined
        : {
            limit: fired,
            originalMessages: items.length,
            keptMessages: kept.length,
            droppedMessages: window.dropped,
            estimatedTokens: Math.round(counted * ratio),
            tokenLimit: limit?.tokens,
            isCut: isOver,
          };
    return { messages: kept.map(({ message }) => message), counted, report };
  }

  /** Learns from the usage of a request of this session. */
  learn(opened: OpenedModel, counted: number, usage: Usage): void {
    this.#calibration.learn(nameOf(opened), counted, usage);
  }

  /** Writes a finished turn, all of it or nothing, and takes it into the history. */
  async append(
    messages: readonly Message[],
    answered: {
      readonly provider: string;
      readonly model: string;
      readonly usage: Usage;
      readonly usd: number | 'unknown';
      readonly at: number;
    },
  ): Promise<number> {
    const items = this.itemsOf(messages);
    const turn = this.#totals.turns + 1;
    await this.#mustBeStored();
    await this.#store.appendTurn(this.#head.id, { turn, items, ...answered });
    this.history.append(items);
    this.#nextSeq += items.length;
    this.#totals = withUsed(this.#totals, answered.usage, answered.usd, 1);
    return turn;
  }

  /** The call that came too often in a row, when the answer has one. */
  repeatedIn(messages: readonly Message[]): ReturnType<Repeats['take']> {
    let found: ReturnType<Repeats['take']>;
    for (const message of messages)
      if (message.role === 'assistant')
        found = this.#repeats.take((message as AssistantMessage).toolCalls ?? []);
    return found;
  }

  /** Writes one round of a compaction and then changes the history. */
  async commit(round: StoredRound): Promise<void> {
    await this.#mustBeStored();
    await this.#store.appendRound(this.#head.id, round);
    if (round.pruned !== undefined && round.pruned.length > 0) this.history.prune(round.pruned);
    if (round.summary !== undefined) this.history.summarise(round.summary);
  }

  /** Counts what a compaction used. */
  async used(at: number, inputTokens: number, outputTokens: number, usd: number | 'unknown'): Promise<void> {
    if (inputTokens + outputTokens === 0) return;
    this.#totals = withUsed(this.#totals, { inputTokens, outputTokens }, usd, 0);
    await this.#store.noteCompaction(this.#head.id, { at, inputTokens, outputTokens, usd });
  }

  async noteFailure(at: number, code: string): Promise<void> {
    if (this.#isStored) await this.#store.noteFailure(this.#head.id, { at, code });
  }

  /** Changes who answers, or what the session is called; a title makes it stay even before its first turn. */
  async update(change: Partial<Pick<SessionHead, 'title' | 'provider' | 'model'>>): Promise<void> {
    this.#head = { ...this.#head, ...change };
    if (change.title !== undefined) await this.#mustBeStored();
    if (this.#isStored) await this.#store.update(this.#head.id, change);
  }

  async messages(): Promise<readonly Message[]> {
    return this.#isStored ? this.#store.messages(this.#head.id) : [];
  }

  async #mustBeStored(): Promise<void> {
    if (this.#isStored) return;
    await this.#store.create(this.#head);
    this.#isStored = true;
  }
}

function tooLong({ llm }: OpenedModel, needed: number, { tokens: most, limit }: InputLimit): Error {
  const { provider, model } = llm;
  const whose =
    limit === 'token_budget' ? 'session.max_context_tokens allows' : `the window of ${model} takes`;
  const message = `The newest message, with what has to go with it, has about ${needed} tokens; ${whose} ${most}.`;
  return failure('context-length', message, {
    provider,
    model,
    details: { tokens: needed, most, limit },
    suggestion: 'Shorten it, set session.oversized: cut, or choose a model with a larger window.',
  });
}
