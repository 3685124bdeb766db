import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ConfigurationError } from '../errors.ts';
import type { ProviderDefinition } from '../generated/types.ts';
import { Catalog } from './catalog.ts';
import { issueAt } from './issues.ts';
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
    const isOwn = own.includes(key) || (facts['x-alias-of'] !== undefined && isTree(written?.[key]));
    const hasOwnFacts = facts.default !== undefined || facts['x-env'] !== undefined;
    if (isOwn || (hasOwnFacts && isTree(written?.[key])))
      settings[key] = withoutReferences(written?.[key] ?? facts);
  }
  const kept = Object.fromEntries(Object.entries(definition).filter(([key]) => !ofTheIdAlone.includes(key)));
  return { ...kept, id: entry.id, settings: { type: 'object', properties: settings } } as ProviderDefinition;
}

/** The properties of a schema that is shipped beside the code; `undefined` for providers of the user's own. */
function schemaFile(name: string): Tree | undefined {
  const schema = readSchema(name);
  return isTree(schema?.properties) ? schema.properties : undefined;
}

function readSchema(name: string): Tree | undefined {
  for (let folder = dirname(fileURLToPath(import.meta.url)); ; folder = dirname(folder)) {
    const path = join(folder, 'schemas', name);
    if (existsSync(path)) return JSON.parse(readFileSync(path, 'utf8')) as Tree;
    if (existsSync(join(folder, 'schemas')) || folder === dirname(folder)) return undefined;
  }
}

/** A schema that stands alone: what it refers to is written in its place. */
function withoutReferences(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutReferences);
  if (!isTree(value)) return value;
  const { $ref: reference, ...rest } = value;
  const own = Object.fromEntries(Object.entries(rest).map(([key, part]) => [key, withoutReferences(part)]));
  if (typeof reference !== 'string') return own;
  const [file, pointer] = reference.replace(/^\.\.\//, '').split('#/');
  const target = (pointer ?? '')
    .split('/')
    .reduce<unknown>((at, step) => (isTree(at) ? at[step] : undefined), readSchema(file ?? ''));
  return { ...(withoutReferences(target) as Tree), ...own };
}
