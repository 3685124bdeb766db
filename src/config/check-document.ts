import type { Issue } from '../errors.ts';
import type { Environment } from '../ports.ts';
import { blockPaths } from './blocks.ts';
import type { Configuration } from './document.ts';
import { hasPlaceholder } from './interpolate.ts';
import { issueAt } from './issues.ts';
import { type Merged, mergeOver } from './layers.ts';
import { unprotected } from './network.ts';
import { isTree, type Path, pointerOf, type Tree, valueAt } from './path.ts';
import type { PropertyFacts, Validate } from './provider-module.ts';
import { checkConfig, fillIn, findBlock, isInTarget, sectionsNotBuilt, withoutModels } from './resolve.ts';
import { checkEmbedder } from './resolve-embedder.ts';
import { readTarget, targetPaths } from './targets.ts';
import { check } from './validate.ts';

/**
 * Checks a whole document by its schemas. Without an environment a placeholder is right wherever it stands; with one, a
 * variable that is not set is an error, and a warning in a model or profile that `llm` does not use.
 */
export async function checkDocument(
  configuration: Configuration,
  environment?: Environment,
): Promise<Issue[]> {
  const issues: Issue[] = [...configuration.issues];
  const found = await checkPart(configuration, {}, environment);
  issues.push(...(environment === undefined ? found : idleLess(found, configuration, environment)));
  for (const profile of configuration.idle) {
    const unused = await checkPart(profile, configuration.merged.value, environment);
    issues.push(...unused.map((issue) => (issue.code === 'FC1015' ? asWarning(issue) : issue)));
  }
  return issues;
}

/** What nobody asks for may lack its variables. */
function idleLess(issues: readonly Issue[], configuration: Configuration, environment: Environment): Issue[] {
  const used = findBlock(configuration, ['llm'], environment);
  const inUse = 'path' in used ? `${pointerOf(used.path)}/` : '/llm';
  return issues.map((issue) => {
    const isIdle = issue.pointer.startsWith('/models/') && !issue.pointer.startsWith(inUse);
    return issue.code === 'FC1015' && isIdle ? asWarning(issue) : issue;
  });
}

const asWarning = (issue: Issue): Issue => ({ ...issue, severity: 'warning' });

type Part = Pick<Configuration, 'merged' | 'catalog'>;

/** Checks a document, or a profile that lies over `below`. */
async function checkPart(part: Part, below: Tree, environment: Environment | undefined): Promise<Issue[]> {
  const { merged } = part;
  const { validate, properties } = (await import('../generated/validators/document.ts')) as {
    validate: Validate;
    properties: Record<string, PropertyFacts>;
  };
  const { properties: settings } = (await import('../generated/validators/llm.ts')) as {
    properties: Record<string, PropertyFacts>;
  };
  const homeElsewhere = (key: string): string | undefined =>
    settings[key] === undefined ? undefined : 'llm.config';
  const open = fillIn(
    merged,
    [],
    environment ?? (() => undefined),
    environment === undefined,
    isCheckedApart,
  );
  const issues = [...open.issues];
  const { providers: _read, profiles, ...rest } = open.value;
  const shape = profiles === undefined ? rest : { ...rest, profiles: withoutInside(profiles) };
  const unknown = new Set([...open.unknown, ...(environment === undefined ? open.coercible : [])]);
  const { coercible } = open;
  issues.push(
    ...check(shape, validate, { at: [], merged, properties, homeElsewhere, unknown, coercible }).issues,
    ...sectionsNotBuilt(shape, laterSections, merged, []),
    ...unprotected(shape, merged, []),
  );
  const blocks = [...blockPaths(merged.value), ['embedder'], ['vector_store'], ['reranker']];
  for (const path of blocks) {
    const block = valueAt(merged.value, path);
    if (!isTree(block)) continue;
    const provider = block.provider ?? valueAt(below, [...path, 'provider']);
    if (provider === undefined) issues.push(noProvider(merged, path));
    else if (path[0] === 'llm' || path[0] === 'models')
      issues.push(...(await checkBlock(part, path, provider, environment)));
    else if (path[0] === 'embedder') issues.push(...(await checkEmbedder(part, provider, environment)));
  }
  return issues;
}

const isCheckedApart = ([section, ...inside]: Path): boolean =>
  section === 'profiles' ||
  inside[section === 'models' ? 1 : section === 'llm' || section === 'embedder' ? 0 : -1] === 'config';

/** Profiles are checked one by one, as what they are: layers. */
const withoutInside = (profiles: unknown): unknown =>
  isTree(profiles)
    ? Object.fromEntries(Object.entries(profiles).map(([name, value]) => [name, isTree(value) ? {} : value]))
    : profiles;

function noProvider(merged: Merged, path: Path): Issue {
  const at = [...path, 'provider'];
  const more = { at: 'key', suggestion: 'Add "provider".', written: merged.writtenAt(at) } as const;
  return issueAt(merged.ownerOf(path).source, at, 'FC1006', 'is missing.', more);
}

const laterSections = ['reranker', 'telemetry', 'assert'];

async function checkBlock(
  { merged, catalog }: Part,
  path: Path,
  provider: unknown,
  environment: Environment | undefined,
): Promise<readonly Issue[]> {
  const entry = typeof provider === 'string' ? catalog.find(provider) : undefined;
  if (entry === undefined) return [];
  if (entry.type !== 'llm') {
    const named = [...path, 'provider'];
    const [message, suggestion] = withoutModels(entry);
    const more = { suggestion, written: merged.writtenAt(named) };
    return [issueAt(merged.ownerOf(named).source, named, 'FC1022', message, more)];
  }
  const at = [...path, 'config'];
  const own = merged.at(at);
  const settings = isTree(merged.value.defaults) ? mergeOver(merged.at(['defaults']), own) : own;
  const module = await catalog.load(entry.id);
  const filled = fillIn(
    settings,
    at,
    environment ?? (() => undefined),
    environment === undefined,
    isInTarget,
  );
  const unknown = new Set([...filled.unknown, ...(environment === undefined ? filled.coercible : [])]);
  const found = await checkConfig(filled.value, settings, at, module, {
    coercible: filled.coercible,
    unknown,
  });
  const targets = await checkTargets({ merged, catalog }, filled.value, settings, at, environment);
  return [...filled.issues, ...found.issues, ...targets];
}

/** What calls of a block may go to instead: whether there is such a model, and the settings of those that stand in place. */
async function checkTargets(
  { merged, catalog }: Part,
  config: Tree,
  settings: Merged,
  at: Path,
  environment: Environment = () => undefined,
): Promise<Issue[]> {
  const issues: Issue[] = [];
  const context = { catalog, configuration: { merged, catalog }, environment };
  for (const path of targetPaths(config)) {
    const target = valueAt(config, path);
    if (typeof target === 'string' ? hasPlaceholder(target) : !isTree(target)) continue;
    const read = await readTarget(config, { settings, at }, path, context);
    if ('issues' in read) {
      issues.push(...read.issues);
      continue;
    }
    if (!read.isBlock) continue;
    const filled = fillIn(read.own, read.at, environment, true);
    const placeholders = {
      coercible: filled.coercible,
      unknown: new Set([...filled.unknown, ...filled.coercible]),
    };
    const module = await catalog.load(read.provider);
    const { issues: found } = await checkConfig(filled.value, read.own, read.at, module, placeholders);
    issues.push(...found);
  }
  return issues;
}
