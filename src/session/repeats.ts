import type { ToolCall } from '../chat/types.ts';
import type { RepeatedCall } from './types.ts';

/** Counts the same tool call in a row, over turns: a model that calls on and on without getting anywhere. */
export class Repeats {
  #last: string | undefined;
  #count = 0;
  readonly #limit: number | undefined;

  constructor(limit: number | undefined) {
    this.#limit = limit;
  }

  /** Takes the calls of an answer; gives back the one that has come as often as the limit allows, or more. */
  take(calls: readonly ToolCall[]): RepeatedCall | undefined {
    let found: RepeatedCall | undefined;
    for (const { name, arguments: parsed, argumentsText } of calls) {
      const identity = `${name} ${parsed === undefined ? argumentsText : JSON.stringify(ordered(parsed))}`;
      this.#count = identity === this.#last ? this.#count + 1 : 1;
      this.#last = identity;
      if (this.#limit !== undefined && this.#count >= this.#limit)
        found = { name, argumentsText, count: this.#count };
    }
    // An answer without calls ends the row.
    if (calls.length === 0) this.#last = undefined;
    return found;
  }
}

/** With keys in order, so that the same arguments are the same text. */
function ordered(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(ordered);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, item]) => [key, ordered(item)]),
  );
}
