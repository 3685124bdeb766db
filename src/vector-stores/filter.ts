import { didYouMean } from '../config/nearest.ts';
import { ValidationError } from '../errors.ts';
import { ownField, ownFields } from './fields.ts';

export { compileFilter, matches } from './matches.ts';

/** What a field is compared by; `exists` asks whether it has any value. */
export type Operator =
  | 'eq'
  | 'ne'
  | 'gt'
  | 'gte'
  | 'lt'
  | 'lte'
  | 'in'
  | 'nin'
  | 'contains'
  | 'icontains'
  | 'exists';

/**
 * Which records are meant, in one form for every store. A test is true or false, never unknown: a field without a value
 * (absent or null) fits only `ne` and `nin`, which are `eq` and `in` turned round, and `not` turns any answer round. A value
 * of another type than the one asked for is just another value: it is not equal, and neither above nor below.
 */
export type Filter =
  | { readonly and: readonly Filter[] }
  | { readonly or: readonly Filter[] }
  | { readonly not: Filter }
  | Comparison;

/**
 * One test of one field: an own field by its name in StoredRecord (times in ms), else a key of the metadata. The value is
 * text, a number or a boolean; for `in` and `nin` a list of them; for `exists` true. Text is ordered by code points.
 */
export interface Comparison {
  readonly field: string;
  readonly operator: Operator;
  readonly value: unknown;
}

/** Fits every record. */
export const everything: Filter = { and: [] };

export const isEverything = (filter: Filter): boolean => 'and' in filter && filter.and.every(isEverything);

const MAX_DEPTH = 32;

/**
 * Reads the filter language of the calls: `{ key: value }`, `{ key: { gte: 1, lt: 5 } }`, `{ key: '*' }` for any value, and
 * AND, OR, NOT with lists of such objects; what stands side by side must all hold. Throws ValidationError with the place.
 */
export function parseFilter(input: unknown): Filter {
  if (input === undefined || input === null) return everything;
  return parseObject(input, 'filters', 0);
}

function parseObject(input: unknown, place: string, depth: number): Filter {
  if (!isObject(input)) throw wrong(place, `must be an object, not ${nameOf(input)}`);
  if (depth > MAX_DEPTH) throw wrong(place, `is nested deeper than ${MAX_DEPTH} levels`);
  const parts = Object.entries(input).flatMap(([key, value]) => {
    const at = `${place}.${key}`;
    const list = (): Filter[] => parseList(value, at, depth + 1);
    if (key === 'AND') return list();
    if (key === 'OR') return [{ or: list() }];
    // None of the listed may hold.
    if (key === 'NOT')
      return (Array.isArray(value) ? list() : [parseObject(value, at, depth + 1)]).map(negate);
    return parseField(key, value, at);
  });
  return parts.length === 1 ? parts[0]! : { and: parts };
}

function parseList(input: unknown, place: string, depth: number): Filter[] {
  if (!Array.isArray(input) || input.length === 0)
    throw wrong(place, 'must be a list of at least one filter', 'Leave it out to ask for nothing.');
  return input.map((entry, index) => parseObject(entry, `${place}[${index}]`, depth));
}

const negate = (filter: Filter): Filter => ({ not: filter });

function parseField(key: string, input: unknown, place: string): Filter[] {
  const field = ownField(key) ?? key;
  const compare = (operator: Operator, value: unknown): Filter => ({ field, operator, value });
  if (input === '*') return [compare('exists', true)];
  if (input === null) return [negate(compare('exists', true))];
  if (Array.isArray(input))
    throw wrong(
      place,
      'is a list',
      'Write { in: […] } for one of these values, { contains: value } for a list that has the value.',
    );
  if (!isObject(input)) return [compare('eq', parseScalar(field, input, place))];
  const entries = Object.entries(input);
  if (entries.length === 0) throw wrong(place, 'names no operator', `Operators: ${operators.join(', ')}.`);
  return entries.map(([name, value]) => {
    const at = `${place}.${name}`;
    if (!isOperator(name))
      throw wrong(at, 'is no operator', [didYouMean(name, operators), `Operators: ${operators.join(', ')}.`]);
    return parseOperator(compare, field, name, value, at);
  });
}

function parseOperator(
  compare: (operator: Operator, value: unknown) => Filter,
  field: string,
  operator: Operator,
  value: unknown,
  place: string,
): Filter {
  const isTime = ownTypeOf(field) === 'time';
  switch (operator) {
    case 'exists':
      if (typeof value !== 'boolean') throw wrong(place, `must be true or false, not ${nameOf(value)}`);
      return value ? compare('exists', true) : negate(compare('exists', true));
    case 'eq':
    case 'ne':
      if (value !== null) return compare(operator, parseScalar(field, value, place));
      return operator === 'ne' ? compare('exists', true) : negate(compare('exists', true));
    case 'in':
    case 'nin':
      if (!Array.isArray(value)) throw wrong(place, `must be a list, not ${nameOf(value)}`);
      return compare(
        operator,
        value.map((entry, index) => parseScalar(field, entry, `${place}[${index}]`)),
      );
    case 'contains':
    case 'icontains': {
      if (isTime) throw wrong(place, 'cannot be asked of a time', 'Compare it by gt, gte, lt or lte.');
      const wanted = parseScalar(field, value, place);
      if (operator === 'icontains' && typeof wanted !== 'string')
        throw wrong(place, `must be text, not ${nameOf(value)}`);
      return compare(operator, wanted);
    }
    default: {
      const wanted = parseScalar(field, value, place);
      if (typeof wanted === 'boolean') throw wrong(place, 'must be a number or text, not true or false');
      return compare(operator, wanted);
    }
  }
}

/** Own times become ms; own text must be asked for as text, since a number would silently fit nothing. */
function parseScalar(field: string, value: unknown, place: string): string | number | boolean {
  const type = ownTypeOf(field);
  if (type === 'time') {
    const at = typeof value === 'string' || value instanceof Date ? Date.parse(dateText(value)) : value;
    if (typeof at === 'number' && Number.isFinite(at)) return at;
    throw wrong(place, 'is no time', 'Write an ISO date such as 2026-01-31T12:00:00Z, or ms since 1970.');
  }
  const plain = value instanceof Date && Number.isFinite(value.getTime()) ? value.toISOString() : value;
  if (type === 'text' && typeof plain !== 'string')
    throw wrong(place, `must be text, not ${nameOf(plain)}`, 'Put it in quotes.');
  if (typeof plain === 'string' || typeof plain === 'boolean') return plain;
  if (typeof plain === 'number' && Number.isFinite(plain)) return plain;
  throw wrong(place, `must be text, a number, true or false, not ${nameOf(plain)}`);
}

const dateText = (value: string | Date): string => {
  if (typeof value !== 'string') return Number.isFinite(value.getTime()) ? value.toISOString() : '';
  // A time without a zone is UTC; Date.parse would take the machine's own.
  const [, date, time, zone] = /^(\d{4}-\d\d-\d\d)(?:[T ]([\d:.]+)(.*))?$/.exec(value) ?? [];
  if (date === undefined) return '';
  return time === undefined ? date : `${date}T${time}${zone === '' ? 'Z' : zone}`;
};

const ownTypeOf = (field: string): 'text' | 'time' | undefined =>
  Object.hasOwn(ownFields, field) ? ownFields[field as keyof typeof ownFields] : undefined;

const operators: readonly Operator[] = [
  'eq',
  'ne',
  'gt',
  'gte',
  'lt',
  'lte',
  'in',
  'nin',
  'contains',
  'icontains',
  'exists',
];

const isOperator = (name: string): name is Operator => (operators as readonly string[]).includes(name);

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value) && !(value instanceof Date);

const nameOf = (value: unknown): string => {
  if (value === null) return 'null';
  if (Array.isArray(value)) return 'a list';
  if (typeof value === 'number' && !Number.isFinite(value)) return String(value);
  const names: Readonly<Record<string, string>> = {
    object: 'an object',
    undefined: 'undefined',
    string: 'text',
  };
  return names[typeof value] ?? `a ${typeof value}`;
};

const wrong = (
  place: string,
  problem: string,
  suggestion?: string | readonly (string | undefined)[],
): ValidationError =>
  new ValidationError('validation', `${place} ${problem}.`, {
    suggestion: typeof suggestion === 'object' ? suggestion.filter(Boolean).join(' ') : suggestion,
    details: { place },
  });
