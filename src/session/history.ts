import type { Message } from '../chat/types.ts';

/** A message of the conversation with what the window needs to know of it. */
export interface ContextItem {
  /** Place in the log; a summary has the place of the last message that it stands for. */
  readonly seq: number;
  readonly message: Message;
  /** Counted tokens, before calibration. */
  readonly tokens: number;
  readonly isSummary?: boolean | undefined;
  /** Whether a tool result was replaced by its tombstone. */
  readonly isPruned?: boolean | undefined;
}

/** What can be read like an array; so that a turn need not copy the history to look at it. */
export interface ItemList {
  readonly length: number;
  at(index: number): ContextItem | undefined;
}

/** The conversation as the next turn would send it: a summary of what came before, if there is one, and the messages since. */
export class History implements ItemList {
  #items: ContextItem[];
  #tokens = 0;

  constructor(items: readonly ContextItem[] = []) {
    this.#items = [...items];
    for (const { tokens } of items) this.#tokens += tokens;
  }

  get length(): number {
    return this.#items.length;
  }

  /** Tokens of all items: a running sum. */
  get tokens(): number {
    return this.#tokens;
  }

  at(index: number): ContextItem | undefined {
    return this.#items[index];
  }

  append(items: readonly ContextItem[]): void {
    for (const item of items) {
      this.#items.push(item);
      this.#tokens += item.tokens;
    }
  }

  /** Puts a summary in the place of everything up to `summary.seq`. */
  summarise(summary: ContextItem): void {
    const rest = this.#items.filter((item) => item.seq > summary.seq);
    this.#items = [summary, ...rest];
    this.#tokens = this.#items.reduce((sum, { tokens }) => sum + tokens, 0);
  }

  /** Puts tombstones in the place of tool results. */
  prune(tombstones: readonly ContextItem[]): void {
    const bySeq = new Map(tombstones.map((item) => [item.seq, item]));
    this.#items = this.#items.map((item) => (item.isSummary ? item : (bySeq.get(item.seq) ?? item)));
    this.#tokens = this.#items.reduce((sum, { tokens }) => sum + tokens, 0);
  }

  /** Index of the first message of the last `turns` user turns; 0 where there are fewer. */
  startOfLast(turns: number): number {
    let found = 0;
    for (let index = this.#items.length - 1; index >= 0; index--) {
      const { message, isSummary } = this.#items[index]!;
      if (message.role === 'user' && isSummary !== true && ++found === turns) return index;
    }
    return 0;
  }
}

/** A history with messages after it that are not part of it yet. */
export const followedBy = (history: ItemList, added: readonly ContextItem[]): ItemList => ({
  length: history.length + added.length,
  at: (index) => (index < history.length ? history.at(index) : added[index - history.length]),
});
