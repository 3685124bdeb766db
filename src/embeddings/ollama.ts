import { parseOllamaFailure } from '../protocols/ollama-chat/errors.ts';
import type { EmbeddingProtocol } from './embedding-protocol.ts';
import { fieldsOf, jsonRequest, listIn, usageOf } from './wire.ts';

/** `/api/embed` of an Ollama server. */
export const ollama: EmbeddingProtocol = {
  name: 'ollama-embed',
  responseType: 'Ollama',
  path: '/api/embed',
  auth: { header: 'authorization', prefix: 'Bearer ' },
  limits: () => ({ texts: 64 }),
  renderRequest: (texts, target) =>
    jsonRequest(target, {
      model: target.model,
      input: texts,
      ...(target.dimensions !== undefined && { dimensions: target.dimensions }),
    }),
  parseReply(body, target) {
    const reply = fieldsOf(body, target);
    return { vectors: listIn(reply.embeddings, target), usage: usageOf(reply.prompt_eval_count) };
  },
  parseFailure: parseOllamaFailure,
};
