import type { Warning } from '../chat/types.ts';
import type { ProviderDefinition } from '../generated/types.ts';

/** Says that a provider has ended, or will, and what to use in its place. */
export function retirement(definition: ProviderDefinition): readonly Warning[] {
  const { status, successor } = definition;
  if (status !== 'retired' && status !== 'deprecated') return [];
  const name = definition.name ?? definition.id;
  const what = status === 'retired' ? 'was retired; calls to it most likely fail' : 'will be retired';
  const instead = successor == null ? '' : ` Use provider ${successor}.`;
  return [{ code: 'FC1034', message: `${name} ${what}.${instead}` }];
}
