/** One HTTP request, ready to send. */
export interface WireRequest {
  readonly method: 'GET' | 'POST';
  /** Scheme, host and port: `https://api.example.com`. */
  readonly origin: string;
  /** Path with query. */
  readonly path: string;
  /** Name, value, name, value … in lower-case names: the form that costs nothing on the way to the socket. */
  readonly headers: readonly string[];
  readonly body: string | Uint8Array | null;
}

export interface SendOptions {
  readonly signal?: AbortSignal | undefined;
  /** Until the connection stands, in ms. */
  readonly connectMs?: number | undefined;
  /** From the request's last byte to the reply's headers, in ms. */
  readonly firstByteMs?: number | undefined;
  /** Whether redirects may be followed where the network settings say so; token requests never are. Default true. */
  readonly redirects?: boolean | undefined;
}

export interface WireResponse {
  readonly status: number;
  /** Lower-case names; repeated headers are joined by `, `. */
  readonly headers: Readonly<Record<string, string>>;
  /** One chunk per network read, decompressed. Leaving the loop closes the connection. */
  readonly body: AsyncIterator<Uint8Array, undefined> & AsyncIterable<Uint8Array>;
}

/** Rejects with a typed error (NetworkError, TimeoutError) or with the signal's own reason. */
export interface Transport {
  send(request: WireRequest, options: SendOptions): Promise<WireResponse>;
  close?(): Promise<void>;
}

/** One event of a stream, or one whole body. */
export interface Frame {
  /** The SSE event name; empty where none was given. */
  readonly event: string;
  readonly data: string;
  /** The body ended before the frame did: what is missing may not be noticeable in it. */
  readonly cut?: boolean | undefined;
}

/**
 * Cuts bytes into frames: synchronous, pure, bounded (16 MiB a frame, else a ProtocolError).
 * `end` gives what was left without its terminator.
 */
export type Framing = () => { push(bytes: Uint8Array): readonly Frame[]; end(): readonly Frame[] };
