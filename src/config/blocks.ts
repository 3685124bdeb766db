import type { Issue } from '../errors.ts';
import { detectModel } from '../models/detect.ts';
import type { Environment } from '../ports.ts';
import { resolveAliases } from './aliases.ts';
import type { Providers } from './catalog.ts';
import { hasPlaceholder, interpolate } from './interpolate.ts';
import { issueAt } from './issues.ts';
import { didYouMean } from './nearest.ts';
import { isTree, type Path, pointerOf, type Tree, valueAt, withValue } from './path.ts';
import type { CatalogEntry, PropertyFacts } from './provider-module.ts';
import type { Source } from './source.ts';

/** A layer while its blocks are brought into the one form `{ provider, config }`. */
export interface Draft {
  value: Tree;
  readonly source: Source;
  readonly moved: Map<string, Path>;
  readonly issues: Issue[];
}

/** Makes the containers of blocks the draft's own, so that a block is put in place without copying all others. */
export function own(draft: Draft): void {
  const { models } = draft.value;
  draft.value = { ...draft.value, ...(isTree(models) ? { models: { ...models } } : {}) };
}

/** Puts a value into a draft that went through `own`. */
function put(draft: Draft, path: Path, value: unknown): void {
  const depth = path[0] === 'models' ? 2 : 1;
  const holder = (depth === 2 ? draft.value.models : draft.value) as Record<string, unknown>;
  const name = String(path[depth - 1]);
  holder[name] = withValue((holder[name] ?? {}) as Tree, path.slice(depth), value);
}

/** Where model blocks stand in a document. */
export function blockPaths(value: Tree): Path[] {
  const paths: Path[] = [];
  if (value.llm !== undefined) paths.push(['llm']);
  if (isTree(value.models)) for (const name of Object.keys(value.models)) paths.push(['models', name]);
  return paths;
}

/** Fills in the placeholders of a block's provider or model string; where a variable is not set they stay. */
export function fillInNames(draft: Draft, path: Path, environment: Environment): void {
  const at = isTree(valueAt(draft.value, path)) ? [...path, 'provider'] : path;
  const named = valueAt(draft.value, at);
  if (typeof named !== 'string' || !hasPlaceholder(named)) return;
  const { text, unresolved } = interpolate(named, environment);
  if (unresolved.length === 0) put(draft, at, text);
}

/** The short form as a block; strings that name an entry of `models` stay as they are. */
export async function expandShortForm(
  draft: Draft,
  path: Path,
  names: ReadonlySet<string>,
  catalog: Providers,
): Promise<void> {
  const text = valueAt(draft.value, path);
  if (typeof text !== 'string' || names.has(text) || hasPlaceholder(text)) return;
  const said = await modelString(text, catalog);
  if ('refused' in said) {
    put(draft, path, { provider: said.provider, config: {} });
    return;
  }
  const issue = (
    code: 'FC1016' | 'FC1017' | 'FC1029',
    message: string,
    suggestion: string,
    severity: Issue['severity'] = 'error',
  ): void => {
    draft.issues.push(issueAt(draft.source, path, code, message, { suggestion, severity }));
  };
  if ('ambiguous' in said) {
    issue(
      'FC1017',
      `"${text}" may be a model of ${said.ambiguous.join(' or ')}.`,
      `Write "${said.ambiguous[0]}/${text}".`,
    );
    return;
  }
  if (said.warning !== undefined) issue('FC1029', said.warning, said.suggestion ?? '', 'warning');
  put(draft, path, {
    provider: said.provider,
    config: said.model === '' ? {} : { model: said.model },
  });
  for (const below of [['provider'], ['config'], ['config', 'model']])
    draft.moved.set(pointerOf([...path, ...below]), path);
}

export type ModelString =
  | {
      readonly provider: string;
      readonly model: string;
      readonly warning?: string;
      readonly suggestion?: string;
    }
  | { readonly ambiguous: readonly string[] }
  | { readonly provider: string; readonly refused: Issue };

/** Reads `provider/model`, a provider's name alone, or a bare model name. */
export async function modelString(text: string, catalog: Providers): Promise<ModelString> {
  for (const provider of [text, text.split('/')[0]!]) {
    const refused = catalog.refusal(provider);
    if (refused !== undefined) return { provider, refused };
  }
  const alone = catalog.find(text);
  if (alone !== undefined) return { provider: alone.id, model: '' };
  const said = detectModel(text, catalog.entries(), (name) => catalog.find(name));
  if ('ambiguous' in said || said.guessed === undefined) return said;
  const near = catalog.nearest(text);
  return {
    provider: said.provider,
    model: said.model,
    warning: `"${text}" is sent to ${said.provider}, because ${said.guessed}.`,
    suggestion:
      near !== undefined ? `Did you mean the provider "${near}"?` : await meant(text, said.provider),
  };
}

/** The names of models are loaded only for those that nothing knows. */
async function meant(text: string, provider: string): Promise<string> {
  const { modelNames } = await import('../generated/model-names.ts');
  const near = didYouMean(text, modelNames.split(' '));
  const write = `Write "${provider}/${text}", or the provider you mean.`;
  return near === undefined ? write : `${near} ${write}`;
}

/** Brings one block to its provider's canonical id and settings to their canonical names. */
export async function normaliseBlock(
  draft: Draft,
  path: Path,
  provider: unknown,
  catalog: Providers,
): Promise<void> {
  const block = valueAt(draft.value, path);
  if (!isTree(block) || typeof provider !== 'string' || hasPlaceholder(provider)) return;
  const entry = catalog.find(provider);
  if (entry === undefined) {
    if (block.provider !== undefined)
      draft.issues.push(unknownProvider(provider, [...path, 'provider'], draft, catalog));
    return;
  }
  if (block.provider !== undefined) {
    const refused = catalog.refusal(provider);
    if (refused !== undefined) draft.issues.push(refused);
    put(draft, [...path, 'provider'], entry.id);
  }
  if (isTree(block.config)) await renameKeys(draft, [...path, 'config'], entry, catalog);
}

async function renameKeys(draft: Draft, path: Path, entry: CatalogEntry, catalog: Providers): Promise<void> {
  const { properties } = await catalog.load(entry.id);
  renameAt(draft, path, properties);
}

export function renameAt(
  draft: Draft,
  path: Path,
  properties: Readonly<Record<string, PropertyFacts>>,
): void {
  const tree = valueAt(draft.value, path);
  if (!isTree(tree)) return;
  const renamed = resolveAliases(tree, properties, path, draft.source);
  if (path.length === 0) draft.value = renamed.value;
  else if (renamed.value !== tree) put(draft, path, renamed.value);
  for (const [pointer, written] of renamed.moved) draft.moved.set(pointer, written);
  draft.issues.push(...renamed.issues);
}

function unknownProvider(name: string, path: Path, draft: Draft, catalog: Providers): Issue {
  const refused = catalog.refusal(name);
  if (refused !== undefined) return refused;
  const names = catalog.entries().map((entry) => entry.id);
  const near = catalog.nearest(name);
  const list = names.length > 24 ? 'Run "fromconfig providers" for the list.' : `Known: ${names.join(', ')}.`;
  const unread = catalog.unreadFile();
  const suggestion =
    unread !== undefined
      ? `${unread.file} could not be read: ${unread.message} Correct it first.`
      : near === undefined
        ? list
        : (didYouMean(name, [near]) ?? list);
  const written = draft.moved.get(pointerOf(path));
  return issueAt(draft.source, path, 'FC1016', `there is no provider "${name}".`, {
    suggestion,
    fix: near,
    written,
  });
}
