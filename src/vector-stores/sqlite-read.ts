import type { Database, SqlRow, SqlValue } from '../stores/sqlite.ts';
import { bm25, type Posting, queryTerms } from './bm25.ts';
import { compileFilter, type Filter } from './filter.ts';
import { compareText } from './matches.ts';
import type { Position } from './paging.ts';
import { toCondition } from './sqlite-filter.ts';
import { historyRowOf, recordColumns, recordOf } from './sqlite-rows.ts';
import { floatsOf } from './sqlite-vectors.ts';
import { Top } from './top.ts';
import type { HistoryRow, Hit, StoredRecord } from './vector-store.ts';

/** How many records are looked at before more are read. */
const BATCH = 500;

/** Up to this many records it is quicker to look up a word in each than to read everywhere it stands. */
const FEW = 5000;

export interface NumberedRecord {
  readonly number: number;
  readonly record: StoredRecord;
}

/** Reads one collection. What reads several times wants the caller's snapshot or transaction around it. */
export class CollectionReader {
  readonly #database: Database;
  readonly #collection: number;

  constructor(database: Database, collection: number) {
    this.#database = database;
    this.#collection = collection;
  }

  find(id: string): NumberedRecord | undefined {
    const row = this.#database
      .prepare(`SELECT r.number, ${recordColumns} FROM memory_records r WHERE r.collection = ? AND r.id = ?`)
      .get(this.#collection, id);
    return row && numbered(row);
  }

  record(number: number): StoredRecord {
    const sql = `SELECT ${recordColumns} FROM memory_records r WHERE r.number = ?`;
    return recordOf(this.#database.prepare(sql).get(number)!);
  }

  vector(id: string): Float32Array | undefined {
    const row = this.#database
      .prepare(
        `SELECT v.vector FROM memory_records r JOIN memory_vectors v ON v.record = r.number
         WHERE r.collection = ? AND r.id = ?`,
      )
      .get(this.#collection, id);
    return row && floatsOf(row.vector as Uint8Array);
  }

  history(memoryId: string): HistoryRow[] {
    return this.#database
      .prepare('SELECT * FROM memory_history WHERE collection = ? AND memory_id = ? ORDER BY number DESC')
      .all(this.#collection, memoryId)
      .map(historyRowOf);
  }

  /** The records that fit after this position, oldest first. */
  *walk(filter: Filter, after?: Position, batch = BATCH): Generator<NumberedRecord> {
    const { sql, values, isExact } = toCondition(filter);
    const fits = isExact ? () => true : compileFilter(filter);
    let { createdAt, id } = after ?? { createdAt: -Number.MAX_VALUE, id: '' };
    for (let isMore = true; isMore; ) {
      const rows = this.#database
        .prepare(
          `SELECT r.number, ${recordColumns} FROM memory_records r
           WHERE r.collection = ? AND (r.created_at, r.id) > (?, ?) AND ${sql}
           ORDER BY r.created_at, r.id LIMIT ?`,
        )
        .all(this.#collection, createdAt, id, ...values, batch)
        .map(numbered);
      for (const row of rows) if (fits(row.record)) yield row;
      isMore = rows.length === batch;
      if (isMore) ({ createdAt, id } = rows.at(-1)!.record);
    }
  }

  /** The numbers of the records that fit. */
  fitting(filter: Filter): number[] {
    const { sql, values, isExact } = toCondition(filter);
    if (!isExact) return Array.from(this.walk(filter), ({ number }) => number);
    return this.#asList<number>(
      'r.number',
      `memory_records r WHERE r.collection = ? AND ${sql}`,
      this.#collection,
      ...values,
    );
  }

  /** The best by BM25, counted among the records that fit. */
  keywords(query: string, filter: Filter, topK: number): Hit[] {
    const lengths = this.#lengths(filter);
    const few = lengths.size <= FEW ? JSON.stringify([...lengths.keys()]) : undefined;
    let words = 0;
    for (const length of lengths.values()) words += length;
    const postings = queryTerms(query).map((term) =>
      this.#postings(term, few).flatMap(([item, count]): Posting[] => {
        const length = lengths.get(item);
        return length === undefined ? [] : [{ item, count, length }];
      }),
    );
    return this.#best(bm25({ records: lengths.size, words }, postings), topK);
  }

  /** How many words each record has that fits, by its number. */
  #lengths(filter: Filter): Map<number, number> {
    const { sql, values, isExact } = toCondition(filter);
    const all = this.#asList<[number, number]>(
      'json_array(r.number, r.words)',
      `memory_records r WHERE r.collection = ? AND ${isExact ? sql : '1'}`,
      this.#collection,
      ...(isExact ? values : []),
    );
    if (isExact) return new Map(all);
    const fitting = new Set(this.fitting(filter));
    return new Map(all.filter(([number]) => fitting.has(number)));
  }

  /** Where a word stands: looked up for a few records (a JSON list), read in one go for many. */
  #postings(term: string, few: string | undefined): [number, number][] {
    const from = 'memory_postings p WHERE p.term = ?';
    if (few === undefined) return this.#asList('json_array(p.record, p.count)', from, term);
    const among = `${from} AND p.record IN (SELECT value FROM json_each(?))`;
    return this.#asList('json_array(p.record, p.count)', among, term, few);
  }

  #best(scores: ReadonlyMap<number, number>, topK: number): Hit[] {
    const records = new Map<number, StoredRecord>();
    const recordAt = (number: number): StoredRecord => {
      const record = records.get(number) ?? this.record(number);
      records.set(number, record);
      return record;
    };
    const top = new Top(topK, (a, b) => compareText(recordAt(a).id, recordAt(b).id) < 0);
    for (const [item, score] of scores) top.offer(item, score);
    return top.sorted().map(({ item, score }) => ({ record: recordAt(item), score }));
  }

  /** Many small rows in one JSON text: a driver takes longer for a row than JavaScript for its text. */
  #asList<Entry>(what: string, from: string, ...values: readonly SqlValue[]): Entry[] {
    const row = this.#database
      .prepare(`SELECT json_group_array(${what}) AS list FROM ${from}`)
      .get(...values)!;
    return JSON.parse(row.list as string) as Entry[];
  }
}

const numbered = (row: SqlRow): NumberedRecord => ({ number: Number(row.number), record: recordOf(row) });
