import type { Usage } from '../chat/types.ts';
import { failure } from '../errors.ts';
import { withExtraBody } from '../protocols/extra-body.ts';
import { isHtml, shortened, titleOf, withoutSecrets } from '../protocols/failures.ts';
import { failureInside } from '../protocols/openai-errors.ts';
import type { WireRequest } from '../wire/http.ts';
import type { EmbeddingTarget } from './embedding-protocol.ts';

export type Fields = Readonly<Record<string, unknown>>;

export function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** A JSON request to the target; `pathOf` changes the path where it names the model. */
export function jsonRequest(
  target: EmbeddingTarget,
  body: Fields,
  pathOf: (path: string) => string = (path) => path,
): WireRequest {
  const { origin, pathname, search } = new URL(target.url);
  const headers = { 'content-type': 'application/json', accept: 'application/json', ...target.headers };
  return {
    method: 'POST',
    origin,
    path: pathOf(pathname + search),
    headers: Object.entries(headers).flat(),
    body: JSON.stringify(withExtraBody({ ...body, ...target.parameters }, target.extraBody)),
  };
}

/** The body of a reply, unless it is a page, no JSON, or an error by its content. */
export function replyOf(body: string, target: EmbeddingTarget): unknown {
  const place = { provider: target.provider, model: target.model };
  if (isHtml(body)) throw failure('unexpected-content', `${titleOf(body)}.`, place);
  let value: unknown;
  try {
    value = JSON.parse(body);
  } catch (cause) {
    const shown = shortened(withoutSecrets(body.trim()), 120);
    throw failure('protocol', `The reply is not JSON: ${shown}`, { ...place, cause });
  }
  if (isFields(value)) {
    const error = failureInside(target, value, undefined);
    if (error !== undefined) throw error;
  }
  return value;
}

/** As `replyOf`, where only an object can be the reply. */
export function fieldsOf(body: string, target: EmbeddingTarget): Fields {
  const value = replyOf(body, target);
  if (isFields(value)) return value;
  throw noVectors(target);
}

/** A list in a reply; a reply without it is none. */
export function listIn(value: unknown, target: EmbeddingTarget): readonly unknown[] {
  if (Array.isArray(value)) return value;
  throw noVectors(target);
}

const noVectors = (target: EmbeddingTarget): Error =>
  failure('protocol', `The reply of ${target.provider} has no embeddings where they should be.`, {
    provider: target.provider,
    model: target.model,
  });

export function usageOf(tokens: unknown): Usage {
  return typeof tokens === 'number' && tokens >= 0 && Number.isFinite(tokens)
    ? { inputTokens: tokens, source: 'provider' }
    : { source: 'unknown' };
}

/** A vector as numbers, or as little-endian float32 in base64. */
export function vectorOf(value: unknown): unknown {
  if (typeof value !== 'string') return value;
  const bytes = Buffer.from(value, 'base64');
  if (bytes.length === 0 || bytes.length % 4 !== 0) return undefined;
  return Array.from({ length: bytes.length / 4 }, (_, at) => bytes.readFloatLE(at * 4));
}
