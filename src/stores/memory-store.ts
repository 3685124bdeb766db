import { LRUCache } from 'lru-cache';
import type { Clock } from '../ports.ts';
import type { Store, StoreLimits } from './store.ts';

/** Keeps entries in this process. */
export function memoryStore({ maxEntries }: StoreLimits, clock: Pick<Clock, 'now'>): Store {
  const entries = new LRUCache<string, string>({
    max: maxEntries,
    // To the package 0 means that no time was taken.
    perf: { now: () => clock.now() + 1 },
    ttlResolution: 0,
  });
  return {
    async get(key) {
      return entries.get(key);
    },
    async set(key, value, ttlMs) {
      entries.set(key, value, ttlMs === undefined ? {} : { ttl: Math.max(1, Math.ceil(ttlMs)) });
    },
    async delete(key) {
      entries.delete(key);
    },
    get size() {
      entries.purgeStale();
      return entries.size;
    },
  };
}
