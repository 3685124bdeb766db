/** Bytes that grow by doubling, so that adding them one at a time still costs linear time. */
export class ByteBuffer {
  length = 0;
  #bytes: Buffer = Buffer.alloc(0);

  append(bytes: Uint8Array): void {
    const needed = this.length + bytes.length;
    if (needed > this.#bytes.length) {
      const grown = Buffer.allocUnsafeSlow(Math.max(needed, this.#bytes.length * 2, 4096));
      this.#bytes.copy(grown, 0, 0, this.length);
      this.#bytes = grown;
    }
    this.#bytes.set(bytes, this.length);
    this.length = needed;
  }

  /** The bytes themselves, good until the next change. */
  bytes(): Buffer {
    return this.#bytes.subarray(0, this.length);
  }

  clear(): void {
    this.length = 0;
  }

  /** The bytes as text and an empty buffer, whose storage is kept for what comes next. */
  take(): string {
    const text = this.#bytes.toString('utf8', 0, this.length);
    this.length = 0;
    return text;
  }
}

/** The same bytes with Buffer's methods, without a copy. */
export function asBuffer(bytes: Uint8Array): Buffer {
  return Buffer.isBuffer(bytes) ? bytes : Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}
