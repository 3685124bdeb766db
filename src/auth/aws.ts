import { failure } from '../errors.ts';
import { optionalPackages } from '../optional-packages.ts';
import type { Clock, CredentialStore, SecretReference } from '../ports.ts';
import type { WireRequest } from '../wire/http.ts';

/** Requests signed with AWS credentials (SigV4). */
export interface AwsAuth {
  readonly scheme: 'aws';
  /** The service and region that a signature is good for. */
  readonly service: string;
  readonly region: string;
  /** Keys of the document or the environment; without them AWS's own chain finds some. */
  readonly keys?: AwsKeys | undefined;
  /** The profile that the chain takes credentials from. */
  readonly profile?: string | undefined;
}

export interface AwsKeys {
  readonly accessKeyId: SecretReference;
  readonly secretAccessKey: SecretReference;
  readonly sessionToken?: SecretReference | undefined;
}

interface Identity {
  readonly accessKeyId: string;
  readonly secretAccessKey: string;
  readonly sessionToken?: string;
}

/** AWS's own packages, loaded on first use. @internal */
export const awsPackages = {
  signer: () => Promise.all([import('@smithy/signature-v4'), import('@aws-crypto/sha256-js')]),
  chain: () => import('@aws-sdk/credential-providers'),
};

export type ReadSecret = (reference: SecretReference) => string;

/** Loads what signing needs. Throws DependencyError where a package is missing. @internal */
export async function createAwsSigner(
  auth: AwsAuth,
  read: ReadSecret,
  credentials: Pick<CredentialStore, 'keep'>,
  clock: Pick<Clock, 'date'>,
  packages: typeof awsPackages = awsPackages,
): Promise<(request: WireRequest) => Promise<WireRequest>> {
  const { service, region } = auth;
  const names = ['@smithy/signature-v4', '@aws-crypto/sha256-js'];
  const [{ SignatureV4 }, { Sha256 }] = await optionalPackages(
    names,
    'Signing requests with AWS credentials',
    packages.signer,
  );
  const identity = await identityOf(auth, read, credentials, packages);
  const signer = new SignatureV4({
    service,
    region,
    credentials: identity,
    sha256: Sha256,
    applyChecksum: false,
  });
  return async (request) => {
    const url = new URL(request.path, request.origin);
    const signed = await signer.sign(
      {
        method: request.method,
        protocol: url.protocol,
        hostname: url.hostname,
        path: url.pathname,
        query: queryOf(url),
        headers: { ...signable(request.headers), host: url.host },
        body: request.body ?? '',
      },
      { signingDate: new Date(clock.date()) },
    );
    return { ...request, headers: withSignature(request.headers, signed.headers) };
  };
}

async function identityOf(
  { keys, profile, region }: AwsAuth,
  read: ReadSecret,
  credentials: Pick<CredentialStore, 'keep'>,
  packages: typeof awsPackages,
): Promise<() => Promise<Identity>> {
  if (keys !== undefined) {
    return async () => ({
      accessKeyId: read(keys.accessKeyId),
      secretAccessKey: read(keys.secretAccessKey),
      ...(keys.sessionToken !== undefined && { sessionToken: read(keys.sessionToken) }),
    });
  }
  const purpose =
    profile === undefined
      ? 'Looking for AWS credentials beyond AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY'
      : `Reading the AWS profile "${profile}"`;
  const { fromNodeProviderChain } = await optionalPackages(
    ['@aws-sdk/credential-providers'],
    purpose,
    packages.chain,
  );
  const chain = fromNodeProviderChain({
    ...(profile !== undefined && { profile }),
    clientConfig: { region },
  });
  let known = '';
  return async () => {
    const identity = await chain().catch((cause: unknown) => {
      throw noCredentials(profile, cause);
    });
    // So that neither ever shows in a message.
    if (identity.secretAccessKey !== known) {
      known = identity.secretAccessKey;
      credentials.keep(known);
      if (identity.sessionToken !== undefined) credentials.keep(identity.sessionToken);
    }
    return identity;
  };
}

function noCredentials(profile: string | undefined, cause: unknown): Error {
  const said = cause instanceof Error ? cause.message : String(cause);
  const where = profile === undefined ? '' : ` in the profile "${profile}"`;
  return failure('authentication', `AWS has no credentials${where}: ${said}`, {
    suggestion:
      profile === undefined
        ? 'Set AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY, or aws_profile.'
        : `Run aws sso login --profile ${profile}, or check the profile in ~/.aws/config.`,
    cause,
  });
}

/** What lies between here and AWS may change any other header. */
function signable(headers: readonly string[]): Record<string, string> {
  const chosen: Record<string, string> = {};
  for (let at = 0; at < headers.length; at += 2) {
    const name = headers[at] as string;
    if (name === 'content-type' || name.startsWith('x-amz-')) chosen[name] = headers[at + 1] as string;
  }
  return chosen;
}

function queryOf(url: URL): Record<string, string | string[]> {
  const query: Record<string, string | string[]> = {};
  for (const name of new Set(url.searchParams.keys())) {
    const values = url.searchParams.getAll(name);
    query[name] = values.length === 1 ? (values[0] as string) : values;
  }
  return query;
}

/** The host is the connection's own. */
function withSignature(headers: readonly string[], signed: Readonly<Record<string, string>>): string[] {
  const made = Object.entries(signed).filter(([name]) => name.toLowerCase() !== 'host');
  const names = new Set(made.map(([name]) => name.toLowerCase()));
  const kept: string[] = [];
  for (let at = 0; at < headers.length; at += 2)
    if (!names.has(headers[at] as string)) kept.push(headers[at] as string, headers[at + 1] as string);
  return [...kept, ...made.flatMap(([name, value]) => [name.toLowerCase(), value])];
}
