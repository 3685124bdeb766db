import { afterEach, describe, expect, test } from 'vitest';
import { createTransport } from '../../src/wire/undici.ts';
import { chunk, eventStreamHead, head, startRawServer } from '../support/raw-server.ts';
import { closeClients, reasonOf, send, serverSaying, textOf, wait } from '../support/sending.ts';

afterEach(closeClients);

describe('a caller who leaves', () => {
  const reason = { why: 'mine' };

  test('before the start sends nothing', async () => {
    await using server = await startRawServer(wait);
    expect(await reasonOf(send(server.origin, { signal: AbortSignal.abort(reason) }))).toBe(reason);
    expect(server.connections).toHaveLength(0);
  });

  test('right after the start, before anything is loaded or connected', async () => {
    await using server = await startRawServer(wait);
    const controller = new AbortController();
    const sending = send(server.origin, { signal: controller.signal });
    controller.abort(reason);
    expect(await reasonOf(sending)).toBe(reason);
  });

  test('while connecting', async () => {
    await using server = await startRawServer(wait);
    const controller = new AbortController();
    const sending = reasonOf(send(`https://127.0.0.1:${server.port}`, { signal: controller.signal }));
    await expect.poll(() => server.connections.length).toBe(1);
    controller.abort(reason);
    expect(await sending).toBe(reason);
    await server.connections[0]?.closed;
  });

  test('while waiting for a connection', async () => {
    await using server = await serverSaying('', wait);
    const client = createTransport({ connections: 1 });
    const request = { method: 'POST', origin: server.origin, path: '/', headers: [], body: '{}' } as const;
    const first = client.send(request, {});
    first.catch(wait);
    const controller = new AbortController();
    const second = reasonOf(client.send(request, { signal: controller.signal }));
    await expect.poll(() => server.connections.length).toBe(1);
    controller.abort(reason);
    expect(await second).toBe(reason);
    await client.close?.();
  });

  test('before the first byte', async () => {
    await using server = await serverSaying('', wait);
    const controller = new AbortController();
    const sending = reasonOf(send(server.origin, { signal: controller.signal }));
    await expect.poll(() => server.connections.length).toBe(1);
    await server.connections[0]?.request;
    controller.abort(reason);
    expect(await sending).toBe(reason);
    await server.connections[0]?.closed;
  });

  test('while a read is awaited', async () => {
    await using server = await serverSaying(eventStreamHead + chunk('data: 1\n\n'), wait);
    const controller = new AbortController();
    const { body } = await send(server.origin, { signal: controller.signal });
    await body.next();
    const next = reasonOf(body.next());
    controller.abort(reason);
    expect(await next).toBe(reason);
    expect(await reasonOf(body.next())).toBe(reason);
    await server.connections[0]?.closed;
  });

  test('with reads still queued gets none of them', async () => {
    await using server = await serverSaying(`${head('text/plain', 'content-length: 3')}abc`, wait);
    const controller = new AbortController();
    const { body } = await send(server.origin, { signal: controller.signal });
    controller.abort(reason);
    expect(await reasonOf(body.next())).toBe(reason);
  });

  test('after the end changes nothing, and leaves no listener', async () => {
    await using server = await serverSaying(`${head('text/plain', 'content-length: 3')}abc`, wait);
    const controller = new AbortController();
    const listened: string[] = [];
    const { signal } = controller;
    const add = signal.addEventListener.bind(signal);
    const remove = signal.removeEventListener.bind(signal);
    Object.assign(signal, {
      addEventListener: (...args: Parameters<typeof add>) => {
        listened.push('add');
        return add(...args);
      },
      removeEventListener: (...args: Parameters<typeof remove>) => {
        listened.push('remove');
        return remove(...args);
      },
    });
    const response = await send(server.origin, { signal });
    expect(await textOf(response)).toBe('abc');
    controller.abort(reason);
    expect(await response.body.next()).toEqual({ done: true, value: undefined });
    expect(listened).toEqual(['add', 'remove']);
  });
});
