import { readFile } from 'node:fs/promises';
import { extname, relative } from 'node:path';
import { issueAt } from './issues.ts';
import { type Format, type Loaded, loadObject, loadText } from './load.ts';
import { objectSource } from './source.ts';

const formats: Readonly<Record<string, Format>> = {
  '.yaml': 'yaml',
  '.yml': 'yaml',
  '.json': 'json',
  '.toml': 'toml',
};

/**
 * Reads a document from disk; a file that cannot be read is an issue, as any other mistake. With `listOf` a list at the root
 * is read as this key of the document.
 */
export async function loadFile(path: string, format?: Format, listOf?: string): Promise<Loaded> {
  const shown = displayName(path);
  const refuse = (code: 'FC1013' | 'FC1014', message: string, suggestion: string): Loaded => ({
    ...loadObject({}, shown),
    issues: [issueAt(objectSource(shown), [], code, message, { suggestion })],
  });
  let bytes: Buffer;
  try {
    bytes = await readFile(path);
  } catch (cause) {
    const { code } = cause as NodeJS.ErrnoException;
    if (code === 'ENOENT') return refuse('FC1014', 'there is no such file.', 'Check the path.');
    if (code === 'EISDIR') return refuse('FC1014', 'this is a folder.', 'Name a file in it.');
    return refuse('FC1014', `the file cannot be read (${code}).`, 'Check its permissions.');
  }
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return refuse('FC1013', 'this is not UTF-8 text.', 'Name a YAML, JSON or TOML document, saved as UTF-8.');
  }
  return loadText(text, format ?? formats[extname(path).toLowerCase()] ?? 'yaml', shown, listOf);
}

/** Relative to the working folder where that is shorter. */
function displayName(path: string): string {
  const short = relative(process.cwd(), path);
  return short !== '' && !short.startsWith('..') && short.length < path.length ? short : path;
}
