import { parseOpenAiFailure } from '../protocols/openai-errors.ts';
import type { EmbeddingProtocol } from './embedding-protocol.ts';
import { fieldsOf, jsonRequest, listIn, usageOf } from './wire.ts';

/** `/semantic_embed` of Aleph Alpha: one text a request. */
export const alephAlpha: EmbeddingProtocol = {
  name: 'aleph-alpha-semantic-embed',
  responseType: 'AlephAlpha',
  path: '/semantic_embed',
  auth: { header: 'authorization', prefix: 'Bearer ' },
  limits: () => ({ texts: 1 }),
  renderRequest: ([text = ''], target, task) =>
    jsonRequest(target, {
      model: target.model,
      prompt: [{ type: 'text', data: text }],
      representation: task,
      ...(target.dimensions !== undefined && { compress_to_size: target.dimensions }),
    }),
  parseReply(body, target) {
    const reply = fieldsOf(body, target);
    return {
      vectors: [listIn(reply.embedding, target)],
      usage: usageOf(reply.num_tokens_prompt_total),
    };
  },
  parseFailure: parseOpenAiFailure,
};
