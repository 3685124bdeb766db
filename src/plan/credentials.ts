import type { AuthPlan } from '../auth/authorize.ts';
import { oauthMethodOf } from '../auth/oauth-method.ts';
import type { KeyPlace, TokenExchange, TokenSource } from '../auth/token.ts';
import type { ResolvedModel } from '../config/resolve.ts';
import type { AuthChoice, AuthMethod, ProviderDefinition } from '../generated/types.ts';
import type { SecretReference } from '../ports.ts';
import { awsAuthOf, namesAws } from './aws-credentials.ts';
import type { ReachFacts } from './plan.ts';
import type { Report } from './report.ts';
import type { Values } from './values.ts';

/**
 * How a call proves who makes it: the key of the document, else of the environment, else what a login has stored, else the first
 * way that needs no key. A key that is needed and nowhere is an error that names the variables.
 */
export function authOf(
  definition: ProviderDefinition,
  facts: ReachFacts,
  model: ResolvedModel,
  values: Values,
  report: Report,
): AuthPlan {
  const { http, stored } = facts;
  if (http === undefined) return { scheme: 'none' };
  const all = definition.auth_methods ?? ['api_key'];
  const choice = values.get('auth_method') as AuthChoice | undefined;
  const methods = choice === undefined ? all : all.filter((method) => nameOf(method) === choice);
  if (choice !== undefined && methods.length === 0)
    report(['auth_method'], 'FC1005', `${labelOf(definition)} cannot be asked by ${choice}.`, {
      suggestion: `It takes ${all.map(nameOf).join(', ')}.`,
    });
  const { auth } = definition;
  const header = (auth?.header ?? http.auth.header).toLowerCase();
  const place: KeyPlace = {
    header: auth?.query == null ? header : undefined,
    query: auth?.query ?? undefined,
    prefix: auth?.prefix ?? (auth?.query == null ? http.auth.prefix : ''),
  };
  const takesKeys = methods.some((method) => ['api_key', 'token_exchange'].includes(nameOf(method)));
  const isOff = model.config.api_key === null;
  const variables = [definition.api_key_vars ?? []].flat() as string[];
  const named = variables.find((variable) => (facts.environment(variable) ?? '') !== '');
  const inUse = choice === undefined || takesKeys ? !isOff : false;
  const credential = inUse
    ? (model.secrets.api_key ?? (named === undefined ? undefined : (`env:${named}` as const)))
    : undefined;
  const storedKey = inUse && stored?.auth?.type === 'api_key' ? stored.auth.credential : undefined;
  const hasOwnHeader = Object.keys(model.secrets).some(
    (name) => name.toLowerCase() === `custom_headers.${header}`,
  );
  const isSigned = methods.includes('aws') || methods.includes('aws_profile');
  if (isSigned && !hasOwnHeader && (model.secrets.api_key === undefined || !inUse)) {
    const service = auth?.aws_service ?? http.auth.awsService ?? definition.id;
    const hasKey = credential !== undefined || (storedKey !== undefined && !namesAws(model, facts));
    const aws = awsAuthOf(service, facts, model, values, hasKey, report);
    if (aws !== undefined) return aws;
  }
  const key = credential ?? storedKey;
  if (key !== undefined) return keyPlan(key, place, methods);
  const isNeeded =
    !hasOwnHeader && !isOff && definition.api_key_optional !== true && mustProve(methods, variables);
  const source =
    isOff && choice === undefined
      ? undefined
      : tokenSource(definition, methods, facts, hasOwnHeader, variables);
  if (source !== undefined) {
    const isKey = source.type === 'oauth' && source.method.token_refresh_url !== undefined;
    const bearer: KeyPlace = { header: 'authorization', prefix: 'Bearer ' };
    return { ...(isKey ? place : bearer), scheme: 'token', source };
  }
  if (stored?.problem !== undefined)
    report([], 'FC1045', `what logins have stored cannot be read: ${stored.problem.message}`, {
      severity: 'warning',
      suggestion: stored.problem.suggestion,
    });
  if (!isNeeded) return { scheme: 'none' };
  reportMissing(definition, methods, variables, report);
  // The plan is whole all the same, so that it can be shown.
  const expected =
    variables[0] === undefined ? (`stored:${definition.id}` as const) : (`env:${variables[0]}` as const);
  return { ...place, scheme: 'api-key', credential: expected };
}

const labelOf = ({ id, name }: ProviderDefinition): string => name ?? id;

export const nameOf = (method: AuthMethod): string =>
  typeof method === 'string' ? method : (Object.keys(method)[0] ?? '');

const isOAuth = (method: AuthMethod): boolean => nameOf(method).startsWith('oauth_');

/** Whether calls without a key or login are bound to fail. */
const mustProve = (methods: readonly AuthMethod[], variables: readonly string[]): boolean =>
  methods.some(isOAuth) ||
  (variables.length > 0 && methods.some((method) => ['api_key', 'token_exchange'].includes(nameOf(method))));

function reportMissing(
  definition: ProviderDefinition,
  methods: readonly AuthMethod[],
  variables: readonly string[],
  report: Report,
): void {
  const [first] = variables;
  const login = `fromconfig login ${definition.id}`;
  const takesKeys = methods.some((method) => !isOAuth(method));
  if (first === undefined || !takesKeys) {
    report(['api_key'], 'FC1018', `nobody is logged in to ${labelOf(definition)}.`, {
      at: 'key',
      suggestion: `Run ${login}.`,
    });
    return;
  }
  const message = `no API key for ${labelOf(definition)}: looked for ${variables.join(', ')}.`;
  report(['api_key'], 'FC1018', message, {
    at: 'key',
    suggestion: `Set ${first} in the environment or in .env, or run ${login}.`,
  });
}

/** A key as it is sent, or what it becomes first. */
function keyPlan(credential: SecretReference, place: KeyPlace, methods: readonly AuthMethod[]): AuthPlan {
  if (credential.startsWith('command:')) {
    const words = JSON.parse(credential.slice('command:'.length)) as readonly string[];
    return { ...place, scheme: 'token', source: { type: 'command', words } };
  }
  const exchange = exchangeOf(methods);
  if (exchange === undefined) return { ...place, scheme: 'api-key', credential };
  return { ...place, scheme: 'token', source: { type: 'token_exchange', exchange, credential } };
}

function exchangeOf(methods: readonly AuthMethod[]): TokenExchange | undefined {
  for (const method of methods) {
    if (typeof method === 'string' || !('token_exchange' in method)) continue;
    const given = method.token_exchange;
    return {
      token_url: given.token_url,
      form: given.form as Readonly<Record<string, string>>,
      key_field: given.key_field,
      token_field: given.token_field ?? 'access_token',
      expires_field: given.expires_field ?? 'expires_in',
      token_pattern: given.token_pattern ?? undefined,
    };
  }
  return undefined;
}

const googleScopes = ['https://www.googleapis.com/auth/cloud-platform'];
const azureScope = 'https://cognitiveservices.azure.com/.default';

/** Where a token comes from when there is no key: a login, else what this machine is known by. */
function tokenSource(
  definition: ProviderDefinition,
  methods: readonly AuthMethod[],
  { stored }: ReachFacts,
  hasOwnHeader: boolean,
  variables: readonly string[],
): TokenSource | undefined {
  if (hasOwnHeader) return undefined;
  const oauth = oauthMethodOf(methods);
  if (oauth !== undefined && stored?.auth?.type === 'oauth')
    return { type: 'oauth', id: definition.id, name: labelOf(definition), method: oauth };
  const has = (name: AuthMethod): boolean => methods.includes(name);
  if (has('google_adc')) return { type: 'google_adc', scopes: googleScopes };
  if (has('entra_id')) return { type: 'entra_id', scope: azureScope, instead: variables };
  return undefined;
}
