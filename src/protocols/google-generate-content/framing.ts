import type { Frame, Framing } from '../../wire/http.ts';
import { boundedJson } from '../../wire/json.ts';
import { sse } from '../../wire/sse.ts';

const LF = 10;
const CR = 13;
const BRACE = 123;
const ERROR_LIMIT = 1024 * 1024;

/** Server-sent events, after which an error may stand as plain JSON: no line of an event begins with a brace. */
export const eventsOrError: Framing = () => {
  const events = sse();
  const plain = boundedJson(ERROR_LIMIT)();
  let isPlain = false;
  let atLineStart = true;

  return {
    push(bytes: Uint8Array): readonly Frame[] {
      if (isPlain) return plain.push(bytes);
      const start = startOfPlain(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength), atLineStart);
      const last = bytes[bytes.length - 1];
      if (last !== undefined) atLineStart = last === LF || last === CR;
      if (start === -1) return events.push(bytes);
      isPlain = true;
      plain.push(bytes.subarray(start));
      return [...events.push(bytes.subarray(0, start)), ...events.end()];
    },
    end(): readonly Frame[] {
      if (!isPlain) return events.end();
      return plain.end().map((frame) => ({ ...frame, data: withoutComments(frame.data) }));
    },
  };
};

function startOfPlain(bytes: Buffer, atLineStart: boolean): number {
  if (atLineStart && bytes[0] === BRACE) return 0;
  const places = ['\n{', '\r{'].map((mark) => bytes.indexOf(mark)).filter((place) => place !== -1);
  return places.length === 0 ? -1 : Math.min(...places) + 1;
}

/** Keep-alives between its lines. */
const withoutComments = (text: string): string =>
  text
    .split(/\r\n?|\n/)
    .filter((line) => !line.startsWith(':'))
    .join('\n');
