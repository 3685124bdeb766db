import { parseGoogleFailure } from '../protocols/google-generate-content/errors.ts';
import { modelPath } from '../protocols/model-path.ts';
import type { EmbeddingProtocol, EmbeddingTarget, EmbeddingTask } from './embedding-protocol.ts';
import { fieldsOf, isFields, jsonRequest, listIn, usageOf } from './wire.ts';

const usual: Readonly<Record<EmbeddingTask, string>> = {
  document: 'RETRIEVAL_DOCUMENT',
  query: 'RETRIEVAL_QUERY',
};

/** What Google calls a task, unless the user has words of their own for it. */
export const taskTypeOf = (target: EmbeddingTarget, task: EmbeddingTask): string =>
  target.taskTypes[task] ?? usual[task];

/** `batchEmbedContents` of the Gemini API. */
export const google: EmbeddingProtocol = {
  name: 'google-batch-embed-contents',
  responseType: 'Google',
  path: '',
  auth: { header: 'x-goog-api-key', prefix: '' },
  takesTaskTypes: true,
  limits: () => ({ texts: 100 }),
  renderRequest(texts, target, task) {
    const model = target.model.includes('/') ? target.model : `models/${target.model}`;
    const { dimensions } = target;
    const requests = texts.map((text) => ({
      model,
      content: { parts: [{ text }] },
      taskType: taskTypeOf(target, task),
      ...(dimensions !== undefined && { outputDimensionality: dimensions }),
    }));
    return jsonRequest(target, { requests }, (path) => modelPath(path, target.model, 'batchEmbedContents'));
  },
  parseReply(body, target) {
    const reply = fieldsOf(body, target);
    const vectors = listIn(reply.embeddings, target).map((entry) =>
      isFields(entry) ? entry.values : undefined,
    );
    const usage = isFields(reply.usageMetadata) ? reply.usageMetadata : {};
    return { vectors, usage: usageOf(usage.promptTokenCount) };
  },
  parseFailure: parseGoogleFailure,
};
