import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ConfigurationError } from '../errors.ts';
import type { ProviderDefinition } from '../generated/types.ts';
import { Catalog } from './catalog.ts';
import { issueAt } from './issues.ts';
import { packageRoot } from './package-root.ts';
import { isTree, type Tree } from './path.ts';
import { loadPreset } from './presets.ts';
import { objectSource } from './source.ts';

/** A shipped document as it is written; throws ConfigurationError for an unknown name. */
export async function presetText(name: string): Promise<string> {
  return (await loadPreset(name)).source.text ?? '';
}

/** What says which model strings and choices go to this one id; a copy under another id leaves it out. */
const ofTheIdAlone = ['aliases', 'auto', 'model_patterns', 'model_strings', 'generic'];

/**
 * A provider's definition with its settings, their descriptions and defaults in `settings`: under another id it is an
 * entry that makes the same requests. Throws ConfigurationError for an unknown name.
 */
export async function describeProvider(
  name: string,
  catalog: Catalog = new Catalog(),
): Promise<ProviderDefinition> {
  const entry = catalog.find(name);
  if (entry === undefined) {
    const near = catalog.nearest(name);
    const suggestion =
      near === undefined ? 'Run "fromconfig providers" for a list.' : `Did you mean "${near}"?`;
    const message = `there is no provider "${name}".`;
    const issue = issueAt(objectSource('provider'), [], 'FC1016', message, { suggestion });
    throw new ConfigurationError(message, [issue], { suggestion });
  }
  const { definition, properties, own } = await catalog.load(entry.id);
  const written = schemaFile(`providers/${entry.id}.schema.json`);
  const settings: Record<string, unknown> = {};
  for (const [key, facts] of Object.entries(properties)) {
    if (own.includes(key) || isTree(written?.[key]))
      settings[key] = withoutReferences(written?.[key] ?? facts);
  }
  const kept = Object.fromEntries(Object.entries(definition).filter(([key]) => !ofTheIdAlone.includes(key)));
  return { ...kept, id: entry.id, settings: { type: 'object', properties: settings } } as ProviderDefinition;
}

/** Settings that every provider understands, as JSON Schemas with their descriptions. */
export function describeSettings(
  names: readonly string[],
): Record<string, Readonly<Record<string, unknown>>> {
  const written = schemaFile('llm.schema.json') ?? {};
  const known = names.filter((name) => isTree(written[name]));
  return Object.fromEntries(known.map((name) => [name, withoutReferences(written[name]) as Tree]));
}

/** The properties of a schema that is shipped beside the code; `undefined` for providers of the user's own. */
function schemaFile(name: string): Tree | undefined {
  const schema = readSchema(name);
  return isTree(schema?.properties) ? schema.properties : undefined;
}

function readSchema(name: string): Tree | undefined {
  const root = packageRoot();
  const path = root === undefined ? undefined : join(root, 'schemas', name);
  if (path === undefined || !existsSync(path)) return undefined;
  return JSON.parse(readFileSync(path, 'utf8')) as Tree;
}

/** A schema that stands alone: what it refers to is written in its place. */
function withoutReferences(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutReferences);
  if (!isTree(value)) return value;
  const { $ref: reference, ...rest } = value;
  const own = Object.fromEntries(Object.entries(rest).map(([key, part]) => [key, withoutReferences(part)]));
  if (typeof reference !== 'string') return own;
  const [file, pointer] = reference.replace(/^\.\.\//, '').split('#/');
  const steps = pointer === undefined ? [] : pointer.split('/');
  const target = steps.reduce<unknown>(
    (at, step) => (isTree(at) ? at[step] : undefined),
    readSchema(file ?? ''),
  );
  return { ...(withoutReferences(target) as Tree), ...own };
}
