import { parseCohereFailure } from '../protocols/cohere-chat/errors.ts';
import type { EmbeddingProtocol, EmbeddingTask } from './embedding-protocol.ts';
import { fieldsOf, isFields, jsonRequest, listIn, usageOf } from './wire.ts';

/** What Cohere calls a task. */
export const inputTypes: Readonly<Record<EmbeddingTask, string>> = {
  document: 'search_document',
  query: 'search_query',
};

/** `/v2/embed` of Cohere. */
export const cohere: EmbeddingProtocol = {
  name: 'cohere-embed',
  responseType: 'Cohere',
  path: '/v2/embed',
  auth: { header: 'authorization', prefix: 'Bearer ' },
  limits: () => ({ texts: 96 }),
  renderRequest: (texts, target, task) =>
    jsonRequest(target, {
      model: target.model,
      texts,
      input_type: target.dialect.input_types?.[task] ?? inputTypes[task],
      embedding_types: ['float'],
      ...(target.dimensions !== undefined && { output_dimension: target.dimensions }),
    }),
  parseReply(body, target) {
    const { embeddings, meta } = fieldsOf(body, target);
    const vectors = listIn(isFields(embeddings) ? embeddings.float : embeddings, target);
    const billed = isFields(meta) && isFields(meta.billed_units) ? meta.billed_units : {};
    return { vectors, usage: usageOf(billed.input_tokens) };
  },
  parseFailure: parseCohereFailure,
};
