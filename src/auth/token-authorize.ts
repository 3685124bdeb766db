import type { Clock, Commands, CredentialFile, CredentialStore, Environment, Logger } from '../ports.ts';
import type { Transport, WireRequest } from '../wire/http.ts';
import type { Authorize } from './authorize.ts';
import { type FetchToken, type TokenAuth, TokenCache, type TokenSource } from './token.ts';

/** What tokens are fetched with. */
export interface TokenTools {
  readonly transport: Transport;
  readonly clock: Clock;
  readonly environment: Environment;
  readonly credentials: CredentialStore;
  readonly credentialFile: CredentialFile;
  readonly commands: Commands;
  readonly logger: Pick<Logger, 'warn'>;
}

/** Models of one factory that ask with the same credentials share their token. */
const caches = new WeakMap<Transport, Map<string, TokenCache>>();

/** Puts the token where `add` puts a key. Throws DependencyError where a package is missing. */
export async function createTokenAuthorize(
  auth: TokenAuth,
  add: (request: WireRequest, token: string) => WireRequest,
  tools: TokenTools,
): Promise<Authorize> {
  const cache = await cacheOf(auth.source, tools);
  const used = new WeakMap<WireRequest, string>();
  const added = (request: WireRequest, token: string): WireRequest => {
    const sent = add(request, token);
    used.set(sent, token);
    return sent;
  };
  const authorize: Authorize = (request, signal) => {
    const token = cache.get(signal);
    return typeof token === 'string' ? added(request, token) : token.then((value) => added(request, value));
  };
  const renew = async (sent: WireRequest, signal: AbortSignal | undefined): Promise<void> => {
    const token = used.get(sent);
    if (token !== undefined) await cache.replace(token, signal);
  };
  return Object.assign(authorize, { renew });
}

async function cacheOf(source: TokenSource, tools: TokenTools): Promise<TokenCache> {
  const known = caches.get(tools.transport) ?? new Map<string, TokenCache>();
  caches.set(tools.transport, known);
  const key = JSON.stringify(source);
  const existing = known.get(key);
  if (existing !== undefined) return existing;
  const fetch = await fetchOf(source, tools);
  const { credentials, clock } = tools;
  const remembering: FetchToken = async (refused) => {
    const token = await fetch(refused);
    // So that it never shows in a message.
    credentials.keep(token.value);
    return token;
  };
  const cache = known.get(key) ?? new TokenCache(remembering, clock);
  known.set(key, cache);
  return cache;
}

/** Each scheme is loaded by the first model that needs it. */
async function fetchOf(source: TokenSource, tools: TokenTools): Promise<FetchToken> {
  switch (source.type) {
    case 'google_adc':
      return (await import('./google-adc.ts')).createGoogleAdc(source, tools);
    case 'entra_id':
      return (await import('./entra-id.ts')).createEntraId(source, tools);
    case 'token_exchange':
      return (await import('./token-exchange.ts')).createTokenExchange(source, tools);
    case 'oauth':
      return (await import('./oauth-tokens.ts')).createOAuthTokens(source, tools);
    case 'command':
      return (await import('./key-command.ts')).createKeyCommand(source, tools);
  }
}
