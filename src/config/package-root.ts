import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

let found: string | null | undefined;

/** The folder that holds the shipped schemas and documents: above `dist` where it is installed, above `src` in a checkout, nowhere inside another program's bundle. */
export function packageRoot(): string | undefined {
  if (found !== undefined) return found ?? undefined;
  found = null;
  const start = dirname(fileURLToPath(import.meta.url));
  for (let folder = start; found === null; folder = dirname(folder)) {
    if (isOurs(folder)) found = folder;
    if (folder === dirname(folder)) break;
  }
  return found ?? undefined;
}

function isOurs(folder: string): boolean {
  const path = join(folder, 'package.json');
  return (
    existsSync(path) && (JSON.parse(readFileSync(path, 'utf8')) as { name?: string }).name === 'fromconfig'
  );
}
