import { createHash, randomBytes } from 'node:crypto';
import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { ListedModel } from './list-shapes.ts';

/** A list as it was fetched. */
export interface StoredList {
  /** When it was fetched, in ms since the epoch. */
  readonly fetchedAt: number;
  readonly models: readonly ListedModel[];
}

/** Keeps lists between processes; what cannot be read or written is as if it were not there. */
export interface ListCache {
  read(key: string): Promise<StoredList | undefined>;
  write(key: string, list: StoredList): Promise<void>;
}

const VERSION = 1;

/** The key of a list: its address, and a fingerprint of who asks; the key of the API is in neither. */
export const listKey = (url: string, secrets: readonly string[]): string => {
  const fingerprint = secrets.length === 0 ? '' : hash(JSON.stringify(secrets));
  return hash(`${url}\n${fingerprint}`);
};

const hash = (text: string): string => createHash('sha256').update(text).digest('hex').slice(0, 32);

export function createListCache(home: string): ListCache {
  const folder = join(home, 'cache', 'models');
  const fileOf = (key: string): string => join(folder, `${key}.json`);
  return {
    async read(key) {
      const text = await readFile(fileOf(key), 'utf8').catch(() => undefined);
      if (text === undefined) return undefined;
      const list = storedIn(text);
      if (list === undefined) await rm(fileOf(key), { force: true }).catch(() => undefined);
      return list;
    },
    async write(key, list) {
      const part = join(folder, `${key}.${process.pid}.${randomBytes(4).toString('hex')}.tmp`);
      try {
        await mkdir(folder, { recursive: true, mode: 0o700 });
        await writeFile(part, JSON.stringify({ version: VERSION, ...list }), { mode: 0o600 });
        await rename(part, fileOf(key));
      } catch {
        await rm(part, { force: true }).catch(() => undefined);
      }
    },
  };
}

function storedIn(text: string): StoredList | undefined {
  try {
    const { version, fetchedAt, models } = JSON.parse(text) as Partial<StoredList> & { version?: unknown };
    const isWhole =
      version === VERSION &&
      typeof fetchedAt === 'number' &&
      Array.isArray(models) &&
      models.every((model: { id?: unknown } | null) => typeof model?.id === 'string');
    return isWhole ? { fetchedAt, models } : undefined;
  } catch {
    return undefined;
  }
}
