import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { homeOf } from '../home-folder.ts';
import type { Environment } from '../ports.ts';
import { loadFile } from './files.ts';
import { issueAt } from './issues.ts';
import type { Loaded } from './load.ts';

const fileName = /^provider\.(json|ya?ml|toml)$/;

/** `provider.json`, `.yaml` or `.toml` of the user's own folder; `undefined` where there is none. */
export async function loadProviderFile(environment: Environment): Promise<Loaded | undefined> {
  const folder = homeOf(environment);
  const found = (await readdir(folder).catch(() => [])).filter((name) => fileName.test(name)).sort();
  const [first, second] = found;
  if (first === undefined) return undefined;
  const loaded = await loadFile(join(folder, first), undefined, 'providers');
  if (second === undefined) return loaded;
  const message = `${found.slice(1).join(' and ')} beside it is not read.`;
  const suggestion = 'Keep one file of providers.';
  const issue = issueAt(loaded.source, [], 'FC1030', message, { severity: 'warning', suggestion });
  return { ...loaded, issues: [...loaded.issues, issue] };
}
