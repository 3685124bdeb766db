import type { DocumentOptions } from '../build/reading.ts';
import type { Warning } from '../chat/types.ts';
import { failure } from '../errors.ts';
import type { DocumentConfig } from '../generated/types.ts';
import type { Applied, Change, StoredRecord } from '../vector-stores/vector-store.ts';
import type { AddResult } from './add.ts';
import { change as changeRecord } from './change.ts';
import type { Conversation } from './messages.ts';
import type { MemoryWarning } from './notes.ts';
import type { MemoryServices, OpenedMemory } from './open.ts';
import {
  type AddOptions,
  checkOptions,
  type ListOptions,
  type MemoryItem,
  readLimit,
  type SearchOptions,
  type UpdateOptions,
} from './options.ts';
import type { MemoryParts, Reranker } from './parts.ts';
import { itemOf } from './records.ts';
import { isInScope, readScope, readWholeScope, type ScopeOptions, scopeFilter } from './scope.ts';
import { filterOf, foreign, type SearchResult, search } from './search.ts';
import type { ImportResult } from './transfer.ts';

/** How a Memory is made. */
export interface MemoryOptions extends DocumentOptions {
  /** Scores results of a search anew; used where the document or the call says `rerank: true`. */
  readonly reranker?: Reranker | undefined;
  /** Parts of the package to swap, as for a factory. */
  readonly services?: MemoryServices | undefined;
}

/** One change of a memory, as its history lists it. */
export interface HistoryEntry {
  readonly id: string;
  readonly memoryId: string;
  readonly event: 'ADD' | 'UPDATE' | 'DELETE';
  readonly oldMemory?: string | undefined;
  readonly newMemory?: string | undefined;
  /** ISO 8601. */
  readonly createdAt: string;
  readonly actorId?: string | undefined;
  readonly role?: string | undefined;
  readonly isDeleted: boolean;
}

export interface ListResult {
  readonly results: readonly MemoryItem[];
  readonly warnings: readonly MemoryWarning[];
}

/** What a Memory stands on; for a first look when something seems wrong. */
export interface MemoryDescription {
  readonly store: string;
  readonly isDurable: boolean;
  readonly embedder: string;
  readonly dimensions: number;
  readonly metric: string;
  /** Without a model messages are stored as said. */
  readonly llm?: string | undefined;
  readonly strategy: string;
}

const PAGE = 500;

/** Keeps what conversations say, and finds it again. Made by `fromConfig`, `fromFile` or `fromPreset`; safe to share between callers. */
export class Memory implements AsyncDisposable {
  /** What loading the configuration had to say. */
  readonly notices: readonly Warning[];
  readonly #parts: MemoryParts;
  readonly #end: () => Promise<void>;

  constructor({ parts, notices, close }: OpenedMemory) {
    this.#parts = parts;
    this.notices = notices;
    this.#end = close;
  }

  /** A memory from a document as text or object. Sends nothing; throws ConfigurationError that lists every mistake at its place. */
  static async fromConfig(document: string | DocumentConfig, options: MemoryOptions = {}): Promise<Memory> {
    return new Memory(await (await import('./open.ts')).openGiven(document, options));
  }

  /** A memory from a document on disk; `.env` is looked at. */
  static async fromFile(path: string, options: MemoryOptions = {}): Promise<Memory> {
    return new Memory(await (await import('./open.ts')).openFile(path, options));
  }

  /** A memory from a shipped document by name. */
  static async fromPreset(name: string, options: MemoryOptions = {}): Promise<Memory> {
    return new Memory(await (await import('./open.ts')).openPreset(name, options));
  }

  /**
   * Takes a conversation in: facts are extracted and held against what is known, or with `infer: false` messages are
   * stored as said. Needs a userId, an agentId or a runId. A failed extraction is never an empty success: look at `failed`.
   */
  async add(messages: Conversation, options: AddOptions): Promise<AddResult> {
    return (await import('./add.ts')).add(this.#parts, messages, options);
  }

  /** The memories of a scope that fit a query best, best first. Needs a userId, an agentId or a runId. */
  search(query: string, options: SearchOptions): Promise<SearchResult> {
    return search(this.#parts, query, options);
  }

  /** One memory, or `undefined`; with ids of a scope only where it belongs to it. */
  async get(id: string, options: ScopeOptions = {}): Promise<MemoryItem | undefined> {
    const record = await this.#find(id, options);
    return record === undefined ? undefined : itemOf(record);
  }

  /** The memories of a scope, oldest first. Needs a userId, an agentId or a runId. */
  async getAll(options: ListOptions): Promise<ListResult> {
    checkOptions(options, 'getAll');
    const scope = readWholeScope(options, 'getAll');
    const limit = readLimit(options) ?? Number.POSITIVE_INFINITY;
    const filter = filterOf(scope, options, this.#parts.clock.date());
    const { store } = await this.#parts.open();
    const results: MemoryItem[] = [];
    let dropped = 0;
    let after: string | undefined;
    do {
      options.signal?.throwIfAborted();
      const page = await store.list(filter, Math.min(PAGE, limit), after);
      const own = page.records.filter((record) => isInScope(scope, record));
      dropped += page.records.length - own.length;
      results.push(...own.map(itemOf));
      after = page.next;
    } while (after !== undefined && results.length < limit);
    const warnings = dropped === 0 ? [] : [foreign(dropped, this.#parts)];
    return { results: results.slice(0, limit), warnings };
  }

  /** Changes text, metadata or expiration date of one memory. Throws MemoryNotFoundError. */
  update(id: string, change: string | UpdateOptions, options: ScopeOptions = {}): Promise<MemoryItem> {
    return changeRecord(
      this.#parts,
      id,
      typeof change === 'string' ? { text: change, ...options } : { ...change, ...options },
      () => this.#find(id, typeof change === 'string' ? options : { ...change, ...options }),
    );
  }

  /** Deletes one memory and gives it back as it was; its history stays. Throws MemoryNotFoundError. */
  async delete(id: string, options: ScopeOptions = {}): Promise<MemoryItem> {
    const { store } = await this.#parts.open();
    for (;;) {
      const record = await this.#find(id, options);
      if (record === undefined) throw notFound(id);
      const change: Change = { event: 'DELETE', id, version: record.version, at: this.#parts.clock.date() };
      const [outcome]: readonly (Applied | undefined)[] = await store.apply([change]);
      if (outcome === 'done') return itemOf(record);
    }
  }

  /** Deletes all memories of a scope, and nothing else; gives their ids. Needs a userId, an agentId or a runId. */
  async deleteAll(options: ScopeOptions): Promise<{ readonly deleted: readonly string[] }> {
    checkOptions(options, 'deleteAll');
    const scope = readWholeScope(options, 'deleteAll');
    const { store } = await this.#parts.open();
    const filter = scopeFilter(scope);
    let after: string | undefined;
    do {
      const page = await store.list(filter, PAGE, after);
      if (!page.records.every((record) => isInScope(scope, record)))
        throw failure('vector-store', 'The store does not keep to the scope; nothing was deleted.', {
          suggestion: 'Report it to whoever makes this store: it ignores filters.',
        });
      after = page.next;
    } while (after !== undefined);
    return { deleted: await store.deleteAll(filter, this.#parts.clock.date()) };
  }

  /** What happened to a memory, newest first; also after it was deleted. */
  async history(id: string): Promise<readonly HistoryEntry[]> {
    const { store } = await this.#parts.open();
    const rows = await store.history(id);
    return rows.map(({ oldText, newText, at, ...row }) => ({
      ...row,
      ...(oldText === undefined ? {} : { oldMemory: oldText }),
      ...(newText === undefined ? {} : { newMemory: newText }),
      createdAt: new Date(at).toISOString(),
    }));
  }

  /** Empties the whole store, with its history: the memories of everybody. */
  async reset(): Promise<void> {
    const { store } = await this.#parts.open();
    await store.reset();
  }

  /** The memories of a scope, or without one of everybody, as JSON, one a line. */
  async *export(
    options: ScopeOptions & { readonly signal?: AbortSignal | undefined } = {},
  ): AsyncGenerator<string, void> {
    const { exportLines } = await import('./transfer.ts');
    yield* exportLines(this.#parts, readScope(options), options.signal);
  }

  /** As `export`, into a file that is there whole or not at all; gives the number of memories. */
  async exportTo(path: string, options: ScopeOptions = {}): Promise<number> {
    return (await import('./transfer.ts')).writeLines(path, this.export(options));
  }

  /** Takes in what an export wrote: a path, or its lines. Ids and times stay; ids that are there already are skipped. */
  async import(
    source: string | AsyncIterable<string> | Iterable<string>,
    options: { readonly signal?: AbortSignal | undefined } = {},
  ): Promise<ImportResult> {
    const { importLines, readLines } = await import('./transfer.ts');
    const lines = typeof source === 'string' ? readLines(source) : source;
    return importLines(this.#parts, lines, options.signal);
  }

  /** Opens the store and says what everything stands on. */
  async describe(): Promise<MemoryDescription> {
    const { llm, settings } = this.#parts;
    const { store, manifest } = await this.#parts.open();
    const { embedder, dimensions, metric } = manifest;
    const { name, isDurable } = store;
    const said = llm === undefined ? {} : { llm: `${llm.provider}/${llm.model}` };
    return { store: name, isDurable, embedder, dimensions, metric, ...said, strategy: settings.strategy };
  }

  /** Ends everything this instance opened; idempotent. */
  close(): Promise<void> {
    return this.#end();
  }

  [Symbol.asyncDispose](): Promise<void> {
    return this.close();
  }

  async #find(id: string, options: ScopeOptions): Promise<StoredRecord | undefined> {
    const scope = readScope(options);
    if (typeof id !== 'string' || id === '')
      throw failure('validation', 'The id of a memory must be text.', { details: { field: 'id' } });
    const { store } = await this.#parts.open();
    const record = await store.get(id);
    return record !== undefined && isInScope(scope, record) ? record : undefined;
  }
}

const notFound = (id: string) =>
  failure('memory-not-found', `There is no memory "${id}".`, { details: { id } });
