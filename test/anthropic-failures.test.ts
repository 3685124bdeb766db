import { describe, expect, it } from 'vitest';
import { RateLimitError } from '../src/errors.ts';
import { anthropicMessages as protocol } from '../src/protocols/anthropic-messages/index.ts';
import { failureFromReply } from '../src/protocols/failures.ts';
import type { Target } from '../src/protocols/protocol.ts';

const target: Target = {
  provider: 'example',
  model: 'example-model',
  protocol: protocol.name,
  url: 'https://api.example.com/v1/messages',
  headers: {},
  settings: {},
  parameters: {},
  options: {},
  dialect: {},
};

const now = Date.parse('2026-11-20T12:00:00Z');

function failed(status: number, error: object, headers: Readonly<Record<string, string>> = {}) {
  const body = JSON.stringify({ type: 'error', error, request_id: 'req_body' });
  const parsed = protocol.parseFailure?.(status, body, headers);
  return failureFromReply(target, status, headers, body, parsed, now);
}

describe('a failed reply of Anthropic', () => {
  it.each([
    [400, 'invalid_request_error', 'messages: at least one message is required', 'invalid-request'],
    [400, 'invalid_request_error', 'prompt is too long: 205000 tokens > 200000 maximum', 'context-length'],
    [
      400,
      'invalid_request_error',
      'input length and `max_tokens` exceed context limit: 188240 + 21333 > 200000',
      'context-length',
    ],
    [400, 'invalid_request_error', 'Your credit balance is too low to access the Anthropic API.', 'quota'],
    [401, 'authentication_error', 'invalid x-api-key', 'authentication'],
    [402, 'billing_error', 'Your payment failed.', 'quota'],
    [403, 'permission_error', 'Your account may not use this model.', 'permission'],
    [404, 'not_found_error', 'model: claude-sonnet-99', 'model-not-found'],
    [404, 'not_found_error', 'Not Found', 'endpoint-not-found'],
    [409, 'conflict_error', 'Another request is under way.', 'server'],
    [413, 'request_too_large', 'Request exceeds the maximum size', 'invalid-request'],
    [429, 'rate_limit_error', 'This request would exceed your rate limit.', 'rate-limit'],
    [500, 'api_error', 'Internal server error', 'server'],
    [504, 'timeout_error', 'The request timed out.', 'server'],
    [529, 'overloaded_error', 'Overloaded', 'overloaded'],
  ])('%i %s %s', (status, type, message, kind) => {
    expect(failed(status, { type, message })).toMatchObject({ kind, message, status });
  });

  it('is a spent limit where waiting does not help', () => {
    const details = { error_code: 'enforced_spend_limit_reached' };
    const error = failed(429, { type: 'rate_limit_error', message: 'Spend limit reached.', details });
    expect(error).toMatchObject({ kind: 'quota', retryable: false });
  });

  it('says when to come back, and which request it was', () => {
    const error = failed(
      429,
      { type: 'rate_limit_error', message: 'Slow down' },
      {
        'request-id': 'req_1',
        'retry-after': '17',
        'anthropic-ratelimit-requests-limit': '50',
        'anthropic-ratelimit-requests-remaining': '0',
        'anthropic-ratelimit-requests-reset': '2026-11-20T12:00:17Z',
      },
    );
    expect(error).toBeInstanceOf(RateLimitError);
    expect(error).toMatchObject({
      requestId: 'req_1',
      retryAfterMs: 17_000,
      limit: 50,
      remaining: 0,
      resetTime: now + 17_000,
    });
  });

  it('says how much was too much', () => {
    const message = 'input length and `max_tokens` exceed context limit: 188240 + 21333 > 200000';
    expect(failed(400, { type: 'invalid_request_error', message }).details).toMatchObject({
      requested: 209_573,
      limit: 200_000,
    });
  });
});
