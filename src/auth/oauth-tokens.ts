import { type FromConfigError, failure, StorageError } from '../errors.ts';
import type { StoredProvider, StoredTokens } from '../ports.ts';
import { createOAuthServer, isRefused, type Refused } from './oauth-server.ts';
import { type FetchToken, type Token, type TokenSource, usableToken } from './token.ts';
import type { TokenTools } from './token-authorize.ts';
import { exchange, mustBeSafe } from './transport-fetch.ts';

type Source = Extract<TokenSource, { type: 'oauth' }>;
type Tools = Pick<TokenTools, 'transport' | 'clock' | 'credentials' | 'credentialFile' | 'logger'>;

/** Tokens of a stored login: renewed where they are about to expire, once among all processes that use the same store. */
export function createOAuthTokens(source: Source, tools: Tools): FetchToken {
  const { id, method } = source;
  const { clock, credentialFile, logger } = tools;
  if (method.token_refresh_url !== undefined) mustBeSafe(method.token_refresh_url);
  /** What the store could not take. */
  let unstored: StoredTokens | undefined;

  async function tokenFor(refused: string | undefined): Promise<Token> {
    const stored = unstored ?? tokensIn(await credentialFile.read(id), source);
    const ready = usable(stored, source, clock.date(), refused);
    if (ready !== undefined) return ready;
    let renewed: StoredTokens | undefined;
    const renew = async (current: StoredProvider | undefined): Promise<StoredProvider> => {
      const latest = unstored ?? tokensIn(current, source);
      // Another process was first: its tokens are as good, however short they live.
      const isNew = keyOf(latest, source).value !== keyOf(stored, source).value;
      const isDone = usable(latest, source, clock.date(), refused, isNew) !== undefined;
      renewed = isDone ? latest : await renewedTokens(latest, source, tools, refused);
      return isDone && current !== undefined ? current : { ...current, auth: renewed };
    };
    try {
      await credentialFile.update(id, renew);
      unstored = undefined;
    } catch (error) {
      const kept =
        error instanceof StorageError ? undefined : usable(stored, source, clock.date(), refused, true);
      if (kept !== undefined && (error as FromConfigError).kind !== 'authentication') return kept;
      if (!(error instanceof StorageError)) throw error;
      // Calls go on with tokens that only this process knows.
      if (renewed === undefined) await renew({ auth: stored });
      if (unstored === undefined) logger.warn(`The login of ${id} could not be stored: ${error.message}`);
      unstored = renewed;
    }
    const { value, expiresAt } = keyOf(renewed as StoredTokens, source);
    return { value: usableToken(value, `The login of ${source.name}`), expiresAt, fetchedAt: clock.date() };
  }

  return tokenFor;
}

function tokensIn(stored: StoredProvider | undefined, source: Source): StoredTokens {
  if (stored?.auth?.type === 'oauth') return stored.auth;
  throw loginAgain(source, 'is not there any more');
}

/** What requests carry: the exchanged key where there is one, else the access token. */
function keyOf(
  tokens: StoredTokens,
  { method }: Source,
): { value: string | undefined; expiresAt: number | undefined } {
  return method.token_refresh_url === undefined
    ? { value: tokens.accessToken, expiresAt: tokens.expiresAt }
    : { value: tokens.apiKey, expiresAt: tokens.apiKeyExpiresAt };
}

const BUFFER_MS = 5 * 60_000;

/** The key as it is stored, unless it was refused or has expired; or is about to, where it could be another one. */
function usable(
  tokens: StoredTokens,
  source: Source,
  now: number,
  refused: string | undefined,
  isTheBest = false,
): Token | undefined {
  const { value, expiresAt } = keyOf(tokens, source);
  if (value === undefined || value === refused) return undefined;
  // Nothing can renew it: it is used for as long as it is good.
  const isLast =
    isTheBest || (source.method.token_refresh_url === undefined && tokens.refreshToken === undefined);
  const token = { value, expiresAt, fetchedAt: now };
  if (expiresAt === undefined || now < expiresAt - (isLast ? 0 : BUFFER_MS)) return token;
  return undefined;
}

async function renewedTokens(
  tokens: StoredTokens,
  source: Source,
  tools: Tools,
  refused: string | undefined,
): Promise<StoredTokens> {
  const { credentials, clock } = tools;
  for (const secret of [tokens.accessToken, tokens.refreshToken, tokens.apiKey])
    if (secret !== undefined) credentials.keep(secret);
  const url = source.method.token_refresh_url;
  if (url === undefined) return refreshed(tokens, source, tools, refused !== undefined);
  const isOld = tokens.expiresAt !== undefined && clock.date() > tokens.expiresAt - BUFFER_MS;
  const current =
    isOld && tokens.refreshToken !== undefined ? await refreshed(tokens, source, tools) : tokens;
  const first = await exchanged(current, url, source, tools);
  if (first !== 'refused') return first;
  const again = await exchanged(await refreshed(current, source, tools, true), url, source, tools);
  if (again !== 'refused') return again;
  throw loginAgain(source, 'is refused');
}

async function refreshed(
  tokens: StoredTokens,
  source: Source,
  tools: Tools,
  wasRefused = false,
): Promise<StoredTokens> {
  if (tokens.refreshToken === undefined)
    throw loginAgain(source, wasRefused ? 'was refused by the server' : 'has expired');
  const fresh = await createOAuthServer(source.method, tools).refresh(tokens.refreshToken);
  if (isRefused(fresh)) throw refusal(source, fresh);
  for (const secret of [fresh.accessToken, fresh.refreshToken])
    if (secret !== undefined) tools.credentials.keep(secret);
  return {
    ...tokens,
    ...fresh,
    refreshToken: fresh.refreshToken ?? tokens.refreshToken,
    scopes: fresh.scopes ?? tokens.scopes,
  };
}

/** Asks what an access token is good for. */
async function exchanged(
  tokens: StoredTokens,
  url: string,
  source: Source,
  { transport, clock, credentials }: Tools,
): Promise<StoredTokens | 'refused'> {
  const reply = await exchange(transport, {
    url,
    method: 'GET',
    headers: {
      accept: 'application/json',
      authorization: `Bearer ${tokens.accessToken}`,
      ...source.method.custom_headers,
    },
  });
  const { status } = reply;
  const { host } = new URL(url);
  if (status === 401) return 'refused';
  if (status === 403 || status === 404)
    throw failure('permission', `${host} gives this login no key for ${source.name}: ${status}.`, {
      status,
      suggestion: `Check that the account has a subscription to ${source.name}.`,
    });
  if (status >= 500 || status === 429)
    throw failure(status === 429 ? 'rate-limit' : 'server', `${host} gave no key: ${status}.`, { status });
  const body = status === 200 ? parsed(reply.text) : {};
  const apiKey = usableToken(body.token, host);
  credentials.keep(apiKey);
  return { ...tokens, apiKey, apiKeyExpiresAt: expiryOf(body, reply.headers.date, clock.date()) };
}

function parsed(text: string): Readonly<Record<string, unknown>> {
  try {
    return JSON.parse(text) ?? {};
  } catch {
    return {};
  }
}

/** In this machine's time: a server whose clock is wrong says so in the date of its reply. */
function expiryOf(
  body: Readonly<Record<string, unknown>>,
  date: string | undefined,
  now: number,
): number | undefined {
  const at = body.expires_at;
  const expires = typeof at === 'number' ? at * 1000 : typeof at === 'string' ? Date.parse(at) : Number.NaN;
  if (!Number.isFinite(expires)) return undefined;
  const theirs = Date.parse(date ?? '');
  return Number.isFinite(theirs) ? now + (expires - theirs) : expires;
}

function refusal(source: Source, { code, description, status }: Refused): FromConfigError {
  if (code === 'invalid_grant') return loginAgain(source, 'has expired or was revoked');
  const why = description === undefined ? code : `${code}: ${description}`;
  if (status >= 500 || code === 'temporarily_unavailable')
    return failure('server', `The login of ${source.name} could not be renewed: ${why}.`, { status });
  return loginAgain(source, `could not be renewed (${why})`);
}

const loginAgain = ({ id, name }: Source, what: string): FromConfigError =>
  failure('authentication', `The login of ${name} ${what}.`, {
    suggestion: `Run fromconfig login ${id}`,
    provider: id,
  });
