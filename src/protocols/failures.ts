import { type FailureKind, type FromConfigError, failure } from '../errors.ts';
import type { ParsedFailure, Target } from './protocol.ts';
import { retryHints } from './retry-hints.ts';

type Headers = Readonly<Record<string, string>>;
/** Who was asked, and where. */
type Place = Pick<Target, 'provider' | 'model' | 'url'>;

const MESSAGE_LENGTH = 300;

const kinds: Readonly<Record<number, FailureKind>> = {
  400: 'invalid-request',
  401: 'authentication',
  402: 'quota',
  403: 'permission',
  404: 'endpoint-not-found',
  405: 'endpoint-not-found',
  407: 'proxy',
  408: 'server',
  409: 'server',
  410: 'model-not-found',
  413: 'invalid-request',
  422: 'invalid-request',
  424: 'server',
  425: 'rate-limit',
  429: 'rate-limit',
  498: 'overloaded',
  499: 'server',
  503: 'overloaded',
  529: 'overloaded',
};

/** What a status means where nothing else says more. */
export function kindOfStatus(status: number): FailureKind {
  const known = kinds[status];
  if (known !== undefined) return known;
  if (status >= 500) return 'server';
  if (status >= 400) return 'invalid-request';
  return status >= 300 ? 'redirect' : 'protocol';
}

/** The typed error of a failed reply. `parsed` is what the protocol reads in it; `nowMs` is the wall clock. */
export function failureFromReply(
  target: Place,
  status: number,
  headers: Headers,
  body: string,
  parsed: ParsedFailure | undefined,
  nowMs: number,
): FromConfigError {
  const html = isHtml(body);
  const kind = parsed?.kind ?? (html ? kindOfPage(status) : kindOfStatus(status));
  const hints = retryHints(headers, html ? '' : body, nowMs);
  const limits = {
    retryAfterMs: hints.retryAfterMs ?? parsed?.retryAfterMs,
    limit: hints.limit ?? parsed?.limit,
    remaining: hints.remaining ?? parsed?.remaining,
    resetTime: hints.resetTime ?? parsed?.resetTime,
  };
  const said = parsed?.message ?? (html ? titleOf(body) : body);
  return failure(kind, messageOf(said, status, html), {
    ...limits,
    provider: target.provider,
    model: target.model,
    status,
    requestId: requestIdOf(headers),
    retryable: hints.shouldRetry,
    suggestion: parsed?.suggestion ?? suggestionFor(kind, target, headers),
    details: withoutUndefined({ ...parsed?.details, retryAfterMs: limits.retryAfterMs }),
    debugInfo: withoutUndefined({
      retry_after: limits.retryAfterMs === undefined ? undefined : limits.retryAfterMs / 1000,
      limit: limits.limit,
      remaining: limits.remaining,
      reset_time: limits.resetTime,
    }),
  });
}

/** What providers call a request in the headers of their replies. */
export function requestIdOf(headers: Headers): string | undefined {
  return (
    headers['x-request-id'] ??
    headers['request-id'] ??
    headers['apim-request-id'] ??
    headers['x-amzn-requestid'] ??
    headers['cf-ray']
  );
}

export function isHtml(body: string): boolean {
  return /^\s*<(!doctype|html|head|body)\b/i.test(body);
}

/** A page comes from something between: where the status alone would blame the request, it says nothing about it. */
function kindOfPage(status: number): FailureKind {
  const kind = kindOfStatus(status);
  return kind === 'invalid-request' || kind === 'permission' || kind === 'protocol'
    ? 'unexpected-content'
    : kind;
}

/** What a web page that stands where an answer should be says of itself. */
export function titleOf(body: string): string {
  const title = /<(?:title|h1)[^>]*>([^<]*)</i.exec(body)?.[1]?.trim();
  return title === undefined || title === ''
    ? 'A web page came in place of an answer'
    : `A web page came in place of an answer: ${title}`;
}

function messageOf(said: string, status: number, html: boolean): string {
  const text = shortened(withoutSecrets(said.trim()));
  if (text === '') return `HTTP ${status} without a message.`;
  return html ? `HTTP ${status}: ${text}.` : text;
}

/** A vendor's own words at a length that fits an error. */
export function shortened(text: string, length = MESSAGE_LENGTH): string {
  return text.length <= length ? text : `${text.slice(0, length - 1)}…`;
}

const secrets: readonly [RegExp, string][] = [
  [/\b(bearer|basic)\s+[\w.~+/=*-]{16,}/gi, '$1 ***'],
  [
    /\b((?:api[-_]?)?key|access[-_]?token|token|secret|password)(=|["']\s*:\s*["'])[^\s"'&,;]{8,}/gi,
    '$1$2***',
  ],
  [/\b(?:sk|pk|rk|gsk|xai|key|hf|nvapi|csk|pplx)[-_](?=[\w*-]*[\d*])[\w*-]{12,}|\bAIza[\w-]{20,}/g, '***'],
];

/** The text without what looks like a key: servers like to repeat the one they refuse. */
export function withoutSecrets(text: string): string {
  let clean = text;
  for (const [pattern, replacement] of secrets) clean = clean.replace(pattern, replacement);
  return clean;
}

function suggestionFor(kind: FailureKind, target: Place, headers: Headers): string | undefined {
  const [url] = target.url.split('?');
  if (kind === 'endpoint-not-found') return `Check base_url: POST ${url} does not exist on this server.`;
  if (kind === 'redirect' && headers.location !== undefined) {
    const [to] = headers.location.split('?');
    return `Set base_url to where the server redirects to: ${to}`;
  }
  return undefined;
}

function withoutUndefined(fields: Readonly<Record<string, unknown>>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));
}
