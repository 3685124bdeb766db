import { parseBedrockFailure } from '../protocols/bedrock-converse/errors.ts';
import { inputTypes } from './cohere.ts';
import type { EmbeddingProtocol, EmbeddingTarget, EmbeddingTask } from './embedding-protocol.ts';
import { type Fields, fieldsOf, isFields, jsonRequest, listIn, usageOf } from './wire.ts';

const isCohere = (model: string): boolean => /(^|[./])cohere\./.test(model);
/** The first Titan knows neither `dimensions` nor `normalize`. */
const isFirstTitan = (model: string): boolean => /titan-embed-(text-v1|g1)/.test(model);

function bodyOf(texts: readonly string[], target: EmbeddingTarget, task: EmbeddingTask): Fields {
  const { model, dimensions } = target;
  if (isCohere(model))
    return {
      texts,
      input_type: target.dialect.input_types?.[task] ?? inputTypes[task],
      embedding_types: ['float'],
      ...(dimensions !== undefined && { output_dimension: dimensions }),
    };
  if (isFirstTitan(model)) return { inputText: texts[0] };
  return { inputText: texts[0], ...(dimensions !== undefined && { dimensions }), normalize: true };
}

/** Everything but letters, digits and `-._~`, as signatures want it. */
const encoded = (id: string): string =>
  encodeURIComponent(id).replace(
    /[!'()*]/g,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
  );

/** The base, the model, `invoke`; a path that names a model keeps it. */
function invokePath(path: string, model: string): string {
  const [address = '', query] = path.split('?');
  const base = address.replace(/\/+$/, '').replace(/\/invoke$/, '');
  const named = /\/model\/[^/]+$/.test(base) ? base : `${base}/model/${encoded(model)}`;
  return `${named}/invoke${query === undefined ? '' : `?${query}`}`;
}

/** `invoke` of the embedding models on Amazon Bedrock: Titan's shape, or Cohere's by the model's name. */
export const bedrock: EmbeddingProtocol = {
  name: 'bedrock-invoke',
  responseType: 'Bedrock',
  path: '',
  auth: { header: 'authorization', prefix: 'Bearer ', awsService: 'bedrock' },
  limits: (model) => ({ texts: isCohere(model) ? 96 : 1 }),
  renderRequest: (texts, target, task) =>
    jsonRequest(target, bodyOf(texts, target, task), (path) => invokePath(path, target.model)),
  parseReply(body, target) {
    const reply = fieldsOf(body, target);
    const { embedding, embeddings } = reply;
    const usage = usageOf(reply.inputTextTokenCount);
    if (Array.isArray(embedding)) return { vectors: [embedding], usage };
    return { vectors: listIn(isFields(embeddings) ? embeddings.float : embeddings, target), usage };
  },
  parseFailure: parseBedrockFailure,
};
