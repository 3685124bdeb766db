import { describe, expect, test } from 'vitest';
import { durationMs, retryHints } from '../src/protocols/retry-hints.ts';

const now = Date.UTC(2026, 10, 20, 12);
const hints = (headers: Record<string, string>, body = '') => retryHints(headers, body, now);
const delay = (headers: Record<string, string>, body = '') => hints(headers, body).retryAfterMs;

describe('how long to wait', () => {
  test.each([
    ['0', 0],
    ['1', 1000],
    ['59', 59_000],
    ['3600', 3_600_000],
    ['1.5', 1500],
    [' 2 ', 2000],
    ['-1', undefined],
    ['soon', undefined],
    ['', undefined],
    ['1e3', undefined],
    ['Fri, 20 Nov 2026 12:00:30 GMT', 30_000],
    ['Fri, 20 Nov 2026 11:00:00 GMT', 0],
    ['Nov nonsense', undefined],
  ])('retry-after: %s', (value, expected) => {
    expect(delay({ 'retry-after': value })).toBe(expected);
  });

  test('a date counts from the clock of the server', () => {
    const date = 'Fri, 20 Nov 2026 13:00:00 GMT';
    expect(delay({ 'retry-after': 'Fri, 20 Nov 2026 13:00:10 GMT', date })).toBe(10_000);
  });

  test('milliseconds outweigh seconds, headers the text, the text the reset', () => {
    const text = 'Please try again in 7m12.5s.';
    const reset = { 'x-ratelimit-remaining-tokens': '0', 'x-ratelimit-reset-tokens': '9s' };
    expect(delay({ ...reset, 'retry-after-ms': '120', 'retry-after': '9' }, text)).toBe(120);
    expect(delay({ ...reset, 'retry-after': '9' }, text)).toBe(9000);
    expect(delay(reset, text)).toBe(432_500);
    expect(delay(reset)).toBe(9000);
  });

  test.each([
    ['Please try again in 1.2s. Visit', 1200],
    ['Please try again in 120ms.', 120],
    ['Try again in 20 seconds', 20_000],
    ['retry after 2 minutes', 120_000],
    ['please try again later', undefined],
    ['{"details":[{"@type":"RetryInfo","retryDelay":"17s"}]}', 17_000],
  ])('%s', (text, expected) => {
    expect(delay({}, text)).toBe(expected);
  });

  test('a limit that is not spent is no reason to wait', () => {
    const headers = { 'x-ratelimit-remaining-requests': '5', 'x-ratelimit-reset-requests': '1s' };
    expect(hints(headers)).toMatchObject({ retryAfterMs: undefined, remaining: 5, resetTime: now + 1000 });
  });
});

describe('when a limit is whole again', () => {
  test.each([
    ['1s', 1000],
    ['6m0s', 360_000],
    ['2m59.56s', 179_560],
    ['120ms', 120],
    ['1h2m', 3_720_000],
    ['33.5', 33_500],
    ['2026-11-20T12:00:05Z', 5000],
    [String(now + 7000), 7000],
    [String(now / 1000 + 9), 9000],
  ])('%s', (value, expected) => {
    expect(hints({ 'x-ratelimit-reset': value }).resetTime).toBe(now + expected);
  });

  test('the limit that is spent is the one that counts', () => {
    const headers = {
      'anthropic-ratelimit-requests-limit': '50',
      'anthropic-ratelimit-requests-remaining': '49',
      'anthropic-ratelimit-input-tokens-limit': '1000',
      'anthropic-ratelimit-input-tokens-remaining': '0',
      'anthropic-ratelimit-input-tokens-reset': '2026-11-20T12:00:05Z',
    };
    expect(hints(headers)).toMatchObject({
      limit: 1000,
      remaining: 0,
      resetTime: now + 5000,
      retryAfterMs: 5000,
    });
  });
});

test('a duration is the whole text or nothing', () => {
  expect(['5m', '1d', '3 hours', '5 parsecs', '1s later', 's', ''].map(durationMs)).toEqual([
    300_000,
    86_400_000,
    10_800_000,
    undefined,
    undefined,
    undefined,
    undefined,
  ]);
});
