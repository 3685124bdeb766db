import type { Warning } from '../chat/types.ts';
import type { ResolvedModel } from '../config/resolve.ts';
import type { ProviderDefinition } from '../generated/types.ts';
import type { Report } from './report.ts';
import type { Values } from './values.ts';

/**
 * Takes settings out of these groups that the provider refuses: an error when the document set it, else dropped with a
 * warning; `unsupported_params` decides otherwise.
 */
export function withoutUnsupported(
  groups: readonly Record<string, unknown>[],
  definition: ProviderDefinition,
  model: ResolvedModel,
  values: Values,
  report: Report,
): { warnings: Warning[]; dropped: { path: string; reason: string }[] } {
  const policy = values.get('unsupported_params') ?? 'error';
  const usual = model.module.definition.dialect?.unsupported ?? [];
  const warnings: Warning[] = [];
  const dropped: { path: string; reason: string }[] = [];
  for (const key of definition.dialect?.unsupported ?? []) {
    const group = groups.find((settings) => settings[key] !== undefined);
    if (group === undefined) continue;
    const name = definition.name ?? definition.id;
    const who = usual.includes(key) ? name : `${name} with ${values.get('model')}`;
    const isOwnWord =
      model.origins.ownerOf([key]).role === '' && model.origins.ownerOf([key]).base.at(-1) === 'config';
    if (policy === 'error' && isOwnWord) {
      const suggestion = 'Remove it, or set unsupported_params: drop.';
      report([key], 'FC1031', `${who} does not take this setting.`, { at: 'key', suggestion });
      continue;
    }
    delete group[key];
    dropped.push({ path: key, reason: `${who} does not take it` });
    if (policy !== 'drop')
      warnings.push({ code: 'FC1031', message: `${key} is not sent: ${who} does not take it.` });
  }
  return { warnings, dropped };
}
