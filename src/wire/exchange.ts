import { failure } from '../errors.ts';
import { decompressed } from './decompress.ts';
import type { SendOptions, WireRequest, WireResponse } from './http.ts';
import { placeOf, transportError } from './transport-errors.ts';

/** Unread bytes above which the server is made to wait. */
const QUEUE_LIMIT = 256 * 1024;
/** What undici calls a connection that ends in the middle of a reply. */
const CLOSED = ['UND_ERR_SOCKET', 'HPE_INVALID_EOF_STATE'];
const LEFT = new Error('The caller left.');
const DONE: IteratorReturnResult<undefined> = { done: true, value: undefined };

/** What of undici's controller is used here. */
interface Controller {
  abort(reason: Error): void;
  pause(): void;
  resume(): void;
}

interface Waiting {
  resolve(result: IteratorResult<Uint8Array, undefined>): void;
  reject(reason: unknown): void;
}

/** One request and its reply: undici's handler, the listener of the signal and the iterator of the body in one object. */
export class Exchange implements AsyncIterableIterator<Uint8Array, undefined> {
  readonly request: WireRequest;
  readonly response: Promise<WireResponse>;
  readonly connectMs: number | undefined;
  /** The socket of a connection that is being made for this request. */
  connecting: { destroy(error: Error): unknown } | null = null;
  /** Nothing more will be read: ended, failed or left. */
  settled = false;
  /** A connection has taken the request. */
  isStarted = false;

  #resolve!: (response: WireResponse | Promise<WireResponse>) => void;
  #reject!: (reason: unknown) => void;
  #signal: AbortSignal | undefined;
  #firstByteMs: number | undefined;
  #timer: NodeJS.Timeout | null = null;
  #controller: Controller | null = null;
  #answered = false;
  #failed = false;
  #reason: unknown;
  #waiting: Waiting | null = null;
  #queue: Uint8Array[] = [];
  #head = 0;
  #queued = 0;
  #paused = false;
  /** Bytes still to come by content-length; NaN where the reply does not say. */
  #missing = Number.NaN;

  constructor(request: WireRequest, options: SendOptions) {
    this.request = request;
    this.connectMs = options.connectMs;
    this.#firstByteMs = options.firstByteMs;
    this.#signal = options.signal;
    this.response = new Promise((resolve, reject) => {
      this.#resolve = resolve;
      this.#reject = reject;
    });
    this.#signal?.addEventListener('abort', this);
  }

  /** The caller's signal fired. undici learns of it now, or when it starts the request. */
  handleEvent(): void {
    if (this.settled) return;
    this.#fail(this.#signal?.reason);
    this.#stop();
  }

  onRequestStart(controller: Controller): void {
    this.isStarted = true;
    if (this.settled) {
      controller.abort(LEFT);
      return;
    }
    this.#controller = controller;
    const limit = this.#firstByteMs;
    if (limit === undefined) return;
    // undici's own timeout ticks twice a second: too coarse for short limits.
    this.#timer = setTimeout(() => {
      const { host } = placeOf(this.request.origin);
      this.#fail(failure('first-byte-timeout', `${host}: no answer within ${limit} ms.`));
      this.#stop();
    }, limit);
    this.#timer.unref();
  }

  onResponseStart(
    _controller: unknown,
    status: number,
    headers: Record<string, string | string[] | undefined>,
  ): void {
    if (status < 200 || this.settled) return;
    this.#clearTimer();
    this.#answered = true;
    const flat = flattened(headers);
    this.#missing = Number(flat['content-length'] ?? Number.NaN);
    this.#resolve(decompressed({ status, headers: flat, body: this }));
  }

  onResponseData(controller: Controller, bytes: Uint8Array): void {
    if (this.settled) return;
    this.#missing -= bytes.length;
    const waiting = this.#waiting;
    if (waiting !== null) {
      this.#waiting = null;
      waiting.resolve({ done: false, value: bytes });
      return;
    }
    this.#queue.push(bytes);
    this.#queued += bytes.length;
    if (this.#queued > QUEUE_LIMIT && !this.#paused) {
      this.#paused = true;
      controller.pause();
    }
  }

  onResponseEnd(): void {
    if (this.settled) return;
    this.#settle();
    this.#waiting?.resolve(DONE);
    this.#waiting = null;
  }

  onResponseError(_controller: unknown, cause: unknown): void {
    if (this.settled) return;
    const error = transportError(cause, this.request.origin);
    const isClosed = CLOSED.includes(String(error.details.code));
    if (isClosed && this.#missing > 0) {
      const { host } = placeOf(this.request.origin);
      const says = `the reply ended ${this.#missing} bytes before its content-length`;
      this.#fail(failure('protocol', `${host}: ${says}.`, { details: error.details, cause }));
    } else {
      this.#fail(error);
    }
  }

  next(): Promise<IteratorResult<Uint8Array, undefined>> {
    // The signal may fire after the last byte came, when nobody listens any more.
    if (this.#signal?.aborted && !this.#failed && this.#head < this.#queue.length)
      this.#fail(this.#signal.reason);
    if (this.#head < this.#queue.length) {
      const value = this.#shift();
      if (this.#paused && this.#queued <= QUEUE_LIMIT / 2) {
        this.#paused = false;
        this.#controller?.resume();
      }
      return Promise.resolve({ done: false, value });
    }
    if (this.#failed) return Promise.reject(this.#reason);
    if (this.settled) return Promise.resolve(DONE);
    return new Promise((resolve, reject) => {
      this.#waiting = { resolve, reject };
    });
  }

  return(): Promise<IteratorResult<Uint8Array, undefined>> {
    this.#drop();
    if (!this.settled) {
      this.#settle();
      this.#stop();
    }
    this.#waiting?.resolve(DONE);
    this.#waiting = null;
    return Promise.resolve(DONE);
  }

  [Symbol.asyncIterator](): this {
    return this;
  }

  #shift(): Uint8Array {
    const value = this.#queue[this.#head] as Uint8Array;
    this.#head++;
    this.#queued -= value.length;
    if (this.#head === this.#queue.length) {
      this.#queue = [];
      this.#head = 0;
    }
    return value;
  }

  #drop(): void {
    this.#queue = [];
    this.#head = 0;
    this.#queued = 0;
  }

  /** Closes the connection, whatever state it is in; only once settled, because undici reports back at once. */
  #stop(): void {
    this.#controller?.abort(LEFT);
    this.#controller = null;
    this.connecting?.destroy(LEFT);
    this.connecting = null;
  }

  #settle(): void {
    this.settled = true;
    this.#clearTimer();
    this.#signal?.removeEventListener('abort', this);
  }

  /** What has come stays readable after a failure of the network, not after the caller's own abort. */
  #fail(reason: unknown): void {
    this.#settle();
    this.#failed = true;
    this.#reason = reason;
    if (this.#signal?.aborted) this.#drop();
    if (!this.#answered) this.#reject(reason);
    this.#waiting?.reject(reason);
    this.#waiting = null;
  }

  #clearTimer(): void {
    if (this.#timer !== null) clearTimeout(this.#timer);
    this.#timer = null;
  }
}

function flattened(headers: Record<string, string | string[] | undefined>): Record<string, string> {
  for (const name in headers) {
    const value = headers[name];
    if (Array.isArray(value)) headers[name] = value.join(', ');
  }
  return headers as Record<string, string>;
}
