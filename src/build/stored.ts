import type { ResolvedModel } from '../config/resolve.ts';
import { StorageError } from '../errors.ts';
import type { StoredFacts } from '../plan/stored.ts';
import { definitionOf } from '../plan/variant.ts';
import type { StoredProvider } from '../ports.ts';
import type { Services } from '../services.ts';

/** What a login has stored for a model's provider, its secrets taken out; not looked for where a plan would not use it. */
export async function storedFor(
  model: ResolvedModel,
  {
    credentialFile,
    credentials,
    environment,
  }: Pick<Services, 'credentialFile' | 'credentials' | 'environment'>,
): Promise<StoredFacts | undefined> {
  const definition = definitionOf(model);
  if (definition.auth_methods?.every((method) => method === 'none')) return undefined;
  const variables = [definition.api_key_vars ?? []].flat();
  const hasKey =
    model.secrets.api_key !== undefined || variables.some((name) => (environment(name) ?? '') !== '');
  if (hasKey && (definition.url_param_vars ?? []).length === 0) return undefined;
  let stored: StoredProvider | undefined;
  try {
    stored = await credentialFile.read(definition.id);
  } catch (error) {
    if (error instanceof StorageError) return { params: {}, problem: error };
    throw error;
  }
  if (stored === undefined) return undefined;
  const { auth, params = {} } = stored;
  if (auth?.type !== 'api_key') return { params, auth: auth?.type === 'oauth' ? { type: auth.type } : auth };
  return { params, auth: { type: auth.type, credential: credentials.keep(auth.key, definition.id) } };
}
