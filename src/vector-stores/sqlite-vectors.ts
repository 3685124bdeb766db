import type { Database } from '../stores/sqlite.ts';
import { compareText } from './matches.ts';
import { VectorBlock } from './vector-block.ts';
import type { Manifest } from './vector-store.ts';

/** How many vectors are read at once: 3 MB at 384 dimensions. */
const BATCH = 2000;

/**
 * A copy of one collection's vectors in this process, since SQLite cannot scan them half as fast. Brought up to date before
 * each search by the collection's revision, whoever wrote, in the snapshot that the search reads in.
 */
export class VectorCopy {
  readonly #database: Database;
  readonly #collection: number;
  readonly #block: VectorBlock;
  /** By place in the block: the record's number, its id. */
  readonly #numbers: number[] = [];
  readonly #ids: string[] = [];
  readonly #places = new Map<number, number>();
  #revision = 0;

  constructor(database: Database, collection: number, manifest: Manifest) {
    this.#database = database;
    this.#collection = collection;
    this.#block = new VectorBlock(manifest);
  }

  /** Numbers of the nearest records, of all or of these. */
  nearest(
    query: Float32Array,
    limit: number,
    among?: readonly number[],
  ): { number: number; score: number }[] {
    const isBefore = (a: number, b: number): boolean => compareText(this.#ids[a]!, this.#ids[b]!) < 0;
    const places = among?.map((number) => this.#places.get(number)!);
    return this.#block
      .nearest(query, limit, isBefore, places)
      .map(({ item, score }) => ({ number: this.#numbers[item]!, score }));
  }

  /** Reads what was written since the last time. */
  update(state: { readonly revision: number; readonly records: number }): void {
    if (state.revision === this.#revision) return;
    // A revision has all the rows of one transaction; the row's number goes on where a batch ended within it.
    let [revision, number] = [this.#revision, Number.MAX_SAFE_INTEGER];
    for (let isMore = true; isMore; ) {
      const rows = this.#database
        .prepare(
          `SELECT r.number, r.revision, r.id, v.vector FROM memory_records r JOIN memory_vectors v ON v.record = r.number
           WHERE r.collection = ? AND (r.revision, r.number) > (?, ?) ORDER BY r.revision, r.number LIMIT ${BATCH}`,
        )
        .all(this.#collection, revision, number);
      for (const row of rows)
        this.#put(Number(row.number), row.id as string, floatsOf(row.vector as Uint8Array));
      const last = rows.at(-1);
      if (last !== undefined) [revision, number] = [Number(last.revision), Number(last.number)];
      isMore = rows.length === BATCH;
    }
    if (this.#numbers.length !== state.records) this.#dropDeleted();
    this.#revision = state.revision;
  }

  clear(): void {
    this.#block.clear();
    this.#numbers.length = 0;
    this.#ids.length = 0;
    this.#places.clear();
    this.#revision = 0;
  }

  #put(number: number, id: string, vector: Float32Array): void {
    const place = this.#places.get(number);
    if (place !== undefined) {
      this.#block.set(place, vector);
      return;
    }
    this.#places.set(number, this.#numbers.length);
    this.#numbers.push(number);
    this.#ids.push(id);
    this.#block.push(vector);
  }

  #dropDeleted(): void {
    const row = this.#database
      .prepare('SELECT json_group_array(number) AS numbers FROM memory_records WHERE collection = ?')
      .get(this.#collection)!;
    const kept = new Set(JSON.parse(row.numbers as string) as number[]);
    for (let place = this.#numbers.length - 1; place >= 0; place--)
      if (!kept.has(this.#numbers[place]!)) this.#drop(place);
  }

  #drop(place: number): void {
    this.#block.remove(place);
    this.#places.delete(this.#numbers[place]!);
    const number = this.#numbers.pop()!;
    const id = this.#ids.pop()!;
    if (place === this.#numbers.length) return;
    this.#numbers[place] = number;
    this.#ids[place] = id;
    this.#places.set(number, place);
  }
}

export const bytesOf = (vector: Float32Array): Uint8Array =>
  new Uint8Array(vector.buffer, vector.byteOffset, vector.byteLength);

/** A copy: drivers may give bytes that do not start at a multiple of four. */
export const floatsOf = (bytes: Uint8Array): Float32Array => new Float32Array(new Uint8Array(bytes).buffer);
