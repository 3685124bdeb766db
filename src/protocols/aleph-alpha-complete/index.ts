import { json } from '../../wire/json.ts';
import { sse } from '../../wire/sse.ts';
import { parseOpenAiFailure } from '../openai-errors.ts';
import type { Protocol } from '../protocol.ts';
import { AlephAlphaDecoder } from './decode.ts';
import { renderRequest } from './render.ts';

const ignore = (): void => {};

/** Aleph Alpha's native completion: a conversation goes out as one prompt. */
export const alephAlphaComplete: Protocol = {
  name: 'aleph-alpha-complete',
  responseType: 'AlephAlpha',
  chatPath: '/complete',
  auth: { header: 'authorization', prefix: 'Bearer ' },
  imageUrls: false,
  framing: { stream: sse, whole: json },
  renderRequest,
  createDecoder: (target, form, requestId, warn = ignore) =>
    new AlephAlphaDecoder(target, form, requestId, warn),
  parseFailure: parseOpenAiFailure,
};
