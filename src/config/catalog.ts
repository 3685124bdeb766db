import { ConfigurationError, type Issue } from '../errors.ts';
import { catalog as builtIn, loadProvider } from '../generated/catalog.ts';
import type { ProviderDefinition } from '../generated/types.ts';
import { nameKey } from '../registry.ts';
import { mergeFields, mergeLayersOfFields } from './fields.ts';
import { issueAt } from './issues.ts';
import { nearest } from './nearest.ts';
import { isTree, type Path, type Tree } from './path.ts';
import type {
  CatalogEntry,
  PropertyFacts,
  ProviderModule,
  SchemaError,
  Validate,
} from './provider-module.ts';
import { objectSource, type Source } from './source.ts';

/** What documents are read with: who can be named, and what may be set there. */
export type Providers = Pick<Catalog, 'entries' | 'find' | 'nearest' | 'refusal' | 'unreadFile' | 'load'>;

/** Where a definition was written, for its error messages. */
export interface DefinitionPlace {
  readonly source: Source;
  readonly path: Path;
}

/** The providers that can be named: the built-in ones, under those registered, under those of one document. */
export class Catalog {
  readonly #below: Catalog | undefined;
  readonly #definitions = new Map<string, ProviderDefinition>();
  readonly #refused = new Map<string, Issue>();
  readonly #modules = new Map<string, Promise<ProviderModule>>();
  #known: Known | undefined;
  /** Why the file of definitions could not be read at all. */
  unread: Issue | undefined;

  constructor(below?: Catalog) {
    this.#below = below;
  }

  /** Adds a definition, or lays it over one with the same id, field by field; throws ConfigurationError when it cannot be used. */
  async register(
    definition: unknown,
    place: DefinitionPlace = { source: objectSource('register()'), path: [] },
  ): Promise<void> {
    const issues = await this.add(definition, place);
    if (issues[0] !== undefined)
      throw new ConfigurationError(issues.map((issue) => issue.message).join('\n'), issues);
    this.#refused.delete(nameKey((definition as ProviderDefinition).id));
  }

  /** As register, for entries of a file: a bad entry is reported and skipped; whoever names it gets its error. */
  async add(definition: unknown, place: DefinitionPlace): Promise<Issue[]> {
    const { validate } = await import('../generated/validators/definition.ts');
    const checked = (validate as Validate)(definition) ? [] : ((validate as Validate).errors ?? []);
    const id = isTree(definition) && typeof definition.id === 'string' ? definition.id : '';
    const issues = checked.slice(0, 5).map((error) => definitionIssue(error, id, place));
    if (issues.length === 0) issues.push(...(await settingsIssues((definition as Tree).settings, id, place)));
    if (issues.length === 0 && isTree(definition)) {
      const key = nameKey(id);
      const { api_key_var: spelledSo, ...rest } = definition;
      const entry =
        spelledSo === undefined ? rest : { ...rest, api_key_vars: rest.api_key_vars ?? spelledSo };
      this.#definitions.set(
        key,
        mergeLayersOfFields(this.#definitions.get(key) ?? {}, entry) as unknown as ProviderDefinition,
      );
      this.#forget();
    } else if (id !== '' && issues[0] !== undefined) this.#refused.set(nameKey(id), issues[0]);
    return issues;
  }

  /** The same definitions over another catalog that takes the place of the built-in one. */
  over(lowest: Catalog): Catalog {
    const catalog = new Catalog(this.#below?.over(lowest) ?? lowest);
    for (const [key, definition] of this.#definitions) catalog.#definitions.set(key, definition);
    for (const [key, issue] of this.#refused) catalog.#refused.set(key, issue);
    return catalog;
  }

  /** Takes a registered definition away; built-in ones stay. */
  unregister(id: string): boolean {
    this.#forget();
    return this.#definitions.delete(nameKey(id));
  }

  #forget(): void {
    this.#modules.clear();
    this.#known = undefined;
  }

  entries(): readonly CatalogEntry[] {
    return this.#all().entries;
  }

  /** By id or alias, without regard to case, space, `-` and `_`. */
  find(name: string): CatalogEntry | undefined {
    return this.#all().byName.get(nameKey(name));
  }

  #all(): Known {
    if (this.#definitions.size === 0) return this.#below === undefined ? builtInKnown() : this.#below.#all();
    if (this.#known !== undefined) return this.#known;
    const below = this.#below?.entries() ?? builtIn;
    const own = [...this.#definitions].map(([key, definition]) =>
      entryOf(
        definition,
        below.find((entry) => nameKey(entry.id) === key),
      ),
    );
    const taken = new Set(own.map((entry) => nameKey(entry.id)));
    this.#known = knownOf([...below.filter((entry) => !taken.has(nameKey(entry.id))), ...own]);
    return this.#known;
  }

  /** Why a provider of this name cannot be used, when its definition was refused. */
  refusal(name: string): Issue | undefined {
    return this.#refused.get(nameKey(name)) ?? this.#below?.refusal(name);
  }

  /** What says why a name may be missing: a file of definitions that could not be read. */
  unreadFile(): Issue | undefined {
    return this.unread ?? this.#below?.unreadFile();
  }

  nearest(name: string): string | undefined {
    return nearest(
      name,
      this.entries().flatMap((entry) => [entry.id, ...entry.aliases]),
    );
  }

  load(id: string): Promise<ProviderModule> {
    const key = nameKey(id);
    let module = this.#modules.get(key);
    if (module === undefined) {
      module = this.#load(key, id);
      this.#modules.set(key, module);
    }
    return module;
  }

  async #load(key: string, id: string): Promise<ProviderModule> {
    const definition = this.#definitions.get(key);
    const below = this.#below ?? (await loadBuiltIn(key));
    const sameId =
      below instanceof Catalog ? (below.find(id) === undefined ? undefined : await below.load(id)) : below;
    if (definition === undefined) {
      if (sameId !== undefined) return sameId;
      throw new ConfigurationError(`Unknown provider "${id}".`);
    }
    if (sameId !== undefined)
      return customModule(
        mergeFields(withoutOtherAddresses(sameId.definition, definition), definition),
        sameId,
        withAddress(sameId.properties, definition),
      );
    const protocol = definition.response_type ?? 'OpenAI';
    const generic = this.entries().find(
      (entry) => entry.generic && nameKey(entry.protocol) === nameKey(protocol),
    );
    const base =
      generic === undefined ? await import('../generated/validators/llm.ts') : await this.load(generic.id);
    // A protocol that is a choice among others, by model, is known by the routes of its generic provider.
    const { routes } = (base as Partial<ProviderModule>).definition ?? {};
    return customModule(
      mergeFields({ response_type: protocol, ...(routes !== undefined && { routes }) }, definition),
      base as ProviderModule,
      withoutOwnFacts(base.properties),
    );
  }
}

/** Entries with what finds them: an id before an alias, the first of several before the others. */
interface Known {
  readonly entries: readonly CatalogEntry[];
  readonly byName: ReadonlyMap<string, CatalogEntry>;
}

function knownOf(entries: readonly CatalogEntry[]): Known {
  const byName = new Map<string, CatalogEntry>();
  const names = [
    ...entries.map((entry) => [entry.id, entry] as const),
    ...entries.flatMap((entry) => entry.aliases.map((alias) => [alias, entry] as const)),
  ];
  for (const [name, entry] of names) if (!byName.has(nameKey(name))) byName.set(nameKey(name), entry);
  return { entries, byName };
}

let builtInOnce: Known | undefined;

function builtInKnown(): Known {
  builtInOnce ??= knownOf(builtIn);
  return builtInOnce;
}

async function loadBuiltIn(key: string): Promise<ProviderModule | undefined> {
  const entry = builtIn.find((candidate) => nameKey(candidate.id) === key);
  return entry === undefined ? undefined : loadProvider[entry.id]?.();
}

/** A `url` is the whole endpoint: inherited variants and routes, which lead elsewhere or speak otherwise there, end with it. */
function withoutOtherAddresses(
  inherited: ProviderDefinition,
  { url }: ProviderDefinition,
): ProviderDefinition {
  if (typeof url !== 'string') return inherited;
  const { variants: _variants, routes: _routes, ...rest } = inherited;
  return rest;
}

/** A base_url of the definition's takes the place of the default that the settings had. */
function withAddress(
  properties: Readonly<Record<string, PropertyFacts>>,
  definition: ProviderDefinition,
): Readonly<Record<string, PropertyFacts>> {
  if (definition.base_url === undefined || properties.base_url === undefined) return properties;
  const { default: _default, ...facts } = properties.base_url;
  const address = definition.base_url === null ? facts : { ...facts, default: definition.base_url };
  return { ...properties, base_url: address };
}

/** A generic provider's own variables and defaults say nothing about another provider. */
function withoutOwnFacts(properties: Readonly<Record<string, PropertyFacts>>): Record<string, PropertyFacts> {
  const out: Record<string, PropertyFacts> = {};
  for (const [name, { default: _default, 'x-env': _variables, ...facts }] of Object.entries(properties))
    out[name] = facts;
  return out;
}

/** `settings` lies over the base's properties; its keys are checked by it, all others by the base's validator. */
async function customModule(
  definition: ProviderDefinition,
  base: ProviderModule,
  inherited: Readonly<Record<string, PropertyFacts>>,
): Promise<ProviderModule> {
  const settings = definition.settings as Tree | undefined;
  if (settings === undefined)
    return { definition, properties: inherited, own: base.own ?? [], validate: base.validate };
  const own = (isTree(settings.properties) ? settings.properties : {}) as Record<string, PropertyFacts>;
  const isBase = (name: string): boolean => base.properties[name] !== undefined;
  const { compileSchema } = await import('./compile.ts');
  const extra = Object.keys(own).filter((name) => !isBase(name));
  const ownValidate = await compileSchema({ ...settings, additionalProperties: true });
  const validate: Validate = (value) => {
    const tree = value as Tree;
    const rest = Object.fromEntries(Object.entries(tree).filter(([name]) => !extra.includes(name)));
    const mine = Object.fromEntries(Object.entries(tree).filter(([name]) => name in own));
    const errors: SchemaError[] = [];
    if (!base.validate(rest)) errors.push(...(base.validate.errors ?? []));
    if (!ownValidate(mine)) errors.push(...(ownValidate.errors ?? []));
    validate.errors = errors;
    return errors.length === 0;
  };
  const properties: Record<string, PropertyFacts> = { ...inherited };
  for (const [name, facts] of Object.entries(own)) properties[name] = { ...properties[name], ...facts };
  return { definition, properties, own: [...(base.own ?? []), ...extra], validate };
}

function entryOf(definition: ProviderDefinition, below: CatalogEntry | undefined): CatalogEntry {
  /** What a definition does not say is inherited; what it clears is not. */
  const said = <Value>(own: Value | null | undefined, inherited: Value | undefined, usual: Value): Value =>
    own === null ? usual : (own ?? inherited ?? usual);
  const variables = [
    said<string | readonly string[]>(definition.api_key_vars, below?.keyVariables, []),
  ].flat();
  const isOptional = variables.length === 0 || said(definition.api_key_optional, below?.keyOptional, false);
  return {
    id: below?.id ?? definition.id,
    name: said(definition.name, below?.name, definition.id),
    description: said(definition.description, below?.description, 'A provider of your own.'),
    type: said(definition.provider_type, below?.type, 'llm'),
    aliases: said(definition.aliases, below?.aliases, []),
    protocol: said(definition.response_type, below?.protocol, 'OpenAI'),
    keyVariables: variables,
    keyOptional: isOptional,
    local: said(definition.local === undefined ? undefined : definition.local !== null, below?.local, false),
    modelPatterns: said(definition.model_patterns, below?.modelPatterns, []),
    auto: below?.auto,
    generic: false,
    embeddings: said(
      definition.embeddings == null ? definition.embeddings : true,
      below?.embeddings === true,
      false,
    ),
    modelStrings: below?.modelStrings,
  };
}

/** `settings` is compiled here, so that a schema that is none is told of at its place. */
async function settingsIssues(settings: unknown, id: string, place: DefinitionPlace): Promise<Issue[]> {
  if (!isTree(settings)) return [];
  const { schemaProblem } = await import('./compile.ts');
  const problem = await schemaProblem(settings);
  if (problem === undefined) return [];
  const message = `provider definition "${id}" cannot be used: settings is no JSON Schema: ${problem}.`;
  const suggestion = 'Its fields are in schemas/provider.schema.json.';
  return [issueAt(place.source, [...place.path, 'settings'], 'FC1030', message, { suggestion })];
}

function definitionIssue(error: SchemaError, id: string, place: DefinitionPlace): Issue {
  const steps = error.instancePath.split('/').slice(1);
  const unknown = error.params.unevaluatedProperty ?? error.params.additionalProperty;
  const path = [...place.path, ...steps, ...(typeof unknown === 'string' ? [unknown] : [])];
  const what =
    typeof unknown === 'string'
      ? `unknown key "${unknown}"`
      : `${steps.join('.') || 'the entry'} ${error.message ?? 'is wrong'}`;
  return issueAt(place.source, path, 'FC1030', `provider definition "${id}" cannot be used: ${what}.`, {
    at: typeof unknown === 'string' ? 'key' : 'value',
    suggestion: 'Its fields are in schemas/provider.schema.json.',
  });
}
