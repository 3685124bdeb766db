import type { Issue } from '../errors.ts';
import { issueAt } from './issues.ts';
import { isTree, type Path, pointerOf, type Tree, valueAt, withValue } from './path.ts';
import type { PropertyFacts } from './provider-module.ts';
import type { Source } from './source.ts';

type Properties = Readonly<Record<string, PropertyFacts>>;

export interface Renamed {
  readonly value: Tree;
  /** Pointers of settings (from the document's root) to where they are written. */
  readonly moved: ReadonlyMap<string, Path>;
  readonly issues: readonly Issue[];
}

/** Puts settings given under an alias where they belong and takes out ignored keys; says so once for each. */
export function resolveAliases(value: Tree, properties: Properties, at: Path, source: Source): Renamed {
  const work: Work = { value, at, source, moved: new Map(), issues: [] };
  for (const key of Object.keys(value)) renameMember(work, [], key, properties);
  for (const group of Object.keys(work.value)) {
    const members = work.value[group];
    const inside = Object.hasOwn(properties, group) ? properties[group]?.properties : undefined;
    if (inside === undefined || !isTree(members)) continue;
    for (const key of Object.keys(members)) renameMember(work, [group], key, inside);
    // A group such as azure_kwargs, whose members are settings of the block itself.
    const left = work.value[group];
    if (isTree(left) && Object.keys(left).length === 0 && Object.keys(members).length > 0)
      work.value = without(work.value, [group]);
  }
  return work;
}

function renameMember(work: Work, group: readonly string[], key: string, properties: Properties): void {
  const known = Object.hasOwn(properties, key) ? key : snakeCase(key);
  const facts = Object.hasOwn(properties, known) ? properties[known] : undefined;
  if (facts?.['x-ignored'] !== undefined) ignore(work, [...group, key], facts['x-ignored']);
  else if (facts?.['x-alias-of'] !== undefined) move(work, [...group, key], facts['x-alias-of']);
  else if (facts !== undefined && known !== key) move(work, [...group, key], [...group, known].join('.'));
}

interface Work {
  value: Tree;
  readonly at: Path;
  readonly source: Source;
  readonly moved: Map<string, Path>;
  readonly issues: Issue[];
}

/** Where a member is written; its group may stand under another name itself. */
function writtenAt(work: Work, path: readonly string[]): Path {
  const [group, ...inside] = path;
  const moved = inside.length > 0 ? work.moved.get(pointerOf([...work.at, group!])) : undefined;
  return moved === undefined ? [...work.at, ...path] : [...moved, ...inside];
}

function move(work: Work, from: readonly string[], target: string): void {
  const to = target.split('.');
  const written = writtenAt(work, from);
  const name = from.join('.');
  const moving = valueAt(work.value, from);
  const rest = without(work.value, from);
  if (valueAt(work.value, to) !== undefined) {
    const message = `"${name}" and "${target}" are two names for one setting, and both are given.`;
    const options = { at: 'key' as const, suggestion: `Keep "${target}".` };
    work.issues.push(issueAt(work.source, written, 'FC1007', message, options));
    work.value = rest;
    return;
  }
  const parent = to.length > 1 ? rest[to[0]!] : undefined;
  work.value = parent === undefined || isTree(parent) ? withValue(rest, to, moving) : rest;
  work.moved.set(pointerOf([...work.at, ...to]), written);
  if (
    to.length > 1 &&
    !work.moved.has(pointerOf([...work.at, to[0]!])) &&
    valueAt(rest, [to[0]!]) === undefined
  ) {
    work.moved.set(pointerOf([...work.at, to[0]!]), written);
  }
  work.issues.push(
    issueAt(work.source, written, 'FC1020', `this is another spelling of "${target}".`, {
      at: 'key',
      severity: 'notice',
      suggestion: `Write "${target}".`,
      fix: to.length === 1 ? target : undefined,
    }),
  );
}

function ignore(work: Work, path: readonly string[], reason: string): void {
  const written = writtenAt(work, path);
  work.value = without(work.value, path);
  const message = `this key is accepted and reaches nothing: ${reason}`;
  const more = { at: 'key', severity: 'notice', suggestion: 'Remove it.' } as const;
  work.issues.push(issueAt(work.source, written, 'FC1021', message, more));
}

function without(value: Tree, [key = '', ...inside]: readonly string[]): Tree {
  if (inside.length > 0) return { ...value, [key]: without(value[key] as Tree, inside) };
  const { [key]: _removed, ...rest } = value;
  return rest;
}

/** `maxTokens` and `baseURL` as documents spell them. */
export const snakeCase = (key: string): string =>
  key
    .replace(/([a-z0-9])([A-Z])/g, '$1_$2')
    .replace(/([A-Z]+)([A-Z][a-z])/g, '$1_$2')
    .toLowerCase();
