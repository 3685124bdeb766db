import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { FromConfigError, RateLimitError } from '../src/errors.ts';
import { failureFromReply } from '../src/protocols/failures.ts';
import { openaiChat } from '../src/protocols/openai-chat/index.ts';
import type { Target } from '../src/protocols/protocol.ts';

const target: Target = {
  provider: 'example',
  model: 'example-model',
  protocol: 'openai-chat',
  url: 'https://api.example.com/v1/chat/completions?key=sk-1234567890abcdef1234',
  headers: {},
  settings: {},
  parameters: {},
  options: {},
  dialect: {},
};

function failureOf(status: number, body: unknown, headers: Record<string, string> = {}): FromConfigError {
  const text = typeof body === 'string' ? body : JSON.stringify(body);
  const parsed = openaiChat.parseFailure?.(status, text, headers);
  return failureFromReply(target, status, headers, text, parsed, Date.UTC(2026, 10, 20));
}

const openai = (
  code: string | null,
  message = 'No.',
  type = 'invalid_request_error',
  param: string | null = null,
) => ({
  error: { message, type, param, code },
});

describe('kinds by code', () => {
  test.each([
    [400, openai(null), 'invalid-request'],
    [400, openai('unsupported_parameter'), 'invalid-request'],
    [400, openai('context_length_exceeded'), 'context-length'],
    [400, openai('content_policy_violation'), 'content-filter'],
    [400, openai('content_filter'), 'content-filter'],
    [400, openai('model_not_found'), 'model-not-found'],
    [401, openai('invalid_api_key'), 'authentication'],
    [401, openai(null), 'authentication'],
    [403, openai('unsupported_country_region_territory'), 'permission'],
    [404, openai('model_not_found'), 'model-not-found'],
    [409, openai('conflict'), 'server'],
    [429, openai('rate_limit_exceeded', 'Rate limit reached for requests per day', 'requests'), 'rate-limit'],
    [429, openai('slow_down', 'Slow down', 'rate_limit_error'), 'rate-limit'],
    [429, openai('insufficient_quota', 'You exceeded your current quota', 'insufficient_quota'), 'quota'],
    [429, openai('project_spend_limit_exceeded'), 'quota'],
    [500, openai(null, 'Sorry', 'server_error'), 'server'],
    [503, openai('slow_down', 'Slow down', 'service_unavailable_error'), 'overloaded'],
    [503, openai('server_is_overloaded'), 'overloaded'],
    [
      413,
      openai('rate_limit_exceeded', 'Request too large: Limit 6000, Requested 8000', 'tokens'),
      'context-length',
    ],
    [
      403,
      { error: { code: 403, message: 'Flagged', metadata: { reasons: ['violence'] } } },
      'content-filter',
    ],
    [529, { error: { type: 'overloaded_error', message: 'Overloaded' } }, 'overloaded'],
  ] as const)('%i %j', (status, body, kind) => {
    expect(failureOf(status, body)).toMatchObject({
      kind,
      status,
      provider: 'example',
      model: 'example-model',
    });
  });
});

describe('kinds by status where nothing else is said', () => {
  test.each([
    [307, 'redirect'],
    [400, 'invalid-request'],
    [402, 'quota'],
    [404, 'endpoint-not-found'],
    [407, 'proxy'],
    [408, 'server'],
    [413, 'context-length'],
    [418, 'invalid-request'],
    [422, 'invalid-request'],
    [424, 'server'],
    [425, 'rate-limit'],
    [429, 'rate-limit'],
    [498, 'overloaded'],
    [502, 'server'],
    [504, 'server'],
    [522, 'server'],
    [529, 'overloaded'],
  ] as const)('%i is %s', (status, kind) => {
    expect(failureOf(status, '')).toMatchObject({ kind, message: `HTTP ${status} without a message.` });
  });
});

describe('shapes', () => {
  test.each([
    ['text', { error: 'Bad' }],
    ['at the top', { message: 'Bad', type: 'x', param: 'y', code: 'z' }],
    ['detail', { detail: 'Bad' }],
    ['nested', { error: { error: { message: 'Bad' } } }],
    ['list', { success: false, errors: [{ code: 7003, message: 'Bad' }] }],
    ['code beside text', { code: 'Client specified an invalid argument', error: 'Bad' }],
    ['error_code', { error_code: 'BAD_REQUEST', message: 'Bad' }],
    ['base_resp', { base_resp: { status_code: 2013, status_msg: 'Bad' } }],
    ['an array', [{ error: { message: 'Bad', code: 400 } }]],
    ['plain text', 'Bad\n'],
  ])('%s', (_name, body) => {
    expect(failureOf(400, body)).toMatchObject({ kind: 'invalid-request', message: 'Bad' });
  });

  test('a list of what is wrong where', () => {
    const body = {
      detail: [{ loc: ['body', 'messages', 0, 'role'], msg: 'field required', type: 'missing' }],
    };
    expect(failureOf(422, body)).toMatchObject({
      kind: 'invalid-request',
      message: 'body.messages.0.role: field required',
      details: { param: 'messages.0.role' },
    });
  });

  test('what a router passes on from its upstream', () => {
    const raw = JSON.stringify({ error: { message: 'prompt is too long: 210000 tokens > 200000 maximum' } });
    const body = {
      error: { code: 400, message: 'Provider returned error', metadata: { provider_name: 'Up', raw } },
    };
    expect(failureOf(400, body)).toMatchObject({
      kind: 'context-length',
      details: { limit: 200000, requested: 210000, upstream: 'Up' },
    });
  });

  test('a page is no answer', () => {
    const page = '<!DOCTYPE html><html><head><title>502 Bad Gateway</title></head></html>';
    expect(failureOf(502, page)).toMatchObject({ kind: 'server' });
    expect(failureOf(403, page)).toMatchObject({ kind: 'unexpected-content' });
    expect(failureOf(400, page).message).toContain('502 Bad Gateway');
  });

  test('a wrong path names method and URL, without the query', () => {
    for (const body of ['<html><body>Not Found</body></html>', { detail: 'Not Found' }, '']) {
      const error = failureOf(404, body);
      expect(error).toMatchObject({ kind: 'endpoint-not-found' });
      expect(error.suggestion).toContain('POST https://api.example.com/v1/chat/completions');
      expect(JSON.stringify(error)).not.toContain('key=');
    }
  });
});

describe('context length in many words', () => {
  test.each([
    ["This model's maximum context length is 8192 tokens. However, you requested 9000 tokens", 8192, 9000],
    ['prompt is too long: 210000 tokens > 200000 maximum', 200000, 210000],
    ["Requested token count exceeds the model's maximum context length of 131,072 tokens", 131072, undefined],
    [
      'input token count (1200000) exceeds the maximum number of tokens allowed (1048576)',
      undefined,
      undefined,
    ],
    ['Please reduce the length of the messages or completion', undefined, undefined],
    ["This model's maximum prompt length is 131072 but the request contains 140000 tokens.", 131072, 140000],
    ['the request exceeds the available context size, try increasing it', undefined, undefined],
    ['Your request exceeded model token limit: 8192 (requested: 9000)', 8192, 9000],
    ['invalid params, context window exceeds limit (2013)', undefined, undefined],
    ['Prompt contains 40000 tokens; too large for model with 32768 maximum context length', 32768, 40000],
  ])('%s', (message, limit, requested) => {
    const error = failureOf(400, openai(null, message));
    expect(error).toMatchObject({ kind: 'context-length' });
    expect([error.details.limit, error.details.requested]).toEqual([limit, requested]);
  });

  test('waiting helps against a limit per day', () => {
    expect(failureOf(429, openai(null, 'Too many tokens per day, please wait'))).not.toMatchObject({
      kind: 'context-length',
    });
  });
});

describe('what a failure says', () => {
  test('the words of the vendor, cut to a length that can be read', () => {
    const { message } = failureOf(400, openai(null, 'x'.repeat(1000)));
    expect(message).toHaveLength(300);
  });

  test('param, type and code', () => {
    const { details } = failureOf(
      400,
      openai('unsupported_value', 'No.', 'invalid_request_error', 'temperature'),
    );
    expect(details).toMatchObject({
      param: 'temperature',
      type: 'invalid_request_error',
      code: 'unsupported_value',
    });
  });

  test('no key that the server repeats', () => {
    const said =
      'Incorrect API key provided: sk-proj-abc123DEF456ghi789. Header "Bearer abcdefghijklmnop1234" and ?api_key=abcdef123456';
    const text = JSON.stringify(failureOf(401, openai('invalid_api_key', said)));
    expect(text).not.toMatch(/abc123DEF|abcdefghijklmnop|abcdef123456/);
    expect(text).toContain('Incorrect API key provided: ***');
  });

  test('when to come back, and where the limit stands', () => {
    const headers = {
      'retry-after': '2',
      'x-ratelimit-limit-requests': '60',
      'x-ratelimit-remaining-requests': '0',
      'x-ratelimit-reset-requests': '1m30s',
      'x-request-id': 'req_1',
    };
    const error = failureOf(429, openai('rate_limit_exceeded'), headers);
    const resetTime = Date.UTC(2026, 10, 20) + 90_000;
    expect(error).toBeInstanceOf(RateLimitError);
    expect(error).toMatchObject({
      retryAfterMs: 2000,
      limit: 60,
      remaining: 0,
      resetTime,
      requestId: 'req_1',
    });
    expect(error.debugInfo).toEqual({ retry_after: 2, limit: 60, remaining: 0, reset_time: resetTime });
  });

  test('when to come back, for other kinds too', () => {
    expect(failureOf(503, '', { 'retry-after': '3' }).details).toMatchObject({ retryAfterMs: 3000 });
  });

  test('whether to come back, when the server knows better', () => {
    expect(failureOf(500, '', { 'x-should-retry': 'false' }).retryable).toBe(false);
    expect(failureOf(400, '', { 'x-should-retry': 'true' }).retryable).toBe(true);
  });
});

test('no reply makes it throw', () => {
  const body = fc.oneof(
    fc.json(),
    fc.string(),
    fc.json().map((text) => `{"error":${text}}`),
    fc.json().map((text) => `{"detail":[${text}]}`),
  );
  fc.assert(
    fc.property(fc.integer({ min: 300, max: 599 }), body, (status, text) => {
      expect(failureOf(status, text)).toBeInstanceOf(FromConfigError);
    }),
    { numRuns: 1000 },
  );
});
