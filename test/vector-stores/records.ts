import type { Change, Manifest, StoredRecord } from '../../src/vector-stores/vector-store.ts';

/** A record of version 1 with this id; what is not said is the same for all. */
export const record = (id: string, more: Partial<StoredRecord> = {}): StoredRecord => ({
  id,
  version: 1,
  text: `memory ${id}`,
  hash: `hash ${id}`,
  metadata: {},
  createdAt: 1000,
  updatedAt: 1000,
  ...more,
});

export const vector = (...values: readonly number[]): Float32Array => Float32Array.from(values);

export const manifest: Manifest = { dimensions: 3, embedder: 'mock/three', metric: 'cosine' };

export const adding = (added: StoredRecord, values: readonly number[] = [1, 0, 0]): Change => ({
  event: 'ADD',
  record: added,
  vector: vector(...values),
});
