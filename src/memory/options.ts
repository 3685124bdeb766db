import { failure } from '../errors.ts';
import type { Scope, ScopeOptions } from './scope.ts';

export interface CallBase {
  /** Aborts the call; its reason is rethrown as it is. */
  readonly signal?: AbortSignal | undefined;
}

export interface AddOptions extends ScopeOptions, CallBase {
  /** What to keep with every memory of this call: JSON. Ids of users, agents and runs do not belong here. */
  readonly metadata?: Readonly<Record<string, unknown>> | undefined;
  /** Whether facts are extracted; otherwise messages are stored as said. */
  readonly infer?: boolean | undefined;
  /** Takes the place of the extraction prompt for this call. */
  readonly prompt?: string | undefined;
  /** `procedural_memory`: one summary of what an agent did. */
  readonly memoryType?: string | undefined;
  readonly memory_type?: string | undefined;
  /** The day from which the memory is hidden, as YYYY-MM-DD. */
  readonly expirationDate?: string | null | undefined;
  readonly expiration_date?: string | null | undefined;
}

export interface SearchOptions extends ScopeOptions, CallBase {
  /** Results at most; `limit` says the same. */
  readonly topK?: number | undefined;
  readonly top_k?: number | undefined;
  readonly limit?: number | undefined;
  /** Lowest likeness in meaning, from 0 to 1; words alone lift nothing over it. */
  readonly threshold?: number | undefined;
  /** Further conditions: `{ key: value }`, operators, AND, OR, NOT. */
  readonly filters?: Readonly<Record<string, unknown>> | undefined;
  readonly rerank?: boolean | undefined;
  /** Adds the score of each stage to the results. */
  readonly explain?: boolean | undefined;
  readonly showExpired?: boolean | undefined;
  readonly show_expired?: boolean | undefined;
}

export interface ListOptions extends ScopeOptions, CallBase {
  /** Results at most; without it all. */
  readonly limit?: number | undefined;
  readonly topK?: number | undefined;
  readonly top_k?: number | undefined;
  readonly filters?: Readonly<Record<string, unknown>> | undefined;
  readonly showExpired?: boolean | undefined;
  readonly show_expired?: boolean | undefined;
}

export interface UpdateOptions extends ScopeOptions, CallBase {
  readonly text?: string | undefined;
  /** Takes the place of the metadata. */
  readonly metadata?: Readonly<Record<string, unknown>> | undefined;
  /** `null` takes the date away. */
  readonly expirationDate?: string | null | undefined;
  readonly expiration_date?: string | null | undefined;
}

/** One memory as calls give it back. Times as ISO 8601. */
export interface MemoryItem extends Scope {
  readonly id: string;
  readonly memory: string;
  /** Of the normalised text. */
  readonly hash: string;
  readonly metadata: Readonly<Record<string, unknown>>;
  readonly createdAt: string;
  readonly updatedAt: string;
  readonly actorId?: string | undefined;
  readonly role?: string | undefined;
  /** The day from which it is hidden, as YYYY-MM-DD. */
  readonly expirationDate?: string | undefined;
}

/** An option under either of its names. Throws ValidationError where both are given and differ. */
export function either<Value>(options: object, name: string, spelling: string): Value | undefined {
  const given = (options as Record<string, unknown>)[name];
  const spelled = (options as Record<string, unknown>)[spelling];
  if (given !== undefined && spelled !== undefined && given !== spelled)
    throw invalid(`${name} and ${spelling} are two names for one option, and they differ.`, name);
  // `null` is an answer of its own: it takes a value away.
  return (given === undefined ? spelled : given) as Value | undefined;
}

/** `topK`, `top_k` or `limit`: a whole number from 1. */
export function readLimit(options: object): number | undefined {
  const limit = (options as { limit?: unknown }).limit;
  const value = either<unknown>(options, 'topK', 'top_k') ?? limit;
  if (value === undefined || value === null) return undefined;
  if (typeof value !== 'number' || !Number.isInteger(value) || value < 1)
    throw invalid('topK must be a whole number from 1.', 'topK');
  return value;
}

export function readThreshold(value: unknown): number | undefined {
  if (value === undefined || value === null) return undefined;
  if (typeof value !== 'number' || !(value >= 0 && value <= 1))
    throw invalid('threshold must be a number from 0 to 1.', 'threshold');
  return value;
}

const known = (options: object, names: readonly string[], call: string): void => {
  const unknown = Object.keys(options).find((name) => !names.includes(name));
  if (unknown !== undefined)
    throw invalid(
      `${call} has no option "${unknown}".`,
      unknown,
      `Options: ${names.filter((name) => !name.includes('_')).join(', ')}.`,
    );
};

const ofScope = ['userId', 'agentId', 'runId', 'user_id', 'agent_id', 'run_id', 'signal'];
const names = {
  add: ['metadata', 'infer', 'prompt', 'memoryType', 'memory_type', 'expirationDate', 'expiration_date'],
  search: [
    'topK',
    'top_k',
    'limit',
    'threshold',
    'filters',
    'rerank',
    'explain',
    'showExpired',
    'show_expired',
  ],
  getAll: ['topK', 'top_k', 'limit', 'filters', 'showExpired', 'show_expired'],
  update: ['text', 'data', 'metadata', 'expirationDate', 'expiration_date'],
  deleteAll: [],
} as const;

/** An option that nobody knows would have no effect. Throws ValidationError. */
export function checkOptions(options: unknown, call: keyof typeof names): void {
  if (typeof options !== 'object' || options === null || Array.isArray(options))
    throw invalid(`The options of ${call} must be an object.`, 'options');
  known(options, [...ofScope, ...names[call]], call);
}

export const invalid = (message: string, field: string, suggestion?: string) =>
  failure('validation', message, { details: { field }, suggestion });
