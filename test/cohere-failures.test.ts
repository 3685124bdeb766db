import { describe, expect, test } from 'vitest';
import type { FromConfigError } from '../src/errors.ts';
import { cohereChat } from '../src/protocols/cohere-chat/index.ts';
import { failureFromReply } from '../src/protocols/failures.ts';
import type { Target } from '../src/protocols/protocol.ts';

const target: Target = {
  provider: 'example',
  model: 'command-a-03-2025',
  protocol: 'cohere-chat',
  url: 'https://api.cohere.com/v2/chat',
  headers: {},
  settings: {},
  parameters: {},
  options: {},
  dialect: {},
};

function failureOf(status: number, body: unknown): FromConfigError {
  const text = typeof body === 'string' ? body : JSON.stringify(body);
  return failureFromReply(
    target,
    status,
    {},
    text,
    cohereChat.parseFailure?.(status, text, {}),
    Date.UTC(2026, 10, 20),
  );
}

describe('kinds', () => {
  test.each([
    [400, 'invalid request: message must be at least 1 token long', 'invalid-request'],
    [400, 'too many tokens: total number of tokens in the prompt cannot exceed 128000', 'context-length'],
    [401, 'invalid api token', 'authentication'],
    [402, 'Please add or update your payment method', 'quota'],
    [403, 'not allowed from your country', 'permission'],
    [404, "model 'command-x' not found, make sure the correct model ID was used", 'model-not-found'],
    [422, 'unsupported tool', 'invalid-request'],
    [
      429,
      'You are using a Trial key, which is limited to 20 API calls / minute. You can continue to use the Trial key for free.',
      'rate-limit',
    ],
    [429, 'You are using a Trial key, which is limited to 1000 API calls / month.', 'quota'],
    [429, 'Please wait and try again later', 'rate-limit'],
    [429, 'You are past 1000 calls / month', 'quota'],
    [498, 'invalid token', 'authentication'],
    [499, 'request cancelled', 'server'],
    [500, 'internal server error', 'server'],
    [501, 'not implemented', 'invalid-request'],
    [503, 'service unavailable', 'overloaded'],
    [504, 'timeout', 'server'],
  ] as const)('%i %s', (status, message, kind) => {
    expect(failureOf(status, { id: 'e1', message })).toMatchObject({ kind, message, status });
  });
});

test('pages and silence are told by their status', () => {
  expect(failureOf(502, '<html><title>Bad gateway</title></html>').message).toContain('Bad gateway');
  expect(failureOf(429, '').kind).toBe('rate-limit');
});
