import type { Warning } from '../chat/types.ts';
import type { Dialect, ProviderDefinition } from '../generated/types.ts';
import { wantedReasoning } from '../protocols/wanted-reasoning.ts';

/** What was left out, and why. */
export interface LeftOut {
  readonly warnings: readonly Warning[];
  readonly dropped: readonly { readonly path: string; readonly reason: string }[];
}

/**
 * Takes settings out that the provider does not take together. Which one stays is the provider's data, so it is a warning
 * and no error; `silent` leaves the warning out.
 */
export function withoutConflicts(
  settings: Record<string, unknown>,
  definition: ProviderDefinition,
  silent: boolean,
): LeftOut {
  const name = definition.name ?? definition.id;
  const found = conflictsIn(settings, definition.dialect ?? {});
  for (const { key } of found) delete settings[key];
  const reasons = found.map(({ key, beside }) => ({
    path: key,
    reason: `${name} does not take it together with ${beside}`,
  }));
  const warnings = reasons.map(({ path, reason }) => ({
    code: 'FC1031',
    message: `${path} is not sent: ${reason}.`,
  }));
  return { warnings: silent ? [] : warnings, dropped: reasons };
}

function conflictsIn(
  settings: Readonly<Record<string, unknown>>,
  dialect: Dialect,
): { readonly key: string; readonly beside: string }[] {
  const isGiven = (key: string): boolean => settings[key] !== undefined;
  const isReasoning = wantedReasoning(settings.reasoning)?.enabled === true && dialect.reasoning !== 'none';
  const refused = isReasoning ? (dialect.reasoning_excludes ?? []).filter(isGiven) : [];
  const groups = (dialect.exclusive ?? []).map((group) =>
    group.filter((key) => isGiven(key) && !refused.includes(key)),
  );
  const beside = groups.flatMap(([first, ...others]) =>
    first === undefined ? [] : others.map((key) => ({ key, beside: first })),
  );
  return [...refused.map((key) => ({ key, beside: 'reasoning' })), ...beside];
}
