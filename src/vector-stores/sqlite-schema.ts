import { VectorStoreError } from '../errors.ts';
import type { Database } from '../stores/sqlite.ts';
import type { Manifest } from './vector-store.ts';

const VERSION = 1;

/** `number` is never used again, so that copies in other processes stay right; `revision` says since when a row is as it is. */
const SCHEMA = `
CREATE TABLE memory_collections(
  number INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE,
  dimensions INTEGER NOT NULL, embedder TEXT NOT NULL, metric TEXT NOT NULL,
  revision INTEGER NOT NULL DEFAULT 0, records INTEGER NOT NULL DEFAULT 0
);
CREATE TABLE memory_records(
  number INTEGER PRIMARY KEY AUTOINCREMENT, collection INTEGER NOT NULL REFERENCES memory_collections(number),
  revision INTEGER NOT NULL, words INTEGER NOT NULL,
  id TEXT NOT NULL, version INTEGER NOT NULL, text TEXT NOT NULL, hash TEXT NOT NULL,
  user_id TEXT, agent_id TEXT, run_id TEXT, actor_id TEXT, role TEXT, metadata TEXT NOT NULL,
  created_at NUMERIC NOT NULL, updated_at NUMERIC NOT NULL, expires_at NUMERIC,
  UNIQUE(collection, id)
);
CREATE INDEX memory_records_revision ON memory_records(collection, revision);
CREATE INDEX memory_records_user ON memory_records(collection, user_id, created_at, id);
CREATE INDEX memory_records_age ON memory_records(collection, created_at, id);
CREATE TABLE memory_vectors(
  record INTEGER PRIMARY KEY REFERENCES memory_records(number) ON DELETE CASCADE, vector BLOB NOT NULL
);
CREATE TABLE memory_postings(
  term TEXT NOT NULL, record INTEGER NOT NULL, count INTEGER NOT NULL, PRIMARY KEY(term, record)
) WITHOUT ROWID;
CREATE TABLE memory_history(
  number INTEGER PRIMARY KEY, collection INTEGER NOT NULL, id TEXT NOT NULL, memory_id TEXT NOT NULL, event TEXT NOT NULL,
  old_text TEXT, new_text TEXT, at NUMERIC NOT NULL, actor_id TEXT, role TEXT, is_deleted INTEGER NOT NULL
);
CREATE INDEX memory_history_memory ON memory_history(collection, memory_id, number);
PRAGMA user_version = ${VERSION};
`;

/** Makes the tables in a new file; throws VectorStoreError for a file of something else or of a later version. */
export function ensureSchema(database: Database): void {
  const version = (): number => Number(database.prepare('PRAGMA user_version').get()?.user_version);
  const hasTable = (condition: string): boolean =>
    database.prepare(`SELECT 1 FROM sqlite_master WHERE type = 'table' AND ${condition}`).get() !== undefined;
  if (version() === VERSION && hasTable("name = 'memory_collections'")) return;
  database.transaction(() => {
    // Another process may have made them while this one waited.
    if (version() === VERSION && hasTable("name = 'memory_collections'")) return;
    if (hasTable("name = 'memory_collections'"))
      throw refusal(
        `${database.path} has version ${version()} of its tables; this fromconfig knows ${VERSION}`,
        'Update fromconfig, or choose another path.',
      );
    if (version() !== 0 || hasTable("name NOT LIKE 'sqlite%'"))
      throw refusal(
        `${database.path} holds the tables of something else`,
        'Choose a path of its own for the memories.',
      );
    database.exec(SCHEMA);
  });
}

/**
 * The number of the collection, made when it is new. One without records takes a new manifest; else one that differs throws
 * VectorStoreError.
 */
export function openCollection(database: Database, name: string, manifest: Manifest): number {
  const { dimensions, embedder, metric } = manifest;
  return database.transaction(() => {
    const found = database.prepare('SELECT * FROM memory_collections WHERE name = ?').get(name);
    if (found === undefined) {
      database
        .prepare('INSERT INTO memory_collections(name, dimensions, embedder, metric) VALUES (?, ?, ?, ?)')
        .run(name, dimensions, embedder, metric);
      return Number(database.prepare('SELECT last_insert_rowid() AS number').get()!.number);
    }
    const differs = found.dimensions !== dimensions || found.embedder !== embedder || found.metric !== metric;
    if (differs && found.records !== 0)
      throw mismatch(database.path, name, found as unknown as Manifest, manifest);
    if (differs)
      database
        .prepare('UPDATE memory_collections SET dimensions = ?, embedder = ?, metric = ? WHERE number = ?')
        .run(dimensions, embedder, metric, found.number!);
    return Number(found.number);
  });
}

export function mismatch(path: string, name: string, made: Manifest, asked: Manifest): VectorStoreError {
  const { dimensions, embedder, metric } = made;
  return refusal(
    `${path}: the collection "${name}" was made with ${describe(made)}; this document has ${describe(asked)}`,
    'Use the embedder it was made with, set another collection_name, or export it, reset it and import it again.',
    { made: { dimensions, embedder, metric }, asked },
  );
}

const describe = ({ dimensions, embedder, metric }: Manifest): string =>
  `${embedder} (${dimensions} dimensions, ${metric})`;

const refusal = (
  message: string,
  suggestion: string,
  details: Readonly<Record<string, unknown>> = {},
): VectorStoreError => new VectorStoreError('vector-store', `${message}.`, { suggestion, details });
