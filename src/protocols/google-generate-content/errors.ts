import { type FailureKind, type FromConfigError, failure } from '../../errors.ts';
import { asText } from '../as-text.ts';
import { isHtml, kindOfStatus, shortened, withoutSecrets } from '../failures.ts';
import type { ParsedFailure, Target } from '../protocol.ts';
import { durationMs } from '../retry-hints.ts';
import { type Fields, isFields } from './fields.ts';

/** A google.rpc.Status, as far as it is one. */
interface Status {
  /** The HTTP status it names. */
  readonly code: number | undefined;
  readonly message: string;
  /** The name of the status, such as RESOURCE_EXHAUSTED. */
  readonly name: string;
  readonly details: readonly Fields[];
}

const kinds: Readonly<Record<string, FailureKind>> = {
  UNAUTHENTICATED: 'authentication',
  PERMISSION_DENIED: 'permission',
  RESOURCE_EXHAUSTED: 'rate-limit',
  UNAVAILABLE: 'overloaded',
  DEADLINE_EXCEEDED: 'server',
  INTERNAL: 'server',
  UNKNOWN: 'server',
  ABORTED: 'server',
  INVALID_ARGUMENT: 'invalid-request',
  OUT_OF_RANGE: 'invalid-request',
  FAILED_PRECONDITION: 'invalid-request',
  UNIMPLEMENTED: 'invalid-request',
};

const reasons: Readonly<Record<string, FailureKind>> = {
  API_KEY_INVALID: 'authentication',
  API_KEY_EXPIRED: 'authentication',
  ACCESS_TOKEN_EXPIRED: 'authentication',
  CREDENTIALS_MISSING: 'authentication',
  BILLING_DISABLED: 'quota',
};

const tooLong =
  /input token count(?: \((?<requested>\d+)\))? exceeds the maximum number of tokens allowed(?: \(?(?<limit>\d+))?|exceeds the (?:maximum )?context (?:window|length)|(?:prompt|input|request) is too (?:long|large)/i;
const region = /location is not supported|not available in your (?:country|region)/i;
const noModel = /\bmodels?\b.*(?:not found|not supported|no longer available|does not exist)/is;
const spent = /prepa(?:y|id)|credits? (?:are|is|have|has|balance)|\blimit: 0\b|spend(?:ing)? (?:cap|limit)/i;

/** Reads a failed reply; Vertex AI wraps the error in a list now and then. */
export function parseGoogleFailure(status: number, body: string): ParsedFailure | undefined {
  if (isHtml(body)) return undefined;
  const said = statusIn(parsed(body));
  return said === undefined ? undefined : failureOf(said, status);
}

/** The error inside a reply that was a success by its status. */
export function googleFailureInside(
  target: Target,
  value: unknown,
  requestId: string | undefined,
): FromConfigError | undefined {
  const said = statusIn(value);
  if (said === undefined) return undefined;
  const { kind, message, ...more } = failureOf(said, said.code);
  const text = shortened(withoutSecrets(message)) || 'The provider reported an error without a message.';
  const place = { provider: target.provider, model: target.model, status: said.code, requestId };
  return failure(kind ?? kindOfStatus(said.code ?? 500), text, { ...more, ...place });
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function statusIn(value: unknown): Status | undefined {
  if (Array.isArray(value)) return statusIn(value.find((one) => isFields(one) && one.error !== undefined));
  const error = isFields(value) ? value.error : undefined;
  if (typeof error === 'string') return { code: undefined, message: error, name: '', details: [] };
  if (!isFields(error)) return undefined;
  const { code, message, status, details } = error;
  return {
    code: typeof code === 'number' && code >= 400 && code <= 599 ? code : undefined,
    message: typeof message === 'string' ? message : '',
    name: typeof status === 'string' ? status : '',
    details: Array.isArray(details) ? details.filter(isFields) : [],
  };
}

function failureOf(said: Status, status: number | undefined): ParsedFailure {
  const { message, name, details } = said;
  const info = detail(details, 'ErrorInfo');
  const reason = typeof info?.reason === 'string' ? info.reason : undefined;
  const quota = violationsOf(details)[0];
  const length = tooLong.exec(message)?.groups;
  const limit = number(quota?.quotaValue);
  return {
    kind: kindOf(said, status, reason),
    message,
    retryAfterMs: retryDelay(details),
    limit,
    details: given({
      type: name || undefined,
      code: reason,
      param: fieldOf(details),
      quota: quota?.quotaId ?? quota?.quotaMetric,
      limit: number(length?.limit) ?? limit,
      requested: number(length?.requested),
    }),
  };
}

function kindOf(
  { message, name, details }: Status,
  status: number | undefined,
  reason: string | undefined,
): FailureKind | undefined {
  const known = reason === undefined ? undefined : reasons[reason];
  if (known !== undefined) return known;
  if (/api key (?:not valid|expired)/i.test(message)) return 'authentication';
  const isTooMuch = name === 'RESOURCE_EXHAUSTED' || status === 429;
  if (isTooMuch) return status === 402 || isSpent(message, details) ? 'quota' : 'rate-limit';
  if (tooLong.test(message)) return 'context-length';
  if (name === 'FAILED_PRECONDITION' || status === 400) {
    if (region.test(message)) return 'permission';
    if (/\bbilling\b/i.test(message)) return 'quota';
  }
  if (name === 'NOT_FOUND' || status === 404) return noModel.test(message) ? 'model-not-found' : undefined;
  return kinds[name];
}

/** A limit a day is not waited for, and a limit of nothing is not a limit of time. */
function isSpent(message: string, details: readonly Fields[]): boolean {
  const isDaily = violationsOf(details).some(({ quotaId }) => /PerDay/i.test(asText(quotaId)));
  return isDaily || spent.test(message);
}

const detail = (details: readonly Fields[], type: string): Fields | undefined =>
  details.find((one) => asText(one['@type']).endsWith(`google.rpc.${type}`));

function violationsOf(details: readonly Fields[]): readonly Fields[] {
  const violations = detail(details, 'QuotaFailure')?.violations;
  return Array.isArray(violations) ? violations.filter(isFields) : [];
}

function retryDelay(details: readonly Fields[]): number | undefined {
  const delay = detail(details, 'RetryInfo')?.retryDelay;
  return typeof delay === 'string' ? durationMs(delay) : undefined;
}

/** The field that a request is refused for. */
function fieldOf(details: readonly Fields[]): unknown {
  const violations = detail(details, 'BadRequest')?.fieldViolations;
  return Array.isArray(violations) && isFields(violations[0]) ? violations[0].field : undefined;
}

function number(value: unknown): number | undefined {
  const read = typeof value === 'string' && /^\d+$/.test(value) ? Number(value) : value;
  return typeof read === 'number' && Number.isFinite(read) ? read : undefined;
}

const given = (fields: Fields): Fields =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));
