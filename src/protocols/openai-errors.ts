import { type FailureKind, type FromConfigError, failure } from '../errors.ts';
import { isHtml, kindOfStatus, shortened, withoutSecrets } from './failures.ts';
import type { ParsedFailure, Target } from './protocol.ts';

interface Said {
  readonly message: string;
  readonly type?: string | undefined;
  readonly code?: string | undefined;
  readonly param?: string | undefined;
  /** The HTTP status that the error itself names. */
  readonly status?: number | undefined;
  readonly more?: Readonly<Record<string, unknown>> | undefined;
}

type Fields = Readonly<Record<string, unknown>>;

const codes: Readonly<Record<string, FailureKind>> = {};
function means(kind: FailureKind, names: string): void {
  for (const name of names.split(' ')) (codes as Record<string, FailureKind>)[name] = kind;
}
means(
  'quota',
  'insufficient_quota credit_balance_exhausted organization_spend_limit_exceeded project_spend_limit_exceeded',
);
means(
  'quota',
  'organization_usage_limit_exceeded billing_hard_limit_reached billing_not_active exceeded_current_quota_error',
);
means(
  'quota',
  'arrearage quota_exceeded insufficient_balance insufficient_credits payment_required out_of_tokens 1113 1008',
);
means('quota', 'billing_error enforced_spend_limit_reached');
means(
  'rate-limit',
  'rate_limit_exceeded rate_limit_error rate_limit_reached_error rate_limit_reached too_many_requests 1302 1002 1039',
);
means(
  'overloaded',
  'server_is_overloaded overloaded_error engine_overloaded_error engine_overloaded service_unavailable_error',
);
means('overloaded', 'service_unavailable capacity_exceeded queue_full 1305');
means(
  'context-length',
  'context_length_exceeded exceed_context_size_error model_context_window_exceeded context_window_exceeded',
);
means(
  'content-filter',
  'content_filter content_policy_violation responsibleaipolicyviolation data_inspection_failed',
);
means('content-filter', 'datainspectionfailed moderation_blocked 1301 1026 1027');
means(
  'model-not-found',
  'model_not_found model_not_available model_decommissioned unknown_model invalid_model model_not_exist 1211',
);
means(
  'authentication',
  'invalid_api_key authentication_error invalid_authentication_error unauthorized 1004 2049',
);
means(
  'permission',
  'permission_denied permission_denied_error permission_error unsupported_country_region_territory',
);
means('server', 'server_error internal_server_error internal_error api_error timeout_error conflict_error');
means(
  'invalid-request',
  'invalid_request_error bad_request_error badrequesterror validation invalid_value unsupported_parameter request_too_large',
);

means('content-filter', 'bio_policy cyber_policy image_content_policy_violation');
means(
  'invalid-request',
  'invalid_prompt data_residency_mismatch failed_to_download_image image_file_not_found',
);
means(
  'invalid-request',
  'invalid_image invalid_image_format invalid_image_mode invalid_image_url invalid_base64_image',
);
means(
  'invalid-request',
  'image_too_large image_too_small image_parse_error image_file_too_large empty_image_file',
);
means('invalid-request', 'unsupported_image_media_type');
means('server', 'vector_store_timeout');

const contextLength = new RegExp(
  [
    'prompt is too long|input is too long for requested model|exceeds the context (?:window|length)|exceeded max context length|maximum context length|exceed context limit',
    'context[_ ]length[_ ]exceeded|input token count.*exceeds the maximum|maximum prompt length is \\d+',
    'reduce the length of the messages|exceeds the limit of \\d+|exceeds the available context size',
    'exceed_context_size_error|greater than the context length|context window exceeds limit|exceeded model token limit',
    'too large for model with \\d+ maximum context length|model_context_window_exceeded|too many tokens|token limit exceeded',
  ].join('|'),
  'i',
);
const waiting = /too many tokens (?:per|, please wait)|please wait/i;
const quota =
  /insufficient_quota|\bcredits?\b|\bbilling\b|\bbalance\b|exceeded your current quota|spend limit|quota_exceeded|arrearage|free allocation|\bper day\b/i;
const modelMissing =
  /\bmodel\b.*(?:not exist|not found|decommissioned|no longer available|no longer supported|do(?:es)? not have access)|(?:unknown|no such|invalid|not a valid) model\b|no endpoints found|^model: \S+$/is;

/** Reads a failed reply in any of the shapes that OpenAI and its likes write. */
export function parseOpenAiFailure(status: number, body: string): ParsedFailure | undefined {
  if (isHtml(body)) return undefined;
  const text = body.trim();
  if (text === '') return status === 413 ? { kind: 'context-length', message: '' } : undefined;
  const said = saidIn(parsed(text) ?? text);
  if (said === undefined) return { kind: kindOf({ message: text }, status), message: text };
  return { kind: kindOf(said, status), message: said.message, details: detailsOf(said) };
}

/** The error inside a reply that was a success by its status, or undefined when there is none. */
export function failureInside(
  target: Pick<Target, 'provider' | 'model'>,
  value: unknown,
  requestId: string | undefined,
): FromConfigError | undefined {
  const said = saidIn(value);
  if (said === undefined) return undefined;
  const kind = kindOf(said, said.status) ?? kindOfStatus(said.status ?? 500);
  return failure(
    kind,
    shortened(withoutSecrets(said.message)) || 'The provider reported an error without a message.',
    {
      provider: target.provider,
      model: target.model,
      status: said.status,
      requestId,
      details: detailsOf(said),
    },
  );
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function saidIn(value: unknown): Said | undefined {
  if (Array.isArray(value)) return value.length === 0 ? undefined : saidIn(value[0]);
  if (!isFields(value)) return undefined;
  const { error, errors, detail, base_resp: base, message } = value;
  if (isFields(error)) {
    const inner = isFields(error.error) ? error.error : error;
    return said(inner, value);
  }
  if (typeof error === 'string')
    return said({ message: error, type: value.error_type, code: value.code }, value);
  if (Array.isArray(errors) && errors.length > 0)
    return said(isFields(errors[0]) ? errors[0] : { message: String(errors[0]) }, value);
  if (typeof detail === 'string') return said({ ...value, message: detail }, value);
  if (Array.isArray(detail) && detail.length > 0) return saidByValidator(detail, value);
  if (isFields(detail)) return said(detail, value);
  if (isFields(base) && base.status_code !== 0 && base.status_code !== undefined) {
    return said({ message: base.status_msg, code: base.status_code }, value);
  }
  if (typeof message === 'string' && value.choices === undefined)
    return said({ ...value, code: value.code ?? value.error_code }, value);
  return undefined;
}

function said(error: Fields, whole: Fields): Said {
  const { type, param, metadata } = error;
  const inner = isFields(error.details) ? error.details : {};
  const code = error.code ?? error.error_code ?? inner.error_code;
  const own = isFields(metadata) ? metadata : {};
  const message =
    text(error.message ?? error.msg ?? error.error ?? error.detail) ?? text(whole.message) ?? '';
  // A router says only that its upstream failed, and passes on what that said.
  const upstream = typeof own.raw === 'string' ? (saidIn(parsed(own.raw))?.message ?? own.raw) : undefined;
  return {
    message: upstream === undefined ? message : `${message}: ${upstream}`,
    type: text(type ?? error.status),
    code: text(code),
    param: text(param),
    status:
      statusOf(code) ??
      statusOf(error.status) ??
      statusOf(error.http_code) ??
      statusOf(whole.status) ??
      statusOf(whole.code),
    more: {
      limit: error.n_ctx,
      requested: error.n_prompt_tokens,
      reasons: own.reasons,
      upstream: own.provider_name,
    },
  };
}

/** FastAPI's list of what is wrong where. */
function saidByValidator(detail: readonly unknown[], whole: Fields): Said {
  const lines = detail
    .filter(isFields)
    .map(({ loc, msg }) => (Array.isArray(loc) ? `${loc.join('.')}: ${String(msg)}` : String(msg)));
  const first = detail[0];
  const param =
    isFields(first) && Array.isArray(first.loc)
      ? first.loc.filter((step) => step !== 'body').join('.')
      : undefined;
  return {
    ...said({ message: lines.join('; '), param, type: isFields(first) ? first.type : undefined }, whole),
    status: 422,
  };
}

/** `status` is undefined for an error inside a reply that does not say its own: then every pattern is tried. */
function kindOf(said: Said, status: number | undefined): FailureKind | undefined {
  const { message, type = '', code = '', more } = said;
  const known = codes[code.toLowerCase()] ?? codes[type.toLowerCase()];
  // A request that is too large for a limit per minute stays too large however long one waits.
  if (known === 'rate-limit' && status === 413) return 'context-length';
  if (code === 'slow_down') return status === 503 ? 'overloaded' : 'rate-limit';
  if (known !== undefined && !isVague(known)) return known;
  if (more?.reasons !== undefined) return 'content-filter';
  const isOneOf = (...statuses: number[]): boolean => status === undefined || statuses.includes(status);
  const words = `${code} ${type} ${message}`;
  if (isOneOf(400, 413, 422, 500) && contextLength.test(words) && !waiting.test(message))
    return 'context-length';
  if (isOneOf(400, 402, 403, 429) && quota.test(words)) return 'quota';
  if (isOneOf(400, 403, 404) && modelMissing.test(message)) return 'model-not-found';
  return known === 'permission' || status === undefined ? known : undefined;
}

/** Kinds that a code names although the message, or the status, may tell more. */
function isVague(kind: FailureKind): boolean {
  return kind === 'server' || kind === 'permission' || kind === 'invalid-request';
}

function detailsOf(said: Said): Readonly<Record<string, unknown>> {
  const { param, type, code, message } = said;
  const numbers = numbersIn(message);
  const all = {
    param,
    type,
    code,
    ...said.more,
    limit: said.more?.limit ?? numbers.limit,
    requested: said.more?.requested ?? numbers.requested,
  };
  return Object.fromEntries(Object.entries(all).filter(([, value]) => value !== undefined));
}

/** The limit and what was asked for, from the sentences providers write about it. */
function numbersIn(message: string): { limit?: number | undefined; requested?: number | undefined } {
  const compared = /(\d[\d,]*) tokens? > (\d[\d,]*)/.exec(message);
  if (compared !== null) return { requested: count(compared[1]), limit: count(compared[2]) };
  const summed = /(\d[\d,]*) \+ (\d[\d,]*) > (\d[\d,]*)/.exec(message);
  if (summed !== null) return { requested: count(summed[1])! + count(summed[2])!, limit: count(summed[3]) };
  const limit =
    /(?:maximum context length (?:is|of)|context (?:window|length|size) (?:is|of)|maximum prompt length is|exceeds the limit of|limit:?) (\d[\d,]*)/i.exec(
      message,
    ) ?? /(?:with|of) (\d[\d,]*) (?:tokens? )?maximum context length/i.exec(message);
  const requested =
    /(?:requested(?: about)?:?|resulted in|contains?(?: at least)?|request \(|prompt is|has|you passed) ?\(?(\d[\d,]*)/i.exec(
      message,
    ) ?? /(\d[\d,]*) (?:input )?tokens (?:were|was|in) /i.exec(message);
  return { limit: count(limit?.[1]), requested: count(requested?.[1]) };
}

const count = (digits: string | undefined): number | undefined =>
  digits === undefined ? undefined : Number(digits.replaceAll(',', ''));

function statusOf(value: unknown): number | undefined {
  const status = typeof value === 'string' && /^\d{3}$/.test(value) ? Number(value) : value;
  return typeof status === 'number' && status >= 400 && status <= 599 ? status : undefined;
}

function text(value: unknown): string | undefined {
  if (typeof value === 'string') return value;
  if (typeof value === 'number') return String(value);
  return value === null || value === undefined ? undefined : JSON.stringify(value);
}

function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
