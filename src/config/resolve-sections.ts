import type { Issue } from '../errors.ts';
import { nameKey } from '../registry.ts';
import type { Configuration } from './document.ts';
import { issueAt } from './issues.ts';
import { nearest } from './nearest.ts';
import { isTree, type Tree } from './path.ts';
import type { PropertyFacts, Validate } from './provider-module.ts';
import { fillIn, type ResolveContext } from './resolve.ts';
import { check } from './validate.ts';

/** A `vector_store` block as it is opened. */
export interface ResolvedStore {
  readonly provider: string;
  readonly config: Tree;
}

export interface Sections {
  /** Without a block, none. */
  readonly store?: ResolvedStore | undefined;
  readonly memory: Tree;
  readonly issues: readonly Issue[];
}

const NAMES = ['memory', 'vector_store'] as const;

/** The sections that say how memories are kept, filled in and checked; `stores` are the names that a store may have. */
export async function resolveSections(
  { merged }: Pick<Configuration, 'merged'>,
  stores: readonly string[],
  { environment }: Pick<ResolveContext, 'environment'>,
): Promise<Sections> {
  const { validate, properties } = (await import('../generated/validators/document.ts')) as {
    validate: Validate;
    properties: Record<string, PropertyFacts>;
  };
  const isOther = ([section]: readonly (string | number)[]): boolean =>
    !(NAMES as readonly unknown[]).includes(section);
  const { value, coercible, unknown, issues } = fillIn(merged, [], environment, false, isOther);
  const shape = Object.fromEntries(
    NAMES.flatMap((name) => (isTree(value[name]) ? [[name, value[name]]] : [])),
  );
  const context = { at: [], merged, properties, coercible, unknown };
  const checked = check(shape, validate, context);
  const { memory, vector_store: block } = checked.value;
  const found = [...issues, ...checked.issues];
  const sections = { memory: isTree(memory) ? memory : {} };
  if (!isTree(block)) return { ...sections, issues: found };
  const named = block.provider;
  const provider = stores.find((name) => typeof named === 'string' && nameKey(name) === nameKey(named));
  if (provider !== undefined)
    return {
      ...sections,
      store: { provider, config: isTree(block.config) ? block.config : {} },
      issues: found,
    };
  if (typeof named === 'string') {
    const at = ['vector_store', 'provider'];
    const near = nearest(named, stores);
    const suggestion = near === undefined ? `There are: ${stores.join(', ')}.` : `Did you mean "${near}"?`;
    const more = { suggestion, fix: near, written: merged.writtenAt(at) };
    found.push(
      issueAt(merged.ownerOf(at).source, at, 'FC1016', `there is no vector store "${named}".`, more),
    );
  }
  return { ...sections, issues: found };
}
