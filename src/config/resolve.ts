import { dirname, resolve } from 'node:path';
import { ConfigurationError, type Issue } from '../errors.ts';
import type { CredentialStore, Environment, SecretReference } from '../ports.ts';
import { modelString } from './blocks.ts';
import type { Providers } from './catalog.ts';
import type { Configuration } from './document.ts';
import { badHeaders } from './headers.ts';
import { hasPlaceholder, interpolate, isSolePlaceholder, type Unresolved } from './interpolate.ts';
import { issueAt } from './issues.ts';
import { asMerged, type Layer, type Merged, mergeOver } from './layers.ts';
import { didYouMean } from './nearest.ts';
import { unprotected } from './network.ts';
import { isTree, mapStrings, type Path, pointerOf, type Tree, valueAt } from './path.ts';
import type { CatalogEntry, ProviderModule } from './provider-module.ts';
import { liftSecrets } from './secrets.ts';
import type { Source } from './source.ts';
import { check } from './validate.ts';

/** One block, checked and interpolated, its secrets lifted out: what a plan is made from. */
export interface ResolvedModel {
  readonly provider: string;
  readonly module: ProviderModule;
  /** `null` stays: it takes away what defaults would say. */
  readonly config: Tree;
  readonly secrets: Readonly<Record<string, SecretReference>>;
  /** Where each setting comes from, by its path in `config`. */
  readonly origins: Merged;
  /** Where the block stands in its document; empty for blocks made in code. */
  readonly at: Path;
  /** `model_overrides` of the document, for all models or by name. */
  readonly overrides?: Tree | undefined;
}

export interface ResolveContext {
  readonly environment: Environment;
  readonly credentials: CredentialStore;
}

export interface Resolution {
  readonly model?: ResolvedModel | undefined;
  readonly issues: readonly Issue[];
}

/** The block at `path`, under the document's `defaults`. */
export async function resolveModel(
  configuration: Configuration,
  path: Path,
  context: ResolveContext,
): Promise<Resolution> {
  const found = findBlock(configuration, path, context.environment);
  if ('issues' in found) return { issues: found.issues };
  const { merged } = configuration;
  const defaults = isTree(merged.value.defaults) ? merged.at(['defaults']) : undefined;
  const own = merged.at([...found.path, 'config']);
  const settings = overNetwork(merged, defaults === undefined ? own : mergeOver(defaults, own));
  const resolution = await resolveBlock(
    configuration.catalog,
    found.provider,
    settings,
    [...found.path, 'config'],
    context,
  );
  const { model_overrides: overrides } = merged.value;
  if (resolution.model === undefined || !isTree(overrides)) return resolution;
  return { ...resolution, model: { ...resolution.model, overrides } };
}

/** A block's settings with the document's `network` under their own. */
export const overNetwork = (document: Merged, settings: Merged): Merged =>
  isTree(document.value.network) ? mergeOver(document.only('network'), settings) : settings;

/** A block whose config is an object of the program's own: values are taken as they are, without interpolation. */
export async function resolveObject(
  catalog: Providers,
  provider: string,
  layer: Layer,
  context: Pick<ResolveContext, 'credentials'>,
): Promise<Resolution> {
  return resolveBlock(catalog, provider, asMerged(layer), [], {
    credentials: context.credentials,
    environment: undefined,
  });
}

type Found = { readonly path: Path; readonly provider: string } | { readonly issues: readonly Issue[] };

const MAX_NAMES = 64;

/** Follows names of `models` to a block. */
export function findBlock(
  configuration: Pick<Configuration, 'merged'> & { readonly catalog: Providers },
  path: Path,
  environment: Environment,
  seen: readonly string[] = [],
): Found {
  const { merged, catalog } = configuration;
  const block = valueAt(merged.value, path);
  const { source } = merged.ownerOf(path);
  const refuse = (
    code: 'FC1006' | 'FC1016' | 'FC1022' | 'FC1032',
    message: string,
    suggestion?: string,
  ): Found => ({
    issues: [issueAt(source, path, code, message, { suggestion, written: merged.writtenAt(path) })],
  });
  const at = isTree(block) ? [...path, 'provider'] : path;
  const named = valueAt(merged.value, at);
  const { unresolved } = interpolate(typeof named === 'string' ? named : '', environment);
  if (unresolved.length > 0)
    return { issues: unresolved.map((problem) => unresolvedAt(merged, [], at, problem)) };
  if (typeof block === 'string') {
    if (seen.includes(block) || seen.length > MAX_NAMES)
      return refuse(
        'FC1032',
        `the name "${block}" leads back to itself.`,
        'Give one of the names a provider.',
      );
    const models = isTree(merged.value.models) ? merged.value.models : {};
    if (Object.hasOwn(models, block))
      return findBlock(configuration, ['models', block], environment, [...seen, block]);
    return refuse(
      'FC1016',
      `"${block}" names no model.`,
      didYouMean(block, Object.keys(models)) ?? 'Write provider/model.',
    );
  }
  if (!isTree(block)) return refuse('FC1006', 'is missing.', `Add "${path.join('.')}: provider/model".`);
  if (typeof block.provider !== 'string') return refuse('FC1006', 'has no provider.', 'Add "provider: …".');
  const entry = catalog.find(block.provider);
  const refused = catalog.refusal(block.provider);
  if (refused !== undefined) return { issues: [refused] };
  if (entry === undefined) return refuse('FC1016', `there is no provider "${block.provider}".`);
  if (entry.type !== 'llm') return refuse('FC1022', ...withoutModels(entry));
  return { path, provider: entry.id };
}

/** Says that a provider is none of language models, and what to do. */
export const withoutModels = ({ id, type }: CatalogEntry): [string, string] => [
  `"${id}" is a provider of the type ${type} and has no language models.`,
  'Name one of the type llm: fromconfig providers list --type llm.',
];

/** Fills in, checks, and takes the secrets out of one block's settings. */
export async function resolveBlock(
  catalog: Providers,
  provider: string,
  settings: Merged,
  at: Path,
  context: { readonly credentials: CredentialStore; readonly environment: Environment | undefined },
): Promise<Resolution> {
  const module = await catalog.load(provider);
  const {
    value: filled,
    coercible,
    unknown,
    issues,
  } = fillIn(settings, at, context.environment, false, isInTarget);
  const checked = await checkConfig(filled, settings, at, module, { coercible, unknown });
  const all = [...issues, ...checked.issues];
  if (all.some((issue) => issue.severity === 'error')) return { issues: all };
  const { config, secrets } = liftSecrets(
    settings.value,
    checked.value,
    module.properties,
    context.credentials,
    (name) => folderOf(settings.ownerOf([name]).source),
  );
  return { model: { provider, module, config, secrets, origins: settings, at }, issues: all };
}

/** The folder of the document that says something; of a text without a file the working folder. */
function folderOf({ format, name }: Source): string {
  const isFile = format !== 'object' && !/^[<]|^preset /.test(name);
  return isFile ? dirname(resolve(name)) : process.cwd();
}

/** Checks a config against its provider's schema, and that everything it asks for is there. */
export async function checkConfig(
  value: Tree,
  settings: Merged,
  at: Path,
  module: Pick<ProviderModule, 'validate' | 'properties'>,
  placeholders: { readonly coercible?: ReadonlySet<string>; readonly unknown?: ReadonlySet<string> } = {},
): Promise<{ readonly value: Tree; readonly issues: readonly Issue[] }> {
  const checked = check(value, module.validate, {
    at,
    merged: settings,
    properties: module.properties,
    ...placeholders,
  });
  return {
    value: checked.value,
    issues: [
      ...checked.issues,
      ...unprotected(checked.value, settings, at),
      ...badHeaders(checked.value, settings, at),
    ],
  };
}

const notBuilt = (
  settings: Merged,
  at: Path,
  name: string,
  severity: Issue['severity'],
  suggestion: string,
): Issue => {
  const message = `"${name}" is not available yet in this version; it would have no effect.`;
  const written = settings.writtenAt([name]);
  const { source } = settings.ownerOf([name]);
  return issueAt(source, [...at, name], 'FC1019', message, { at: 'key', severity, suggestion, written });
};

/** Parts of a document or config that are checked and not read by anything yet; whoever wrote them is told. */
export const sectionsNotBuilt = (
  value: Tree,
  names: readonly string[],
  settings: Merged,
  at: Path,
): Issue[] =>
  names
    .filter((name) => value[name] !== undefined && value[name] !== null)
    .map((name) => notBuilt(settings, at, name, 'notice', 'Remove it, or keep it for later.'));

/** Whether a setting's place is inside the config of a target: its placeholders are that target's own affair. */
export const isInTarget = ([list, ...rest]: Path): boolean =>
  (list === 'fallback' || list === 'routing') && rest.includes('config');

export interface Filled {
  readonly value: Tree;
  /** Placeholders that take the type the schema asks for. */
  readonly coercible: ReadonlySet<string>;
  /** Placeholders without a value here. */
  readonly unknown: ReadonlySet<string>;
  readonly issues: readonly Issue[];
}

/** Replaces placeholders; without an environment everything is taken as it is. */
export function fillIn(
  settings: Merged,
  at: Path,
  environment: Environment | undefined,
  isOpen = false,
  isElsewhere: (path: Path) => boolean = () => false,
): Filled {
  const coercible = new Set<string>();
  const unknown = new Set<string>();
  const issues: Issue[] = [];
  if (environment === undefined) return { value: settings.value, coercible, unknown, issues };
  const value = mapStrings(settings.value, [], (text, path) => {
    if (!hasPlaceholder(text) || isElsewhere(path)) return text;
    const { text: filled, unresolved } = interpolate(text, environment);
    for (const problem of unresolved) {
      unknown.add(pointerOf(path));
      if (!isOpen || problem.kind !== 'unset') issues.push(unresolvedAt(settings, at, path, problem));
    }
    const { source } = settings.ownerOf(path);
    if (isSolePlaceholder(text) && !source.isQuoted(settings.writtenAt(path))) coercible.add(pointerOf(path));
    return filled;
  });
  return { value, coercible, unknown, issues };
}

function unresolvedAt(settings: Merged, at: Path, path: Path, problem: Unresolved): Issue {
  const more = { written: settings.writtenAt(path), suggestion: remedy(problem) };
  return issueAt(settings.ownerOf(path).source, [...at, ...path], ...saying(problem), more);
}

const saying = (problem: Unresolved): ['FC1015' | 'FC1028', string] =>
  problem.kind === 'malformed'
    ? ['FC1028', `${problem.message}.`]
    : [
        'FC1015',
        problem.message
          ? `\${${problem.variable}}: ${problem.message}`
          : `the variable ${problem.variable} is not set.`,
      ];

const remedy = (problem: Unresolved): string =>
  problem.kind === 'malformed'
    ? 'Write $$ for a plain dollar sign.'
    : `Set ${problem.variable}, or write \${${problem.variable}:-default}.`;

/** Reads a model string of a call such as `create('groq/…')`; throws ConfigurationError when it says nothing usable. */
export async function readModelString(
  text: string,
  catalog: Providers,
): Promise<{ readonly provider: string; readonly model: string; readonly warning?: string | undefined }> {
  const said = await modelString(text, catalog);
  if ('refused' in said) throw new ConfigurationError(said.refused.message, [said.refused]);
  if ('ambiguous' in said) {
    throw new ConfigurationError(
      `"${text}" may be a model of ${said.ambiguous.join(' or ')}. Write "${said.ambiguous[0]}/${text}".`,
    );
  }
  if (said.warning === undefined) return said;
  return { ...said, warning: `${said.warning} ${said.suggestion}` };
}
