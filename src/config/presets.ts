import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ConfigurationError } from '../errors.ts';
import { issueAt } from './issues.ts';
import { type Loaded, loadText } from './load.ts';
import { didYouMean } from './nearest.ts';
import { objectSource } from './source.ts';

let found: string | undefined;

/** The folder of the shipped documents: beside `dist` in the installed package, beside `src` in a checkout. */
function presetFolder(): string {
  for (let folder = dirname(fileURLToPath(import.meta.url)); found === undefined; folder = dirname(folder)) {
    if (existsSync(join(folder, 'configs', 'quickstart.yaml'))) found = join(folder, 'configs');
    else if (folder === dirname(folder))
      throw new ConfigurationError('The presets of this package are missing.');
  }
  return found;
}

export const presetNames = (): string[] =>
  readdirSync(presetFolder())
    .filter((file) => file.endsWith('.yaml'))
    .map((file) => file.slice(0, -'.yaml'.length))
    .sort();

/** The first comment line of a preset: what it is for. */
export function presetSummary(name: string): string {
  const lines = readFileSync(join(presetFolder(), `${name}.yaml`), 'utf8').split('\n');
  const comment = lines.find((line) => /^#(?! yaml-language-server)/.test(line));
  return comment?.replace(/^#\s*/, '') ?? '';
}

export const isPreset = (name: string): boolean => presetNames().includes(name);

/** A shipped document; throws ConfigurationError for an unknown name. */
export async function loadPreset(name: string): Promise<Loaded> {
  if (!isPreset(name)) {
    const names = presetNames();
    const suggestion = didYouMean(name, names) ?? `Presets: ${names.join(', ')}.`;
    const issue = issueAt(objectSource('preset'), [], 'FC1024', `there is no preset "${name}".`, {
      suggestion,
    });
    throw new ConfigurationError(`${issue.message} ${suggestion}`, [issue], { suggestion });
  }
  return loadText(readFileSync(join(presetFolder(), `${name}.yaml`), 'utf8'), 'yaml', `preset ${name}`);
}
