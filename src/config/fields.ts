import type { ProviderDefinition } from '../generated/types.ts';
import { isTree } from './path.ts';

/** Field by field: what is not given is inherited, `null` clears, arrays and scalars replace, objects merge. */
export const mergeFields = (low: object, high: object): ProviderDefinition => merged(low, high, false);

/** As mergeFields, for two layers of one kind: `null` stays, and clears what lies under both. */
export const mergeLayersOfFields = (low: object, high: object): ProviderDefinition => merged(low, high, true);

function merged(low: object, high: object, keepsNull: boolean): ProviderDefinition {
  const out: Record<string, unknown> = { ...low };
  for (const [key, value] of Object.entries(high)) {
    const lower = Object.hasOwn(out, key) ? out[key] : undefined;
    if (value === null && !keepsNull) delete out[key];
    else if (value !== undefined)
      out[key] =
        isTree(value) && key !== 'settings' ? merged(isTree(lower) ? lower : {}, value, keepsNull) : value;
  }
  return out as unknown as ProviderDefinition;
}
