import { chosen } from '../build/choose.ts';
import { targetsOf } from '../build/llm.ts';
import { networkOf } from '../build/network.ts';
import { type DocumentOptions, readWhole, servicesFor, unique } from '../build/reading.ts';
import { storedFor } from '../build/stored.ts';
import { Catalog } from '../config/catalog.ts';
import type { Loaded } from '../config/load.ts';
import { type ResolvedModel, resolveModel } from '../config/resolve.ts';
import type { TargetContext } from '../config/targets.ts';
import type { Issue } from '../errors.ts';
import { knowledgeOf } from '../plan/knowledge.ts';
import { planTarget, type TargetPlan } from '../plan/plan.ts';
import { definitionOf } from '../plan/variant.ts';
import { httpSideOf } from '../protocols/protocol.ts';
import type { Services } from '../services.ts';
import type { NetworkSettings } from '../wire/network.ts';

/** What a document means, as far as it can be told. */
export interface Subject {
  readonly services: Services;
  /** How connections are made, where somebody says it. */
  readonly network?: NetworkSettings | undefined;
  readonly targets?: TargetContext | undefined;
  readonly model?: ResolvedModel | undefined;
  readonly plan?: TargetPlan | undefined;
  /** Whether it answers without any network. */
  readonly isInProcess: boolean;
  /** What reading it had to say beside. */
  readonly warnings: readonly string[];
  /** What is wrong with the document itself. */
  readonly errors: readonly Issue[];
  /** Why there is no key, where one is needed. */
  readonly keyless?: Issue | undefined;
  /** Why no model can be asked. */
  readonly nameless?: Issue | undefined;
}

/** Reads a document and plans its model. Rejects where nothing can be chosen. */
export async function subjectOf(loaded: Loaded, given: Services, options: DocumentOptions): Promise<Subject> {
  const services = servicesFor(given, options);
  const { configuration, issues, isReadable } = await readWhole(loaded, new Catalog(), services, options);
  const resolution = isReadable ? await resolveModel(configuration, ['llm'], services) : undefined;
  const found = unique([...issues, ...(resolution?.issues ?? [])]).filter(isError);
  if (found.length > 0 || resolution?.model === undefined)
    return { services, errors: found, warnings: [], isInProcess: false };
  const warnings = [...issues, ...resolution.issues].filter(({ severity }) => severity === 'warning');
  const { model } = await chosen(withoutRepeats(resolution.model), configuration.catalog, services);
  const protocol = await services.protocols.get(definitionOf(model).response_type ?? '');
  const { environment, clock } = services;
  const known = await knowledgeOf(model, environment, clock.date());
  const network = await networkOf(model, services);
  const stored = await storedFor(model, services);
  const plan = planTarget(model, { environment, protocol, known, stored });
  const keyless = plan.issues.find(({ code }) => code === 'FC1018');
  const nameless = plan.issues.find(({ code, path }) => code === 'FC1006' && /(^|\.)model$/.test(path));
  const errors = plan.issues.filter((issue) => isError(issue) && issue !== keyless && issue !== nameless);
  return {
    services,
    network,
    targets: targetsOf(services, configuration.catalog, configuration),
    model,
    plan,
    isInProcess: httpSideOf(protocol) === undefined,
    warnings: [...new Set(warnings.map(({ message }) => message))],
    errors,
    keyless,
    nameless,
  };
}

const isError = ({ severity }: Issue): boolean => severity === 'error';

/** One request is one request: nothing is tried again, and nothing comes out of a store. */
const withoutRepeats = (model: ResolvedModel): ResolvedModel => {
  const off = ['retry', 'cache', 'fallback', 'routing'].filter((name) => model.config[name] !== undefined);
  return { ...model, config: { ...model.config, ...Object.fromEntries(off.map((name) => [name, null])) } };
};
