import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { buildCli, type Cli } from './support/cli.ts';

vi.setConfig({ testTimeout: 30_000 });

const folder = mkdtempSync(join(tmpdir(), 'fromconfig-login-'));
let cli: Cli;
let homes = 0;

const definitions = [
  {
    id: 'my-gateway',
    name: 'My gateway',
    response_type: 'OpenAI',
    url: 'https://{{REGION}}.gateway.example/v1/{{#if TEAM}}{{TEAM}}/{{/if}}chat/completions',
    api_key_vars: 'MY_GATEWAY_KEY',
    url_param_vars: [
      { name: 'REGION', options: ['eu', 'us'], default: 'eu', description: 'where your account is' },
      { name: 'TEAM', optional: true },
      'ORG',
    ],
  },
  {
    id: 'my-vertex',
    response_type: 'Google',
    base_url: 'https://vertex.example',
    auth_methods: ['api_key', 'google_adc'],
    api_key_vars: 'MY_VERTEX_KEY',
  },
  { id: 'keyless', response_type: 'OpenAI', base_url: 'https://keyless.example', auth_methods: ['none'] },
];

/** A folder of a user's own, for one test. */
function home(): { readonly path: string; readonly environment: Record<string, string>; stored(): unknown } {
  const path = mkdtempSync(join(folder, `home-${++homes}-`));
  writeFileSync(join(path, 'provider.json'), JSON.stringify(definitions));
  const file = join(path, 'credentials.json');
  return {
    path,
    environment: { FROMCONFIG_HOME: path },
    stored: () => (existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')).providers : {}),
  };
}

beforeAll(async () => {
  cli = await buildCli(folder);
}, 30_000);

afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe.concurrent('login without a terminal', () => {
  it('takes the key from standard input and parameters from the command line', async () => {
    const { environment, stored, path } = home();
    const args = ['login', 'my_gateway', '--key-stdin', '--param', 'REGION=us', '--param', 'ORG=acme'];
    const { code, out, err } = await cli.run(args, { input: 'key-123456\n', environment });
    expect([code, out]).toEqual([0, 'Logged in to My gateway.\n']);
    expect(out + err).not.toContain('key-123456');
    expect(stored()).toEqual({
      'my-gateway': { auth: { type: 'api_key', key: 'key-123456' }, params: { REGION: 'us', ORG: 'acme' } },
    });
    if (process.platform !== 'win32')
      expect(statSync(join(path, 'credentials.json')).mode & 0o777).toBe(0o600);
    const again = await cli.run(['login', 'my-gateway', '--key-stdin'], { input: 'key-2', environment });
    expect(again.code).toBe(0);
    expect(stored()).toMatchObject({ 'my-gateway': { auth: { key: 'key-2' }, params: { REGION: 'us' } } });
  });

  it('is used by calls, until logout', async () => {
    const { environment } = home();
    const document = join(folder, `call-${homes}.json`);
    writeFileSync(document, JSON.stringify({ llm: 'my-gateway/m' }));
    const args = ['login', 'my-gateway', '--key-stdin', '--param', 'ORG=acme'];
    await cli.run(args, { input: 'key-123456', environment });
    const explained = await cli.run(['explain', document, '--json'], { environment });
    expect(JSON.parse(explained.out).targets[0].request).toMatchObject({
      url: 'https://eu.gateway.example/v1/chat/completions',
      headers: { authorization: 'Bearer ***' },
    });
    const listed = await cli.run(['providers', 'list', '--porcelain'], { environment });
    expect(listed.out).toContain('my-gateway\tllm\tOpenAI\tMY_GATEWAY_KEY\tlogged-in\n');
    const left = await cli.run(['logout', 'my gateway'], { environment });
    expect([left.code, left.out]).toEqual([0, 'Logged out of My gateway.\n']);
    const twice = await cli.run(['logout', 'my-gateway'], { environment });
    expect([twice.code, twice.out]).toEqual([0, 'Nothing is stored for my-gateway.\n']);
    expect((await cli.run(['explain', document], { environment })).err).toContain('FC1018');
  });

  it.each([
    [['login'], ''],
    [['login', 'nobody', '--key-stdin'], 'k'],
    [['login', 'my-gateway'], ''],
    [['login', 'my-gateway', '--key-stdin', '--param', 'ORG=a'], ''],
    [['login', 'my-gateway', '--key-stdin', '--param', 'ORG=a'], 'two words'],
    [['login', 'my-gateway', '--key-stdin'], 'k'],
    [['login', 'my-gateway', '--key-stdin', '--param', 'ORG=a', '--param', 'REGION=fr'], 'k'],
    [['login', 'my-gateway', '--key-stdin', '--param', 'ORG'], 'k'],
    [['login', 'my-gateway', '--key-stdin', '--param', 'COLOUR=red'], 'k'],
    [['login', 'my-gateway', '--method', 'google_adc'], ''],
    [['login', 'keyless', '--key-stdin'], 'k'],
  ])('%j with %j is a wrong command line, and stores nothing', async (args, input) => {
    const { environment, stored } = home();
    const { code, err } = await cli.run(args, { input, environment });
    expect(code).toBe(2);
    expect(err).toMatch(/error: /);
    expect(stored()).toEqual({});
  });

  it('stores the choice of what this machine is known by', async () => {
    const { environment, stored } = home();
    await cli.run(['login', 'my-vertex', '--method', 'google_adc'], { environment });
    await cli.run(['login', 'bedrock', '--aws-profile', 'work'], { environment });
    expect(stored()).toEqual({
      'my-vertex': { auth: { type: 'google_adc' } },
      bedrock: { auth: { type: 'aws_profile', profile: 'work' } },
    });
  });

  it('says that a variable comes before it', async () => {
    const { environment } = home();
    const variables = { ...environment, GROQ_API_KEY: 'gsk-1' };
    const { err } = await cli.run(['login', 'groq', '--key-stdin'], { input: 'k', environment: variables });
    expect(err).toContain('GROQ_API_KEY is set in the environment');
    expect((await cli.run(['logout', 'groq'], { environment: variables })).err).toContain('GROQ_API_KEY');
  });
});

/** A program that thinks it has a terminal, by `script` of util-linux. */
class AtTerminal {
  readonly #child: ChildProcess;
  #screen = '';
  #wake: () => void = () => undefined;

  constructor(args: readonly string[], environment: Readonly<Record<string, string>>) {
    const command = [process.execPath, cli.program, ...args].map((word) => `'${word}'`).join(' ');
    const env = { PATH: process.env.PATH, HOME: folder, TERM: 'xterm', ...environment };
    this.#child = spawn('script', ['-qec', `stty cols 80 rows 24; ${command}`, '/dev/null'], {
      cwd: folder,
      env,
    });
    this.#child.stdout?.on('data', (data) => {
      this.#screen += data;
      this.#wake();
    });
  }

  /** Waits for a text on the screen after what was seen before, then types. */
  async answer(question: string, keys: string): Promise<void> {
    while (!this.#screen.includes(question))
      await new Promise<void>((resolve) => {
        this.#wake = resolve;
      });
    this.#screen = this.#screen.slice(this.#screen.indexOf(question) + question.length);
    this.#child.stdin?.write(keys);
  }

  async end(): Promise<{ readonly code: number; readonly screen: string }> {
    const [code] = await once(this.#child, 'close');
    return { code, screen: this.#screen };
  }
}

const hasScript = process.platform === 'linux' && existsSync('/usr/bin/script');

describe.runIf(hasScript)('login at a terminal', () => {
  it('asks for the key, which is not shown, and every parameter', async () => {
    const { environment, stored } = home();
    const terminal = new AtTerminal(['login', 'my-gateway'], environment);
    await terminal.answer('REGION: where your account is', '\u001B[B\r');
    await terminal.answer('TEAM (optional)', '\r');
    await terminal.answer('ORG', 'acme\r');
    await terminal.answer('Key of My gateway', 'hidden-key-1\r');
    const { code, screen } = await terminal.end();
    expect(code).toBe(0);
    expect(screen).toContain('Logged in to');
    expect(screen).not.toContain('hidden-key-1');
    expect(stored()).toEqual({
      'my-gateway': { auth: { type: 'api_key', key: 'hidden-key-1' }, params: { REGION: 'us', ORG: 'acme' } },
    });
  });

  it('asks how, where there are several ways', async () => {
    const { environment, stored } = home();
    const terminal = new AtTerminal(['login', 'my-vertex'], environment);
    await terminal.answer('How do you log in', '\u001B[B\r');
    expect((await terminal.end()).code).toBe(0);
    expect(stored()).toEqual({ 'my-vertex': { auth: { type: 'google_adc' } } });
  });

  it('stores nothing when the person leaves', async () => {
    const { environment, stored } = home();
    const terminal = new AtTerminal(['login', 'groq'], environment);
    await terminal.answer('Key of', '\u0003');
    const { code, screen } = await terminal.end();
    expect([code, screen.includes('Nothing was stored.')]).toEqual([130, true]);
    expect(stored()).toEqual({});
  });
});
