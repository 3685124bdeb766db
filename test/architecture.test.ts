import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { describe, expect, it } from 'vitest';

const root = join(import.meta.dirname, '..');
const source = join(root, 'src');

/** Who may import whom: part → parts it may import. `generated` and a part's own files are always allowed. */
const allowed: Readonly<Record<string, readonly string[]>> = {
  'failures.ts': [],
  'duration.ts': [],
  'version.ts': [],
  'errors.ts': ['failures.ts'],
  'ports.ts': [],
  'registry.ts': ['errors.ts'],
  'optional-packages.ts': ['errors.ts'],
  'seeded-random.ts': [],
  'home-folder.ts': ['ports.ts'],
  'system-clock.ts': ['ports.ts'],
  chat: ['errors.ts', 'models', 'ports.ts'],
  wire: ['errors.ts', 'ports.ts'],
  models: ['errors.ts', 'ports.ts'],
  auth: ['home-folder.ts', 'system-clock.ts', 'wire', 'optional-packages.ts', 'ports.ts', 'errors.ts'],
  protocols: [
    'seeded-random.ts',
    'duration.ts',
    'chat',
    'models',
    'wire',
    'errors.ts',
    'ports.ts',
    'registry.ts',
  ],
  embeddings: ['auth', 'chat', 'errors.ts', 'models', 'ports.ts', 'protocols', 'registry.ts', 'wire'],
  config: ['home-folder.ts', 'models', 'errors.ts', 'ports.ts', 'registry.ts'],
  plan: [
    'version.ts',
    'config',
    'models',
    'chat',
    'protocols',
    'embeddings',
    'policies',
    'auth',
    'registry.ts',
    'errors.ts',
    'ports.ts',
  ],
  policies: ['seeded-random.ts', 'chat', 'duration.ts', 'errors.ts', 'failures.ts', 'ports.ts', 'stores'],
  stores: ['errors.ts', 'optional-packages.ts', 'ports.ts'],
  'vector-stores': ['config', 'errors.ts', 'ports.ts', 'registry.ts', 'stores'],
  call: [
    'auth',
    'chat',
    'duration.ts',
    'embeddings',
    'errors.ts',
    'models',
    'policies',
    'ports.ts',
    'protocols',
    'wire',
  ],
  'llm.ts': ['call', 'chat', 'errors.ts', 'models', 'policies'],
  'services.ts': [
    'auth',
    'home-folder.ts',
    'system-clock.ts',
    'config',
    'embeddings',
    'models',
    'policies',
    'ports.ts',
    'protocols',
    'registry.ts',
    'stores',
    'vector-stores',
    'wire',
  ],
  build: [
    'auth',
    'home-folder.ts',
    'call',
    'chat',
    'config',
    'duration.ts',
    'embeddings',
    'errors.ts',
    'llm.ts',
    'models',
    'plan',
    'policies',
    'ports.ts',
    'protocols',
    'services.ts',
    'stores',
    'wire',
  ],
  'factory.ts': ['build', 'chat', 'config', 'errors.ts', 'llm.ts', 'models', 'policies', 'services.ts'],
  'embedder-factory.ts': ['build', 'chat', 'config', 'embeddings', 'errors.ts', 'services.ts'],
  memory: [
    'build',
    'chat',
    'config',
    'duration.ts',
    'embedder-factory.ts',
    'embeddings',
    'errors.ts',
    'factory.ts',
    'llm.ts',
    'models',
    'ports.ts',
    'registry.ts',
    'services.ts',
    'stores',
    'vector-stores',
  ],
  session: [
    'build',
    'home-folder.ts',
    'chat',
    'config',
    'duration.ts',
    'errors.ts',
    'factory.ts',
    'llm.ts',
    'models',
    'ports.ts',
    'registry.ts',
    'services.ts',
    'stores',
  ],
  doctor: [
    'build',
    'config',
    'duration.ts',
    'errors.ts',
    'plan',
    'ports.ts',
    'protocols',
    'services.ts',
    'wire',
  ],
  'inspect.ts': ['build', 'chat', 'config', 'errors.ts', 'plan', 'ports.ts', 'protocols', 'services.ts'],
  'testing.ts': ['factory.ts', 'llm.ts', 'ports.ts', 'protocols', 'wire'],
  'index.ts': [
    'auth',
    'home-folder.ts',
    'chat',
    'config',
    'doctor',
    'embedder-factory.ts',
    'embeddings',
    'errors.ts',
    'factory.ts',
    'inspect.ts',
    'llm.ts',
    'memory',
    'models',
    'plan',
    'policies',
    'ports.ts',
    'services.ts',
    'session',
    'vector-stores',
    'version.ts',
    'wire',
  ],
  cli: ['index.ts'],
  generated: ['config', 'models'],
};

/** A package has one door; the heavy ones are imported on first use. */
const doors: Readonly<Record<string, readonly string[]>> = {
  undici: ['wire/undici.ts', 'wire/undici-modules.d.ts'],
  yaml: ['config/formats.ts'],
  ajv: ['config/compile.ts'],
  'toml-eslint-parser': ['config/toml.ts'],
  tsyringe: ['services.ts'],
  'reflect-metadata': ['services.ts'],
  commander: ['cli/main.ts', 'cli/memory-commands.ts'],
  picocolors: ['cli/screen.ts'],
  '@clack': ['cli/prompts.ts'],
  '@smithy': ['auth/aws.ts'],
  '@aws-crypto': ['auth/aws.ts'],
  '@aws-sdk': ['auth/aws.ts'],
  '@azure': ['auth/entra-id.ts'],
  'google-auth-library': ['auth/google-adc.ts'],
  oauth4webapi: ['auth/oauth-server.ts'],
  libsql: ['stores/sqlite.ts'],
  ioredis: ['stores/redis.ts'],
  'lru-cache': ['stores/memory-store.ts'],
  'node-llama-cpp': ['protocols/llama-cpp/library.ts'],
};

const files = readdirSync(source, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.ts') && !file.startsWith('generated/validators'))
  .sort();

const partOf = (file: string): string => file.split('/')[0]!;

function importsOf(file: string): string[] {
  const text = readFileSync(join(source, file), 'utf8');
  const found = [
    ...text.matchAll(
      /(?:^|\n)\s*(?:import|export)\b[^;]*?\bfrom\s+'([^']+)'|import\(\s*'([^']+)'\s*\)|(?:^|\n)import\s+'([^']+)'/g,
    ),
  ];
  return found.map((match) => (match[1] ?? match[2] ?? match[3])!);
}

describe('architecture', () => {
  it('knows every folder and root file', () => {
    const parts = [...new Set(files.map(partOf))];
    expect(parts.filter((part) => allowed[part] === undefined)).toEqual([]);
  });

  it.each(files)('%s imports only what its part may', (file) => {
    const part = partOf(file);
    const wrong = importsOf(file)
      .filter((target) => target.startsWith('.'))
      .map((target) => relative(source, join(source, dirname(file), target)))
      .map(partOf)
      .filter((target) => target !== part && target !== 'generated' && !allowed[part]?.includes(target));
    expect(wrong).toEqual([]);
  });

  it.each(files)('%s reaches packages through their doors', (file) => {
    const packages = importsOf(file).filter(
      (target) => !target.startsWith('.') && !target.startsWith('node:'),
    );
    const names = packages.map((target) => target.split('/')[0]!);
    expect(names.filter((name) => !doors[name]?.includes(file))).toEqual([]);
  });

  it('does no I/O in protocols, plan and chat', () => {
    const pure = files.filter((file) => /^(protocols|plan|chat)\//.test(file));
    const touching = pure.filter((file) =>
      /from 'node:(fs|net|http|https|dns|child_process)|process\.env|Date\.now\(|Math\.random\(/.test(
        readFileSync(join(source, file), 'utf8'),
      ),
    );
    expect(touching).toEqual([]);
  });

  it('names no provider outside its data', () => {
    const ids = readdirSync(join(root, 'schemas/providers')).map((file) => file.replace('.schema.json', ''));
    const special = new Set(['auto', 'mock', 'local']);
    const named = new RegExp(`['"](?:${ids.filter((id) => !special.has(id)).join('|')})['"]`);
    const code = files.filter((file) => !/^(embeddings|generated|models\/data|protocols)\//.test(file));
    expect(code.filter((file) => named.test(readFileSync(join(source, file), 'utf8')))).toEqual([]);
  });

  it('keeps files short enough to be read at once', () => {
    const lines = (file: string): number => readFileSync(join(source, file), 'utf8').split('\n').length;
    expect(files.filter((file) => !/^(generated|models\/data)\//.test(file) && lines(file) > 320)).toEqual(
      [],
    );
    const tests = readdirSync(join(root, 'test'), { recursive: true, encoding: 'utf8' }).filter((file) =>
      file.endsWith('.test.ts'),
    );
    expect(
      tests.filter((file) => readFileSync(join(root, 'test', file), 'utf8').split('\n').length > 300),
    ).toEqual([]);
  });

  it('knows its own version', () => {
    const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string };
    expect(readFileSync(join(source, 'version.ts'), 'utf8')).toContain(`'${version}'`);
  });

  it('has no circle between parts, apart from types', () => {
    const edges = new Map<string, Set<string>>();
    for (const file of files) {
      const text = readFileSync(join(source, file), 'utf8')
        .replace(/import type [^;]+;/g, '')
        .replace(/export type \{[^;]+;/g, '');
      const targets = [...text.matchAll(/from '(\.[^']+)'/g)].map((match) =>
        partOf(relative(source, join(source, dirname(file), match[1]!))),
      );
      for (const target of targets)
        if (target !== partOf(file))
          edges.set(partOf(file), (edges.get(partOf(file)) ?? new Set()).add(target));
    }
    const circles: string[] = [];
    const visit = (part: string, path: readonly string[]): void => {
      if (path.includes(part)) circles.push([...path.slice(path.indexOf(part)), part].join(' → '));
      else for (const next of edges.get(part) ?? []) visit(next, [...path, part]);
    };
    for (const part of edges.keys()) visit(part, []);
    expect(circles).toEqual([]);
  });

  it('exists where it says it is', () => {
    expect(statSync(source).isDirectory() && existsSync(join(root, 'docs/architecture.md'))).toBe(true);
  });
});
