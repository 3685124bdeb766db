import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { curlCommand } from '../src/cli/curl.ts';
import { type ExplainedTarget, LlmFactory } from '../src/index.ts';
import { buildCli, type Cli } from './support/cli.ts';

vi.setConfig({ testTimeout: 20_000 });

interface Received {
  readonly method: string | undefined;
  readonly url: string | undefined;
  readonly headers: IncomingMessage['headers'];
  readonly body: string;
}

const root = join(import.meta.dirname, '..');
const folder = mkdtempSync(join(tmpdir(), 'fromconfig-explain-'));
const key = 'sk-never-to-be-shown';
const environment = { OPENAI_API_KEY: key, MY_TEAM_TOKEN: 'team-secret-123' };
const hasCurl =
  spawnSync('curl', ['--version']).status === 0 && spawnSync('bash', ['--version']).status === 0;
const received: Received[] = [];
let server: Server;
let run: Cli['run'];

beforeAll(async () => {
  ({ run } = await buildCli(folder));
  server = createServer(async (request, response) => {
    let body = '';
    for await (const chunk of request) body += chunk;
    received.push({ method: request.method, url: request.url, headers: request.headers, body });
    response.writeHead(200, { 'content-type': 'application/json' });
    response.end(
      '{"choices":[{"index":0,"message":{"role":"assistant","content":"Yes"},"finish_reason":"stop"}]}',
    );
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  const address = `http://127.0.0.1:${port}`;
  const document = (provider: string, config: object, more: object = {}): string =>
    JSON.stringify({
      ...more,
      llm: { provider, config: { base_url: `${address}/v1`, model: 'm', ...config } },
    });
  const headers = { 'X-Team': 'it\'s "$HOME" `x` \\ !', 'X-Auth': '${MY_TEAM_TOKEN}' };
  writeFileSync(join(folder, 'chat.json'), document('openai', { temperature: 0.2, custom_headers: headers }));
  writeFileSync(join(folder, 'messages.json'), document('anthropic', { api_key: '${OPENAI_API_KEY}' }));
  const providers = [
    { id: 'by-query', base_url: `${address}/[a]/v1`, api_key_vars: 'OPENAI_API_KEY', auth: { query: 'key' } },
  ];
  writeFileSync(
    join(folder, 'query.json'),
    JSON.stringify({ providers, llm: { provider: 'by-query', config: { model: 'm', stream: false } } }),
  );
}, 30_000);

afterAll(() => {
  server.close();
  rmSync(folder, { recursive: true, force: true });
});

/** What the library sends for the same prompt. */
async function sent(file: string, content: string): Promise<Received> {
  const factory = new LlmFactory({ environment: (name) => (environment as Record<string, string>)[name] });
  const llm = await factory.fromFile(join(folder, file));
  // The server's one answer fits one protocol; what matters has been received by then.
  for await (const _ of { [Symbol.asyncIterator]: () => llm.stream(content)[Symbol.asyncIterator]() }) break;
  await factory.close();
  return received.pop()!;
}

async function bash(command: string, variables: object): Promise<void> {
  const child = spawn('bash', { env: { PATH: process.env.PATH, ...variables } });
  child.stdin.end(command);
  await once(child, 'close');
}

const withoutKeys = (text: string): string =>
  text.replaceAll(key, '***').replaceAll('team-secret-123', '***');
const prompt = `it's "quoted" $5 \`date\` \\ 日本\n!!`;

describe('explain', () => {
  it.each(['chat.json', 'messages.json', 'query.json'])('says of %s what a server receives', async (file) => {
    const real = await sent(file, prompt).catch(() => received.pop()!);
    const { out } = await run(['explain', file, '--prompt', prompt, '--json'], { environment });
    const { request } = JSON.parse(out).targets[0] as ExplainedTarget;
    if ('inProcess' in request) throw new Error('no request');
    const { pathname, search } = new URL(request.url);
    expect(withoutKeys(`${real.method} ${real.url}`)).toBe(`${request.method} ${pathname}${search}`);
    expect(real.body).toBe(JSON.stringify(request.body));
    for (const [name, value] of Object.entries(request.headers))
      expect(withoutKeys(String(real.headers[name]))).toBe(value);
    const usual = ['host', 'connection', 'content-length', 'transfer-encoding'];
    expect(
      Object.keys(real.headers)
        .filter((name) => !usual.includes(name))
        .sort(),
    ).toEqual(Object.keys(request.headers).sort());
  });

  it.skipIf(!hasCurl).each(['chat.json', 'messages.json', 'query.json'])(
    'prints a command for %s that sends the same',
    async (file) => {
      const real = await sent(file, prompt).catch(() => received.pop()!);
      const { out } = await run(['explain', file, '--prompt', prompt, '--curl'], { environment });
      expect(out).not.toContain(key);
      await bash(out, environment);
      const { method, url, body, headers } = received.pop()!;
      expect({ method, url, body }).toEqual({ method: real.method, url: real.url, body: real.body });
      for (const [name, value] of Object.entries(real.headers))
        if (!['connection', 'transfer-encoding'].includes(name))
          expect([name, headers[name]]).toEqual([name, value]);
    },
  );

  it.skipIf(!hasCurl)('gives a body too long for an argument on standard input', async () => {
    const { out } = await run(['explain', 'chat.json', '--prompt', 'long', '--json'], { environment });
    const target = JSON.parse(out).targets[0] as ExplainedTarget;
    const content = `it's ${'long '.repeat(40_000)}`;
    const body = { messages: [{ role: 'user', content }] };
    const request = { ...(target.request as { method: string; url: string; headers: object }), body };
    await bash(
      curlCommand({ ...target, request } as ExplainedTarget, () => true),
      environment,
    );
    expect(received.pop()?.body).toBe(JSON.stringify(body));
  });

  it('shows the request to people, in tables of 80 columns', async () => {
    const preset = join(root, 'configs/gpt4.yaml');
    const { code, out } = await run(['explain', preset, '--no-stream'], { environment });
    expect(code).toBe(0);
    expect(out).toMatch(/^openai\/gpt-4\.1 speaks openai-chat\n\nPOST https:\/\//);
    expect(out).toMatch(/^SECRET {2,}IS READ FROM\nauthorization {2,}environment variable OPENAI_API_KEY$/m);
    expect(out).toMatch(/^temperature {2,}\S*gpt4\.yaml:\d+:\d+$/m);
    expect(out).toMatch(/^base_url {2,}provider default$/m);
  });

  it('lists what is not sent, and why', async () => {
    const config = { model: 'm', top_k: 5, unsupported_params: 'drop' };
    writeFileSync(join(folder, 'dropped.json'), JSON.stringify({ llm: { provider: 'openai', config } }));
    const { out } = await run(['explain', 'dropped.json'], { environment });
    expect(out).toMatch(/^NOT SENT {2,}WHY\ntop_k {2,}\w/m);
  });

  it('shows where a key goes that is not set, and says so', async () => {
    const { code, out, err } = await run(['explain', 'chat.json', '--curl'], {
      environment: { MY_TEAM_TOKEN: 'team-secret-123' },
    });
    expect(code).toBe(0);
    expect(err).toContain('FC1018');
    expect(out).toMatch(/^# Not set in this shell:\n# {3}export OPENAI_API_KEY=…\ncurl -N -X POST '/);
    expect(out).toContain('-H "authorization: Bearer $OPENAI_API_KEY"');
    expect(out).toContain('-H "x-auth: $MY_TEAM_TOKEN"');
  });

  it('never shows a key that stands in the document', async () => {
    const config = { model: 'm', api_key: key };
    writeFileSync(join(folder, 'literal.json'), JSON.stringify({ llm: { provider: 'openai', config } }));
    for (const form of ['--json', '--curl', '--no-stream']) {
      const { code, out, err } = await run(['explain', 'literal.json', form]);
      expect([code, (out + err).includes(key)]).toEqual([0, false]);
    }
    const { out } = await run(['explain', 'literal.json', '--curl']);
    expect(out).toMatch(/^# .*"authorization".*\n# {3}export MY_AUTHORIZATION=…\n/);
  });

  it('reads a variable that bash cannot name in another way', async () => {
    const request = {
      method: 'POST',
      url: 'https://example.com/x',
      headers: { authorization: 'Bearer ***' },
      body: {},
    };
    const base = {
      provider: 'p',
      model: 'm',
      protocol: 'x',
      stream: false,
      origins: {},
      dropped: [],
      warnings: [],
    };
    const secrets = { authorization: 'env:3_KEY' } as const;
    const command = curlCommand({ ...base, request, auth: { scheme: 'api-key' }, secrets }, () => true);
    expect(command).toMatch(/^# .*3_KEY.*\n# {3}export MY_AUTHORIZATION="\$\(printenv 3_KEY\)"\ncurl /);
    expect(command).toContain('"authorization: Bearer $MY_AUTHORIZATION"');
  });

  it('says how to come by what has to be signed or fetched', () => {
    const request = {
      method: 'POST',
      url: 'https://example.com/x',
      headers: { authorization: '***' },
      body: {},
    };
    const base = {
      provider: 'p',
      model: 'm',
      protocol: 'x',
      stream: false,
      origins: {},
      dropped: [],
      warnings: [],
    };
    const command = (auth: ExplainedTarget['auth']): string =>
      curlCommand({ ...base, request, auth, secrets: {} }, () => true);
    const signed = command({ scheme: 'aws', region: 'eu-west-1', service: 'bedrock' });
    expect(signed).toContain("--aws-sigv4 'aws:amz:eu-west-1:bedrock'");
    expect(signed).toContain('--user "$AWS_ACCESS_KEY_ID:$AWS_SECRET_ACCESS_KEY"');
    expect(signed).not.toContain('***');
    expect(command({ scheme: 'google_adc' })).toMatch(/^# .*token.*\n# {3}gcloud auth print-access-token\n/);
    expect(command({ scheme: 'something_new' })).toMatch(
      /^# .*token[\s\S]*-H "authorization: \$MY_AUTHORIZATION"/,
    );
  });

  it('shows what provider auto would choose', async () => {
    const quickstart = join(root, 'configs/quickstart.yaml');
    const { out } = await run(['explain', quickstart, '--json'], {
      environment: { GROQ_API_KEY: 'test-key-1' },
    });
    expect(JSON.parse(out)).toMatchObject({ auto: { chosen: 'groq' }, targets: [{ provider: 'groq' }] });
    const command = await run(['explain', quickstart, '--curl']);
    expect([command.code, command.out]).toEqual([0, '# mock answers in this process: nothing is sent.\n']);
  });

  it('takes one form only', async () => {
    expect((await run(['explain', 'chat.json', '--json', '--curl'])).code).toBe(2);
  });
});
