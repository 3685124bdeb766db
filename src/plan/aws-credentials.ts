import type { AwsAuth, AwsKeys } from '../auth/aws.ts';
import type { ResolvedModel } from '../config/resolve.ts';
import type { ReachFacts } from './plan.ts';
import type { Report } from './report.ts';
import type { Values } from './values.ts';

/**
 * What signs the requests of a provider that takes AWS credentials: the document's keys or profile, else the environment's keys,
 * else what AWS's own chain finds. Undefined where a key of another kind is there and the document names nothing of AWS.
 */
export function awsAuthOf(
  service: string,
  facts: Pick<ReachFacts, 'environment' | 'stored'>,
  model: ResolvedModel,
  values: Values,
  hasKey: boolean,
  report: Report,
): AwsAuth | undefined {
  const { secrets, config } = model;
  const isNamed =
    secrets.aws_access_key_id !== undefined ||
    secrets.aws_secret_access_key !== undefined ||
    (config.aws_profile !== undefined && config.aws_profile !== null);
  if (hasKey && !isNamed) return undefined;
  const region = values.variable('AWS_REGION');
  if (region === undefined) report(['aws_region'], 'FC1006', 'is missing.', { at: 'key' });
  const { auth } = facts.stored ?? {};
  const profile = values.get('aws_profile') ?? (auth?.type === 'aws_profile' ? auth.profile : undefined);
  const keys = ownKeys(model, report) ?? (config.aws_profile == null ? environmentKeys(facts) : undefined);
  return {
    scheme: 'aws',
    service,
    region: region ?? '',
    keys,
    profile: keys === undefined && typeof profile === 'string' ? profile : undefined,
  };
}

/** Whether AWS credentials are named by the document or the environment, which come before what is stored. */
export const namesAws = (
  { secrets, config }: ResolvedModel,
  facts: Pick<ReachFacts, 'environment'>,
): boolean =>
  secrets.aws_access_key_id !== undefined ||
  secrets.aws_secret_access_key !== undefined ||
  config.aws_profile != null ||
  environmentKeys(facts) !== undefined;

function ownKeys({ secrets }: ResolvedModel, report: Report): AwsKeys | undefined {
  const {
    aws_access_key_id: accessKeyId,
    aws_secret_access_key: secretAccessKey,
    aws_session_token: sessionToken,
  } = secrets;
  if (accessKeyId === undefined && secretAccessKey === undefined) return undefined;
  if (accessKeyId !== undefined && secretAccessKey !== undefined)
    return { accessKeyId, secretAccessKey, sessionToken };
  const missing = accessKeyId === undefined ? 'aws_access_key_id' : 'aws_secret_access_key';
  report([missing], 'FC1006', 'is missing: the two belong together.', { at: 'key' });
  return undefined;
}

function environmentKeys({ environment }: Pick<ReachFacts, 'environment'>): AwsKeys | undefined {
  const isSet = (name: string): boolean => (environment(name) ?? '') !== '';
  if (!isSet('AWS_ACCESS_KEY_ID') || !isSet('AWS_SECRET_ACCESS_KEY')) return undefined;
  return {
    accessKeyId: 'env:AWS_ACCESS_KEY_ID',
    secretAccessKey: 'env:AWS_SECRET_ACCESS_KEY',
    sessionToken: isSet('AWS_SESSION_TOKEN') ? 'env:AWS_SESSION_TOKEN' : undefined,
  };
}
