import type { ProviderDefinition } from '../generated/types.ts';
import { isTree } from './path.ts';

/** Field by field: what is not given is inherited, `null` clears, arrays and scalars replace, objects merge. */
export function mergeFields(low: object, high: object): ProviderDefinition {
  const out: Record<string, unknown> = { ...low };
  for (const [key, value] of Object.entries(high)) {
    const lower = out[key];
    if (value === null) delete out[key];
    else if (value !== undefined)
      out[key] = isTree(value) && isTree(lower) && key !== 'settings' ? mergeFields(lower, value) : value;
  }
  return out as unknown as ProviderDefinition;
}
