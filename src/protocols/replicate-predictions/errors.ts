import { type FailureKind, type FromConfigError, failure } from '../../errors.ts';
import { failureFromReply, shortened, withoutSecrets } from '../failures.ts';
import { failureInside, parseOpenAiFailure } from '../openai-errors.ts';
import type { ParsedFailure, Target } from '../protocol.ts';

/** What a reply was to: only a create costs money when it is sent again. */
export type Step = 'create' | 'stream' | 'get';

/** The typed error of a refused request. */
export function refusal(
  target: Target,
  step: Step,
  status: number,
  headers: Readonly<Record<string, string>>,
  body: string,
  nowMs: number,
): FromConfigError {
  const error = failureFromReply(target, status, headers, body, parseFailure(status, body), nowMs);
  if (step !== 'create' || status < 500 || !error.retryable) return error;
  // The prediction may run all the same: nobody may create, and pay for, another one.
  const { kind, message, details, debugInfo, provider, model, requestId } = error;
  return failure(kind, message, { details, debugInfo, provider, model, requestId, status, retryable: false });
}

function parseFailure(status: number, body: string): ParsedFailure | undefined {
  const parsed = parseOpenAiFailure(status, body);
  if (parsed === undefined) return undefined;
  const seconds = /expected available in (\d+(?:\.\d+)?) ?s/i.exec(parsed.message)?.[1];
  return {
    ...parsed,
    message: status === 404 ? `${parsed.message} ${OFFICIAL_ONLY}` : parsed.message,
    kind: status === 404 ? 'model-not-found' : parsed.kind,
    retryAfterMs: seconds === undefined ? parsed.retryAfterMs : Number(seconds) * 1000,
    details: { ...parsed.details, ...fieldsIn(body) },
  };
}

const OFFICIAL_ONLY = 'Only official models run by name; for others write owner/name:version.';

/** The inputs a model refused, by name. */
function fieldsIn(body: string): { readonly param?: string } {
  try {
    const { invalid_fields: fields } = JSON.parse(body) as {
      readonly invalid_fields?: readonly { readonly field?: unknown }[];
    };
    const names = (fields ?? []).flatMap(({ field }) => (typeof field === 'string' ? [field] : []));
    return names.length === 0 ? {} : { param: names.join(', ') };
  } catch {
    return {};
  }
}

const runKinds: readonly (readonly [RegExp, FailureKind])[] = [
  [/flagged as sensitive|\bNSFW\b|\bE005\b|safety (?:system|filter)|content policy/i, 'content-filter'],
  [/CUDA out of memory|out of memory|at capacity|overloaded/i, 'overloaded'],
  [/rate.?limit|throttled|too many requests/i, 'rate-limit'],
];

/** The typed error of a prediction that ran and failed. */
export function runFailure(target: Target, requestId: string | undefined, said: unknown): FromConfigError {
  const text = typeof said === 'string' ? said : said == null ? '' : JSON.stringify(said);
  const kind = runKinds.find(([pattern]) => pattern.test(text))?.[1];
  const { provider, model } = target;
  const message = shortened(withoutSecrets(text.trim())) || 'The prediction failed without a message.';
  if (kind !== undefined) return failure(kind, message, { provider, model, requestId });
  return (
    failureInside(target, { error: text }, requestId) ??
    failure('server', message, { provider, model, requestId })
  );
}
