import type { JsonSchema } from '../../chat/types.ts';
import type { Fields } from './own-blocks.ts';

/** Keywords that the constrained decoder refuses; the schema's description says them instead. */
const told = new Set([
  'minimum',
  'maximum',
  'exclusiveMinimum',
  'exclusiveMaximum',
  'multipleOf',
  'minLength',
  'maxLength',
  'maxItems',
  'uniqueItems',
  'minProperties',
  'maxProperties',
]);
const formats = new Set('date-time time date duration email hostname uri ipv4 ipv6 uuid'.split(' '));
const dropped = new Set(['$schema', '$id', '$comment', 'examples']);
const maps = new Set(['properties', '$defs', 'definitions']);
const lists = new Set(['anyOf', 'allOf', 'prefixItems']);

/**
 * The schema as the constrained decoder takes it: objects closed, what it cannot enforce said in descriptions. Undefined where
 * it would change what fits: open maps, recursion, references to elsewhere.
 */
export function constrained(schema: JsonSchema): Fields | undefined {
  return isOpen(schema) || isRecursive(schema) ? undefined : (narrowed(schema) as Fields);
}

function isOpen(schema: unknown): boolean {
  if (Array.isArray(schema)) return schema.some(isOpen);
  if (!isFields(schema)) return false;
  const { additionalProperties: more, patternProperties, $ref } = schema;
  if (isFields(more) || patternProperties !== undefined) return true;
  if (typeof $ref === 'string' && !$ref.startsWith('#/')) return true;
  const isBare = schema.type === 'object' && schema.properties === undefined && schema.allOf === undefined;
  return (
    isBare || Object.entries(schema).some(([name, value]) => !isData(name) && isOpen(mapped(name, value)))
  );
}

/** A map of schemas as a list of them: its keys are names, not keywords. */
const mapped = (keyword: string, value: unknown): unknown =>
  maps.has(keyword) && isFields(value) ? Object.values(value) : value;

const isData = (keyword: string): boolean => /^(enum|const|default|examples)$/.test(keyword);

function isRecursive(root: JsonSchema): boolean {
  const visit = (schema: unknown, path: readonly string[]): boolean => {
    if (Array.isArray(schema)) return schema.some((one) => visit(one, path));
    if (!isFields(schema)) return false;
    if (typeof schema.$ref === 'string') {
      if (path.includes(schema.$ref)) return true;
      if (visit(targetOf(root, schema.$ref), [...path, schema.$ref])) return true;
    }
    return Object.entries(schema).some(
      ([name, value]) =>
        name !== '$defs' && name !== 'definitions' && !isData(name) && visit(mapped(name, value), path),
    );
  };
  return visit(root, []);
}

function targetOf(root: JsonSchema, reference: string): unknown {
  let at: unknown = root;
  for (const step of reference.slice(2).split('/'))
    at = isFields(at) ? at[step.replaceAll('~1', '/').replaceAll('~0', '~')] : undefined;
  return at;
}

function narrowed(schema: unknown): unknown {
  if (!isFields(schema)) return schema;
  const kept: Record<string, unknown> = {};
  const said: string[] = [];
  for (const [name, value] of Object.entries(schema)) {
    if (dropped.has(name)) continue;
    if (isRefused(name, value)) said.push(`${name}: ${JSON.stringify(value)}`);
    else if (name === 'oneOf') kept.anyOf = listOf(value);
    else if (lists.has(name)) kept[name] = listOf(value);
    else if (maps.has(name) && isFields(value))
      kept[name] = Object.fromEntries(Object.entries(value).map(([key, one]) => [key, narrowed(one)]));
    else kept[name] = isData(name) ? value : narrowed(value);
  }
  if (schema.properties !== undefined || schema.type === 'object') kept.additionalProperties = false;
  if (said.length > 0)
    kept.description = [schema.description, `(${said.join(', ')})`].filter(Boolean).join(' ');
  return kept;
}

const listOf = (value: unknown): unknown => (Array.isArray(value) ? value.map(narrowed) : value);

function isRefused(name: string, value: unknown): boolean {
  if (name === 'minItems') return typeof value === 'number' && value > 1;
  if (name === 'pattern') return typeof value === 'string' && /\(\?[=!<]/.test(value);
  if (name === 'format') return typeof value === 'string' && !formats.has(value);
  return told.has(name);
}

function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
