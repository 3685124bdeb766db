import type { Parsed } from './formats.ts';
import { issueAt } from './issues.ts';
import { type Source, unread } from './source.ts';

/** Levels a document may nest; parsers recurse, so texts are looked at before they run. */
export const MAX_DEPTH = 64;

/** Whether there are enough opening brackets, or list marks on one line, to nest deeper than is allowed. */
export function mayBeTooDeep(text: string): boolean {
  let brackets = 0;
  let marks = 0;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === 0x5b || code === 0x7b) brackets++;
    else if (code === 0x0a) marks = 0;
    else if ((code === 0x2d || code === 0x3f) && isBlank(text.charCodeAt(at + 1))) marks++;
    if (brackets > MAX_DEPTH || marks > MAX_DEPTH) return true;
  }
  return false;
}

const isBlank = (code: number): boolean => code === 0x20 || code === 0x09;

const token = /"""[\s\S]*?(?:"""|$)|'''[\s\S]*?(?:'''|$)|"(?:[^"\\\n]|\\.)*"?|'[^'\n]*'?|#[^\n]*|[[\]{}]/g;

/** Where the brackets of JSON or TOML nest too deep, strings and comments aside; -1 where they do not. */
export function tooDeepAt(text: string): number {
  if (!mayBeTooDeep(text)) return -1;
  let depth = 0;
  for (const { 0: found, index } of text.matchAll(token)) {
    if (found === '[' || found === '{') depth++;
    else if (found === ']' || found === '}') depth--;
    if (depth > MAX_DEPTH) return index;
  }
  return -1;
}

/** What a text that nests too deep comes to; nothing of it is read. */
export function tooDeep(text: string, name: string, format: Source['format'], offset: number): Parsed {
  const source = unread(text, name, format, offset);
  const message = `nested deeper than ${MAX_DEPTH} levels.`;
  const issue = issueAt(source, [], 'FC1010', message, { suggestion: 'Flatten the document.' });
  return { value: undefined, source, issues: [issue] };
}
