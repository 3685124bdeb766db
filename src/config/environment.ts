import { readFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { parseEnv } from 'node:util';
import type { Environment } from '../ports.ts';

/** `process.env` inherits names such as `constructor`, which are no variables. */
export const processEnvironment: Environment = (name) => {
  const value: unknown = process.env[name];
  return typeof value === 'string' ? value : undefined;
};

/** The real environment first, then `.env` of the folder, then `~/.env`; never written into `process.env`. */
export function withDotenv(environment: Environment, folder: string, home: string = homedir()): Environment {
  let files: readonly ReadonlyMap<string, string>[] | undefined;
  return (name) => {
    const real = environment(name);
    if (real !== undefined) return real;
    files ??= [...new Set([join(folder, '.env'), join(home, '.env')])].map(readDotenv);
    for (const file of files) {
      const value = file.get(name);
      if (value !== undefined) return value;
    }
    return undefined;
  };
}

function readDotenv(path: string): ReadonlyMap<string, string> {
  try {
    return new Map(Object.entries(parseEnv(readFileSync(path, 'utf8'))) as [string, string][]);
  } catch {
    return new Map();
  }
}
