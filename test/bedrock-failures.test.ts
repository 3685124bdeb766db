import { describe, expect, test } from 'vitest';
import type { FromConfigError } from '../src/errors.ts';
import { bedrockConverse } from '../src/protocols/bedrock-converse/index.ts';
import { failureFromReply } from '../src/protocols/failures.ts';
import type { Target } from '../src/protocols/protocol.ts';

const target: Target = {
  provider: 'example',
  model: 'us.anthropic.claude-sonnet-4-6',
  protocol: 'bedrock-converse',
  url: 'https://bedrock-runtime.us-east-1.amazonaws.com',
  headers: {},
  settings: {},
  parameters: {},
  options: {},
  dialect: {},
};

function failureOf(
  status: number,
  type: string,
  body: unknown,
  headers: Record<string, string> = {},
): FromConfigError {
  const text = typeof body === 'string' ? body : JSON.stringify(body);
  const all = { ...(type !== '' && { 'x-amzn-errortype': type }), 'x-amzn-requestid': 'r-1', ...headers };
  const parsed = bedrockConverse.parseFailure?.(status, text, all);
  return failureFromReply(target, status, all, text, parsed, Date.UTC(2026, 10, 20));
}

describe('kinds', () => {
  test.each([
    [400, 'ValidationException', 'Malformed input request', 'invalid-request'],
    [400, 'ValidationException', 'Input is too long for requested model.', 'context-length'],
    [
      400,
      'ValidationException',
      'The model returned the following errors: prompt is too long: 213462 tokens > 200000 maximum',
      'context-length',
    ],
    [400, 'ValidationException', 'The provided model identifier is invalid.', 'model-not-found'],
    [
      400,
      'ValidationException',
      "Invocation of model ID anthropic.claude-sonnet-4-6 with on-demand throughput isn't supported. Retry your request with the ID or ARN of an inference profile that contains this model.",
      'model-not-found',
    ],
    [
      400,
      'ValidationException',
      'The model returned the following errors: `temperature` is deprecated for this model.',
      'invalid-request',
    ],
    [
      403,
      'AccessDeniedException',
      "You don't have access to the model with the specified model ID.",
      'permission',
    ],
    [
      403,
      'AccessDeniedException',
      'Authentication failed: Please make sure your API Key is valid.',
      'authentication',
    ],
    [
      403,
      'UnrecognizedClientException',
      'The security token included in the request is invalid.',
      'authentication',
    ],
    [403, 'ExpiredTokenException', 'The security token included in the request is expired', 'authentication'],
    [
      403,
      'InvalidSignatureException',
      'Signature expired: 20260102T030405Z is now earlier than 20260102T040000Z',
      'authentication',
    ],
    [
      404,
      'ResourceNotFoundException',
      'This model version has reached the end of its life.',
      'model-not-found',
    ],
    [404, 'UnknownOperationException', '', 'endpoint-not-found'],
    [408, 'ModelTimeoutException', 'Model has timed out', 'server'],
    [424, 'ModelErrorException', 'The model failed', 'server'],
    [429, 'ThrottlingException', 'Too many requests, please wait before trying again.', 'rate-limit'],
    [429, 'ThrottlingException', 'Too many tokens, please wait before trying again.', 'rate-limit'],
    [429, 'ThrottlingException', 'Too many tokens per day, please wait before trying again.', 'quota'],
    [429, 'ModelNotReadyException', 'Model is not ready for inference.', 'overloaded'],
    [
      429,
      'ServiceQuotaExceededException',
      'Your request exceeds the service quota for your account.',
      'quota',
    ],
    [500, 'InternalServerException', 'Try again', 'server'],
    [503, 'ServiceUnavailableException', 'Try again', 'overloaded'],
    [429, '', 'Slow down', 'rate-limit'],
    [418, 'TeapotException', 'I am one', 'invalid-request'],
  ] as const)('%i %s: %s', (status, type, message, kind) => {
    const error = failureOf(status, type, { message });
    expect(error).toMatchObject({ kind, status, requestId: 'r-1', provider: 'example' });
    expect(error.message).toBe(message === '' ? type : message);
  });
});

describe('where the exception is named', () => {
  test.each([
    ['a header with an address', 'ThrottlingException:http://internal.amazon.com/coral/', { Message: 'No.' }],
    ['the body', '', { __type: 'com.amazon.coral.service#ThrottlingException', message: 'No.' }],
    ['a code', '', { code: 'ThrottlingException', message: 'No.' }],
  ])('%s', (_where, type, body) => {
    expect(failureOf(400, type, body)).toMatchObject({
      kind: 'rate-limit',
      message: 'No.',
      details: { type: 'ThrottlingException' },
    });
  });

  test('or nowhere: the status says what it is', () => {
    expect(failureOf(503, '', '').kind).toBe('overloaded');
    expect(failureOf(502, '', '<html><title>Bad gateway</title></html>').message).toContain('Bad gateway');
    expect(failureOf(400, '', 'no JSON')).toMatchObject({ kind: 'invalid-request', message: 'no JSON' });
  });
});

test('numbers and the status of the model are details', () => {
  const long = failureOf(400, 'ValidationException', {
    message: 'prompt is too long: 213462 tokens > 200000 maximum',
  });
  expect(long.details).toMatchObject({ requested: 213462, limit: 200000 });
  const failed = { message: 'No.', originalStatusCode: 502, resourceName: 'arn:aws:bedrock:…' };
  expect(failureOf(424, 'ModelErrorException', failed).details).toMatchObject({ originalStatusCode: 502 });
});

test('what a refused signature was made from is not repeated', () => {
  const message =
    'The request signature we calculated does not match the signature you provided. Check your AWS Secret Access Key and signing method.\n\n' +
    "The Canonical String for this request should have been\n'POST\n/model/x/converse\n\nx-amz-security-token:FwoGZXIvYXdzEXAMPLE\n'";
  const error = failureOf(403, 'InvalidSignatureException', { message });
  expect(error.kind).toBe('authentication');
  expect(error.message).not.toContain('FwoGZXIvYXdzEXAMPLE');
});
