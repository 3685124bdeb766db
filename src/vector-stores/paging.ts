import { ValidationError } from '../errors.ts';
import { compareText } from './matches.ts';
import type { StoredRecord } from './vector-store.ts';

/** Where a page ends: the order of `list` is by time, then by id. */
export interface Position {
  readonly createdAt: number;
  readonly id: string;
}

export const compareAge = (a: Position, b: Position): number =>
  a.createdAt - b.createdAt || compareText(a.id, b.id);

/** The text that `list` gives as `next`. */
export const cursorOf = ({ createdAt, id }: StoredRecord): string => `${createdAt}/${id}`;

export function parseCursor(cursor: string): Position {
  const slash = cursor.indexOf('/');
  const createdAt = Number(cursor.slice(0, slash));
  if (slash < 1 || !Number.isFinite(createdAt))
    throw new ValidationError('validation', 'after: this is not the `next` of a page.', {
      suggestion: 'Pass on what the page before gave as `next`.',
    });
  return { createdAt, id: cursor.slice(slash + 1) };
}
