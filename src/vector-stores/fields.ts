import type { StoredRecord } from './vector-store.ts';

/** What a record has of its own, and of which type; every other field is one of its metadata. */
export const ownFields = {
  id: 'text',
  text: 'text',
  hash: 'text',
  userId: 'text',
  agentId: 'text',
  runId: 'text',
  actorId: 'text',
  role: 'text',
  createdAt: 'time',
  updatedAt: 'time',
  expiresAt: 'time',
} as const satisfies Partial<Record<keyof StoredRecord, 'text' | 'time'>>;

export type OwnField = keyof typeof ownFields;

const spellings: Readonly<Record<string, OwnField>> = Object.fromEntries(
  (Object.keys(ownFields) as OwnField[]).flatMap((field) => [
    [field, field],
    [field.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`), field],
  ]),
);

/** The own field that this name means, as `userId` and `user_id` do; `undefined` for metadata. */
export const ownField = (name: string): OwnField | undefined =>
  Object.hasOwn(spellings, name) ? spellings[name] : undefined;

/** Null counts as no value. Own fields are never read from the metadata. */
export function fieldOf(record: StoredRecord, field: string): unknown {
  if (Object.hasOwn(ownFields, field)) return record[field as OwnField] ?? undefined;
  return Object.hasOwn(record.metadata, field) ? (record.metadata[field] ?? undefined) : undefined;
}
