import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('../..', import.meta.url));

export interface Page {
  /** From the root of the repository. */
  readonly path: string;
  readonly text: string;
}

/** One fenced block of a page. */
export interface Example {
  readonly name: string;
  readonly language: string;
  /** What stands after the language: `invalid`, `no-run`, `other`. */
  readonly mark: string;
  readonly text: string;
}

/** README.md and everything under docs. */
export const pages: readonly Page[] = [
  'README.md',
  ...readdirSync(join(root, 'docs'), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.md'))
    .sort()
    .map((name) => `docs/${name}`),
].map((path) => ({ path, text: readFileSync(join(root, path), 'utf8') }));

export const examples: readonly Example[] = pages.flatMap(({ path, text }) =>
  [...text.matchAll(/^```(\w+)[ ]*([\w-]*)\n(.*?)^```$/gms)].map(
    ({ index, 1: language = '', 2: mark = '', 3: inside = '' }) => ({
      name: `${path}:${text.slice(0, index).split('\n').length}`,
      language,
      mark,
      text: inside,
    }),
  ),
);

/** The anchors of a page, as GitHub makes them of its headings. */
export const anchorsOf = (text: string): ReadonlySet<string> =>
  new Set(
    [...text.replace(/^```.*?^```$/gms, '').matchAll(/^#+ (.+)$/gm)].map(([, title = '']) =>
      title
        .toLowerCase()
        .replace(/[^\p{L}\p{N}\s_-]/gu, '')
        .trim()
        .replaceAll(' ', '-'),
    ),
  );
