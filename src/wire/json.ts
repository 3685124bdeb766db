import { failure } from '../errors.ts';
import { asBuffer, ByteBuffer } from './byte-buffer.ts';
import type { Frame, Framing } from './http.ts';

const BODY_LIMIT = 16 * 1024 * 1024;

/** The whole body as one frame. */
export const json: Framing = boundedJson(BODY_LIMIT);

/** Blank lines before the body, which some servers send to keep a connection alive, are dropped. */
export function boundedJson(limit: number): Framing {
  return () => {
    const more = new ByteBuffer();
    let first: Buffer | null = null;
    return {
      push(bytes: Uint8Array): readonly Frame[] {
        // Asked before, so that the buffer does not grow for what is refused.
        if (Math.max(more.length, first?.length ?? 0) + bytes.length > limit) {
          throw failure('limit-exceeded', `The reply is larger than ${Math.ceil(limit / 1024 / 1024)} MiB.`);
        }
        if (first === null) {
          first = asBuffer(bytes);
        } else {
          if (more.length === 0) more.append(first);
          more.append(bytes);
        }
        return [];
      },
      end(): readonly Frame[] {
        const text = more.length > 0 ? more.take() : (first?.toString('utf8') ?? '');
        first = null;
        // trimStart also takes a byte order mark.
        const data = text.trimStart();
        return data === '' ? [] : [{ event: '', data }];
      },
    };
  };
}
