import type { SendOptions, Transport, WireResponse } from '../../src/wire/http.ts';
import { createTransport } from '../../src/wire/undici.ts';
import { type RawConnection, type RawServer, startRawServer } from './raw-server.ts';

const open: Transport[] = [];

/** Sends a request with a client of its own. */
export function send(origin: string, options: SendOptions = {}): Promise<WireResponse> {
  const client = createTransport();
  open.push(client);
  const headers = ['authorization', 'Bearer sk-1'];
  return client.send({ method: 'POST', origin, path: '/', headers, body: '{}' }, options);
}

export async function closeClients(): Promise<void> {
  await Promise.all(open.splice(0).map((client) => client.close?.()));
}

export async function textOf({ body }: WireResponse): Promise<string> {
  let text = '';
  for await (const read of body) text += Buffer.from(read).toString();
  return text;
}

/** What a promise is rejected with; undefined when it is not. */
export const reasonOf = (promise: Promise<unknown>): Promise<unknown> =>
  promise.then(
    () => undefined,
    (reason) => reason,
  );

/** A server that reads the request, says this, and then does that. */
export function serverSaying(
  written: string,
  then: (connection: RawConnection) => unknown,
): Promise<RawServer> {
  return startRawServer(async (connection) => {
    await connection.request;
    if (written !== '') await connection.write(written);
    await then(connection);
  });
}

export const hangUp = ({ socket }: RawConnection): unknown => socket.end();
export const reset = (connection: RawConnection): void => connection.reset();
export const wait = (): void => {};
