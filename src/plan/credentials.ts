import type { AuthPlan } from '../auth/authorize.ts';
import type { ResolvedModel } from '../config/resolve.ts';
import type { ProviderDefinition } from '../generated/types.ts';
import type { PlanFacts } from './plan.ts';
import type { Report } from './report.ts';

/** The key's place on the wire and where the key is; a key that is needed and nowhere is an error that names the variables. */
export function authOf(
  definition: ProviderDefinition,
  facts: PlanFacts,
  model: ResolvedModel,
  report: Report,
): AuthPlan {
  if (!('renderRequest' in facts.protocol)) return { scheme: 'none' };
  const methods = definition.auth_methods ?? ['api_key'];
  const variables = [definition.api_key_vars ?? []].flat() as string[];
  const { auth } = definition;
  const usual = facts.protocol.auth;
  const header = (auth?.header ?? usual.header).toLowerCase();
  const named = variables.find((variable) => (facts.environment(variable) ?? '') !== '');
  const credential =
    model.config.api_key === null
      ? undefined
      : (model.secrets.api_key ?? (named === undefined ? undefined : (`env:${named}` as const)));
  if (credential !== undefined) {
    return {
      scheme: 'api-key',
      credential,
      header: auth?.query == null ? header : undefined,
      query: auth?.query ?? undefined,
      prefix: auth?.prefix ?? (auth?.query == null ? usual.prefix : ''),
    };
  }
  const isNeeded =
    methods.includes('api_key') &&
    variables.length > 0 &&
    definition.api_key_optional !== true &&
    model.config.api_key !== null;
  const hasOwnHeader = Object.keys(model.secrets).some(
    (name) => name.toLowerCase() === `custom_headers.${header}`,
  );
  if (isNeeded && !hasOwnHeader) {
    const message = `no API key for ${definition.name ?? definition.id}: looked for ${variables.join(', ')}.`;
    report(['api_key'], 'FC1018', message, {
      at: 'key',
      suggestion: `Set ${variables[0]} in the environment or in .env.`,
    });
  }
  return { scheme: 'none' };
}
