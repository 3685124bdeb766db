import { BudgetExceededError } from '../errors.ts';

/** How a batch runs. */
export interface MapRules {
  /** Calls under way at once. Default 16. */
  readonly concurrency?: number | undefined;
  /** Whether items come in the order of the inputs, or as they are ready. Default true. */
  readonly ordered?: boolean | undefined;
}

/** What became of one input: the whole answer, or the error of its call. */
export type MapItem<Input, Result> = { readonly index: number; readonly input: Input } & (
  | { readonly result: Result; readonly error?: undefined }
  | { readonly error: unknown; readonly result?: undefined }
);

/** A batch under way; it runs once. Leaving the loop ends the calls under way. */
export interface MapRun<Input, Result> extends AsyncIterable<MapItem<Input, Result>> {
  /** All items, in the order of the inputs. */
  all(): Promise<MapItem<Input, Result>[]>;
}

type Inputs<Input> = Iterable<Input> | AsyncIterable<Input>;
/** One call of the batch; the signal fires when the rest of it is no longer wanted. */
type Call<Input, Result> = (input: Input, index: number, signal: AbortSignal) => Promise<Result>;

const CONCURRENCY = 16;

/**
 * Calls for every input, a bounded number at once and never further ahead than the reader by more than that. A call that fails
 * is an item with its error and stops none of the others; once a budget is used up, what is left fails without being tried.
 */
export function mapInputs<Input, Result>(
  inputs: Inputs<Input>,
  call: Call<Input, Result>,
  { concurrency = CONCURRENCY, ordered = true }: MapRules,
  signal: AbortSignal | undefined,
): MapRun<Input, Result> {
  const run = (isOrdered: boolean) => items(inputs, call, Math.max(1, concurrency), isOrdered, signal);
  return {
    [Symbol.asyncIterator]: () => run(ordered),
    async all() {
      const all: MapItem<Input, Result>[] = [];
      for await (const item of run(false)) all[item.index] = item;
      return all;
    },
  };
}

async function* items<Input, Result>(
  inputs: Inputs<Input>,
  call: Call<Input, Result>,
  concurrency: number,
  isOrdered: boolean,
  signal: AbortSignal | undefined,
): AsyncGenerator<MapItem<Input, Result>> {
  type Item = MapItem<Input, Result>;
  const over = new AbortController();
  const leave = (): void => over.abort(signal?.reason);
  if (signal?.aborted) leave();
  signal?.addEventListener('abort', leave, { once: true });
  const source = Symbol.asyncIterator in inputs ? inputs[Symbol.asyncIterator]() : inputs[Symbol.iterator]();
  const underWay = new Map<number, Promise<Item>>();
  let spent: BudgetExceededError | undefined;
  let next = 0;
  let isRead = false;

  const one = async (input: Input, index: number): Promise<Item> => {
    if (spent !== undefined) return { index, input, error: spent };
    try {
      return { index, input, result: await call(input, index, over.signal) };
    } catch (error) {
      if (error instanceof BudgetExceededError && error.details.per !== 'call') spent = error;
      return { index, input, error };
    }
  };
  const fill = async (): Promise<void> => {
    while (!isRead && underWay.size < concurrency) {
      const read = await source.next();
      if (read.done === true) isRead = true;
      else underWay.set(next, one(read.value, next++));
    }
  };

  try {
    for (;;) {
      await fill();
      if (underWay.size === 0) return;
      const first = isOrdered ? [...underWay.values()].slice(0, 1) : underWay.values();
      const item = await Promise.race(first);
      signal?.throwIfAborted();
      underWay.delete(item.index);
      yield item;
    }
  } finally {
    signal?.removeEventListener('abort', leave);
    over.abort();
    await source.return?.();
  }
}
