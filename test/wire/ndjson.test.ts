import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Frame } from '../../src/wire/http.ts';
import { ndjson } from '../../src/wire/ndjson.ts';

const encode = (text: string) => new TextEncoder().encode(text);

function framesOf(reads: Iterable<Uint8Array>): Frame[] {
  const framing = ndjson();
  const frames: Frame[] = [];
  for (const read of reads) frames.push(...framing.push(read));
  return [...frames, ...framing.end()];
}

const data = (text: string) => framesOf([encode(text)]).map((frame) => frame.data);

describe('lines', () => {
  test.each(['\n', '\r\n', '\n\n', ' \n'])('end in %j', (end) => {
    expect(data(`{"a":"ü"}${end}[1]${end}`)).toEqual(['{"a":"ü"}', '[1]']);
  });

  test('a byte order mark is dropped', () => {
    expect(data('\ufeff{}\n')).toEqual(['{}']);
    expect(data('\ufeff{}')).toEqual(['{}']);
  });

  test('a line is given as soon as it is whole', () => {
    const framing = ndjson();
    expect(framing.push(encode('{"a":1}\n{"b"'))).toEqual([{ event: '', data: '{"a":1}' }]);
    expect(framing.push(encode(':2}\n'))).toEqual([{ event: '', data: '{"b":2}' }]);
  });

  test('mean the same however they are cut', () => {
    const lines = fc.array(fc.jsonValue().map((value) => JSON.stringify(value)));
    fc.assert(
      fc.property(lines, fc.array(fc.nat(), { maxLength: 8 }), (values, cuts) => {
        const bytes = encode(values.map((value) => `${value}\n`).join(''));
        const places = [...new Set(cuts.map((cut) => cut % (bytes.length + 1)))].sort(
          (one, two) => one - two,
        );
        const reads = [0, ...places].map((start, index) =>
          bytes.subarray(start, places[index] ?? bytes.length),
        );
        expect(framesOf(reads)).toEqual(values.map((value) => ({ event: '', data: value })));
      }),
    );
  });
});

describe('the end of the body', () => {
  test('flushes the last line, marked as cut', () => {
    expect(framesOf([encode('{}\n{"a":1}')])).toEqual([
      { event: '', data: '{}' },
      { event: '', data: '{"a":1}', cut: true },
    ]);
  });

  test('gives nothing for blank lines or an empty body', () => {
    expect(data('\n \r\n  ')).toEqual([]);
    expect(framesOf([])).toEqual([]);
  });
});

describe('bounds', () => {
  const mebibyte = new Uint8Array(1024 * 1024).fill(97);

  test('an endless line is stopped', () => {
    const framing = ndjson();
    for (let count = 0; count < 16; count++) framing.push(mebibyte);
    expect(() => framing.push(mebibyte)).toThrowError(expect.objectContaining({ kind: 'limit-exceeded' }));
  });

  test('a large line in one read is stopped', () => {
    expect(() => data(`${'a'.repeat(16 * 1024 * 1024 + 1)}\n`)).toThrowError(
      expect.objectContaining({ kind: 'limit-exceeded' }),
    );
  });
});
