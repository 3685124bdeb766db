import type { Issue } from '../errors.ts';
import type { Draft } from './blocks.ts';
import { Catalog } from './catalog.ts';
import { issueAt } from './issues.ts';
import type { Loaded } from './load.ts';
import { isTree, type Path } from './path.ts';

type Strictness = { readonly strict?: boolean | undefined };
type Written = Pick<Draft, 'value' | 'source'>;

/** The catalog with the providers of the user's own file under what was registered; what is wrong with the file is told. */
export async function withProviderFile(
  catalog: Catalog,
  file: Loaded,
  strictness: Strictness,
  issues: Issue[],
): Promise<Catalog> {
  const layer = new Catalog();
  const unread = file.issues.filter((issue) => issue.severity === 'error');
  issues.push(...told(file.issues, strictness));
  if (unread[0] !== undefined) layer.unread = unread[0];
  for (const key of Object.keys(file.value)) {
    if (['providers', '$schema', 'version'].includes(key) || key.startsWith('x-')) continue;
    const message = `unknown key "${key}".`;
    const more = { at: 'key', suggestion: 'This file holds only providers.' } as const;
    issues.push(...told([issueAt(file.source, [key], 'FC1003', message, more)], strictness));
  }
  await addDefinitions(layer, file, strictness, issues);
  return catalog.over(layer);
}

/** `providers` as a list or by id; a bad entry is reported and skipped. */
export async function addDefinitions(
  catalog: Catalog,
  { value, source }: Written,
  strictness: Strictness,
  issues: Issue[],
): Promise<void> {
  for (const [path, entry] of entriesOf(value.providers)) {
    const speechless =
      isTree(entry) &&
      entry.response_type == null &&
      (entry.provider_type ?? 'llm') === 'llm' &&
      catalog.find(String(entry.id)) === undefined;
    const found = await catalog.add(entry, { source, path });
    if (speechless && found.length === 0) found.push(withoutProtocol(source, path));
    issues.push(...told(found, strictness));
  }
  if (value.providers != null && typeof value.providers !== 'object') {
    const message = 'must be a list of providers, or a mapping of them by id.';
    issues.push(...told([issueAt(source, ['providers'], 'FC1004', message)], strictness));
  }
}

const entriesOf = (providers: unknown): [Path, unknown][] => {
  if (Array.isArray(providers)) return providers.map((entry, index) => [['providers', index], entry]);
  if (!isTree(providers)) return [];
  return Object.entries(providers).map(([id, entry]) => [
    ['providers', id],
    isTree(entry) ? { id, ...entry } : entry,
  ]);
};

/** What others wrote does not stop a document that has no need of it, unless that is asked for. */
const told = (issues: readonly Issue[], { strict }: Strictness): Issue[] =>
  issues.map((issue) =>
    strict === true || issue.severity !== 'error' ? issue : { ...issue, severity: 'warning' },
  );

const withoutProtocol = (source: Draft['source'], path: Path): Issue =>
  issueAt(
    source,
    path,
    'FC1035',
    'this provider does not say which protocol it speaks; it is taken to be OpenAI.',
    { at: 'key', suggestion: 'Add "response_type: OpenAI".' },
  );
