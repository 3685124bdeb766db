import { readFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { createServer as createSecureServer, type ServerOptions } from 'node:https';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';

/** Where the files of the private authority are: `ca.pem`, `ca.der`, `other-ca.pem`, `server.pem`, `server.key`. */
export const certificates = join(import.meta.dirname, '../fixtures/tls');
const read = (name: string): Buffer => readFileSync(join(certificates, name));

export interface Asked {
  readonly method: string;
  readonly url: string;
  readonly headers: IncomingMessage['headers'];
  readonly body: string;
}

export interface WebServer extends AsyncDisposable {
  readonly port: number;
  readonly origin: string;
  readonly asked: readonly Asked[];
  /** Connections made. */
  readonly connections: () => number;
}

/** A server on loopback; with `tls` it has a certificate of the private authority for localhost and api.example.test. */
export async function startWebServer(
  answer: (asked: Asked, response: ServerResponse) => unknown,
  tls?: ServerOptions,
): Promise<WebServer> {
  const asked: Asked[] = [];
  let made = 0;
  const listener = (request: IncomingMessage, response: ServerResponse): void => {
    let body = '';
    request.on('data', (bytes) => {
      body += bytes;
    });
    request.on('end', () => {
      const { method = '', url = '', headers } = request;
      const one = { method, url, headers, body };
      asked.push(one);
      answer(one, response);
    });
  };
  const secure = { cert: read('server.pem'), key: read('server.key'), ...tls };
  const server = tls === undefined ? createServer(listener) : createSecureServer(secure, listener);
  server.on('connection', () => {
    made++;
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    port,
    origin: `${tls === undefined ? 'http' : 'https'}://localhost:${port}`,
    asked,
    connections: () => made,
    async [Symbol.asyncDispose]() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
