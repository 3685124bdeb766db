import type { AuthPlan } from '../auth/authorize.ts';
import type { ResolvedModel } from '../config/resolve.ts';
import type { ProviderDefinition } from '../generated/types.ts';
import type { SecretReference } from '../ports.ts';
import { awsAuthOf } from './aws-credentials.ts';
import type { ReachFacts } from './plan.ts';
import type { Report } from './report.ts';
import type { Values } from './values.ts';

/** The key's place on the wire and where the key is; a key that is needed and nowhere is an error that names the variables. */
export function authOf(
  definition: ProviderDefinition,
  facts: ReachFacts,
  model: ResolvedModel,
  values: Values,
  report: Report,
): AuthPlan {
  const { http } = facts;
  if (http === undefined) return { scheme: 'none' };
  const methods = definition.auth_methods ?? ['api_key'];
  const variables = [definition.api_key_vars ?? []].flat() as string[];
  const { auth } = definition;
  const usual = http.auth;
  const header = (auth?.header ?? usual.header).toLowerCase();
  const named = variables.find((variable) => (facts.environment(variable) ?? '') !== '');
  const credential =
    model.config.api_key === null
      ? undefined
      : (model.secrets.api_key ?? (named === undefined ? undefined : (`env:${named}` as const)));
  const hasOwnHeader = Object.keys(model.secrets).some(
    (name) => name.toLowerCase() === `custom_headers.${header}`,
  );
  const isSigned = methods.includes('aws') || methods.includes('aws_profile');
  if (isSigned && !hasOwnHeader && model.secrets.api_key === undefined) {
    const service = auth?.aws_service ?? usual.awsService ?? definition.id;
    const aws = awsAuthOf(service, facts, model, values, credential !== undefined, report);
    if (aws !== undefined) return aws;
  }
  const withKey = (reference: SecretReference): AuthPlan => ({
    scheme: 'api-key',
    credential: reference,
    header: auth?.query == null ? header : undefined,
    query: auth?.query ?? undefined,
    prefix: auth?.prefix ?? (auth?.query == null ? usual.prefix : ''),
  });
  if (credential !== undefined) return withKey(credential);
  const isNeeded =
    methods.includes('api_key') &&
    variables.length > 0 &&
    definition.api_key_optional !== true &&
    model.config.api_key !== null;
  if (isNeeded && !hasOwnHeader) {
    const message = `no API key for ${definition.name ?? definition.id}: looked for ${variables.join(', ')}.`;
    report(['api_key'], 'FC1018', message, {
      at: 'key',
      suggestion: `Set ${variables[0]} in the environment or in .env.`,
    });
    // The plan is whole all the same, so that it can be shown.
    return withKey(`env:${variables[0]!}`);
  }
  return { scheme: 'none' };
}
