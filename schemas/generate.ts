import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { generateOutputs, validatorsFolder } from './generate-outputs.ts';

const { root, committed, built } = await generateOutputs();
const current = (path: string): Promise<string> => readFile(join(root, path), 'utf8').catch(() => '');

/** Whole or not at all: another process may be reading. */
async function write(path: string, text: string): Promise<void> {
  const file = join(root, path);
  await mkdir(dirname(file), { recursive: true });
  await writeFile(`${file}.${process.pid}`, text);
  await rename(`${file}.${process.pid}`, file);
}

const stale: string[] = [];
for (const [path, text] of committed) if ((await current(path)) !== text) stale.push(path);

if (process.argv.includes('--check')) {
  for (const path of stale) console.error(`${path} is not what the schemas say: run npm run generate.`);
  process.exitCode = stale.length > 0 ? 1 : 0;
} else {
  for (const path of stale) await write(path, committed.get(path)!);
  for (const [path, text] of built) await write(path, text);
  for (const name of await readdir(join(root, validatorsFolder))) {
    const path = `${validatorsFolder}/${name}`;
    if (name.endsWith('.ts') && !built.has(path)) await rm(join(root, path));
  }
  for (const path of stale) console.log(`wrote ${path}`);
}
