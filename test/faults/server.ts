import { readFileSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { createServer } from 'node:tls';
import { Worker } from 'node:worker_threads';
import { type RawConnection, type RawServer, startRawServer } from '../support/raw-server.ts';
import type { ChatForm } from './call.ts';
import type { Answering } from './speakers.ts';

/** What a server does with one connection, once it has read the request. */
export type Step = (connection: RawConnection) => unknown;

/** A server whose first connection meets the first step, and so on; the last one stays. */
export function serverOf(...steps: readonly Step[]): Promise<RawServer> {
  let count = 0;
  return startRawServer(async (connection) => {
    const step = steps[Math.min(count++, steps.length - 1)]!;
    await connection.request;
    await step(connection);
  });
}

export const headOf = (type: string, ...lines: readonly string[]): string =>
  ['HTTP/1.1 200 OK', `content-type: ${type}`, 'connection: close', ...lines, '', ''].join('\r\n');

export const piece = (bytes: Uint8Array): Buffer =>
  Buffer.concat([Buffer.from(`${bytes.length.toString(16)}\r\n`), bytes, Buffer.from('\r\n')]);

/** The good reply, each event in a chunk of its own. */
export const good =
  ({ good: { whole, stream }, contentType }: Answering, form: ChatForm): Step =>
  async ({ write, socket }) => {
    await write(headOf(contentType[form], 'transfer-encoding: chunked'));
    for (const one of form === 'whole' ? [whole] : stream) await write(piece(one));
    socket.end('0\r\n\r\n');
  };

/** Writes this and then does that. */
export const saying =
  (written: readonly (string | Uint8Array)[], then: Step): Step =>
  async (connection) => {
    for (const one of written) await connection.write(one);
    // What was written reaches the client before the end of the connection does.
    await new Promise((resolve) => setTimeout(resolve, 5));
    await then(connection);
  };

export const pem = (name: string): Buffer =>
  readFileSync(join(import.meta.dirname, 'certificates', `${name}.pem`));

export interface TlsServer extends AsyncDisposable {
  readonly origin: string;
  /** Handshakes begun. */
  readonly count: () => number;
}

/** A server with one of the certificates of this folder; whom it is trusted by answers a good reply. */
export async function startTlsServer(
  certificate: string,
  speaker: Answering,
  form: ChatForm,
): Promise<TlsServer> {
  let count = 0;
  const server = createServer({ cert: pem(certificate), key: pem('server-key') }, (socket) => {
    socket.on('error', () => undefined);
    socket.once('data', async () => {
      const { good: replies, contentType } = speaker;
      socket.write(headOf(contentType[form]));
      socket.end(form === 'whole' ? replies.whole : Buffer.concat(replies.stream));
    });
  });
  server.on('connection', () => count++);
  server.on('tlsClientError', () => undefined);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    origin: `https://127.0.0.1:${port}`,
    count: () => count,
    [Symbol.asyncDispose]: () => new Promise((resolve) => void server.close(() => resolve())),
  };
}

const silentListener = `
  const { createServer, connect } = require('node:net');
  const { parentPort, workerData } = require('node:worker_threads');
  const server = createServer();
  server.listen({ port: 0, host: '127.0.0.1', backlog: 1 }, () => {
    parentPort.postMessage(server.address().port);
    Atomics.wait(new Int32Array(workerData), 0, 0);
    process.exit();
  });
`;

export interface BlackHole extends AsyncDisposable {
  readonly origin: string;
}

/** A port whose queue of connections is full and never emptied: the system drops whoever knocks. */
export async function startBlackHole(): Promise<BlackHole> {
  const { connect } = await import('node:net');
  const latch = new SharedArrayBuffer(4);
  const worker = new Worker(silentListener, { eval: true, workerData: latch });
  const port = await new Promise<number>((resolve) => worker.once('message', resolve));
  const fillers = Array.from({ length: 8 }, () => connect(port, '127.0.0.1').on('error', () => undefined));
  await new Promise((resolve) => setTimeout(resolve, 50));
  return {
    origin: `http://127.0.0.1:${port}`,
    async [Symbol.asyncDispose]() {
      for (const socket of fillers) socket.destroy();
      Atomics.store(new Int32Array(latch), 0, 1);
      Atomics.notify(new Int32Array(latch), 0);
      await worker.terminate();
    },
  };
}
