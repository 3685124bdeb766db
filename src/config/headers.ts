import type { Issue } from '../errors.ts';
import { issueAt } from './issues.ts';
import type { Merged } from './layers.ts';
import { isTree, type Path, type Tree } from './path.ts';

const reserved =
  /^(host|content-length|transfer-encoding|connection|upgrade|te|trailer|keep-alive|expect|proxy-.*)$/i;
const isControl = (code: number): boolean => (code < 32 && code !== 9) || code === 127;

/** Whether a header may be set: a name that does not frame the message, a value of one line. */
export const isHeader = (name: string, value: string): boolean =>
  /^[!#$%&'*+.^_`|~\w-]+$/.test(name) &&
  !reserved.test(name) &&
  ![...value].some((character) => isControl(character.charCodeAt(0)));

/** Headers of a config that may not be set, found before secret ones are lifted out. */
export function badHeaders({ custom_headers: headers }: Tree, settings: Merged, at: Path): Issue[] {
  if (!isTree(headers)) return [];
  const bad = Object.entries(headers).filter(
    ([name, value]) => value !== null && !isHeader(name, String(value)),
  );
  return bad.map(([name]) => {
    const path = ['custom_headers', name];
    const message = `"${name.replace(/[^ -~]/g, '?')}" is not a header that may be set.`;
    return issueAt(settings.ownerOf(path).source, [...at, ...path], 'FC1005', message, {
      at: 'key',
      suggestion: 'Header names are letters, digits and "-"; values are one line.',
      written: settings.writtenAt(path),
    });
  });
}
