import { describe, expect, it } from 'vitest';
import { factsOf } from '../schemas/generate-facts.ts';
import {
  fileOf,
  mapInside,
  policies,
  readSchemas,
  resolve,
  type Schema,
} from '../schemas/generate-schema.ts';
import { createAjv } from '../schemas/generate-validators.ts';
import { failures } from '../src/errors.ts';
import { nameKey } from '../src/registry.ts';

const set = await readSchemas();
const ajv = createAjv(set.files.values());
const ids = [...set.files.keys()];

/** Every property of a file, however deep, with its place. */
function propertiesOf(
  id: string,
): { readonly pointer: string; readonly property: Schema; readonly spoken: Schema }[] {
  const found: { pointer: string; property: Schema; spoken: Schema }[] = [];
  const walk = (schema: Schema, pointer: string): Schema => {
    for (const [group, isNamed] of Object.entries({
      properties: true,
      $defs: false,
      patternProperties: true,
    })) {
      for (const [name, property] of Object.entries((schema[group] ?? {}) as Record<string, Schema>)) {
        const at = `${pointer}/${group}/${name.replaceAll('~', '~0').replaceAll('/', '~1')}`;
        const target = typeof property.$ref === 'string' ? resolve(set, property.$ref, id).schema : {};
        if (isNamed) found.push({ pointer: at, property, spoken: { ...target, ...property } });
        walk(property, at);
      }
    }
    for (const key of ['items', 'additionalProperties']) {
      if (typeof schema[key] === 'object') walk(schema[key] as Schema, `${pointer}/${key}`);
    }
    for (const [index, part] of ((schema.anyOf ?? []) as Schema[]).entries())
      walk(part, `${pointer}/anyOf/${index}`);
    return schema;
  };
  walk(set.files.get(id)!, '');
  return found;
}

describe.each(ids)('%s', (id) => {
  const schema = set.files.get(id)!;

  it('is a valid schema whose every keyword is known', () => {
    expect(ajv.validateSchema(schema)).toBe(true);
    expect(ajv.getSchema(id)).toBeTypeOf('function');
  });

  it('says of every property what it is, with an example', () => {
    const silent = propertiesOf(id).filter(
      ({ spoken }) => !spoken.description || !(spoken.examples as unknown[])?.length,
    );
    expect(silent.map(({ pointer }) => pointer)).toEqual([]);
  });

  it('has examples and defaults that fit', () => {
    const wrong: unknown[] = [];
    for (const { pointer, property } of [{ pointer: '', property: schema }, ...propertiesOf(id)]) {
      const check = ajv.compile({ $ref: `${id}#${encodeURI(pointer)}` });
      const values = [
        ...((property.examples ?? []) as unknown[]),
        ...('default' in property ? [property.default] : []),
      ];
      for (const value of values) if (!check(value)) wrong.push([pointer, value, check.errors?.[0]?.message]);
    }
    expect(wrong).toEqual([]);
  });

  it('has other spellings only of settings that it has', () => {
    const facts = factsOf(set, schema);
    const section = /(memory|session|network)\.schema\.json$/.exec(id)?.[1];
    const at = (dotted: string): unknown => {
      const [head = '', ...rest] = dotted.split('.');
      if (head === section) return facts[rest.join('.')];
      return rest.reduce<Schema | undefined>(
        (fact, name) => (fact?.properties as Record<string, Schema>)?.[name],
        facts[head],
      );
    };
    const targets = propertiesOf(id).flatMap(
      ({ property }) => (property['x-alias-of'] as string | undefined) ?? [],
    );
    // The shape of definitions has an alias of its own kind, and that is not a setting.
    const lost = targets.filter((target) => target !== 'api_key_vars' && at(target) === undefined);
    expect(lost).toEqual([]);
  });
});

describe('provider files', () => {
  const definitionOf = ajv.getSchema(fileOf(set, 'provider.schema.json').$id as string)!;

  it.each(set.providers)('$id has a valid definition under its own name', ({ id, schema, definition }) => {
    expect(definitionOf(definition), JSON.stringify(definitionOf.errors)).toBe(true);
    expect(schema.$id).toMatch(new RegExp(`/providers/${id}\\.schema\\.json$`));
    expect(schema.title).toMatch(/Config$/);
    expect(schema.unevaluatedProperties).toBe(false);
  });

  it('share no id or alias, and no title', () => {
    const owners = new Map<string, string>();
    const clashes: string[] = [];
    for (const { id, definition } of set.providers) {
      for (const name of [id, ...((definition.aliases ?? []) as string[])]) {
        const owner = owners.get(nameKey(name));
        if (owner !== undefined && owner !== id) clashes.push(`${name}: ${owner}, ${id}`);
        owners.set(nameKey(name), id);
      }
    }
    expect(clashes).toEqual([]);
    expect(new Set(set.providers.map(({ schema }) => schema.title)).size).toBe(set.providers.length);
  });

  it.each(
    set.providers.filter(
      ({ definition }) => definition.response_type !== 'mock' && definition.response_type !== 'auto',
    ),
  )('$id says where its facts come from, and templates name only what there is', ({ schema, definition }) => {
    expect(definition.sources).not.toHaveLength(0);
    const settings = Object.keys(factsOf(set, schema)).map((name) => name.toUpperCase());
    const parameters = (definition.url_param_vars ?? []) as (string | { readonly name: string })[];
    settings.push(...parameters.map((entry) => (typeof entry === 'string' ? entry : entry.name)));
    const templates = JSON.stringify([definition, schema.properties]).matchAll(
      /\{\{(?:#if )?([A-Z][A-Z0-9_]*)\}\}/g,
    );
    for (const [, variable] of templates) expect(settings).toContain(variable);
  });

  it('have no two places in the order of auto', () => {
    const orders = set.providers.flatMap(
      ({ definition }) => (definition.auto as { order: number } | undefined)?.order ?? [],
    );
    expect(new Set(orders).size).toBe(orders.length);
  });
});

describe('policies', () => {
  it('name failures as errors do', () => {
    const { $defs } = fileOf(set, 'shared.schema.json') as { $defs: Record<string, { enum: string[] }> };
    expect(Object.keys(failures)).toEqual(expect.arrayContaining($defs.failure!.enum));
  });

  it('are properties of the base settings, and no schema is left out', () => {
    const base = Object.keys(fileOf(set, 'llm.schema.json').properties as object);
    expect(base).toEqual(expect.arrayContaining([...policies]));
    const written = ids.flatMap((id) => /policies\/(.+)\.schema\.json$/.exec(id)?.[1] ?? []);
    expect(written.sort()).toEqual([...policies].sort());
  });
});

it('changes every schema directly inside another', () => {
  const mark = (): Schema => ({ marked: true });
  const changed = mapInside(
    { properties: { a: {} }, items: {}, anyOf: [{}], required: ['a'], examples: [{}] },
    mark,
  );
  const marked = { marked: true };
  expect(changed).toEqual({
    properties: { a: marked },
    items: marked,
    anyOf: [marked],
    required: ['a'],
    examples: [{}],
  });
});
