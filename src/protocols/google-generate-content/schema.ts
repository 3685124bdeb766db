import type { JsonSchema } from '../../chat/types.ts';
import type { Dialect } from '../../generated/types.ts';
import { type Fields, isFields } from './fields.ts';
import { openApiSchema } from './openapi-schema.ts';

/** Where schemas stand: under names of the caller's, or in place, alone or in a list. */
const named = new Set(['properties', 'patternProperties', '$defs', 'definitions']);
const single = new Set([
  'items',
  'additionalProperties',
  'not',
  'if',
  'then',
  'else',
  'contains',
  'propertyNames',
]);
const listed = new Set(['anyOf', 'oneOf', 'allOf', 'prefixItems']);

/** A schema under the name of the field that takes its kind: `parameters` becomes `parametersJsonSchema`. */
export function schemaField(name: string, schema: JsonSchema, dialect: Dialect): Fields {
  return dialect.schema_keywords === 'openapi'
    ? { [name]: openApiSchema(schema) }
    : { [`${name === 'parameters' ? name : 'response'}JsonSchema`]: jsonSchema(schema) };
}

/** JSON Schema as it is taken: without its dialect, and a single value as a list of one. */
function jsonSchema(schema: unknown): unknown {
  if (!isFields(schema)) return schema;
  const out: Record<string, unknown> = {};
  for (const [key, value] of Object.entries(schema)) {
    if (key === '$schema') continue;
    else if (key === 'const') out.enum = [value];
    else if (named.has(key) && isFields(value)) out[key] = mapped(value, jsonSchema);
    else if (single.has(key)) out[key] = jsonSchema(value);
    else if (listed.has(key) && Array.isArray(value)) out[key] = value.map(jsonSchema);
    else out[key] = value;
  }
  return out;
}

function mapped(fields: Fields, change: (value: unknown) => unknown): Fields {
  return Object.fromEntries(Object.entries(fields).map(([name, value]) => [name, change(value)]));
}
