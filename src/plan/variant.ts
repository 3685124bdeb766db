import { mergeFields } from '../config/fields.ts';
import type { ResolvedModel } from '../config/resolve.ts';
import type { ProviderDefinition, ProviderVariant } from '../generated/types.ts';
import { regexOf } from '../models/pattern.ts';

type Given = Pick<ResolvedModel, 'module' | 'config'>;

/**
 * The definition as it is for this model and these settings: under its first variant that holds, and that under its first
 * route for the model. Only the document and the defaults decide; ambient variables never do.
 */
export function definitionOf(given: Given): ProviderDefinition {
  const { definition } = given.module;
  const variant = (definition.variants ?? []).find(({ when }) => holds(when, given));
  const route = (definition.routes ?? []).find(({ models }) => holds({ models }, given));
  const { when: _when, ...shape } = variant ?? { when: undefined };
  const { models: _models, ...way } = route ?? { models: undefined };
  const varied = variant === undefined ? definition : mergeFields(definition, shape);
  return route === undefined ? varied : mergeFields(varied, way);
}

function holds({ set, models, matches }: ProviderVariant['when'], given: Given): boolean {
  const isSet = (name: string): boolean => {
    const value = given.config[name];
    return value !== undefined && value !== null && value !== false;
  };
  return (
    (set == null || set.some(isSet)) &&
    (models == null || models.some((pattern) => fits(pattern, 'model', given))) &&
    (matches == null || Object.entries(matches).every(([name, pattern]) => fits(pattern ?? '', name, given)))
  );
}

/** What nobody gave, and no default fills, is empty; so is what `null` takes away. */
function fits(pattern: string, name: string, { module, config }: Given): boolean {
  const value = config[name] === undefined ? module.properties[name]?.default : config[name];
  return regexOf(pattern).test(String(value ?? ''));
}
