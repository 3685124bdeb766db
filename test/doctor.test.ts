import { once } from 'node:events';
import { createServer, type RequestListener, type Server } from 'node:http';
import { createServer as createTlsServer } from 'node:https';
import { type AddressInfo, connect, createServer as createSocketServer } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import { type Check, type CheckName, type Diagnosis, diagnoseConfig } from '../src/index.ts';
import { answer, folderWith, only, type Variables } from './support/documents.ts';
import { selfSigned } from './support/self-signed.ts';

const servers: { close(): unknown; closeAllConnections?(): void }[] = [];

afterEach(() => {
  for (const server of servers.splice(0)) {
    server.closeAllConnections?.();
    server.close();
  }
});

async function listening(server: Server | ReturnType<typeof createSocketServer>): Promise<number> {
  servers.push(server);
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return (server.address() as AddressInfo).port;
}

const KEY = 'sk-secret-0001';

/** An OpenAI-compatible server that knows one key, one model and one path. */
const api: RequestListener = (request, response) => {
  const reply = (status: number, body: unknown): void => {
    response.writeHead(status, { 'content-type': 'application/json' });
    response.end(typeof body === 'string' ? body : JSON.stringify(body));
  };
  const refuse = (status: number, message: string, code: string): void =>
    reply(status, { error: { message, type: 'invalid_request_error', code } });
  let text = '';
  request.on('data', (data) => {
    text += data;
  });
  request.on('end', () => {
    if (!/^\/v1\/(models|chat\/completions)$/.test(request.url ?? '')) return reply(404, 'not found');
    if (request.headers.authorization !== `Bearer ${KEY}`)
      return refuse(401, `Incorrect API key provided: ${request.headers.authorization}`, 'invalid_api_key');
    if (request.method === 'GET') return reply(200, { data: [{ id: 'known' }] });
    const body = JSON.parse(text);
    if (body.model !== 'known')
      return refuse(404, `The model ${body.model} does not exist`, 'model_not_found');
    if ((body.max_tokens ?? 99) < 16) return refuse(400, 'max_tokens must be at least 16', 'invalid_value');
    reply(200, answer('ok'));
  });
};

async function diagnose(base: string, model = 'known', variables: Variables = {}): Promise<Diagnosis> {
  await using home = await folderWith({});
  const environment = only({ MINE_KEY: KEY, FROMCONFIG_HOME: home.path, ...variables });
  const mine = {
    id: 'mine',
    response_type: 'OpenAI',
    base_url: base,
    models: `${base}/models`,
    api_key_vars: 'MINE_KEY',
  };
  const document = { providers: [mine], llm: `mine/${model}` };
  const found = await diagnoseConfig(document, { timeout: 5, services: { environment } });
  expect(JSON.stringify(found)).not.toMatch(/sk-secret-0001|sk-wrong-0001|proxy-password/);
  return found;
}

const verdicts = ({ checks }: Diagnosis): Record<string, string> =>
  Object.fromEntries(checks.map(({ name, verdict }) => [name, verdict]));
const check = ({ checks }: Diagnosis, name: CheckName): Check => checks.find((one) => one.name === name)!;
const failures = ({ checks }: Diagnosis): string[] =>
  checks.filter(({ verdict }) => verdict === 'failed').map(({ name }) => name);

describe('doctor', () => {
  it('finds nothing wrong where nothing is', async () => {
    const port = await listening(createServer(api));
    const found = await diagnose(`http://127.0.0.1:${port}/v1`);
    expect(verdicts(found)).toEqual({
      configuration: 'ok',
      dns: 'ok',
      tcp: 'ok',
      proxy: 'skipped',
      tls: 'skipped',
      auth: 'ok',
      models: 'ok',
      ping: 'ok',
    });
    expect(found).toMatchObject({ ok: true, provider: 'mine', model: 'known' });
    expect(check(found, 'auth').message).toBe('env:MINE_KEY is accepted');
    expect(check(found, 'models').message).toBe('1 models, known among them');
    for (const { verdict, ms } of found.checks)
      if (verdict === 'ok' && ms !== undefined) expect(ms).toBeGreaterThanOrEqual(0);
  });

  it('names a host name that does not exist', async () => {
    const found = await diagnose('https://nowhere.invalid/v1');
    expect(failures(found)).toEqual(['dns']);
    expect(found.ok).toBe(false);
    expect(check(found, 'dns')).toMatchObject({
      code: 'FC3030',
      remedy: expect.stringContaining('host name'),
    });
    expect(verdicts(found)).toMatchObject({
      tcp: 'skipped',
      tls: 'skipped',
      auth: 'skipped',
      ping: 'skipped',
    });
  });

  it('names a port that nobody listens at', async () => {
    const server = createSocketServer();
    const port = await listening(server);
    server.close();
    await once(server, 'close');
    const found = await diagnose(`http://127.0.0.1:${port}/v1`);
    expect(failures(found)).toEqual(['tcp']);
    expect(check(found, 'tcp')).toMatchObject({ code: 'FC3031', remedy: expect.stringContaining('running') });
  });

  it('names a certificate that nobody vouches for, and says whose it is', async () => {
    const port = await listening(createTlsServer(selfSigned(), api));
    const found = await diagnose(`https://localhost:${port}/v1`);
    expect(failures(found)).toEqual(['tls']);
    expect(check(found, 'tls')).toMatchObject({
      code: 'FC3033',
      message: expect.stringMatching(
        /self-signed.*doctor\.test.*good until \d{4}-\d\d-\d\d \(\d+ days left\)/,
      ),
      remedy: expect.stringContaining('network.ca'),
    });
    expect(verdicts(found)).toMatchObject({ dns: 'ok', tcp: 'ok', auth: 'skipped' });
  });

  it('names a key that is not accepted, and one that is missing', async () => {
    const port = await listening(createServer(api));
    const base = `http://127.0.0.1:${port}/v1`;
    const wrong = await diagnose(base, 'known', { MINE_KEY: 'sk-wrong-0001' });
    expect(failures(wrong)).toEqual(['auth']);
    expect(check(wrong, 'auth').code).toBe('FC3010');
    expect(verdicts(wrong)).toMatchObject({ tcp: 'ok', models: 'skipped', ping: 'skipped' });
    const none = await diagnose(base, 'known', { MINE_KEY: '' });
    expect(failures(none)).toEqual(['auth']);
    expect(check(none, 'auth')).toMatchObject({
      code: 'FC1018',
      remedy: expect.stringContaining('MINE_KEY'),
    });
  });

  it('names a model that is not there', async () => {
    const port = await listening(createServer(api));
    const found = await diagnose(`http://127.0.0.1:${port}/v1`, 'unknown');
    expect(failures(found)).toEqual(['ping']);
    expect(check(found, 'models').message).toContain('unknown is not among them');
    expect(check(found, 'ping').message).toContain('does not exist');
    expect(verdicts(found)).toMatchObject({ auth: 'ok', models: 'ok' });
  });

  it('names a path that is not there', async () => {
    const port = await listening(createServer(api));
    const found = await diagnose(`http://127.0.0.1:${port}/v2`);
    expect(failures(found)).toEqual(['models', 'ping']);
    expect(check(found, 'ping').code).toBe('FC3052');
    expect(verdicts(found)).toMatchObject({ auth: 'skipped' });
  });

  it.each([
    ['403 Forbidden', 'NO_PROXY'],
    ['407 Proxy Authentication Required', 'HTTPS_PROXY'],
  ])('names a proxy that refuses: %s', async (status, remedy) => {
    const proxy = createServer();
    proxy.on('connect', (_request, socket) => socket.end(`HTTP/1.1 ${status}\r\n\r\n`));
    const port = await listening(proxy);
    const found = await diagnose('https://api.example/v1', 'known', {
      HTTPS_PROXY: `http://user:proxy-password@127.0.0.1:${port}`,
    });
    expect(failures(found)).toEqual(['proxy']);
    expect(check(found, 'proxy')).toMatchObject({
      code: 'FC3034',
      message: expect.stringContaining(status),
      remedy: expect.stringContaining(remedy),
    });
    expect(verdicts(found)).toMatchObject({ dns: 'ok', tcp: 'ok', tls: 'skipped', ping: 'skipped' });
  });

  it('names a proxy that is not there, and passes by it where NO_PROXY says so', async () => {
    const gone = { HTTPS_PROXY: 'http://127.0.0.1:1' };
    const found = await diagnose('https://api.example/v1', 'known', gone);
    expect(failures(found)).toEqual(['tcp']);
    expect(check(found, 'tcp')).toMatchObject({
      code: 'FC3034',
      remedy: expect.stringContaining('HTTPS_PROXY'),
    });
    const passed = await diagnose('https://nowhere.invalid/v1', 'known', { ...gone, NO_PROXY: '.invalid' });
    expect(failures(passed)).toEqual(['dns']);
    expect(check(passed, 'proxy').message).toContain('none is set');
  });

  it('reaches nothing that the document forbids', async () => {
    const port = await listening(createServer(api));
    const config = { base_url: `http://127.0.0.1:${port}/v1`, model: 'known', api_key: KEY };
    for (const network of [{ allowed_hosts: ['api.example'] }, { deny_private: true }]) {
      const document = { llm: { provider: 'openai-compatible', config: { ...config, network } } };
      const found = await diagnoseConfig(document, { services: { environment: only() } });
      expect(failures(found)).toEqual(['dns']);
      expect(verdicts(found)).toMatchObject({ tcp: 'skipped', ping: 'skipped' });
    }
  });

  it('goes through the proxy, and trusts the authorities of the document', async () => {
    const certificate = selfSigned();
    const port = await listening(createTlsServer(certificate, api));
    const proxy = createServer();
    proxy.on('connect', (_request, socket) => {
      const through = connect(port, '127.0.0.1', () => {
        socket.write('HTTP/1.1 200 OK\r\n\r\n');
        socket.pipe(through).pipe(socket);
      });
      for (const side of [socket, through]) side.on('error', () => undefined);
    });
    const proxyPort = await listening(proxy);
    await using folder = await folderWith({ 'ca.pem': certificate.cert });
    const network = { proxy: `http://127.0.0.1:${proxyPort}`, ca: folder.at('ca.pem') };
    const config = { base_url: `https://localhost:${port}/v1`, model: 'known', api_key: KEY, network };
    const document = { llm: { provider: 'openai-compatible', config } };
    const environment = only({ FROMCONFIG_HOME: folder.path });
    const found = await diagnoseConfig(document, { services: { environment } });
    expect(failures(found)).toEqual([]);
    expect(verdicts(found)).toMatchObject({ proxy: 'ok', tls: 'ok', auth: 'ok', models: 'ok', ping: 'ok' });
    expect(check(found, 'proxy').message).toContain('network.proxy');
  });

  it('names a server that does not answer in time', async () => {
    const port = await listening(createSocketServer(() => undefined));
    const document = {
      llm: {
        provider: 'openai-compatible',
        config: { base_url: `https://127.0.0.1:${port}/v1`, model: 'm' },
      },
    };
    const found = await diagnoseConfig(document, { timeout: '50ms', services: { environment: only() } });
    expect(failures(found)).toEqual(['tls']);
    expect(check(found, 'tls').remedy).toContain('--timeout');
  });

  it('names mistakes of the document, and looks no further', async () => {
    const found = await diagnoseConfig({ llm: { provider: 'groqq' } } as object, {
      services: { environment: only() },
    });
    expect(failures(found)).toEqual(['configuration']);
    expect(found.checks.filter(({ verdict }) => verdict === 'skipped')).toHaveLength(7);
  });

  it('asks no network for what answers in this process', async () => {
    const found = await diagnoseConfig({ llm: 'mock' }, { services: { environment: only() } });
    expect(found.ok).toBe(true);
    expect(check(found, 'ping').verdict).toBe('ok');
  });
});
