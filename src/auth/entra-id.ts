import type { DefaultAzureCredentialOptions } from '@azure/identity';
import { FromConfigError, failure } from '../errors.ts';
import { optionalPackages } from '../optional-packages.ts';
import type { Transport } from '../wire/http.ts';
import type { FetchToken, TokenSource } from './token.ts';
import { usableToken } from './token.ts';
import type { TokenTools } from './token-authorize.ts';
import { exchange } from './transport-fetch.ts';

type Source = Extract<TokenSource, { type: 'entra_id' }>;

/** Microsoft's own package, loaded on first use. @internal */
export const azurePackage = { load: () => import('@azure/identity') };

/**
 * Tokens of Entra ID: of the application that AZURE_TENANT_ID, AZURE_CLIENT_ID and AZURE_CLIENT_SECRET name, else whatever
 * Microsoft's chain finds (workload and managed identity, the Azure CLI). Throws DependencyError where the package is missing.
 */
export async function createEntraId(
  { scope, instead }: Source,
  { transport, clock, environment }: Pick<TokenTools, 'transport' | 'clock' | 'environment'>,
  packages: typeof azurePackage = azurePackage,
): Promise<FetchToken> {
  const keys = instead.length === 0 ? '' : ` (there is no key in ${instead.join(', ')})`;
  const { ClientSecretCredential, DefaultAzureCredential } = await optionalPackages(
    ['@azure/identity'],
    `Entra ID${keys}`,
    packages.load,
  );
  const httpClient = httpClientOver(transport);
  const variable = (name: string): string | undefined => environment(name) || undefined;
  return async () => {
    const authorityHost = variable('AZURE_AUTHORITY_HOST');
    const options = { httpClient, ...(authorityHost !== undefined && { authorityHost }) };
    const [tenant, client, secret] = ['AZURE_TENANT_ID', 'AZURE_CLIENT_ID', 'AZURE_CLIENT_SECRET'].map(
      variable,
    );
    // Made anew, so that a refused token is not given again.
    const credential =
      tenant !== undefined && client !== undefined && secret !== undefined
        ? new ClientSecretCredential(tenant, client, secret, options)
        : new DefaultAzureCredential({
            ...options,
            ...(client !== undefined && { managedIdentityClientId: client }),
          });
    const fetchedAt = clock.date();
    try {
      const { token, expiresOnTimestamp } = await credential.getToken(scope);
      return { value: usableToken(token, 'Entra ID'), expiresAt: expiresOnTimestamp, fetchedAt };
    } catch (cause) {
      throw cause instanceof FromConfigError ? cause : noCredentials(cause, instead);
    }
  };
}

type HttpClient = NonNullable<DefaultAzureCredentialOptions['httpClient']>;
type Headers = Parameters<HttpClient['sendRequest']>[0]['headers'];

function httpClientOver(transport: Transport): HttpClient {
  return {
    async sendRequest(request) {
      const { status, headers, text } = await exchange(transport, {
        url: request.url,
        method: request.method === 'POST' ? 'POST' : 'GET',
        headers: request.headers.toJSON(),
        body: typeof request.body === 'string' ? request.body : undefined,
        signal: request.abortSignal as AbortSignal | undefined,
      });
      // The package that makes headers is the other one's own, and cannot be imported from here everywhere.
      const Made = request.headers.constructor as new (raw: Readonly<Record<string, string>>) => Headers;
      return { request, status, headers: new Made(headers), bodyAsText: text };
    },
  };
}

/** Of the cause only its first line: the chain lists what each of its members said. */
function noCredentials(cause: unknown, instead: readonly string[]): Error {
  const said = cause instanceof Error ? (cause.message.split('\n')[0] ?? '') : String(cause);
  const key = instead[0] === undefined ? '' : `, or set ${instead[0]}`;
  return failure('authentication', `Entra ID gave no token: ${said.slice(0, 300)}`, {
    suggestion: `Run az login, set AZURE_TENANT_ID, AZURE_CLIENT_ID and AZURE_CLIENT_SECRET${key}.`,
  });
}
