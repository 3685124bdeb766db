import { type CompactionWork, compact, type Summariser } from './compaction.ts';
import type { Conversation, Room } from './conversation.ts';
import type { Events } from './events.ts';
import { modelInputLimit } from './limits.ts';
import type { DocumentModels, OpenedModel } from './models.ts';
import type { CompactionReport, CompactionTrigger } from './types.ts';

/** How much the conversation has to grow before the background tries again. */
const GROWTH_SHARE = 0.05;
export interface CompactorParts {
  readonly conversation: Conversation;
  readonly events: Events;
  now(): number;
  /** What the session works with at the moment. */
  current(): { readonly models: DocumentModels; readonly opened: OpenedModel };
}

/** Decides when the conversation is shortened: one compaction at a time, in the background or before a turn. */
export class Compactor {
  readonly #parts: CompactorParts;
  readonly #ending = new AbortController();
  #running: Promise<CompactionReport> | undefined;
  /** Tokens below which the background does not try again. */
  #notBefore = 0;
  #summariser: { readonly models: DocumentModels; readonly opened: Promise<OpenedModel> } | undefined;

  constructor(parts: CompactorParts) {
    this.#parts = parts;
  }

  /** Before a turn that would not fit: waits for what runs in the background, then shortens if it is still needed. */
  async before(room: Room, added: number): Promise<CompactionReport | undefined> {
    const { tokens } = room;
    const { settings } = this.#parts.current().models;
    if (tokens === undefined || !settings.compaction.auto) return undefined;
    const { history } = this.#parts.conversation;
    const isOver = (): boolean => history.tokens + added >= tokens;
    if (!isOver()) return undefined;
    await this.#running;
    if (!isOver()) return undefined;
    return this.#start('hard', Math.max(1, tokens - added));
  }

  /** After a turn: begins in the background once the soft threshold is reached. */
  after({ tokens }: Room): void {
    const { settings } = this.#parts.current().models;
    const { auto, softThreshold } = settings.compaction;
    if (tokens === undefined || !auto || this.#running !== undefined || this.#ending.signal.aborted) return;
    const { history } = this.#parts.conversation;
    if (history.tokens < Math.max(tokens * softThreshold, this.#notBefore)) return;
    void this.#start('soft', Math.max(1, tokens)).then(() => {
      this.#notBefore = history.tokens + tokens * GROWTH_SHARE;
    });
  }

  /** Because somebody asked. */
  async now({ tokens }: Room): Promise<CompactionReport> {
    await this.#running;
    return this.#start('manual', Math.max(1, tokens ?? Number.POSITIVE_INFINITY));
  }

  /** Resolves when nothing runs in the background any more. */
  async idle(): Promise<void> {
    await this.#running;
  }

  /** Stops what runs; the history stays as its last round left it. */
  async close(): Promise<void> {
    this.#ending.abort(new Error('The session was closed.'));
    await this.#running;
  }

  #start(trigger: CompactionTrigger, usable: number): Promise<CompactionReport> {
    const running = this.#run(trigger, usable).finally(() => {
      if (this.#running === running) this.#running = undefined;
    });
    this.#running = running;
    return running;
  }

  async #run(trigger: CompactionTrigger, usable: number): Promise<CompactionReport> {
    const { conversation, events, now } = this.#parts;
    const { settings } = this.#parts.current().models;
    const work: CompactionWork = {
      history: conversation.history,
      settings: settings.compaction,
      usable,
      trigger,
      countTokens: conversation.countTokens,
      summariser: () => this.#summariserNow(),
      commit: async (change) => {
        this.#ending.signal.throwIfAborted();
        await conversation.commit({ at: now(), ...change });
      },
    };
    const report = await compact(work);
    const { inputTokens, outputTokens, usd, outcome, pruned, tokensBefore, tokensAfter } = report;
    try {
      if (!this.#ending.signal.aborted) await conversation.used(now(), inputTokens, outputTokens, usd);
    } catch (error) {
      events.emit('warning', {
        code: 'FC3134',
        message: `What a summary used was not written down: ${String(error)}`,
      });
    }
    if (pruned > 0) events.emit('prune', { pruned, tokensBefore, tokensAfter });
    if (outcome === 'failed') events.emit('compaction-failed', report);
    else if (outcome !== 'unneeded') events.emit('compaction', report);
    return report;
  }

  async #summariserNow(): Promise<Summariser> {
    const { models, opened } = this.#parts.current();
    const { model: name, outputBudget } = models.settings.compaction;
    if (name !== undefined && this.#summariser?.models !== models)
      this.#summariser = { models, opened: models.open(name) };
    let used: OpenedModel;
    try {
      used = name === undefined ? opened : await this.#summariser!.opened;
    } catch (error) {
      this.#summariser = undefined;
      throw error;
    }
    const { llm } = used;
    const { signal } = this.#ending;
    return {
      model: `${llm.provider}/${llm.model}`,
      inputLimit: modelInputLimit(llm.facts, undefined, outputBudget),
      maxOutputTokens: llm.facts?.maxOutputTokens,
      async ask(system, record, maxTokens) {
        const messages = [{ role: 'user' as const, content: record }];
        const result = await llm.chat({ system, messages }, { signal, max_tokens: maxTokens });
        const isWhole = result.finishReason === 'stop' && result.refusal === undefined;
        return { text: result.text, isWhole, usage: result.usage, usd: result.cost.usd };
      },
    };
  }
}
