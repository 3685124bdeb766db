import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { failure } from '../errors.ts';

/** Waits on this machine alone for the browser to come back. */
export interface CallbackServer {
  readonly redirectUri: string;
  /** What came with this state; all else is turned away. */
  answer(state: string): Promise<URLSearchParams>;
  close(): Promise<void>;
}

/** Rejects with ConfigurationError where the port is taken. */
export async function listenForCallback(place: {
  readonly host: string;
  readonly port: number;
  readonly path: string;
}): Promise<CallbackServer> {
  let expected: { state: string; resolve(answer: URLSearchParams): void } | undefined;
  const server = createServer((request, response) => {
    const url = new URL(request.url ?? '/', 'http://127.0.0.1');
    const isOurs = request.method === 'GET' && url.pathname === place.path;
    if (!isOurs) return reply(request, response, 404, 'There is nothing here.');
    const states = url.searchParams.getAll('state');
    // Any page in the browser can ask this server something: it learns nothing, and the login goes on.
    if (expected === undefined || states.length !== 1 || states[0] !== expected.state)
      return reply(request, response, 400, 'This answer belongs to another login.');
    const failed = url.searchParams.has('error');
    reply(
      request,
      response,
      200,
      failed ? 'The login was refused.' : 'You are logged in. You may close this page.',
    );
    expected.resolve(url.searchParams);
    expected = undefined;
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', (cause: NodeJS.ErrnoException) =>
      reject(
        failure('configuration', `Port ${place.port} of 127.0.0.1 cannot be listened on (${cause.code}).`, {
          suggestion: 'End what listens there, or log in with another port.',
        }),
      ),
    );
    server.listen(place.port, '127.0.0.1', resolve);
  });
  const { port } = server.address() as AddressInfo;
  return {
    redirectUri: `http://${place.host}:${port}${place.path}`,
    answer: (state) =>
      new Promise((resolve) => {
        expected = { state, resolve };
      }),
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeIdleConnections();
        setTimeout(() => server.closeAllConnections(), 500).unref();
      }),
  };
}

function reply(_request: IncomingMessage, response: ServerResponse, status: number, text: string): void {
  response.writeHead(status, {
    'content-type': 'text/html; charset=utf-8',
    'cache-control': 'no-store',
    'referrer-policy': 'no-referrer',
    connection: 'close',
  });
  response.end(`<!doctype html><title>fromconfig</title><p>${text}</p>`);
}
