import type { Filter } from '../vector-stores/filter.ts';
import { either, invalid } from './options.ts';

const DAY = /^(\d{4})-(\d\d)-(\d\d)$/;

/** The beginning of the day in UTC, in ms; `null` takes a date away, `undefined` says nothing. Throws ValidationError. */
export function readExpiry(options: object): number | null | undefined {
  const given = either<unknown>(options, 'expirationDate', 'expiration_date');
  if (given === undefined || given === null) return given;
  const at = typeof given === 'string' && DAY.test(given) ? Date.parse(`${given}T00:00:00Z`) : Number.NaN;
  if (Number.isNaN(at) || dayOf(at) !== given)
    throw invalid('expirationDate must be a day as YYYY-MM-DD.', 'expirationDate');
  return at;
}

export const dayOf = (at: number): string => new Date(at).toISOString().slice(0, 10);

/** What is hidden from its day on stays out; records without a day are never hidden. */
export const notExpired = (now: number): Filter => ({
  not: { field: 'expiresAt', operator: 'lte', value: now },
});
