import type { Issue } from '../errors.ts';
import type { EmbeddingsDefinition, ProviderDefinition } from '../generated/types.ts';
import { nameKey } from '../registry.ts';
import type { Catalog, Providers } from './catalog.ts';
import { issueAt } from './issues.ts';
import type { Path, Tree } from './path.ts';
import type {
  CatalogEntry,
  PropertyFacts,
  ProviderModule,
  SchemaError,
  Validate,
} from './provider-module.ts';
import { settingsToReach } from './reach.ts';
import type { Source } from './source.ts';

/** Makes vectors in this process; it is no provider of language models. */
const localDefinition: ProviderDefinition = {
  id: 'local',
  name: 'Local',
  description: 'Hashed words and word pieces, in this process: no network, no key, no weights.',
  response_type: 'Local',
  auth_methods: ['none'],
  embeddings: { model: 'hashed-ngrams', dimensions: 384 },
};

const localEntry: CatalogEntry = {
  id: 'local',
  name: 'Local',
  description: localDefinition.description ?? '',
  type: 'llm',
  aliases: [],
  protocol: 'Local',
  keyVariables: [],
  keyOptional: true,
  local: false,
  modelPatterns: [],
  generic: false,
  embeddings: true,
};

/** The providers that an embedder block can name, with the settings that such a block has. */
export class EmbedderProviders implements Providers {
  readonly #catalog: Catalog;

  constructor(catalog: Catalog) {
    this.#catalog = catalog;
  }

  entries(): readonly CatalogEntry[] {
    return [localEntry, ...this.#catalog.entries()];
  }

  find(name: string): CatalogEntry | undefined {
    return nameKey(name) === localEntry.id ? localEntry : this.#catalog.find(name);
  }

  nearest(name: string): string | undefined {
    return this.#catalog.nearest(name);
  }

  refusal(name: string): Issue | undefined {
    return this.#catalog.refusal(name);
  }

  unreadFile(): Issue | undefined {
    return this.#catalog.unreadFile();
  }

  async load(id: string): Promise<ProviderModule> {
    const base = (await import('../generated/validators/embedder.ts')) as EmbedderBase;
    if (nameKey(id) === localEntry.id) return moduleOf(base, localDefinition, undefined);
    const provider = await this.#catalog.load(id);
    return moduleOf(base, provider.definition, provider);
  }
}

interface EmbedderBase {
  readonly validate: Validate;
  readonly properties: Readonly<Record<string, PropertyFacts>>;
}

/** The settings of every embedder, over those of the provider that say where it is and who calls. */
function moduleOf(
  base: EmbedderBase,
  definition: ProviderDefinition,
  provider: ProviderModule | undefined,
): ProviderModule {
  const taken = provider === undefined ? [] : settingsToReach(provider);
  const properties: Record<string, PropertyFacts> = {};
  for (const name of taken) properties[name] = provider!.properties[name]!;
  for (const [name, facts] of Object.entries(base.properties))
    properties[name] = withoutMeaning({ ...properties[name], ...facts }, properties[name]);
  const { base_url: address, api_key: key } = provider?.properties ?? {};
  if (address !== undefined) properties.base_url = { ...properties.base_url, ...address };
  if (key !== undefined) properties.api_key = { ...properties.api_key, ...key };
  const { model } = definition.embeddings ?? {};
  if (model != null) properties.model = { ...properties.model, default: model };
  const own = taken.filter((name) => properties[name]?.['x-alias-of'] === undefined);
  return { definition, properties, own, validate: validatorOf(base, provider, taken) };
}

/** A name that the provider has for a setting of its own is not another spelling here. */
function withoutMeaning(facts: PropertyFacts, own: PropertyFacts | undefined): PropertyFacts {
  if (own === undefined || own['x-alias-of'] !== undefined) return facts;
  const { 'x-alias-of': _alias, ...rest } = facts;
  return rest;
}

/** Keys that every embedder has are checked by its schema, all others by the provider's. */
function validatorOf(
  base: EmbedderBase,
  provider: ProviderModule | undefined,
  taken: readonly string[],
): Validate {
  if (provider === undefined) return base.validate;
  const extra = new Set(taken.filter((name) => base.properties[name] === undefined));
  const validate: Validate = (value) => {
    const entries = Object.entries(value as Tree);
    const errors: SchemaError[] = [];
    if (!base.validate(Object.fromEntries(entries.filter(([name]) => !extra.has(name)))))
      errors.push(...(base.validate.errors ?? []));
    const mine = Object.fromEntries(entries.filter(([name]) => extra.has(name)));
    if (!provider.validate(mine))
      errors.push(...(provider.validate.errors ?? []).filter(({ keyword }) => !/required$/i.test(keyword)));
    validate.errors = errors;
    return errors.length === 0;
  };
  return validate;
}

/** How a provider makes vectors; `undefined` for one that makes none. */
export const embeddingsOf = (definition: ProviderDefinition): EmbeddingsDefinition | undefined =>
  definition.embeddings ?? undefined;

/** Says that a provider makes no vectors, and who does. */
export function withoutEmbeddings(
  entry: CatalogEntry,
  providers: Providers,
  source: Source,
  written: Path,
): Issue {
  const order = ({ auto }: CatalogEntry): number => auto?.order ?? Number.MAX_SAFE_INTEGER;
  const [first, ...rest] = providers.entries().filter((one) => one.embeddings === true);
  const others = [first!, ...rest.sort((a, b) => order(a) - order(b))];
  const names = others.slice(0, MOST_NAMES).map(({ id }) => id);
  const more = others.length > names.length ? ` and ${others.length - names.length} more` : '';
  return issueAt(source, ['embedder', 'provider'], 'FC1022', `${entry.name} makes no vectors of texts.`, {
    written,
    suggestion: `These do: ${names.join(', ')}${more}.`,
  });
}

const MOST_NAMES = 12;
