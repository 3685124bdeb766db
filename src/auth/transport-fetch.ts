import { failure } from '../errors.ts';
import { readText } from '../wire/body.ts';
import type { Transport, WireRequest } from '../wire/http.ts';

const SENDING = { connectMs: 10_000, firstByteMs: 20_000, redirects: false } as const;
const MAX_BYTES = 1024 * 1024;

/** A short exchange with a server of tokens. */
export interface TokenReply {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly text: string;
}

/** One request and its whole reply. Redirects are not followed: what is sent is for this server alone. */
export async function exchange(
  transport: Transport,
  { url, method, headers, body, signal }: TokenRequest,
): Promise<TokenReply> {
  const { origin, pathname, search } = new URL(url);
  const request: WireRequest = {
    method,
    origin,
    path: pathname + search,
    headers: Object.entries(headers).flatMap(([name, value]) => [name.toLowerCase(), value]),
    body: body ?? null,
  };
  const response = await transport.send(request, { signal, ...SENDING });
  return {
    status: response.status,
    headers: response.headers,
    text: await readText(response.body, MAX_BYTES),
  };
}

export interface TokenRequest {
  readonly url: string;
  readonly method: 'GET' | 'POST';
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: string | undefined;
  readonly signal?: AbortSignal | undefined;
}

/** https, or this machine. Throws ConfigurationError. */
export function mustBeSafe(text: string): void {
  const url = new URL(text);
  const isLocal = /^(localhost|127(\.\d+){3}|\[::1\])$/.test(url.hostname);
  if (url.protocol === 'https:' || (url.protocol === 'http:' && isLocal)) return;
  throw failure('configuration', `Tokens are only asked for over https, not at ${url.origin}.`, {
    suggestion: 'Write an https address in the definition of the provider.',
  });
}

/** What libraries take in place of `fetch`, over the transport. */
export function transportFetch(
  transport: Transport,
  change: (reply: TokenReply) => TokenReply = (reply) => reply,
): (url: string | URL | Request, init?: RequestInit) => Promise<Response> {
  return async (url, init = {}) => {
    const { body } = init;
    const text = body === undefined || body === null ? undefined : String(body);
    const reply = change(
      await exchange(transport, {
        url: String(url instanceof Request ? url.url : url),
        method: init.method?.toUpperCase() === 'POST' ? 'POST' : 'GET',
        headers: Object.fromEntries(new Headers(init.headers)),
        body: text,
        signal: init.signal ?? undefined,
      }),
    );
    const isEmpty = [204, 205, 304].includes(reply.status);
    const { 'content-encoding': _encoding, 'content-length': _length, ...headers } = reply.headers;
    return new Response(isEmpty ? null : reply.text, { status: reply.status, headers });
  };
}
