import { failure } from '../errors.ts';
import type { Clock, CredentialStore, SecretReference } from '../ports.ts';
import type { WireRequest } from '../wire/http.ts';
import type { AwsAuth } from './aws.ts';

/** How a target proves who is calling; holds the reference of the key, never the key. */
export type AuthPlan =
  | { readonly scheme: 'none' }
  | {
      readonly scheme: 'api-key';
      readonly credential: SecretReference;
      /** Lower-case name of the header that carries the key. */
      readonly header?: string | undefined;
      /** Name of the query parameter that carries the key. */
      readonly query?: string | undefined;
      readonly prefix: string;
    }
  | AwsAuth;

/** Adds what proves who is calling; reads the keys now, at call time. A promise only where a token has to be fetched or a signature made. */
export type Authorize = (request: WireRequest) => WireRequest | Promise<WireRequest>;

/**
 * A promise where packages have to be loaded; DependencyError where one is missing. What it gives throws AuthenticationError
 * at call time when a key that was there at create is gone.
 */
export function createAuthorize(
  auth: AuthPlan,
  secretHeaders: Readonly<Record<string, SecretReference>>,
  credentials: CredentialStore,
  clock: Pick<Clock, 'date'>,
): Authorize | Promise<Authorize> {
  const addKeys = withKeys(auth, secretHeaders, credentials);
  return auth.scheme === 'aws' ? withSignature(auth, addKeys, credentials, clock) : addKeys;
}

async function withSignature(
  auth: AwsAuth,
  addKeys: (request: WireRequest) => WireRequest,
  credentials: CredentialStore,
  clock: Pick<Clock, 'date'>,
): Promise<Authorize> {
  const { createAwsSigner } = await import('./aws.ts');
  const sign = await createAwsSigner(auth, (reference) => read(credentials, reference), credentials, clock);
  return (request) => sign(addKeys(request));
}

function withKeys(
  auth: AuthPlan,
  secretHeaders: Readonly<Record<string, SecretReference>>,
  credentials: CredentialStore,
): (request: WireRequest) => WireRequest {
  const named = Object.entries(secretHeaders);
  if (auth.scheme === 'none' && named.length === 0) return (request) => request;
  return (request) => {
    const headers = [...request.headers];
    let { path } = request;
    for (const [name, reference] of named) setHeader(headers, name, read(credentials, reference));
    if (auth.scheme === 'api-key') {
      const key = read(credentials, auth.credential);
      if (auth.header !== undefined && secretHeaders[auth.header] === undefined)
        setHeader(headers, auth.header, auth.prefix + key);
      if (auth.query !== undefined)
        path += `${path.includes('?') ? '&' : '?'}${auth.query}=${encodeURIComponent(key)}`;
    }
    return { ...request, path, headers };
  };
}

/** Where the request would carry a secret, with `***` in its place. */
export function maskedAuthorize(
  auth: AuthPlan,
  secretHeaders: Readonly<Record<string, SecretReference>>,
): (request: WireRequest) => WireRequest {
  const masked: CredentialStore = { keep: () => 'stored:0', read: () => '***', redact: (text) => text };
  const shown: AuthPlan =
    auth.scheme === 'aws'
      ? { scheme: 'api-key', credential: 'stored:0', header: 'authorization', prefix: '' }
      : auth;
  return withKeys(shown, secretHeaders, masked);
}

function read(credentials: CredentialStore, reference: SecretReference): string {
  const value = credentials.read(reference)?.trim();
  if (value !== undefined && value !== '' && !/[\r\n]/.test(value)) return value;
  const what = reference.startsWith('env:') ? `the variable ${reference.slice(4)}` : 'the credential';
  throw failure('authentication', `There is no usable key in ${what} any more.`, {
    suggestion: 'Set it again; the key is read at each call.',
  });
}

function setHeader(headers: string[], name: string, value: string): void {
  for (let at = 0; at < headers.length; at += 2) {
    if (headers[at] === name) {
      headers[at + 1] = value;
      return;
    }
  }
  headers.push(name, value);
}
