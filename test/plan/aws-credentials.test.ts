import { describe, expect, it } from 'vitest';
import { explainConfig, LlmFactory } from '../../src/index.ts';
import { createScriptedTransport } from '../../src/testing.ts';

const reply = {
  body: JSON.stringify({
    output: { message: { role: 'assistant', content: [{ text: 'OK' }] } },
    stopReason: 'end_turn',
    usage: { inputTokens: 1, outputTokens: 1, totalTokens: 2 },
  }),
};
const ambient = {
  AWS_ACCESS_KEY_ID: 'AKIDAMBIENT',
  AWS_SECRET_ACCESS_KEY: 'ambient-secret',
  AWS_SESSION_TOKEN: 'ambient-token',
};
const own = { aws_access_key_id: 'AKIDOWN', aws_secret_access_key: 'own-secret-value' };

/** The headers of one call to a provider with these settings and variables. */
async function sent(
  config: Record<string, unknown>,
  variables: Record<string, string> = {},
  options: Record<string, unknown> = {},
) {
  const transport = createScriptedTransport([reply]);
  await using factory = new LlmFactory({ transport, environment: (name) => variables[name] });
  const llm = await factory.fromConfig({ llm: { provider: 'bedrock', config } });
  await llm.generate('Hi', options);
  const { headers, origin, path } = transport.requests[0]!;
  const value = (name: string) => (headers.includes(name) ? headers[headers.indexOf(name) + 1] : undefined);
  return { authorization: value('authorization'), token: value('x-amz-security-token'), origin, path };
}

describe('who signs', () => {
  it.each([
    [
      'a bearer key of the environment',
      {},
      { AWS_BEARER_TOKEN_BEDROCK: 'bedrock-key-1' },
      /^Bearer bedrock-key-1$/,
    ],
    [
      'a bearer key before keys of the environment',
      {},
      { AWS_BEARER_TOKEN_BEDROCK: 'bedrock-key-1', ...ambient },
      /^Bearer/,
    ],
    ['keys of the environment', {}, ambient, /Credential=AKIDAMBIENT\//],
    ['keys of the document before those of the environment', own, ambient, /Credential=AKIDOWN\//],
    [
      'keys of the document before a bearer key of the environment',
      own,
      { AWS_BEARER_TOKEN_BEDROCK: 'b-key-123' },
      /Credential=AKIDOWN\//,
    ],
    [
      'a bearer key of the document before all',
      { ...own, api_key: 'doc-key-1' },
      ambient,
      /^Bearer doc-key-1$/,
    ],
    [
      'keys where the bearer key is taken away',
      { api_key: null },
      { AWS_BEARER_TOKEN_BEDROCK: 'b-key-123', ...ambient },
      /Credential=AKIDAMBIENT\//,
    ],
  ])('%s', async (_what, config, variables, authorization) => {
    expect((await sent(config, variables as Record<string, string>)).authorization).toMatch(authorization);
  });

  it('sends the token of temporary keys', async () => {
    expect((await sent({}, ambient)).token).toBe('ambient-token');
    expect((await sent({ ...own, aws_session_token: 'own-token-1' }, ambient)).token).toBe('own-token-1');
    expect((await sent(own, ambient)).token).toBeUndefined();
  });

  it('signs for the region that it calls', async () => {
    const { authorization, origin, path } = await sent(own, { AWS_DEFAULT_REGION: 'eu-west-1' });
    expect(authorization).toContain('/eu-west-1/bedrock/aws4_request');
    expect(origin).toBe('https://bedrock-runtime.eu-west-1.amazonaws.com');
    expect(path).toBe('/model/eu.anthropic.claude-sonnet-4-6/converse');
    expect((await sent({ ...own, aws_region: 'us-west-2' }, { AWS_REGION: 'eu-west-1' })).origin).toContain(
      'us-west-2',
    );
  });

  it('takes the keys of a single call', async () => {
    expect((await sent({}, ambient, own)).authorization).toContain('Credential=AKIDOWN/');
    expect((await sent(own, {}, { api_key: 'call-key-1' })).authorization).toBe('Bearer call-key-1');
  });

  it('wants both halves of a key', async () => {
    await expect(sent({ aws_access_key_id: 'AKIDOWN' })).rejects.toMatchObject({
      issues: [{ code: 'FC1006', path: 'llm.config.aws_secret_access_key' }],
    });
  });
});

describe('explain', () => {
  const explained = async (config: Record<string, unknown>, variables: Record<string, string> = {}) => {
    const document = { llm: { provider: 'bedrock', config } };
    const request = { messages: [{ role: 'user' as const, content: 'Hi' }] };
    return (await explainConfig(document, request, { environment: (name) => variables[name] })).targets[0]!;
  };

  it('shows that a signature goes there, and whose, but no key', async () => {
    const target = await explained(own);
    expect(target.request).toMatchObject({ headers: { authorization: '***' } });
    expect(target.warnings).toEqual([expect.stringContaining('signed for bedrock in us-east-1')]);
    expect(JSON.stringify(target)).not.toMatch(/AKIDOWN|own-secret/);
    expect((await explained({ aws_profile: 'work' })).warnings[0]).toContain('profile "work"');
  });

  it('does not speak of signatures where a bearer key is sent', async () => {
    expect((await explained({}, { AWS_BEARER_TOKEN_BEDROCK: 'b-key-123' })).warnings).toEqual([]);
  });

  it('never takes a key for a parameter', async () => {
    const { request } = await explained({ ...own, aws_session_token: 'own-token-1' }, ambient);
    expect(Object.keys((request as { body: object }).body)).toEqual(['messages']);
  });
});
