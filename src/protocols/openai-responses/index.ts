import { json } from '../../wire/json.ts';
import { sse } from '../../wire/sse.ts';
import { parseOpenAiFailure } from '../openai-errors.ts';
import type { Protocol } from '../protocol.ts';
import { OpenAiResponsesDecoder } from './decode.ts';
import { renderRequest } from './render.ts';

const ignore = (): void => {};

/** The Responses API, in which OpenAI's reasoning models call tools and carry their reasoning on. */
export const openaiResponses: Protocol = {
  name: 'openai-responses',
  responseType: 'OpenAIResponses',
  chatPath: '/responses',
  auth: { header: 'authorization', prefix: 'Bearer ' },
  framing: { stream: sse, whole: json },
  renderRequest,
  createDecoder: (target, form, requestId, warn = ignore) =>
    new OpenAiResponsesDecoder(target, form, requestId, warn),
  parseFailure: parseOpenAiFailure,
};
