import { createAuthorize } from '../auth/authorize.ts';
import { connect, connectHandler } from '../call/connect.ts';
import { fingerprintChat } from '../call/fingerprint.ts';
import { targetPolicies } from '../call/pipeline.ts';
import type { ChatHandler, ChatStream } from '../chat/types.ts';
import { problemsOf } from '../config/compile.ts';
import { throwOnErrors } from '../config/issues.ts';
import type { ResolvedModel } from '../config/resolve.ts';
import { failure } from '../errors.ts';
import { costOf } from '../models/prices.ts';
import type { Price } from '../models/table.ts';
import { fitSettings, type Policy } from '../plan/fit-settings.ts';
import { knowledgeOf } from '../plan/knowledge.ts';
import { mayObject, objectionTo } from '../plan/objection.ts';
import { planTarget, type TargetPlan } from '../plan/plan.ts';
import { definitionOf } from '../plan/variant.ts';
import type { Bounds } from '../policies/policy.ts';
import { type HandlerProtocol, httpSideOf, type OwnHandler, type Protocol } from '../protocols/protocol.ts';
import type { Services } from '../services.ts';
import type { AnswerCaches } from './answer-caches.ts';
import { withNetwork } from './network.ts';
import { storedFor } from './stored.ts';

type Policies = ReturnType<typeof targetPolicies>;

/** A target with the handler that answers for it, its own policies around it. */
export interface BuiltTarget {
  /** `provider/model`. */
  readonly name: string;
  readonly plan: TargetPlan;
  readonly handler: ChatHandler;
  readonly policies: Policies;
  /** What it costs, where that is known; a model of this machine costs nothing. */
  readonly price: Price | undefined;
  /** The worst case of one call to it. */
  readonly bound: Bounds;
  /** Ends what the handler holds, where it holds anything. */
  readonly close?: (() => Promise<void>) | undefined;
}

export interface TargetOptions {
  /** Policies that others share; without them the target has its own. */
  readonly policies?: Policies | undefined;
  /** A stand-in leaves out what it does not take of the settings of a call, which were meant for another. */
  readonly isStandIn?: boolean | undefined;
  /** The caches of the instance that it belongs to. */
  readonly caches: AnswerCaches<ChatStream>;
}

/** Plans a model and puts its handler together; throws ConfigurationError with every mistake found. */
export async function buildTarget(
  model: ResolvedModel,
  given: Services,
  options: TargetOptions,
): Promise<BuiltTarget> {
  const services = await withNetwork(model, given);
  const { environment, clock } = services;
  const definition = definitionOf(model);
  const [protocol, known, stored] = await Promise.all([
    services.protocols.get(definition.response_type ?? ''),
    knowledgeOf(model, environment, clock.date()),
    storedFor(model, services),
  ]);
  const plan = planTarget(model, { environment, protocol, known, stored });
  throwOnErrors(plan.issues);
  const answer = await handlerOf(protocol, plan, services);
  const { provider, model: id } = plan.target;
  const name = `${provider}/${id}`;
  const tools = { ...toolsOf(services), target: name, limits: services.limits };
  const policies =
    options.policies ??
    targetPolicies(model.config, { ...tools, kept: options.caches.of(model.config.cache) });
  const said = (model.config.unsupported_params as Policy | null | undefined) ?? 'error';
  const policy = options.isStandIn === true && said === 'error' ? 'warn' : said;
  const named = fingerprintChat(protocol, plan.target, services.transport);
  const handler = fitting(plan, objecting(plan, policies.around(answer, named), policy), policy);
  const isOfThisMachine = httpSideOf(protocol) === undefined || definition.local != null;
  const price = plan.target.facts?.price ?? (isOfThisMachine ? free : undefined);
  const bound = policies.bound(boundOf(plan, price));
  return { name, plan, handler, policies, price, bound, close: answer.close };
}

/** What every policy works with. */
export function toolsOf({ clock, random, logger, counters }: Services) {
  return { clock, random, logger, counters, validate: problemsOf };
}

const free: Price = { input: 0, output: 0, source: 'runs on this machine' };

/** One request at its dearest: the window full, the answer as long as it may be. */
function boundOf({ target }: TargetPlan, price: Price | undefined): Bounds {
  const { facts, settings } = target;
  const inputTokens = facts?.maxInputTokens ?? facts?.contextWindow;
  const outputTokens = (settings.max_tokens as number | undefined) ?? facts?.maxOutputTokens;
  const { usd } = costOf({ price }, { inputTokens, outputTokens, source: 'estimated' });
  return {
    requests: 1,
    ms: Number.POSITIVE_INFINITY,
    usd: usd === 'unknown' ? Number.POSITIVE_INFINITY : usd,
  };
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

/** Sends a call's own settings as the model takes them. Throws ValidationError for one that it refuses. */
function fitting({ target, restrictions }: TargetPlan, next: ChatHandler, usualPolicy: Policy): ChatHandler {
  const usual: Readonly<Record<string, unknown>> = { ...target.parameters, ...target.settings };
  return (request, options) => {
    const { settings } = request;
    if (settings === undefined) return next(request, options);
    const given: Record<string, unknown> = { ...settings };
    const { refused, warnings } = fitSettings(
      {
        values: { ...usual, ...settings },
        policy: (settings.unsupported_params as Policy | null | undefined) ?? usualPolicy,
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
      const { provider, model } = target;
      const { setting: field, code, suggestion } = first;
      const message = `${field}: ${first.message}`;
      return Promise.reject(
        failure('validation', message, { details: { field, code }, suggestion, provider, model }),
      );
    }
    options.call.warnings.push(...warnings);
    return next({ ...request, settings: given }, options);
  };
}

/** Holds requests against what the model is known not to take, before anything is sent. */
function objecting({ target, restrictions }: TargetPlan, next: ChatHandler, usual: Policy): ChatHandler {
  if (!mayObject(restrictions, target)) return next;
  return async (request, options) => {
    const objection = objectionTo(request, target, restrictions);
    if (objection === undefined) return next(request, options);
    const { field, code, message, suggestion, remedy } = objection;
    const policy = (request.settings?.unsupported_params as Policy | null | undefined) ?? usual;
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
