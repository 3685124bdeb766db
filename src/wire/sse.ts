import { failure } from '../errors.ts';
import { asBuffer, ByteBuffer } from './byte-buffer.ts';
import type { Frame, Framing } from './http.ts';

const FRAME_LIMIT = 16 * 1024 * 1024;
const LF = 10;
const CR = 13;
const SPACE = 32;
const COLON = 58;
const BYTE_ORDER_MARK = 0xfeff;

/** Server-sent events by the WHATWG rules; an event that the end of the body cuts short is given as well. */
export const sse: Framing = () => new SseFraming();

class SseFraming {
  /** The line that the last read left open. Only whole lines are decoded, so no character is ever split. */
  #open = new ByteBuffer();
  #data: string | null = null;
  #event = '';
  #started = false;
  /** The last read ended in CR: an LF at the start of the next one belongs to it. */
  #afterCr = false;

  push(bytes: Uint8Array): readonly Frame[] {
    const frames: Frame[] = [];
    const read = asBuffer(bytes);
    const end = endOfLastLine(read);
    if (end === 0) {
      this.#keep(read);
      return frames;
    }
    let text: string;
    if (this.#open.length === 0) {
      text = read.toString('utf8', 0, end);
    } else {
      this.#open.append(end === read.length ? read : read.subarray(0, end));
      text = this.#open.take();
    }
    if (end < read.length) this.#keep(read.subarray(end));
    this.#lines(text, frames);
    return frames;
  }

  end(): readonly Frame[] {
    const frames: Frame[] = [];
    if (this.#open.length > 0) this.#lines(`${this.#open.take()}\n`, frames);
    if (this.#data !== null) frames.push({ event: this.#event, data: this.#data, cut: true });
    this.#data = null;
    return frames;
  }

  #keep(bytes: Buffer): void {
    // Asked before, so that the buffer does not grow for what is refused.
    this.#bound(this.#open.length + bytes.length);
    this.#open.append(bytes);
  }

  #bound(more: number): void {
    if (more + (this.#data?.length ?? 0) > FRAME_LIMIT) {
      throw failure(
        'limit-exceeded',
        `An event of the stream is larger than ${FRAME_LIMIT / 1024 / 1024} MiB.`,
      );
    }
  }

  #lines(text: string, frames: Frame[]): void {
    let at = 0;
    if (!this.#started) {
      this.#started = true;
      if (text.charCodeAt(0) === BYTE_ORDER_MARK) at = 1;
    }
    if (this.#afterCr) {
      this.#afterCr = false;
      if (text.charCodeAt(at) === LF) at++;
    }
    if (text.indexOf('\r', at) === -1) this.#linesByLf(text, at, frames);
    else this.#linesByAny(text, at, frames);
  }

  #linesByLf(text: string, start: number, frames: Frame[]): void {
    let at = start;
    while (at < text.length) {
      const end = text.indexOf('\n', at);
      if (end === at) {
        this.#dispatch(frames);
      } else if (this.#data === null && text.startsWith('data: ', at) && text.charCodeAt(end + 1) === LF) {
        // The whole event in one piece: what nearly every server sends nearly always.
        if (end - at > FRAME_LIMIT) this.#bound(end - at);
        frames.push({ event: this.#event, data: text.slice(at + 6, end) });
        this.#event = '';
        at = end + 2;
        continue;
      } else {
        this.#line(text, at, end);
      }
      at = end + 1;
    }
  }

  #linesByAny(text: string, start: number, frames: Frame[]): void {
    let at = start;
    let cr = -2;
    let lf = -2;
    while (at < text.length) {
      if (cr !== -1 && cr < at) cr = text.indexOf('\r', at);
      if (lf !== -1 && lf < at) lf = text.indexOf('\n', at);
      const end = cr !== -1 && (lf === -1 || cr < lf) ? cr : lf;
      if (end === at) this.#dispatch(frames);
      else this.#line(text, at, end);
      at = end + 1;
      if (end !== cr) continue;
      if (at === text.length) this.#afterCr = true;
      else if (text.charCodeAt(at) === LF) at++;
    }
  }

  /** Comments, `id`, `retry` and unknown fields mean nothing here. */
  #line(text: string, at: number, end: number): void {
    if (text.startsWith('data', at) && fieldEnds(text, at + 4, end)) {
      const value = fieldValue(text, at + 4, end);
      this.#bound(value.length);
      this.#data = this.#data === null ? value : `${this.#data}\n${value}`;
    } else if (text.startsWith('event', at) && fieldEnds(text, at + 5, end)) {
      this.#event = fieldValue(text, at + 5, end);
    }
  }

  #dispatch(frames: Frame[]): void {
    if (this.#data !== null) frames.push({ event: this.#event, data: this.#data });
    this.#data = null;
    this.#event = '';
  }
}

/** The index after the last line end, 0 where there is none. A CR counts at once: waiting for its LF would delay the event. */
function endOfLastLine(bytes: Buffer): number {
  const lf = bytes.lastIndexOf(LF);
  if (lf === bytes.length - 1) return lf + 1;
  const cr = bytes.subarray(lf + 1).lastIndexOf(CR);
  return cr === -1 ? lf + 1 : lf + cr + 2;
}

function fieldEnds(text: string, at: number, end: number): boolean {
  return at === end || text.charCodeAt(at) === COLON;
}

function fieldValue(text: string, at: number, end: number): string {
  if (at >= end) return '';
  return text.slice(text.charCodeAt(at + 1) === SPACE ? at + 2 : at + 1, end);
}
