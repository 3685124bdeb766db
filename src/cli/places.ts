import { existsSync } from 'node:fs';
import { relative, resolve, sep } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Issue } from '../index.ts';

/** A finding's place as programs that read findings want it. */
export interface Place {
  /** Relative to the root, with `/`; absolute where the file lies outside. */
  readonly path: string;
  readonly isInside: boolean;
  /** What else the message has to say: where in a shipped document the finding is. */
  readonly via: string;
  readonly region?: Region | undefined;
}

export interface Region {
  readonly startLine: number;
  readonly startColumn: number;
  readonly endLine: number;
  readonly endColumn: number;
}

/** Where paths in findings begin: the checkout in a GitHub workflow, else the working folder. */
export function rootFolder(): string {
  const workspace = process.env.GITHUB_WORKSPACE;
  const folder = process.cwd();
  return workspace !== undefined && workspace !== '' && isUnder(folder, workspace)
    ? resolve(workspace)
    : folder;
}

const isUnder = (path: string, folder: string): boolean => {
  const way = relative(folder, path);
  return way !== '..' && !way.startsWith(`..${sep}`) && resolve(folder, way) === resolve(path);
};

/** The place of a finding; one in a document that is no file, such as a preset, is at the file that uses it. */
export function placeOf(issue: Issue, checked: string): Place {
  const isFile = existsSync(issue.file) || !issue.file.startsWith('preset ');
  const path = resolve(isFile ? issue.file : checked);
  const root = rootFolder();
  const isInside = isUnder(path, root);
  const slashed = (isInside ? relative(root, path) : path).split(sep).join('/');
  const via = isFile ? '' : `${issue.file}${issue.line === undefined ? '' : `:${issue.line}`}: `;
  return { path: slashed, isInside, via, region: isFile ? regionOf(issue) : undefined };
}

function regionOf({ line, column, endLine, endColumn }: Issue): Region | undefined {
  if (line === undefined || column === undefined) return undefined;
  return { startLine: line, startColumn: column, endLine: endLine ?? line, endColumn: endColumn ?? column };
}

/** As a URI, ending in `/` for a folder. */
export const folderUri = (folder: string): string => pathToFileURL(folder + sep).href;

/** `llm.config.temprature: unknown key. Did you mean …?` */
export const wordsOf = ({ path, message, suggestion }: Issue, via: string): string =>
  `${via}${path === '' ? '' : `${path}: `}${message}${suggestion === undefined ? '' : ` ${suggestion}`}`;

/** Tells findings apart that a file shares with the others that build on it, so that each is shown once. */
export function withoutRepeats(): (issue: Issue) => boolean {
  const seen = new Set<string>();
  return ({ file, line, column, code, path, message }) => {
    const identity = JSON.stringify([file, line, column, code, path, message]);
    const isNew = !seen.has(identity);
    seen.add(identity);
    return isNew;
  };
}
