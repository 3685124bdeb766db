import { dirname, isAbsolute, join, resolve } from 'node:path';
import type { Issue } from '../errors.ts';
import type { ReadContext } from './document.ts';
import { loadFile } from './files.ts';
import { issueAt } from './issues.ts';
import type { Loaded } from './load.ts';
import { didYouMean } from './nearest.ts';
import type { Path } from './path.ts';
import { isPreset, loadPreset, presetNames } from './presets.ts';

export interface ExtendedPart extends Loaded {
  readonly role: string;
}

/** What a document extends, weakest first, then the document. */
export async function withExtends(
  loaded: Loaded,
  context: ReadContext,
  issues: Issue[],
  stack: readonly string[],
): Promise<ExtendedPart[]> {
  issues.push(...loaded.issues);
  const role = loaded.source.name.startsWith('preset ') ? loaded.source.name : '';
  const { extends: named, ...value } = loaded.value;
  const self: ExtendedPart = { ...loaded, value, role };
  if (named === undefined || named === null) return [self];
  const parts: ExtendedPart[] = [];
  const list = Array.isArray(named) ? named : [named];
  for (const [index, name] of list.entries()) {
    const path: Path = Array.isArray(named) ? ['extends', index] : ['extends'];
    if (typeof name !== 'string') {
      issues.push(issueAt(loaded.source, path, 'FC1004', 'must be the name of a preset or a file.'));
      continue;
    }
    const target = await findExtended(name, loaded, context, path, issues);
    if (target === undefined) continue;
    if (stack.includes(target.source.name) || target.source.name === loaded.source.name) {
      const circle = [
        ...stack.slice(stack.indexOf(target.source.name)),
        loaded.source.name,
        target.source.name,
      ].join(' → ');
      issues.push(
        issueAt(loaded.source, path, 'FC1025', `documents extend each other: ${circle}.`, {
          suggestion: 'Remove one of the links.',
        }),
      );
      continue;
    }
    parts.push(...(await withExtends(target, context, issues, [...stack, loaded.source.name])));
  }
  return [...parts, self];
}

async function findExtended(
  name: string,
  from: Loaded,
  context: ReadContext,
  path: Path,
  issues: Issue[],
): Promise<Loaded | undefined> {
  if (!/[./\\]/.test(name)) {
    if (isPreset(name)) return loadPreset(name);
    const suggestion =
      didYouMean(name, presetNames()) ?? `Presets: ${presetNames().join(', ')}; files begin with "./".`;
    issues.push(issueAt(from.source, path, 'FC1024', `there is no preset "${name}".`, { suggestion }));
    return undefined;
  }
  const isFile = from.source.format !== 'object' && !/^[<]|^preset /.test(from.source.name);
  const folder = isFile ? dirname(resolve(from.source.name)) : (context.folder ?? process.cwd());
  const target = await loadFile(isAbsolute(name) ? name : join(folder, name));
  if (target.issues.some((issue) => issue.code === 'FC1014')) {
    issues.push(
      issueAt(from.source, path, 'FC1014', `there is no file "${name}".`, {
        suggestion: `Looked in ${folder}.`,
      }),
    );
    return undefined;
  }
  return target;
}
