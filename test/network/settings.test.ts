import { afterEach, describe, expect, test } from 'vitest';
import { type ConfigurationError, EmbedderFactory, LlmFactory } from '../../src/index.ts';
import { createServices } from '../../src/services.ts';
import { createTransports } from '../../src/wire/transports.ts';
import { answer, only } from '../support/documents.ts';
import { startProxy } from '../support/proxy-server.ts';
import { reasonOf } from '../support/sending.ts';
import { startWebServer } from '../support/web-server.ts';

const open: { close(): Promise<void> }[] = [];
afterEach(() => Promise.all(open.splice(0).map((one) => one.close())));

const factoryWith = (variables = {}): LlmFactory => {
  const factory = new LlmFactory({ environment: only(variables) });
  open.push(factory);
  return factory;
};
const model = (base: string, more = ''): string =>
  `llm: { provider: openai-compatible, config: { model: m, base_url: "${base}/v1", api_key: k, retry: null${more} } }\n`;
const saying = () => startWebServer((_asked, response) => response.end(answer()));

describe('settings', () => {
  test('of a block lie over those of the document, one by one', async () => {
    await using server = await saying();
    const text = `network: { allowed_hosts: [example.com], deny_private: true }\n`;
    const denied = await factoryWith().fromConfig(text + model(server.origin));
    expect(await reasonOf(denied.generate('Hi'))).toMatchObject({ kind: 'host-denied' });
    const own = ', network: { allowed_hosts: [localhost] }';
    const stillPrivate = await factoryWith().fromConfig(text + model(server.origin, own));
    expect(await reasonOf(stillPrivate.generate('Hi'))).toMatchObject({
      message: expect.stringContaining('deny_private'),
    });
    const free = await factoryWith().fromConfig(
      text + model(server.origin, ', network: { allowed_hosts: [localhost], deny_private: null }'),
    );
    expect(await free.generate('Hi')).toBe('Hello');
    expect(server.asked).toHaveLength(1);
  });

  test('are filled in from the environment, under every name they have', async () => {
    await using server = await saying();
    await using proxy = await startProxy({ to: server.port });
    const variables = { PROXY: `http://127.0.0.1:${proxy.port}` };
    const text = `http: { proxy: "\${PROXY}" }\n${model('http://a.example.test')}`;
    expect(await (await factoryWith(variables).fromConfig(text)).generate('Hi')).toBe('Hello');
    const own = model('http://b.example.test', ', http_client_proxies: { "http://": "${PROXY}" }');
    expect(await (await factoryWith(variables).fromConfig(own)).generate('Hi')).toBe('Hello');
    expect(proxy.asked.map((asked) => asked.split('/v1')[0])).toEqual([
      'POST http://a.example.test',
      'POST http://b.example.test',
    ]);
    const unset = (await reasonOf(factoryWith().fromConfig(text))) as ConfigurationError;
    expect(
      unset.issues
        .filter(({ code }) => code !== 'FC1020')
        .map(({ code, line, column }) => [code, line, column]),
    ).toEqual([['FC1015', 1, 16]]);
  });

  test('hold for embedders', async () => {
    const factory = new EmbedderFactory({ environment: only() });
    open.push(factory);
    const text = `network: { deny_private: true }\nembedder: { provider: openai, config: { model: m, base_url: "http://127.0.0.1:1/v1", api_key: k, retry: null } }\n`;
    const embedder = await factory.fromConfig(text);
    expect(await reasonOf(embedder.embed('Hi'))).toMatchObject({ kind: 'host-denied' });
  });

  test('hold for a call that changes the address', async () => {
    const llm = await factoryWith().fromConfig(
      `network: { deny_private: true }\n${model('https://api.example.com')}`,
    );
    const error = await reasonOf(llm.generate('Hi', { base_url: 'http://[::ffff:7f00:1]/v1' }));
    expect(error).toMatchObject({ kind: 'host-denied' });
  });

  test.each([
    ['{ proxy: "socks5://me:canary@p:1" }', 1, 19, 'network.proxy'],
    ['{ proxy: "http://me:canary@p:x" }', 1, 19, 'network.proxy'],
    ['{ proxy: { "ftp://": "http://p:1" } }', 1, 32, 'network.proxy.ftp://'],
    ['{ no_proxy: [10.0.0.0/99] }', 1, 23, 'network.no_proxy[0]'],
    ['{ allowed_hosts: ["https://api.example.com/v1"] }', 1, 28, 'network.allowed_hosts[0]'],
  ])('%s is a mistake at its place', async (network, line, column) => {
    const error = (await reasonOf(
      factoryWith().fromConfig(`network: ${network}\n${model('http://a.test')}`),
    )) as ConfigurationError;
    expect(error.issues.map((issue) => [issue.code, issue.line])).toEqual([['FC1005', line]]);
    expect(error.issues[0]!.column).toBeGreaterThan(column - 10);
    expect(`${error.message}${JSON.stringify(error)}`).not.toContain('canary');
  });
});

describe('headers', () => {
  test.each([
    ['host', 'a.test'],
    ['Content-Length', '1'],
    ['transfer-encoding', 'chunked'],
    ['Connection', 'close'],
    ['Proxy-Authorization', 'Basic x'],
    ['x-plain', 'a\r\nx-evil: 1'],
    ['x-secret-token', 'a\r\nx-evil: 1'],
    ['x-a: b\r\nx-evil', '1'],
  ])('%j is refused at create', async (name, value) => {
    const config = {
      model: 'm',
      base_url: 'http://a.test/v1',
      api_key: 'k',
      custom_headers: { [name]: value },
    };
    const error = (await reasonOf(factoryWith().create('openai-compatible', config))) as ConfigurationError;
    const found = error.issues.map(({ code, path }) => `${code} ${path.slice(0, 14)}`);
    expect([...new Set(found)]).toEqual(['FC1005 custom_headers']);
  });

  test.each(['x-note: "${NOTE}"', 'Host: "${HOST}"'])(
    '%s, filled in from a variable, is refused, too',
    async (header) => {
      const text = model('http://a.test', `, custom_headers: { ${header} }`);
      const variables = { NOTE: 'a\nb: c', HOST: 'h' };
      const error = (await reasonOf(factoryWith(variables).fromConfig(text))) as ConfigurationError;
      expect(error.issues.map(({ code, line, path }) => [code, line, path])).toEqual([
        ['FC1005', 1, `llm.config.custom_headers.${header.split(':')[0]}`],
      ]);
    },
  );
});

describe('transports', () => {
  const settings = {
    proxies: {},
    directHosts: [],
    certificates: [],
    denyPrivate: false,
    acceptInvalidCertificates: false,
    redirects: 0,
  };

  test('are shared by equal settings, and closed together', async () => {
    const transports = createTransports();
    const first = await transports.transportFor({ ...settings });
    expect(await transports.transportFor({ ...settings })).toBe(first);
    expect(await transports.transportFor({ ...settings, connections: 2 })).not.toBe(first);
    await transports.close?.();
    const request = {
      method: 'GET',
      origin: 'http://127.0.0.1:1',
      path: '/',
      headers: [],
      body: null,
    } as const;
    expect(await reasonOf(first.send(request, {}))).toMatchObject({ kind: 'validation' });
  });

  test('give way to one that is handed in', async () => {
    const transport = { send: () => Promise.reject(new Error('mine')) };
    const { services } = createServices({ transport });
    expect(await services.transports.transportFor(settings)).toBe(transport);
  });

  test('keep to max_connections', async () => {
    const waiting: (() => void)[] = [];
    await using server = await startWebServer((_asked, response) => {
      waiting.push(() => response.end(answer()));
      if (waiting.length === 1) setImmediate(() => waiting[0]!());
      else waiting.at(-1)!();
    });
    const llm = await factoryWith().fromConfig(
      model(server.origin, ', network: { max_connections: 1, keep_alive: 30s }'),
    );
    await Promise.all([llm.generate('1'), llm.generate('2'), llm.generate('3')]);
    expect(server.connections()).toBe(1);
  });

  test('end a connection through a proxy when its time is over, or the caller leaves', async () => {
    await using proxy = await startProxy({ instead: 'wait' });
    const network = `network: { proxy: "http://127.0.0.1:${proxy.port}" }\n`;
    const llm = await factoryWith().fromConfig(
      network + model('https://api.example.test', ', timeouts: { connect: 30ms }'),
    );
    expect(await reasonOf(llm.generate('Hi'))).toMatchObject({ kind: 'connect-timeout' });
    await proxy.left;
    await using other = await startProxy({ instead: 'wait' });
    const second = await factoryWith().fromConfig(
      `network: { proxy: "http://127.0.0.1:${other.port}" }\n${model('https://api.example.test')}`,
    );
    const leaving = new AbortController();
    const asked = reasonOf(second.generate('Hi', { signal: leaving.signal }));
    await expect.poll(() => other.asked.length).toBe(1);
    leaving.abort(new Error('left'));
    expect(await asked).toMatchObject({ message: 'left' });
    await other.left;
  });
});
