import { join, resolve } from 'node:path';
import type { Warning } from '../chat/types.ts';
import { StorageError } from '../errors.ts';
import { homeOf } from '../home-folder.ts';
import type { Environment } from '../ports.ts';
import type { SessionSettings } from './settings.ts';
import type { SessionStore } from './store.ts';

export interface OpenedStore {
  readonly store: SessionStore;
  /** Why the sessions are not kept. */
  readonly warning?: Warning | undefined;
  close(): Promise<void>;
}

/**
 * The store that was handed in, the SQLite file that is named, or `sessions.db` in this package's folder. Where nothing is
 * named and there is no SQLite, or the folder cannot be written, sessions are kept in this process, and a warning says so.
 */
export async function openStore({
  store,
  settings,
  environment,
  folder,
}: {
  readonly store?: SessionStore | undefined;
  readonly settings: Pick<SessionSettings, 'store' | 'path'>;
  readonly environment: Environment;
  readonly folder: string;
}): Promise<OpenedStore> {
  if (store !== undefined) return { store, close: async () => undefined };
  if (settings.store === 'memory') return inMemory();
  const isAsked = settings.store === 'sqlite' || settings.path !== undefined;
  const usual = join(homeOf(environment), 'sessions.db');
  const path = settings.path === undefined ? usual : inFolder(settings.path, folder);
  try {
    const [{ hasSqlite }, { openSqliteStore }] = await Promise.all([
      import('../stores/sqlite.ts'),
      import('./sqlite-store.ts'),
    ]);
    if (!isAsked && !(await hasSqlite()))
      return inMemory(
        'There is no SQLite here: sessions end with this process. Install libsql, or use Node 22.13 or later.',
      );
    const opened = await openSqliteStore(path);
    return { store: opened, close: async () => opened.close() };
  } catch (error) {
    if (isAsked || !(error instanceof StorageError)) throw error;
    return inMemory(`Sessions end with this process: ${error.message}`);
  }
}

const inFolder = (path: string, folder: string): string =>
  path === ':memory:' ? path : resolve(folder, path);

async function inMemory(message?: string): Promise<OpenedStore> {
  const { createMemoryStore } = await import('./memory-store.ts');
  const store = createMemoryStore();
  const warning = message === undefined ? undefined : { code: 'FC3133', message };
  return { store, warning, close: async () => store.close() };
}
