import { VectorStoreError } from '../errors.ts';
import { compileFilter, type Filter, isEverything } from './filter.ts';
import { historyRow } from './history-row.ts';
import { KeywordIndex } from './keyword-index.ts';
import { compareText } from './matches.ts';
import { compareAge, cursorOf, parseCursor } from './paging.ts';
import { checkVector, storedForm } from './stored-form.ts';
import { Top } from './top.ts';
import { prepareVector, VectorBlock } from './vector-block.ts';
import type {
  Applied,
  Change,
  HistoryRow,
  Hit,
  Manifest,
  OpenVectorStore,
  Page,
  StoredRecord,
  VectorStore,
} from './vector-store.ts';

/** Keeps everything in this process; a search scans all vectors. */
export const openMemoryStore: OpenVectorStore = async (_config, manifest) => new MemoryStore(manifest);

class MemoryStore implements VectorStore {
  readonly name = 'memory';
  readonly isDurable = false;
  readonly #manifest: Manifest;
  readonly #vectors: VectorBlock;
  /** By the number of the vector. */
  readonly #records: StoredRecord[] = [];
  readonly #numbers = new Map<string, number>();
  readonly #history = new Map<string, HistoryRow[]>();
  /** Made at the first search by words: who never asks pays nothing. */
  #words: Words | undefined;
  #isClosed = false;

  constructor(manifest: Manifest) {
    this.#manifest = manifest;
    this.#vectors = new VectorBlock(manifest);
  }

  async apply(changes: readonly Change[]): Promise<readonly Applied[]> {
    this.#open();
    for (const change of changes)
      if (change.event !== 'DELETE' && change.vector !== undefined)
        checkVector(change.vector, this.#manifest.dimensions, this.name);
    const prepared = changes.map((change) =>
      change.event === 'DELETE' ? change : { ...change, record: storedForm(change.record) },
    );
    return prepared.map((change) => this.#apply(change));
  }

  #apply(change: Change): Applied {
    const id = change.event === 'DELETE' ? change.id : change.record.id;
    const number = this.#numbers.get(id);
    const before = number === undefined ? undefined : this.#records[number]!;
    if (change.event === 'ADD') {
      if (before !== undefined) return 'conflict';
      this.#numbers.set(id, this.#records.length);
      this.#records.push(change.record);
      this.#vectors.push(prepareVector(change.vector, this.#manifest.metric));
      this.#log(historyRow(undefined, change.record, change.record.updatedAt));
      this.#words?.add(change.record);
      return 'done';
    }
    if (number === undefined || before === undefined) return 'missing';
    if (change.event === 'DELETE') {
      if (before.version !== change.version) return 'conflict';
      this.#remove(number, change.at);
      return 'done';
    }
    if (before.version !== change.record.version - 1) return 'conflict';
    this.#words?.remove(before);
    this.#records[number] = change.record;
    if (change.vector !== undefined)
      this.#vectors.set(number, prepareVector(change.vector, this.#manifest.metric));
    this.#log(historyRow(before, change.record, change.record.updatedAt));
    this.#words?.add(change.record);
    return 'done';
  }

  #remove(number: number, at: number): void {
    const record = this.#records[number]!;
    const last = this.#records.pop()!;
    this.#numbers.delete(record.id);
    this.#vectors.remove(number);
    if (last !== record) {
      this.#records[number] = last;
      this.#numbers.set(last.id, number);
    }
    this.#words?.remove(record);
    this.#log(historyRow(record, undefined, at));
  }

  async get(id: string): Promise<StoredRecord | undefined> {
    this.#open();
    const number = this.#numbers.get(id);
    return number === undefined ? undefined : this.#records[number];
  }

  async search(vector: Float32Array, filter: Filter, topK: number): Promise<readonly Hit[]> {
    this.#open();
    checkVector(vector, this.#manifest.dimensions, this.name);
    const records = this.#records;
    const found = this.#vectors.nearest(
      prepareVector(vector, this.#manifest.metric),
      topK,
      (a, b) => compareText(records[a]!.id, records[b]!.id) < 0,
      isEverything(filter) ? undefined : this.#fitting(filter),
    );
    return found.map(({ item, score }) => ({ record: records[item]!, score }));
  }

  #fitting(filter: Filter): number[] {
    const fits = compileFilter(filter);
    const numbers: number[] = [];
    for (let number = 0; number < this.#records.length; number++)
      if (fits(this.#records[number]!)) numbers.push(number);
    return numbers;
  }

  async keywords(query: string, filter: Filter, topK: number): Promise<readonly Hit[]> {
    this.#open();
    this.#words ??= new Words(this.#records);
    return this.#words.search(query, compileFilter(filter), topK);
  }

  async list(filter: Filter, limit: number, after?: string): Promise<Page> {
    this.#open();
    const start = after === undefined ? undefined : parseCursor(after);
    const fits = compileFilter(filter);
    const found = this.#records
      .filter((record) => (start === undefined || compareAge(record, start) > 0) && fits(record))
      .sort(compareAge);
    const records = found.slice(0, limit);
    const last = records.at(-1);
    return { records, ...(last !== undefined && found.length > limit && { next: cursorOf(last) }) };
  }

  async vectors(ids: readonly string[]): Promise<readonly (Float32Array | undefined)[]> {
    this.#open();
    return ids.map((id) => {
      const number = this.#numbers.get(id);
      return number === undefined ? undefined : this.#vectors.get(number);
    });
  }

  async history(memoryId: string): Promise<readonly HistoryRow[]> {
    this.#open();
    return [...(this.#history.get(memoryId) ?? [])].reverse();
  }

  async deleteAll(filter: Filter, at: number): Promise<readonly string[]> {
    this.#open();
    const records = this.#records.filter(compileFilter(filter)).sort(compareAge);
    for (const { id } of records) this.#remove(this.#numbers.get(id)!, at);
    return records.map(({ id }) => id);
  }

  async reset(): Promise<void> {
    this.#open();
    this.#clear();
  }

  async close(): Promise<void> {
    this.#isClosed = true;
    this.#clear();
  }

  #clear(): void {
    this.#records.length = 0;
    this.#numbers.clear();
    this.#vectors.clear();
    this.#history.clear();
    this.#words = undefined;
  }

  #log(row: HistoryRow): void {
    const rows = this.#history.get(row.memoryId);
    if (rows === undefined) this.#history.set(row.memoryId, [row]);
    else rows.push(row);
  }

  #open(): void {
    if (this.#isClosed) throw new VectorStoreError('vector-store', 'memory: the store is closed.');
  }
}

/** The index of words over the records, each under a number of its own. */
class Words {
  readonly #index = new KeywordIndex();
  readonly #records = new Map<number, StoredRecord>();
  readonly #numbers = new Map<string, number>();
  #next = 0;

  constructor(records: readonly StoredRecord[]) {
    for (const record of records) this.add(record);
  }

  add(record: StoredRecord): void {
    this.#records.set(this.#next, record);
    this.#numbers.set(record.id, this.#next);
    this.#index.add(this.#next++, record.text);
  }

  remove({ id }: StoredRecord): void {
    const number = this.#numbers.get(id)!;
    this.#numbers.delete(id);
    this.#records.delete(number);
    this.#index.remove(number);
  }

  search(query: string, fits: (record: StoredRecord) => boolean, topK: number): Hit[] {
    const record = (item: number): StoredRecord => this.#records.get(item)!;
    const scores = this.#index.score(query, (item) => fits(record(item)));
    const top = new Top(topK, (a, b) => compareText(record(a).id, record(b).id) < 0);
    for (const [item, score] of scores) top.offer(item, score);
    return top.sorted().map(({ item, score }) => ({ record: record(item), score }));
  }
}
