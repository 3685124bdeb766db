import { EventStreamCodec } from '@smithy/eventstream-codec';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { FromConfigError } from '../../src/errors.ts';
import { eventStream } from '../../src/wire/event-stream.ts';
import type { Frame } from '../../src/wire/http.ts';
import { encodeEvents } from '../support/event-stream.ts';

const codec = new EventStreamCodec(
  (bytes) => Buffer.from(bytes).toString('utf8'),
  (text) => Buffer.from(text, 'utf8'),
);

function framesOf(reads: Iterable<Uint8Array>): Frame[] {
  const framing = eventStream();
  const frames: Frame[] = [];
  for (const read of reads) frames.push(...framing.push(read));
  return [...frames, ...framing.end()];
}

/** Kinds of the errors that reading ends in; none for a whole stream. */
function failureOf(bytes: Uint8Array): string | undefined {
  try {
    const cut = framesOf([bytes]).at(-1)?.cut === true;
    return cut ? 'cut' : undefined;
  } catch (error) {
    return (error as FromConfigError).kind;
  }
}

const messageStop = Buffer.from(
  '0000007a00000051ca2c46650b3a6576656e742d7479706507000b6d65737361676553746f700d3a636f6e74656e742d747970650700106170706c69636174696f6e2f6a736f6e0d3a6d6573736167652d747970650700056576656e747b2273746f70526561736f6e223a22656e645f7475726e227d5fbf09fc',
  'hex',
);

const header = fc.oneof(
  fc.boolean().map((value) => ({ type: 'boolean' as const, value })),
  fc.integer({ min: -128, max: 127 }).map((value) => ({ type: 'byte' as const, value })),
  fc.integer({ min: -32768, max: 32767 }).map((value) => ({ type: 'short' as const, value })),
  fc.integer().map((value) => ({ type: 'integer' as const, value })),
  fc.uint8Array({ maxLength: 40 }).map((value) => ({ type: 'binary' as const, value })),
  fc.string({ maxLength: 40 }).map((value) => ({ type: 'string' as const, value })),
  fc.date({ noInvalidDate: true }).map((value) => ({ type: 'timestamp' as const, value })),
  fc.constant({ type: 'uuid' as const, value: '01234567-89ab-cdef-0123-456789abcdef' }),
);
const others = fc.dictionary(fc.stringMatching(/^[a-z]{1,12}$/), header, { maxKeys: 5 });
const event = fc.record({
  name: fc.stringMatching(/^[A-Za-z]{1,20}$/),
  data: fc.string({ maxLength: 300, unit: 'grapheme' }),
  others,
});

describe('AWS event streams', () => {
  test('a frame without headers', () => {
    const bytes = Buffer.concat([
      Buffer.from([0, 0, 0, 30, 0, 0, 0, 0, 186, 242, 246, 138]),
      Buffer.from('{"foo": "bar"}'),
      Buffer.from([174, 114, 88, 228]),
    ]);
    expect(framesOf([bytes])).toEqual([{ event: '', data: '{"foo": "bar"}' }]);
  });

  test('a frame of a real stream', () => {
    expect(framesOf([messageStop])).toEqual([{ event: 'messageStop', data: '{"stopReason":"end_turn"}' }]);
  });

  test('exceptions and errors go by their own names', () => {
    const bytes = Buffer.concat([
      encodeEvents('!throttlingException {"message":"slow down"}'),
      Buffer.from(
        codec.encode({
          headers: {
            ':message-type': { type: 'string', value: 'error' },
            ':error-code': { type: 'string', value: 'InternalError' },
            ':error-message': { type: 'string', value: 'Lost.' },
          },
          body: new Uint8Array(),
        }),
      ),
    ]);
    expect(framesOf([bytes])).toEqual([
      { event: 'throttlingException', data: '{"message":"slow down"}' },
      { event: 'error', data: '{"code":"InternalError","message":"Lost."}' },
    ]);
  });

  test('reads what the vendor codec writes, however it is cut', () => {
    fc.assert(
      fc.property(
        fc.array(event, { maxLength: 5 }),
        fc.array(fc.nat(), { maxLength: 12 }),
        (events, cuts) => {
          const bytes = Buffer.concat(
            events.map(({ name, data, others: more }) =>
              codec.encode({
                headers: { ...more, ':event-type': { type: 'string', value: name } } as never,
                body: Buffer.from(data),
              }),
            ),
          );
          const places = cuts.map((cut) => cut % (bytes.length + 1)).sort((one, two) => one - two);
          const reads = [0, ...places].map((start, at) => bytes.subarray(start, places[at] ?? bytes.length));
          const wanted = events.map(({ name, data }) => ({ event: name, data }));
          expect(framesOf(reads)).toEqual(wanted);
          expect(framesOf([...bytes].map((byte) => Uint8Array.of(byte)))).toEqual(wanted);
        },
      ),
      { numRuns: 200 },
    );
  });

  test('no damaged byte passes', () => {
    for (let at = 0; at < messageStop.length; at++) {
      const bytes = Buffer.from(messageStop);
      bytes[at] = (bytes[at] as number) ^ 0x10;
      expect(failureOf(bytes), `byte ${at}`).toBe('protocol');
    }
  });

  test('what came before the damage is good', () => {
    const framing = eventStream();
    const damaged = Buffer.from(messageStop);
    damaged[60] = 0;
    expect(framing.push(Buffer.concat([messageStop, damaged]))).toHaveLength(1);
    expect(() => framing.end()).toThrow(FromConfigError);
  });

  test('a stream that breaks off says so', () => {
    expect(failureOf(messageStop.subarray(0, 7))).toBe('cut');
    expect(failureOf(messageStop.subarray(0, 100))).toBe('cut');
    expect(failureOf(messageStop)).toBeUndefined();
  });

  test('anything else is refused, and nothing is kept without end', () => {
    expect(failureOf(Buffer.from('<html><body>Sign in</body></html>'))).toBe('protocol');
    expect(failureOf(prelude(17 * 1024 * 1024, 0))).toBe('limit-exceeded');
    expect(failureOf(prelude(1024 * 1024, 200 * 1024))).toBe('protocol');
    expect(failureOf(prelude(15, 0))).toBe('protocol');
    expect(failureOf(prelude(20, 5))).toBe('protocol');
  });
});

/** The beginning of a frame that says these sizes, under a right checksum. */
function prelude(size: number, headers: number): Buffer {
  const bytes = Buffer.alloc(12);
  bytes.writeUInt32BE(size, 0);
  bytes.writeUInt32BE(headers, 4);
  bytes.writeUInt32BE(checksum(bytes.subarray(0, 8)), 8);
  return bytes;
}

/** Bit by bit, as the standard writes it. */
function checksum(bytes: Uint8Array): number {
  let crc = 0xffffffff;
  for (const byte of bytes) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit++) crc = (crc >>> 1) ^ (crc & 1 ? 0xedb88320 : 0);
  }
  return (crc ^ 0xffffffff) >>> 0;
}
