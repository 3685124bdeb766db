import { generateKeyPairSync, verify } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inspect } from 'node:util';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { createEntraId } from '../../src/auth/entra-id.ts';
import { createGoogleAdc } from '../../src/auth/google-adc.ts';
import { DependencyError } from '../../src/errors.ts';
import { LlmFactory } from '../../src/index.ts';
import { createManualClock, createScriptedTransport } from '../../src/testing.ts';
import type { WireRequest } from '../../src/wire/http.ts';
import { reasonOf } from '../support/sending.ts';

afterEach(() => vi.unstubAllEnvs());

const clock = { ...createManualClock(), date: () => Date.now() };
const answer = { body: '{"choices":[{"message":{"content":"hello"},"finish_reason":"stop"}]}' };
const headerOf = ({ headers }: WireRequest, name: string): string | undefined => {
  const at = headers.indexOf(name);
  return at === -1 ? undefined : headers[at + 1];
};
const missing = () =>
  Promise.reject(Object.assign(new Error('Cannot find package'), { code: 'ERR_MODULE_NOT_FOUND' }));
const custom = (method: string) => ({
  id: 'my-cloud',
  base_url: 'https://api.example.com/v1',
  auth_methods: [method],
});
const credentialFile = {
  read: async () => undefined,
  update: async () => undefined,
  remove: async () => false,
  list: async () => [],
};

async function keyFile(tokenUri: string) {
  const { privateKey, publicKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const folder = await mkdtemp(join(tmpdir(), 'fromconfig-adc-'));
  const path = join(folder, 'key.json');
  const content = {
    type: 'service_account',
    project_id: 'p',
    private_key_id: 'k1',
    private_key: privateKey.export({ type: 'pkcs8', format: 'pem' }),
    client_email: 'robot@p.iam.gserviceaccount.com',
    client_id: '1',
    token_uri: tokenUri,
  };
  await writeFile(path, JSON.stringify(content));
  return { path, publicKey, remove: () => rm(folder, { recursive: true }) };
}

describe('application default credentials', () => {
  it('of a key file give a provider of any id its token, once', async () => {
    const file = await keyFile('https://oauth2.googleapis.com/token');
    const transport = createScriptedTransport((request) =>
      request.path.startsWith('/token') || request.path.startsWith('/oauth2')
        ? { body: JSON.stringify({ access_token: 'canary-token', expires_in: 3599, token_type: 'Bearer' }) }
        : answer,
    );
    try {
      const environment = (name: string) =>
        name === 'GOOGLE_APPLICATION_CREDENTIALS' ? file.path : undefined;
      const factory = new LlmFactory({ transport, environment, credentialFile });
      await factory.register(custom('google_adc') as never);
      const llm = await factory.create('my-cloud', { model: 'm' } as never);
      expect(await Promise.all([llm.generate('1'), llm.generate('2')])).toEqual(['hello', 'hello']);
      const asked = transport.requests.filter(({ origin }) => origin.includes('googleapis'));
      expect(asked).toHaveLength(1);
      const assertion = new URLSearchParams(asked[0]!.text).get('assertion')!;
      const [head = '', claims = '', signature = ''] = assertion.split('.');
      const isSigned = verify(
        'RSA-SHA256',
        Buffer.from(`${head}.${claims}`),
        file.publicKey,
        Buffer.from(signature, 'base64url'),
      );
      expect(isSigned).toBe(true);
      expect(JSON.parse(Buffer.from(claims, 'base64url').toString())).toMatchObject({
        iss: 'robot@p.iam.gserviceaccount.com',
        scope: 'https://www.googleapis.com/auth/cloud-platform',
      });
      const calls = transport.requests.filter(({ origin }) => origin === 'https://api.example.com');
      expect(calls.map((call) => headerOf(call, 'authorization'))).toEqual(
        Array(2).fill('Bearer canary-token'),
      );
    } finally {
      await file.remove();
    }
  });

  it('that are refused say what to do, and nothing of the assertion', async () => {
    const file = await keyFile('https://oauth2.googleapis.com/token');
    try {
      const transport = createScriptedTransport([
        { status: 400, body: '{"error":"invalid_grant","error_description":"Invalid JWT"}' },
      ]);
      const fetch = await createGoogleAdc(
        { type: 'google_adc', scopes: ['s'] },
        { transport, clock, environment: () => file.path },
      );
      const error = await reasonOf(fetch(undefined));
      expect(error).toMatchObject({
        kind: 'authentication',
        suggestion: expect.stringContaining('gcloud auth'),
      });
      const assertion = new URLSearchParams(transport.requests[0]!.text).get('assertion')!;
      expect(inspect(error, { depth: 9, showHidden: true })).not.toContain(assertion.slice(0, 40));
    } finally {
      await file.remove();
    }
  });

  it('of the machine come from its metadata server', async () => {
    const asked: IncomingMessage[] = [];
    const server = createServer((request, response) => {
      asked.push(request);
      response.setHeader('metadata-flavor', 'Google').setHeader('content-type', 'application/json');
      response.end(
        request.url?.includes('/token')
          ? JSON.stringify({ access_token: 'of-the-machine', expires_in: 3000, token_type: 'Bearer' })
          : '"p"',
      );
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    vi.stubEnv('GCE_METADATA_HOST', `127.0.0.1:${(server.address() as AddressInfo).port}`);
    vi.stubEnv('HOME', '/nowhere');
    vi.stubEnv('METADATA_SERVER_DETECTION', 'assume-present');
    try {
      const fetch = await createGoogleAdc(
        { type: 'google_adc', scopes: ['https://www.googleapis.com/auth/cloud-platform'] },
        {
          transport: createScriptedTransport([]),
          clock,
          environment: () => undefined,
        },
      );
      const token = await fetch(undefined);
      expect(token.value).toBe('of-the-machine');
      expect(token.expiresAt! - Date.now()).toBeGreaterThan(2_900_000);
      expect(asked.every(({ headers }) => headers['metadata-flavor'] === 'Google')).toBe(true);
    } finally {
      server.closeAllConnections();
      server.close();
    }
  });

  it('need a package, which is named', async () => {
    const tools = { transport: createScriptedTransport([]), clock, environment: () => undefined };
    const error = await reasonOf(
      createGoogleAdc({ type: 'google_adc', scopes: [] }, tools, { load: missing }),
    );
    expect(error).toBeInstanceOf(DependencyError);
    expect(error).toMatchObject({ details: { install: 'npm install google-auth-library' } });
  });
});

describe('Entra ID', () => {
  const tenant = '11111111-2222-3333-4444-555555555555';
  const login = 'https://login.microsoftonline.com';
  const microsoft = (token: string) => (request: WireRequest) => {
    if (request.path.includes('/discovery/instance'))
      return {
        body: JSON.stringify({
          tenant_discovery_endpoint: `${login}/${tenant}/v2.0/.well-known/openid-configuration`,
          metadata: [
            {
              preferred_network: 'login.microsoftonline.com',
              preferred_cache: 'login.windows.net',
              aliases: ['login.microsoftonline.com'],
            },
          ],
        }),
      };
    if (request.path.includes('openid-configuration'))
      return {
        body: JSON.stringify({
          token_endpoint: `${login}/${tenant}/oauth2/v2.0/token`,
          authorization_endpoint: `${login}/${tenant}/oauth2/v2.0/authorize`,
          issuer: `${login}/${tenant}/v2.0`,
          jwks_uri: `${login}/${tenant}/discovery/v2.0/keys`,
          end_session_endpoint: `${login}/${tenant}/oauth2/v2.0/logout`,
        }),
      };
    if (request.path.includes('/oauth2/v2.0/token'))
      return {
        body: JSON.stringify({
          token_type: 'Bearer',
          access_token: token,
          expires_in: 3599,
          ext_expires_in: 3599,
        }),
      };
    return answer;
  };
  const variables: Readonly<Record<string, string>> = {
    AZURE_TENANT_ID: tenant,
    AZURE_CLIENT_ID: 'app',
    AZURE_CLIENT_SECRET: 'canary-secret',
  };

  it('gives azure its token where there is no key, and where it is asked for', async () => {
    const cases: readonly (readonly Readonly<Record<string, string>>[])[] = [
      [{}, {}],
      [{ auth_method: 'entra_id' }, { AZURE_OPENAI_API_KEY: 'key' }],
    ];
    for (const [config, more] of cases) {
      const transport = createScriptedTransport(microsoft('canary-token'));
      const all: Readonly<Record<string, string>> = { ...variables, ...more };
      const environment = (name: string) => all[name];
      const factory = new LlmFactory({ transport, environment, credentialFile });
      const settings = {
        model: 'gpt-4o',
        azure_endpoint: 'https://team.openai.azure.com',
        api: 'chat',
        ...config,
      };
      const llm = await factory.create('azure', settings as never);
      expect(await llm.generate('1')).toBe('hello');
      expect(await llm.generate('2')).toBe('hello');
      const asked = transport.requests.filter(({ path }) => path.includes('/oauth2/v2.0/token'));
      expect(asked).toHaveLength(1);
      expect(new URLSearchParams(asked[0]!.text).get('scope')).toContain(
        'https://cognitiveservices.azure.com/.default',
      );
      const call = transport.requests.at(-1)!;
      expect(headerOf(call, 'authorization')).toBe('Bearer canary-token');
      expect(headerOf(call, 'api-key')).toBeUndefined();
    }
  }, 30_000);

  it('that gives nothing says what to do, without the secret', async () => {
    const transport = createScriptedTransport((request) =>
      request.path.includes('/oauth2/v2.0/token')
        ? {
            status: 401,
            body: '{"error":"invalid_client","error_description":"AADSTS7000215: Invalid client secret."}',
          }
        : microsoft('')(request),
    );
    const fetch = await createEntraId(
      { type: 'entra_id', scope: 's', instead: ['AZURE_OPENAI_API_KEY'] },
      { transport, clock, environment: (name) => variables[name] },
    );
    const error = await reasonOf(fetch(undefined));
    expect(error).toMatchObject({
      kind: 'authentication',
      suggestion: expect.stringContaining('AZURE_OPENAI_API_KEY'),
    });
    expect(inspect(error, { depth: 9, showHidden: true })).not.toContain('canary');
  });

  it('needs a package, which is named with the keys that would do', async () => {
    const tools = { transport: createScriptedTransport([]), clock, environment: () => undefined };
    const source = { type: 'entra_id', scope: 's', instead: ['AZURE_OPENAI_API_KEY'] } as const;
    const error = await reasonOf(createEntraId(source, tools, { load: missing }));
    expect(error).toMatchObject({ details: { install: 'npm install @azure/identity' } });
    expect(String(error)).toContain('AZURE_OPENAI_API_KEY');
  });
});
