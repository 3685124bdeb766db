import type { Issue } from '../errors.ts';
import type { Environment } from '../ports.ts';
import {
  blockPaths,
  type Draft,
  expandShortForm,
  fillInNames,
  normaliseBlock,
  own,
  renameAt,
} from './blocks.ts';
import { Catalog } from './catalog.ts';
import { addDefinitions, withProviderFile } from './definitions.ts';
import { EmbedderProviders } from './embedder.ts';
import { withExtends } from './extends.ts';
import { issueAt } from './issues.ts';
import { type Layer, type Merged, mergeLayers } from './layers.ts';
import { type Loaded, loadObject } from './load.ts';
import { didYouMean } from './nearest.ts';
import { isTree, type Path, pointerOf, type Tree, valueAt } from './path.ts';
import { loadProviderFile } from './provider-file.ts';
import type { PropertyFacts } from './provider-module.ts';
import { normaliseRoles } from './roles.ts';
import type { Source } from './source.ts';

export interface ReadContext {
  readonly catalog: Catalog;
  readonly environment: Environment;
  readonly profile?: string | undefined;
  /** Where `extends: ./file.yaml` of a document without a file looks. */
  readonly folder?: string | undefined;
  /** Lies over the whole document. */
  readonly argument?: Tree | undefined;
  /** Bad provider definitions are errors, not warnings. */
  readonly strict?: boolean | undefined;
  /** `false`: the user's own file of providers is not looked at. */
  readonly providerFile?: boolean | undefined;
  /** Placeholders stay as they are, also where they name a provider or model. */
  readonly isOpen?: boolean | undefined;
}

/** A document with its layers merged and every key under its own name; not interpolated, not yet checked. */
export interface Configuration {
  readonly merged: Merged;
  readonly catalog: Catalog;
  readonly issues: readonly Issue[];
  /** Profiles that were not chosen, each by itself; for checks of the whole document. */
  readonly idle: readonly Pick<Configuration, 'merged' | 'catalog'>[];
}

type RoleDraft = Draft & { readonly role: string };

export async function readDocument(loaded: Loaded, context: ReadContext): Promise<Configuration> {
  const { properties } = (await import('../generated/validators/document.ts')) as {
    properties: Record<string, PropertyFacts>;
  };
  const drafts: RoleDraft[] = [];
  const issues: Issue[] = [];
  for (const part of await withExtends(loaded, context, issues, [])) {
    drafts.push({ value: part.value, source: part.source, moved: new Map(), issues: [], role: part.role });
  }
  const profiles = profilesOf(drafts);
  const chosen = chosenProfile(drafts, profiles, context, issues);
  drafts.push(...profiles.filter((draft) => draft.role === chosen));
  if (context.argument !== undefined) {
    const { value, source, issues: found } = loadObject(context.argument, 'argument');
    issues.push(...found);
    drafts.push({ value, source, moved: new Map(), issues: [], role: 'argument' });
  }
  for (const draft of [...drafts, ...profiles.filter(({ role }) => role !== chosen)]) {
    normaliseRoles(draft);
    renameAt(draft, [], properties);
    noteVersion(draft);
  }
  const file = context.providerFile === false ? undefined : await loadProviderFile(context.environment);
  const known =
    file === undefined ? context.catalog : await withProviderFile(context.catalog, file, context, issues);
  const catalog = await withDefinitions(drafts, { ...context, catalog: known }, issues);
  await normalise(drafts, catalog, context, {});
  const merged = mergeLayers(drafts.map(layerOf));
  const idle: Configuration['idle'][number][] = [];
  for (const draft of profiles.filter(({ role }) => role !== chosen)) {
    const own = await withDefinitions([draft], { ...context, catalog }, issues);
    await normalise([draft], own, context, merged.value);
    idle.push({ merged: mergeLayers([layerOf(draft)]), catalog: own });
  }
  for (const draft of new Set([...drafts, ...profiles])) issues.push(...draft.issues);
  return { merged, catalog, idle, issues: withoutEchoes(issues) };
}

const layerOf = ({ value, source, role, moved }: RoleDraft): Layer => ({
  value,
  source,
  role,
  base: [],
  moved,
});

/** mem0 numbers its own documents; what stands in them is read the same way. */
function noteVersion(draft: Draft): void {
  const { version } = draft.value;
  if (typeof version !== 'string' || !version.startsWith('v1')) return;
  draft.issues.push(
    issueAt(draft.source, ['version'], 'FC1020', `"${version}" is read as version 1.`, {
      severity: 'notice',
      suggestion: 'Write "version: 1".',
      fix: '1',
    }),
  );
}

/** A refused definition is a warning until a document names it; then only the error is told. */
function withoutEchoes(issues: readonly Issue[]): Issue[] {
  const identity = (issue: Issue): string => `${issue.file} ${issue.pointer} ${issue.code} ${issue.message}`;
  const errors = new Set(issues.filter((issue) => issue.severity === 'error').map(identity));
  return issues.filter((issue) => issue.severity === 'error' || !errors.has(identity(issue)));
}

/** Every profile as a draft of its own, with its places in the document. */
const profilesOf = (drafts: readonly RoleDraft[]): RoleDraft[] =>
  drafts.flatMap(({ value, source }) => {
    const entries = Object.entries(isTree(value.profiles) ? value.profiles : {});
    return entries.flatMap(([name, profile]) =>
      isTree(profile)
        ? [
            {
              value: profile,
              source: inProfile(source, name),
              moved: new Map(),
              issues: [],
              role: `profile ${name}`,
            },
          ]
        : [],
    );
  });

const inProfile = (source: Source, name: string): Source => ({
  ...source,
  within: ['profiles', name],
  locate: (path, at) => source.locate(['profiles', name, ...path], at),
  isQuoted: (path) => source.isQuoted(['profiles', name, ...path]),
});

/** The role of the profile to use; a name that no document has is an error. */
function chosenProfile(
  drafts: readonly RoleDraft[],
  profiles: readonly RoleDraft[],
  context: ReadContext,
  issues: Issue[],
): string | undefined {
  const asked = context.profile;
  const name = asked ?? context.environment('FROMCONFIG_PROFILE');
  if (name === undefined || name === '') return undefined;
  const role = `profile ${name}`;
  if (profiles.some((draft) => draft.role === role)) return role;
  if (profiles.length === 0 && asked === undefined) return undefined;
  const names = profiles.map((draft) => draft.role.slice('profile '.length));
  const { source } = drafts.findLast((draft) => draft.value.profiles !== undefined) ?? drafts.at(-1)!;
  const suggestion =
    didYouMean(name, names) ??
    (names.length > 0 ? `Profiles: ${names.join(', ')}.` : 'Add it under "profiles".');
  issues.push(
    issueAt(source, ['profiles'], 'FC1026', `there is no profile "${name}".`, { at: 'key', suggestion }),
  );
  return undefined;
}

/** The catalog with the definitions of these drafts over it. */
async function withDefinitions(
  drafts: readonly Draft[],
  context: ReadContext,
  issues: Issue[],
): Promise<Catalog> {
  const catalog = new Catalog(context.catalog);
  for (const draft of drafts) {
    await addDefinitions(catalog, draft, context, issues);
    if (draft.value.providers !== undefined) draft.value = { ...draft.value, providers: undefined };
  }
  return catalog;
}

/** Names of `models` are those of language models. */
const noNames: ReadonlySet<string> = new Set();

/** Brings every block to one form and every setting to its own name; `below` is what lies under the drafts. */
async function normalise(
  drafts: readonly Draft[],
  catalog: Catalog,
  context: ReadContext,
  below: Tree,
): Promise<void> {
  const { properties: base } = (await import('../generated/validators/llm.ts')) as {
    properties: Record<string, PropertyFacts>;
  };
  const { properties: sections } = (await import('../generated/validators/document.ts')) as {
    properties: Record<string, PropertyFacts>;
  };
  const trees = [below, ...drafts.map(({ value }) => value)];
  const names = new Set(trees.flatMap(({ models }) => (isTree(models) ? Object.keys(models) : [])));
  const effective = new Map<string, unknown>();
  const embedders = new EmbedderProviders(catalog);
  for (const draft of drafts) {
    own(draft);
    normaliseStore(draft, sections);
    if (isTree(draft.value.defaults)) renameAt(draft, ['defaults'], base);
    const embedder: Path[] = draft.value.embedder === undefined ? [] : [['embedder']];
    for (const path of [...blockPaths(draft.value), ...embedder]) {
      const isEmbedder = path[0] === 'embedder';
      const providers = isEmbedder ? embedders : catalog;
      if (context.isOpen !== true) fillInNames(draft, path, context.environment);
      await expandShortForm(draft, path, isEmbedder ? noNames : names, providers);
      const block = valueAt(draft.value, path);
      const key = pointerOf(path);
      const lower = effective.get(key) ?? valueAt(below, [...path, 'provider']);
      const provider = isTree(block) && block.provider !== undefined ? block.provider : lower;
      effective.set(key, provider);
      await normaliseBlock(draft, path, provider, providers);
    }
  }
}

/** A store in the one form `{ provider, config }`, its settings under their own names. */
function normaliseStore(draft: RoleDraft | Draft, sections: Readonly<Record<string, PropertyFacts>>): void {
  const { vector_store: block } = draft.value;
  if (typeof block === 'string') {
    draft.value = { ...draft.value, vector_store: { provider: block, config: {} } };
    for (const below of ['provider', 'config'])
      draft.moved.set(pointerOf(['vector_store', below]), ['vector_store']);
  }
  const settings = sections.vector_store?.properties?.config?.properties;
  if (settings !== undefined) renameAt(draft, ['vector_store', 'config'], settings);
}
