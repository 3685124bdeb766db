import type { ProviderDefinition } from '../index.ts';

/** A setting as an entry of a first document. */
export interface Entry {
  readonly key: string;
  readonly value: unknown;
  /** What stands above it. */
  readonly words: string;
  /** Whether it is set, or only shown. */
  readonly isSet: boolean;
}

interface Setting {
  readonly description?: string;
  readonly default?: unknown;
  readonly examples?: readonly unknown[];
  readonly properties?: Readonly<Record<string, Setting>>;
  readonly 'x-env'?: readonly string[];
}
type Settings = Readonly<Record<string, Setting>>;

/** What most people change sooner or later. */
export const commonSettings = ['temperature', 'max_tokens', 'system_prompt', 'timeouts', 'retry'] as const;

/** The entries of a first document for a provider; `common` are schemas of the settings in `commonSettings`. */
export function starterEntries(definition: ProviderDefinition, common: Settings, model?: string): Entry[] {
  const settings = (definition.settings?.properties ?? {}) as Settings;
  const unsupported = unsupportedBy(definition);
  const offered = Object.entries(common).filter(([name]) => !unsupported.has(name));
  return [
    ...modelEntry(settings.model, model),
    ...addressEntries(definition, settings),
    ...keyEntry(definition),
    ...ownEntries(settings),
    ...offered.map(([name, setting]) => shownEntry(name, { ...setting, ...settings[name] })),
    ...(hasOwnAddress(settings) ? [shownEntry('base_url', settings.base_url!)] : []),
  ];
}

/** For any model: the document may name another one than the default. */
function unsupportedBy({ dialect, variants, routes }: ProviderDefinition): ReadonlySet<string> {
  const dialects = [dialect, ...[...(variants ?? []), ...(routes ?? [])].map((part) => part.dialect)];
  return new Set(dialects.flatMap((part) => part?.unsupported ?? []));
}

function modelEntry(setting: Setting | undefined, model: string | undefined): Entry[] {
  const value = model ?? setting?.default ?? setting?.examples?.[0];
  if (value === undefined) return [];
  const isGuess = model === undefined && setting?.default === undefined;
  const words = sentences(setting?.description ?? 'The model, as the provider names it.');
  return [{ key: 'model', value, words: isGuess ? `${words} This is an example.` : words, isSet: true }];
}

/** What the address cannot be made without. */
function addressEntries(definition: ProviderDefinition, settings: Settings): Entry[] {
  const { base_url: base } = settings;
  const templates = [base?.default, definition.base_url, definition.url].filter((text) => text != null);
  if (templates.length === 0) {
    const [value] = base?.examples ?? [];
    const words = sentences(base?.description, 'Put your own here', fromVariable(base));
    return value === undefined ? [] : [{ key: 'base_url', value, words, isSet: true }];
  }
  const names = templates.flatMap((text) => [
    ...String(text).matchAll(/\{\{(?:#if )?([A-Z][A-Z0-9_]*)\}\}/g),
  ]);
  const keys = [...new Set(names.map((match) => match[1]!.toLowerCase()))];
  return keys.flatMap((key): Entry[] => {
    const setting = settings[key];
    if (setting === undefined || setting.default !== undefined || setting.examples === undefined) return [];
    const words = sentences(setting.description, 'The address is made of it', fromVariable(setting));
    return [{ key, value: setting.examples[0], words, isSet: setting['x-env'] === undefined }];
  });
}

const fromVariable = (setting: Setting | undefined): string | undefined => {
  const [variable] = setting?.['x-env'] ?? [];
  return variable === undefined ? undefined : `Left out, it is read from ${variable}`;
};

function keyEntry({ api_key_vars: variables, api_key_optional: isOptional }: ProviderDefinition): Entry[] {
  const names = [variables ?? []].flat();
  const [first] = names;
  if (first === undefined) return [];
  const words =
    isOptional === true
      ? `The key, if the server asks for one, is read from ${first}.`
      : `The key is read from ${first}, in the environment or in .env.`;
  // A placeholder's name begins with a letter, which not every variable does.
  const named = names.find((name) => /^[A-Za-z_]\w*$/.test(name)) ?? 'MY_KEY';
  return [{ key: 'api_key', value: `\${${named}}`, words, isSet: false }];
}

/** Switches of the provider itself, where it names neither a model nor an address to begin with. */
function ownEntries(settings: Settings): Entry[] {
  if (settings.model !== undefined || settings.base_url !== undefined) return [];
  const switches = Object.entries(settings).filter(([, { default: value }]) => typeof value === 'boolean');
  return switches.map(([name, setting]) => shownEntry(name, setting));
}

const hasOwnAddress = ({ base_url: base }: Settings): boolean =>
  typeof base?.default === 'string' && !base.default.includes('{{');

function shownEntry(key: string, setting: Setting): Entry {
  const value = defaultOf(setting);
  const isDefault = value !== undefined;
  const words = sentences(setting.description, isDefault ? undefined : 'Not sent unless it is set');
  return { key, value: isDefault ? value : setting.examples?.[0], words, isSet: false };
}

/** A group's default is made of those of its first parts: as many as fit into a line. */
function defaultOf({ default: value, properties }: Setting): unknown {
  if (properties === undefined) return value;
  const parts = Object.entries(properties)
    .filter(([, part]) => part.default !== undefined)
    .slice(0, 4);
  return parts.length === 0 ? value : Object.fromEntries(parts.map(([name, part]) => [name, part.default]));
}

const sentences = (...parts: readonly (string | undefined)[]): string =>
  parts
    .filter((part) => part !== undefined && part !== '')
    .map((part) => `${part!.replace(/\.$/, '')}.`)
    .join(' ');
