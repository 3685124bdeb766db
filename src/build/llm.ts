import { callPolicies, callSettings, type Policies, targetSettings } from '../call/pipeline.ts';
import type { CallSettings, ChatHandler, ChatStream, Warning } from '../chat/types.ts';
import type { Catalog } from '../config/catalog.ts';
import type { Configuration } from '../config/document.ts';
import { formatIssue, throwOnErrors } from '../config/issues.ts';
import { asMerged, type Layer, mergeOver } from '../config/layers.ts';
import type { ResolvedModel } from '../config/resolve.ts';
import { liftSecrets } from '../config/secrets.ts';
import { objectSource } from '../config/source.ts';
import { resolveTargets, type TargetContext } from '../config/targets.ts';
import { withoutNulls } from '../config/validate.ts';
import { failure } from '../errors.ts';
import type { LlmConfig } from '../generated/types.ts';
import { Llm } from '../llm.ts';
import type { ListOptions, ModelList } from '../models/list.ts';
import { perRequestSettings } from '../plan/plan.ts';
import type { Services } from '../services.ts';
import { AnswerCaches } from './answer-caches.ts';
import { type BuildContext, type BuiltModel, buildModel } from './model.ts';
import { buildTarget, toolsOf } from './target.ts';

/** What the factory knows of a model when it is built. */
export interface LlmParts {
  readonly model: ResolvedModel;
  readonly services: Services;
  readonly targets: TargetContext;
  /** What loading had to say; becomes the instance's notices. */
  readonly notices: readonly Warning[];
  /** What the instance holds is entered here until it is closed. */
  readonly open: Set<() => Promise<void>>;
}

/** What the targets of a model are resolved with: its document, where it has one, else the providers that can be named. */
export const targetsOf = (
  { environment, credentials }: Services,
  catalog: Catalog,
  configuration?: Configuration,
): TargetContext => ({ environment, credentials, catalog, configuration });

/** Plans a model with what its calls may go to and makes the Llm of it. Throws ConfigurationError with every mistake found. */
export async function buildLlm({
  model,
  services,
  targets,
  notices,
  open,
}: LlmParts): Promise<Llm<LlmConfig>> {
  const caches = new AnswerCaches<ChatStream>(services);
  const context = { services, catalog: targets.catalog, caches };
  const { tree, issues } = await resolveTargets(model, targets);
  throwOnErrors(issues);
  const built = await buildModel(tree, context);
  const policies = policiesOf(tree.model, built, services);
  const warned = issues.map((issue) => ({ code: issue.code, message: formatIssue(issue) }));
  const planned = built.targets.flatMap(({ plan }) => plan.warnings);
  const said = [...notices, ...warned, ...built.notices, ...planned];
  for (const { code, message } of said) services.logger.warn(`${code} ${message}`);
  const handler = policies.around(built.handler);
  const forCall = (settings: CallSettings): ChatHandler | Promise<ChatHandler> => {
    checkCallSettings(model, settings);
    const others = Object.keys(settings).filter((name) => !isPerRequest(name));
    if (others.length === 0) return handler;
    return handlerWith(changedBy(model, settings, others, services), others, {
      built,
      policies,
      context,
      targets,
    });
  };
  const { provider, model: name, facts } = built.first.plan.target;
  const close = closedOnce(built, caches, open);
  const listModels = async (options?: ListOptions): Promise<ModelList> =>
    (await import('./list-models.ts')).listModels(model, services, options);
  const bound = policies.bound(built.bound);
  return new Llm({
    provider,
    model: name,
    notices: said,
    facts,
    handler,
    forCall,
    listModels,
    close,
    bound,
    caches,
  });
}

function policiesOf(model: ResolvedModel, built: BuiltModel, services: Services): Policies {
  const { provider, model: name } = built.first.plan.target;
  const { prices, first } = built;
  const parts = { hooks: services.hooks, provider, model: name, prices, target: first.name };
  return callPolicies(model.config, { ...toolsOf(services), ...parts });
}

/** Settings that a request can carry by itself; any other makes a plan of its own for the call. */
const isPerRequest = (name: string): boolean =>
  name === 'unsupported_params' || (perRequestSettings as readonly string[]).includes(name);

/** Checks a call's own settings by the provider's schema. Throws ValidationError. */
function checkCallSettings(model: ResolvedModel, settings: CallSettings): void {
  const { validate } = model.module;
  if (validate(withoutNulls(settings))) return;
  const error = (validate.errors ?? []).find((found) => !/required$/i.test(found.keyword));
  if (error === undefined) return;
  const unknown = error.params.unevaluatedProperty ?? error.params.additionalProperty;
  const field = typeof unknown === 'string' ? unknown : error.instancePath.slice(1).replaceAll('/', '.');
  const what = typeof unknown === 'string' ? 'is no setting of this provider' : (error.message ?? 'is wrong');
  throw failure('validation', `The call's option "${field}" ${what}.`, {
    details: { field },
    provider: model.provider,
  });
}

function closedOnce(
  { targets }: BuiltModel,
  caches: AnswerCaches<ChatStream>,
  open: Set<() => Promise<void>>,
): () => Promise<void> {
  const closes = targets.flatMap(({ close }) => close ?? []);
  if (closes.length === 0 && caches.isEmpty) return async () => undefined;
  const once = async (): Promise<void> => {
    if (!open.delete(once)) return;
    await Promise.all(closes.map((close) => close()));
    await caches.close();
  };
  open.add(once);
  return once;
}

/** The model under the settings of one call that change the plan itself, such as its model or its address. */
function changedBy(
  model: ResolvedModel,
  settings: CallSettings,
  names: readonly string[],
  services: Services,
): ResolvedModel {
  const given = Object.fromEntries(names.map((name) => [name, settings[name]]));
  // Values are taken as they are: only headers have to be looked at as somebody wrote them.
  const written = { custom_headers: given.custom_headers };
  const lifted = liftSecrets(written, given, model.module.properties, services.credentials);
  const source = objectSource('call');
  const layer: Layer = { value: lifted.config, source, role: 'argument', base: [], moved: new Map() };
  return {
    ...model,
    config: { ...model.config, ...lifted.config },
    secrets: { ...model.secrets, ...lifted.secrets },
    origins: mergeOver(model.origins, asMerged(layer)),
  };
}

interface Usual {
  readonly built: BuiltModel;
  readonly policies: Policies;
  readonly context: BuildContext;
  readonly targets: TargetContext;
}

/** A handler for one call: with policies of its own where the call sets one, else under those of the instance. */
async function handlerWith(
  model: ResolvedModel,
  names: readonly string[],
  { built, policies, context, targets }: Usual,
): Promise<ChatHandler> {
  const { services } = context;
  if (!names.some((name) => callSettings.includes(name) || targetSettings.includes(name))) {
    const own = await buildTarget(model, services, {
      policies: built.first.policies,
      caches: context.caches,
    });
    return closedAfter(policies.around(built.with(own).handler), own.close);
  }
  const { tree, issues } = await resolveTargets(model, targets);
  throwOnErrors(issues);
  const changed = await buildModel(tree, context);
  const closes = changed.targets.flatMap(({ close }) => close ?? []);
  const close =
    closes.length === 0 ? undefined : async () => void (await Promise.all(closes.map((end) => end())));
  return closedAfter(policiesOf(tree.model, changed, services).around(changed.handler), close);
}

function closedAfter(handler: ChatHandler, close: (() => Promise<void>) | undefined): ChatHandler {
  if (close === undefined) return handler;
  return async (request, options) => {
    try {
      const stream = await handler(request, options);
      void stream.ended.then(close);
      return stream;
    } catch (error) {
      await close();
      throw error;
    }
  };
}
