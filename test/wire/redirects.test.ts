import { afterEach, describe, expect, test } from 'vitest';
import { resolveImages } from '../../src/call/images.ts';
import { LlmFactory } from '../../src/index.ts';
import { createNetworkTransport } from '../../src/wire/network.ts';
import { answer, only } from '../support/documents.ts';
import { reasonOf } from '../support/sending.ts';
import { startWebServer, type WebServer } from '../support/web-server.ts';

const open: { close(): Promise<void> }[] = [];
afterEach(() => Promise.all(open.splice(0).map((one) => one.close())));

/** Answers by path: `/v1/chat/completions` sends on with this status and place, everything else is the answer. */
const sendingOn = (
  status: number,
  location: string | ((server: WebServer) => string),
): Promise<WebServer> => {
  const started: Promise<WebServer> = startWebServer(async ({ url }, response) => {
    if (!url.startsWith('/v1/')) return response.end(answer());
    const to = typeof location === 'string' ? location : location(await started);
    return response.writeHead(status, { location: to }).end();
  });
  return started;
};
async function ask(server: WebServer, most: number) {
  const factory = new LlmFactory({ environment: only() });
  open.push(factory);
  const llm = await factory.create('openai-compatible', {
    model: 'm',
    base_url: `${server.origin}/v1`,
    api_key: 'sk-canary',
    retry: null,
    network: { max_redirects: most },
  });
  return llm.generate('Hi');
}

describe('redirects', () => {
  test.each([307, 308])('%i is followed on the same origin with body and key', async (status) => {
    await using server = await sendingOn(status, '/v2/chat');
    expect(await ask(server, 1)).toBe('Hello');
    const [first, second] = server.asked;
    expect(second).toMatchObject({ method: 'POST', url: '/v2/chat', body: first!.body });
    expect(second!.headers.authorization).toBe('Bearer sk-canary');
  });

  test('none is followed unless the document says so', async () => {
    await using server = await sendingOn(307, '/v2/chat');
    expect(await reasonOf(ask(server, 0))).toMatchObject({ kind: 'redirect' });
    expect(server.asked).toHaveLength(1);
  });

  test.each([301, 302, 303])('%i of a POST is refused and says what to set', async (status) => {
    await using server = await sendingOn(status, '/v2/chat?key=sk-canary');
    const error = await reasonOf(ask(server, 3));
    expect(error).toMatchObject({ kind: 'redirect', status });
    expect((error as { suggestion: string }).suggestion).toContain(
      `base_url to where the server redirects to: ${server.origin}/v2/chat`,
    );
    expect(JSON.stringify(error)).not.toContain('sk-canary');
    expect(server.asked).toHaveLength(1);
  });

  test('another host, or port, is never asked', async () => {
    await using other = await startWebServer((_asked, response) => response.end(answer()));
    await using server = await sendingOn(307, `http://127.0.0.1:${other.port}/v1`);
    const error = await reasonOf(ask(server, 5));
    expect(error).toMatchObject({ kind: 'redirect', code: 'FC3035', retryable: false });
    expect((error as Error).message).toContain('another origin');
    expect(other.asked).toEqual([]);
    expect(other.connections()).toBe(0);
  });

  test.each([
    'http://169.254.169.254/latest/meta-data',
    '//metadata.internal/',
    'file:///etc/passwd',
    'http://',
  ])('%s is not followed', async (location) => {
    await using server = await sendingOn(307, location);
    expect(await reasonOf(ask(server, 5))).toMatchObject({ kind: 'redirect' });
  });

  test('a circle and one too many end', async () => {
    await using circle = await sendingOn(307, '/v1/chat/completions');
    const looped = await reasonOf(ask(circle, 5));
    expect((looped as Error).message).toContain('in a circle');
    expect(circle.asked).toHaveLength(1);
    let turn = 0;
    await using endless = await sendingOn(308, () => `/v1/${turn++}`);
    const tooMany = await reasonOf(ask(endless, 2));
    expect((tooMany as Error).message).toContain('one more than 2');
    expect(endless.asked).toHaveLength(3);
  });

  test('https never leads to http', async () => {
    await using server = await startWebServer((_asked, response) => {
      response.writeHead(307, { location: 'http://localhost/v1' }).end();
    }, {});
    const transport = createNetworkTransport({ ...usual, acceptInvalidCertificates: true });
    open.push({ close: async () => transport.close?.() });
    const request = { method: 'POST', origin: server.origin, path: '/', headers: [], body: '{}' } as const;
    const error = await reasonOf(transport.send(request, {}));
    expect((error as Error).message).toContain('from https to http');
  });

  test('a GET, as of an image, follows all of them', async () => {
    await using server = await startWebServer(({ url }, response) => {
      if (url === '/a') response.writeHead(302, { location: '/b.png' }).end();
      else response.end(Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex'));
    });
    const transport = createNetworkTransport(usual);
    open.push({ close: async () => transport.close?.() });
    const image = { type: 'image' as const, url: `${server.origin}/a` };
    const request = { messages: [{ role: 'user' as const, content: [image] }] };
    const resolved = await resolveImages(request, false, transport, undefined);
    expect(resolved.messages[0]!.content).toMatchObject([{ mediaType: 'image/png' }]);
  });

  test('model lists follow them, too', async () => {
    await using server = await startWebServer(({ url }, response) => {
      if (url === '/v1/models') response.writeHead(301, { location: '/all' }).end();
      else response.end(JSON.stringify({ data: [{ id: 'one' }] }));
    });
    const factory = new LlmFactory({ environment: only() });
    open.push(factory);
    const config = {
      base_url: `${server.origin}/v1`,
      api_key: 'k',
      model: 'm',
      network: { max_redirects: 1 },
    };
    const list = await factory.listModels('openai-compatible', config, { refresh: true });
    expect(list.models.map(({ id }) => id)).toEqual(['one']);
  });
});

const usual = {
  proxies: {},
  directHosts: [],
  certificates: [],
  denyPrivate: false,
  acceptInvalidCertificates: false,
  redirects: 3,
};
