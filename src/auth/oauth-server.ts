import * as oauth from 'oauth4webapi';
import { FromConfigError, failure } from '../errors.ts';
import type { Clock, StoredTokens } from '../ports.ts';
import type { Transport } from '../wire/http.ts';
import type { OAuthMethod } from './token.ts';
import { mustBeSafe, type TokenReply, transportFetch } from './transport-fetch.ts';

/** An error that a server of tokens names; `code` is OAuth's word for it. */
export interface Refused {
  readonly code: string;
  readonly description: string | undefined;
  readonly status: number;
  /** The interval that comes with `slow_down`, in seconds. */
  readonly interval: number | undefined;
}

/** A device that waits to be let in. */
export interface DeviceGrant {
  readonly deviceCode: string;
  readonly userCode: string;
  readonly verificationUri: string;
  readonly verificationUriComplete: string | undefined;
  /** In seconds. */
  readonly expiresIn: number;
  /** Between two questions, in seconds. */
  readonly interval: number;
}

export interface OAuthServer {
  /** The address that asks the user, and how what it leads back to becomes tokens. */
  authorization(redirectUri: string): Promise<Authorization>;
  device(signal: AbortSignal | undefined): Promise<DeviceGrant | Refused>;
  deviceTokens(deviceCode: string, signal: AbortSignal | undefined): Promise<StoredTokens | Refused>;
  refresh(refreshToken: string): Promise<StoredTokens | Refused>;
}

export interface Authorization {
  readonly url: string;
  readonly state: string;
  /** Rejects with AuthenticationError where the state is another, and where the server refused. */
  tokens(answer: URLSearchParams, signal: AbortSignal | undefined): Promise<StoredTokens | Refused>;
}

export const isRefused = (answer: object): answer is Refused => 'code' in answer;

/** Speaks OAuth with one provider's server, through the transport. Throws ConfigurationError for addresses that are not safe. */
export function createOAuthServer(
  method: OAuthMethod,
  { transport, clock }: { readonly transport: Transport; readonly clock: Pick<Clock, 'date'> },
): OAuthServer {
  const urls = [method.auth_url, method.token_url];
  for (const url of urls) mustBeSafe(url);
  // Endpoints are all that is known of the server: what is signed by it is neither asked for nor looked at.
  const server: oauth.AuthorizationServer = {
    issuer: new URL(method.token_url).origin,
    token_endpoint: method.token_url,
    authorization_endpoint: method.auth_url,
    device_authorization_endpoint: method.auth_url,
  };
  const client: oauth.Client = { client_id: method.client_id };
  const none = oauth.None();
  const options = (signal: AbortSignal | undefined) => ({
    [oauth.customFetch]: transportFetch(transport, asStandard) as unknown as typeof fetch,
    [oauth.allowInsecureRequests]: true,
    headers: { accept: 'application/json', ...method.custom_headers },
    ...(signal !== undefined && { signal }),
  });
  const usesPkce = method.use_pkce ?? true;
  const grant = async (ask: () => Promise<Response>): Promise<StoredTokens | Refused> => {
    const asked = clock.date();
    return answered(method, async () => {
      const reply = await oauth.processGenericTokenEndpointResponse(server, client, await ask());
      return tokensOf(reply, asked);
    });
  };
  return {
    async authorization(redirectUri) {
      const state = oauth.generateRandomState();
      const verifier = usesPkce ? oauth.generateRandomCodeVerifier() : undefined;
      const url = new URL(method.auth_url);
      const query: Record<string, string> = {
        response_type: 'code',
        client_id: method.client_id,
        redirect_uri: redirectUri,
        ...(method.scopes.length > 0 && { scope: method.scopes.join(' ') }),
        ...method.extra_auth_params,
        state,
      };
      if (verifier !== undefined) {
        query.code_challenge = await oauth.calculatePKCECodeChallenge(verifier);
        query.code_challenge_method = 'S256';
      }
      for (const [name, value] of Object.entries(query)) url.searchParams.set(name, value);
      return {
        url: url.href,
        state,
        tokens: (answer, signal) => {
          const checked = checkedAnswer(server, client, answer, state);
          const code = verifier ?? oauth.nopkce;
          return grant(() =>
            oauth.authorizationCodeGrantRequest(
              server,
              client,
              none,
              checked,
              redirectUri,
              code,
              options(signal),
            ),
          );
        },
      };
    },
    device: (signal) =>
      answered(method, async () => {
        const asked = {
          ...(method.scopes.length > 0 && { scope: method.scopes.join(' ') }),
          ...method.extra_auth_params,
        };
        const response = await oauth.deviceAuthorizationRequest(server, client, none, asked, options(signal));
        const reply = await oauth.processDeviceAuthorizationResponse(server, client, response);
        return {
          deviceCode: reply.device_code,
          userCode: reply.user_code,
          verificationUri: reply.verification_uri,
          verificationUriComplete: reply.verification_uri_complete,
          expiresIn: reply.expires_in,
          interval: reply.interval ?? 5,
        };
      }),
    deviceTokens: (deviceCode, signal) =>
      grant(() => oauth.deviceCodeGrantRequest(server, client, none, deviceCode, options(signal))),
    refresh: (refreshToken) =>
      grant(() => oauth.refreshTokenGrantRequest(server, client, none, refreshToken, options(undefined))),
  };
}

/** Some servers answer errors with 200, leave out what kind of token it is, or add a signed identity, which is not read here. */
function asStandard(reply: TokenReply): TokenReply {
  let body: unknown;
  try {
    body = JSON.parse(reply.text);
  } catch {
    return reply;
  }
  if (typeof body !== 'object' || body === null) return reply;
  const { id_token: _identity, ...fields } = body as Record<string, unknown>;
  const isError = typeof fields.error === 'string';
  if (typeof fields.access_token === 'string') fields.token_type ??= 'bearer';
  const status = isError && reply.status === 200 ? 400 : reply.status;
  const headers = { ...reply.headers, 'content-type': 'application/json' };
  return { status, headers, text: JSON.stringify(fields) };
}

function tokensOf(reply: oauth.TokenEndpointResponse, asked: number): StoredTokens {
  const { access_token: accessToken, refresh_token: refreshToken, expires_in: seconds, scope } = reply;
  return {
    type: 'oauth',
    accessToken,
    refreshToken,
    expiresAt: seconds === undefined ? undefined : asked + seconds * 1000,
    scopes: scope?.split(/[\s,]+/).filter((name) => name !== ''),
  };
}

function checkedAnswer(
  server: oauth.AuthorizationServer,
  client: oauth.Client,
  answer: URLSearchParams,
  state: string,
): URLSearchParams {
  const given = new URLSearchParams(answer);
  // Who the server says it is cannot be held against anything: definitions name endpoints.
  given.delete('iss');
  if (given.getAll('state').length !== 1 || given.get('state') !== state)
    throw failure('authentication', 'The answer of the login belongs to another login: its state is wrong.', {
      suggestion: 'Begin again, and use the address that is shown then.',
    });
  try {
    return oauth.validateAuthResponse(server, client, given, state);
  } catch (cause) {
    const { error, error_description: description } = cause as {
      error?: unknown;
      error_description?: unknown;
    };
    const why = [error, description].filter((part) => typeof part === 'string').join(': ');
    throw failure('authentication', `The login was refused${why === '' ? '' : `: ${why}`}.`, {
      suggestion: 'Begin again and let it in.',
    });
  }
}

/** Errors that the server names as values, all others typed; none carries the reply, which may hold tokens. */
async function answered<Value extends object>(
  { token_url: url }: OAuthMethod,
  work: () => Promise<Value>,
): Promise<Value | Refused> {
  try {
    return await work();
  } catch (cause) {
    if (cause instanceof oauth.ResponseBodyError) {
      const { error, error_description: description, status } = cause;
      const interval = Number((cause.cause as Readonly<Record<string, unknown>>).interval);
      return { code: error, description, status, interval: Number.isFinite(interval) ? interval : undefined };
    }
    const code = (cause as { code?: unknown }).code;
    if (cause instanceof FromConfigError || typeof code !== 'string' || !code.startsWith('OAUTH_'))
      throw cause;
    const response = (cause as { cause?: unknown }).cause;
    const status = response instanceof Response ? response.status : undefined;
    const { host } = new URL(url);
    const what = status === undefined ? 'an answer that is none of OAuth' : `status ${status}`;
    const kind = status === undefined || status < 300 ? 'unexpected-content' : kindOf(status);
    throw failure(kind, `${host} gave no token: ${what}.`, { status });
  }
}

const kindOf = (status: number) =>
  status >= 500
    ? 'server'
    : status === 429
      ? 'rate-limit'
      : status < 400
        ? 'redirect'
        : ('authentication' as const);
