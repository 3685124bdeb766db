import { failure } from '../errors.ts';
import type { Filter } from '../vector-stores/filter.ts';
import type { StoredRecord } from '../vector-stores/vector-store.ts';

/** Whose memories are meant: at least one of the three. */
export interface Scope {
  readonly userId?: string | undefined;
  readonly agentId?: string | undefined;
  readonly runId?: string | undefined;
}

/** The ids as callers give them, also in the spelling of documents. */
export interface ScopeOptions extends Scope {
  readonly user_id?: string | undefined;
  readonly agent_id?: string | undefined;
  readonly run_id?: string | undefined;
}

const ids = ['userId', 'agentId', 'runId'] as const;
type Id = (typeof ids)[number];
const other: Readonly<Record<Id, keyof ScopeOptions>> = {
  userId: 'user_id',
  agentId: 'agent_id',
  runId: 'run_id',
};

/** Reads the ids of a call: trimmed, without spaces inside. Throws ValidationError for a wrong one. */
export function readScope(options: ScopeOptions): Scope {
  const scope: Partial<Record<Id, string>> = {};
  for (const id of ids) {
    const [given, spelled] = [readId(id, options[id]), readId(other[id], options[other[id]])];
    if (given !== undefined && spelled !== undefined && given !== spelled)
      throw invalid(`${id} and ${other[id]} are two names for one id, and they differ.`, id);
    const value = given ?? spelled;
    if (value !== undefined) scope[id] = value;
  }
  return scope;
}

/** As readScope, and throws ValidationError where no id is given. */
export function readWholeScope(options: ScopeOptions, what: string): Scope {
  const scope = readScope(options);
  if (isEmptyScope(scope))
    throw invalid(
      `${what} needs a userId, an agentId or a runId.`,
      'userId',
      'Say whose memories are meant.',
    );
  return scope;
}

export const isEmptyScope = (scope: Scope): boolean => ids.every((id) => scope[id] === undefined);

/** The one filter that keeps memories of others out. */
export const scopeFilter = (scope: Scope): Filter => ({
  and: ids.flatMap((field) =>
    scope[field] === undefined ? [] : [{ field, operator: 'eq' as const, value: scope[field] }],
  ),
});

/** The one check of what comes back, whatever the store made of the filter. */
export const isInScope = (scope: Scope, record: StoredRecord): boolean =>
  ids.every((id) => scope[id] === undefined || record[id] === scope[id]);

const identity = new Set<string>([...ids, ...Object.values(other), 'actorId', 'actor_id', 'role']);

/** Metadata without what would say who a memory belongs to, and the names of what was taken out. */
export function withoutIdentity(metadata: Readonly<Record<string, unknown>>): {
  readonly metadata: Readonly<Record<string, unknown>>;
  readonly dropped: readonly string[];
} {
  const dropped = Object.keys(metadata).filter((key) => identity.has(key));
  const kept = Object.entries(metadata).filter(([key]) => !identity.has(key));
  return { metadata: structuredClone(Object.fromEntries(kept)), dropped };
}

function readId(name: string, value: unknown): string | undefined {
  if (value === undefined || value === null) return undefined;
  if (typeof value !== 'string' && typeof value !== 'number' && typeof value !== 'bigint')
    throw invalid(`${name} must be text.`, name);
  const id = String(value).trim();
  if (id === '') throw invalid(`${name} is empty.`, name, 'Leave it out, or give the id.');
  if (/\s/.test(id)) throw invalid(`${name} has white space inside.`, name, 'Use an id without spaces.');
  return id;
}

const invalid = (message: string, field: string, suggestion?: string) =>
  failure('validation', message, { details: { field }, suggestion });
