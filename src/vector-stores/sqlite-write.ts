import type { Database, Statement } from '../stores/sqlite.ts';
import { countTerms } from './bm25.ts';
import { historyRow } from './history-row.ts';
import { historyValuesOf, recordColumns, valuesOf } from './sqlite-rows.ts';
import { bytesOf } from './sqlite-vectors.ts';
import type { HistoryRow, StoredRecord } from './vector-store.ts';

const columns = recordColumns.replaceAll('r.', '');
const marks = columns.replace(/\w+/g, '?');

/** Writes to one collection: record, vector, words, history and count together. Works within the caller's transaction. */
export class CollectionWriter {
  readonly #database: Database;
  readonly #collection: number;

  constructor(database: Database, collection: number) {
    this.#database = database;
    this.#collection = collection;
  }

  insert(record: StoredRecord, vector: Float32Array, revision: number): void {
    const { length, counts } = countTerms(record.text);
    this.#statement(
      `INSERT INTO memory_records(collection, revision, words, ${columns}) VALUES (?, ?, ?, ${marks})`,
    ).run(this.#collection, revision, length, ...valuesOf(record));
    const number = Number(this.#statement('SELECT last_insert_rowid() AS number').get()!.number);
    this.#statement('INSERT INTO memory_vectors(record, vector) VALUES (?, ?)').run(number, bytesOf(vector));
    this.#index(number, counts);
    this.#log(historyRow(undefined, record, record.updatedAt));
    this.#count(1);
  }

  update(
    number: number,
    before: StoredRecord,
    record: StoredRecord,
    vector: Float32Array | undefined,
    revision: number,
  ): void {
    const { length, counts } = countTerms(record.text);
    this.#statement(
      `UPDATE memory_records SET (revision, words, ${columns}) = (?, ?, ${marks}) WHERE number = ?`,
    ).run(revision, length, ...valuesOf(record), number);
    if (before.text !== record.text) {
      this.#unindex(number, before.text);
      this.#index(number, counts);
    }
    if (vector !== undefined)
      this.#statement('UPDATE memory_vectors SET vector = ? WHERE record = ?').run(bytesOf(vector), number);
    this.#log(historyRow(before, record, record.updatedAt));
  }

  delete(number: number, record: StoredRecord, at: number): void {
    this.#unindex(number, record.text);
    this.#statement('DELETE FROM memory_records WHERE number = ?').run(number);
    this.#log(historyRow(record, undefined, at));
    this.#count(-1);
  }

  clear(): void {
    const ofRecords = 'record IN (SELECT number FROM memory_records WHERE collection = ?)';
    this.#statement(`DELETE FROM memory_postings WHERE ${ofRecords}`).run(this.#collection);
    this.#statement('DELETE FROM memory_records WHERE collection = ?').run(this.#collection);
    this.#statement('DELETE FROM memory_history WHERE collection = ?').run(this.#collection);
    this.#statement('UPDATE memory_collections SET records = 0 WHERE number = ?').run(this.#collection);
  }

  #index(number: number, counts: ReadonlyMap<string, number>): void {
    const insert = this.#statement('INSERT INTO memory_postings(term, record, count) VALUES (?, ?, ?)');
    for (const [term, count] of counts) insert.run(term, number, count);
  }

  #unindex(number: number, text: string): void {
    const remove = this.#statement('DELETE FROM memory_postings WHERE term = ? AND record = ?');
    for (const term of countTerms(text).counts.keys()) remove.run(term, number);
  }

  #count(difference: number): void {
    const add = 'UPDATE memory_collections SET records = records + ? WHERE number = ?';
    this.#statement(add).run(difference, this.#collection);
  }

  #log(row: HistoryRow): void {
    this.#statement(
      `INSERT INTO memory_history(collection, id, memory_id, event, old_text, new_text, at, actor_id, role, is_deleted)
       VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    ).run(this.#collection, ...historyValuesOf(row));
  }

  #statement(sql: string): Statement {
    return this.#database.prepare(sql);
  }
}
