import type { SqlValue } from '../stores/sqlite.ts';
import { type OwnField, ownFields } from './fields.ts';
import type { Comparison, Filter, Operator } from './filter.ts';

/** A condition that holds for every record that fits; where it is exact, for no other. */
export interface Condition {
  readonly sql: string;
  readonly values: readonly SqlValue[];
  readonly isExact: boolean;
}

const anything: Condition = { sql: '1', values: [], isExact: false };

/** SQLite takes expressions only to some depth. */
const MAX_VALUES = 200;

/**
 * The filter as SQL. Every test gives 0 or 1, never NULL, so that NOT means the same as in `matches`. What SQLite cannot say
 * exactly is let through: case beyond ASCII, the order of metadata numbers (SQLite reads them from JSON less exactly than
 * JavaScript), keys that a JSON path cannot name.
 */
export function toCondition(filter: Filter): Condition {
  return countValues(filter) > MAX_VALUES ? anything : compile(filter);
}

const countValues = (filter: Filter): number => {
  if ('and' in filter) return filter.and.reduce((sum, part) => sum + countValues(part), 1);
  if ('or' in filter) return filter.or.reduce((sum, part) => sum + countValues(part), 1);
  if ('not' in filter) return 1 + countValues(filter.not);
  return Array.isArray(filter.value) ? 1 + filter.value.length : 1;
};

function compile(filter: Filter): Condition {
  if ('and' in filter) return join(filter.and.map(compile), 'AND', '1');
  if ('or' in filter) return join(filter.or.map(compile), 'OR', '0');
  if ('not' in filter) return negate(compile(filter.not));
  return Object.hasOwn(ownFields, filter.field) ? ofColumn(filter) : ofMetadata(filter);
}

const join = (parts: readonly Condition[], word: string, none: string): Condition => ({
  sql: parts.length === 0 ? none : `(${parts.map(({ sql }) => sql).join(` ${word} `)})`,
  values: parts.flatMap(({ values }) => values),
  isExact: parts.every(({ isExact }) => isExact),
});

const negate = (part: Condition): Condition =>
  part.isExact ? { ...part, sql: `NOT ${part.sql}` } : anything;

const exact = (sql: string, ...values: readonly SqlValue[]): Condition => ({ sql, values, isExact: true });

const signs: Partial<Record<Operator, string>> = { gt: '>', gte: '>=', lt: '<', lte: '<=' };

export const columnOf = (field: OwnField): string =>
  field.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);

function ofColumn({ field, operator, value }: Comparison): Condition {
  const column = `r.${columnOf(field as OwnField)}`;
  // A column would turn a value of another type into its own.
  const type = ownFields[field as OwnField] === 'time' ? 'number' : 'string';
  if (operator !== 'exists' && [value].flat().some((entry) => typeof entry !== type)) return anything;
  switch (operator) {
    case 'eq':
      return exact(`${column} IS ?`, value as SqlValue);
    case 'ne':
      return exact(`${column} IS NOT ?`, value as SqlValue);
    case 'in':
    case 'nin': {
      const values = value as readonly SqlValue[];
      const isOneOf = exact(`coalesce(${column} IN (${values.map(() => '?').join(', ')}), 0)`, ...values);
      return operator === 'in' ? isOneOf : negate(isOneOf);
    }
    case 'contains':
      return exact(`coalesce(instr(${column}, ?) > 0, 0)`, value as SqlValue);
    case 'icontains':
      return anything;
    case 'exists':
      return exact(`${column} IS NOT NULL`);
    default:
      return exact(`coalesce(${column} ${signs[operator]} ?, 0)`, value as SqlValue);
  }
}

function ofMetadata({ field, operator, value }: Comparison): Condition {
  if (!/^[A-Za-z_][\w-]*$/.test(field)) return anything;
  const type = `json_type(r.metadata, '$."${field}"')`;
  const content = `json_extract(r.metadata, '$."${field}"')`;
  const isText = (sign: string, text: string): Condition =>
    exact(`coalesce(${type} = 'text' AND ${content} ${sign} ?, 0)`, text);
  const isNumber = (sign: string, number: number, off: number): Condition => ({
    sql: `coalesce(${type} IN ('integer', 'real') AND ${content} ${sign} ?, 0)`,
    values: [number + off * (Math.abs(number) * 1e-12 + Number.MIN_VALUE)],
    isExact: false,
  });
  const equals = (wanted: unknown): Condition => {
    if (typeof wanted === 'string') return isText('=', wanted);
    // JSON writes each number in one way only, and SQLite keeps it as written.
    if (typeof wanted === 'number')
      return exact(
        `coalesce(${type} IN ('integer', 'real') AND r.metadata -> '$."${field}"' = ?, 0)`,
        JSON.stringify(wanted),
      );
    return exact(`coalesce(${type} = '${wanted === true}', 0)`);
  };
  switch (operator) {
    case 'eq':
      return equals(value);
    case 'ne':
      return negate(equals(value));
    case 'in':
      return join((value as readonly unknown[]).map(equals), 'OR', '0');
    case 'nin':
      return negate(join((value as readonly unknown[]).map(equals), 'OR', '0'));
    case 'contains':
    case 'icontains':
      return { ...exact(`coalesce(${type} IN ('text', 'array'), 0)`), isExact: false };
    case 'exists':
      return exact(`(coalesce(${type}, 'null') <> 'null')`);
    default: {
      if (typeof value === 'string') return isText(signs[operator]!, value);
      return isNumber(`${signs[operator]![0]}=`, value as number, operator[0] === 'g' ? -1 : 1);
    }
  }
}
