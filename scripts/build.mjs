// Writes dist/: the bundles, their types, and the licences of what is in them. `--strict-types` makes type errors fatal.
import { spawn } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const root = fileURLToPath(new URL('..', import.meta.url));
const dist = join(root, 'dist');
const started = performance.now();

/** Loaded from node_modules as they are: undici's modules one by one, ajv for schemas that come with a call, optional peers. */
const external = [
  'undici',
  'undici/*',
  'ajv',
  'ajv/*',
  '@smithy/*',
  '@aws-crypto/*',
  '@aws-sdk/*',
  'ioredis',
  'libsql',
  '@azure/*',
  'google-auth-library',
  'node-llama-cpp',
];

const shared = {
  absWorkingDir: root,
  outdir: dist,
  bundle: true,
  format: 'esm',
  platform: 'node',
  target: 'node20',
  splitting: true,
  // Packages that come as ES modules too lose what is not used of them.
  mainFields: ['module', 'main'],
  alias: { yaml: join(root, 'node_modules/yaml/browser/dist/index.js') },
  chunkNames: 'chunks/[name]-[hash]',
  legalComments: 'eof',
  metafile: true,
  logLevel: 'warning',
};

/**
 * Customers of the package: they import index.js beside them. With a part in each other's chunks the package would be
 * in more files, and slower to load.
 */
const besideIndex = {
  name: 'beside-index',
  setup({ onResolve }) {
    onResolve({ filter: /^\.\.?\/(index|factory)\.ts$/ }, () => ({ path: './index.js', external: true }));
  },
};
/** commander is CommonJS, and asks for Node's modules with `require`. */
const start = `#!/usr/bin/env node
import { createRequire } from 'node:module';
const require = createRequire(import.meta.url);`;
const customer = { ...shared, splitting: false, plugins: [besideIndex] };

rmSync(dist, { recursive: true, force: true });
const types = writeTypes();
const bundles = await Promise.all([
  build({ ...shared, external, entryPoints: ['src/index.ts'] }),
  build({ ...customer, entryPoints: ['src/testing.ts'] }),
  build({ ...customer, entryPoints: { cli: 'src/cli/main.ts' }, banner: { js: start } }),
]).catch(() => process.exit(1));

const metafiles = bundles.map(({ metafile }) => metafile);
writeLicences(metafiles);
const errors = await types;
if (errors !== '') console.error(`Type errors, so the types in dist/types may be wrong:\n${errors}`);
const size = metafiles
  .flatMap(({ outputs }) => Object.values(outputs))
  .reduce((sum, { bytes }) => sum + bytes, 0);
const seconds = ((performance.now() - started) / 1000).toFixed(1);
console.error(`dist/: ${Math.round(size / 1024)} kB of JavaScript in ${seconds} s`);
if (errors !== '' && process.argv.includes('--strict-types')) process.exit(1);

/** Resolves to what the compiler had to say; the types are written either way. */
function writeTypes() {
  const compiler = join(root, 'node_modules/typescript/bin/tsc');
  const child = spawn(process.execPath, [compiler, '-p', join(root, 'tsconfig.build.json')], { cwd: root });
  let said = '';
  child.stdout.on('data', (text) => {
    said += text;
  });
  return new Promise((resolve) => child.on('close', () => resolve(withJsImports(said.trim()))));
}

/** The compiler rewrites `.ts` imports in JavaScript only, and keeps imports that are there for their effect. */
function withJsImports(said) {
  const folder = join(dist, 'types');
  if (!existsSync(folder)) return said;
  for (const name of readdirSync(folder, { recursive: true })) {
    if (!name.endsWith('.d.ts')) continue;
    const text = readFileSync(join(folder, name), 'utf8');
    const written = text
      .replace(/((?:from|import\() ?['"]\.{1,2}\/[^'"]+)\.ts(['"])/g, '$1.js$2')
      .replace(/^import '[^']+';\n/gm, '');
    if (written !== text) writeFileSync(join(folder, name), written);
  }
  return said;
}

function writeLicences(metafiles) {
  const inputs = metafiles.flatMap(({ outputs }) =>
    Object.values(outputs).flatMap((output) => Object.entries(output.inputs)),
  );
  const used = inputs.filter(([, { bytesInOutput }]) => bytesInOutput > 0).map(([file]) => file);
  const folders = used.map((file) => /^(?:.*\/)?node_modules\/(?:@[^/]+\/)?[^/]+/.exec(file)?.[0]);
  const packages = [...new Set(folders.filter(Boolean))]
    .sort()
    .map((folder) => licenceOf(join(root, folder)));
  const intro = 'Code of these packages is part of the files in `dist`. Written by the build.';
  const text = `# Third-party licences\n\n${intro}\n\n${packages.join('\n')}`;
  const path = join(root, 'THIRD-PARTY-LICENSES.md');
  if (!existsSync(path) || readFileSync(path, 'utf8') !== text) writeFileSync(path, text);
}

function licenceOf(folder) {
  const { name, version, license } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  const files = readdirSync(folder).filter((file) =>
    /^(licen[cs]e|copying|notice|copyrightnotice)/i.test(file),
  );
  if (files.length === 0) throw new Error(`${name} has no licence file`);
  const texts = files
    .sort()
    .map((file) => readFileSync(join(folder, file), 'utf8').replaceAll('\r', '').trim());
  return `## ${name} ${version} (${license})\n\n\`\`\`text\n${texts.join('\n\n')}\n\`\`\`\n`;
}
