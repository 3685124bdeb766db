import type { JsonSchema } from '../../chat/types.ts';
import { failure } from '../../errors.ts';
import { type Fields, isFields } from './fields.ts';

type Schema = Record<string, unknown>;

/** Keywords that mean the same in OpenAPI 3.0 and are taken. All others are left out. */
const kept = new Set([
  ...[
    'title',
    'description',
    'pattern',
    'minimum',
    'maximum',
    'minLength',
    'maxLength',
    'minItems',
    'maxItems',
  ],
  ...['minProperties', 'maxProperties', 'propertyOrdering', 'nullable'],
]);
const formats = new Set(['date-time', 'enum', 'float', 'double', 'int32', 'int64']);

/**
 * The schema in the subset of OpenAPI 3.0 that older models take: references written out, lists of types as alternatives.
 * Throws ValidationError for one that contains itself.
 */
export function openApiSchema(schema: JsonSchema): Fields {
  return converted(schema, schema, []);
}

function converted(value: unknown, root: JsonSchema, open: readonly string[]): Schema {
  if (!isFields(value)) return {};
  if (typeof value.$ref === 'string') return referred(value, root, open);
  const { allOf } = value;
  if (Array.isArray(allOf)) return converted(joined(value, allOf, root, open), root, open);
  const convert = (inner: unknown): Schema => converted(inner, root, open);
  const out: Schema = {};
  for (const [key, part] of Object.entries(value)) if (kept.has(key)) out[key] = part;
  if (typeof value.format === 'string' && formats.has(value.format)) out.format = value.format;
  if (isFields(value.properties)) addProperties(out, value, convert);
  if (isFields(value.items)) out.items = convert(value.items);
  const tuple = Array.isArray(value.prefixItems) ? value.prefixItems : value.items;
  if (Array.isArray(tuple)) out.items = oneOfMany(tuple.map(convert));
  addType(out, value);
  addValues(out, value);
  const alternatives = Array.isArray(value.anyOf) ? value.anyOf : value.oneOf;
  if (Array.isArray(alternatives)) addAlternatives(out, alternatives, convert);
  return out;
}

function referred({ $ref: reference, ...beside }: Fields, root: JsonSchema, open: readonly string[]): Schema {
  const name = String(reference);
  if (open.includes(name))
    throw failure('validation', `The schema ${name} contains itself, which this model does not take.`, {
      suggestion: 'Write the schema without recursion, or use a newer model.',
    });
  const steps = name.replace(/^#\/?/, '').split('/').filter(Boolean).map(unescaped);
  const found = steps.reduce<unknown>((at, step) => (isFields(at) ? at[step] : undefined), root);
  if (!isFields(found)) throw failure('validation', `The schema refers to ${name}, which it does not have.`);
  return { ...converted(found, root, [...open, name]), ...converted(beside, root, open) };
}

const unescaped = (step: string): string => step.replaceAll('~1', '/').replaceAll('~0', '~');

/** All parts as one: properties and required ones add up, any other keyword of a later part replaces. */
function joined(
  { allOf: _allOf, ...own }: Fields,
  parts: readonly unknown[],
  root: JsonSchema,
  open: readonly string[],
): Fields {
  const out: Schema = {};
  for (const part of [...parts, own]) {
    const plain = isFields(part) && part.$ref !== undefined ? converted(part, root, open) : part;
    if (!isFields(plain)) continue;
    const { properties, required, ...rest } = plain;
    Object.assign(out, rest);
    if (isFields(properties)) out.properties = { ...(out.properties as Fields), ...properties };
    if (Array.isArray(required)) out.required = [...((out.required as unknown[]) ?? []), ...required];
  }
  return out;
}

function addProperties(
  out: Schema,
  { properties, required }: Fields,
  convert: (inner: unknown) => Schema,
): void {
  const entries = Object.entries(properties as Fields).map(
    ([name, inner]) => [name, convert(inner)] as const,
  );
  out.properties = Object.fromEntries(entries);
  const names = Array.isArray(required)
    ? required.filter((name) => Object.hasOwn(properties as Fields, name))
    : [];
  if (names.length > 0) out.required = [...new Set(names)];
}

/** One type, or none where there are several: those are alternatives. */
function addType(out: Schema, { type, properties, items }: Fields): void {
  const types = [type].flat().filter((name) => typeof name === 'string');
  const real = types.filter((name) => name !== 'null');
  if (real.length < types.length) out.nullable = true;
  if (real.length > 1) out.anyOf = real.map((name) => ({ type: name }));
  else if (real.length === 1) out.type = real[0];
  else if (types.length === 0 && properties !== undefined) out.type = 'object';
  else if (types.length === 0 && items !== undefined) out.type = 'array';
}

/** Lists of values may hold text only; any others are put into words. */
function addValues(out: Schema, { enum: listed, const: only }: Fields): void {
  const values = Array.isArray(listed) ? listed : only === undefined ? [] : [only];
  const real = values.filter((value) => value !== null);
  if (real.length < values.length) out.nullable = true;
  if (real.length === 0) return;
  if (real.every((value) => typeof value === 'string')) {
    Object.assign(out, { type: 'string', enum: real });
    return;
  }
  const words = `One of: ${real.map((value) => JSON.stringify(value)).join(', ')}.`;
  out.description = typeof out.description === 'string' ? `${out.description} ${words}` : words;
}

function addAlternatives(
  out: Schema,
  alternatives: readonly unknown[],
  convert: (inner: unknown) => Schema,
): void {
  const real = alternatives.filter((one) => !(isFields(one) && one.type === 'null'));
  if (real.length < alternatives.length) out.nullable = true;
  const schemas = real.map(convert);
  if (schemas.length === 1) Object.assign(out, { ...schemas[0], ...out });
  else if (schemas.length > 1) out.anyOf = schemas;
}

const oneOfMany = (schemas: readonly Schema[]): Schema =>
  schemas.length === 1 ? schemas[0]! : { anyOf: schemas };
