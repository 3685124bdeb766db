import { maskedAuthorize } from '../auth/authorize.ts';
import type { AwsAuth } from '../auth/aws.ts';
import type { TokenSource } from '../auth/token.ts';
import type { ChatRequest } from '../chat/types.ts';
import type { SecretReference } from '../ports.ts';
import { type Form, type HandlerProtocol, httpSideOf, type Protocol } from '../protocols/protocol.ts';
import type { TargetPlan } from './plan.ts';
import type { ValueOrigin } from './values.ts';

/** The request of one target as it would go out, secrets as `***`. */
export interface ExplainedTarget {
  readonly provider: string;
  readonly model: string;
  readonly protocol: string;
  readonly request:
    | {
        readonly method: string;
        readonly url: string;
        readonly headers: Readonly<Record<string, string>>;
        readonly body: unknown;
      }
    | { readonly inProcess: true; readonly body: unknown };
  /** Whether the answer is asked for as a stream. */
  readonly stream: boolean;
  /** How the call proves who is calling: `none`, `api-key`, or a scheme that signs the request or fetches a token first. */
  readonly auth: { readonly scheme: string; readonly service?: string; readonly region?: string };
  /** Where the secrets are that the request shows as `***`, by header, query parameter or setting. */
  readonly secrets: Readonly<Record<string, SecretReference>>;
  /** Where each setting comes from. */
  readonly origins: Readonly<Record<string, string>>;
  readonly dropped: readonly { readonly path: string; readonly reason: string }[];
  readonly warnings: readonly string[];
}

/** Pure: opens no socket and reads no key. */
export function explainTarget(
  plan: TargetPlan,
  protocol: Protocol | HandlerProtocol,
  request: ChatRequest,
  asked: Form,
): ExplainedTarget {
  const { target } = plan;
  const { provider, model } = target;
  const form = plan.stream === undefined ? asked : plan.stream ? 'stream' : 'whole';
  const shown = {
    provider,
    model,
    protocol: protocol.name,
    stream: form === 'stream',
    auth: authOf(plan),
    secrets: secretsOf(plan),
    origins: originsOf(plan.origins),
    dropped: plan.dropped,
  };
  const warnings = plan.warnings.map((warning) => warning.message);
  if (plan.auth.scheme === 'aws') warnings.push(signatureNote(plan.auth));
  if (plan.auth.scheme === 'token') warnings.push(tokenNote(plan.auth.source));
  const http = httpSideOf(protocol);
  if (http === undefined)
    return {
      ...shown,
      warnings,
      request: { inProcess: true, body: { ...request, options: target.options } },
    };
  const wire = maskedAuthorize(plan.auth, plan.secretHeaders)(http.renderRequest(request, target, form));
  const headers: Record<string, string> = {};
  for (let at = 0; at < wire.headers.length; at += 2) headers[wire.headers[at]!] = wire.headers[at + 1]!;
  const body = typeof wire.body === 'string' ? JSON.parse(wire.body) : wire.body;
  return {
    ...shown,
    warnings,
    request: { method: wire.method, url: wire.origin + wire.path, headers, body },
  };
}

/** What stands for `authorization` cannot be shown: it is good for one request and a few minutes. */
function signatureNote({ service, region, keys, profile }: AwsAuth): string {
  const found = keys === undefined ? 'found by AWS packages' : 'of the config';
  const whose = profile === undefined ? `credentials ${found}` : `credentials of the profile "${profile}"`;
  return `Each request is signed for ${service} in ${region} with AWS ${whose}; the headers of the signature are not shown.`;
}

const authOf = ({ auth }: TargetPlan): ExplainedTarget['auth'] =>
  auth.scheme === 'aws'
    ? { scheme: auth.scheme, service: auth.service, region: auth.region }
    : { scheme: auth.scheme === 'token' ? auth.source.type : auth.scheme };

function secretsOf({ auth, secretHeaders }: TargetPlan): Record<string, SecretReference> {
  const own: Record<string, SecretReference | undefined> = {};
  if (auth.scheme === 'api-key') own[auth.query ?? auth.header ?? ''] = auth.credential;
  if (auth.scheme === 'token') own[auth.query ?? auth.header ?? ''] = referenceOf(auth.source);
  if (auth.scheme === 'aws') {
    own.aws_access_key_id = auth.keys?.accessKeyId;
    own.aws_secret_access_key = auth.keys?.secretAccessKey;
    own.aws_session_token = auth.keys?.sessionToken;
  }
  const known = Object.entries(own).filter(([, reference]) => reference !== undefined);
  return { ...(Object.fromEntries(known) as Record<string, SecretReference>), ...secretHeaders };
}

/** Where the token comes from, where that is a place: the machine's own credentials are none. */
function referenceOf(source: TokenSource): SecretReference | undefined {
  if (source.type === 'token_exchange') return source.credential;
  if (source.type === 'oauth') return `stored:${source.id}`;
  return source.type === 'command' ? `command:${JSON.stringify(source.words)}` : undefined;
}

/** What is done before the request, which is not shown. */
function tokenNote(source: TokenSource): string {
  const { type } = source;
  if (type === 'token_exchange') {
    const { host } = new URL(source.exchange.token_url);
    return `The key is exchanged for a token at ${host} before the first request; the token is not shown.`;
  }
  if (type === 'command') return `The key is what the command ${source.words[0]} prints.`;
  const whose = {
    google_adc: "Google's application default credentials",
    entra_id: 'Entra ID',
    oauth: 'a login',
  }[type];
  return `The request carries a token of ${whose}, which is not shown.`;
}

const originsOf = (origins: Readonly<Record<string, ValueOrigin>>): Record<string, string> =>
  Object.fromEntries(Object.entries(origins).map(([name, origin]) => [name, describeOrigin(origin)]));

/** `configs/gpt4.yaml:4:12`, `OPENAI_BASE_URL`, `provider default`. */
export function describeOrigin(origin: ValueOrigin): string {
  if (origin.kind === 'environment') return `environment variable ${origin.variable}`;
  if (origin.kind === 'stored') return 'stored by a login';
  if (origin.kind === 'default') return 'provider default';
  const { layer, span } = origin.origin();
  const place = span === undefined ? layer.source.name : `${layer.source.name}:${span.line}:${span.column}`;
  return layer.role === '' || layer.role === layer.source.name ? place : `${layer.role}, ${place}`;
}
