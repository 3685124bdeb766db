import type { Transform } from 'node:stream';
import { failure } from '../errors.ts';
import type { WireResponse } from './http.ts';

type Body = WireResponse['body'];

/** The reply with its body as the server meant it. zlib is loaded only where a reply needs it. */
export function decompressed(response: WireResponse): WireResponse | Promise<WireResponse> {
  const encoding = response.headers['content-encoding'];
  if (encoding === undefined || encoding === '' || encoding === 'identity') return response;
  return decompressedBy(encoding.trim().toLowerCase(), response);
}

async function decompressedBy(encoding: string, response: WireResponse): Promise<WireResponse> {
  const { body } = response;
  try {
    const zlib = await import('node:zlib');
    // A deflate reply is zlib's format by the standard and raw from some servers; its first byte tells.
    const first = await body.next();
    if (first.done) return response;
    const stream = decoderFor(encoding, zlib, first.value);
    return { ...response, body: pumped(body, first.value, stream, encoding) };
  } catch (error) {
    body.return?.().catch(() => {});
    throw error;
  }
}

function decoderFor(encoding: string, zlib: typeof import('node:zlib'), first: Uint8Array): Transform {
  if (encoding === 'gzip' || encoding === 'x-gzip') return zlib.createGunzip();
  if (encoding === 'br') return zlib.createBrotliDecompress();
  if (encoding === 'deflate')
    return ((first[0] ?? 0) & 15) === 8 ? zlib.createInflate() : zlib.createInflateRaw();
  throw failure('protocol', `The reply is packed as "${encoding}", which is not understood.`, {
    suggestion: 'Leave accept-encoding out of custom_headers.',
    retryable: false,
  });
}

/** Writes the packed body into the stream as fast as it is read, and gives what comes out. */
function pumped(body: Body, first: Uint8Array, stream: Transform, encoding: string): Body {
  let left = false;
  pump(body, first, stream).catch((error) => stream.destroy(error));
  const unpacked = stream[Symbol.asyncIterator]() as AsyncIterableIterator<Uint8Array, undefined>;
  return {
    async next() {
      if (left) return { done: true, value: undefined };
      try {
        return await unpacked.next();
      } catch (error) {
        if (left) return { done: true, value: undefined };
        body.return?.().catch(() => {});
        throw isZlibError(error) ? badlyPacked(encoding, error) : error;
      }
    },
    async return() {
      left = true;
      stream.destroy();
      await body.return?.();
      return { done: true, value: undefined };
    },
    [Symbol.asyncIterator]() {
      return this;
    },
  };
}

async function pump(body: Body, first: Uint8Array, stream: Transform): Promise<void> {
  let bytes: Uint8Array = first;
  while (!stream.destroyed) {
    if (!stream.write(bytes)) await writable(stream);
    const read = await body.next();
    if (read.done) break;
    bytes = read.value;
  }
  stream.end();
}

function writable(stream: Transform): Promise<void> {
  return new Promise((resolve) => {
    const done = () => {
      stream.off('drain', done).off('close', done);
      resolve();
    };
    stream.on('drain', done).on('close', done);
  });
}

const isZlibError = (error: unknown): boolean =>
  /^(Z_|ERR__)/.test(String((error as { code?: unknown }).code));

function badlyPacked(encoding: string, cause: unknown): Error {
  return failure('protocol', `The ${encoding} data of the reply is damaged or cut short.`, { cause });
}
