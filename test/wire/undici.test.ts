import { brotliCompressSync, deflateRawSync, deflateSync, gzipSync } from 'node:zlib';
import { afterEach, describe, expect, test } from 'vitest';
import type { Transport, WireRequest, WireResponse } from '../../src/wire/http.ts';
import { createTransport } from '../../src/wire/undici.ts';
import { chunk, eventStreamHead, head, startRawServer } from '../support/raw-server.ts';
import { run } from '../support/run-script.ts';

const open: Transport[] = [];
const servers: AsyncDisposable[] = [];

function transport(): Transport {
  const made = createTransport();
  open.push(made);
  return made;
}

afterEach(async () => {
  await Promise.all(open.splice(0).map((one) => one.close?.()));
  await Promise.all(servers.splice(0).map((one) => one[Symbol.asyncDispose]()));
});

function post(origin: string, body = '{}'): WireRequest {
  return {
    method: 'POST',
    origin,
    path: '/v1/chat?x=1',
    headers: ['content-type', 'application/json'],
    body,
  };
}

async function bytesOf(body: WireResponse['body']): Promise<Buffer> {
  const reads: Uint8Array[] = [];
  for await (const read of body) reads.push(read);
  return Buffer.concat(reads);
}

const textOf = async (response: WireResponse) => (await bytesOf(response.body)).toString();

describe('a request', () => {
  test('goes out as it is and brings status, headers and body', async () => {
    await using server = await startRawServer(async (connection) => {
      await connection.request;
      await connection.write(
        'HTTP/1.1 418 No\r\nX-Request-Id: r1\r\nvia: a\r\nvia: b\r\ncontent-length: 2\r\n\r\nok',
      );
    });
    const response = await transport().send(post(server.origin, '{"a":"ü"}'), {});
    expect(response.status).toBe(418);
    expect(response.headers).toMatchObject({ 'x-request-id': 'r1', via: 'a, b' });
    expect(await textOf(response)).toBe('ok');
    const sent = await server.connections[0]?.request;
    expect(sent).toMatch(/^POST \/v1\/chat\?x=1 HTTP\/1.1\r\n/);
    expect(sent).toContain('content-length: 10');
  });

  test('uses a connection again when the reply was read to its end', async () => {
    await using server = await startRawServer(({ socket, write }) => {
      socket.on('data', () => write('HTTP/1.1 200 OK\r\ncontent-length: 2\r\n\r\nok'));
    });
    const client = transport();
    for (let count = 0; count < 9; count++) await textOf(await client.send(post(server.origin), {}));
    // undici rests a connection for one turn after a reply, so that a second one may be made.
    expect(server.connections.length).toBeLessThan(3);
  });

  test('that cannot be sent says so without the value', async () => {
    const request = { ...post('http://127.0.0.1:1'), headers: ['authorization', 'Bearer sk-\nsecret'] };
    const error = await transport()
      .send(request, {})
      .catch((reason) => reason);
    expect(error).toMatchObject({ kind: 'validation' });
    expect(JSON.stringify(error)).not.toContain('secret');
  });

  test('after close is refused', async () => {
    const client = createTransport();
    await client.close?.();
    await client.close?.();
    await expect(client.send(post('http://127.0.0.1:1'), {})).rejects.toMatchObject({ kind: 'validation' });
  });

  test('that runs during close fails, and not as something to try again', async () => {
    await using server = await startRawServer(() => {});
    const client = createTransport();
    const sending = client.send(post(server.origin), {});
    sending.catch(() => {});
    await expect.poll(() => server.connections.length).toBe(1);
    await server.connections[0]?.request;
    await client.close?.();
    await expect(sending).rejects.toMatchObject({ kind: 'reset', retryable: false });
  });
});

describe('a packed reply', () => {
  const text = 'data: {"text":"ü"}\n\n'.repeat(5000);
  const packed = { gzip: gzipSync(text), br: brotliCompressSync(text), deflate: deflateSync(text) };

  async function replyWith(encoding: string, bytes: Uint8Array): Promise<WireResponse> {
    const server = await startRawServer(async (connection) => {
      await connection.request;
      await connection.write(
        head('text/event-stream', `content-encoding: ${encoding}`, `content-length: ${bytes.length}`),
      );
      await connection.write(bytes);
    });
    servers.push(server);
    return transport().send(post(server.origin), {});
  }

  test.each(Object.entries(packed))('in %s is unpacked', async (encoding, bytes) => {
    expect(await textOf(await replyWith(encoding, bytes))).toBe(text);
  });

  test('in deflate without zlib head is unpacked', async () => {
    expect(await textOf(await replyWith('deflate', deflateRawSync(text)))).toBe(text);
  });

  test('that is empty is empty', async () => {
    expect(await textOf(await replyWith('gzip', new Uint8Array()))).toBe('');
  });

  test.each(Object.entries(packed))('in %s that is cut short is an error', async (encoding, bytes) => {
    const response = await replyWith(encoding, bytes.subarray(0, bytes.length - 20));
    await expect(bytesOf(response.body)).rejects.toMatchObject({ kind: 'protocol' });
  });

  test('that is damaged is an error', async () => {
    const response = await replyWith('gzip', Buffer.from('not gzip at all'));
    await expect(bytesOf(response.body)).rejects.toMatchObject({ kind: 'protocol' });
  });

  test('in a form nobody asked for is an error', async () => {
    await expect(replyWith('compress', Buffer.from('x'))).rejects.toMatchObject({
      kind: 'protocol',
      retryable: false,
    });
  });

  test('can be left in the middle', async () => {
    await using server = await startRawServer(async (connection) => {
      await connection.request;
      await connection.write(head('text/event-stream', 'content-encoding: gzip', 'content-length: 100000'));
      await connection.write(packed.gzip.subarray(0, packed.gzip.length - 20));
    });
    const response = await transport().send(post(server.origin), {});
    await response.body.next();
    const next = response.body.next().then(() => response.body.next());
    await response.body.return?.();
    await server.connections[0]?.closed;
    await next;
  });
});

describe('a stream', () => {
  test('gives each read as it comes, and ends', async () => {
    let release = () => {};
    const isRead = new Promise<void>((resolve) => {
      release = resolve;
    });
    await using server = await startRawServer(async (connection) => {
      await connection.request;
      await connection.write(eventStreamHead + chunk('data: 1\n\n'));
      await isRead;
      await connection.write(`${chunk('data: 2\n\n')}0\r\n\r\n`);
    });
    const { body } = await transport().send(post(server.origin), {});
    expect(Buffer.from((await body.next()).value as Uint8Array).toString()).toBe('data: 1\n\n');
    release();
    expect((await bytesOf(body)).toString()).toBe('data: 2\n\n');
    expect(await body.next()).toEqual({ done: true, value: undefined });
  });

  test('that is left closes its connection', async () => {
    await using server = await startRawServer(async (connection) => {
      await connection.request;
      await connection.write(eventStreamHead + chunk('data: 1\n\n'));
    });
    const { body } = await transport().send(post(server.origin), {});
    for await (const _read of body) break;
    await server.connections[0]?.closed;
    expect(await body.next()).toEqual({ done: true, value: undefined });
  });

  test('that is read slowly makes the server wait', async () => {
    const block = 'a'.repeat(64 * 1024);
    let written = 0;
    await using server = await startRawServer(async (connection) => {
      await connection.request;
      await connection.write(eventStreamHead);
      while (!connection.socket.destroyed) {
        await new Promise((resolve) => connection.socket.write(chunk(block), resolve));
        written += block.length;
      }
    });
    const { body } = await transport().send(post(server.origin), {});
    await body.next();
    await settled(() => written);
    const waiting = written;
    // Kernel buffers on both sides come on top of what is queued here.
    expect(waiting).toBeLessThan(32 * 1024 * 1024);
    let read = 0;
    while (read < waiting + 1024 * 1024) read += (await body.next()).value?.length ?? 0;
    expect(written).toBeGreaterThan(waiting);
    await body.return?.();
    await server.connections[0]?.closed;
  });
});

/** Waits until the number stays the same for a few turns. */
async function settled(value: () => number): Promise<void> {
  let last = -1;
  for (let same = 0; same < 5; ) {
    await new Promise((resolve) => setTimeout(resolve, 20));
    same = value() === last ? same + 1 : 0;
    last = value();
  }
}

test('an unclosed client does not keep the process alive', async () => {
  await using server = await startRawServer(({ socket, write }) => {
    socket.on('data', () =>
      write('HTTP/1.1 200 OK\r\ncontent-length: 2\r\nkeep-alive: timeout=60\r\n\r\nok'),
    );
  });
  const script = `
    import { createTransport } from './src/wire/undici.ts';
    const request = { method: 'POST', origin: '${server.origin}', path: '/', headers: [], body: '{}' };
    const { body } = await createTransport().send(request, { connectMs: 60000, firstByteMs: 60000 });
    for await (const read of body) process.stdout.write(read);
  `;
  const { stdout, exitCode } = await run(script, 5000);
  expect({ stdout, exitCode }).toEqual({ stdout: 'ok', exitCode: 0 });
});
