import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inspect } from 'node:util';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { createCredentialFile } from '../../src/auth/credential-file.ts';
import { loginWithCode } from '../../src/auth/login.ts';
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
const withCode = (more: object = {}) => ({
  id: 'mine',
  auth_methods: [{ oauth_code: { ...identity.code, ...more } }],
});
describe('a login in the browser', () => {
  const open = async (url: string): Promise<void> => {
    const end = await identity.browse(url);
    setTimeout(() => void fetch(end!), 0);
  };

  it('comes back to this machine, with PKCE, and stores the tokens', async () => {
    let opened = '';
    await loginWithCode(withCode(), {
      services: { transport, credentialFile },
      open: (url) => {
        opened = url;
        return open(url);
      },
    });
    const query = new URL(opened).searchParams;
    expect(query.get('code_challenge_method')).toBe('S256');
    expect(query.get('redirect_uri')).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/callback$/);
    expect(query.get('prompt')).toBe('consent');
    const sent = identity.asked.findLast(({ path }) => path === '/token');
    expect(sent?.body.get('code_verifier')?.length).toBeGreaterThanOrEqual(43);
    expect((await tokens()).refreshToken).toBeTypeOf('string');
    if (process.platform !== 'win32')
      expect(await readFile(join(folder, 'credentials.json'), 'utf8')).toContain('"version": 1');
  });

  it('takes the address that the user pastes', async () => {
    let end: string | undefined;
    await loginWithCode(withCode({ redirect_uri: 'https://app.example.com/done' }), {
      services: { transport, credentialFile },
      open: async (url) => {
        end = await identity.browse(url);
      },
      paste: async () => {
        while (end === undefined) await new Promise(setImmediate);
        return `  ${end}\n`;
      },
    });
    expect((await tokens()).accessToken).toBeTypeOf('string');
  });

  it('turns an answer with another state away, and goes on', async () => {
    const statuses: number[] = [];
    await loginWithCode(withCode(), {
      services: { transport, credentialFile },
      open: async (url) => {
        const end = new URL((await identity.browse(url))!);
        const forged = new URL(end);
        forged.searchParams.set('state', 'another');
        for (const wrong of [forged, new URL(`${end.origin}${end.pathname}?code=x`), new URL(end.origin)])
          statuses.push((await fetch(wrong)).status);
        setTimeout(() => void fetch(end), 0);
      },
    });
    expect(statuses).toEqual([400, 400, 404]);
    expect((await tokens()).accessToken).toBeTypeOf('string');
  });

  it.each([
    ['a wrong state', (end: URL) => end.searchParams.set('state', 'another')],
    ['no state', (end: URL) => end.searchParams.delete('state')],
    ['two states', (end: URL) => end.searchParams.append('state', 'another')],
  ])('refuses a pasted address with %s', async (_name, change) => {
    const asked = identity.asked.length;
    let end: URL | undefined;
    const error = await reasonOf(
      loginWithCode(withCode({ redirect_uri: 'https://app.example.com/done' }), {
        services: { transport, credentialFile },
        open: async (url) => {
          end = new URL((await identity.browse(url))!);
          change(end);
        },
        paste: async () => {
          while (end === undefined) await new Promise(setImmediate);
          return end.href;
        },
      }),
    );
    expect(error).toMatchObject({ kind: 'authentication', message: expect.stringContaining('state') });
    expect(identity.asked.slice(asked).some(({ path }) => path === '/token')).toBe(false);
  });

  it('is refused with a code that was used before, and with one whose proof is missing', async () => {
    const used: string[] = [];
    const login = (more: object, change: (end: URL) => void) =>
      reasonOf(
        loginWithCode(withCode(more), {
          services: { transport, credentialFile },
          open: async (url) => {
            const end = new URL((await identity.browse(url))!);
            change(end);
            used.push(end.searchParams.get('code') ?? '');
            setTimeout(() => void fetch(end), 0);
          },
        }),
      );
    expect(await login({}, () => undefined)).toBeUndefined();
    await credentialFile.remove('mine');
    const again = await login({}, (end) => end.searchParams.set('code', used[0]!));
    expect(again).toMatchObject({ kind: 'authentication', details: { error: 'invalid_grant' } });
    expect(inspect(again, { depth: 9 })).not.toContain(used[0]);
    const unproven = await login({ use_pkce: false }, () => undefined);
    expect(unproven).toMatchObject({ kind: 'authentication' });
    expect(await credentialFile.read('mine')).toBeUndefined();
  });

  it('follows no redirect of the token endpoint, and shows nothing of what it sent', async () => {
    const location = 'https://evil.example.com';
    const scripted = createScriptedTransport([{ status: 302, headers: { location }, body: 'canary-body' }]);
    let state = '';
    const error = await reasonOf(
      loginWithCode(withCode({ redirect_uri: 'https://app.example.com/done' }), {
        services: { transport: scripted, credentialFile },
        open(url) {
          state = new URL(url).searchParams.get('state')!;
        },
        paste: async () => {
          await new Promise(setImmediate);
          return new URLSearchParams({ code: 'canary-code', state }).toString();
        },
      }),
    );
    expect(error).toMatchObject({ kind: 'redirect' });
    expect(scripted.requests.map(({ origin }) => origin)).toEqual([identity.issuer]);
    expect(inspect(error, { depth: 9 })).not.toContain('canary');
  });

  it('gives up after five minutes', async () => {
    const clock = createManualClock();
    const login = reasonOf(
      loginWithCode(withCode(), { services: { transport, credentialFile, clock }, open() {} }),
    );
    for (let turn = 0; turn < 2000 && clock.pending === 0; turn++) await new Promise(setImmediate);
    await clock.advance(300_000);
    expect(await login).toMatchObject({
      kind: 'authentication',
      message: expect.stringContaining('five minutes'),
    });
  });

  it('is not begun with an address that is not safe', async () => {
    const login = loginWithCode(withCode({ token_url: 'http://login.example.com/token' }), {
      services: { transport, credentialFile },
      open() {},
    });
    await expect(login).rejects.toMatchObject({ kind: 'configuration' });
  });
});
