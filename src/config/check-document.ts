import type { Issue } from '../errors.ts';
import type { Environment } from '../ports.ts';
import { blockPaths } from './blocks.ts';
import type { Configuration } from './document.ts';
import { mergeOver } from './layers.ts';
import { isTree, type Path, pointerOf, valueAt } from './path.ts';
import type { PropertyFacts, Validate } from './provider-module.ts';
import { checkConfig, fillIn, findBlock, sectionsNotBuilt } from './resolve.ts';
import { check } from './validate.ts';

/**
 * Checks a whole document by its schemas. Without an environment a placeholder is right wherever it stands; with one, a
 * variable that is not set is an error, and a warning in a model or profile that `llm` does not use.
 */
export async function checkDocument(
  configuration: Configuration,
  environment?: Environment,
): Promise<Issue[]> {
  const { merged } = configuration;
  const issues: Issue[] = [...configuration.issues];
  const { validate, properties } = (await import('../generated/validators/document.ts')) as {
    validate: Validate;
    properties: Record<string, PropertyFacts>;
  };
  const open = fillIn(merged, [], environment ?? (() => undefined), environment === undefined);
  issues.push(...open.issues.filter((issue) => !isInBlock(issue.pointer)));
  const { providers: _read, ...shape } = open.value;
  const unknown = new Set([...open.unknown, ...(environment === undefined ? open.coercible : [])]);
  issues.push(
    ...check(shape, validate, { at: [], merged, properties, unknown, coercible: open.coercible }).issues,
  );
  issues.push(...sectionsNotBuilt(shape, laterSections, merged, []));
  for (const path of blockPaths(merged.value))
    issues.push(...(await checkBlock(configuration, path, environment)));
  return environment === undefined ? issues : withSeverity(issues, configuration, environment);
}

/** What nobody asks for may lack its variables. */
function withSeverity(
  issues: readonly Issue[],
  configuration: Configuration,
  environment: Environment,
): Issue[] {
  const used = findBlock(configuration, ['llm'], environment);
  const inUse = 'path' in used ? `${pointerOf(used.path)}/` : '/llm';
  return issues.map((issue) => {
    const isIdle = /^\/(models|profiles)\//.test(issue.pointer) && !issue.pointer.startsWith(inUse);
    return issue.code === 'FC1015' && isIdle ? { ...issue, severity: 'warning' } : issue;
  });
}

const laterSections = [
  'embedder',
  'vector_store',
  'reranker',
  'memory',
  'session',
  'network',
  'redis',
  'telemetry',
  'model_overrides',
  'assert',
];

const isInBlock = (pointer: string): boolean => /^\/(llm|models\/[^/]+)\/config\//.test(pointer);

async function checkBlock(
  configuration: Configuration,
  path: Path,
  environment: Environment | undefined,
): Promise<readonly Issue[]> {
  const { merged, catalog } = configuration;
  const block = valueAt(merged.value, path);
  if (!isTree(block) || typeof block.provider !== 'string') return [];
  const entry = catalog.find(block.provider);
  if (entry === undefined) return [];
  const at = [...path, 'config'];
  const own = merged.at(at);
  const settings = isTree(merged.value.defaults) ? mergeOver(merged.at(['defaults']), own) : own;
  const module = await catalog.load(entry.id);
  const filled = fillIn(settings, at, environment ?? (() => undefined), environment === undefined);
  const unknown = new Set([...filled.unknown, ...(environment === undefined ? filled.coercible : [])]);
  const found = await checkConfig(filled.value, settings, at, module, {
    coercible: filled.coercible,
    unknown,
  });
  return [...filled.issues, ...found.issues];
}
