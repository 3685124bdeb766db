import { afterEach, describe, expect, test } from 'vitest';
import { LlmFactory } from '../../src/index.ts';
import { answer, only, type Variables } from '../support/documents.ts';
import { startProxy } from '../support/proxy-server.ts';
import { closedPort } from '../support/raw-server.ts';
import { reasonOf } from '../support/sending.ts';
import { certificates, startWebServer } from '../support/web-server.ts';

const open: LlmFactory[] = [];
afterEach(() => Promise.all(open.splice(0).map((factory) => factory.close())));

const saying = (text = 'Hello') => startWebServer((_asked, response) => response.end(answer(text)));
const secure = () => startWebServer((_asked, response) => response.end(answer()), {});

/** A model at this address, its network said by the document or the variables. */
async function modelAt(base: string, network: object, variables: Variables = {}) {
  const factory = new LlmFactory({ environment: only(variables) });
  open.push(factory);
  const config = { model: 'm', base_url: base, api_key: 'sk-canary', retry: null };
  return factory.fromConfig({
    network,
    llm: { provider: 'openai-compatible', config },
  } as Parameters<LlmFactory['fromConfig']>[0]);
}
const canary = 'pr0xy-canary';

describe('a proxy of the document', () => {
  test('takes plain HTTP, with its credentials and none of them beyond it', async () => {
    await using server = await saying();
    await using proxy = await startProxy({ to: server.port, credentials: `me:${canary}` });
    const llm = await modelAt('http://api.example.test/v1', {
      proxy: `http://me:${canary}@127.0.0.1:${proxy.port}`,
    });
    expect(await llm.generate('Hi')).toBe('Hello');
    expect(proxy.asked).toEqual(['POST http://api.example.test/v1/chat/completions']);
    expect(server.asked[0]!.headers).toMatchObject({
      host: 'api.example.test',
      authorization: 'Bearer sk-canary',
    });
  });

  test('is asked for a tunnel to https, and never sees the key', async () => {
    await using server = await secure();
    await using proxy = await startProxy({ to: server.port });
    const network = { proxy: { 'https://': `127.0.0.1:${proxy.port}` }, ca: `${certificates}/ca.pem` };
    const llm = await modelAt('https://api.example.test/v1', network);
    expect(await llm.generate('Hi')).toBe('Hello');
    expect(proxy.asked).toEqual(['CONNECT api.example.test:443']);
  });

  test('is left out for the hosts of no_proxy', async () => {
    await using server = await saying();
    await using proxy = await startProxy({ to: server.port });
    const network = { proxy: `http://127.0.0.1:${proxy.port}`, no_proxy: ['127.0.0.0/8'] };
    const llm = await modelAt(`http://127.0.0.1:${server.port}/v1`, network);
    expect(await llm.generate('Hi')).toBe('Hello');
    expect(proxy.asked).toEqual([]);
  });

  test('can be of one scheme alone, or of one model', async () => {
    await using server = await saying();
    const network = { proxy: { 'https://': `http://127.0.0.1:${await closedPort()}` } };
    const llm = await modelAt(`http://127.0.0.1:${server.port}/v1`, network);
    expect(await llm.generate('Hi')).toBe('Hello');
  });
});

describe('a proxy that fails is named without its credentials', () => {
  const bases = ['http://api.example.test/v1', 'https://api.example.test/v1'];

  test.each(bases)('407 for %s', async (base) => {
    await using proxy = await startProxy({ credentials: 'me:other' });
    const llm = await modelAt(base, { proxy: `http://me:${canary}@127.0.0.1:${proxy.port}` });
    const error = await reasonOf(llm.generate('Hi'));
    expect(error).toMatchObject({ kind: 'proxy', code: 'FC3034', retryable: false });
    expect((error as Error).message).toContain(
      `127.0.0.1:${proxy.port} refuses this user and password (407)`,
    );
    expect(shown(error)).not.toMatch(
      new RegExp(`${canary}|${Buffer.from(`me:${canary}`).toString('base64')}`),
    );
  });

  test.each(bases)('a reset for %s', async (base) => {
    await using proxy = await startProxy({ instead: 'reset' });
    const llm = await modelAt(base, { proxy: `http://me:${canary}@127.0.0.1:${proxy.port}` });
    const error = await reasonOf(llm.generate('Hi'));
    expect(error).toMatchObject({ kind: 'proxy', details: { proxy: `127.0.0.1:${proxy.port}` } });
    expect(shown(error)).not.toContain(canary);
  });

  test.each(bases)('a refused connection for %s', async (base) => {
    const port = await closedPort();
    const llm = await modelAt(base, { proxy: `http://me:${canary}@127.0.0.1:${port}` });
    const error = await reasonOf(llm.generate('Hi'));
    expect(error).toMatchObject({ kind: 'proxy' });
    expect((error as Error).message).toContain('refused the connection');
    expect(shown(error)).not.toContain(canary);
  });

  test.each([
    ['refuse', 'refused to connect to api.example.test:443 (403)'],
    ['cut', 'cut the connection to api.example.test:443'],
  ] as const)('CONNECT: %s', async (instead, says) => {
    await using proxy = await startProxy({ instead });
    const llm = await modelAt('https://api.example.test/v1', { proxy: `http://127.0.0.1:${proxy.port}` });
    const error = await reasonOf(llm.generate('Hi'));
    expect(error).toMatchObject({ kind: 'proxy' });
    expect((error as Error).message).toContain(says);
  });

  test('a certificate behind the tunnel is the server’s own matter', async () => {
    await using server = await secure();
    await using proxy = await startProxy({ to: server.port });
    const llm = await modelAt('https://api.example.test/v1', { proxy: `http://127.0.0.1:${proxy.port}` });
    expect(await reasonOf(llm.generate('Hi'))).toMatchObject({
      kind: 'tls',
      suggestion: expect.stringContaining('network.ca'),
    });
  });
});

describe('a proxy of the environment', () => {
  test.each([
    ['HTTP_PROXY', 'http'],
    ['http_proxy', 'http'],
    ['ALL_PROXY', 'http'],
    ['https_proxy', 'https'],
    ['HTTPS_PROXY', 'https'],
  ])('%s', async (name, scheme) => {
    await using server = scheme === 'http' ? await saying() : await secure();
    await using proxy = await startProxy({ to: server.port });
    const variables = { [name]: `http://127.0.0.1:${proxy.port}` };
    const llm = await modelAt(`${scheme}://api.example.test/v1`, { ca: `${certificates}/ca.pem` }, variables);
    expect(await llm.generate('Hi')).toBe('Hello');
    expect(proxy.asked).toHaveLength(1);
  });

  test('is not asked for this machine, nor for what NO_PROXY names', async () => {
    await using server = await saying();
    const variables = { HTTP_PROXY: `http://127.0.0.1:${await closedPort()}` };
    const llm = await modelAt(`http://localhost:${server.port}/v1`, {}, variables);
    expect(await llm.generate('Hi')).toBe('Hello');
  });

  test('is left out by proxy: null, and its header form under CGI', async () => {
    const refused = { HTTP_PROXY: `http://127.0.0.1:${await closedPort()}`, NO_PROXY: '' };
    const network = { proxy: null };
    const direct = await modelAt('http://nowhere.invalid/v1', network, refused);
    expect(await reasonOf(direct.generate('Hi'))).toMatchObject({ kind: 'dns' });
    const cgi = await modelAt('http://nowhere.invalid/v1', {}, { ...refused, REQUEST_METHOD: 'GET' });
    expect(await reasonOf(cgi.generate('Hi'))).toMatchObject({ kind: 'dns' });
  });

  test('that cannot be used fails the requests it is meant for, by the name of its variable', async () => {
    const variables = { ALL_PROXY: `socks5://me:${canary}@127.0.0.1:1080` };
    const llm = await modelAt('http://api.example.test/v1', {}, variables);
    const error = await reasonOf(llm.generate('Hi'));
    expect(error).toMatchObject({ kind: 'proxy' });
    expect((error as Error).message).toContain('ALL_PROXY');
    expect(shown(error)).not.toContain(canary);
  });
});

const shown = (error: unknown): string =>
  `${JSON.stringify(error)} ${String(error)} ${(error as Error).stack} ${String((error as Error).cause)}`;
