import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { createCredentialFile } from '../../src/auth/credential-file.ts';
import { loginWithDevice } from '../../src/auth/login.ts';
import { AuthenticationError } from '../../src/errors.ts';
import type { CredentialFile, StoredTokens } from '../../src/ports.ts';
import { createManualClock, createScriptedTransport } from '../../src/testing.ts';
import type { Transport } from '../../src/wire/http.ts';
import { createTransport } from '../../src/wire/undici.ts';
import { type IdentityProvider, startIdentityProvider } from '../support/identity-provider.ts';
import { reasonOf } from '../support/sending.ts';

let identity: IdentityProvider;
let transport: Transport;
let folder: string;
let credentialFile: CredentialFile;

beforeAll(async () => {
  identity = await startIdentityProvider();
  transport = createTransport();
});
afterAll(async () => {
  await transport.close?.();
  await identity.close();
});
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'fromconfig-login-'));
  credentialFile = createCredentialFile(folder);
  return () => rm(folder, { recursive: true });
});

const tokens = async (id = 'mine'): Promise<StoredTokens> =>
  (await credentialFile.read(id))?.auth as StoredTokens;
const withDevice = (more: object = {}) => ({
  id: 'mine',
  auth_methods: [{ oauth_device: { ...identity.device, ...more } }],
});
/** A clock whose waits end at once; the time that was waited for, in seconds. */
function hurried() {
  const waits: number[] = [];
  const clock = {
    now: () => performance.now(),
    date: () => Date.now(),
    after(ms: number, callback: () => void) {
      waits.push(ms / 1000);
      const timer = setTimeout(callback, ms > 100_000 ? ms : 20);
      return () => clearTimeout(timer);
    },
  };
  return { clock, waits };
}

describe('a login by device', () => {
  it('shows a code, waits until it was entered, and stores the tokens', async () => {
    const { clock, waits } = hurried();
    const shown: string[] = [];
    const result = await loginWithDevice(withDevice(), {
      services: { transport, credentialFile, clock },
      show: (userCode, verificationUri, { complete }) => {
        shown.push(userCode, verificationUri);
        setTimeout(() => void identity.browse(complete ?? verificationUri, { user_code: userCode }), 60);
      },
    });
    expect(result).toMatchObject({ provider: 'mine', renewable: true });
    expect(shown[1]).toBe(`${identity.issuer}/device`);
    expect(await tokens()).toMatchObject({ type: 'oauth', accessToken: expect.any(String) });
    expect(new Set(waits)).toEqual(new Set([5]));
    expect(waits.length).toBeGreaterThan(1);
    expect(JSON.stringify(result)).not.toContain((await tokens()).accessToken);
  });

  it('that the user refuses is an authentication failure', async () => {
    const { clock } = hurried();
    const error = await reasonOf(
      loginWithDevice(withDevice(), {
        services: { transport, credentialFile, clock },
        show: async (userCode, _uri, { complete = '' }) => {
          await identity.browse(complete, { user_code: userCode, abort: 'yes' });
        },
      }),
    );
    expect(error).toBeInstanceOf(AuthenticationError);
    expect(error).toMatchObject({ details: { error: 'access_denied' } });
    expect(await credentialFile.read('mine')).toBeUndefined();
  });

  it('ends with the reason of the signal', async () => {
    const leave = new AbortController();
    const reason = new Error('never mind');
    const login = loginWithDevice(withDevice(), {
      services: { transport, credentialFile },
      show: () => leave.abort(reason),
      signal: leave.signal,
    });
    await expect(login).rejects.toBe(reason);
  });

  it.each([
    [
      'slows down by five seconds, for good',
      [{ error: 'slow_down' }, { error: 'authorization_pending' }],
      [2, 7, 7],
    ],
    ["takes the server's new pace", [{ error: 'slow_down', interval: 20 }], [2, 20]],
  ])('%s, also where errors come with 200', async (_name, replies, paces) => {
    const answers: object[] = [
      {
        device_code: 'd',
        user_code: 'U',
        verification_uri: 'https://x.example.com',
        expires_in: 900,
        interval: 2,
      },
      ...replies,
      { access_token: 'gho_1', scope: 'read:user,chat' },
    ];
    const scripted = createScriptedTransport((_request, index) => ({ body: JSON.stringify(answers[index]) }));
    const { clock, waits } = hurried();
    const method = {
      auth_url: 'https://x.example.com/d',
      token_url: 'https://x.example.com/t',
      client_id: 'c',
    };
    await loginWithDevice(
      {
        id: 'mine',
        auth_methods: [{ oauth_device: { ...method, scopes: [], custom_headers: { 'X-A': '1' } } }],
      },
      { services: { transport: scripted, credentialFile, clock }, show() {} },
    );
    expect(waits).toEqual(paces);
    expect(await tokens()).toEqual({ type: 'oauth', accessToken: 'gho_1', scopes: ['read:user', 'chat'] });
    for (const { headers } of scripted.requests)
      expect(headers.join()).toMatch(/accept,application\/json.*x-a,1/);
  });

  it('whose code ran out says so', async () => {
    const clock = createManualClock();
    const first = {
      device_code: 'd',
      user_code: 'U',
      verification_uri: 'https://x.example.com',
      expires_in: 4,
    };
    const scripted = createScriptedTransport([{ body: JSON.stringify(first) }]);
    const login = reasonOf(
      loginWithDevice(withDevice(), { services: { transport: scripted, credentialFile, clock }, show() {} }),
    );
    for (let turn = 0; turn < 50 && clock.pending === 0; turn++) await new Promise(setImmediate);
    await clock.advance(5_000);
    expect(await login).toMatchObject({
      kind: 'authentication',
      message: 'Nobody entered the code in time.',
    });
  });
});
