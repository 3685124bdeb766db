import { ValidationError, VectorStoreError } from '../errors.ts';
import type { StoredRecord } from './vector-store.ts';

/**
 * The record as every store gives it back: a frozen copy, its metadata as JSON has it, its text as databases take it.
 * PostgreSQL refuses U+0000, and UTF-8 has no half surrogate pairs.
 */
export function storedForm(record: StoredRecord): StoredRecord {
  const copy: Record<string, unknown> = {};
  for (const [name, value] of Object.entries(record)) {
    if (value === undefined || value === null || name === 'metadata') continue;
    copy[name] = typeof value === 'string' ? storedText(value) : value;
  }
  copy.metadata = parseMetadata(JSON.stringify(record.metadata, (_, value) => storedValue(value)));
  return Object.freeze(copy) as unknown as StoredRecord;
}

/** Metadata from JSON, frozen all through, since a store gives out the same object again. */
export const parseMetadata = (json: string): Readonly<Record<string, unknown>> => frozen(JSON.parse(json));

const unstorable = /\0|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

export const storedText = (text: string): string => text.replace(unstorable, '\ufffd');

function storedValue(value: unknown): unknown {
  if (typeof value === 'string') return storedText(value);
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([key, entry]) => [storedText(key), entry]));
}

/** Databases read JSON only to some depth. */
const MAX_DEPTH = 64;

function frozen<Value>(value: Value, depth = 0): Value {
  if (typeof value !== 'object' || value === null) return value;
  if (depth > MAX_DEPTH)
    throw new ValidationError('validation', `metadata is nested deeper than ${MAX_DEPTH} levels.`);
  for (const entry of Object.values(value)) frozen(entry, depth + 1);
  return Object.freeze(value);
}

/** Throws VectorStoreError for a vector that this store cannot hold. */
export function checkVector(vector: Float32Array, dimensions: number, store: string): void {
  if (vector.length !== dimensions)
    throw new VectorStoreError(
      'vector-store',
      `${store}: the vector has ${vector.length} dimensions, the store ${dimensions}.`,
      {
        suggestion: 'Use the embedder that the store was made with, or another collection_name.',
        details: { dimensions, given: vector.length },
      },
    );
  for (let index = 0; index < vector.length; index++)
    if (!Number.isFinite(vector[index]))
      throw new VectorStoreError('vector-store', `${store}: the vector has ${vector[index]} at ${index}.`, {
        suggestion: 'Check what the embedder gave.',
        details: { index },
      });
}
