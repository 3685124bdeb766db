import type { CredentialStore, SecretReference } from '../ports.ts';
import type { SendOptions, Transport, WireRequest, WireResponse } from '../wire/http.ts';
import type { AwsAuth } from './aws.ts';
import { readSecret } from './read-secret.ts';
import type { KeyPlace, TokenAuth } from './token.ts';
import type { TokenTools } from './token-authorize.ts';

/** How a target proves who is calling; holds the reference of the key, never the key. */
export type AuthPlan =
  | { readonly scheme: 'none' }
  | (KeyPlace & { readonly scheme: 'api-key'; readonly credential: SecretReference })
  | TokenAuth
  | AwsAuth;

/** Adds what proves who is calling; reads the keys now, at call time. A promise only where a token has to be fetched or a signature made. */
export interface Authorize {
  (request: WireRequest, signal?: AbortSignal): WireRequest | Promise<WireRequest>;
  /** Replaces the token that a request was refused with. */
  readonly renew?: ((sent: WireRequest, signal: AbortSignal | undefined) => Promise<void>) | undefined;
}

/** Sends a request with its credentials; one whose token is refused is sent once more with a new one. */
export function sendAuthorized(
  transport: Pick<Transport, 'send'>,
  authorize: Authorize,
  request: WireRequest,
  options: SendOptions,
): Promise<WireResponse> {
  const sent = authorize(request, options.signal);
  if (!(sent instanceof Promise) && authorize.renew === undefined) return transport.send(sent, options);
  return sendRenewing(transport, authorize, request, sent, options);
}

async function sendRenewing(
  transport: Pick<Transport, 'send'>,
  authorize: Authorize,
  request: WireRequest,
  authorized: WireRequest | Promise<WireRequest>,
  options: SendOptions,
): Promise<WireResponse> {
  const sent = await authorized;
  const response = await transport.send(sent, options);
  if (response.status !== 401 || authorize.renew === undefined) return response;
  await response.body.return?.();
  await authorize.renew(sent, options.signal);
  return transport.send(await authorize(request, options.signal), options);
}

/**
 * A promise where packages have to be loaded; DependencyError where one is missing. What it gives throws AuthenticationError
 * at call time when a key that was there at create is gone.
 */
export function createAuthorize(
  auth: AuthPlan,
  secretHeaders: Readonly<Record<string, SecretReference>>,
  tools: TokenTools,
): Authorize | Promise<Authorize> {
  const { credentials } = tools;
  if (auth.scheme === 'token') return withToken(auth, secretHeaders, tools);
  const addKeys = withKeys(auth, secretHeaders, credentials);
  return auth.scheme === 'aws' ? withSignature(auth, addKeys, tools) : addKeys;
}

async function withSignature(
  auth: AwsAuth,
  addKeys: (request: WireRequest) => WireRequest,
  { credentials, clock }: TokenTools,
): Promise<Authorize> {
  const { createAwsSigner } = await import('./aws.ts');
  const read = (reference: SecretReference): string => readSecret(credentials, reference);
  const sign = await createAwsSigner(auth, read, credentials, clock);
  return (request) => sign(addKeys(request));
}

async function withToken(
  auth: TokenAuth,
  secretHeaders: Readonly<Record<string, SecretReference>>,
  tools: TokenTools,
): Promise<Authorize> {
  const { createTokenAuthorize } = await import('./token-authorize.ts');
  const addKeys = withKeys({ scheme: 'none' }, secretHeaders, tools.credentials);
  const add = (request: WireRequest, token: string): WireRequest => {
    const { headers, path } = addKeys(request);
    return withKey(request, [...headers], path, token, auth, secretHeaders);
  };
  return createTokenAuthorize(auth, add, tools);
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
    for (const [name, reference] of named) setHeader(headers, name, readSecret(credentials, reference));
    if (auth.scheme !== 'api-key') return { ...request, headers };
    const key = readSecret(credentials, auth.credential);
    return withKey(request, headers, request.path, key, auth, secretHeaders);
  };
}

function withKey(
  request: WireRequest,
  headers: string[],
  path: string,
  key: string,
  { header, query, prefix }: KeyPlace,
  secretHeaders: Readonly<Record<string, SecretReference>>,
): WireRequest {
  if (header !== undefined && secretHeaders[header] === undefined) setHeader(headers, header, prefix + key);
  if (query === undefined) return { ...request, path, headers };
  const joined = `${path}${path.includes('?') ? '&' : '?'}${query}=${encodeURIComponent(key)}`;
  return { ...request, path: joined, headers };
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
      : auth.scheme === 'token'
        ? { ...auth, scheme: 'api-key', credential: 'stored:0' }
        : auth;
  return withKeys(shown, secretHeaders, masked);
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
