import { fieldOf } from './fields.ts';
import type { Filter, Operator } from './filter.ts';
import type { StoredRecord } from './vector-store.ts';

type Test = (value: unknown) => boolean;

/** Whether a record fits the filter; every store gives the same answer. */
export const matches = (filter: Filter, record: StoredRecord): boolean => compileFilter(filter)(record);

/** The filter as a function, for many records. */
export function compileFilter(filter: Filter): (record: StoredRecord) => boolean {
  if ('and' in filter) {
    const parts = filter.and.map(compileFilter);
    if (parts.length === 1) return parts[0]!;
    return (record) => parts.every((part) => part(record));
  }
  if ('or' in filter) {
    const parts = filter.or.map(compileFilter);
    return (record) => parts.some((part) => part(record));
  }
  if ('not' in filter) {
    const part = compileFilter(filter.not);
    return (record) => !part(record);
  }
  const { field } = filter;
  const test = tests[filter.operator](filter.value);
  return (record) => test(fieldOf(record, field));
}

const ordered =
  (wanted: unknown, fits: (order: number) => boolean): Test =>
  (value) => {
    if (typeof value === 'number' && typeof wanted === 'number') return fits(value - wanted);
    return typeof value === 'string' && typeof wanted === 'string' && fits(compareText(value, wanted));
  };

const tests: Readonly<Record<Operator, (wanted: unknown) => Test>> = {
  eq: (wanted) => (value) => value === wanted,
  ne: (wanted) => (value) => value !== wanted,
  gt: (wanted) => ordered(wanted, (order) => order > 0),
  gte: (wanted) => ordered(wanted, (order) => order >= 0),
  lt: (wanted) => ordered(wanted, (order) => order < 0),
  lte: (wanted) => ordered(wanted, (order) => order <= 0),
  in: (wanted) => {
    const known = new Set(wanted as readonly unknown[]);
    return (value) => known.has(value);
  },
  nin: (wanted) => {
    const known = new Set(wanted as readonly unknown[]);
    return (value) => !known.has(value);
  },
  contains: (wanted) => (value) => {
    if (Array.isArray(value)) return value.includes(wanted);
    return typeof value === 'string' && typeof wanted === 'string' && value.includes(wanted);
  },
  icontains: (wanted) => {
    const folded = (wanted as string).toLowerCase();
    return (value) => {
      if (typeof value === 'string') return value.toLowerCase().includes(folded);
      return (
        Array.isArray(value) &&
        value.some((entry) => typeof entry === 'string' && entry.toLowerCase() === folded)
      );
    };
  },
  exists: () => (value) => value !== undefined,
};

/** Orders text by code points, as databases do; JavaScript's own order differs beyond the basic plane. */
export function compareText(a: string, b: string): number {
  const length = Math.min(a.length, b.length);
  for (let index = 0; index < length; index++) {
    const left = a.charCodeAt(index);
    const right = b.charCodeAt(index);
    if (left !== right) return aboveSurrogates(left) - aboveSurrogates(right);
  }
  return a.length - b.length;
}

/** Surrogates stand for code points above every other unit. */
const aboveSurrogates = (unit: number): number => (unit >= 0xd800 && unit <= 0xdfff ? unit + 0x10000 : unit);
