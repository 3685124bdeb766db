/** How much a store keeps. */
export interface StoreLimits {
  /** Entries at most; the least recently used goes first. */
  readonly maxEntries: number;
}

export type { Store } from '../ports.ts';
