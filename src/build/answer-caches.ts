import { join } from 'node:path';
import type { Answered, CacheStats } from '../chat/types.ts';
import { failure } from '../errors.ts';
import type { CacheConfig } from '../generated/types.ts';
import { homeOf } from '../home-folder.ts';
import { KeptAnswers } from '../policies/kept-answers.ts';
import type { Store } from '../ports.ts';
import type { Services } from '../services.ts';

const MAX_ENTRIES = 1000;

/** The caches of one instance: targets whose settings for it are the same share one. */
export class AnswerCaches<Answer extends Answered> {
  readonly #services: Services;
  readonly #open = new Map<string, KeptAnswers<Answer>>();

  constructor(services: Services) {
    this.#services = services;
  }

  /** The cache that a config asks for. Throws ConfigurationError for a Redis that the document does not name. */
  of(config: unknown): KeptAnswers<Answer> | undefined {
    if (config == null || config === false) return undefined;
    const settings = (typeof config === 'object' ? config : {}) as Exclude<CacheConfig, boolean>;
    if (settings.backend === 'redis' && this.#services.shared === undefined) {
      throw failure('configuration', 'The cache is to be in Redis, and the document names none.', {
        suggestion: 'Add "redis: { url: redis://… }" to the document, or choose another backend.',
      });
    }
    const key = JSON.stringify([settings.backend, settings.path, settings.max_entries, settings.ttl]);
    let kept = this.#open.get(key);
    if (kept === undefined) {
      kept = new KeptAnswers<Answer>(() => storeOf(settings, this.#services), this.#services);
      this.#open.set(key, kept);
    }
    return kept;
  }

  get isEmpty(): boolean {
    return this.#open.size === 0;
  }

  get stats(): CacheStats {
    let [hits, misses, size] = [0, 0, 0];
    for (const { stats } of this.#open.values()) {
      hits += stats.hits;
      misses += stats.misses;
      size += stats.size;
    }
    return { hits, misses, size };
  }

  async close(): Promise<void> {
    await Promise.all([...this.#open.values()].map((kept) => kept.close()));
  }
}

/** Stores are loaded on first use. */
async function storeOf(
  { backend, path, max_entries: most }: Exclude<CacheConfig, boolean>,
  { clock, environment, store, shared }: Services,
): Promise<Store> {
  const limits = { maxEntries: most ?? MAX_ENTRIES };
  if (backend === 'sqlite') {
    const { sqliteStore } = await import('../stores/sqlite-store.ts');
    return sqliteStore(path ?? join(homeOf(environment), 'cache', 'answers.db'), limits, clock);
  }
  if (backend === 'redis') {
    await shared!.open();
    return (await import('../stores/redis-store.ts')).redisStore(shared!, limits);
  }
  // The application's own store is closed by the application.
  if (store !== undefined && backend == null) return withoutClose(store);
  return (await import('../stores/memory-store.ts')).memoryStore(limits, clock);
}

const withoutClose = (store: Store): Store => ({
  get: (key) => store.get(key),
  set: (key, value, ttlMs) => store.set(key, value, ttlMs),
  delete: (key) => store.delete(key),
  get size() {
    return store.size;
  },
});
