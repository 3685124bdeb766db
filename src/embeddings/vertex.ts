import { parseGoogleFailure } from '../protocols/google-generate-content/errors.ts';
import { modelPath } from '../protocols/model-path.ts';
import type { EmbeddingProtocol } from './embedding-protocol.ts';
import { taskTypeOf } from './google.ts';
import { fieldsOf, isFields, jsonRequest, listIn, usageOf } from './wire.ts';

/** Gemini's models take one text a request here, the older ones 250. */
const textsOf = (model: string): number => (/gemini/i.test(model) ? 1 : 250);

/** `predict` of the text embedding models on Vertex AI. */
export const vertex: EmbeddingProtocol = {
  name: 'vertex-predict',
  responseType: 'VertexAI',
  path: '',
  auth: { header: 'authorization', prefix: 'Bearer ' },
  takesTaskTypes: true,
  limits: (model) => ({ texts: textsOf(model), tokens: 18_000 }),
  renderRequest(texts, target, task) {
    const instances = texts.map((content) => ({ content, task_type: taskTypeOf(target, task) }));
    const { dimensions } = target;
    const body =
      dimensions === undefined
        ? { instances }
        : { instances, parameters: { outputDimensionality: dimensions } };
    return jsonRequest(target, body, (path) => modelPath(path, target.model, 'predict'));
  },
  parseReply(body, target) {
    const reply = fieldsOf(body, target);
    const found = listIn(reply.predictions, target).map((entry) =>
      isFields(entry) && isFields(entry.embeddings) ? entry.embeddings : {},
    );
    const counts = found.map(({ statistics }) => (isFields(statistics) ? statistics.token_count : undefined));
    const tokens = counts.every((count) => typeof count === 'number')
      ? counts.reduce((sum: number, count) => sum + (count as number), 0)
      : undefined;
    return { vectors: found.map(({ values }) => values), usage: usageOf(tokens) };
  },
  parseFailure: parseGoogleFailure,
};
