import { json } from '../../wire/json.ts';
import { ndjson } from '../../wire/ndjson.ts';
import type { Protocol } from '../protocol.ts';
import { OllamaChatDecoder } from './decode.ts';
import { parseOllamaFailure } from './errors.ts';
import { renderRequest } from './render.ts';

const ignore = (): void => {};

/** Ollama's own chat API. */
export const ollamaChat: Protocol = {
  name: 'ollama-chat',
  responseType: 'Ollama',
  chatPath: '/api/chat',
  auth: { header: 'authorization', prefix: 'Bearer ' },
  imageUrls: false,
  framing: { stream: ndjson, whole: json },
  renderRequest,
  createDecoder: (target, form, requestId, warn = ignore) =>
    new OllamaChatDecoder(target, form, requestId, warn),
  parseFailure: parseOllamaFailure,
};
