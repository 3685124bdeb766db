import type { JsonSchema } from '../../chat/types.ts';

type Fields = Readonly<Record<string, unknown>>;

const scalars = ['string', 'number', 'integer', 'boolean', 'null'];
const formats = new Set<unknown>(['date-time', 'date', 'time']);

/** Every JSON value: the engine itself takes a schema without a type for null. */
const any: Fields = {
  oneOf: [
    ...scalars.filter((type) => type !== 'integer').map((type) => ({ type })),
    { type: 'object', additionalProperties: true },
    { type: 'array' },
  ],
};

/** The schema in the words of the engine's grammars. What they cannot say is left out; answers are checked afterwards. */
export function grammarSchema(schema: JsonSchema): Fields {
  const defs = { ...fields(schema.definitions), ...fields(schema.$defs) };
  const converted = convert(schema);
  return Object.keys(defs).length === 0 ? converted : { ...converted, $defs: mapped(defs) };
}

function convert(schema: unknown): Fields {
  if (typeof schema !== 'object' || schema === null) return any;
  const { $ref, allOf, anyOf, oneOf, type, ...rest } = schema as Fields;
  if (typeof $ref === 'string') return reference($ref);
  if (Array.isArray(allOf)) return convert(merged([{ type, ...rest }, ...allOf]));
  const either = anyOf ?? oneOf;
  if (Array.isArray(either)) return { oneOf: either.map(convert) };
  if (isScalar(rest.const)) return { const: rest.const };
  if (Array.isArray(rest.enum) && rest.enum.every(isScalar)) return { enum: rest.enum };
  if (Array.isArray(type)) return { oneOf: type.map((one) => convert({ ...rest, type: one })) };
  return ofType(type ?? implied(rest), rest);
}

function ofType(type: unknown, schema: Fields): Fields {
  const { properties, items, prefixItems, additionalProperties: more, format } = schema;
  switch (type) {
    case 'object': {
      const isOpen = properties === undefined && more === undefined;
      return {
        type,
        ...(properties !== undefined && { properties: mapped(fields(properties)) }),
        ...(typeof more === 'object' && { additionalProperties: convert(more) }),
        ...((isOpen || more === true) && { additionalProperties: true }),
      };
    }
    case 'array':
      return {
        type,
        ...(typeof items === 'object' && { items: convert(items) }),
        ...(Array.isArray(prefixItems) && { prefixItems: prefixItems.map(convert) }),
        ...picked(schema, ['minItems', 'maxItems']),
      };
    case 'string':
      return formats.has(format) ? { type, format } : { type, ...picked(schema, ['minLength', 'maxLength']) };
    default:
      return scalars.includes(String(type)) ? { type } : any;
  }
}

const implied = (schema: Fields): string | undefined =>
  schema.properties !== undefined ? 'object' : schema.items !== undefined ? 'array' : undefined;

/** Only references into the schema's own definitions are known. */
function reference(to: string): Fields {
  const name = /^#\/(?:\$defs|definitions)\/([^/]+)$/.exec(to)?.[1];
  return name === undefined ? any : { $ref: `#/$defs/${name}` };
}

function merged(parts: readonly unknown[]): Fields {
  const all = parts.map(fields);
  const properties = Object.assign({}, ...all.map((part) => fields(part.properties))) as Fields;
  const whole = Object.assign({}, ...all.map(defined)) as Fields;
  return Object.keys(properties).length === 0 ? whole : { ...whole, properties };
}

const mapped = (schemas: Fields): Fields =>
  Object.fromEntries(Object.entries(schemas).map(([name, schema]) => [name, convert(schema)]));

const defined = (schema: Fields): Fields =>
  Object.fromEntries(Object.entries(schema).filter(([, value]) => value !== undefined));

const picked = (schema: Fields, names: readonly string[]): Fields =>
  Object.fromEntries(names.flatMap((name) => (schema[name] === undefined ? [] : [[name, schema[name]]])));

const isScalar = (value: unknown): boolean =>
  value === null || typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean';

const fields = (value: unknown): Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Fields) : {};
