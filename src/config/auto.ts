import { ConfigurationError } from '../errors.ts';
import type { Environment } from '../ports.ts';
import { issueAt } from './issues.ts';
import type { CatalogEntry } from './provider-module.ts';
import { objectSource } from './source.ts';

/** What `provider: auto` found. */
export interface AutoChoice {
  readonly provider: string;
  /** The model to ask a local server for, when it has not the default one. */
  readonly models?: readonly string[] | undefined;
  /** Why it was chosen, as a sentence. */
  readonly because: string;
}

/** Ids of the models a local server has; `undefined` when nobody answers within 300 ms. */
export type Probe = (url: string) => Promise<readonly string[] | undefined>;

type Candidate = CatalogEntry & { readonly auto: NonNullable<CatalogEntry['auto']> };

/** The providers that can be chosen, in the order they are looked for. */
export const autoCandidates = (entries: readonly CatalogEntry[]): readonly Candidate[] =>
  entries
    .filter((entry): entry is Candidate => entry.auto !== undefined)
    .sort((a, b) => a.auto.order - b.auto.order);

/** The choice that the environment alone gives. */
export function chooseByKey(
  entries: readonly CatalogEntry[],
  environment: Environment,
): AutoChoice | undefined {
  for (const entry of autoCandidates(entries)) {
    const variable = entry.local
      ? undefined
      : entry.keyVariables.find((name) => (environment(name) ?? '') !== '');
    if (variable !== undefined) return { provider: entry.id, because: `${variable} is set` };
  }
  return undefined;
}

/** A key in the environment, else a local server that answers; `undefined` when nothing is there. */
export async function chooseProvider(
  entries: readonly CatalogEntry[],
  environment: Environment,
  probe: Probe,
): Promise<AutoChoice | undefined> {
  const byKey = chooseByKey(entries, environment);
  if (byKey !== undefined) return byKey;
  const local = autoCandidates(entries).filter((entry) => entry.auto.probe !== undefined);
  const found = await Promise.all(local.map((entry) => probe(entry.auto.probe!)));
  const index = found.findIndex((models) => models !== undefined);
  if (index === -1) return undefined;
  const entry = local[index]!;
  return {
    provider: entry.id,
    models: found[index],
    because: `${entry.name} answers at ${new URL(entry.auto.probe!).host}`,
  };
}

/** Says what was looked for. */
export function nothingFound(entries: readonly CatalogEntry[]): ConfigurationError {
  const candidates = autoCandidates(entries);
  const keys = candidates.filter((entry) => !entry.local).map((entry) => entry.keyVariables[0]);
  const servers = candidates
    .filter((entry) => entry.auto.probe !== undefined)
    .map((entry) => `${entry.name} (${new URL(entry.auto.probe!).host})`);
  const message = `provider "auto" found nothing: no ${keys.join(', ')} in the environment, and no answer from ${servers.join(', ')}.`;
  const suggestion = 'Set one of these keys, start a local server, or set config: { allow_mock: true }.';
  return new ConfigurationError(
    `${message} ${suggestion}`,
    [issueAt(objectSource('auto'), ['llm', 'provider'], 'FC1027', message, { suggestion })],
    { suggestion },
  );
}
