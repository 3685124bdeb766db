import { randomUUID } from 'node:crypto';
import type { HistoryRow, StoredRecord } from './vector-store.ts';

/** The row that tells of a change from `before` to `after`; one of them is there. */
export function historyRow(
  before: StoredRecord | undefined,
  after: StoredRecord | undefined,
  at: number,
): HistoryRow {
  const { id, actorId, role } = (after ?? before)!;
  return Object.freeze({
    id: randomUUID(),
    memoryId: id,
    event: before === undefined ? 'ADD' : after === undefined ? 'DELETE' : 'UPDATE',
    ...(before !== undefined && { oldText: before.text }),
    ...(after !== undefined && { newText: after.text }),
    at,
    ...(actorId !== undefined && { actorId }),
    ...(role !== undefined && { role }),
    isDeleted: after === undefined,
  });
}
