import type { ResolvedModel } from '../config/resolve.ts';
import type { ModelRule } from '../generated/types.ts';
import { factsOf, type GivenFacts } from '../models/facts.ts';
import type { ModelFacts } from '../models/table.ts';
import type { Environment } from '../ports.ts';
import { Values } from './values.ts';
import { definitionOf } from './variant.ts';

/** What is known of a model beyond its provider: loaded before a plan is made, so that the plan itself loads nothing. */
export interface Knowledge {
  readonly facts: ModelFacts;
  readonly rules: readonly ModelRule[];
}

/** The facts and rules for a model as of `now` (ms since 1970), under what its definition and document say of it. */
export async function knowledgeOf(
  model: ResolvedModel,
  environment: Environment,
  now: number,
): Promise<Knowledge> {
  const day = new Date(now).toISOString().slice(0, 10);
  const definition = definitionOf(model);
  const name = String(new Values(model, environment, definition).get('model') ?? '');
  const listed = Array.isArray(definition.models)
    ? definition.models.find(({ id }) => id === name)
    : undefined;
  const [facts, { rules }] = await Promise.all([
    factsOf(model.provider, name, [listed, ...overridesOf(model, name)], day),
    import('../models/data/rules.ts'),
  ]);
  return { facts, rules };
}

/** What the document says for all models, for this one by its name, by its model string, and in its own block. */
function overridesOf(
  { provider, config, overrides = {} }: ResolvedModel,
  name: string,
): readonly GivenFacts[] {
  const { context_limit, max_output_tokens } = overrides as GivenFacts;
  const all = { context_limit, max_output_tokens };
  const named = (key: string): unknown => (Object.hasOwn(overrides, key) ? overrides[key] : undefined);
  return [all, named(name), named(`${provider}/${name}`), config.model_overrides].filter(
    (given): given is GivenFacts => typeof given === 'object' && given !== null,
  );
}
