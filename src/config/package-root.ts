import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

interface Package {
  readonly folder: string;
  readonly version: string;
}

let found: Package | null | undefined;

/** This package: above `dist` where it is installed, above `src` in a checkout, nowhere inside another program's bundle. */
function ownPackage(): Package | null {
  if (found !== undefined) return found;
  found = null;
  const start = dirname(fileURLToPath(import.meta.url));
  for (let folder = start; found === null; folder = dirname(folder)) {
    found = packageIn(folder);
    if (folder === dirname(folder)) break;
  }
  return found;
}

function packageIn(folder: string): Package | null {
  const path = join(folder, 'package.json');
  if (!existsSync(path)) return null;
  const { name, version } = JSON.parse(readFileSync(path, 'utf8')) as { name?: string; version?: string };
  return name === 'fromconfig' ? { folder, version: version ?? 'unknown' } : null;
}

/** The folder that holds the shipped schemas and documents. */
export const packageRoot = (): string | undefined => ownPackage()?.folder;

/** The version of this package. */
export const packageVersion = (): string => ownPackage()?.version ?? 'unknown';
