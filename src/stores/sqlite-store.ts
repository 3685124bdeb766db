import type { Clock } from '../ports.ts';
import { type Database, openSqlite } from './sqlite.ts';
import type { Store, StoreLimits } from './store.ts';

/** A cache is worth no longer wait for another process; SQLite waits with the whole process. */
const BUSY_MS = 100;

/** A new shape of the table has a new name, so that older files go on being good. */
const TABLE = `
CREATE TABLE IF NOT EXISTS cache_1 (
  key TEXT PRIMARY KEY,
  value TEXT NOT NULL,
  expires REAL,
  used INTEGER NOT NULL
) WITHOUT ROWID;
CREATE INDEX IF NOT EXISTS cache_1_used ON cache_1 (used);
CREATE INDEX IF NOT EXISTS cache_1_expires ON cache_1 (expires) WHERE expires IS NOT NULL`;

const NEXT = '(SELECT coalesce(max(used), 0) + 1 FROM cache_1)';

/** Keeps entries in a SQLite file, which several processes may share. Its methods reject with StorageError. */
export async function sqliteStore(
  path: string,
  { maxEntries }: StoreLimits,
  clock: Pick<Clock, 'date'>,
): Promise<Store> {
  const database = await openSqlite(path, { busyMs: BUSY_MS });
  try {
    database.exec(TABLE);
  } catch (error) {
    database.close();
    throw error;
  }
  return storeOf(database, maxEntries, clock);
}

function storeOf(database: Database, maxEntries: number, clock: Pick<Clock, 'date'>): Store {
  const remove = database.prepare('DELETE FROM cache_1 WHERE key = ?');
  const found = database.prepare('SELECT value, expires FROM cache_1 WHERE key = ?');
  const touch = database.prepare(`UPDATE cache_1 SET used = ${NEXT} WHERE key = ?`);
  const insert = database.prepare(
    `INSERT INTO cache_1 (key, value, expires, used) VALUES (?, ?, ?, ${NEXT})
     ON CONFLICT (key) DO UPDATE SET value = excluded.value, expires = excluded.expires, used = excluded.used`,
  );
  const expire = database.prepare('DELETE FROM cache_1 WHERE expires <= ?');
  const shrink = database.prepare(
    'DELETE FROM cache_1 WHERE used <= (SELECT used FROM cache_1 ORDER BY used DESC LIMIT 1 OFFSET ?)',
  );
  const count = database.prepare('SELECT count(*) AS size FROM cache_1 WHERE expires IS NULL OR expires > ?');
  return {
    async get(key) {
      const row = found.get(key);
      if (row === undefined) return undefined;
      if (row.expires !== null && Number(row.expires) <= clock.date()) {
        remove.run(key);
        return undefined;
      }
      touch.run(key);
      return String(row.value);
    },
    async set(key, value, ttlMs) {
      const now = clock.date();
      database.transaction(() => {
        insert.run(key, value, ttlMs === undefined ? null : now + ttlMs);
        expire.run(now);
        shrink.run(maxEntries);
      });
    },
    async delete(key) {
      remove.run(key);
    },
    get size() {
      return Number(count.get(clock.date())?.size);
    },
    async close() {
      database.close();
    },
  };
}
