import { crc32 } from 'node:zlib';
import { failure } from '../errors.ts';
import { asBuffer, ByteBuffer } from './byte-buffer.ts';
import type { Frame, Framing } from './http.ts';

const FRAME_LIMIT = 16 * 1024 * 1024;
const HEADERS_LIMIT = 128 * 1024;
const PRELUDE = 12;
const CHECKSUM = 4;

/**
 * AWS event streams: binary frames with headers, every one under two checksums. `event` is the type of the event or
 * exception, `data` its payload; an error without payload becomes event `error` with its code and message as JSON.
 */
export const eventStream: Framing = () => new EventStreamFraming();

class EventStreamFraming {
  /** The frame that the last read left open. */
  #open = new ByteBuffer();
  /** Bytes of the open frame: its prelude until that has come, then what the prelude says. */
  #size = PRELUDE;
  #broken: unknown;

  push(bytes: Uint8Array): readonly Frame[] {
    this.#throwIfBroken();
    const frames: Frame[] = [];
    try {
      this.#read(asBuffer(bytes), frames);
    } catch (error) {
      if (frames.length === 0) throw error;
      // What came before the damage is good.
      this.#broken = error;
    }
    return frames;
  }

  end(): readonly Frame[] {
    this.#throwIfBroken();
    return this.#open.length === 0 ? [] : [{ event: '', data: '', cut: true }];
  }

  #throwIfBroken(): void {
    if (this.#broken !== undefined) throw this.#broken;
  }

  #read(read: Buffer, frames: Frame[]): void {
    let at = 0;
    while (this.#open.length > 0 && at < read.length) {
      const end = Math.min(read.length, at + this.#size - this.#open.length);
      this.#open.append(read.subarray(at, end));
      at = end;
      if (this.#open.length < this.#size) return;
      const held = this.#open.bytes();
      if (this.#size === PRELUDE) {
        this.#size = sizeOf(held);
        continue;
      }
      this.#open.clear();
      this.#size = PRELUDE;
      frames.push(frameOf(held));
    }
    while (read.length - at >= PRELUDE) {
      const size = sizeOf(read.subarray(at));
      if (read.length - at < size) {
        this.#size = size;
        break;
      }
      frames.push(frameOf(read.subarray(at, at + size)));
      at += size;
    }
    if (at < read.length) this.#open.append(read.subarray(at));
  }
}

function sizeOf(frame: Buffer): number {
  if (crc32(frame.subarray(0, 8)) !== frame.readUInt32BE(8))
    throw damaged('the checksum of a frame is wrong');
  const size = frame.readUInt32BE(0);
  const headers = frame.readUInt32BE(4);
  if (size > FRAME_LIMIT)
    throw failure(
      'limit-exceeded',
      `An event of the stream is larger than ${FRAME_LIMIT / 1024 / 1024} MiB.`,
    );
  if (headers > HEADERS_LIMIT || headers > size - PRELUDE - CHECKSUM)
    throw damaged('the headers of a frame are too long');
  return size;
}

function frameOf(frame: Buffer): Frame {
  const end = frame.length - CHECKSUM;
  if (crc32(frame.subarray(0, end)) !== frame.readUInt32BE(end))
    throw damaged('the checksum of a frame is wrong');
  const start = PRELUDE + frame.readUInt32BE(4);
  const headers = headersIn(frame, start);
  const data = frame.toString('utf8', start, end);
  if (headers[':message-type'] === 'error') {
    const said = { code: headers[':error-code'], message: headers[':error-message'] };
    return { event: 'error', data: data === '' ? JSON.stringify(said) : data };
  }
  return { event: headers[':exception-type'] ?? headers[':event-type'] ?? '', data };
}

const TEXT = 7;
/** Bytes of a value by its type; bytes and text, 6 and 7, say their own length. */
const lengths: readonly number[] = [0, 0, 1, 2, 4, 8, 0, 0, 8, 16];

/** The headers that are text; no other kind is in use here. */
function headersIn(frame: Buffer, end: number): Readonly<Record<string, string>> {
  const headers: Record<string, string> = {};
  let at = PRELUDE;
  while (at < end) {
    const nameEnd = at + 1 + (frame[at] as number);
    const type = frame[nameEnd] as number;
    const hasLength = type === TEXT || type === 6;
    const start = nameEnd + (hasLength ? 3 : 1);
    const length = hasLength
      ? ((frame[start - 2] as number) << 8) | (frame[start - 1] as number)
      : lengths[type];
    if (length === undefined || start + length > end) throw damaged('a header of a frame is not well-formed');
    if (type === TEXT)
      headers[frame.toString('utf8', at + 1, nameEnd)] = frame.toString('utf8', start, start + length);
    at = start + length;
  }
  return headers;
}

const damaged = (what: string): Error => failure('protocol', `The AWS event stream is damaged: ${what}.`);
