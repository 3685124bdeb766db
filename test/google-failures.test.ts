import { describe, expect, it, test } from 'vitest';
import type { ChatRequest } from '../src/chat/types.ts';
import { failureFromReply } from '../src/protocols/failures.ts';
import { googleGenerateContent as protocol } from '../src/protocols/google-generate-content/index.ts';
import type { Target } from '../src/protocols/protocol.ts';

const target: Target = {
  provider: 'example',
  model: 'example-model',
  protocol: protocol.name,
  url: 'https://api.example.com/v1beta',
  headers: {},
  settings: {},
  parameters: {},
  options: {},
  dialect: {},
};

const type = (name: string) => `type.googleapis.com/google.rpc.${name}`;
const info = (reason: string) => ({ '@type': type('ErrorInfo'), reason, domain: 'googleapis.com' });
const retry = (retryDelay: string) => ({ '@type': type('RetryInfo'), retryDelay });
const quota = (quotaId: string, quotaValue = '50') => ({
  '@type': type('QuotaFailure'),
  violations: [{ quotaMetric: 'requests', quotaId, quotaValue }],
});
const spent = 'You exceeded your current quota, please check your plan and billing details.';

function failed(status: number, name: string, message: string, details: readonly object[] = []) {
  const body = JSON.stringify({ error: { code: status, message, status: name, details } });
  const parsed = protocol.parseFailure?.(status, body, {});
  return failureFromReply(target, status, {}, body, parsed, 0);
}

describe('a failed reply of Google', () => {
  it.each([
    [400, 'INVALID_ARGUMENT', 'API key not valid.', [info('API_KEY_INVALID')], 'authentication'],
    [400, 'INVALID_ARGUMENT', 'API key expired. Please renew the API key.', [], 'authentication'],
    [400, 'INVALID_ARGUMENT', 'Invalid JSON payload received.', [], 'invalid-request'],
    [400, 'INVALID_ARGUMENT', 'Function call is missing a thought_signature.', [], 'invalid-request'],
    [400, 'FAILED_PRECONDITION', 'User location is not supported for the API use.', [], 'permission'],
    [400, 'FAILED_PRECONDITION', 'Please enable billing on your project.', [], 'quota'],
    [401, 'UNAUTHENTICATED', 'Request had invalid authentication credentials.', [], 'authentication'],
    [402, 'RESOURCE_EXHAUSTED', 'Your prepayment credits are depleted.', [], 'quota'],
    [403, 'PERMISSION_DENIED', 'Permission denied on resource project x.', [], 'permission'],
    [403, 'PERMISSION_DENIED', 'This API method requires billing.', [info('BILLING_DISABLED')], 'quota'],
    [404, 'NOT_FOUND', 'models/x is not found for API version v1beta.', [], 'model-not-found'],
    [404, 'NOT_FOUND', 'Publisher Model `projects/p/x` was not found.', [], 'model-not-found'],
    [404, 'NOT_FOUND', 'Requested entity was not found.', [], 'endpoint-not-found'],
    [429, 'RESOURCE_EXHAUSTED', spent, [quota('GenerateRequestsPerMinute'), retry('17s')], 'rate-limit'],
    [429, 'RESOURCE_EXHAUSTED', spent, [quota('GenerateRequestsPerDayPerProject'), retry('17s')], 'quota'],
    [429, 'RESOURCE_EXHAUSTED', `${spent} limit: 0, model: gemini-pro`, [], 'quota'],
    [429, 'RESOURCE_EXHAUSTED', 'Resource exhausted. Please try again later.', [], 'rate-limit'],
    [499, 'CANCELLED', 'The operation was cancelled.', [], 'server'],
    [500, 'INTERNAL', 'An internal error has occurred.', [], 'server'],
    [503, 'UNAVAILABLE', 'The model is overloaded.', [], 'overloaded'],
    [504, 'DEADLINE_EXCEEDED', 'Deadline expired.', [], 'server'],
  ])('%i %s %s', (status, name, message, details, kind) => {
    expect(failed(status, name, message, details)).toMatchObject({ kind, message, status });
  });

  test('says how long to wait, and for which limit', () => {
    const details = [quota('GenerateRequestsPerMinute', '15'), retry('17.5s')];
    expect(failed(429, 'RESOURCE_EXHAUSTED', spent, details)).toMatchObject({
      retryAfterMs: 17_500,
      limit: 15,
      details: { quota: 'GenerateRequestsPerMinute', limit: 15 },
    });
  });

  test('says how much too long the input is', () => {
    const message = 'The input token count (1048600) exceeds the maximum number of tokens allowed (1048576).';
    expect(failed(400, 'INVALID_ARGUMENT', message)).toMatchObject({
      kind: 'context-length',
      details: { requested: 1_048_600, limit: 1_048_576 },
    });
  });

  test('names the field that is wrong', () => {
    const violation = {
      '@type': type('BadRequest'),
      fieldViolations: [{ field: 'generation_config.top_k', description: 'Too large' }],
    };
    const error = failed(400, 'INVALID_ARGUMENT', 'Invalid value at generation_config.top_k', [violation]);
    expect(error.details).toMatchObject({ param: 'generation_config.top_k' });
  });

  test('is read in a list, and left alone as a page or as text', () => {
    const body = JSON.stringify([{ error: { code: 503, message: 'Busy', status: 'UNAVAILABLE' } }]);
    expect(protocol.parseFailure?.(503, body, {})).toMatchObject({ kind: 'overloaded', message: 'Busy' });
    expect(protocol.parseFailure?.(404, '<html><title>Error 404</title></html>', {})).toBeUndefined();
    expect(protocol.parseFailure?.(500, 'oops', {})).toBeUndefined();
  });

  test('in a stream carries its delay', () => {
    const data = JSON.stringify({
      error: { code: 429, message: 'Slow down', status: 'RESOURCE_EXHAUSTED', details: [retry('3s')] },
    });
    const decoder = protocol.createDecoder(target, 'stream', undefined);
    expect(() => decoder.decode({ event: '', data }, [])).toThrowError(
      expect.objectContaining({ kind: 'rate-limit', retryAfterMs: 3000, status: 429 }),
    );
  });

  test('for an answer that broke off says whether to try again', () => {
    const error = (finishReason: string): unknown => {
      const data = JSON.stringify({ candidates: [{ finishReason }] });
      try {
        protocol.createDecoder(target, 'stream', undefined).decode({ event: '', data }, []);
      } catch (reason) {
        return reason;
      }
      return undefined;
    };
    expect(error('MALFORMED_FUNCTION_CALL')).toMatchObject({ kind: 'server', retryable: true });
    expect(error('TOO_MANY_TOOL_CALLS')).toMatchObject({ kind: 'server', retryable: false });
  });
});

describe('a schema for older models', () => {
  const old = { ...target, dialect: { schema_keywords: 'openapi' as const } };
  const render = (schema: object) =>
    protocol.renderRequest(
      { messages: [{ role: 'user', content: 'Hi' }], schema } as ChatRequest,
      old,
      'whole',
    );

  test('must not contain itself', () => {
    const schema = { type: 'object', properties: { child: { $ref: '#' } } };
    expect(() => render(schema)).toThrowError(expect.objectContaining({ kind: 'validation' }));
  });

  test('must have what it refers to', () => {
    const schema = { type: 'object', properties: { child: { $ref: '#/$defs/none' } } };
    expect(() => render(schema)).toThrowError(expect.objectContaining({ kind: 'validation' }));
  });
});
