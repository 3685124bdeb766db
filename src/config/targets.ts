import type { Issue } from '../errors.ts';
import { resolveAliases } from './aliases.ts';
import { modelString } from './blocks.ts';
import type { Catalog } from './catalog.ts';
import type { Configuration } from './document.ts';
import { issueAt } from './issues.ts';
import { asMerged, type Layer, Merged, mergeOver } from './layers.ts';
import { isTree, type Path, type Tree, valueAt } from './path.ts';
import { findBlock, overNetwork, type ResolveContext, type ResolvedModel, resolveBlock } from './resolve.ts';

/** A model with those that its calls may go to instead. */
export interface ModelTree {
  readonly model: ResolvedModel;
  /** The entry of `models` that it stands under, where it has one. */
  readonly name?: string | undefined;
  /** What `routing` chooses from, beside the model itself. */
  readonly routed: readonly ModelTree[];
  /** Where calls go when all before failed, in order. */
  readonly fallbacks: readonly ModelTree[];
}

/** Names of `models` and the place of `defaults`; a model made in code has neither. */
export interface TargetContext extends ResolveContext {
  readonly catalog: Catalog;
  readonly configuration?: Pick<Configuration, 'merged' | 'catalog'> | undefined;
}

/** A target as it is written, before it is resolved. */
interface Written {
  readonly provider: string;
  readonly own: Merged;
  readonly at: Path;
  readonly name?: string | undefined;
  /** A string takes over the base settings too; a block only the policies. */
  readonly isBlock: boolean;
}

/** What belongs to one provider alone, or to the whole call, and so is never taken over. */
const neverInherited: ReadonlySet<string> = new Set([
  'model',
  'api_key',
  'base_url',
  'custom_headers',
  'extra_body',
  'network',
  'model_overrides',
  'fallback',
  'routing',
  'budget',
  'faults',
]);
const policies: ReadonlySet<string> = new Set([
  'retry',
  'timeouts',
  'circuit_breaker',
  'rate_limit',
  'cache',
]);
const lists = ['routing', 'fallback'] as const;

/** The places of a block's targets; each begins with the list that it stands in. */
export function targetPaths(config: Tree): Path[] {
  return lists.flatMap((list) => {
    const said = config[list];
    const base: Path = Array.isArray(said) ? [list] : [list, 'targets'];
    const targets = Array.isArray(said) ? said : isTree(said) ? said.targets : undefined;
    return Array.isArray(targets) ? targets.map((_, index) => [...base, index]) : [];
  });
}

/**
 * Resolves what a model's calls may go to instead, and what theirs may. A target whose variables are not set is left out with
 * a warning; everything else that is wrong with one is an error.
 */
export async function resolveTargets(
  model: ResolvedModel,
  context: TargetContext,
  above: readonly string[] = [],
): Promise<{ readonly tree: ModelTree; readonly issues: readonly Issue[] }> {
  const issues: Issue[] = [];
  const trees: Record<(typeof lists)[number], ModelTree[]> = { routing: [], fallback: [] };
  for (const path of targetPaths(model.config)) {
    const list = path[0] as (typeof lists)[number];
    const place = { settings: model.origins, at: model.at };
    const written = await readTarget(model.origins.value, place, path, context);
    if ('issues' in written) {
      issues.push(...written.issues);
      continue;
    }
    const { name } = written;
    if (name !== undefined && above.includes(name)) {
      const circle = [...above.slice(above.indexOf(name)), name].join(' → ');
      issues.push(
        placed(
          place,
          path,
          'FC1032',
          `targets lead back to themselves: ${circle}.`,
          'Remove one of the links.',
        ),
      );
      continue;
    }
    const resolution = await resolveBlock(
      context.catalog,
      written.provider,
      settingsOf(written, model, context),
      written.at,
      context,
    );
    if (resolution.model === undefined) {
      const isUnset = resolution.issues.every(
        ({ code, severity }) => code === 'FC1015' || severity !== 'error',
      );
      issues.push(...resolution.issues.map((issue) => (isUnset ? passedOver(issue) : issue)));
      continue;
    }
    issues.push(...resolution.issues);
    const { overrides } = model;
    const found = { ...resolution.model, ...(overrides !== undefined && { overrides }) };
    const below = await resolveTargets(found, context, name === undefined ? above : [...above, name]);
    issues.push(...below.issues);
    trees[list].push(name === undefined ? below.tree : { ...below.tree, name });
  }
  const tree = { model: withoutTargets(model), routed: trees.routing, fallbacks: trees.fallback };
  return { tree, issues };
}

/** The rules of the two lists stay; what their targets hold, keys among it, is in their own models. */
function withoutTargets(model: ResolvedModel): ResolvedModel {
  const config: Record<string, unknown> = { ...model.config };
  for (const list of lists) {
    const said = config[list];
    if (Array.isArray(said)) config[list] = {};
    else if (isTree(said)) {
      const { targets: _targets, ...rules } = said;
      config[list] = rules;
    }
  }
  return { ...model, config };
}

const passedOver = (issue: Issue): Issue => ({
  ...issue,
  severity: 'warning',
  message: `${issue.message} This target is passed over.`,
});

interface Place {
  readonly settings: Merged;
  readonly at: Path;
}

function placed(
  { settings, at }: Place,
  path: Path,
  code: 'FC1016' | 'FC1017' | 'FC1032',
  message: string,
  suggestion?: string,
): Issue {
  const { source } = settings.ownerOf(path);
  return issueAt(source, [...at, ...path], code, message, { suggestion, written: settings.writtenAt(path) });
}

/** Who a target is: a name from `models`, a model string, or a block with its settings. */
export async function readTarget(
  config: Tree,
  place: Place,
  path: Path,
  context: Pick<TargetContext, 'catalog' | 'configuration' | 'environment'>,
): Promise<Written | { readonly issues: readonly Issue[] }> {
  const { catalog, configuration, environment } = context;
  const target = valueAt(config, path);
  if (typeof target !== 'string') return readBlock(target as Tree, place, path, catalog);
  const named = configuration?.merged.value.models;
  if (configuration !== undefined && isTree(named) && Object.hasOwn(named, target)) {
    const found = findBlock(configuration, ['models', target], environment);
    if ('issues' in found) return found;
    const at = [...found.path, 'config'];
    return { provider: found.provider, own: configuration.merged.at(at), at, name: target, isBlock: false };
  }
  const said = await modelString(target, catalog);
  if ('refused' in said) return { issues: [said.refused] };
  if ('ambiguous' in said) {
    const message = `"${target}" may be a model of ${said.ambiguous.join(' or ')}.`;
    return { issues: [placed(place, path, 'FC1017', message, `Write "${said.ambiguous[0]}/${target}".`)] };
  }
  if (said.warning !== undefined) {
    const message = `"${target}" names no model and no provider.`;
    return { issues: [placed(place, path, 'FC1016', message, said.suggestion ?? 'Write provider/model.')] };
  }
  const owner = place.settings.ownerOf(path);
  const value: Tree = said.model === '' ? {} : { model: said.model };
  const written = place.settings.writtenAt(path);
  const own = asMerged({ ...owner, value, base: written, moved: new Map() });
  return { provider: said.provider, own, at: [...place.at, ...path], isBlock: false };
}

function readBlock(
  block: Tree,
  place: Place,
  path: Path,
  catalog: Catalog,
): Promise<Written | { readonly issues: readonly Issue[] }> | { readonly issues: readonly Issue[] } {
  const provider = String(block.provider);
  const entry = catalog.find(provider);
  const refused = catalog.refusal(provider);
  if (refused !== undefined) return { issues: [refused] };
  if (entry === undefined) {
    const near = catalog.nearest(provider);
    const suggestion = near === undefined ? undefined : `Did you mean "${near}"?`;
    const message = `there is no provider "${provider}".`;
    return { issues: [placed(place, [...path, 'provider'], 'FC1016', message, suggestion)] };
  }
  return underItsNames(
    entry.id,
    isTree(block.config) ? block.config : {},
    place,
    [...path, 'config'],
    catalog,
  );
}

/** Settings of a block inside another: their other spellings are resolved here. */
async function underItsNames(
  provider: string,
  config: Tree,
  place: Place,
  path: Path,
  catalog: Catalog,
): Promise<Written | { readonly issues: readonly Issue[] }> {
  const { properties } = await catalog.load(provider);
  const owner = place.settings.ownerOf(path);
  const base = place.settings.writtenAt(path);
  const { value, moved, issues } = resolveAliases(config, properties, base, owner.source);
  if (issues.some(({ severity }) => severity === 'error')) return { issues };
  const layer: Layer = { ...owner, value, base, moved };
  return { provider, own: asMerged(layer), at: [...place.at, ...path], isBlock: true };
}

/** A target's settings: its own, over what it takes over, over the document's defaults. */
function settingsOf(
  { own, isBlock }: Written,
  model: ResolvedModel,
  { configuration }: TargetContext,
): Merged {
  const defaults = configuration?.merged.value.defaults;
  const inherited = inheritedFrom(model, isBlock);
  const below = isTree(defaults) ? mergeOver(configuration!.merged.at(['defaults']), inherited) : inherited;
  const settings = mergeOver(below, own);
  return configuration === undefined ? settings : overNetwork(configuration.merged, settings);
}

function inheritedFrom({ origins, config, module }: ResolvedModel, isBlock: boolean): Merged {
  const isOfProvider = new Set(module.own);
  const isTaken = (name: string): boolean =>
    isBlock ? policies.has(name) : !neverInherited.has(name) && !isOfProvider.has(name);
  const value = Object.fromEntries(
    Object.entries(origins.value).filter(([name]) => config[name] !== undefined && isTaken(name)),
  );
  const owners = new Map(
    [...origins.owners].map(([pointer, layer]) => [pointer, { ...layer, role: INHERITED }] as const),
  );
  return new Merged(value, owners, [], { ...origins.top, role: INHERITED });
}

/** The role of settings that a target has from the model that it stands in for: nobody wrote them for it. */
export const INHERITED = 'inherited';
