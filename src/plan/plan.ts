import type { AuthPlan } from '../auth/authorize.ts';
import type { Warning } from '../chat/types.ts';
import type { ResolvedModel } from '../config/resolve.ts';
import { INHERITED } from '../config/targets.ts';
import type { Issue } from '../errors.ts';
import type { Environment, SecretReference } from '../ports.ts';
import {
  type HandlerProtocol,
  type HttpSide,
  httpSideOf,
  type Protocol,
  type Target,
} from '../protocols/protocol.ts';
import { authOf } from './credentials.ts';
import { endpointOf } from './endpoint.ts';
import { fitSettings, type Policy } from './fit-settings.ts';
import { headersOf } from './headers.ts';
import type { Knowledge } from './knowledge.ts';
import { reporter } from './report.ts';
import { retirement } from './retirement.ts';
import { type Restrictions, ruled } from './rules.ts';
import type { StoredFacts } from './stored.ts';
import { ownValues, pick, type ValueOrigin, Values } from './values.ts';
import { definitionOf } from './variant.ts';

/** What a plan is computed from besides the config; no I/O happens here. */
export interface PlanFacts {
  readonly environment: Environment;
  readonly protocol: Protocol | HandlerProtocol;
  /** What is known of the model; without it, nothing is. */
  readonly known?: Knowledge | undefined;
  /** What a login has stored for the provider. */
  readonly stored?: StoredFacts | undefined;
}

/** What reaching a server needs to know of its protocol; nothing of it for one that runs in this process. */
export interface ReachFacts {
  readonly environment: Environment;
  readonly http: Pick<HttpSide, 'chatPath' | 'auth'> | undefined;
  readonly stored?: StoredFacts | undefined;
}

/** What one target does: where requests go, what they carry, and where each value comes from. */
export interface TargetPlan {
  readonly target: Target;
  readonly auth: AuthPlan;
  /** Headers whose values are secrets, by lower-case name. */
  readonly secretHeaders: Readonly<Record<string, SecretReference>>;
  readonly stream: boolean | undefined;
  readonly origins: Readonly<Record<string, ValueOrigin>>;
  /** What values the model takes: what settings of single calls are held against. */
  readonly restrictions: Restrictions;
  readonly warnings: readonly Warning[];
  /** Settings that were given and are not sent, with the reason. */
  readonly dropped: readonly { readonly path: string; readonly reason: string }[];
  readonly issues: readonly Issue[];
}

/** Base settings that travel with a call, when somebody set them. */
export const perRequestSettings = [
  'temperature',
  'top_p',
  'top_k',
  'max_tokens',
  'stop',
  'seed',
  'frequency_penalty',
  'presence_penalty',
  'system_prompt',
  'reasoning',
  'response_format',
  'extra_body',
  'enable_vision',
  'vision_details',
] as const;

/** Computes what calls to a model will do; everything wrong with it is in `issues`. */
export function planTarget(model: ResolvedModel, facts: PlanFacts): TargetPlan {
  const issues: Issue[] = [];
  const { module } = model;
  const definition = definitionOf(model);
  const values = new Values(model, facts.environment, definition, facts.stored?.params);
  const modelName = String(values.get('model') ?? '');
  const report = reporter(model, issues);
  if (modelName === '' && httpSideOf(facts.protocol) !== undefined) {
    report(['model'], 'FC1006', 'is missing.', {
      suggestion: `Add "model: …"; ${definition.name ?? definition.id} has no default model.`,
    });
  }
  const settings = pick(perRequestSettings, values);
  const parameters = ownValues(
    module.own,
    values,
    (property) => property['x-send'] !== false && property['x-header'] === undefined,
  );
  const isSet = (name: string): boolean => model.config[name] != null && model.config[name] !== false;
  const subject = { provider: model.provider, model: modelName, protocol: facts.protocol.name, isSet };
  const { generic, dialect: usual } = module.definition;
  const { dialect, restrictions } = ruled(
    definition,
    usual?.unsupported ?? [],
    generic === true,
    subject,
    facts.known,
  );
  const fitting = {
    values: { ...parameters, ...settings },
    policy: (values.get('unsupported_params') ?? 'error') as Policy,
    isOwn: (name: string): boolean => isOwnWord(model, name),
    isDefault: (name: string): boolean => values.isDefault(name),
    remove(name: string): void {
      delete settings[name];
      delete parameters[name];
    },
    replace(name: string, value: unknown): void {
      settings[name] = value;
    },
  };
  const { refused, warnings, dropped } = fitSettings(fitting, restrictions);
  for (const { setting, code, message, suggestion } of refused)
    report([setting], code, message, { at: code === 'FC1031' ? 'key' : 'value', suggestion });
  const { headers, secretHeaders } = headersOf(definition, values, model, report);
  const { environment, stored } = facts;
  const reach = { environment, http: httpSideOf(facts.protocol), stored };
  const auth = authOf(definition, reach, model, values, report);
  const endpoint = endpointOf(definition, values, model, reach, report);
  const target: Target = {
    provider: model.provider,
    model: modelName,
    protocol: facts.protocol.name,
    url: endpoint,
    headers,
    settings,
    parameters,
    options: ownValues(module.own, values, (property) => property['x-send'] === false),
    dialect,
    facts: facts.known?.facts,
  };
  const stream = values.get('stream');
  return {
    target,
    auth,
    secretHeaders,
    stream: typeof stream === 'boolean' ? stream : undefined,
    origins: values.origins(),
    restrictions,
    warnings: [...retirement(definition), ...warnings],
    dropped: [
      ...dropped,
      ...model.origins.dropped.map((part) => ({ path: part.path.join('.'), reason: part.reason })),
    ],
    issues,
  };
}

/** Whether the user says it, in the block, a profile, an argument or in code: nothing extended, no `defaults`, no provider's default. */
function isOwnWord({ origins, config }: ResolvedModel, name: string): boolean {
  if (config[name] === undefined) return false;
  const { role, base, source } = origins.ownerOf([name]);
  const isExtended = role === '' && origins.top.role === '' && source !== origins.top.source;
  return !isExtended && !role.startsWith('preset ') && role !== INHERITED && base[0] !== 'defaults';
}
