import type { AssistantMessage, ChatResult, Message, Tool, Usage, Warning } from '../chat/types.ts';
import { FromConfigError } from '../errors.ts';
import type { LlmConfig } from '../generated/types.ts';
import type { ChatInput, Llm, LlmCallOptions } from '../llm.ts';
import { costOf } from '../models/prices.ts';
import type { Services } from '../services.ts';
import { closedError } from './closed.ts';
import type { Compactor } from './compactor.ts';
import type { Conversation, Room, TurnFrame } from './conversation.ts';
import type { Events } from './events.ts';
import { turnMessages } from './input.ts';
import type { DocumentModels, OpenedModel } from './models.ts';
import { Queue } from './queue.ts';
import type {
  CompactionReport,
  RecordedTurn,
  TurnInput,
  TurnOptions,
  TurnResult,
  UsageLine,
  WindowReport,
} from './types.ts';
import { usageLine } from './usage-line.ts';

/** A turn that may be sent, and how the session takes its end. */
export interface BegunTurn {
  readonly llm: Llm<LlmConfig>;
  readonly request: ChatInput;
  readonly options: LlmCallOptions<LlmConfig>;
  done(result: ChatResult): Promise<TurnResult>;
  failed(error: unknown): Promise<void>;
}

export interface TurnParts {
  readonly conversation: Conversation;
  readonly compactor: Compactor;
  readonly events: Events;
  readonly services: Services;
  /** What the session works with at the moment. */
  current(): { readonly models: DocumentModels; readonly opened: OpenedModel };
  /** Resolves when the document is not being read again. */
  settled(): Promise<void> | undefined;
}

/** The turns of one session, one after another. */
export class Turns {
  readonly #parts: TurnParts;
  readonly #queue = new Queue();
  #isClosed = false;
  #running: AbortController | undefined;
  #tools: readonly Tool[] | undefined;
  #warnedOf: string | undefined;

  constructor(parts: TurnParts) {
    this.#parts = parts;
  }

  /** Waits for its turn and makes the request; whoever gets it must end it by `done` or `failed`. */
  async begin(input: TurnInput, turnOptions: TurnOptions): Promise<BegunTurn> {
    const { conversation, compactor } = this.#parts;
    const { system, tools, toolChoice, schema, signal, ...own } = turnOptions;
    const asked = turnMessages(input);
    signal?.throwIfAborted();
    const leave = await this.enter();
    const controller = new AbortController();
    const follow = (): void => controller.abort(signal?.reason);
    signal?.addEventListener('abort', follow, { once: true });
    this.#running = controller;
    let isOver = false;
    const end = (): boolean => {
      if (isOver) return false;
      isOver = true;
      signal?.removeEventListener('abort', follow);
      this.#running = undefined;
      leave();
      return true;
    };
    const failed = async (error: unknown): Promise<void> => {
      if (isOver) return;
      await this.#failed(error);
      end();
    };
    try {
      const { models, opened } = this.#parts.current();
      const { settings } = models;
      this.#tools = tools;
      const frame = this.#frame(opened, { system, maxTokens: own.max_tokens as number | undefined });
      const added = conversation.itemsOf(asked);
      const size = added.reduce((sum, { tokens }) => sum + tokens, 0);
      const compaction = await compactor.before(conversation.roomFor(frame, settings), size);
      signal?.throwIfAborted();
      const fitted = conversation.fit(added, frame, settings);
      const early = this.#windowed(fitted.report);
      const request: ChatInput = {
        messages: fitted.messages,
        ...(frame.system !== undefined && { system: frame.system }),
        ...(tools !== undefined && { tools }),
        ...(toolChoice !== undefined && { toolChoice }),
        ...(schema !== undefined && { schema }),
      };
      const options = { ...own, signal: controller.signal } as LlmCallOptions<LlmConfig>;
      const done = async (result: ChatResult): Promise<TurnResult> => {
        if (this.#isClosed) throw closedError();
        if (result.provider === opened.llm.provider) conversation.learn(opened, fitted.counted, result.usage);
        const told = await this.#append([...asked, result.message], result, fitted.messages.length);
        const warnings = [...result.warnings, ...early, ...told.warnings];
        const turn: TurnResult = {
          ...result,
          warnings,
          turn: told.turn,
          log: told.log,
          window: fitted.report,
          compaction,
          repeatedCall: told.repeatedCall,
        };
        end();
        this.#parts.events.emit('turn', turn);
        compactor.after(conversation.roomFor(this.#frame(opened), settings));
        return turn;
      };
      return { llm: opened.llm, request, options, done, failed };
    } catch (error) {
      await failed(error);
      throw error;
    }
  }

  async record(
    user: TurnInput,
    assistant: string | AssistantMessage,
    usage: Partial<Usage> | undefined,
  ): Promise<RecordedTurn> {
    const asked = turnMessages(user, ['user', 'tool', 'assistant']);
    const said =
      typeof assistant === 'string' ? { role: 'assistant' as const, content: assistant } : assistant;
    const answer = turnMessages(said, ['assistant']);
    const leave = await this.enter();
    try {
      const { conversation, compactor, events } = this.#parts;
      const { llm } = this.#parts.current().opened;
      const { history } = conversation;
      const isTold = usage?.inputTokens !== undefined && usage.outputTokens !== undefined;
      const counted: Usage = {
        ...usage,
        inputTokens: usage?.inputTokens ?? sizeOf(conversation, asked) + history.tokens,
        outputTokens: usage?.outputTokens ?? sizeOf(conversation, answer),
        source: isTold ? (usage.source ?? 'provider') : 'estimated',
      };
      const cost = costOf(llm.facts ?? {}, counted);
      const answered = { provider: llm.provider, model: llm.model, usage: counted, cost };
      const inContext = history.length + asked.length;
      const { warnings: _told, ...told } = await this.#append([...asked, ...answer], answered, inContext);
      const recorded: RecordedTurn = { ...told, usage: counted, cost };
      events.emit('turn', recorded);
      compactor.after(this.#room());
      return recorded;
    } finally {
      leave();
    }
  }

  async context(input: TurnInput | undefined): Promise<readonly Message[]> {
    const asked = input === undefined ? [] : turnMessages(input);
    const leave = await this.enter();
    try {
      const { conversation, compactor } = this.#parts;
      const { models, opened } = this.#parts.current();
      const frame = this.#frame(opened);
      await compactor.before(conversation.roomFor(frame, models.settings), sizeOf(conversation, asked));
      const { messages, report } = conversation.fit(conversation.itemsOf(asked), frame, models.settings);
      this.#windowed(report);
      return frame.system === undefined ? messages : [{ role: 'system', content: frame.system }, ...messages];
    } finally {
      leave();
    }
  }

  async compact(): Promise<CompactionReport> {
    const leave = await this.enter();
    try {
      return await this.#parts.compactor.now(this.#room());
    } finally {
      leave();
    }
  }

  /** Waits until nobody else is at it; gives back what lets the next one in. */
  async enter(): Promise<() => void> {
    if (this.#isClosed) throw closedError();
    const leave = await this.#queue.enter();
    await this.#parts.settled();
    if (!this.#isClosed) return leave;
    leave();
    throw closedError();
  }

  /** Ends the turn under way. */
  close(): void {
    this.#isClosed = true;
    this.#running?.abort(closedError());
  }

  #frame(opened: OpenedModel, own: Pick<Partial<TurnFrame>, 'system' | 'maxTokens'> = {}): TurnFrame {
    const { head } = this.#parts.conversation;
    return {
      opened,
      system: own.system ?? head.system ?? opened.system,
      tools: this.#tools,
      maxTokens: own.maxTokens ?? opened.maxTokens,
    };
  }

  #room(): Room {
    const { models, opened } = this.#parts.current();
    return this.#parts.conversation.roomFor(this.#frame(opened), models.settings);
  }

  /** Writes a turn, and tells what is to be told of it. */
  async #append(
    messages: readonly Message[],
    { provider, model, usage, cost }: Pick<ChatResult, 'provider' | 'model' | 'usage' | 'cost'>,
    messagesInContext: number,
  ): Promise<
    Pick<RecordedTurn, 'turn' | 'log' | 'repeatedCall'> & { readonly warnings: readonly Warning[] }
  > {
    const { conversation, events, services } = this.#parts;
    const at = services.clock.date();
    const turn = await conversation.append(messages, { provider, model, usage, usd: cost.usd, at });
    const log = usageLine(model, usage, cost, messagesInContext);
    services.logger.info('Turn of a session', { ...log });
    events.emit('usage', log);
    const repeatedCall = conversation.repeatedIn(messages);
    const warnings = [...this.#expensive(log)];
    if (repeatedCall !== undefined) {
      const { name, count } = repeatedCall;
      warnings.push({
        code: 'FC3132',
        message: `The model called ${name} ${count} times in a row with the same arguments.`,
      });
      events.emit('doom-loop', repeatedCall);
    }
    for (const warning of warnings) this.#warn(warning);
    return { turn, log, repeatedCall, warnings };
  }

  #expensive({ totalTokens, model }: UsageLine): readonly Warning[] {
    const { usageWarningTokens: most } = this.#parts.current().models.settings;
    if (most === undefined || totalTokens <= most) return [];
    const message = `One turn of ${model} used ${totalTokens} tokens, more than ${most}.`;
    return [{ code: 'FC3130', message }];
  }

  /** Tells every time what the window left out, and warns when that begins or has another reason. */
  #windowed(report: WindowReport | undefined): readonly Warning[] {
    const before = this.#warnedOf;
    this.#warnedOf = report?.limit;
    if (report === undefined) return [];
    this.#parts.events.emit('window', report);
    if (report.limit === before) return [];
    const { limit, keptMessages, originalMessages, estimatedTokens, tokenLimit } = report;
    const tokens = tokenLimit === undefined ? '' : `, about ${estimatedTokens} of ${tokenLimit} tokens`;
    const message = `${limit}: ${keptMessages} of ${originalMessages} messages are sent${tokens}; the session keeps all.`;
    const warning = { code: 'FC3131', message };
    this.#warn(warning);
    return [warning];
  }

  #warn(warning: Warning): void {
    this.#parts.services.logger.warn(`${warning.code} ${warning.message}`);
    this.#parts.events.emit('warning', warning);
  }

  async #failed(error: unknown): Promise<void> {
    const { conversation, events, services } = this.#parts;
    const code =
      error instanceof FromConfigError ? error.code : error instanceof Error ? error.name : 'aborted';
    // The error of the turn is what the caller has to see, not that it could not be noted.
    if (!this.#isClosed) await conversation.noteFailure(services.clock.date(), code).catch(() => undefined);
    events.emit('turn-failed', { error });
  }
}

const sizeOf = (conversation: Conversation, messages: readonly Message[]): number =>
  conversation.itemsOf(messages).reduce((sum, { tokens }) => sum + tokens, 0);
