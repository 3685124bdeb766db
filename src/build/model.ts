import { estimateInput } from '../chat/estimate.ts';
import type { ChatHandler, ChatRequest, ChatStream, Warning } from '../chat/types.ts';
import type { Catalog } from '../config/catalog.ts';
import type { ModelTree } from '../config/targets.ts';
import { ConfigurationError, type FromConfigError } from '../errors.ts';
import type { FallbackConfig, RoutingConfig } from '../generated/types.ts';
import type { Price } from '../models/table.ts';
import { objectionTo } from '../plan/objection.ts';
import { type FallbackTarget, fallback, fallbackBound, fallbackRules } from '../policies/fallback.ts';
import type { Bounds } from '../policies/policy.ts';
import { createRouter, type RoutedFacts } from '../policies/routing.ts';
import type { Services } from '../services.ts';
import type { AnswerCaches } from './answer-caches.ts';
import { chosen } from './choose.ts';
import { type BuiltTarget, buildTarget } from './target.ts';

/** A model with everything that its calls may go to instead, as one handler. */
export interface BuiltModel {
  /** The target that is asked first; where it cannot be used, the first that can. */
  readonly first: BuiltTarget;
  readonly targets: readonly BuiltTarget[];
  readonly handler: ChatHandler;
  readonly prices: readonly (Price | undefined)[];
  readonly bound: Bounds;
  readonly notices: readonly Warning[];
  /** The same with another target in the place of the model's own, under the same rules and cooldowns. */
  with(own: BuiltTarget): BuiltModel;
}

export interface BuildContext {
  readonly services: Services;
  readonly catalog: Catalog;
  readonly caches: AnswerCaches<ChatStream>;
}

/** Builds a model and what its calls may go to. A target without a key is left out with a warning, as long as another is there. */
export async function buildModel(
  tree: ModelTree,
  context: BuildContext,
  isStandIn = false,
): Promise<BuiltModel> {
  const { services, catalog, caches } = context;
  const { model, notice } = await chosen(tree.model, catalog, services);
  const notices: Warning[] = notice === undefined ? [] : [notice];
  const others = [...tree.routed, ...tree.fallbacks];
  if (others.length === 0) return alone(await buildTarget(model, services, { isStandIn, caches }), notices);
  const problems: ConfigurationError[] = [];
  const built = async (make: () => Promise<BuiltModel>): Promise<BuiltModel | undefined> => {
    try {
      return await make();
    } catch (error) {
      if (!isKeyless(error)) throw error;
      problems.push(error);
      notices.push({ code: 'FC1018', message: `${error.issues[0]!.message} It is passed over.` });
      return undefined;
    }
  };
  const own = await built(async () => alone(await buildTarget(model, services, { isStandIn, caches }), []));
  const routed = await builtAll(tree.routed, (one) => built(() => buildModel(one, context, true)));
  const fallbacks = await builtAll(tree.fallbacks, (one) => built(() => buildModel(one, context, true)));
  if (own === undefined && routed.length + fallbacks.length === 0) throw problems[0];
  const nodes = [...(own === undefined ? [] : [own]), ...routed, ...fallbacks];
  for (const node of nodes) notices.push(...node.notices);
  return several(nodes, nodes.length - fallbacks.length, model.config, services, notices, new Map());
}

async function builtAll(
  trees: readonly ModelTree[],
  build: (tree: ModelTree) => Promise<BuiltModel | undefined>,
): Promise<BuiltModel[]> {
  const all: BuiltModel[] = [];
  for (const tree of trees) {
    const one = await build(tree);
    if (one !== undefined) all.push(one);
  }
  return all;
}

/** Nothing is wrong but that there is no key. */
const isKeyless = (error: unknown): error is ConfigurationError =>
  error instanceof ConfigurationError &&
  error.issues.length > 0 &&
  error.issues.every(({ code, severity }) => code === 'FC1018' || severity !== 'error');

const alone = (target: BuiltTarget, notices: readonly Warning[]): BuiltModel => ({
  first: target,
  targets: [target],
  handler: target.handler,
  prices: [target.price],
  bound: target.bound,
  notices,
  with: (own) => alone(own, notices),
});

/** The first `routedCount` are chosen among by `routing`; the others follow in their order. */
function several(
  nodes: readonly BuiltModel[],
  routedCount: number,
  config: Readonly<Record<string, unknown>>,
  services: Services,
  notices: readonly Warning[],
  coolUntil: Map<string, number>,
): BuiltModel {
  const { clock, logger } = services;
  const names = namesOf(nodes);
  const windows = new Map(nodes.map((node, at) => [names[at]!, windowOf(node)]));
  const router = createRouter(
    (config.routing ?? {}) as RoutingConfig,
    nodes.slice(0, routedCount).map(routedFacts),
    clock,
  );
  if (router.order().length === 0 && routedCount === nodes.length) throw nobodyGood(config);
  const rest = nodes.slice(routedCount).map((_, index) => routedCount + index);
  const targets: FallbackTarget[] = nodes.map((node, at) => ({
    name: names[at]!,
    handler: at < routedCount ? router.timed(at, node.handler) : node.handler,
    unfit: (request, cause, failed) =>
      unfit(node, request, cause, failed === undefined ? undefined : windows.get(failed)),
  }));
  const handler = fallback(
    targets,
    fallbackRules(config.fallback as FallbackConfig | null | undefined),
    { clock, logger, order: () => [...router.order(), ...rest] },
    coolUntil,
  );
  return {
    first: nodes[0]!.first,
    targets: nodes.flatMap((node) => node.targets),
    handler,
    prices: nodes.flatMap((node) => node.prices),
    bound: fallbackBound(nodes.map((node) => node.bound)),
    notices,
    with: (own) =>
      several([alone(own, []), ...nodes.slice(1)], routedCount, config, services, notices, coolUntil),
  };
}

/** Two targets of one model, with keys of their own, are told apart by a number. */
function namesOf(nodes: readonly BuiltModel[]): string[] {
  const seen = new Map<string, number>();
  return nodes.map(({ first: { name } }) => {
    const count = (seen.get(name) ?? 0) + 1;
    seen.set(name, count);
    return count === 1 ? name : `${name} (${count})`;
  });
}

const windowOf = ({ first }: BuiltModel): number | undefined => {
  const { facts } = first.plan.target;
  return facts?.maxInputTokens ?? facts?.contextWindow;
};

function routedFacts({ first }: BuiltModel): RoutedFacts {
  const { facts } = first.plan.target;
  const { input, output } = first.price ?? {};
  return {
    price: input === undefined && output === undefined ? undefined : (input ?? 0) + (output ?? 0),
    quality: facts?.quality,
  };
}

const nobodyGood = (config: Readonly<Record<string, unknown>>): ConfigurationError => {
  const { quality_threshold: threshold } = config.routing as RoutingConfig;
  return new ConfigurationError(`No target is rated ${threshold} or better.`, [], {
    suggestion: 'Lower routing.quality_threshold, or rate the models with model_overrides.quality.',
  });
};

/** Why a target cannot take a request: its window, or what it does not read or call. */
function unfit(
  node: BuiltModel,
  request: ChatRequest,
  cause: FromConfigError | undefined,
  failedWindow: number | undefined,
): string | undefined {
  const window = windowOf(node);
  if (cause?.kind === 'context-length' && (window === undefined || window <= (failedWindow ?? 0)))
    return window === undefined ? 'has a window of unknown size' : `has a window of only ${window} tokens`;
  const needed = window === undefined ? 0 : estimateInput(request);
  if (window !== undefined && needed > window)
    return `has a window of ${window} tokens, and the input has about ${needed}`;
  const { target, restrictions } = node.first.plan;
  const objection = objectionTo(request, target, restrictions);
  if (objection === undefined || objection.remedy !== undefined) return undefined;
  return objection.field === 'tools' ? 'calls no tools' : 'reads no images';
}
