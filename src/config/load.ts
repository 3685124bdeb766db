import type { Issue } from '../errors.ts';
import type { Parsed } from './formats.ts';
import { type DocumentCode, issueAt } from './issues.ts';
import { MAX_DEPTH } from './nesting.ts';
import { isTree, type Path, type Tree } from './path.ts';
import { objectSource, type Source } from './source.ts';

export type Format = 'yaml' | 'json' | 'toml';

/** A document as it was written, before anything was made of it. */
export interface Loaded {
  readonly value: Tree;
  readonly source: Source;
  readonly issues: readonly Issue[];
}

const MAX_BYTES = 1024 * 1024;
const MAX_ALIASES = 100;

/**
 * Reads YAML, JSON or TOML; every mistake becomes an issue, nothing is thrown. With `listOf` a list at the root is read as
 * this key of the document.
 */
export async function loadText(text: string, format: Format, name: string, listOf?: string): Promise<Loaded> {
  const plain = text.startsWith('\uFEFF') ? text.slice(1) : text;
  const source: Source = { ...objectSource(name), format, text: plain };
  const refuse = (code: DocumentCode, message: string, suggestion?: string): Loaded => ({
    value: {},
    source,
    issues: [issueAt(source, [], code, message, { suggestion })],
  });
  if (Buffer.byteLength(plain) > MAX_BYTES) {
    return refuse('FC1010', 'the document is larger than 1 MiB.', 'Split it with "extends".');
  }
  if (plain.includes('\u0000'))
    return refuse('FC1013', 'this is a binary file, not text.', 'Name a YAML, JSON or TOML document.');
  if (plain.trim() === '')
    return refuse('FC1012', 'the document is empty.', 'Begin with "llm: { provider: …, config: { … } }".');
  const parsed = await parse(plain, format, name);
  if (parsed.issues.length > 0)
    return { value: isTree(parsed.value) ? parsed.value : {}, source: parsed.source, issues: parsed.issues };
  if (listOf !== undefined && Array.isArray(parsed.value))
    return checked({ [listOf]: parsed.value }, withoutFirst(parsed.source));
  return checked(parsed.value, parsed.source);
}

/** Paths begin with a key that is not in the text. */
const withoutFirst = (source: Source): Source => ({
  ...source,
  locate: (path, at) => source.locate(path.slice(1), path.length === 1 ? 'value' : at),
  isQuoted: (path) => source.isQuoted(path.slice(1)),
});

/** The readers are loaded on first use. */
async function parse(text: string, format: Format, name: string): Promise<Parsed> {
  if (format === 'toml') return (await import('./toml.ts')).readToml(text, name);
  const { readJson, readYaml } = await import('./formats.ts');
  return format === 'json' ? readJson(text, name, MAX_ALIASES) : readYaml(text, name, MAX_ALIASES);
}

/** Takes a plain object; it is never changed. */
export const loadObject = (value: unknown, name = '<object>'): Loaded => checked(value, objectSource(name));

function checked(value: unknown, source: Source): Loaded {
  if (!isTree(value)) {
    const issue = issueAt(source, [], 'FC1012', `a document is a mapping, this is ${nameOf(value)}.`, {
      suggestion: 'Begin with "llm: { provider: …, config: { … } }".',
    });
    return { value: {}, source, issues: [issue] };
  }
  const issues: Issue[] = [];
  checkTree(value, [], source, issues, new Set());
  return { value: issues.length === 0 ? value : {}, source, issues };
}

const nameOf = (value: unknown): string =>
  Array.isArray(value) ? 'a list' : value === null || value === undefined ? 'empty' : `a ${typeof value}`;

function checkTree(value: unknown, path: Path, source: Source, issues: Issue[], above: Set<unknown>): void {
  if (typeof value !== 'object' || value === null || issues.length > 20) return;
  if (path.length > MAX_DEPTH || above.has(value)) {
    const message = above.has(value)
      ? 'the value contains itself.'
      : `nested deeper than ${MAX_DEPTH} levels.`;
    issues.push(
      issueAt(source, path.slice(0, 8), 'FC1010', message, { suggestion: 'Flatten the document.' }),
    );
    return;
  }
  above.add(value);
  for (const key of Object.keys(value)) {
    if (key === '__proto__') {
      issues.push(
        issueAt(source, [...path, key], 'FC1011', 'this key is never allowed.', {
          at: 'key',
          suggestion: 'Rename it.',
        }),
      );
    } else if (typeof (value as Tree)[key] === 'object') {
      checkTree((value as Tree)[key], [...path, key], source, issues, above);
    }
  }
  above.delete(value);
}
