import { expect, test } from 'vitest';
import { boundedJson, json } from '../../src/wire/json.ts';

const encode = (text: string) => new TextEncoder().encode(text);

function frames(reads: readonly Uint8Array[]) {
  const framing = json();
  return [...reads.flatMap((read) => framing.push(read)), ...framing.end()];
}

test('the whole body is one frame', () => {
  expect(frames([encode('{"a":'), encode('1}')])).toEqual([{ event: '', data: '{"a":1}' }]);
  expect(frames([...encode('{"ü":"😀"}')].map((byte) => Uint8Array.of(byte)))).toEqual([
    { event: '', data: '{"ü":"😀"}' },
  ]);
});

test('blank lines and a byte order mark before it are dropped', () => {
  expect(frames([encode('\n\n\r\n'), encode('\ufeff{}')])).toEqual([{ event: '', data: '{}' }]);
});

test('an empty body has no frame', () => {
  expect(frames([])).toEqual([]);
  expect(frames([encode('\n')])).toEqual([]);
});

test('bytes that are not UTF-8 are replaced', () => {
  expect(frames([Uint8Array.of(0x22, 0xff, 0x22)])).toEqual([{ event: '', data: '"\ufffd"' }]);
});

test('a body over the bound is refused', () => {
  const framing = boundedJson(10)();
  framing.push(encode('12345'));
  framing.push(encode('67890'));
  expect(() => framing.push(encode('1'))).toThrowError(expect.objectContaining({ kind: 'limit-exceeded' }));
});
