import { fileOf, resolve, type Schema, type SchemaSet } from './generate-schema.ts';

const kept = [
  'type',
  'enum',
  'default',
  'writeOnly',
  'deprecated',
  'x-env',
  'x-header',
  'x-send',
  'x-alias-of',
  'x-ignored',
];

/** What loader and plan need to know of a schema's properties: references followed, no words. */
export function factsOf(
  set: SchemaSet,
  schema: Schema,
  file = String(schema.$id),
): Readonly<Record<string, Schema>> {
  const out: Record<string, Schema> = {};
  for (const part of (schema.allOf ?? []) as Schema[]) {
    if (typeof part.$ref !== 'string') continue;
    const parent = resolve(set, part.$ref, file);
    Object.assign(out, factsOf(set, parent.schema, parent.file));
  }
  for (const [name, property] of Object.entries((schema.properties ?? {}) as Record<string, Schema>)) {
    out[name] = { ...out[name], ...factOf(set, property, file) };
  }
  return out;
}

function factOf(set: SchemaSet, property: Schema, file: string): Schema {
  const target = typeof property.$ref === 'string' ? resolve(set, property.$ref, file) : undefined;
  const below = target === undefined ? {} : factOf(set, target.schema, target.file);
  const own = Object.fromEntries(Object.entries(property).filter(([key]) => kept.includes(key)));
  const branches = ((property.anyOf ?? []) as Schema[]).map((branch) => factOf(set, branch, file));
  const types = [
    ...new Set(branches.flatMap((branch) => branch.type ?? (branch.enum === undefined ? [] : ['string']))),
  ];
  const nested = {
    ...Object.assign({}, ...branches.map((branch) => branch.properties)),
    ...factsOf(set, property, file),
  };
  return {
    ...below,
    ...(types.length > 0 ? { type: types } : {}),
    ...own,
    ...(Object.keys(nested).length > 0 ? { properties: nested } : {}),
  };
}

/**
 * Settings of the provider's own, beyond the base settings; other spellings are not settings. A base setting counts
 * where the provider reads it itself (`x-send: false`).
 */
export function ownSettings(set: SchemaSet, schema: Schema): string[] {
  const base = fileOf(set, 'llm.schema.json').properties as Readonly<Record<string, unknown>>;
  const isOwn = ([name, property]: [string, Schema]): boolean =>
    base[name] === undefined || property['x-send'] === false;
  const isSetting = ([, property]: [string, Schema]): boolean =>
    property['x-alias-of'] === undefined && property['x-ignored'] === undefined;
  const properties = Object.entries((schema.properties ?? {}) as Record<string, Schema>);
  return properties.filter((entry) => isOwn(entry) && isSetting(entry)).map(([name]) => name);
}
