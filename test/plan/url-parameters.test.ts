import { describe, expect, it } from 'vitest';
import { type DocumentOptions, LlmFactory } from '../../src/index.ts';
import { createScriptedTransport } from '../../src/testing.ts';
import { answer, only, type Variables } from '../support/documents.ts';

const definition = {
  id: 'my-gateway',
  response_type: 'OpenAI',
  url: 'https://{{REGION}}.gateway.example/v1/chat/completions',
  models: 'https://{{REGION}}.gateway.example/v1/models',
  url_param_vars: [{ name: 'REGION', options: ['eu', 'us'] }],
};

async function call(more: object, variables: Variables, stored: Readonly<Record<string, string>> = {}) {
  const transport = createScriptedTransport([{ body: answer() }]);
  const credentialFile = {
    read: async () => ({ params: stored }),
    update: async () => undefined,
    remove: async () => false,
    list: async () => [],
  };
  await using factory = new LlmFactory({ transport, credentialFile, environment: only(variables) });
  const options: DocumentOptions = { providerFile: false };
  const document = { providers: [{ ...definition, ...more }], llm: 'my-gateway/m' };
  try {
    await (await factory.fromConfig(document, options)).generate('Hello');
  } catch (error) {
    return (error as { issues: { code: string; message: string }[] }).issues.filter(
      ({ code }) => code !== 'FC1035',
    );
  }
  const { origin, headers } = transport.requests[0]!;
  return { origin, headers };
}

describe('variables of an address', () => {
  it.each([
    [{ REGION: 'eu' }, {}, 'eu'],
    [{ MY_GATEWAY_REGION: 'us', REGION: 'eu' }, {}, 'us'],
    [{}, { REGION: 'us' }, 'us'],
    [{ REGION: 'eu' }, { REGION: 'us' }, 'eu'],
  ])('come from the environment, else from a login: %j %j', async (variables, stored, region) => {
    expect(await call({}, variables, stored)).toMatchObject({ origin: `https://${region}.gateway.example` });
  });

  it.each([
    [{ REGION: 'fr' }, {}],
    [{}, { REGION: 'fr' }],
    [{ MY_GATEWAY_REGION: 'evil.example/x?' }, {}],
  ])('are one of their options, wherever they come from: %j %j', async (variables, stored) => {
    expect(await call({}, variables, stored)).toMatchObject([
      { code: 'FC1023', message: expect.stringContaining('must be one of eu, us') },
    ]);
  });

  it('are an error where nothing says them, unless they have a default or are asked for with if', async () => {
    expect(await call({}, {})).toMatchObject([{ code: 'FC1023' }]);
    const usual = { url_param_vars: [{ name: 'REGION', options: ['eu'], default: 'eu' }] };
    expect(await call(usual, {})).toMatchObject({ origin: 'https://eu.gateway.example' });
    const optional = {
      url: 'https://{{#if REGION}}{{REGION}}.{{/if}}gateway.example/v1/chat/completions',
      url_param_vars: [{ name: 'REGION', optional: true }],
    };
    expect(await call(optional, {})).toMatchObject({ origin: 'https://gateway.example' });
  });

  const host = (more: object) => ({
    url: 'https://{{#if HOSTNAME}}{{HOSTNAME}}{{else}}api.example{{/if}}/v1/chat/completions',
    url_param_vars: [{ name: 'HOSTNAME', optional: true, ...more }],
  });

  it('do not take what the operating system calls by the same name', async () => {
    const machine = { HOSTNAME: 'laptop-7' };
    expect(await call(host({}), machine)).toMatchObject({ origin: 'https://api.example' });
    const named = { ...machine, MY_GATEWAY_HOSTNAME: 'cn.example' };
    expect(await call(host({}), named)).toMatchObject({ origin: 'https://cn.example' });
    expect(await call(host({}), machine, { HOSTNAME: 'cn.example' })).toMatchObject({
      origin: 'https://cn.example',
    });
    const options = host({ options: ['cn.example', 'api.example'] });
    expect(await call(options, machine)).toMatchObject({ origin: 'https://api.example' });
    expect(await call(options, { HOSTNAME: 'cn.example' })).toMatchObject({ origin: 'https://cn.example' });
  });

  it.each([
    ['https://{{constructor}}.example/v1', {}],
    ['https://{{__proto__}}.example/v1', {}],
    ['https://{{HOST_OF_MINE}}/v1', { HOST_OF_MINE: 'user:pass@evil.example' }],
    ['https://{{HOST_OF_MINE}}/v1', { HOST_OF_MINE: 'evil.example:8080' }],
    ['https://h.example/{{PATH_OF_MINE}}', { PATH_OF_MINE: '../admin' }],
    ['https://h.example/{{PATH_OF_MINE}}', { PATH_OF_MINE: 'a\r\nHost: evil' }],
    ['{{HOST_OF_MINE}}', { HOST_OF_MINE: 'javascript://x' }],
  ])('cannot change what is around them: %s %j', async (url, variables) => {
    const outcome = await call({ url, url_param_vars: null }, variables as Variables);
    expect(outcome).toMatchObject([{ code: 'FC1023' }]);
  });
});

describe('variables in headers', () => {
  const with_ = (custom_headers: object) => ({ custom_headers, url: 'https://h.example/chat' });

  it('are filled in for every request', async () => {
    const found = await call(with_({ 'X-Org': 'org-{{ORG}}' }), { ORG: 'acme' });
    expect(found).toMatchObject({ headers: expect.arrayContaining(['x-org', 'org-acme']) });
    const secret = await call(with_({ 'X-Token': '{{ORG_TOKEN}}' }), { ORG_TOKEN: 't-123456' });
    expect(secret).toMatchObject({ headers: expect.arrayContaining(['x-token', 't-123456']) });
  });

  it('have a value, of one line', async () => {
    expect(await call(with_({ 'X-Org': '{{ORG}}' }), {})).toMatchObject([{ code: 'FC1015' }]);
    expect(await call(with_({ 'X-Org': '{{ORG_TOKEN}}' }), {})).toMatchObject([{ code: 'FC1015' }]);
    expect(await call(with_({ 'X-Org': '{{ORG}}' }), { ORG: 'a\r\nX-Evil: 1' })).toMatchObject([
      { code: 'FC1005' },
    ]);
  });
});
