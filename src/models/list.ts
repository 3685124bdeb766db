import type { FromConfigError } from '../errors.ts';
import type { Clock } from '../ports.ts';
import type { ListCache } from './list-cache.ts';
import type { ListedModel } from './list-shapes.ts';

/** A provider's models, and how they came to be known. */
export interface ModelList {
  readonly provider: string;
  /**
   * `fresh`: asked for now. `cached`: at most 7 days old. `stale`: older; `refreshed` is the list that is being fetched.
   * `fixed`: the provider has no list of its own, its data has one. `unlisted`: nobody has one. `failed`: see `error`.
   */
  readonly status: 'fresh' | 'cached' | 'stale' | 'fixed' | 'unlisted' | 'failed';
  readonly models: readonly ListedModel[];
  /** When the provider said so, in ms since the epoch. */
  readonly fetchedAt?: number | undefined;
  /** Why there is no list, or no newer one. */
  readonly error?: FromConfigError | undefined;
  /** With `stale`: never rejects. */
  readonly refreshed?: Promise<ModelList> | undefined;
}

export interface ListOptions {
  readonly signal?: AbortSignal | undefined;
  /** Asks the provider, however new the kept list is. */
  readonly refresh?: boolean | undefined;
}

export interface ListSource {
  readonly provider: string;
  readonly key: string;
  readonly cache: ListCache;
  readonly clock: Pick<Clock, 'date'>;
  /** Asks the provider; rejects with a typed error or the signal's reason. */
  fetch(signal: AbortSignal | undefined): Promise<readonly ListedModel[]>;
  /** Whether it is an error that a list says, rather than throws. */
  asError(error: unknown): FromConfigError | undefined;
}

const FRESH_MS = 7 * 24 * 60 * 60 * 1000;

/** The kept list where it is new enough; an old one at once, while a new one is fetched; else the provider's own. */
export async function listFrom(source: ListSource, options: ListOptions = {}): Promise<ModelList> {
  options.signal?.throwIfAborted();
  const kept = await source.cache.read(source.key);
  if (kept === undefined || options.refresh === true) return fetched(source, kept, options.signal);
  const { fetchedAt, models } = kept;
  const { provider, clock } = source;
  const age = clock.date() - fetchedAt;
  // A time that lies ahead was written by a clock that was wrong.
  if (age >= 0 && age < FRESH_MS) return { provider, status: 'cached', models, fetchedAt };
  return { provider, status: 'stale', models, fetchedAt, refreshed: fetched(source, kept, undefined) };
}

async function fetched(
  source: ListSource,
  kept: { readonly fetchedAt: number; readonly models: readonly ListedModel[] } | undefined,
  signal: AbortSignal | undefined,
): Promise<ModelList> {
  const { provider, key, cache, clock } = source;
  try {
    const models = await source.fetch(signal);
    const fetchedAt = clock.date();
    await cache.write(key, { fetchedAt, models });
    return { provider, status: 'fresh', models, fetchedAt };
  } catch (cause) {
    const error = source.asError(cause);
    if (error === undefined) throw cause;
    return { provider, status: 'failed', models: kept?.models ?? [], fetchedAt: kept?.fetchedAt, error };
  }
}
