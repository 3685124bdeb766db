import type { AddressInfo } from 'node:net';
import { createServer, type Socket } from 'node:net';

/** One connection as the server sees it, byte for byte. */
export interface RawConnection {
  readonly socket: Socket;
  /** Settles when the client is gone, however it went. */
  readonly closed: Promise<void>;
  /** The first request, head and body. */
  readonly request: Promise<string>;
  write(text: string | Uint8Array): Promise<void>;
  /** RST in place of FIN. */
  reset(): void;
}

export interface RawServer extends AsyncDisposable {
  readonly origin: string;
  readonly port: number;
  readonly connections: readonly RawConnection[];
}

/** A server that says exactly the bytes a test wants, at the moment it wants. */
export async function startRawServer(answer: (connection: RawConnection) => unknown): Promise<RawServer> {
  const connections: RawConnection[] = [];
  const server = createServer((socket) => {
    const connection = wrap(socket);
    connections.push(connection);
    Promise.resolve(answer(connection)).catch(() => socket.destroy());
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    origin: `http://127.0.0.1:${port}`,
    port,
    connections,
    async [Symbol.asyncDispose]() {
      for (const { socket } of connections) socket.destroy();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

function wrap(socket: Socket): RawConnection {
  socket.on('error', () => {});
  const closed = new Promise<void>((resolve) => socket.once('close', () => resolve()));
  return {
    socket,
    closed,
    request: firstRequest(socket),
    write: (text) => new Promise((resolve) => socket.write(text, () => resolve())),
    reset: () => socket.resetAndDestroy(),
  };
}

function firstRequest(socket: Socket): Promise<string> {
  return new Promise((resolve) => {
    let text = '';
    socket.on('data', (bytes) => {
      text += bytes.toString('latin1');
      const end = text.indexOf('\r\n\r\n');
      const length = Number(/content-length: (\d+)/i.exec(text)?.[1] ?? 0);
      if (end !== -1 && text.length >= end + 4 + length) resolve(text);
    });
  });
}

/** A head for a reply of this type, with the headers given as lines. */
export function head(type: string, ...lines: string[]): string {
  return ['HTTP/1.1 200 OK', `content-type: ${type}`, ...lines, '', ''].join('\r\n');
}

export const eventStreamHead = head('text/event-stream', 'transfer-encoding: chunked');

/** One chunk of a chunked body. */
export function chunk(text: string): string {
  return `${Buffer.byteLength(text).toString(16)}\r\n${text}\r\n`;
}

/** A port that nothing listens on. */
export async function closedPort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}
