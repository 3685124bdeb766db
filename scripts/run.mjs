// Runs a TypeScript file of this repository on any supported Node: node scripts/run.mjs FILE.ts ARGUMENTS…
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { basename, join, resolve, sep } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'esbuild';

const self = fileURLToPath(import.meta.url);
const root = fileURLToPath(new URL('..', import.meta.url));
const schemas = join(root, 'schemas');
const cache = join(root, 'node_modules/.cache/fromconfig');

const [file, ...rest] = process.argv.slice(2);
if (file === undefined) {
  console.error('usage: node scripts/run.mjs FILE.ts ARGUMENTS…');
  process.exit(2);
}
const source = resolve(file);
if (!source.startsWith(schemas + sep) && areValidatorsStale()) generate();
const bundle = await bundled(source);
process.argv = [process.argv[0], source, ...rest];
process.setSourceMapsEnabled(true);
await import(pathToFileURL(bundle).href);

function areValidatorsStale() {
  const validators = timesIn(join(root, 'src/generated/validators'));
  const written = timesIn(schemas, (name) => name !== 'fromconfig.schema.json');
  return validators.length === 0 || Math.min(...validators) < Math.max(...written);
}

function timesIn(folder, counts = () => true) {
  if (!existsSync(folder)) return [];
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile() && counts(entry.name))
    .map((entry) => statSync(join(entry.parentPath, entry.name)).mtimeMs);
}

function generate() {
  const { status } = spawnSync(process.execPath, [self, join(schemas, 'generate.ts')], {
    stdio: ['ignore', 2, 2],
  });
  if (status !== 0) process.exit(status ?? 1);
}

/** Named by its content and moved into place, so that runs side by side never read half a file. */
async function bundled(entry) {
  const options = {
    bundle: true,
    platform: 'node',
    format: 'esm',
    target: 'node20',
    packages: 'external',
    sourcemap: 'inline',
    sourcesContent: false,
  };
  const made = await build({
    ...options,
    entryPoints: [entry],
    outdir: cache,
    write: false,
    logLevel: 'error',
  }).catch(() => process.exit(1));
  const [{ text }] = made.outputFiles;
  const path = join(
    cache,
    `${basename(entry, '.ts')}-${createHash('sha256').update(text).digest('hex').slice(0, 16)}.mjs`,
  );
  if (existsSync(path)) return path;
  mkdirSync(cache, { recursive: true });
  removeOld();
  writeFileSync(`${path}.${process.pid}`, text);
  renameSync(`${path}.${process.pid}`, path);
  return path;
}

function removeOld() {
  const yesterday = Date.now() - 24 * 60 * 60 * 1000;
  for (const name of readdirSync(cache)) {
    const path = join(cache, name);
    if ((statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? yesterday) < yesterday)
      rmSync(path, { force: true });
  }
}
