import { json } from '../../wire/json.ts';
import { sse } from '../../wire/sse.ts';
import type { Protocol } from '../protocol.ts';
import { CohereDecoder } from './decode.ts';
import { parseCohereFailure } from './errors.ts';
import { renderRequest } from './render.ts';

const ignore = (): void => {};

/** Cohere's own chat API, version 2. */
export const cohereChat: Protocol = {
  name: 'cohere-chat',
  responseType: 'Cohere',
  chatPath: '/v2/chat',
  auth: { header: 'authorization', prefix: 'Bearer ' },
  framing: { stream: sse, whole: json },
  renderRequest,
  createDecoder: (target, form, requestId, warn = ignore) => new CohereDecoder(target, form, requestId, warn),
  parseFailure: parseCohereFailure,
};
