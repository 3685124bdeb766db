import { createAuthorize } from '../auth/authorize.ts';
import { connect, connectHandler } from '../call/connect.ts';
import { builtPolicies, createPipeline, type Pipeline } from '../call/pipeline.ts';
import type { CallSettings, ChatHandler, Warning } from '../chat/types.ts';
import { problemsOf } from '../config/compile.ts';
import { throwOnErrors } from '../config/issues.ts';
import { asMerged, type Layer, mergeOver } from '../config/layers.ts';
import type { ResolvedModel } from '../config/resolve.ts';
import { liftSecrets } from '../config/secrets.ts';
import { objectSource } from '../config/source.ts';
import { withoutNulls } from '../config/validate.ts';
import { failure } from '../errors.ts';
import type { LlmConfig } from '../generated/types.ts';
import { Llm } from '../llm.ts';
import type { ListOptions, ModelList } from '../models/list.ts';
import { fitSettings, type Policy } from '../plan/fit-settings.ts';
import { knowledgeOf } from '../plan/knowledge.ts';
import { mayObject, objectionTo } from '../plan/objection.ts';
import { perRequestSettings, planTarget, type TargetPlan } from '../plan/plan.ts';
import { definitionOf } from '../plan/variant.ts';
import type { HandlerProtocol, OwnHandler, Protocol } from '../protocols/protocol.ts';
import type { Services } from '../services.ts';
import { storedFor } from './stored.ts';

/** A target with the handler that answers for it. */
export interface BuiltTarget {
  readonly plan: TargetPlan;
  readonly handler: ChatHandler;
  readonly pipeline: Pipeline;
  /** Ends what the handler holds, where it holds anything. */
  readonly close?: (() => Promise<void>) | undefined;
}

/** Plans a model and puts its handler together, with policies that others share or its own; throws ConfigurationError with every mistake found. */
export async function buildTarget(
  model: ResolvedModel,
  services: Services,
  shared?: Pipeline,
): Promise<BuiltTarget> {
  const { environment, clock } = services;
  const [protocol, known, stored] = await Promise.all([
    services.protocols.get(definitionOf(model).response_type ?? ''),
    knowledgeOf(model, environment, clock.date()),
    storedFor(model, services),
  ]);
  const plan = planTarget(model, { environment, protocol, known, stored });
  throwOnErrors(plan.issues);
  const answer = await handlerOf(protocol, plan, services);
  const pipeline = shared ?? pipelineOf(model, plan, services);
  return { plan, pipeline, handler: objecting(plan, pipeline(answer), policyOf(model)), close: answer.close };
}

function pipelineOf(model: ResolvedModel, { target }: TargetPlan, services: Services): Pipeline {
  const { clock, random, logger, hooks } = services;
  const { provider, model: name } = target;
  const tools = {
    clock,
    random,
    logger,
    hooks,
    provider,
    model: name,
    target: `${provider}/${name}`,
    validate: problemsOf,
  };
  return createPipeline(model.config, tools);
}

/** What answers at the target itself, without any policy. */
async function handlerOf(
  protocol: Protocol | HandlerProtocol,
  plan: TargetPlan,
  services: Services,
): Promise<OwnHandler> {
  const { transport, credentials, clock, random } = services;
  const authorize = await createAuthorize(plan.auth, plan.secretHeaders, services);
  const tools = { transport, authorize, credentials, clock, random };
  return 'renderRequest' in protocol
    ? connect(protocol, plan.target, plan.stream, tools)
    : connectHandler(protocol, plan.target, plan.stream, tools);
}

/** Settings that a request can carry by itself; any other makes a plan of its own for the call. */
const isPerRequest = (name: string): boolean => (perRequestSettings as readonly string[]).includes(name);

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

const policyOf = ({ config }: ResolvedModel): Policy =>
  (config.unsupported_params as Policy | null | undefined) ?? 'error';

/** A handler that sends a call's own settings as the model takes them. Throws ValidationError for one that it refuses. */
function fitted({ plan, handler }: BuiltTarget, settings: CallSettings, policy: Policy): ChatHandler {
  const { target, restrictions } = plan;
  const given: Record<string, unknown> = { ...settings };
  const usual: Readonly<Record<string, unknown>> = { ...target.parameters, ...target.settings };
  const { refused, warnings } = fitSettings(
    {
      values: { ...usual, ...settings },
      policy,
      isOwn: (name) => settings[name] != null,
      isDefault: () => false,
      remove(name) {
        if (usual[name] == null) delete given[name];
        else given[name] = null;
      },
      replace(name, value) {
        given[name] = value;
      },
    },
    restrictions,
  );
  const [first] = refused;
  if (first !== undefined) {
    throw failure('validation', `${first.setting}: ${first.message}`, {
      details: { field: first.setting, code: first.code },
      suggestion: first.suggestion,
      provider: target.provider,
      model: target.model,
    });
  }
  return (request, options) => {
    options.call.warnings.push(...warnings);
    return handler({ ...request, settings: given }, options);
  };
}

/** Holds requests against what the model is known not to take, before anything is sent. */
function objecting({ target, restrictions }: TargetPlan, next: ChatHandler, policy: Policy): ChatHandler {
  if (!mayObject(restrictions, target)) return next;
  return async (request, options) => {
    const objection = objectionTo(request, target, restrictions);
    if (objection === undefined) return next(request, options);
    const { field, code, message, suggestion, remedy } = objection;
    if (policy === 'error' && remedy === undefined) {
      const { provider, model } = target;
      throw failure('validation', message, { details: { field, code }, suggestion, provider, model });
    }
    options.call.warnings.push({ code, message });
    return next(
      remedy === undefined ? request : { ...request, settings: { ...request.settings, ...remedy } },
      options,
    );
  };
}

/**
 * Plans a model and makes the Llm of it; what loading had to say becomes its notices. What it holds is entered in `open`
 * until it is closed.
 */
export async function buildLlm(
  model: ResolvedModel,
  services: Services,
  notices: readonly Warning[],
  open: Set<() => Promise<void>>,
): Promise<Llm<LlmConfig>> {
  const built = await buildTarget(model, services);
  const said = [...notices, ...built.plan.warnings];
  for (const { code, message } of said) services.logger.warn(`${code} ${message}`);
  const forCall = (settings: CallSettings): ChatHandler | Promise<ChatHandler> => {
    checkCallSettings(model, settings);
    const others = Object.keys(settings).filter((name) => !isPerRequest(name));
    const policy = (settings.unsupported_params as Policy | null | undefined) ?? policyOf(model);
    if (others.length === 0) return fitted(built, settings, policy);
    return handlerWith(model, settings, others, services, built.pipeline).then((changed) =>
      fitted(changed, settings, policy),
    );
  };
  const { provider, model: name } = built.plan.target;
  const { handler } = built;
  const close = closedOnce(built.close, open);
  const list = async (options?: ListOptions): Promise<ModelList> =>
    (await import('./list-models.ts')).listModels(model, services, options);
  return new Llm({ provider, model: name, notices: said, handler, forCall, listModels: list, close });
}

function closedOnce(close: BuiltTarget['close'], open: Set<() => Promise<void>>): () => Promise<void> {
  if (close === undefined) return async () => undefined;
  const once = async (): Promise<void> => {
    if (open.delete(once)) await close();
  };
  open.add(once);
  return once;
}

/** A target for one call whose settings change the plan itself, such as its model or its address. */
async function handlerWith(
  model: ResolvedModel,
  settings: CallSettings,
  names: readonly string[],
  services: Services,
  usual: Pipeline,
): Promise<BuiltTarget> {
  const given = Object.fromEntries(names.map((name) => [name, settings[name]]));
  // Values are taken as they are: only headers have to be looked at as somebody wrote them.
  const written = { custom_headers: given.custom_headers };
  const lifted = liftSecrets(written, given, model.module.properties, services.credentials);
  const source = objectSource('call');
  const layer: Layer = { value: lifted.config, source, role: 'argument', base: [], moved: new Map() };
  const secrets = { ...model.secrets, ...lifted.secrets };
  const config = { ...model.config, ...lifted.config };
  const origins = mergeOver(model.origins, asMerged(layer));
  const isOfPolicies = names.some((name) => (builtPolicies as readonly string[]).includes(name));
  const shared = isOfPolicies ? undefined : usual;
  const changed = { ...model, config, secrets, origins };
  const built = await buildTarget(changed, services, shared);
  return built.close === undefined ? built : { ...built, handler: closedAfter(built.handler, built.close) };
}

function closedAfter(handler: ChatHandler, close: () => Promise<void>): ChatHandler {
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
