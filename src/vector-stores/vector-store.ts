import type { Filter } from './filter.ts';

/** One memory as a store keeps it. Times in ms since the epoch. */
export interface StoredRecord {
  readonly id: string;
  /** Counts up with every change; a change names the version that it was made from. */
  readonly version: number;
  readonly text: string;
  /** Of the normalised text; two records of one scope with the same hash say the same. */
  readonly hash: string;
  readonly userId?: string | undefined;
  readonly agentId?: string | undefined;
  readonly runId?: string | undefined;
  /** Who said it, where a message had a name. */
  readonly actorId?: string | undefined;
  readonly role?: string | undefined;
  /** What the application attached: JSON, without any of the fields above. */
  readonly metadata: Readonly<Record<string, unknown>>;
  readonly createdAt: number;
  readonly updatedAt: number;
  /** From when on it is hidden. */
  readonly expiresAt?: number | undefined;
}

/** One row of a record's history. */
export interface HistoryRow {
  readonly id: string;
  readonly memoryId: string;
  readonly event: 'ADD' | 'UPDATE' | 'DELETE';
  readonly oldText?: string | undefined;
  readonly newText?: string | undefined;
  readonly at: number;
  readonly actorId?: string | undefined;
  readonly role?: string | undefined;
  readonly isDeleted: boolean;
}

/** One change; applied together with its history row, or not at all. */
export type Change =
  | { readonly event: 'ADD'; readonly record: StoredRecord; readonly vector: Float32Array }
  | {
      readonly event: 'UPDATE';
      /** The record after the change; its `version` is one above that it was made from. */
      readonly record: StoredRecord;
      /** Left out, the vector stays. */
      readonly vector?: Float32Array | undefined;
    }
  | { readonly event: 'DELETE'; readonly id: string; readonly version: number; readonly at: number };

/** What became of a change: `conflict` where the record had another version by then, `missing` where it was gone. */
export type Applied = 'done' | 'conflict' | 'missing';

export interface Hit {
  readonly record: StoredRecord;
  /**
   * Higher is better. Of a search by vector: for cosine between -1 and 1, for dot the product, for euclidean
   * 1 / (1 + distance). Of a search by words: BM25, above 0 and without a fixed top.
   */
  readonly score: number;
}

export interface Page {
  readonly records: readonly StoredRecord[];
  /** Where the next page begins; `undefined` after the last. */
  readonly next?: string | undefined;
}

/** What the vectors of a store were made with; a store that holds others refuses to open. */
export interface Manifest {
  readonly dimensions: number;
  /** `provider/model` of the embedder. */
  readonly embedder: string;
  readonly metric: 'cosine' | 'dot' | 'euclidean';
}

/**
 * Keeps memories with their vectors and history. All methods throw VectorStoreError or StorageError; none changes its
 * arguments. Every store passes the one conformance suite,
 * test/vector-stores/conformance.ts.
 */
export interface VectorStore {
  readonly name: string;
  /** Whether what is kept outlives the process. */
  readonly isDurable: boolean;
  /**
   * Applies all changes with their history in one transaction, in order; a conflict or a missing record stops none of the
   * others. An ADD of an id that is there is a conflict. Text that no database takes is kept with U+FFFD in its place: U+0000
   * and halves of a surrogate pair; metadata as JSON has it. A vector of another length or with a value that is no number
   * throws VectorStoreError before anything is changed.
   */
  apply(changes: readonly Change[]): Promise<readonly Applied[]>;
  get(id: string): Promise<StoredRecord | undefined>;
  /** The nearest records that fit the filter, nearest first, then by id; `topK` at most. */
  search(vector: Float32Array, filter: Filter, topK: number): Promise<readonly Hit[]>;
  /**
   * The records that fit the filter and have a word of the query, best first by BM25, then by id. How rare a word is counts
   * among the records that fit: what others keep changes no score.
   */
  keywords(query: string, filter: Filter, topK: number): Promise<readonly Hit[]>;
  /** Records that fit, oldest first by (createdAt, id), a page at a time; `after` is the `next` of the page before. */
  list(filter: Filter, limit: number, after?: string): Promise<Page>;
  /** The vectors of these records, in the order of the ids; with the cosine metric as unit vectors. */
  vectors(ids: readonly string[]): Promise<readonly (Float32Array | undefined)[]>;
  /** The newest row first for one memory. */
  history(memoryId: string): Promise<readonly HistoryRow[]>;
  /** Deletes the records that fit, with a history row for each, in one transaction; gives their ids. */
  deleteAll(filter: Filter, at: number): Promise<readonly string[]>;
  /** Empties the store: records, vectors, history. An empty store may be opened with another manifest. */
  reset(): Promise<void>;
  /** Ends what the store holds; idempotent. */
  close(): Promise<void>;
}

/** Opens a store, or makes it. Throws VectorStoreError where it was made with other dimensions, embedder or metric. */
export type OpenVectorStore = (config: VectorStoreSettings, manifest: Manifest) => Promise<VectorStore>;

/** The settings of a `vector_store` block, checked. */
export type VectorStoreSettings = Readonly<Record<string, unknown>>;
