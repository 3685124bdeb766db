import { readdir, readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** A JSON Schema, as its file has it. */
export type Schema = Readonly<Record<string, unknown>>;

export interface ProviderFile {
  readonly id: string;
  readonly schema: Schema;
  readonly definition: Schema;
}

export interface SchemaSet {
  readonly root: string;
  /** By `$id`. */
  readonly files: ReadonlyMap<string, Schema>;
  readonly providers: readonly ProviderFile[];
}

export const address = 'https://fromconfig.dev/schemas/';
export const editorFile = 'fromconfig.schema.json';

export const policies = [
  'retry',
  'timeouts',
  'circuit_breaker',
  'rate_limit',
  'fallback',
  'routing',
  'cache',
  'budget',
  'faults',
] as const;

/** The folder of this package, wherever this module was bundled to. */
export async function packageRoot(): Promise<string> {
  for (let folder = dirname(fileURLToPath(import.meta.url)); ; folder = dirname(folder)) {
    const text = await readFile(join(folder, 'package.json'), 'utf8').catch(() => '{}');
    if ((JSON.parse(text) as { name?: string }).name === 'fromconfig') return folder;
    if (folder === dirname(folder))
      throw new Error('The package.json of fromconfig is not above this module.');
  }
}

/** Every schema written by hand. */
export async function readSchemas(): Promise<SchemaSet> {
  const root = await packageRoot();
  const paths: string[] = [];
  for (const folder of ['', 'policies/', 'providers/']) {
    const names = (await readdir(join(root, 'schemas', folder))).filter(
      (name) => name.endsWith('.schema.json') && name !== editorFile,
    );
    paths.push(...names.sort().map((name) => folder + name));
  }
  const files = new Map<string, Schema>();
  for (const path of paths) {
    const schema = JSON.parse(await readFile(join(root, 'schemas', path), 'utf8')) as Schema;
    if (schema.$id !== address + path)
      throw new Error(`The $id of schemas/${path} is not ${address}${path}.`);
    files.set(schema.$id, schema);
  }
  const providers = [...files.values()].flatMap((schema) => {
    const definition = schema['x-provider'] as Schema | undefined;
    return definition === undefined ? [] : [{ id: String(definition.id), schema, definition }];
  });
  return { root, files, providers: providers.sort((a, b) => (a.id < b.id ? -1 : 1)) };
}

export function fileOf(set: SchemaSet, path: string): Schema {
  const schema = set.files.get(address + path);
  if (schema === undefined) throw new Error(`There is no schemas/${path}.`);
  return schema;
}

/** What a `$ref` in the file with the id `from` means, and the id of the file that it is in. */
export function resolve(
  set: SchemaSet,
  reference: string,
  from: string,
): { readonly schema: Schema; readonly file: string } {
  const [file = '', pointer = ''] = new URL(reference, from).href.split('#');
  let schema = set.files.get(file) as unknown;
  for (const step of pointer.split('/').slice(1))
    schema = (schema as Record<string, unknown> | undefined)?.[step];
  if (schema === undefined) throw new Error(`${reference} in ${from} leads nowhere.`);
  return { schema: schema as Schema, file };
}

/** Where a schema stands: a key that may be left out, or a place that always has a value. */
export type Place = 'optional' | 'given';

const isSchema = (value: unknown): value is Schema =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** A copy in which every schema directly inside is changed. */
export function mapInside(schema: Schema, change: (inside: Schema, place: Place) => Schema): Schema {
  const required = (schema.required ?? []) as readonly string[];
  const out: Record<string, unknown> = { ...schema };
  const each = (key: string, place: (name: string) => Place): void => {
    const entries = Object.entries((schema[key] ?? {}) as Record<string, Schema>);
    if (entries.length > 0)
      out[key] = Object.fromEntries(entries.map(([name, inside]) => [name, change(inside, place(name))]));
  };
  each('properties', (name) => (required.includes(name) ? 'given' : 'optional'));
  each('patternProperties', () => 'optional');
  each('$defs', () => 'given');
  if (isSchema(schema.additionalProperties))
    out.additionalProperties = change(schema.additionalProperties, 'optional');
  for (const key of ['items', 'propertyNames', 'not', 'if', 'then', 'else']) {
    if (isSchema(schema[key])) out[key] = change(schema[key], 'given');
  }
  for (const key of ['allOf', 'anyOf', 'oneOf']) {
    if (Array.isArray(schema[key])) out[key] = schema[key].map((inside: Schema) => change(inside, 'given'));
  }
  return out;
}

export interface Bundle {
  readonly schema: Schema;
  /** What the schema refers to, by title; references read `#/$defs/<title>`. */
  readonly definitions: Readonly<Record<string, Schema>>;
}

/** A schema with all that it refers to; `$defs` of its own are taken along only where they are used. */
export function bundle(set: SchemaSet, schema: Schema, from: string): Bundle {
  const definitions: Record<string, Schema> = {};
  const rewrite =
    (file: string) =>
    (part: Schema): Schema => {
      const { $defs: _definitions, $id: _id, $schema: _schema, ...rest } = part;
      const out = mapInside(rest, rewrite(file));
      return typeof part.$ref === 'string' ? { ...out, $ref: `#/$defs/${collect(part.$ref, file)}` } : out;
    };
  const collect = (reference: string, from: string): string => {
    const { schema: target, file } = resolve(set, reference, from);
    const title = target.title;
    if (typeof title !== 'string') throw new Error(`What ${reference} in ${from} refers to needs a title.`);
    if (definitions[title] === undefined) {
      definitions[title] = target;
      definitions[title] = rewrite(file)(target);
    }
    return title;
  };
  return { schema: rewrite(from)(schema), definitions };
}

/** Lets keys that may be left out be `null` too. */
export function withNulls({ schema, definitions }: Bundle): Bundle {
  const nullable = new Set<string>();
  const nameOf = (reference: unknown): string => String(reference).replace('#/$defs/', '');
  const change = (part: Schema, place: Place): Schema => {
    const out = mapInside(part, change);
    return place === 'optional' ? orNull(out, (reference) => nullable.add(nameOf(reference))) : out;
  };
  const out: Record<string, Schema> = {};
  for (const [name, definition] of Object.entries(definitions)) out[name] = change(definition, 'given');
  const changed = change(schema, 'given');
  // Adding to a set while it is walked reaches what is added.
  for (const name of nullable) out[name] = orNull(out[name]!, (reference) => nullable.add(nameOf(reference)));
  return { schema: changed, definitions: out };
}

/** References are reported: what they lead to has to accept `null` as well. */
function orNull(schema: Schema, refers: (reference: unknown) => void): Schema {
  const out: Record<string, unknown> = { ...schema };
  if (schema.$ref !== undefined) refers(schema.$ref);
  for (const part of (schema.allOf ?? []) as Schema[]) if (part.$ref !== undefined) refers(part.$ref);
  if (schema.type !== undefined) out.type = [...new Set([schema.type, 'null'].flat())];
  if (Array.isArray(schema.enum)) out.enum = [...schema.enum, null];
  if ('const' in schema) {
    delete out.const;
    out.enum = [schema.const, null];
  }
  if (Array.isArray(schema.anyOf) && schema.type === undefined)
    out.anyOf = [...schema.anyOf, { type: 'null' }];
  return out;
}
