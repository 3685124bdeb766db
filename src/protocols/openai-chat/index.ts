import { json } from '../../wire/json.ts';
import { sse } from '../../wire/sse.ts';
import { parseOpenAiFailure } from '../openai-errors.ts';
import type { Protocol } from '../protocol.ts';
import { OpenAiChatDecoder } from './decode.ts';
import { renderRequest } from './render.ts';

const ignore = (): void => {};

/** Chat Completions, as OpenAI defined it and most others speak it. */
export const openaiChat: Protocol = {
  name: 'openai-chat',
  responseType: 'OpenAI',
  chatPath: '/chat/completions',
  auth: { header: 'authorization', prefix: 'Bearer ' },
  framing: { stream: sse, whole: json },
  renderRequest,
  createDecoder: (target, form, requestId, warn = ignore) =>
    new OpenAiChatDecoder(target, form, requestId, warn),
  parseFailure: parseOpenAiFailure,
};
