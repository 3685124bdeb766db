import { createHash } from 'node:crypto';
import type { ChatRequest } from '../chat/types.ts';
import type {
  EmbeddingProtocol,
  EmbeddingRequest,
  EmbeddingTarget,
  OwnEmbedding,
} from '../embeddings/embedding-protocol.ts';
import type { Fingerprint } from '../policies/policy.ts';
import { type HandlerProtocol, httpSideOf, type Protocol, type Target } from '../protocols/protocol.ts';
import type { Transport, WireRequest } from '../wire/http.ts';
import { needsResolving, resolveImages } from './images.ts';

export type FingerprintOf<Request> = (
  request: Request,
  signal: AbortSignal | undefined,
) => Promise<Fingerprint<Request>>;

/**
 * Names chat requests by what would be sent: method, address, headers and body as they are rendered for a whole answer, with
 * images read and without credentials, and by who would answer. For a target in this process, by request and settings.
 */
export function fingerprintChat(
  protocol: Protocol | HandlerProtocol,
  target: Target,
  transport: Transport,
): FingerprintOf<ChatRequest> {
  const http = httpSideOf(protocol);
  const usual = ('imageUrls' in protocol ? protocol.imageUrls : undefined) ?? true;
  const takesUrls = target.dialect.image_urls === false ? false : usual;
  const { provider, model, parameters, settings, options } = target;
  const who = ['chat', protocol.name, provider, model];
  return async (asked, signal) => {
    const request = needsResolving(asked, takesUrls)
      ? await resolveImages(asked, takesUrls, transport, signal)
      : asked;
    const what =
      http === undefined
        ? stable([request, parameters, settings, options])
        : written(http.renderRequest(request, target, 'whole'));
    return { key: hash([...who, what]), request };
  };
}

/** As fingerprintChat, for texts that become vectors. */
export function fingerprintTexts(
  protocol: EmbeddingProtocol | OwnEmbedding,
  target: EmbeddingTarget,
): FingerprintOf<EmbeddingRequest> {
  const { provider, model, parameters, dimensions } = target;
  const who = ['embeddings', protocol.name, provider, model];
  return async (request) => {
    const { texts, task } = request;
    const what =
      'renderRequest' in protocol
        ? written(protocol.renderRequest(texts, target, task))
        : stable([texts, task, parameters, dimensions]);
    return { key: hash([...who, what]), request };
  };
}

const hash = (parts: readonly string[]): string =>
  createHash('sha256').update(JSON.stringify(parts)).digest('hex');

/** A request as text; headers and the keys of a JSON body in a fixed order. */
function written({ method, origin, path, headers, body }: WireRequest): string {
  const pairs: string[] = [];
  for (let at = 0; at < headers.length; at += 2) pairs.push(JSON.stringify([headers[at], headers[at + 1]]));
  return JSON.stringify([method, origin, path, pairs.sort(), bodyOf(body)]);
}

function bodyOf(body: WireRequest['body']): string {
  if (body === null) return 'none';
  if (typeof body !== 'string') return `bytes:${createHash('sha256').update(body).digest('hex')}`;
  try {
    return `json:${stable(JSON.parse(body))}`;
  } catch {
    return `text:${body}`;
  }
}

/** JSON in which the order of keys says nothing, but for the properties of a schema: models write in their order. */
function stable(value: unknown, isSchemaPart = false): string {
  if (value instanceof RegExp) return JSON.stringify(String(value));
  if (typeof value !== 'object' || value === null) return JSON.stringify(value) ?? 'null';
  if (Array.isArray(value)) return `[${value.map((entry) => stable(entry)).join(',')}]`;
  const tree = value as Readonly<Record<string, unknown>>;
  const keys = Object.keys(tree).filter((key) => tree[key] !== undefined);
  if (!isSchemaPart) keys.sort();
  return `{${keys.map((key) => `${JSON.stringify(key)}:${stable(tree[key], key === 'properties')}`).join(',')}}`;
}
