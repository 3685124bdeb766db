import { FromConfigError, failure } from '../errors.ts';
import { optionalPackages } from '../optional-packages.ts';
import type { FetchToken, TokenSource } from './token.ts';
import { usableToken } from './token.ts';
import type { TokenTools } from './token-authorize.ts';
import { transportFetch } from './transport-fetch.ts';

type Source = Extract<TokenSource, { type: 'google_adc' }>;

/** Google's own package, loaded on first use. @internal */
export const googlePackage = { load: () => import('google-auth-library') };

/**
 * Application default credentials: the file of GOOGLE_APPLICATION_CREDENTIALS, else gcloud's, else the metadata server,
 * which is asked directly and never through a proxy. Throws DependencyError where the package is missing.
 */
export async function createGoogleAdc(
  { scopes }: Source,
  { transport, clock, environment }: Pick<TokenTools, 'transport' | 'clock' | 'environment'>,
  packages: typeof googlePackage = googlePackage,
): Promise<FetchToken> {
  const { GoogleAuth } = await optionalPackages(
    ['google-auth-library'],
    "Google's application default credentials",
    packages.load,
  );
  const fetchImplementation = transportFetch(transport);
  return async () => {
    const file = environment('GOOGLE_APPLICATION_CREDENTIALS');
    // Made anew, so that a refused token is not given again.
    const auth = new GoogleAuth({
      scopes: [...scopes],
      ...(file !== undefined && file !== '' && { keyFilename: file }),
      clientOptions: { transporterOptions: { fetchImplementation } },
    });
    const fetchedAt = clock.date();
    try {
      const client = await auth.getClient();
      const { token } = await client.getAccessToken();
      const expiry = client.credentials.expiry_date;
      return {
        value: usableToken(token, 'Google'),
        expiresAt: typeof expiry === 'number' ? expiry : undefined,
        fetchedAt,
      };
    } catch (cause) {
      throw cause instanceof FromConfigError ? cause : noCredentials(cause);
    }
  };
}

/** Of the cause only its words: its request holds an assertion, its reply may hold tokens. */
function noCredentials(cause: unknown): Error {
  const said = cause instanceof Error ? cause.message : String(cause);
  return failure('authentication', `Google gave no token: ${said.slice(0, 300)}`, {
    suggestion:
      'Run gcloud auth application-default login, or set GOOGLE_APPLICATION_CREDENTIALS to a key file.',
  });
}
