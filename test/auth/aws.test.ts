import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { AwsV4Signer } from 'aws4fetch';
import fc from 'fast-check';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { type AwsAuth, awsPackages, createAwsSigner } from '../../src/auth/aws.ts';
import { DependencyError } from '../../src/errors.ts';
import type { SecretReference } from '../../src/ports.ts';
import type { WireRequest } from '../../src/wire/http.ts';

const secrets: Readonly<Record<string, string>> = {
  'stored:0': 'AKIDEXAMPLE',
  'stored:1': 'wJalrXUtnFEMI/K7MDENG+bPxRfiCYEXAMPLEKEY',
  'stored:2': 'FwoGZXIvYXdzEXAMPLE',
};
const read = (reference: SecretReference): string => secrets[reference]!;
const kept: string[] = [];
const store = { keep: (secret: string): SecretReference => `stored:${kept.push(secret)}` };
const keys = { accessKeyId: 'stored:0', secretAccessKey: 'stored:1' } as const;
const auth: AwsAuth = { scheme: 'aws', service: 'bedrock', region: 'us-east-1', keys };
const at = (text: string) => ({ date: () => Date.parse(text) });
const now = at('2026-01-02T03:04:05Z');

const request: WireRequest = {
  method: 'POST',
  origin: 'https://bedrock-runtime.us-east-1.amazonaws.com',
  path: '/model/us.anthropic.claude-haiku-4-5-20251001-v1%3A0/converse',
  headers: ['content-type', 'application/json', 'accept', 'application/json', 'x-team', 'search'],
  body: '{"messages":[{"role":"user","content":[{"text":"hi"}]}]}',
};

async function signed(of: WireRequest, by = auth, clock = now): Promise<Record<string, string>> {
  const { headers } = await (await createAwsSigner(by, read, store, clock))(of);
  return Object.fromEntries(
    headers.flatMap((name, index) => (index % 2 === 0 ? [[name, headers[index + 1]!]] : [])),
  );
}

const missing = () =>
  Promise.reject(Object.assign(new Error('Cannot find package'), { code: 'ERR_MODULE_NOT_FOUND' }));

afterEach(() => vi.unstubAllEnvs());

describe('signatures', () => {
  it('are those of a worked example', async () => {
    const headers = await signed(request);
    expect(headers).toMatchObject({
      'x-amz-date': '20260102T030405Z',
      'x-team': 'search',
      accept: 'application/json',
    });
    expect(headers.authorization).toBe(
      'AWS4-HMAC-SHA256 Credential=AKIDEXAMPLE/20260102/us-east-1/bedrock/aws4_request, ' +
        'SignedHeaders=content-type;host;x-amz-date, ' +
        'Signature=a9e2ddee7983975acfe7ec4ddc10af309020f208d27103fa23c25efb8a5133e9',
    );
    expect(headers).not.toHaveProperty('host');
  });

  it('are those another signer makes', async () => {
    const anything = fc.record({
      model: fc.string({ minLength: 1, unit: 'grapheme' }),
      body: fc.string({ unit: 'grapheme' }),
      query: fc.dictionary(fc.stringMatching(/^[a-z]{1,6}$/), fc.string({ unit: 'grapheme', maxLength: 6 }), {
        maxKeys: 3,
      }),
      hasToken: fc.boolean(),
      time: fc.date({ min: new Date('2020-01-01'), max: new Date('2040-01-01'), noInvalidDate: true }),
    });
    await fc.assert(
      fc.asyncProperty(anything, async ({ model, body, query, hasToken, time }) => {
        const text = new URLSearchParams(query).toString();
        const path = `/model/${encodeURIComponent(model)}/converse${text === '' ? '' : `?${text}`}`;
        const by = hasToken ? { ...auth, keys: { ...keys, sessionToken: 'stored:2' as const } } : auth;
        const ours = await signed({ ...request, path, body }, by, { date: () => time.getTime() });
        const theirs = await new AwsV4Signer({
          method: 'POST',
          url: request.origin + path,
          headers: { 'content-type': 'application/json' },
          body,
          accessKeyId: secrets['stored:0']!,
          secretAccessKey: secrets['stored:1']!,
          ...(hasToken && { sessionToken: secrets['stored:2']! }),
          service: 'bedrock',
          region: 'us-east-1',
          datetime: time.toISOString().replace(/[-:]|\.\d{3}/g, ''),
          allHeaders: true,
        }).sign();
        expect(ours.authorization).toBe(theirs.headers.get('authorization'));
        expect(ours['x-amz-security-token']).toBe(hasToken ? secrets['stored:2'] : undefined);
      }),
      { numRuns: 100 },
    );
  });

  it('cover headers of AWS, and none that others may change', async () => {
    const headers = [...request.headers, 'x-amz-meta', '1'];
    const { authorization } = await signed({ ...request, headers });
    expect(authorization).toContain('SignedHeaders=content-type;host;x-amz-date;x-amz-meta,');
  });
});

describe('packages', () => {
  it('that are missing are named with the command that installs them', async () => {
    const error = await createAwsSigner(auth, read, store, now, { ...awsPackages, signer: missing }).catch(
      (reason) => reason,
    );
    expect(error).toBeInstanceOf(DependencyError);
    expect(error).toMatchObject({
      kind: 'dependency',
      details: { install: 'npm install @smithy/signature-v4 @aws-crypto/sha256-js' },
    });
  });

  it('of the chain are only needed without keys', async () => {
    const packages = { ...awsPackages, chain: missing };
    await expect(createAwsSigner(auth, read, store, now, packages)).resolves.toBeTypeOf('function');
    for (const profile of [undefined, 'work'])
      await expect(
        createAwsSigner({ ...auth, keys: undefined, profile }, read, store, now, packages),
      ).rejects.toMatchObject({ details: { install: 'npm install @aws-sdk/credential-providers' } });
  });
});

describe('profiles', () => {
  it('give credentials, which no message shows', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'fromconfig-aws-'));
    const file = join(folder, 'credentials');
    writeFileSync(file, '[work]\naws_access_key_id = AKIDWORK\naws_secret_access_key = secret-of-work\n');
    vi.stubEnv('AWS_SHARED_CREDENTIALS_FILE', file);
    vi.stubEnv('AWS_CONFIG_FILE', join(folder, 'config'));
    const { authorization } = await signed(request, { ...auth, keys: undefined, profile: 'work' });
    expect(authorization).toContain('Credential=AKIDWORK/20260102/us-east-1/bedrock/aws4_request');
    expect(kept).toContain('secret-of-work');
  });

  it('that are not there are an authentication failure with a remedy', async () => {
    vi.stubEnv('AWS_SHARED_CREDENTIALS_FILE', '/nowhere');
    vi.stubEnv('AWS_CONFIG_FILE', '/nowhere');
    vi.stubEnv('AWS_EC2_METADATA_DISABLED', 'true');
    await expect(signed(request, { ...auth, keys: undefined, profile: 'gone' })).rejects.toMatchObject({
      kind: 'authentication',
      suggestion: expect.stringContaining('aws sso login --profile gone'),
    });
  });
});
