import { createServer, request as forward, type IncomingMessage } from 'node:http';
import { type AddressInfo, connect, type Socket } from 'node:net';

export interface ProxyOptions {
  /** `user:password` that is asked for. */
  readonly credentials?: string;
  /** The port on this machine that every host stands for. */
  readonly to?: number;
  /** What is done in place of answering. */
  readonly instead?: 'refuse' | 'reset' | 'wait' | 'cut';
}

export interface ProxyServer extends AsyncDisposable {
  readonly port: number;
  /** What was asked for, in order: `CONNECT host:443`, `POST http://host/path`. */
  readonly asked: readonly string[];
  /** Settles when the first connection is gone. */
  readonly left: Promise<void>;
}

/** A proxy for plain HTTP and CONNECT, which takes everything to one port of this machine. */
export async function startProxy({ credentials, to, instead }: ProxyOptions): Promise<ProxyServer> {
  const asked: string[] = [];
  const sockets = new Set<Socket>();
  let leave = (): void => {};
  const left = new Promise<void>((resolve) => {
    leave = resolve;
  });
  const isKnown = ({ headers }: IncomingMessage): boolean =>
    credentials === undefined ||
    headers['proxy-authorization'] === `Basic ${Buffer.from(credentials).toString('base64')}`;
  const server = createServer((request, response) => {
    asked.push(`${request.method} ${request.url}`);
    if (!isKnown(request)) {
      response.writeHead(407, { 'proxy-authenticate': 'Basic' }).end();
      return;
    }
    if (instead === 'reset') {
      request.socket.resetAndDestroy();
      return;
    }
    const { pathname, search } = new URL(request.url!);
    const { 'proxy-authorization': _secret, ...headers } = request.headers;
    const options = { host: '127.0.0.1', port: to, method: request.method, path: pathname + search, headers };
    request.pipe(
      forward({ ...options, agent: false }, (answer) => {
        response.writeHead(answer.statusCode ?? 500, answer.headers);
        answer.pipe(response);
      }),
    );
  });
  server.on('connection', (socket) => {
    sockets.add(socket);
    socket.on('error', () => {});
    socket.once('close', leave);
  });
  server.on('connect', (request: IncomingMessage, socket: Socket) => {
    asked.push(`CONNECT ${request.url}`);
    if (instead === 'wait') {
      // Sockets of an HTTP server stay open when the other side has ended.
      socket.once('end', () => socket.destroy()).resume();
      return;
    }
    if (instead === 'reset') {
      socket.resetAndDestroy();
      return;
    }
    if (!isKnown(request)) {
      socket.end('HTTP/1.1 407 Proxy Authentication Required\r\nproxy-authenticate: Basic\r\n\r\n');
      return;
    }
    if (instead === 'refuse') {
      socket.end('HTTP/1.1 403 Forbidden\r\ncontent-length: 0\r\n\r\n');
      return;
    }
    if (instead === 'cut') {
      socket.write('HTTP/1.1 200 Connection established\r\n\r\n', () => socket.resetAndDestroy());
      return;
    }
    const behind = connect(to ?? 0, '127.0.0.1', () => {
      socket.write('HTTP/1.1 200 Connection established\r\n\r\n');
      behind.pipe(socket);
      socket.pipe(behind);
    });
    behind.on('error', () => socket.destroy());
    behind.once('close', () => socket.destroy());
    socket.once('close', () => behind.destroy());
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    port,
    asked,
    left,
    async [Symbol.asyncDispose]() {
      for (const socket of sockets) socket.destroy();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
