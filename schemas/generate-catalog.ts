import type { ProviderFile, Schema, SchemaSet } from './generate-schema.ts';
import { banner } from './generate-types.ts';

/** What is known of every provider without loading it, and how to load each. */
export function generateCatalog(set: SchemaSet): string {
  const entries = set.providers.map((file) => `  ${literal(entryOf(file))},`);
  const loaders = set.providers.map(({ id }) => `  ${keyOf(id)}: () => import('./validators/${id}.ts'),`);
  return [
    banner,
    "import type { CatalogEntry, ProviderModule } from '../config/provider-module.ts';",
    '',
    'export const catalog: readonly CatalogEntry[] = [',
    ...entries,
    '];',
    '',
    'export const loadProvider: Readonly<Record<string, () => Promise<ProviderModule>>> = {',
    ...loaders,
    '};',
    '',
  ].join('\n');
}

function entryOf({ id, schema, definition }: ProviderFile): Schema {
  const strings = definition.model_strings as Readonly<Record<string, unknown>> | undefined;
  return {
    id,
    name: definition.name ?? id,
    description: definition.description ?? schema.description,
    type: definition.provider_type ?? 'llm',
    aliases: definition.aliases ?? [],
    protocol: definition.response_type,
    keyVariables: [definition.api_key_vars ?? []].flat(),
    keyOptional: definition.api_key_optional ?? false,
    local: definition.local !== undefined,
    modelPatterns: definition.model_patterns ?? [],
    auto: definition.auto,
    generic: definition.generic ?? false,
    embeddings: definition.embeddings === undefined ? undefined : true,
    modelStrings: strings && {
      suffixes: strings.suffixes,
      anySlash: strings.any_slash,
      anyName: strings.any_name,
    },
  };
}

/** As source text: keys bare where they may be, single quotes, nothing for `undefined`. */
function literal(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(literal).join(', ')}]`;
  if (typeof value === 'string')
    return `'${JSON.stringify(value).slice(1, -1).replaceAll('\\"', '"').replaceAll("'", "\\'")}'`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const parts = Object.entries(value).filter(([, part]) => part !== undefined);
  const keys = parts.map(([key, part]) => `${keyOf(key)}: ${literal(part)}`);
  return keys.length === 0 ? '{}' : `{ ${keys.join(', ')} }`;
}

const keyOf = (name: string): string => (/^[a-z_$][\w$]*$/i.test(name) ? name : literal(name));
