import { mkdirSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { StorageError } from '../errors.ts';
import { optionalPackages } from '../optional-packages.ts';

/** What a column takes and gives; blobs come as `Uint8Array`. */
export type SqlValue = null | number | bigint | string | Uint8Array;
export type SqlRow = Readonly<Record<string, SqlValue>>;

export interface Statement {
  run(...values: readonly SqlValue[]): { readonly changes: number };
  get(...values: readonly SqlValue[]): SqlRow | undefined;
  all(...values: readonly SqlValue[]): SqlRow[];
}

/** One SQLite file in write-ahead mode, which several processes may have open. Its methods throw StorageError. */
export interface Database {
  readonly path: string;
  /** Runs SQL without values, also several statements. */
  exec(sql: string): void;
  /** A statement, compiled once for each of the texts used last. */
  prepare(sql: string): Statement;
  /** All of the work or nothing; waits for other writers, up to the busy limit. Nested calls join the outer one. */
  transaction<Result>(work: () => Result): Result;
  /** Reads that all see the state at the first of them, whatever others write meanwhile. Takes no writer's lock. */
  snapshot<Result>(work: () => Result): Result;
  close(): void;
}

export interface OpenOptions {
  /** How long a writer waits for another one, in ms. Default 10 s. */
  readonly busyMs?: number | undefined;
}

const BUSY_MS = 10_000;

/** Filters make texts without end. */
const MAX_STATEMENTS = 200;

/**
 * Opens or makes a SQLite file (`:memory:` for none) with the driver that is there: Node's own, else the optional package
 * libsql. Folders on the way are made, readable by the owner alone. Throws DependencyError without a driver, StorageError
 * when the file cannot be used.
 */
export async function openSqlite(path: string, { busyMs = BUSY_MS }: OpenOptions = {}): Promise<Database> {
  const open = await loadDriver();
  const file = path === ':memory:' ? path : resolve(path);
  return attempt(file, () => {
    if (file !== ':memory:') mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
    const driver = open(file);
    try {
      driver.exec(`PRAGMA busy_timeout = ${Math.round(busyMs)}`);
      driver.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL; PRAGMA foreign_keys = ON');
      return databaseOf(file, driver);
    } catch (error) {
      driver.close();
      throw error;
    }
  });
}

/** Whether SQLite can be used here; loads nothing that is not there. */
export async function hasSqlite(): Promise<boolean> {
  return loadDriver().then(
    () => true,
    () => false,
  );
}

interface DriverStatement {
  run(values: readonly SqlValue[]): { readonly changes: number };
  get(values: readonly SqlValue[]): unknown;
  all(values: readonly SqlValue[]): unknown[];
}

interface Driver {
  exec(sql: string): void;
  prepare(sql: string): DriverStatement;
  close(): void;
}

let loading: Promise<(path: string) => Driver> | undefined;

function loadDriver(): Promise<(path: string) => Driver> {
  loading ??= load();
  // A package that is installed meanwhile is found.
  loading.catch(() => {
    loading = undefined;
  });
  return loading;
}

async function load(): Promise<(path: string) => Driver> {
  const builtIn = nodeSqlite();
  if (builtIn !== undefined) {
    return (path) => {
      const database = new builtIn.DatabaseSync(path);
      return {
        exec: (sql) => database.exec(sql),
        close: () => database.close(),
        prepare(sql) {
          const statement = database.prepare(sql);
          return {
            run: (values) => ({ changes: Number(statement.run(...values).changes) }),
            get: (values) => statement.get(...values),
            all: (values) => statement.all(...values),
          };
        },
      };
    };
  }
  const { default: Libsql } = await optionalPackages(
    ['libsql'],
    'SQLite on this version of Node',
    () => import('libsql'),
  );
  return (path) => {
    const database = new Libsql(path);
    return {
      exec: (sql) => void database.exec(sql),
      close: () => void database.close(),
      prepare(sql) {
        const statement = database.prepare(sql);
        // Values go in one array: libsql ends the process on a lone Buffer argument.
        return {
          run: (values) => ({ changes: statement.run(values).changes }),
          get: (values) => withoutMetadata(statement.get(values)),
          all: (values) => statement.all(values).map(withBytes),
        };
      },
    };
  };
}

/** libsql gives blobs as ArrayBuffer. */
function withBytes(row: unknown): Record<string, unknown> {
  const out = row as Record<string, unknown>;
  for (const name in out)
    if (out[name] instanceof ArrayBuffer) out[name] = new Uint8Array(out[name] as ArrayBuffer);
  return out;
}

/** libsql adds how long a single row took. */
function withoutMetadata(row: unknown): Record<string, unknown> | undefined {
  if (row === undefined) return undefined;
  const { _metadata, ...out } = row as Record<string, unknown>;
  return withBytes(out);
}

interface NodeSqlite {
  readonly DatabaseSync: new (
    path: string,
  ) => {
    exec(sql: string): void;
    close(): void;
    prepare(sql: string): {
      run(...values: readonly SqlValue[]): { readonly changes: number | bigint };
      get(...values: readonly SqlValue[]): unknown;
      all(...values: readonly SqlValue[]): unknown[];
    };
  };
}

/** Node's own driver, where it has one; the notice that it is experimental is not the user's concern. */
function nodeSqlite(): NodeSqlite | undefined {
  const { emitWarning } = process;
  process.emitWarning = (() => undefined) as typeof emitWarning;
  try {
    return (process as { getBuiltinModule?(name: string): unknown }).getBuiltinModule?.('node:sqlite') as
      | NodeSqlite
      | undefined;
  } finally {
    process.emitWarning = emitWarning;
  }
}

function databaseOf(path: string, driver: Driver): Database {
  const statements = new Map<string, Statement>();
  let depth = 0;
  let isClosed = false;
  const prepare = (sql: string): Statement => {
    const statement = driver.prepare(sql);
    return {
      run: (...values) => attempt(path, () => statement.run(values)),
      get: (...values) => attempt(path, () => statement.get(values)) as SqlRow | undefined,
      all: (...values) => attempt(path, () => statement.all(values)) as SqlRow[],
    };
  };
  const within = <Result>(begin: string, work: () => Result): Result => {
    if (depth > 0) return work();
    attempt(path, () => driver.exec(begin));
    depth++;
    try {
      const result = work();
      attempt(path, () => driver.exec('COMMIT'));
      return result;
    } catch (error) {
      try {
        driver.exec('ROLLBACK');
      } catch {
        // SQLite has rolled back by itself, as it does when the disk is full.
      }
      throw error;
    } finally {
      depth--;
    }
  };
  return {
    path,
    exec: (sql) => attempt(path, () => driver.exec(sql)),
    prepare(sql) {
      const known = statements.get(sql);
      const statement = known ?? attempt(path, () => prepare(sql));
      if (known !== undefined) statements.delete(sql);
      else if (statements.size >= MAX_STATEMENTS) statements.delete(statements.keys().next().value!);
      statements.set(sql, statement);
      return statement;
    },
    transaction: (work) => within('BEGIN IMMEDIATE', work),
    snapshot: (work) => within('BEGIN', work),
    close() {
      if (isClosed) return;
      isClosed = true;
      statements.clear();
      attempt(path, () => driver.close());
    },
  };
}

const remedies: readonly (readonly [RegExp, string, string])[] = [
  [/FULL|ENOSPC/, 'there is no space left', 'Free some space on the disk.'],
  [
    /READONLY|EACCES|EPERM|EROFS|EEXIST|ENOTDIR|CANTOPEN/,
    'it cannot be opened or written',
    'Check the path and its permissions.',
  ],
  [/IOERR/, 'it cannot be read or written', 'Check the disk: its space, its quota, its health.'],
  [/BUSY|LOCKED/, 'another process kept it locked', 'Close the other process, or try again.'],
  [/NOTADB|CORRUPT/, 'it is not a sound SQLite file', 'Choose another path, or restore it from a backup.'],
];

/** Runs one step on the file; what goes wrong is a StorageError that says what to do. */
function attempt<Result>(path: string, step: () => Result): Result {
  try {
    return step();
  } catch (cause) {
    if (cause instanceof StorageError) throw cause;
    const { code, errstr, message = String(cause) } = (cause ?? {}) as Record<string, string | undefined>;
    const said = `${code ?? ''} ${errstr ?? ''} ${message}`.toUpperCase();
    const known = remedies.find(([pattern]) => pattern.test(nameOf(said)));
    throw new StorageError('storage', `${path}: ${known?.[1] ?? message}.`, {
      suggestion: known?.[2],
      details: { path, ...(code !== undefined && { code }) },
      cause,
    });
  }
}

/** node:sqlite says its errors in words, libsql by name. */
const nameOf = (said: string): string =>
  said
    .replace('DATABASE OR DISK IS FULL', 'FULL')
    .replace('DISK I/O ERROR', 'IOERR')
    .replace('UNABLE TO OPEN DATABASE FILE', 'CANTOPEN')
    .replace('ATTEMPT TO WRITE A READONLY DATABASE', 'READONLY')
    .replace('DATABASE IS LOCKED', 'LOCKED')
    .replace('FILE IS NOT A DATABASE', 'NOTADB')
    .replace('DATABASE DISK IMAGE IS MALFORMED', 'CORRUPT');
