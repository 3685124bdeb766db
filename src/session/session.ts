import type { AssistantMessage, ChatEvent, Message, Usage, Warning } from '../chat/types.ts';
import { failure } from '../errors.ts';
import type { DocumentConfig } from '../generated/types.ts';
import type { EventStream } from '../llm.ts';
import type { Services } from '../services.ts';
import { closedError } from './closed.ts';
import type { Compactor } from './compactor.ts';
import type { Conversation } from './conversation.ts';
import type { Events } from './events.ts';
import type { DocumentModels, ModelChoice, OpenedModel } from './models.ts';
import type { CreateOptions, LoadOptions, SessionOptions, StoreOptions } from './open.ts';
import type { SessionStore } from './store.ts';
import { type AnsweredTurn, TurnStream } from './turn-stream.ts';
import type { BegunTurn, Turns } from './turns.ts';
import type {
  CompactionReport,
  RecordedTurn,
  SessionEvents,
  SessionSummary,
  SessionTotals,
  TurnInput,
  TurnOptions,
  TurnResult,
} from './types.ts';

/** What a session works with at the moment. */
export interface Current {
  readonly models: DocumentModels;
  readonly opened: OpenedModel;
}

/** What `open.ts` makes a session of; its own parts are loaded with it, so that importing this package stays cheap. */
export interface SessionParts {
  readonly models: DocumentModels;
  readonly opened: OpenedModel;
  readonly store: SessionStore;
  readonly services: Services;
  readonly events: Events;
  readonly notices: readonly Warning[];
  /** Reads the document again; not there for documents that are no file. */
  readonly reread?: (() => Promise<DocumentModels>) | undefined;
  readonly conversation: Conversation;
  /** Puts the working parts together; `settled` resolves when the document is not being read again. */
  assemble(
    current: () => Current,
    settled: () => Promise<void> | undefined,
  ): { readonly compactor: Compactor; readonly turns: Turns };
  /** Ends what was opened for this session alone. */
  readonly close: () => Promise<void>;
}

/**
 * A conversation that fits its model's window, is kept, and goes on with another model when it has to. Turns run one after
 * another. A turn is part of the conversation when its answer is whole; of one that failed or was left nothing stays.
 */
export class Session implements AsyncDisposable {
  readonly #parts: SessionParts;
  readonly #conversation: Conversation;
  readonly #compactor: Compactor;
  readonly #turns: Turns;
  #models: DocumentModels;
  #opened: OpenedModel;
  /** What `use` chose last; it outlives a reload. */
  #choice: ModelChoice | undefined;
  #isClosed = false;
  #reloading: Promise<void> | undefined;
  #stopWatching: (() => void) | undefined;

  /** Sessions are made by `fromConfig`, `fromFile`, `fromPreset`, `create` and `load`. */
  constructor(parts: SessionParts) {
    this.#parts = parts;
    this.#models = parts.models;
    this.#opened = parts.opened;
    this.#conversation = parts.conversation;
    const current = (): Current => ({ models: this.#models, opened: this.#opened });
    const { compactor, turns } = parts.assemble(current, () => this.#reloading);
    this.#compactor = compactor;
    this.#turns = turns;
  }

  get id(): string {
    return this.#conversation.head.id;
  }
  get title(): string | undefined {
    return this.#conversation.head.title;
  }
  /** Id of the provider that the next turn goes to. */
  get provider(): string {
    return this.#opened.llm.provider;
  }
  /** The model that the next turn asks for. */
  get model(): string {
    return this.#opened.llm.model;
  }
  /** The names in the document's `models`, any of which `use` takes. */
  get modelNames(): readonly string[] {
    return this.#models.names;
  }
  /** What loading the document and opening the store had to say. */
  get notices(): readonly Warning[] {
    return [...this.#opened.llm.notices, ...this.#parts.notices];
  }
  /** Tokens and cost over the session's life; what summaries used is part of them. */
  get totals(): SessionTotals {
    return this.#conversation.totals;
  }
  /** What the next turn can draw on, with its counted tokens: a summary stands for the messages before it. */
  get context(): { readonly messages: number; readonly tokens: number } {
    const { length, tokens } = this.#conversation.history;
    return { messages: length, tokens };
  }

  /** Calls `handler` at every such event; the returned function ends that. A handler that throws changes nothing. */
  on<Name extends keyof SessionEvents>(
    name: Name,
    handler: (event: SessionEvents[Name]) => unknown,
  ): () => void {
    return this.#parts.events.on(name, handler);
  }

  /** One turn, whole: text, parts of a message, or the results of tool calls in; the answer out. */
  async send(input: TurnInput, options: TurnOptions = {}): Promise<TurnResult> {
    const turn = await this.#turns.begin(input, options);
    try {
      return await turn.done(await turn.llm.chat(turn.request, turn.options));
    } catch (error) {
      await turn.failed(error);
      throw error;
    }
  }

  /** One turn as text that comes. Nothing is sent before iteration; `result` is the whole turn. */
  stream(input: TurnInput, options: TurnOptions = {}): TurnStream<string> {
    return new TurnStream(textOf, () => this.#answered(input, options));
  }

  /** One turn as events that come: text, reasoning, tool calls, the finish. */
  streamChat(input: TurnInput, options: TurnOptions = {}): TurnStream<ChatEvent> {
    return new TurnStream(itself, () => this.#answered(input, options));
  }

  /**
   * Takes a turn that the caller made elsewhere. Without usage its tokens are counted here; its cost is by the price of the
   * session's model.
   */
  record(
    user: TurnInput,
    assistant: string | AssistantMessage,
    usage?: Partial<Usage>,
  ): Promise<RecordedTurn> {
    return this.#turns.record(user, assistant, usage);
  }

  /**
   * What a request of the caller's own should hold, the system prompt first; with `input` also that, so that it fits too.
   * Shortens the conversation before, when it has to.
   */
  contextForNextTurn(input?: TurnInput): Promise<readonly Message[]> {
    return this.#turns.context(input);
  }

  /** Every message as it was said, from the first on; compaction takes nothing away from here. */
  messages(): Promise<readonly Message[]> {
    return this.#conversation.messages();
  }

  /**
   * Asks another model from the next turn on: a name from `models`, a model string, a block, or an Llm; without one the
   * document's own again. Throws ConfigurationError and keeps the model it has.
   */
  async use(choice?: ModelChoice): Promise<void> {
    this.#mustBeOpen();
    await this.#replace(this.#models, await this.#models.open(choice));
    this.#choice = choice;
  }

  /** Shortens the older part of the conversation now. The report says how it went; a model that fails does not reject it. */
  compact(): Promise<CompactionReport> {
    return this.#turns.compact();
  }

  /** Resolves when nothing runs in the background. */
  async idle(): Promise<void> {
    await this.#reloading;
    await this.#compactor.idle();
  }

  /** The sessions that are kept where this one is, the newest first. */
  async sessions(): Promise<readonly SessionSummary[]> {
    return this.#parts.store.list();
  }

  /** Gives the session a name that `load` finds it by. */
  async rename(title: string): Promise<void> {
    this.#mustBeOpen();
    await this.#conversation.update({ title });
  }

  /** Reads the document's file again; the next turn uses it. A broken document keeps the old one and is told as `reload`. */
  async reload(): Promise<void> {
    this.#mustBeOpen();
    const { reread } = this.#parts;
    if (reread === undefined)
      throw failure('validation', 'This session was not made from a file.', {
        suggestion: 'Make it with Session.fromFile.',
      });
    const again = (this.#reloading ?? Promise.resolve()).then(() => this.#reread(reread));
    this.#reloading = again;
    await again;
    if (this.#reloading === again) this.#reloading = undefined;
  }

  /** Reads the document again whenever one of its files changes; does not keep the process alive. */
  async watch(): Promise<void> {
    this.#mustBeOpen();
    const { watchFiles } = await import('./watch.ts');
    const changed = (): void => {
      if (!this.#isClosed) void this.reload();
    };
    this.#stopWatching?.();
    this.#stopWatching = watchFiles(this.#models.files, this.#parts.services.clock, changed);
  }

  /** Ends the turn under way, what runs in the background, the watching, and the store; idempotent. */
  async close(): Promise<void> {
    if (this.#isClosed) return;
    this.#isClosed = true;
    this.#stopWatching?.();
    this.#turns.close();
    await this.#compactor.close();
    await this.#reloading;
    await this.#models.close();
    await this.#parts.close();
    this.#parts.events.emit('close', { id: this.id });
    this.#parts.events.clear();
  }

  [Symbol.asyncDispose](): Promise<void> {
    return this.close();
  }

  #mustBeOpen(): void {
    if (this.#isClosed) throw closedError();
  }

  async #answered(input: TurnInput, options: TurnOptions): Promise<AnsweredTurn> {
    const turn: BegunTurn = await this.#turns.begin(input, options);
    const answer: EventStream = turn.llm.streamChat(turn.request, turn.options);
    return { answer, done: turn.done, failed: turn.failed };
  }

  /** The next turn uses these; what they take the place of ends when no turn uses it any more. */
  async #replace(models: DocumentModels, opened: OpenedModel): Promise<void> {
    const before = { models: this.#models, opened: this.#opened };
    this.#models = models;
    this.#opened = opened;
    const { provider, model } = opened.llm;
    const { head } = this.#conversation;
    if (head.provider !== provider || head.model !== model) {
      await this.#conversation.update({ provider, model });
      this.#parts.events.emit('model', { provider, model });
    }
    if (before.models !== models) void this.#whenFree(() => before.models.close());
  }

  async #whenFree(work: () => Promise<void>): Promise<void> {
    await this.#compactor.idle();
    const leave = await this.#turns.enter().catch(() => () => undefined);
    await work().finally(leave);
  }

  async #reread(reread: () => Promise<DocumentModels>): Promise<void> {
    const { files } = this.#models;
    try {
      const models = await reread();
      await this.#replace(models, await models.open(this.#choice));
      if (this.#stopWatching !== undefined && !this.#isClosed) await this.watch();
      this.#parts.events.emit('reload', { files: models.files });
    } catch (error) {
      const message = `The document cannot be used as it is now; the session goes on with the one before. ${String(error)}`;
      this.#parts.services.logger.warn(`FC3135 ${message}`);
      this.#parts.events.emit('reload', { files, error });
      this.#parts.events.emit('warning', { code: 'FC3135', message });
    }
  }

  /** A session by a document as text or object. Sends nothing. Throws ConfigurationError, StorageError. */
  static async fromConfig(document: string | DocumentConfig, options?: SessionOptions): Promise<Session> {
    return (await import('./open.ts')).fromConfig(document, options);
  }
  /** A session by a document on disk; `.env` is looked at, and with `watch` the document is read again when it changes. */
  static async fromFile(path: string, options?: SessionOptions): Promise<Session> {
    return (await import('./open.ts')).fromFile(path, options);
  }
  /** A session by a shipped document. */
  static async fromPreset(name: string, options?: SessionOptions): Promise<Session> {
    return (await import('./open.ts')).fromPreset(name, options);
  }
  /** A session by its parts: a model, and the settings of a `session` block. */
  static async create(options: CreateOptions): Promise<Session> {
    return (await import('./open.ts')).create(options);
  }
  /** A session that was kept, by its id or title; with the model it had, or that of a document. Throws StorageError. */
  static async load(idOrTitle: string, options?: LoadOptions): Promise<Session> {
    return (await import('./open.ts')).load(idOrTitle, options);
  }
  /** The sessions that are kept, the newest first. */
  static async list(options?: StoreOptions): Promise<readonly SessionSummary[]> {
    return (await import('./open.ts')).list(options);
  }
  /** Deletes a session that was kept, by its id; `false` when there was none. */
  static async delete(id: string, options?: StoreOptions): Promise<boolean> {
    return (await import('./open.ts')).remove(id, options);
  }
}

const textOf = (event: ChatEvent): string | undefined =>
  event.type === 'text-delta' && event.text !== '' ? event.text : undefined;
const itself = (event: ChatEvent): ChatEvent => event;
