import { randomBytes } from 'node:crypto';

let lastAt = 0;
let counter = 0;

/** A UUID of version 7: ids of one process sort in the order in which they were made, also within a millisecond. */
export function newId(now: number): string {
  if (now > lastAt) {
    lastAt = now;
    counter = 0;
  } else if (++counter > 0xfff) {
    lastAt++;
    counter = 0;
  }
  const bytes = randomBytes(16);
  bytes.writeUIntBE(lastAt, 0, 6);
  bytes.writeUInt16BE(0x7000 | counter, 6);
  bytes[8] = (bytes[8]! & 0x3f) | 0x80;
  const hex = bytes.toString('hex');
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-');
}
