import { queryTerms } from '../vector-stores/bm25.ts';
import { type Filter, parseFilter } from '../vector-stores/filter.ts';
import type { Hit, Manifest, StoredRecord, VectorStore } from '../vector-stores/vector-store.ts';
import { messageOf } from './embed.ts';
import { notExpired } from './expiry.ts';
import type { MemoryWarning } from './notes.ts';
import {
  checkOptions,
  either,
  invalid,
  type MemoryItem,
  readLimit,
  readThreshold,
  type SearchOptions,
} from './options.ts';
import type { MemoryParts } from './parts.ts';
import { itemOf } from './records.ts';
import { isInScope, readWholeScope, type Scope, scopeFilter } from './scope.ts';
import { likeness, type ScoreDetails, scoreDetails } from './scoring.ts';

export interface FoundMemory extends MemoryItem {
  /** From 0 to 1, higher is better. */
  readonly score: number;
  /** What the reranker said, where there was one. */
  readonly rerankScore?: number | undefined;
  /** With `explain`: the score of each stage. */
  readonly explain?: ScoreDetails | undefined;
}

export interface SearchResult {
  readonly results: readonly FoundMemory[];
  readonly warnings: readonly MemoryWarning[];
}

interface Candidate {
  readonly record: StoredRecord;
  readonly details: ScoreDetails;
}

/** The memories of a scope that fit a query best, best first. */
export async function search(
  parts: MemoryParts,
  query: string,
  options: SearchOptions,
): Promise<SearchResult> {
  checkOptions(options, 'search');
  if (typeof query !== 'string' || query.trim() === '') throw invalid('The query is empty.', 'query');
  const { settings, clock } = parts;
  const { signal } = options;
  const scope = readWholeScope(options, 'search');
  const topK = readLimit(options) ?? settings.topK;
  const threshold = readThreshold(options.threshold) ?? settings.threshold;
  const filter = filterOf(scope, options, clock.date());
  const { store, manifest } = await parts.open();
  const vector = Float32Array.from(await parts.embedder.embed(query, { task: 'query', signal }));
  const warnings: MemoryWarning[] = [];
  const fetched = Math.max(4 * topK, 60);
  const near = inScope(scope, await store.search(vector, filter, fetched), parts, warnings);
  const worded = settings.hybrid
    ? inScope(scope, await store.keywords(query, filter, fetched), parts, warnings)
    : [];
  signal?.throwIfAborted();
  const candidates = await scored(query, vector, near, worded, store, manifest);
  const kept = candidates
    .filter(({ details }) => threshold === undefined || details.semantic >= threshold)
    .sort(best)
    .slice(0, topK);
  const found = kept.map(({ record, details }) => ({
    ...itemOf(record),
    score: details.combined,
    ...(options.explain === true ? { explain: details } : {}),
  }));
  const isReranked = options.rerank ?? settings.rerank;
  return isReranked ? reranked(parts, query, found, warnings, signal) : { results: found, warnings };
}

/** Conditions of a scope, of the caller, and of time; filters narrow a scope and never widen it. */
export function filterOf(scope: Scope, options: object, now: number): Filter {
  const { filters } = options as { readonly filters?: unknown };
  const isShown = either<unknown>(options, 'showExpired', 'show_expired') === true;
  return { and: [scopeFilter(scope), parseFilter(filters), ...(isShown ? [] : [notExpired(now)])] };
}

/** What a store gives back is looked at again: memories of others are dropped, and a warning says so. */
function inScope(scope: Scope, hits: readonly Hit[], parts: MemoryParts, warnings: MemoryWarning[]): Hit[] {
  const own = hits.filter(({ record }) => isInScope(scope, record));
  if (own.length < hits.length) warnings.push(foreign(hits.length - own.length, parts));
  return own;
}

export function foreign(count: number, { logger }: MemoryParts): MemoryWarning {
  const message = `The store gave ${count} memories of another scope, against its filter; they were dropped.`;
  logger.error(`FC3242 ${message}`);
  return { code: 'FC3242', message };
}

const best = (a: Candidate, b: Candidate): number =>
  b.details.combined - a.details.combined ||
  b.details.semantic - a.details.semantic ||
  (a.record.id < b.record.id ? -1 : 1);

async function scored(
  query: string,
  vector: Float32Array,
  near: readonly Hit[],
  worded: readonly Hit[],
  store: VectorStore,
  { metric }: Manifest,
): Promise<Candidate[]> {
  const records = new Map<string, StoredRecord>();
  const semantic = new Map<string, number>();
  for (const { record, score } of near) {
    records.set(record.id, record);
    semantic.set(record.id, score);
  }
  const further = worded.filter(({ record }) => !records.has(record.id));
  const vectors = further.length === 0 ? [] : await store.vectors(further.map(({ record }) => record.id));
  for (const [at, { record }] of further.entries()) {
    const own = vectors[at];
    // Gone since the search: it is no result any more.
    if (own === undefined) continue;
    records.set(record.id, record);
    semantic.set(record.id, likeness(metric, vector, own));
  }
  const words = new Map(worded.map(({ record, score }) => [record.id, score]));
  const terms = queryTerms(query).length;
  return [...records.values()].map((record) => ({
    record,
    details: scoreDetails(semantic.get(record.id)!, words.get(record.id) ?? 0, terms, words.size > 0),
  }));
}

/** A reranker that fails changes nothing, and the result says so. */
async function reranked(
  { reranker, logger }: MemoryParts,
  query: string,
  found: readonly FoundMemory[],
  warnings: MemoryWarning[],
  signal: AbortSignal | undefined,
): Promise<SearchResult> {
  const keep = (reason: string): SearchResult => {
    const message = `Not reranked, the order is that of the search: ${reason}`;
    logger.warn(`FC3241 ${message}`);
    return { results: found, warnings: [...warnings, { code: 'FC3241', message }] };
  };
  if (reranker === undefined) return keep('no reranker was passed beside the document.');
  if (found.length === 0) return { results: found, warnings };
  try {
    const scores = await reranker(query, found, { signal });
    if (scores.length !== found.length || !scores.every(Number.isFinite))
      return keep(
        `the reranker gave ${scores.length} scores for ${found.length} memories, or some that are no numbers.`,
      );
    const results = found
      .map((item, at) => withRerank(item, scores[at]!))
      .sort((a, b) => b.rerankScore! - a.rerankScore! || b.score - a.score);
    return { results, warnings };
  } catch (error) {
    signal?.throwIfAborted();
    return keep(messageOf(error));
  }
}

const withRerank = (item: FoundMemory, rerankScore: number): FoundMemory => ({
  ...item,
  rerankScore,
  ...(item.explain === undefined ? {} : { explain: { ...item.explain, rerank: rerankScore } }),
});
