import { failure } from '../errors.ts';
import { asBuffer, ByteBuffer } from './byte-buffer.ts';
import type { Frame, Framing } from './http.ts';

const LINE_LIMIT = 16 * 1024 * 1024;
const LF = 10;

/** One JSON value a line. Blank lines mean nothing; a last line without its end is given as well. */
export const ndjson: Framing = () => {
  /** The line that the last read left open. Only whole lines are decoded, so no character is ever split. */
  const open = new ByteBuffer();

  function decoded(bytes: Buffer): string {
    if (open.length === 0) return bytes.toString('utf8');
    open.append(bytes);
    return open.take();
  }

  return {
    push(bytes: Uint8Array): readonly Frame[] {
      const frames: Frame[] = [];
      const read = asBuffer(bytes);
      const end = read.lastIndexOf(LF) + 1;
      if (end > 0) cutLines(decoded(read.subarray(0, end)), frames);
      if (end < read.length) {
        // Asked before, so that the buffer does not grow for what is refused.
        bound(open.length + read.length - end);
        open.append(read.subarray(end));
      }
      return frames;
    },
    end(): readonly Frame[] {
      const data = open.length === 0 ? '' : open.take().trim();
      return data === '' ? [] : [{ event: '', data, cut: true }];
    },
  };
};

/** `trim` takes a CR and a byte order mark as well. */
function cutLines(text: string, frames: Frame[]): void {
  for (let at = 0; at < text.length; ) {
    const end = text.indexOf('\n', at);
    bound(end - at);
    const data = text.slice(at, end).trim();
    if (data !== '') frames.push({ event: '', data });
    at = end + 1;
  }
}

function bound(length: number): void {
  if (length <= LINE_LIMIT) return;
  throw failure('limit-exceeded', `A line of the stream is larger than ${LINE_LIMIT / 1024 / 1024} MiB.`);
}
