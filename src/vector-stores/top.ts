/** Keeps the best `limit` of many numbered items by score; between equal scores `isBefore` decides. A bounded heap, worst on top. */
export class Top {
  /** What a score must reach to be let in; -Infinity while there is room. */
  floor = Number.NEGATIVE_INFINITY;
  readonly #limit: number;
  readonly #isBefore: (item: number, other: number) => boolean;
  readonly #items: number[] = [];
  readonly #scores: number[] = [];

  constructor(limit: number, isBefore: (item: number, other: number) => boolean) {
    this.#limit = limit;
    this.#isBefore = isBefore;
    if (limit < 1) this.floor = Number.POSITIVE_INFINITY;
  }

  offer(item: number, score: number): void {
    if (!(score >= this.floor) || this.#limit < 1) return;
    if (this.#items.length < this.#limit) {
      this.#items.push(item);
      this.#scores.push(score);
      this.#rise(this.#items.length - 1);
    } else {
      if (score === this.floor && !this.#isBefore(item, this.#items[0]!)) return;
      this.#items[0] = item;
      this.#scores[0] = score;
      this.#sink(0);
    }
    if (this.#items.length === this.#limit) this.floor = this.#scores[0]!;
  }

  /** Best first. */
  sorted(): { readonly item: number; readonly score: number }[] {
    return this.#items
      .map((item, index) => ({ item, score: this.#scores[index]! }))
      .sort((a, b) => b.score - a.score || (this.#isBefore(a.item, b.item) ? -1 : 1));
  }

  #isWorse(a: number, b: number): boolean {
    const difference = this.#scores[a]! - this.#scores[b]!;
    return difference < 0 || (difference === 0 && this.#isBefore(this.#items[b]!, this.#items[a]!));
  }

  #rise(from: number): void {
    for (let at = from; at > 0; ) {
      const parent = (at - 1) >> 1;
      if (!this.#isWorse(at, parent)) return;
      this.#swap(at, parent);
      at = parent;
    }
  }

  #sink(from: number): void {
    for (let at = from; ; ) {
      const left = 2 * at + 1;
      let worst = at;
      if (left < this.#items.length && this.#isWorse(left, worst)) worst = left;
      if (left + 1 < this.#items.length && this.#isWorse(left + 1, worst)) worst = left + 1;
      if (worst === at) return;
      this.#swap(at, worst);
      at = worst;
    }
  }

  #swap(a: number, b: number): void {
    [this.#items[a], this.#items[b]] = [this.#items[b]!, this.#items[a]!];
    [this.#scores[a], this.#scores[b]] = [this.#scores[b]!, this.#scores[a]!];
  }
}
