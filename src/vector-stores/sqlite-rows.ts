import type { SqlRow, SqlValue } from '../stores/sqlite.ts';
import { parseMetadata } from './stored-form.ts';
import type { HistoryRow, StoredRecord } from './vector-store.ts';

/** What a record is read from. */
export const recordColumns =
  'r.id, r.version, r.text, r.hash, r.user_id, r.agent_id, r.run_id, r.actor_id, r.role, r.metadata, r.created_at, r.updated_at, r.expires_at';

export function recordOf(row: SqlRow): StoredRecord {
  return Object.freeze(
    withoutNull({
      id: row.id,
      version: row.version,
      text: row.text,
      hash: row.hash,
      userId: row.user_id,
      agentId: row.agent_id,
      runId: row.run_id,
      actorId: row.actor_id,
      role: row.role,
      metadata: parseMetadata(row.metadata as string),
      createdAt: row.created_at,
      updatedAt: row.updated_at,
      expiresAt: row.expires_at,
    }),
  ) as unknown as StoredRecord;
}

/** In the order of `recordColumns`. */
export const valuesOf = (record: StoredRecord): SqlValue[] => [
  record.id,
  record.version,
  record.text,
  record.hash,
  record.userId ?? null,
  record.agentId ?? null,
  record.runId ?? null,
  record.actorId ?? null,
  record.role ?? null,
  JSON.stringify(record.metadata),
  record.createdAt,
  record.updatedAt,
  record.expiresAt ?? null,
];

export const historyRowOf = (row: SqlRow): HistoryRow =>
  Object.freeze(
    withoutNull({
      id: row.id,
      memoryId: row.memory_id,
      event: row.event,
      oldText: row.old_text,
      newText: row.new_text,
      at: row.at,
      actorId: row.actor_id,
      role: row.role,
      isDeleted: row.is_deleted === 1,
    }),
  ) as unknown as HistoryRow;

export const historyValuesOf = (row: HistoryRow): SqlValue[] => [
  row.id,
  row.memoryId,
  row.event,
  row.oldText ?? null,
  row.newText ?? null,
  row.at,
  row.actorId ?? null,
  row.role ?? null,
  row.isDeleted ? 1 : 0,
];

const withoutNull = (fields: Readonly<Record<string, unknown>>): Record<string, unknown> =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== null && value !== undefined));
