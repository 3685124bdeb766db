import type { StoredRecord } from '../vector-stores/vector-store.ts';
import { dayOf } from './expiry.ts';
import type { MemoryItem } from './options.ts';
import type { Scope } from './scope.ts';
import { hashOf } from './text.ts';

/** What a new record has besides its text. */
export interface RecordFacts extends Scope {
  readonly metadata: Readonly<Record<string, unknown>>;
  readonly expiresAt?: number | undefined;
  readonly actorId?: string | undefined;
  readonly role?: string | undefined;
}

export function newRecord(id: string, text: string, facts: RecordFacts, now: number): StoredRecord {
  const { userId, agentId, runId, actorId, role, metadata, expiresAt } = facts;
  const ids = { userId, agentId, runId, actorId, role, expiresAt };
  const given = Object.fromEntries(Object.entries(ids).filter(([, value]) => value !== undefined));
  return { id, version: 1, text, hash: hashOf(text), ...given, metadata, createdAt: now, updatedAt: now };
}

/** The record after a change. */
export function changedRecord(
  record: StoredRecord,
  change: Partial<Pick<StoredRecord, 'text' | 'metadata' | 'expiresAt' | 'agentId' | 'runId'>>,
  now: number,
): StoredRecord {
  const text = change.text ?? record.text;
  const next = { ...record, ...change, text, hash: hashOf(text) };
  return { ...next, version: record.version + 1, updatedAt: Math.max(now, record.updatedAt) };
}

/** A record as calls give it back; the metadata is the caller's own copy. */
export function itemOf(record: StoredRecord): MemoryItem {
  const { id, text, hash, userId, agentId, runId, actorId, role, metadata, expiresAt } = record;
  const ids = { userId, agentId, runId, actorId, role };
  return {
    id,
    memory: text,
    hash,
    metadata: structuredClone(metadata),
    createdAt: new Date(record.createdAt).toISOString(),
    updatedAt: new Date(record.updatedAt).toISOString(),
    ...Object.fromEntries(Object.entries(ids).filter(([, value]) => value !== undefined)),
    ...(expiresAt === undefined ? {} : { expirationDate: dayOf(expiresAt) }),
  };
}
