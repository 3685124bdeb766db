import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ConfigurationError } from '../errors.ts';
import { issueAt } from './issues.ts';
import { type Loaded, loadText } from './load.ts';
import { didYouMean } from './nearest.ts';
import { packageRoot } from './package-root.ts';
import { objectSource } from './source.ts';

function presetFolder(): string {
  const root = packageRoot();
  if (root === undefined) throw new ConfigurationError('The presets of this package are missing.');
  return join(root, 'configs');
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
