/** Where caches, limits and budgets keep what outlives a call. Values are JSON. */
export interface KeyValueStore {
  get(key: string): Promise<unknown>;
  /** `ttlMs`: forgotten after that time. */
  set(key: string, value: unknown, ttlMs?: number): Promise<void>;
  delete(key: string): Promise<void>;
  /** Adds to a number that starts at 0 and gives back the sum; one step, also across processes. */
  add(key: string, amount: number, ttlMs?: number): Promise<number>;
  close?(): Promise<void>;
}
