import { createParser } from 'eventsource-parser';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Frame } from '../../src/wire/http.ts';
import { sse } from '../../src/wire/sse.ts';

const encode = (text: string) => new TextEncoder().encode(text);

function framesOf(reads: Iterable<Uint8Array>): Frame[] {
  const framing = sse();
  const frames: Frame[] = [];
  for (const read of reads) frames.push(...framing.push(read));
  return [...frames, ...framing.end()];
}

const of = (text: string) => framesOf([encode(text)]);
const data = (text: string) => of(text).map((frame) => frame.data);

/** The bytes cut at the given places, taken modulo their number. */
function split(bytes: Uint8Array, cuts: readonly number[]): Uint8Array[] {
  const places = [...new Set(cuts.map((cut) => cut % (bytes.length + 1)))].sort((one, two) => one - two);
  return [0, ...places].map((start, index) => bytes.subarray(start, places[index] ?? bytes.length));
}

describe('fields', () => {
  test('one space after the colon is removed, and only one', () => {
    expect(data('data:a\n\ndata: b\n\ndata:  c\n\n')).toEqual(['a', 'b', ' c']);
  });

  test('several data lines are one event', () => {
    expect(data('data: a\ndata\ndata: b\n\n')).toEqual(['a\n\nb']);
  });

  test('an event name lasts for one event', () => {
    expect(of('event: error\ndata: a\n\ndata: b\n\n')).toEqual([
      { event: 'error', data: 'a' },
      { event: '', data: 'b' },
    ]);
  });

  test('an event without data is none, and its name is forgotten', () => {
    expect(of('event: ping\n\ndata: b\n\n')).toEqual([{ event: '', data: 'b' }]);
  });

  test('empty data is an event', () => {
    expect(data('data\n\ndata:\n\n')).toEqual(['', '']);
  });

  test('comments, ids, retry and unknown fields mean nothing', () => {
    const text = ': OPENROUTER PROCESSING\n\nid: 7\nretry: 10\ndatax: no\nother\ndata: a\n\n:\n\n';
    expect(data(text)).toEqual(['a']);
  });
});

describe('lines', () => {
  test.each(['\n', '\r\n', '\r'])('end in %j', (end) => {
    const text = ['event: x', 'data: ü', 'data: b', '', ': note', 'data: c', '', ''].join(end);
    expect(of(text)).toEqual([
      { event: 'x', data: 'ü\nb' },
      { event: '', data: 'c' },
    ]);
  });

  test('a CRLF split between two reads is one line end', () => {
    expect(framesOf(['data: a\r', '\ndata: b\r', '\n\r', '\n'].map(encode))).toEqual([
      { event: '', data: 'a\nb' },
    ]);
  });

  test('an event is given at its CR, without waiting for an LF', () => {
    const framing = sse();
    expect(framing.push(encode('data: a\r\r'))).toEqual([{ event: '', data: 'a' }]);
  });

  test('a byte order mark is dropped at the start only', () => {
    expect(data('\ufeffdata: a\n\ndata: \ufeffb\n\n')).toEqual(['a', '\ufeffb']);
    expect(framesOf([...encode('\ufeffdata: a\n\n')].map((byte) => Uint8Array.of(byte)))).toEqual([
      { event: '', data: 'a' },
    ]);
  });
});

describe('the end of the body', () => {
  test('flushes an event without its blank line', () => {
    expect(of('data: a\n')).toEqual([{ event: '', data: 'a', cut: true }]);
  });

  test('flushes an event whose last line is open', () => {
    expect(of('event: x\ndata: a')).toEqual([{ event: 'x', data: 'a', cut: true }]);
  });

  test('gives nothing for a comment or an empty body', () => {
    expect(of(': bye')).toEqual([]);
    expect(of('')).toEqual([]);
  });
});

describe('bounds', () => {
  const mebibyte = new Uint8Array(1024 * 1024).fill(97);

  test('an endless line is stopped', () => {
    const framing = sse();
    framing.push(encode('data: '));
    for (let count = 0; count < 15; count++) framing.push(mebibyte);
    expect(() => framing.push(mebibyte)).toThrowError(expect.objectContaining({ kind: 'limit-exceeded' }));
  });

  test('an endless event of many lines is stopped', () => {
    const framing = sse();
    const line = encode(`data: ${'a'.repeat(1024 * 1024)}\n`);
    expect(() => {
      for (let count = 0; count < 17; count++) framing.push(line);
    }).toThrowError(expect.objectContaining({ kind: 'limit-exceeded' }));
  });

  test('a large event in one read is stopped', () => {
    expect(() => data(`data: ${'a'.repeat(16 * 1024 * 1024 + 1)}\n\n`)).toThrowError(
      expect.objectContaining({ kind: 'limit-exceeded' }),
    );
  });

  test('many events of any total size are not', () => {
    const framing = sse();
    const event = encode(`data: ${'a'.repeat(1024 * 1024)}\n\n`);
    for (let count = 0; count < 40; count++) expect(framing.push(event)).toHaveLength(1);
  });

  test('one byte at a time costs linear time', () => {
    const bytes = encode(`data: ${'a'.repeat(400_000)}\n\n`);
    const small = cpuOf(() => framesOf(single(bytes.subarray(0, 100_000))));
    const large = cpuOf(() => framesOf(single(bytes)));
    expect(large).toBeLessThan(Math.max(small, 5_000) * 20);
  });
});

function* single(bytes: Uint8Array): Generator<Uint8Array> {
  for (let at = 0; at < bytes.length; at++) yield bytes.subarray(at, at + 1);
}

function cpuOf(work: () => unknown): number {
  const before = process.cpuUsage();
  work();
  return process.cpuUsage(before).user;
}

const line = fc.oneof(
  { weight: 4, arbitrary: fc.string({ unit: 'grapheme', maxLength: 12 }).map((text) => `data: ${text}`) },
  fc.constantFrom(
    'data',
    'data:',
    'data:x',
    'data:  y',
    'event: e',
    'event:f',
    'event',
    'id: 1',
    ': note',
    ':',
    'foo: bar',
    'datum',
    'd',
  ),
  { weight: 3, arbitrary: fc.constant('') },
);
const stream = fc
  .array(
    fc.tuple(
      line.map((text) => text.replace(/[\r\n]/g, '')),
      fc.constantFrom('\n', '\r\n', '\r'),
    ),
    { maxLength: 30 },
  )
  .map((lines) => `${lines.map(([text, end]) => text + end).join('')}\n\n`);

describe('properties', () => {
  test('events are those of eventsource-parser', () => {
    fc.assert(
      fc.property(stream, fc.array(fc.nat(), { maxLength: 6 }), (text, cuts) => {
        const expected: Frame[] = [];
        const parser = createParser({
          onEvent: ({ event, data }) => expected.push({ event: event ?? '', data }),
        });
        parser.feed(text);
        expect(framesOf(split(encode(text), cuts))).toEqual(expected);
      }),
      { numRuns: 500 },
    );
  });

  test('where the reads are cut changes nothing', () => {
    fc.assert(
      fc.property(stream, fc.array(fc.nat(), { maxLength: 20 }), (text, cuts) => {
        const bytes = encode(text);
        expect(framesOf(split(bytes, cuts))).toEqual(framesOf([bytes]));
        expect(framesOf(single(bytes))).toEqual(framesOf([bytes]));
      }),
    );
  });
});
