import type { RateLimitDetails } from '../errors.ts';
import type { Clock } from '../ports.ts';

type Headers = Readonly<Record<string, string>>;

export interface RetryHints extends RateLimitDetails {
  /** What the server says about sending again, where it says so. */
  readonly shouldRetry?: boolean | undefined;
}

const delayHeaders = ['retry-after-ms', 'x-ms-retry-after-ms', 'x-amz-retry-after'];

/** Where limits stand: per counted thing, in the spellings that are in use. */
const limitHeaders: readonly { limit: string; remaining: string; reset: string }[] = [
  ...['requests', 'tokens', 'requests-day', 'tokens-minute'].map((what) => families('x-ratelimit', what)),
  ...['requests', 'tokens', 'input-tokens', 'output-tokens'].map((what) => ({
    limit: `anthropic-ratelimit-${what}-limit`,
    remaining: `anthropic-ratelimit-${what}-remaining`,
    reset: `anthropic-ratelimit-${what}-reset`,
  })),
  { limit: 'x-ratelimit-limit', remaining: 'x-ratelimit-remaining', reset: 'x-ratelimit-reset' },
  { limit: 'ratelimit-limit', remaining: 'ratelimit-remaining', reset: 'ratelimit-reset' },
];

function families(prefix: string, what: string): { limit: string; remaining: string; reset: string } {
  return {
    limit: `${prefix}-limit-${what}`,
    remaining: `${prefix}-remaining-${what}`,
    reset: `${prefix}-reset-${what}`,
  };
}

/** What a failed reply says about when to come back. `nowMs` is the wall clock when it came; a Date header outweighs it. */
export function retryHints(headers: Headers, body: string, nowMs: number): RetryHints {
  const serverNow = httpDate(headers.date) ?? nowMs;
  const counted = limitHeaders
    .map((names) => standing(names, headers, nowMs))
    .filter((found) => found !== undefined);
  const spent = counted.find((found) => found.remaining === 0) ?? counted[0];
  const untilReset =
    spent?.remaining === 0 && spent.resetTime !== undefined ? spent.resetTime - nowMs : undefined;
  const shouldRetry = headers['x-should-retry'];
  return {
    ...spent,
    retryAfterMs:
      delayInMs(headers) ?? retryAfter(headers['retry-after'], serverNow) ?? delayInText(body) ?? untilReset,
    shouldRetry: shouldRetry === 'true' ? true : shouldRetry === 'false' ? false : undefined,
  };
}

/** Says for how long no request is wanted, where a reply, also a good one, says it. */
export function tellHold(hold: (ms: number) => void, headers: Headers, clock: Pick<Clock, 'date'>): void {
  const { retryAfterMs } = retryHints(headers, '', clock.date());
  if (retryAfterMs !== undefined && retryAfterMs > 0) hold(retryAfterMs);
}

function delayInMs(headers: Headers): number | undefined {
  for (const name of delayHeaders) {
    const value = number(headers[name]);
    if (value !== undefined) return value;
  }
  return undefined;
}

/** Seconds, also broken ones, or an HTTP date; anything else says nothing. */
function retryAfter(value: string | undefined, serverNowMs: number): number | undefined {
  if (value === undefined) return undefined;
  const seconds = number(value);
  if (seconds !== undefined) return Math.round(seconds * 1000);
  const date = httpDate(value);
  return date === undefined ? undefined : Math.max(0, date - serverNowMs);
}

const amount =
  '\\d+(?:\\.\\d+)? ?(?:ms|milliseconds?|s(?:ec(?:ond)?s?)?|m(?:in(?:ute)?s?)?|h(?:ours?)?)(?![a-z]) ?';
const sentence = new RegExp(`(?:try|retry)(?: your request)?(?: again)? (?:in|after) ((?:${amount})+)`, 'i');

/** Google's RetryInfo, and the sentence that OpenAI and those after it write. */
function delayInText(body: string): number | undefined {
  const said = /"retryDelay"\s*:\s*"([\d.]+s)"/.exec(body) ?? sentence.exec(body);
  return said === null ? undefined : durationMs(said[1] as string);
}

function standing(
  names: { limit: string; remaining: string; reset: string },
  headers: Headers,
  nowMs: number,
): RateLimitDetails | undefined {
  const limit = number(headers[names.limit]);
  const remaining = number(headers[names.remaining]);
  const resetTime = resetAt(headers[names.reset], nowMs);
  return limit === undefined && remaining === undefined && resetTime === undefined
    ? undefined
    : { limit, remaining, resetTime };
}

const EPOCH_MS = 1e12;
const EPOCH_SECONDS = 1e9;

/** A duration (`6m0s`), a time stamp (RFC 3339), an epoch in s or ms, or a number of seconds from now. */
function resetAt(value: string | undefined, nowMs: number): number | undefined {
  if (value === undefined) return undefined;
  const plain = number(value);
  if (plain !== undefined) {
    if (plain >= EPOCH_MS) return plain;
    return plain >= EPOCH_SECONDS ? plain * 1000 : Math.round(nowMs + plain * 1000);
  }
  if (/^\d{4}-\d\d-\d\dT/.test(value)) {
    const time = Date.parse(value);
    return Number.isNaN(time) ? undefined : time;
  }
  const duration = durationMs(value);
  return duration === undefined ? undefined : nowMs + duration;
}

const unitMs: Readonly<Record<string, number>> = { ms: 1, s: 1000, m: 60_000, h: 3_600_000, d: 86_400_000 };

/** `1s`, `6m0s`, `2m59.56s`, `120ms`, `1h2m`, `20 seconds`; undefined for anything else. */
export function durationMs(text: string): number | undefined {
  const parts = [...text.matchAll(/(\d+(?:\.\d+)?) ?([a-z]+)/gi)];
  if (parts.length === 0 || !/^(\s*\d+(\.\d+)? ?[a-z]+)+\s*$/i.test(text)) return undefined;
  let total = 0;
  for (const [, amount, unit = ''] of parts) {
    const factor = unitFactor(unit.toLowerCase());
    if (factor === undefined) return undefined;
    total += Number(amount) * factor;
  }
  return Math.round(total);
}

function unitFactor(unit: string): number | undefined {
  if (unit.startsWith('milli')) return 1;
  return unitMs[unit] ?? (/^(sec|min|hour|day)/.test(unit) ? unitMs[unit[0] as string] : undefined);
}

function number(value: string | undefined): number | undefined {
  return value !== undefined && /^\s*\d+(\.\d+)?\s*$/.test(value) ? Number(value) : undefined;
}

function httpDate(value: string | undefined): number | undefined {
  if (value === undefined || !/^[A-Za-z]{3}/.test(value)) return undefined;
  const time = Date.parse(value);
  return Number.isNaN(time) ? undefined : time;
}
