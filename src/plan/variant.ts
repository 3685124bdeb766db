import { mergeFields } from '../config/fields.ts';
import type { ResolvedModel } from '../config/resolve.ts';
import type { ProviderDefinition } from '../generated/types.ts';

/** The definition with its first variant whose conditions the document itself meets; ambient variables never choose one. */
export function definitionOf({
  module,
  config,
}: Pick<ResolvedModel, 'module' | 'config'>): ProviderDefinition {
  const { definition } = module;
  const model = String(config.model ?? module.properties.model?.default ?? '');
  const isSet = (key: string): boolean =>
    config[key] !== undefined && config[key] !== null && config[key] !== false;
  const variant = (definition.variants ?? []).find(
    ({ when }) =>
      (when.set == null || when.set.some(isSet)) &&
      (when.models == null || when.models.some((pattern) => new RegExp(pattern, 'i').test(model))),
  );
  if (variant === undefined) return definition;
  const { when: _when, ...fields } = variant;
  return mergeFields(definition, fields);
}
