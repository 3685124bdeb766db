import { createHash } from 'node:crypto';
import type { Answered, CacheStats, CallOptions } from '../chat/types.ts';
import { orAborted } from '../chat/waiting.ts';
import type { Clock, Logger, Store } from '../ports.ts';
import type { SharedCall } from './shared-call.ts';

interface Tools {
  readonly clock: Clock;
  readonly logger: Logger;
}

/** Written into every entry; entries of another form are not read. */
const FORM = 'fromconfig-answer-1';
/** A store that takes longer is done without. */
const STORE_MS = 500;
/** Opening one loads its package and connects. */
const OPEN_MS = 2000;
/** What looking an answer up takes at worst. */
export const LOOKUP_MS = OPEN_MS + STORE_MS;
/** A store that failed is left alone for so long: calls do not wait for it one by one. */
const REST_MS = 5000;

/**
 * Answers by their fingerprint in a store that may fail: an entry that is broken, of another version or of another request
 * is none, and a store that rejects or hangs is said once and costs a call nothing but the cache.
 */
export class KeptAnswers<Answer extends Answered> {
  /** Calls that have no answer yet, by fingerprint. */
  readonly underWay = new Map<string, SharedCall<Answer>>();
  readonly #open: () => Promise<Store>;
  readonly #tools: Tools;
  readonly #offered = new Map<string, Promise<unknown>>();
  readonly #writing = new Set<Promise<void>>();
  #opening: Promise<Store> | undefined;
  #store: Store | undefined;
  #restUntil = Number.NEGATIVE_INFINITY;
  #hasWarned = false;
  #hits = 0;
  #misses = 0;

  /** `open` is called on first use. */
  constructor(open: () => Promise<Store>, tools: Tools) {
    this.#open = open;
    this.#tools = tools;
  }

  get stats(): CacheStats {
    let size = 0;
    try {
      size = this.#store?.size ?? 0;
    } catch {
      // A store that has failed keeps nothing that could be had.
    }
    return { hits: this.#hits, misses: this.#misses, size };
  }

  count(isHit: boolean): void {
    if (isHit) this.#hits++;
    else this.#misses++;
  }

  /** What was kept under this key; rejects only with the signal's own reason. */
  async read(key: string, options: CallOptions): Promise<unknown> {
    const offered = this.#offered.get(key);
    if (offered !== undefined) return orAborted(offered, options.signal);
    const reading = this.#attempt((store) => store.get(key), options);
    return readEntry(key, await orAborted(reading, options.signal));
  }

  /** Keeps what the promise gives; whoever asks meanwhile gets it too. Nothing is kept of `undefined`. */
  keep(key: string, stored: Promise<unknown>, ttlMs: number | undefined, options: CallOptions): void {
    const offered = stored.catch(() => undefined);
    this.#offered.set(key, offered);
    const writing = this.#write(key, offered, ttlMs, options).finally(() => {
      this.#writing.delete(writing);
      if (this.#offered.get(key) === offered) this.#offered.delete(key);
    });
    this.#writing.add(writing);
  }

  async #write(
    key: string,
    offered: Promise<unknown>,
    ttlMs: number | undefined,
    options: CallOptions,
  ): Promise<void> {
    const value = await offered;
    if (value === undefined) return;
    const entry = entryOf(key, JSON.stringify(value));
    await this.#attempt((store) => store.set(key, entry, ttlMs), options);
  }

  /** Closes the store; what is being written is written before. */
  async close(): Promise<void> {
    await Promise.all(this.#writing);
    const store = await this.#opening?.catch(() => undefined);
    await store?.close?.();
  }

  async #attempt<Value>(
    step: (store: Store) => Promise<Value>,
    options: CallOptions,
  ): Promise<Value | undefined> {
    const { clock } = this.#tools;
    if (clock.now() < this.#restUntil) return undefined;
    try {
      const store = this.#store ?? (await this.#within(OPEN_MS, this.#opened()));
      return await this.#within(STORE_MS, step(store));
    } catch (error) {
      this.#restUntil = clock.now() + REST_MS;
      this.#complain(error, options);
      return undefined;
    }
  }

  async #within<Value>(limitMs: number, work: Promise<Value>): Promise<Value> {
    let cancel: () => void = () => undefined;
    const late = new Promise<never>((_resolve, reject) => {
      cancel = this.#tools.clock.after(limitMs, () => reject(new Error(`no answer within ${limitMs} ms`)));
    });
    try {
      return await Promise.race([late, work]);
    } finally {
      cancel();
    }
  }

  async #opened(): Promise<Store> {
    this.#opening ??= this.#open();
    const opening = this.#opening;
    try {
      this.#store = await opening;
      return this.#store;
    } catch (error) {
      if (this.#opening === opening) this.#opening = undefined;
      throw error;
    }
  }

  #complain(error: unknown, options: CallOptions): void {
    if (this.#hasWarned) return;
    this.#hasWarned = true;
    const why = error instanceof Error ? error.message : String(error);
    const message = `The cache cannot be used, and calls go on without it: ${why}`;
    options.call.warnings.push({ code: 'FC3120', message });
    this.#tools.logger.warn(`FC3120 ${message}`);
  }
}

const checksum = (key: string, payload: string): string =>
  createHash('sha256').update(key).update('\n').update(payload).digest('hex');

const entryOf = (key: string, payload: string): string =>
  `${FORM} ${key} ${checksum(key, payload)}\n${payload}`;

/** What an entry says, if it is a whole one of this version, written for this very key. */
function readEntry(key: string, entry: unknown): unknown {
  if (typeof entry !== 'string') return undefined;
  const end = entry.indexOf('\n');
  const payload = entry.slice(end + 1);
  if (end === -1 || entry.slice(0, end) !== `${FORM} ${key} ${checksum(key, payload)}`) return undefined;
  try {
    return JSON.parse(payload);
  } catch {
    return undefined;
  }
}
