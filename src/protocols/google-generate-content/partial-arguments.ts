import { asText } from '../as-text.ts';
import { type Fields, isFields } from './fields.ts';

type Holder = Record<string, unknown> | unknown[];

const STEP = /\.([^.[\]]+)|\[(\d+)\]|\[['"]([^'"]*)['"]\]/g;

/** Arguments that come value by value, each under its place: `$.city`, `$.stops[0].name`. */
export class PartialArguments {
  readonly value: Record<string, unknown> = {};

  /** Text that comes in several pieces is joined. */
  add(pieces: unknown): void {
    if (!Array.isArray(pieces)) return;
    for (const piece of pieces) {
      const value = isFields(piece) ? valueIn(piece) : undefined;
      if (value !== undefined) this.#put(stepsOf((piece as Fields).jsonPath), value);
    }
  }

  #put(steps: readonly (string | number)[], value: unknown): void {
    let holder: Holder = this.value;
    for (const [at, step] of steps.entries()) {
      const next = steps[at + 1];
      const before: unknown = read(holder, step);
      if (next === undefined) {
        write(holder, step, typeof before === 'string' && typeof value === 'string' ? before + value : value);
      } else if (typeof before === 'object' && before !== null) {
        holder = before as Holder;
      } else {
        const made: Holder = typeof next === 'number' ? [] : {};
        write(holder, step, made);
        holder = made;
      }
    }
  }
}

const MAX_LENGTH = 10_000;

function stepsOf(path: unknown): readonly (string | number)[] {
  const steps = [...asText(path).matchAll(STEP)].map(([, name, index, quoted]) =>
    index === undefined ? (name ?? quoted ?? '') : Number(index),
  );
  return steps.some((step) => step === '__proto__' || (typeof step === 'number' && step > MAX_LENGTH))
    ? []
    : steps;
}

const read = (holder: Holder, step: string | number): unknown =>
  Object.hasOwn(holder, step) ? (holder as Record<string | number, unknown>)[step] : undefined;

function write(holder: Holder, step: string | number, value: unknown): void {
  (holder as Record<string | number, unknown>)[step] = value;
}

function valueIn(piece: Fields): unknown {
  if (piece.nullValue !== undefined) return null;
  return piece.stringValue ?? piece.numberValue ?? piece.boolValue;
}
