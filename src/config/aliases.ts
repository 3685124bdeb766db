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
  for (const key of Object.keys(value)) {
    const facts = properties[key];
    if (facts === undefined) {
      const known = snakeCase(key);
      if (known !== key && properties[known] !== undefined)
        move(work, [key], properties[known]['x-alias-of'] ?? known);
    } else if (facts['x-ignored'] !== undefined) {
      ignore(work, key, facts['x-ignored']);
    } else if (facts['x-alias-of'] !== undefined) {
      move(work, [key], facts['x-alias-of']);
    } else if (facts.properties !== undefined && isTree(value[key])) {
      moveNested(work, key, facts.properties);
    }
  }
  return work;
}

interface Work {
  value: Tree;
  readonly at: Path;
  readonly source: Source;
  readonly moved: Map<string, Path>;
  readonly issues: Issue[];
}

/** A group such as azure_kwargs, whose members are settings of the block itself. */
function moveNested(work: Work, group: string, properties: Properties): void {
  const members = work.value[group] as Tree;
  const aliases = Object.keys(members).filter((key) => properties[key]?.['x-alias-of'] !== undefined);
  for (const key of aliases) move(work, [group, key], properties[key]?.['x-alias-of'] as string);
  if (aliases.length > 0 && Object.keys(work.value[group] as Tree).length === 0)
    work.value = without(work.value, group);
}

function move(work: Work, from: readonly string[], target: string): void {
  const to = target.split('.');
  const written = [...work.at, ...from];
  const name = from.join('.');
  const moving = valueAt(work.value, from);
  const [head, inner] = from as [string, string | undefined];
  const rest =
    inner === undefined
      ? without(work.value, head)
      : { ...work.value, [head]: without(work.value[head] as Tree, inner) };
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

function ignore(work: Work, key: string, reason: string): void {
  work.value = without(work.value, key);
  const message = `this key is accepted and reaches nothing: ${reason}`;
  work.issues.push(
    issueAt(work.source, [...work.at, key], 'FC1021', message, {
      at: 'key',
      severity: 'notice',
      suggestion: 'Remove it.',
    }),
  );
}

function without(value: Tree, key: string): Tree {
  const { [key]: _removed, ...rest } = value;
  return rest;
}

/** `maxTokens` and `baseURL` as documents spell them. */
export const snakeCase = (key: string): string =>
  key
    .replace(/([a-z0-9])([A-Z])/g, '$1_$2')
    .replace(/([A-Z]+)([A-Z][a-z])/g, '$1_$2')
    .toLowerCase();
