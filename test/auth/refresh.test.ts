import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inspect } from 'node:util';
import { beforeEach, describe, expect, it } from 'vitest';
import { createCredentialFile } from '../../src/auth/credential-file.ts';
import { LlmFactory } from '../../src/index.ts';
import type { CredentialFile, StoredTokens } from '../../src/ports.ts';
import { createScriptedTransport, type ScriptedReply } from '../../src/testing.ts';
import type { WireRequest } from '../../src/wire/http.ts';
import { startIdentityProvider } from '../support/identity-provider.ts';
import { run } from '../support/run-script.ts';
import { reasonOf } from '../support/sending.ts';

let folder: string;
let credentialFile: CredentialFile;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'fromconfig-refresh-'));
  credentialFile = createCredentialFile(folder);
  return () => rm(folder, { recursive: true });
});

const oauth = {
  auth_url: 'https://id.example.com/auth',
  token_url: 'https://id.example.com/token',
  client_id: 'c',
  scopes: ['chat'],
};
const definition = (more: object = {}) => ({
  id: 'mine',
  name: 'Mine',
  base_url: 'https://api.example.com/v1',
  models: 'https://api.example.com/v1/models',
  auth_methods: [{ oauth_device: { ...oauth, ...more } }],
});
const answer = { body: '{"choices":[{"message":{"content":"hello"},"finish_reason":"stop"}]}' };
const fresh = (token: string, more: object = {}) => ({
  body: JSON.stringify({ access_token: token, token_type: 'Bearer', expires_in: 3600, ...more }),
});
const tokenOf = ({ headers }: WireRequest): string => headers[headers.indexOf('authorization') + 1] ?? '';
const minutes = (count: number): number => Date.now() + count * 60_000;
const store = (tokens: Partial<StoredTokens>): Promise<unknown> =>
  credentialFile.update('mine', () => ({ auth: { type: 'oauth', accessToken: 'canary-old', ...tokens } }));

type Servers = (request: WireRequest & { path: string }, index: number) => ScriptedReply;
async function client(servers: Servers, more: object = {}) {
  const transport = createScriptedTransport(servers);
  const warned: string[] = [];
  const logger = { debug() {}, info() {}, error() {}, warn: (text: string) => void warned.push(text) };
  const factory = new LlmFactory({
    transport,
    credentialFile,
    logger,
    environment: (name) => (name === 'FROMCONFIG_HOME' ? folder : undefined),
  });
  await factory.register(definition(more) as never);
  const llm = await factory.create('mine', { model: 'm', retry: null } as never);
  return { llm, factory, transport, warned };
}

describe('tokens of a login', () => {
  it('are sent as they are while they are good', async () => {
    await store({ expiresAt: minutes(60) });
    const { llm, transport } = await client(() => answer);
    expect(await llm.generate('Hi')).toBe('hello');
    expect(transport.requests.map(tokenOf)).toEqual(['Bearer canary-old']);
  });

  it('are renewed five minutes before they expire, once for calls at the same time, and the new ones are stored', async () => {
    await store({ expiresAt: minutes(4), refreshToken: 'canary-r1' });
    const { llm, factory, transport } = await client(({ path }) =>
      path === '/token'
        ? fresh('canary-new', { refresh_token: 'canary-r2', scope: 'chat' })
        : path.endsWith('models')
          ? { body: '{"data":[{"id":"m"}]}' }
          : answer,
    );
    await Promise.all([llm.generate('1'), llm.generate('2'), llm.generate('3')]);
    expect((await factory.listModels('mine', {})).models).toMatchObject([{ id: 'm' }]);
    const asked = transport.requests.filter(({ path }) => path === '/token');
    expect(asked.map(({ text }) => Object.fromEntries(new URLSearchParams(text)))).toEqual([
      { grant_type: 'refresh_token', refresh_token: 'canary-r1', client_id: 'c' },
    ]);
    const others = transport.requests.filter(({ path }) => path !== '/token');
    expect(others.map(tokenOf)).toEqual(Array(4).fill('Bearer canary-new'));
    const { auth } = (await credentialFile.read('mine'))!;
    expect(auth).toMatchObject({ accessToken: 'canary-new', refreshToken: 'canary-r2' });
    expect((auth as StoredTokens).expiresAt! - Date.now()).toBeGreaterThan(3_500_000);
  });

  it('that the server refuses are renewed once, and the call is sent once more', async () => {
    await store({ expiresAt: minutes(60), refreshToken: 'r' });
    const { llm, transport } = await client((request) => {
      if (request.path === '/token') return fresh('canary-new');
      return tokenOf(request) === 'Bearer canary-new' ? answer : { status: 401, body: '{}' };
    });
    expect(await llm.generate('Hi')).toBe('hello');
    expect(transport.requests.map(({ path }) => path)).toEqual([
      '/v1/chat/completions',
      '/token',
      '/v1/chat/completions',
    ]);
    expect((await credentialFile.read('mine'))?.auth).toMatchObject({
      accessToken: 'canary-new',
      refreshToken: 'r',
    });
  });

  it('are not asked for again and again when the server refuses new ones too', async () => {
    await store({ expiresAt: minutes(60), refreshToken: 'r' });
    const { llm, transport } = await client(({ path }) =>
      path === '/token' ? fresh('n') : { status: 401, body: '{}' },
    );
    expect(await reasonOf(llm.generate('Hi'))).toMatchObject({ kind: 'authentication' });
    expect(transport.requests).toHaveLength(3);
  });

  it.each([
    ['was revoked', { refreshToken: 'r', expiresAt: minutes(-1) }],
    ['has expired', { expiresAt: minutes(-1) }],
    ['is refused', { expiresAt: minutes(60) }],
  ])('of a login that %s lead to the command that logs in', async (_name, tokens) => {
    await store(tokens);
    const { llm } = await client(({ path }) =>
      path === '/token'
        ? { status: 400, body: '{"error":"invalid_grant","error_description":"gone"}' }
        : { status: 401, body: '{}' },
    );
    const error = await reasonOf(llm.generate('Hi'));
    expect(error).toMatchObject({ name: 'AuthenticationError', suggestion: 'Run fromconfig login mine' });
    expect(inspect(error, { depth: 9, showHidden: true }) + JSON.stringify(error)).not.toContain('canary');
  });

  it('that cannot be renewed now are used as long as they are good', async () => {
    await store({ expiresAt: minutes(3), refreshToken: 'r' });
    const { llm } = await client(({ path }) => (path === '/token' ? { status: 503, body: '' } : answer));
    expect(await llm.generate('Hi')).toBe('hello');
  });

  it('that cannot be stored are used by this process, with a warning', async () => {
    await store({ expiresAt: minutes(-1), refreshToken: 'r' });
    const { chmod } = await import('node:fs/promises');
    await chmod(join(folder, 'credentials.json'), 0o400);
    const { llm, transport, warned } = await client(({ path }) =>
      path === '/token' ? fresh('canary-new') : answer,
    );
    expect(await llm.generate('Hi')).toBe('hello');
    expect(await llm.generate('Hi')).toBe('hello');
    expect(transport.requests.filter(({ path }) => path === '/token')).toHaveLength(1);
    expect(warned).toEqual([expect.stringContaining('could not be stored')]);
    expect(warned.join()).not.toContain('canary');
  });

  it('leave a caller who aborts at once, and go on for the others', async () => {
    await store({ expiresAt: minutes(-1), refreshToken: 'r' });
    let release = (): void => undefined;
    const held = new Promise<void>((resolve) => {
      release = resolve;
    });
    const transport = createScriptedTransport(async ({ path }) => {
      if (path !== '/token') return answer;
      await held;
      return fresh('n');
    });
    const factory = new LlmFactory({ transport, credentialFile, environment: () => undefined });
    await factory.register(definition() as never);
    const llm = await factory.create('mine', { model: 'm' } as never);
    const leave = new AbortController();
    const first = reasonOf(llm.generate('1', { signal: leave.signal }));
    const second = llm.generate('2');
    const reason = new Error('enough');
    leave.abort(reason);
    expect(await first).toBe(reason);
    release();
    expect(await second).toBe('hello');
  });
});

describe('keys that an access token is exchanged for', () => {
  const url = { token_refresh_url: 'https://api.example.com/exchange', custom_headers: { 'X-Editor': 'e' } };
  const exchanged = (token: string, seconds: number, skew = 0) => ({
    headers: { date: new Date(Date.now() + skew).toUTCString() },
    body: JSON.stringify({ token, expires_at: Math.round((Date.now() + skew) / 1000) + seconds }),
  });

  it('are asked for once, stored, and good by the clock of the server', async () => {
    await store({});
    const { llm, transport } = await client(
      ({ path }) => (path === '/exchange' ? exchanged('tid-1', 1500, -3_600_000) : answer),
      url,
    );
    await Promise.all([llm.generate('1'), llm.generate('2')]);
    const [first, ...calls] = transport.requests;
    expect([first!.method, first!.path, tokenOf(first!)]).toEqual(['GET', '/exchange', 'Bearer canary-old']);
    expect(first!.headers.join()).toContain('x-editor,e');
    expect(calls.map(tokenOf)).toEqual(['Bearer tid-1', 'Bearer tid-1']);
    const auth = (await credentialFile.read('mine'))?.auth as StoredTokens;
    expect(auth).toMatchObject({ accessToken: 'canary-old', apiKey: 'tid-1' });
    expect(auth.apiKeyExpiresAt! - Date.now()).toBeGreaterThan(1_400_000);
  });

  it('are exchanged again when a call is refused', async () => {
    await store({ apiKey: 'tid-1', apiKeyExpiresAt: minutes(20) });
    const { llm } = await client((request) => {
      if (request.path === '/exchange') return exchanged('tid-2', 1500);
      return tokenOf(request) === 'Bearer tid-2' ? answer : { status: 401, body: '{}' };
    }, url);
    expect(await llm.generate('Hi')).toBe('hello');
  });

  it.each([
    [403, { kind: 'permission', suggestion: expect.stringContaining('subscription') }],
    [401, { kind: 'authentication', suggestion: 'Run fromconfig login mine' }],
    [503, { kind: 'server' }],
  ])('that are not given (%i) say why', async (status, expected) => {
    await store({});
    const { llm } = await client(() => ({ status, body: 'canary' }), url);
    const error = await reasonOf(llm.generate('Hi'));
    expect(error).toMatchObject(expected);
    expect(inspect(error, { depth: 9 })).not.toContain('canary');
  });
});

describe('two processes that renew at once', () => {
  it('ask once, and both go on', async () => {
    const identity = await startIdentityProvider();
    const accepted: string[] = [];
    const api = createServer((request, response) => {
      accepted.push(request.headers.authorization ?? '');
      response.setHeader('content-type', 'application/json').end(answer.body);
    });
    await new Promise<void>((resolve) => api.listen(0, '127.0.0.1', resolve));
    try {
      const { loginWithCode } = await import('../../src/auth/login.ts');
      const method = [{ oauth_code: identity.code }];
      await loginWithCode(
        { id: 'mine', auth_methods: method },
        {
          services: { credentialFile },
          open: async (url) => {
            const end = await identity.browse(url);
            setTimeout(() => void fetch(end!), 0);
          },
        },
      );
      await credentialFile.update('mine', (current) => ({
        auth: { ...(current?.auth as StoredTokens), expiresAt: Date.now() },
      }));
      const mine = {
        id: 'mine',
        base_url: `http://127.0.0.1:${(api.address() as AddressInfo).port}/v1`,
        auth_methods: method,
      };
      const script = `
        import { LlmFactory, createCredentialFile } from './src/index.ts';
        const factory = new LlmFactory({ credentialFile: createCredentialFile(${JSON.stringify(folder)}) });
        await factory.register(${JSON.stringify(mine)});
        const llm = await factory.create('mine', { model: 'm' });
        const texts = await Promise.all([llm.generate('1'), llm.generate('2')]);
        await factory.close();
        process.stdout.write(texts.join());`;
      const before = identity.asked.filter(({ path }) => path === '/token').length;
      const ended = await Promise.all([run(script, 20_000), run(script, 20_000), run(script, 20_000)]);
      expect(ended).toEqual(Array(3).fill({ stdout: 'hello,hello', exitCode: 0 }));
      expect(identity.asked.filter(({ path }) => path === '/token').length - before).toBe(1);
      expect(new Set(accepted).size).toBe(1);
      expect(accepted).toHaveLength(6);
    } finally {
      api.close();
      await identity.close();
    }
  });
});
