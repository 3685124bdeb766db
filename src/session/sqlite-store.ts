import type { Message } from '../chat/types.ts';
import { StorageError } from '../errors.ts';
import type { SessionConfig } from '../generated/types.ts';
import { type Database, openSqlite, type SqlRow } from '../stores/sqlite.ts';
import type { ContextItem } from './history.ts';
import type { SessionStore, StoredSession } from './store.ts';
import type { SessionSummary } from './types.ts';

const VERSION = 1;

const SCHEMA = `
CREATE TABLE IF NOT EXISTS sessions (
  id TEXT PRIMARY KEY, title TEXT, provider TEXT NOT NULL, model TEXT NOT NULL, system TEXT,
  settings TEXT NOT NULL, created_at INTEGER NOT NULL, updated_at INTEGER NOT NULL
);
CREATE INDEX IF NOT EXISTS sessions_by_title ON sessions (title);
CREATE TABLE IF NOT EXISTS messages (
  session TEXT NOT NULL REFERENCES sessions (id) ON DELETE CASCADE, seq INTEGER NOT NULL, turn INTEGER NOT NULL,
  message TEXT NOT NULL, tokens INTEGER NOT NULL, PRIMARY KEY (session, seq)
) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS turns (
  id INTEGER PRIMARY KEY, session TEXT NOT NULL REFERENCES sessions (id) ON DELETE CASCADE,
  kind TEXT NOT NULL, turn INTEGER, at INTEGER NOT NULL, provider TEXT, model TEXT,
  input_tokens INTEGER NOT NULL DEFAULT 0, output_tokens INTEGER NOT NULL DEFAULT 0, usd REAL, error TEXT
);
CREATE INDEX IF NOT EXISTS turns_by_session ON turns (session);
CREATE TABLE IF NOT EXISTS summaries (
  id INTEGER PRIMARY KEY, session TEXT NOT NULL REFERENCES sessions (id) ON DELETE CASCADE,
  seq INTEGER NOT NULL, level INTEGER NOT NULL, message TEXT NOT NULL, tokens INTEGER NOT NULL, at INTEGER NOT NULL
);
CREATE INDEX IF NOT EXISTS summaries_by_session ON summaries (session);
CREATE TABLE IF NOT EXISTS tombstones (
  session TEXT NOT NULL REFERENCES sessions (id) ON DELETE CASCADE, seq INTEGER NOT NULL,
  message TEXT NOT NULL, tokens INTEGER NOT NULL, at INTEGER NOT NULL, PRIMARY KEY (session, seq)
) WITHOUT ROWID;
`;

/** Sessions in a SQLite file, which several processes may have open. Throws DependencyError and StorageError. */
export async function openSqliteStore(path: string): Promise<SessionStore> {
  const database = await openSqlite(path);
  try {
    prepareTables(database);
  } catch (error) {
    database.close();
    throw error;
  }
  return storeOf(database);
}

/** Makes the tables once; a file of a newer version is left alone. */
function prepareTables(database: Database): void {
  database.transaction(() => {
    const version = Number(database.prepare('PRAGMA user_version').get()?.user_version ?? 0);
    if (version > VERSION) {
      throw new StorageError('storage', `${database.path} was written by a newer version of fromconfig.`, {
        suggestion: 'Update fromconfig, or choose another path.',
        details: { path: database.path, version },
      });
    }
    if (version === VERSION) return;
    database.exec(SCHEMA);
    database.exec(`PRAGMA user_version = ${VERSION}`);
  });
}

function storeOf(database: Database): SessionStore {
  const { prepare } = database;
  return {
    create({ id, title, provider, model, system, settings, createdAt }) {
      prepare('INSERT INTO sessions VALUES (?, ?, ?, ?, ?, ?, ?, ?)').run(
        id,
        title ?? null,
        provider,
        model,
        system ?? null,
        JSON.stringify(settings),
        createdAt,
        createdAt,
      );
    },
    update(id, change) {
      database.transaction(() => {
        for (const name of ['title', 'provider', 'model'] as const)
          if (name in change)
            prepare(`UPDATE sessions SET ${name} = ? WHERE id = ?`).run(change[name] ?? null, id);
      });
    },
    appendTurn(id, { turn, at, items, provider, model, usage, usd }) {
      database.transaction(() => {
        const insert = prepare('INSERT INTO messages VALUES (?, ?, ?, ?, ?)');
        for (const { seq, message, tokens } of items)
          insert.run(id, seq, turn, JSON.stringify(message), tokens);
        prepare(
          `INSERT INTO turns (session, kind, turn, at, provider, model, input_tokens, output_tokens, usd)
           VALUES (?, 'turn', ?, ?, ?, ?, ?, ?, ?)`,
        ).run(
          id,
          turn,
          at,
          provider,
          model,
          usage.inputTokens ?? 0,
          usage.outputTokens ?? 0,
          usd === 'unknown' ? null : usd,
        );
        prepare('UPDATE sessions SET updated_at = ? WHERE id = ?').run(at, id);
      });
    },
    appendRound(id, { at, summary, level = 0, pruned = [] }) {
      database.transaction(() => {
        const tombstone = prepare('INSERT OR REPLACE INTO tombstones VALUES (?, ?, ?, ?, ?)');
        for (const { seq, message, tokens } of pruned)
          tombstone.run(id, seq, JSON.stringify(message), tokens, at);
        if (summary !== undefined)
          prepare(
            'INSERT INTO summaries (session, seq, level, message, tokens, at) VALUES (?, ?, ?, ?, ?, ?)',
          ).run(id, summary.seq, level, JSON.stringify(summary.message), summary.tokens, at);
      });
    },
    noteFailure(id, { at, code }) {
      prepare("INSERT INTO turns (session, kind, at, usd, error) VALUES (?, 'failed', ?, 0, ?)").run(
        id,
        at,
        code,
      );
    },
    noteCompaction(id, { at, inputTokens, outputTokens, usd }) {
      prepare(
        `INSERT INTO turns (session, kind, at, input_tokens, output_tokens, usd)
         VALUES (?, 'compaction', ?, ?, ?, ?)`,
      ).run(id, at, inputTokens, outputTokens, usd === 'unknown' ? null : usd);
    },
    load(idOrTitle) {
      const titled = prepare('SELECT * FROM sessions WHERE title = ? LIMIT 2').all(idOrTitle);
      const row =
        prepare('SELECT * FROM sessions WHERE id = ?').get(idOrTitle) ??
        (titled.length === 1 ? titled[0] : undefined);
      return row === undefined ? undefined : loaded(database, row);
    },
    messages: (id) =>
      prepare('SELECT message FROM messages WHERE session = ? ORDER BY seq')
        .all(id)
        .map(({ message }) => JSON.parse(String(message)) as Message),
    list: () =>
      prepare(
        `SELECT id, title, provider, model, created_at, updated_at,
           (SELECT count(*) FROM turns WHERE session = sessions.id AND kind = 'turn') AS turns
         FROM sessions ORDER BY updated_at DESC, rowid DESC`,
      )
        .all()
        .map(summaryOf),
    delete: (id) => prepare('DELETE FROM sessions WHERE id = ?').run(id).changes > 0,
    close: () => database.close(),
  };
}

const summaryOf = (row: SqlRow): SessionSummary => ({
  id: String(row.id),
  title: textOrNothing(row.title),
  provider: String(row.provider),
  model: String(row.model),
  turns: Number(row.turns),
  createdAt: Number(row.created_at),
  updatedAt: Number(row.updated_at),
});

const textOrNothing = (value: unknown): string | undefined => (value === null ? undefined : String(value));

const itemOf = (row: SqlRow, more: Partial<ContextItem> = {}): ContextItem => ({
  seq: Number(row.seq),
  message: JSON.parse(String(row.message)) as Message,
  tokens: Number(row.tokens),
  ...more,
});

function loaded({ prepare }: Database, row: SqlRow): StoredSession {
  const id = String(row.id);
  const newest = prepare('SELECT * FROM summaries WHERE session = ? ORDER BY id DESC LIMIT 1').get(id);
  const since = newest === undefined ? 0 : Number(newest.seq);
  const tombstones = new Map(
    prepare('SELECT * FROM tombstones WHERE session = ? AND seq > ?')
      .all(id, since)
      .map((tombstone) => [Number(tombstone.seq), itemOf(tombstone, { isPruned: true })]),
  );
  const messages = prepare('SELECT * FROM messages WHERE session = ? AND seq > ? ORDER BY seq')
    .all(id, since)
    .map((message) => tombstones.get(Number(message.seq)) ?? itemOf(message));
  const last = prepare('SELECT max(seq) AS seq FROM messages WHERE session = ?').get(id);
  const sums = prepare(
    `SELECT count(turn) AS turns, sum(input_tokens) AS input, sum(output_tokens) AS output, total(usd) AS usd,
       count(*) - count(usd) AS unpriced FROM turns WHERE session = ?`,
  ).get(id)!;
  return {
    head: {
      id,
      title: textOrNothing(row.title),
      provider: String(row.provider),
      model: String(row.model),
      system: textOrNothing(row.system),
      settings: JSON.parse(String(row.settings)) as SessionConfig,
      createdAt: Number(row.created_at),
    },
    context: newest === undefined ? messages : [itemOf(newest, { isSummary: true }), ...messages],
    nextSeq: Number(last?.seq ?? 0) + 1,
    totals: {
      turns: Number(sums.turns),
      inputTokens: Number(sums.input ?? 0),
      outputTokens: Number(sums.output ?? 0),
      usd: Number(sums.usd),
      unpriced: Number(sums.unpriced),
    },
  };
}
