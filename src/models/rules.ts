import type { ModelRule } from '../generated/types.ts';
import { bareName, vendorOf } from './names.ts';
import { regexOf } from './pattern.ts';

/** What a rule's conditions are asked of. */
export interface RuleSubject {
  readonly provider: string;
  readonly model: string;
  readonly protocol: string;
  /** Whether a setting has a value other than false and null. */
  readonly isSet: (setting: string) => boolean;
}

/** The rules that hold, in their order. */
export function rulesFor(rules: readonly ModelRule[], subject: RuleSubject): readonly ModelRule[] {
  if (subject.model === '') return [];
  const name = bareName(subject.model);
  const family = vendorOf(subject.model)?.id;
  return rules.filter(
    ({ models, families, providers, protocols, unless_set: unlessSet }) =>
      (providers == null || providers.includes(subject.provider)) &&
      (protocols == null || protocols.includes(subject.protocol)) &&
      (families == null || (family !== undefined && families.includes(family))) &&
      unlessSet?.some(subject.isSet) !== true &&
      models.some((pattern) => regexOf(pattern).test(name)),
  );
}
