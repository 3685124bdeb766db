type Schema = Readonly<Record<string, unknown>>;

const MAX_DEPTH = 8;

/** A value that fits the common part of JSON Schema: types, enums, bounds, required properties, internal references. */
export function sampleOf(schema: Schema, random: () => number, root: Schema = schema, depth = 0): unknown {
  if (typeof schema.$ref === 'string') return sampleOf(resolve(root, schema.$ref), random, root, depth + 1);
  if ('const' in schema) return schema.const;
  if (Array.isArray(schema.enum)) return schema.enum[Math.floor(random() * schema.enum.length)];
  if ('default' in schema) return schema.default;
  const union = (schema.anyOf ?? schema.oneOf) as readonly Schema[] | undefined;
  if (union?.[0] !== undefined)
    return sampleOf({ ...schema, anyOf: undefined, oneOf: undefined, ...union[0] }, random, root, depth + 1);
  if (Array.isArray(schema.allOf))
    return sampleOf(
      Object.assign({}, schema, { allOf: undefined }, ...schema.allOf),
      random,
      root,
      depth + 1,
    );
  const type = Array.isArray(schema.type) ? schema.type[0] : schema.type;
  switch (type) {
    case 'object':
      return objectOf(schema, random, root, depth);
    case 'array':
      return listOf(schema, random, root, depth);
    case 'integer':
      return Math.ceil(numberIn(schema, random));
    case 'number':
      return numberIn(schema, random);
    case 'boolean':
      return random() < 0.5;
    case 'null':
      return null;
    case 'string':
      return textOf(schema, random);
    default:
      return schema.properties === undefined ? textOf(schema, random) : objectOf(schema, random, root, depth);
  }
}

function resolve(root: Schema, reference: string): Schema {
  let at: unknown = root;
  for (const step of reference.replace(/^#\/?/, '').split('/'))
    if (step !== '') at = (at as Schema | undefined)?.[step];
  return (at ?? {}) as Schema;
}

function objectOf(
  schema: Schema,
  random: () => number,
  root: Schema,
  depth: number,
): Record<string, unknown> {
  const properties = (schema.properties ?? {}) as Readonly<Record<string, Schema>>;
  const required = (schema.required ?? []) as readonly string[];
  const names = depth > MAX_DEPTH ? required : Object.keys(properties);
  return Object.fromEntries(
    [...new Set([...names, ...required])].map((name) => [
      name,
      sampleOf(properties[name] ?? {}, random, root, depth + 1),
    ]),
  );
}

function listOf(schema: Schema, random: () => number, root: Schema, depth: number): unknown[] {
  const least = Number(schema.minItems ?? (depth > MAX_DEPTH ? 0 : 1));
  return Array.from({ length: least }, () =>
    sampleOf((schema.items ?? {}) as Schema, random, root, depth + 1),
  );
}

function numberIn(schema: Schema, random: () => number): number {
  const low = Number(
    schema.minimum ?? (schema.exclusiveMinimum === undefined ? 0 : Number(schema.exclusiveMinimum) + 1),
  );
  const high = Number(
    schema.maximum ??
      (schema.exclusiveMaximum === undefined ? low + 100 : Number(schema.exclusiveMaximum) - 1),
  );
  const step = Number(schema.multipleOf ?? 1);
  return Math.min(high, low + Math.floor((random() * (high - low)) / step) * step);
}

const formats: Readonly<Record<string, string>> = {
  date: '2026-01-01',
  'date-time': '2026-01-01T00:00:00Z',
  time: '00:00:00Z',
  email: 'someone@example.com',
  uri: 'https://example.com/',
  uuid: '00000000-0000-4000-8000-000000000000',
};

function textOf(schema: Schema, random: () => number): string {
  const formatted = formats[String(schema.format)];
  if (formatted !== undefined) return formatted;
  const word = `text ${Math.floor(random() * 1000)}`;
  return word.padEnd(Number(schema.minLength ?? 0), '.').slice(0, Number(schema.maxLength ?? 200));
}
