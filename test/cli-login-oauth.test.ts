import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildCli, type Cli } from './support/cli.ts';
import { type IdentityProvider, startIdentityProvider } from './support/identity-provider.ts';

let identity: IdentityProvider;
let folder: string;
let cli: Cli;

beforeAll(async () => {
  identity = await startIdentityProvider();
  folder = await mkdtemp(join(tmpdir(), 'fromconfig-oauth-'));
  cli = await buildCli(folder);
});
afterAll(async () => {
  await identity.close();
  await rm(folder, { recursive: true });
});

/** The command line logs in; `answer` is given what it has printed so far until it has done its part. */
async function login(method: object, answer: (printed: string) => boolean) {
  const entry = { id: 'mine', base_url: 'https://mine.example/v1', auth_methods: [method] };
  await writeFile(join(folder, 'provider.json'), JSON.stringify([entry]));
  const child = cli.start(['login', 'mine'], { FROMCONFIG_HOME: folder });
  let printed = '';
  let isAnswered = false;
  const read = (data: Buffer): void => {
    printed += data.toString();
    if (!isAnswered) isAnswered = answer(printed);
  };
  child.stdout?.on('data', read);
  child.stderr?.on('data', read);
  child.stdin?.end();
  const code = await new Promise((resolve) => child.once('close', resolve));
  return { code, printed };
}

const stored = async (): Promise<string> => readFile(join(folder, 'credentials.json'), 'utf8');

describe('fromconfig login', () => {
  it('shows the code of a device and stores the tokens once it was entered', async () => {
    const { code, printed } = await login({ oauth_device: identity.device }, (text) => {
      const [, address, userCode] = /Open (\S+) and enter the code (\S+)/.exec(text) ?? [];
      if (address === undefined) return false;
      void identity.browse(address, { user_code: userCode! });
      return true;
    });
    expect(printed).toContain('Logged in');
    expect(code).toBe(0);
    const { providers } = JSON.parse(await stored()) as { providers: Record<string, { auth: object }> };
    expect(providers.mine!.auth).toMatchObject({ type: 'oauth', accessToken: expect.any(String) });
    expect(printed).not.toContain((providers.mine!.auth as { accessToken: string }).accessToken);
  });

  it('prints the address for a browser and takes what comes back to this machine', async () => {
    await rm(join(folder, 'credentials.json'), { force: true });
    const { code, printed } = await login({ oauth_code: identity.code }, (text) => {
      const [address] = /http:\S+\/auth\?\S+/.exec(text) ?? [];
      if (address === undefined || !text.includes('\n', text.indexOf(address))) return false;
      void identity.browse(address).then((back) => fetch(back!));
      return true;
    });
    expect(printed).toContain('Logged in');
    expect(code).toBe(0);
    expect(await stored()).toContain('accessToken');
  });
});
