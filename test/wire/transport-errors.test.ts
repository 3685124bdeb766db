import { describe, expect, test } from 'vitest';
import { placeOf, transportError } from '../../src/wire/transport-errors.ts';

describe('what Node and undici report', () => {
  const of = (code: string) =>
    transportError(Object.assign(new Error('x'), { code }), 'https://user:pw@api.example.com/v1?key=1');

  test.each([
    ['ENOTFOUND', 'dns', false],
    ['EAI_AGAIN', 'dns', true],
    ['ECONNRESET', 'reset', true],
    ['UND_ERR_SOCKET', 'reset', true],
    ['UND_ERR_CONNECT_TIMEOUT', 'connect-timeout', true],
    ['UND_ERR_HEADERS_TIMEOUT', 'first-byte-timeout', true],
    ['UND_ERR_BODY_TIMEOUT', 'idle-timeout', true],
    ['DEPTH_ZERO_SELF_SIGNED_CERT', 'tls', false],
    ['SELF_SIGNED_CERT_IN_CHAIN', 'tls', false],
    ['CERT_HAS_EXPIRED', 'tls', false],
    ['ERR_TLS_CERT_ALTNAME_INVALID', 'tls', false],
    ['UNABLE_TO_VERIFY_LEAF_SIGNATURE', 'tls', false],
    ['EPROTO', 'tls', false],
    ['HPE_INVALID_CONSTANT', 'protocol', true],
    ['UND_ERR_RES_CONTENT_LENGTH_MISMATCH', 'protocol', true],
    ['SOMETHING_NEW', 'reset', true],
  ] as const)('%s is %s', (code, kind, retryable) => {
    const error = of(code);
    expect(error).toMatchObject({ kind, retryable });
    expect(error.message).toContain('api.example.com');
    expect(JSON.stringify(error)).not.toMatch(/pw|key=/);
  });

  test('an origin that is no URL has no place', () => {
    expect(placeOf('nowhere')).toMatchObject({ port: 0 });
  });
});
