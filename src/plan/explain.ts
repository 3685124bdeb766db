import { maskedAuthorize } from '../auth/authorize.ts';
import type { AwsAuth } from '../auth/aws.ts';
import type { ChatRequest } from '../chat/types.ts';
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
  const shown = {
    provider,
    model,
    protocol: protocol.name,
    origins: originsOf(plan.origins),
    dropped: plan.dropped,
  };
  const warnings = plan.warnings.map((warning) => warning.message);
  if (plan.auth.scheme === 'aws') warnings.push(signatureNote(plan.auth));
  const http = httpSideOf(protocol);
  if (http === undefined)
    return {
      ...shown,
      warnings,
      request: { inProcess: true, body: { ...request, options: target.options } },
    };
  const form = plan.stream === undefined ? asked : plan.stream ? 'stream' : 'whole';
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

const originsOf = (origins: Readonly<Record<string, ValueOrigin>>): Record<string, string> =>
  Object.fromEntries(Object.entries(origins).map(([name, origin]) => [name, describeOrigin(origin)]));

/** `configs/gpt4.yaml:4:12`, `OPENAI_BASE_URL`, `provider default`. */
export function describeOrigin(origin: ValueOrigin): string {
  if (origin.kind === 'environment') return `environment variable ${origin.variable}`;
  if (origin.kind === 'default') return 'provider default';
  const { layer, span } = origin.origin();
  const place = span === undefined ? layer.source.name : `${layer.source.name}:${span.line}:${span.column}`;
  return layer.role === '' || layer.role === layer.source.name ? place : `${layer.role}, ${place}`;
}
