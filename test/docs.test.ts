import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { mkdir, rm } from 'node:fs/promises';
import { dirname, join, relative } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import ts from 'typescript';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { generateSettingsPage } from '../schemas/generate-docs.ts';
import { readSchemas } from '../schemas/generate-schema.ts';
import { documentCodes, failures, formatIssue, validateConfig } from '../src/index.ts';
import { errorsOf } from './support/documents.ts';
import { anchorsOf, type Example, examples, pages, root } from './support/pages.ts';

const marks = ['', 'invalid', 'no-run', 'other'];
const inLanguage = (...languages: string[]): Example[] =>
  examples.filter(({ language, mark }) => languages.includes(language) && mark !== 'other');

it('examples are marked with words that are known', () => {
  expect(examples.filter(({ mark }) => !marks.includes(mark)).map(({ name, mark }) => [name, mark])).toEqual(
    [],
  );
});

describe('documents in pages', () => {
  const documents = inLanguage('yaml', 'json', 'toml');

  it('are there', () => expect(documents.length).toBeGreaterThan(10));

  it.each(documents)('$name is as valid as it says', async ({ language, mark, text }) => {
    const issues = await validateConfig(text, { format: language as 'yaml' });
    if (mark === 'invalid') expect(errorsOf(issues)).not.toEqual([]);
    else expect(errorsOf(issues).map(formatIssue)).toEqual([]);
  });
});

describe('code in pages', () => {
  const programs = inLanguage('ts');
  const folder = join(root, 'node_modules/.cache/fromconfig/docs');
  const fileOf = (index: number): string => join(root, `test/page-${index}.ts`);
  const imports: Readonly<Record<string, string>> = {
    fromconfig: 'test/support/docs-runtime.ts',
    'fromconfig/testing': 'src/testing.ts',
  };

  it('is what TypeScript takes, with the package as users import it', { timeout: 60_000 }, () => {
    const { config } = ts.readConfigFile(join(root, 'tsconfig.json'), ts.sys.readFile);
    const { options } = ts.parseJsonConfigFileContent(config, ts.sys, root);
    const paths = {
      fromconfig: [join(root, 'src/index.ts')],
      'fromconfig/testing': [join(root, 'src/testing.ts')],
    };
    const virtual = new Map(programs.map(({ text }, index) => [fileOf(index), `${text}\nexport {};\n`]));
    const host = ts.createCompilerHost({ ...options, paths });
    const { readFile, fileExists } = host;
    host.readFile = (name) => virtual.get(name) ?? readFile(name);
    host.fileExists = (name) => virtual.has(name) || fileExists(name);
    const program = ts.createProgram([...virtual.keys()], { ...options, paths }, host);
    const wrong = [...virtual.keys()].flatMap((name, index) =>
      [
        ...program.getSyntacticDiagnostics(program.getSourceFile(name)),
        ...program.getSemanticDiagnostics(program.getSourceFile(name)),
      ].map(
        ({ messageText }) => `${programs[index]!.name}: ${ts.flattenDiagnosticMessageText(messageText, ' ')}`,
      ),
    );
    expect(wrong).toEqual([]);
  });

  beforeAll(async () => {
    await mkdir(folder, { recursive: true });
    await build({
      entryPoints: programs.map((_program, index) => ({ in: `page:${index}`, out: `page-${index}` })),
      bundle: true,
      splitting: true,
      platform: 'node',
      format: 'esm',
      target: 'node20',
      packages: 'external',
      outdir: folder,
      outExtension: { '.js': '.mjs' },
      logLevel: 'error',
      plugins: [
        {
          name: 'pages',
          setup(context) {
            context.onResolve({ filter: /^page:/ }, ({ path }) => ({ path, namespace: 'page' }));
            context.onResolve({ filter: /^fromconfig(\/testing)?$/ }, ({ path }) => ({
              path: join(root, imports[path]!),
            }));
            context.onLoad({ filter: /.*/, namespace: 'page' }, ({ path }) => ({
              contents: programs[Number(path.slice('page:'.length))]!.text,
              loader: 'ts',
              resolveDir: root,
            }));
          },
        },
      ],
    });
  }, 60_000);
  afterAll(() => rm(folder, { recursive: true, force: true }));

  const run = programs
    .map((program, index) => ({ ...program, index }))
    .filter(({ mark }) => mark !== 'no-run');
  it.each(run)('$name runs', async ({ index }) => {
    const silent = [
      vi.spyOn(process.stdout, 'write').mockReturnValue(true),
      vi.spyOn(console, 'log').mockReturnValue(undefined),
    ];
    try {
      await import(/* @vite-ignore */ pathToFileURL(join(folder, `page-${index}.mjs`)).href);
    } finally {
      for (const spy of silent) spy.mockRestore();
    }
  });
});

describe('codes', () => {
  const page = pages.find(({ path }) => path === 'docs/errors.md')!.text;
  const written = [...page.matchAll(/^### (FC\d{4})$/gm)].map(([, code]) => code!);
  const sources = readdirSync(join(root, 'src'), { recursive: true, encoding: 'utf8' }).filter(
    (name) => name.endsWith('.ts') && !name.includes('generated'),
  );
  const used = new Set(
    sources.flatMap((name) => readFileSync(join(root, 'src', name), 'utf8').match(/\bFC\d{4}\b/g) ?? []),
  );

  it('on the page are those of the sources, each once', () => {
    expect(written.filter((code, index) => written.indexOf(code) !== index)).toEqual([]);
    expect([...written].sort()).toEqual([...used].sort());
    const known = [...Object.keys(documentCodes), ...Object.values(failures).map(({ code }) => code)];
    expect(known.filter((code) => !written.includes(code))).toEqual([]);
  });

  it('on any page exist', () => {
    const lost = pages.flatMap(({ path, text }) =>
      (text.match(/\bFC\d{4}\b/g) ?? [])
        .filter((code) => !written.includes(code))
        .map((code) => `${path}: ${code}`),
    );
    expect(lost).toEqual([]);
  });
});

it('docs/settings.md is what the schemas say', async () => {
  const page = pages.find(({ path }) => path === 'docs/settings.md');
  expect(page?.text).toBe(generateSettingsPage(await readSchemas()));
});

it('links lead somewhere', () => {
  const lost = pages.flatMap(({ path, text }) => {
    const plain = text.replace(/^```.*?^```$/gms, '').replace(/`[^`\n]*`/g, '');
    return [...plain.matchAll(/\]\(([^)\s]+)\)/g)].flatMap(([, target = '']) => {
      if (/^[a-z]+:/.test(target)) return [];
      const [file = '', anchor] = target.split('#');
      const other = file === '' ? path : relative(root, join(root, dirname(path), file));
      if (!existsSync(join(root, other))) return [`${path}: ${target}`];
      const page = pages.find((candidate) => candidate.path === other);
      return anchor === undefined || page === undefined || anchorsOf(page.text).has(anchor)
        ? []
        : [`${path}: ${target}`];
    });
  });
  expect(lost).toEqual([]);
});
