import { afterEach, describe, expect, test } from 'vitest';
import { json } from '../../src/wire/json.ts';
import { sse } from '../../src/wire/sse.ts';
import { chunk, closedPort, eventStreamHead, head, startRawServer } from '../support/raw-server.ts';
import {
  closeClients,
  hangUp,
  reasonOf,
  reset,
  send,
  serverSaying,
  textOf,
  wait,
} from '../support/sending.ts';

afterEach(closeClients);

describe('before an answer', () => {
  test('a refused connection', async () => {
    const port = await closedPort();
    const error = await reasonOf(send(`http://127.0.0.1:${port}`));
    expect(error).toMatchObject({ kind: 'refused', retryable: true, details: { host: '127.0.0.1', port } });
    expect((error as Error).message).toContain(`127.0.0.1:${port}`);
    expect(JSON.stringify(error)).not.toContain('sk-1');
  });

  test('a refused connection on every address of a name', async () => {
    await expect(send(`http://localhost:${await closedPort()}`)).rejects.toMatchObject({ kind: 'refused' });
  });

  test('a reset before any byte', async () => {
    await using server = await serverSaying('', reset);
    await expect(send(server.origin)).rejects.toMatchObject({ kind: 'reset', retryable: true });
  });

  test('a close before any byte', async () => {
    await using server = await serverSaying('', hangUp);
    await expect(send(server.origin)).rejects.toMatchObject({ kind: 'reset', retryable: true });
  });

  test('bytes that are not HTTP', async () => {
    await using server = await serverSaying('SSH-2.0-OpenSSH_9.2\r\n', wait);
    await expect(send(server.origin)).rejects.toMatchObject({ kind: 'protocol' });
  });

  test('plain HTTP where TLS is expected', async () => {
    await using server = await startRawServer(({ socket, write }) => {
      socket.once('data', () => write('HTTP/1.1 400 Bad Request\r\n\r\n'));
    });
    const error = await reasonOf(send(`https://127.0.0.1:${server.port}`));
    expect(error).toMatchObject({
      kind: 'tls',
      retryable: false,
      suggestion: expect.stringContaining('http://'),
    });
  });

  test('a TLS handshake that is cut', async () => {
    await using server = await startRawServer(({ socket }) => {
      socket.once('data', () => socket.end());
    });
    await expect(send(`https://127.0.0.1:${server.port}`)).rejects.toMatchObject({ kind: 'tls' });
  });

  test('a connection that is never made', async () => {
    await using server = await startRawServer(wait);
    const error = await reasonOf(send(`https://127.0.0.1:${server.port}`, { connectMs: 20 }));
    expect(error).toMatchObject({ kind: 'connect-timeout', phase: 'connect', retryable: true });
    await server.connections[0]?.closed;
  });

  test('headers that do not come', async () => {
    await using server = await serverSaying('', wait);
    const error = await reasonOf(send(server.origin, { firstByteMs: 20 }));
    expect(error).toMatchObject({ kind: 'first-byte-timeout', phase: 'first_byte', retryable: true });
    await server.connections[0]?.closed;
  });
});

describe('in the middle of an answer', () => {
  test('a reset after the headers', async () => {
    await using server = await serverSaying(eventStreamHead, reset);
    await expect(send(server.origin).then(textOf)).rejects.toMatchObject({ kind: 'reset' });
  });

  test.each([
    ['reset', reset],
    ['close', hangUp],
  ])('a %s after some events, which stay readable', async (_how, how) => {
    await using server = await serverSaying(eventStreamHead + chunk('data: 1\n\n'), how);
    const { body } = await send(server.origin);
    const first = await body.next();
    expect(Buffer.from(first.value as Uint8Array).toString()).toBe('data: 1\n\n');
    await expect(body.next()).rejects.toMatchObject({ kind: 'reset' });
    await expect(body.next()).rejects.toMatchObject({ kind: 'reset' });
  });

  test('a close without an end of the events is an end', async () => {
    await using server = await serverSaying(
      `${head('text/event-stream', 'connection: close')}data: 1\n\n`,
      hangUp,
    );
    expect(await send(server.origin).then(textOf)).toBe('data: 1\n\n');
  });

  test.each(['connection: close', 'connection: keep-alive'])(
    'fewer bytes than announced (%s)',
    async (line) => {
      await using server = await serverSaying(
        `${head('application/json', 'content-length: 50', line)}{"a":1}`,
        hangUp,
      );
      await expect(send(server.origin).then(textOf)).rejects.toMatchObject({
        kind: 'protocol',
        retryable: true,
      });
    },
  );

  test('broken chunks', async () => {
    await using server = await serverSaying(`${eventStreamHead}zz\r\ndata`, wait);
    await expect(send(server.origin).then(textOf)).rejects.toMatchObject({ kind: 'protocol' });
  });

  test.each([
    ['line', sse, 16 * 1024 * 1024, eventStreamHead],
    ['body', json, 16 * 1024 * 1024, head('application/json', 'transfer-encoding: chunked')],
  ])(
    'an endless %s is stopped and the server told',
    { timeout: 20_000 },
    async (_what, framing, limit, start) => {
      const block = chunk('a'.repeat(256 * 1024));
      await using server = await serverSaying(start, async ({ socket }) => {
        for (let written = 0; written < 4096 && !socket.destroyed; written++) {
          await new Promise((resolve) => socket.write(block, resolve));
        }
      });
      const frames = framing();
      let size = 0;
      const error = await reasonOf(
        send(server.origin).then(async ({ body }) => {
          for await (const read of body) {
            size += read.length;
            frames.push(read);
          }
        }),
      );
      expect(error).toMatchObject({ kind: 'limit-exceeded' });
      expect(size).toBeLessThan(limit + 256 * 1024);
      await server.connections[0]?.closed;
    },
  );
});
