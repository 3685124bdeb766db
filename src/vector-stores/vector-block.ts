import { Top } from './top.ts';
import type { Manifest } from './vector-store.ts';

/** Vectors one after another in one array, numbered from 0 without gaps, and the exact search over them. */
export class VectorBlock {
  readonly #dimensions: number;
  readonly #metric: Manifest['metric'];
  #values: Float32Array;
  #count = 0;

  constructor({ dimensions, metric }: Pick<Manifest, 'dimensions' | 'metric'>, capacity = 64) {
    this.#dimensions = dimensions;
    this.#metric = metric;
    this.#values = new Float32Array(capacity * dimensions);
  }

  get count(): number {
    return this.#count;
  }

  /** Takes a vector as `prepareVector` gives it; its number is the count before. */
  push(vector: Float32Array): void {
    const start = this.#count * this.#dimensions;
    if (start + this.#dimensions > this.#values.length) {
      // A fifth more: doubling would leave up to half of a large store empty.
      const capacity = Math.ceil((this.#count + 64) * 1.2);
      const grown = new Float32Array(capacity * this.#dimensions);
      grown.set(this.#values);
      this.#values = grown;
    }
    this.#values.set(vector, start);
    this.#count++;
  }

  set(number: number, vector: Float32Array): void {
    this.#values.set(vector, number * this.#dimensions);
  }

  /** A copy. */
  get(number: number): Float32Array {
    return this.#values.slice(number * this.#dimensions, (number + 1) * this.#dimensions);
  }

  /** Removes one; the last takes its number. */
  remove(number: number): void {
    this.#count--;
    this.#values.copyWithin(
      number * this.#dimensions,
      this.#count * this.#dimensions,
      (this.#count + 1) * this.#dimensions,
    );
  }

  clear(): void {
    this.#count = 0;
    this.#values = new Float32Array(64 * this.#dimensions);
  }

  /** The nearest to a prepared vector, of all or of these numbers; between equal scores `isBefore` decides. */
  nearest(
    query: Float32Array,
    limit: number,
    isBefore: (number: number, other: number) => boolean,
    among?: readonly number[],
  ): { readonly item: number; readonly score: number }[] {
    const top = new Top(limit, isBefore);
    const score = this.#metric === 'euclidean' ? closeness : product;
    const dimensions = this.#dimensions;
    const values = this.#values;
    const count = among?.length ?? this.#count;
    for (let index = 0; index < count; index++) {
      const number = among === undefined ? index : among[index]!;
      const found = score(values, number * dimensions, query);
      if (found >= top.floor) top.offer(number, found);
    }
    return top.sorted();
  }
}

/** The form in which a store keeps and compares vectors: for cosine of length 1, so that the product is the score. */
export function prepareVector(vector: Float32Array, metric: Manifest['metric']): Float32Array {
  if (metric !== 'cosine') return vector.slice();
  let sum = 0;
  for (const value of vector) sum += value * value;
  const length = Math.sqrt(sum);
  // A vector of zeros is like no other.
  return length === 0 ? vector.slice() : vector.map((value) => value / length);
}

// Four sums at once: the processor need not wait for one addition before the next.
function product(values: Float32Array, start: number, query: Float32Array): number {
  const whole = query.length & ~3;
  let a = 0;
  let b = 0;
  let c = 0;
  let d = 0;
  for (let index = 0; index < whole; index += 4) {
    a += values[start + index]! * query[index]!;
    b += values[start + index + 1]! * query[index + 1]!;
    c += values[start + index + 2]! * query[index + 2]!;
    d += values[start + index + 3]! * query[index + 3]!;
  }
  for (let index = whole; index < query.length; index++) a += values[start + index]! * query[index]!;
  return a + b + c + d;
}

function closeness(values: Float32Array, start: number, query: Float32Array): number {
  let sum = 0;
  for (let index = 0; index < query.length; index++) {
    const difference = values[start + index]! - query[index]!;
    sum += difference * difference;
  }
  return 1 / (1 + Math.sqrt(sum));
}
