import { bm25, countTerms, type Posting, queryTerms } from './bm25.ts';

interface Postings {
  readonly items: number[];
  readonly counts: number[];
}

/** Which texts have which words, in memory. Items are numbers that are never used again for another text. */
export class KeywordIndex {
  readonly #terms = new Map<string, Postings>();
  readonly #lengths = new Map<number, number>();
  #dead = 0;

  add(item: number, text: string): void {
    const { length, counts } = countTerms(text);
    this.#lengths.set(item, length);
    for (const [term, count] of counts) {
      let postings = this.#terms.get(term);
      if (postings === undefined) {
        postings = { items: [], counts: [] };
        this.#terms.set(term, postings);
      }
      postings.items.push(item);
      postings.counts.push(count);
    }
  }

  /** Entries of a removed text stay until half of all are such: then the lists are swept. */
  remove(item: number): void {
    if (!this.#lengths.delete(item)) return;
    this.#dead++;
    if (this.#dead > 64 && this.#dead > this.#lengths.size) this.#sweep();
  }

  clear(): void {
    this.#terms.clear();
    this.#lengths.clear();
    this.#dead = 0;
  }

  /** BM25 of the texts that have a word of the query, counted among those that `fits` takes. */
  score(query: string, fits: (item: number) => boolean): Map<number, number> {
    let records = 0;
    let words = 0;
    for (const [item, length] of this.#lengths) {
      if (!fits(item)) continue;
      records++;
      words += length;
    }
    const postings = queryTerms(query).map((term) => this.#postings(term, fits));
    return bm25({ records, words }, postings);
  }

  #postings(term: string, fits: (item: number) => boolean): Posting[] {
    const found: Posting[] = [];
    const { items, counts } = this.#terms.get(term) ?? { items: [], counts: [] };
    for (let index = 0; index < items.length; index++) {
      const item = items[index]!;
      const length = this.#lengths.get(item);
      if (length !== undefined && fits(item)) found.push({ item, count: counts[index]!, length });
    }
    return found;
  }

  #sweep(): void {
    this.#dead = 0;
    for (const [term, { items, counts }] of this.#terms) {
      let kept = 0;
      for (let index = 0; index < items.length; index++) {
        if (!this.#lengths.has(items[index]!)) continue;
        items[kept] = items[index]!;
        counts[kept++] = counts[index]!;
      }
      items.length = kept;
      counts.length = kept;
      if (kept === 0) this.#terms.delete(term);
    }
  }
}
