import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

const isPattern = (part: string): boolean => /[*?[{]/.test(part);

/** The files a pattern names, in order: `*`, `?`, `[abc]`, `{a,b}`, and `**` for folders at any depth. */
export function expandGlob(pattern: string): string[] {
  if (!isPattern(pattern) || existsSync(pattern)) return [pattern];
  const parts = pattern.split(/[\\/]/);
  const isAbsolute = parts[0] === '';
  return [...new Set(walk(isAbsolute ? '/' : '', isAbsolute ? parts.slice(1) : parts))].sort();
}

function walk(folder: string, parts: readonly string[]): string[] {
  const [part, ...rest] = parts;
  if (part === undefined) return [];
  if (part === '**') {
    const below = foldersIn(folder).flatMap((name) => walk(join(folder, name), parts));
    return [...walk(folder, rest), ...below];
  }
  if (!isPattern(part)) {
    const path = join(folder, part);
    return rest.length > 0 ? walk(path, rest) : existsSync(path) ? [path] : [];
  }
  const fits = matcher(part);
  if (rest.length > 0) {
    return foldersIn(folder, part).flatMap((name) => (fits.test(name) ? walk(join(folder, name), rest) : []));
  }
  return entriesOf(folder)
    .filter((entry) => !entry.isDirectory() && isSeen(entry.name, part) && fits.test(entry.name))
    .map((entry) => join(folder, entry.name));
}

const foldersIn = (folder: string, part = '**'): string[] =>
  entriesOf(folder)
    .filter((entry) => entry.isDirectory() && entry.name !== 'node_modules' && isSeen(entry.name, part))
    .map((entry) => entry.name);

const isSeen = (name: string, part: string): boolean => !name.startsWith('.') || part.startsWith('.');

function entriesOf(folder: string) {
  try {
    return readdirSync(folder === '' ? '.' : folder, { withFileTypes: true });
  } catch {
    return [];
  }
}

/** One part of a pattern as a regular expression. */
function matcher(part: string): RegExp {
  let depth = 0;
  const source = part.replace(/\[!?[^\]]+\]|[*?{},.+^$()|\\[\]]/g, (found) => {
    if (found === '*') return '.*';
    if (found === '?') return '.';
    if (found === '{') {
      depth++;
      return '(?:';
    }
    if (found === '}' && depth > 0) {
      depth--;
      return ')';
    }
    if (found === ',' && depth > 0) return '|';
    if (found.length > 1) return found.replace('[!', '[^').replaceAll('\\', '\\\\');
    return `\\${found}`;
  });
  return new RegExp(`^${source}${')'.repeat(depth)}$`);
}
