import { failure } from '../errors.ts';
import type { ProviderDefinition } from '../generated/types.ts';
import { homeOf } from '../home-folder.ts';
import type { Clock, CredentialFile, StoredTokens } from '../ports.ts';
import { systemClock } from '../system-clock.ts';
import type { Transport } from '../wire/http.ts';
import { createCredentialFile } from './credential-file.ts';
import { oauthMethodOf } from './oauth-method.ts';
import type { OAuthMethod } from './token.ts';

/** A provider as far as a login needs it. */
export type LoginDefinition = Pick<ProviderDefinition, 'id' | 'name' | 'auth_methods'>;

/** What a login works with; what is left out is made for it. */
export interface LoginServices {
  readonly transport?: Transport | undefined;
  readonly clock?: Clock | undefined;
  readonly credentialFile?: CredentialFile | undefined;
}

/** Who is logged in now, without any secret. */
export interface LoginResult {
  readonly provider: string;
  /** In ms since the epoch; without it the login is good until it is refused. */
  readonly expiresAt?: number | undefined;
  readonly scopes: readonly string[];
  /** Whether it is renewed without asking anybody. */
  readonly renewable: boolean;
}

export interface DeviceLoginOptions {
  /** Shows what the user has to enter, and where; `complete` is the address with the code in it, where there is one. */
  show(
    userCode: string,
    verificationUri: string,
    more: { readonly complete?: string | undefined; readonly expiresAt: number },
  ): void | Promise<void>;
  readonly signal?: AbortSignal | undefined;
  readonly services?: LoginServices | undefined;
}

export interface CodeLoginOptions {
  /** Opens the address in a browser, or shows it. */
  open(url: string): void | Promise<void>;
  /** Asks for the address that the browser ended at; needed where it does not end on this machine. */
  readonly paste?: (() => Promise<string>) | undefined;
  /** Port of 127.0.0.1 that the browser is sent to; without it any that is free, or that of `redirect_uri`. */
  readonly port?: number | undefined;
  readonly signal?: AbortSignal | undefined;
  readonly services?: LoginServices | undefined;
}

/** Logs in by a code that the user enters elsewhere, and stores the tokens. Rejects with AuthenticationError, and with the signal's reason. */
export async function loginWithDevice(
  definition: LoginDefinition,
  options: DeviceLoginOptions,
): Promise<LoginResult> {
  const method = methodOf(definition, 'oauth_device');
  return withTools(options.services, async (tools) => {
    const { deviceTokens } = await import('./login-device.ts');
    return stored(definition, await deviceTokens(method, options, tools), tools.credentialFile);
  });
}

/** Logs in by the browser, and stores the tokens. Rejects with AuthenticationError after five minutes, and with the signal's reason. */
export async function loginWithCode(
  definition: LoginDefinition,
  options: CodeLoginOptions,
): Promise<LoginResult> {
  const method = methodOf(definition, 'oauth_code');
  return withTools(options.services, async (tools) => {
    const { codeTokens } = await import('./login-code.ts');
    return stored(definition, await codeTokens(method, options, tools), tools.credentialFile);
  });
}

/** The ways to log in that a definition has, in its order. */
export const loginMethods = ({ auth_methods: methods }: LoginDefinition): readonly string[] =>
  (methods ?? ['api_key']).map((method) =>
    typeof method === 'string' ? method : (Object.keys(method)[0] ?? ''),
  );

export interface LoginTools {
  readonly transport: Transport;
  readonly clock: Clock;
  readonly credentialFile: CredentialFile;
}

async function withTools<Value>(
  given: LoginServices = {},
  work: (tools: LoginTools) => Promise<Value>,
): Promise<Value> {
  const { clock = systemClock, credentialFile = createCredentialFile(homeOf((name) => process.env[name])) } =
    given;
  const { transport: own } = given;
  const transport = own ?? (await import('../wire/undici.ts')).createTransport();
  try {
    return await work({ transport, clock, credentialFile });
  } finally {
    if (own === undefined) await transport.close?.();
  }
}

function methodOf(definition: LoginDefinition, name: 'oauth_device' | 'oauth_code'): OAuthMethod {
  const found = oauthMethodOf(definition.auth_methods, name);
  if (found !== undefined) return found;
  const label = definition.name ?? definition.id;
  throw failure('configuration', `${label} has no login by ${name}.`, {
    suggestion: `It has: ${loginMethods(definition).join(', ')}.`,
  });
}

async function stored(
  { id }: LoginDefinition,
  tokens: StoredTokens,
  file: CredentialFile,
): Promise<LoginResult> {
  await file.update(id, (current) => ({ ...current, auth: tokens }));
  const { expiresAt, refreshToken, scopes = [] } = tokens;
  return { provider: id, expiresAt, scopes, renewable: refreshToken !== undefined };
}
