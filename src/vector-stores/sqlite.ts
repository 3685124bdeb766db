import { VectorStoreError } from '../errors.ts';
import { type Database, openSqlite } from '../stores/sqlite.ts';
import { type Filter, isEverything } from './filter.ts';
import { cursorOf, parseCursor } from './paging.ts';
import { CollectionReader } from './sqlite-read.ts';
import { ensureSchema, mismatch, openCollection } from './sqlite-schema.ts';
import { VectorCopy } from './sqlite-vectors.ts';
import { CollectionWriter } from './sqlite-write.ts';
import { checkVector, storedForm } from './stored-form.ts';
import { prepareVector } from './vector-block.ts';
import type {
  Applied,
  Change,
  HistoryRow,
  Hit,
  Manifest,
  OpenVectorStore,
  Page,
  StoredRecord,
  VectorStore,
} from './vector-store.ts';

/**
 * Keeps memories in one SQLite file (`path`), which several processes may use; `collection_name` is one of several sets in it.
 * Throws VectorStoreError for a file of something else or a collection of another embedder, StorageError where the file
 * cannot be used.
 */
export const openSqliteStore: OpenVectorStore = async (config, manifest) => {
  const database = await openSqlite(String(config.path ?? 'memory.db'));
  try {
    ensureSchema(database);
    return new SqliteStore(database, String(config.collection_name ?? 'memories'), manifest);
  } catch (error) {
    database.close();
    throw error;
  }
};

class SqliteStore implements VectorStore {
  readonly name = 'sqlite';
  readonly isDurable: boolean;
  readonly #database: Database;
  readonly #collectionName: string;
  readonly #collection: number;
  readonly #manifest: Manifest;
  readonly #reader: CollectionReader;
  readonly #writer: CollectionWriter;
  readonly #vectors: VectorCopy;
  #isClosed = false;

  constructor(database: Database, collectionName: string, manifest: Manifest) {
    this.isDurable = database.path !== ':memory:';
    this.#database = database;
    this.#collectionName = collectionName;
    this.#manifest = manifest;
    this.#collection = openCollection(database, collectionName, manifest);
    this.#reader = new CollectionReader(database, this.#collection);
    this.#writer = new CollectionWriter(database, this.#collection);
    this.#vectors = new VectorCopy(database, this.#collection, manifest);
  }

  async apply(changes: readonly Change[]): Promise<readonly Applied[]> {
    this.#mustBeOpen();
    if (changes.length === 0) return [];
    const prepared = changes.map((change) => this.#prepare(change));
    return this.#write((revision) => prepared.map((change) => this.#apply(change, revision)));
  }

  #prepare(change: Change): Change {
    if (change.event === 'DELETE') return change;
    const { dimensions, metric } = this.#manifest;
    const record = storedForm(change.record);
    if (change.vector === undefined) return { ...change, record };
    checkVector(change.vector, dimensions, this.name);
    return { ...change, record, vector: prepareVector(change.vector, metric) };
  }

  #apply(change: Change, revision: number): Applied {
    const found = this.#reader.find(change.event === 'DELETE' ? change.id : change.record.id);
    if (change.event === 'ADD') {
      if (found !== undefined) return 'conflict';
      this.#writer.insert(change.record, change.vector, revision);
      return 'done';
    }
    if (found === undefined) return 'missing';
    const { number, record: before } = found;
    const madeFrom = change.event === 'DELETE' ? change.version : change.record.version - 1;
    if (before.version !== madeFrom) return 'conflict';
    if (change.event === 'DELETE') this.#writer.delete(number, before, change.at);
    else this.#writer.update(number, before, change.record, change.vector, revision);
    return 'done';
  }

  /** One transaction under the next revision of the collection. */
  #write<Result>(work: (revision: number) => Result): Result {
    return this.#database.transaction(() => {
      const revision = this.#state().revision + 1;
      const result = work(revision);
      this.#database
        .prepare('UPDATE memory_collections SET revision = ? WHERE number = ?')
        .run(revision, this.#collection);
      return result;
    });
  }

  /** Throws VectorStoreError when another process has emptied the collection and filled it from another embedder. */
  #state(): { readonly revision: number; readonly records: number } {
    const { dimensions, embedder, metric } = this.#manifest;
    const row = this.#database
      .prepare('SELECT * FROM memory_collections WHERE number = ?')
      .get(this.#collection)!;
    if (row.dimensions !== dimensions || row.embedder !== embedder || row.metric !== metric)
      throw mismatch(this.#database.path, this.#collectionName, row as unknown as Manifest, this.#manifest);
    return { revision: Number(row.revision), records: Number(row.records) };
  }

  async get(id: string): Promise<StoredRecord | undefined> {
    this.#mustBeOpen();
    return this.#reader.find(id)?.record;
  }

  async search(vector: Float32Array, filter: Filter, topK: number): Promise<readonly Hit[]> {
    this.#mustBeOpen();
    const { dimensions, metric } = this.#manifest;
    checkVector(vector, dimensions, this.name);
    const query = prepareVector(vector, metric);
    return this.#database.snapshot(() => {
      this.#vectors.update(this.#state());
      const among = isEverything(filter) ? undefined : this.#reader.fitting(filter);
      return this.#vectors
        .nearest(query, topK, among)
        .map(({ number, score }) => ({ record: this.#reader.record(number), score }));
    });
  }

  async keywords(query: string, filter: Filter, topK: number): Promise<readonly Hit[]> {
    this.#mustBeOpen();
    return this.#database.snapshot(() => this.#reader.keywords(query, filter, topK));
  }

  async list(filter: Filter, limit: number, after?: string): Promise<Page> {
    this.#mustBeOpen();
    const position = after === undefined ? undefined : parseCursor(after);
    return this.#database.snapshot(() => {
      const records: StoredRecord[] = [];
      for (const { record } of this.#reader.walk(filter, position, Math.min(limit, 1000) + 1)) {
        if (records.length === limit) return withNext(records);
        records.push(record);
      }
      return { records };
    });
  }

  async vectors(ids: readonly string[]): Promise<readonly (Float32Array | undefined)[]> {
    this.#mustBeOpen();
    return this.#database.snapshot(() => ids.map((id) => this.#reader.vector(id)));
  }

  async history(memoryId: string): Promise<readonly HistoryRow[]> {
    this.#mustBeOpen();
    return this.#reader.history(memoryId);
  }

  async deleteAll(filter: Filter, at: number): Promise<readonly string[]> {
    this.#mustBeOpen();
    return this.#write(() => {
      const found = [...this.#reader.walk(filter)];
      for (const { number, record } of found) this.#writer.delete(number, record, at);
      return found.map(({ record }) => record.id);
    });
  }

  async reset(): Promise<void> {
    this.#mustBeOpen();
    this.#write(() => this.#writer.clear());
  }

  async close(): Promise<void> {
    if (this.#isClosed) return;
    this.#isClosed = true;
    this.#vectors.clear();
    this.#database.close();
  }

  #mustBeOpen(): void {
    if (this.#isClosed) throw new VectorStoreError('vector-store', 'sqlite: the store is closed.');
  }
}

const withNext = (records: readonly StoredRecord[]): Page => {
  const last = records.at(-1);
  return last === undefined ? { records } : { records, next: cursorOf(last) };
};
