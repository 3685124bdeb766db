import { parseOpenAiFailure } from '../protocols/openai-errors.ts';
import type { EmbeddingProtocol } from './embedding-protocol.ts';
import { jsonRequest, listIn, replyOf } from './wire.ts';

/** The server's OpenAI-compatible part lies beside its own, and people have the address of that one. */
const ownPath = (path: string): string => path.replace(/\/v1\/embed(?=$|\?)/, '/embed');

/** `/embed` of a Text Embeddings Inference server; Hugging Face's feature extraction has the same form. */
export const tei: EmbeddingProtocol = {
  name: 'tei-embed',
  responseType: 'TEI',
  path: '/embed',
  auth: { header: 'authorization', prefix: 'Bearer ' },
  limits: () => ({ texts: 32 }),
  renderRequest: (texts, target) =>
    jsonRequest(
      target,
      {
        inputs: texts,
        ...(target.dimensions !== undefined && { dimensions: target.dimensions }),
      },
      ownPath,
    ),
  parseReply: (body, target) => ({
    vectors: listIn(replyOf(body, target), target),
    usage: { source: 'unknown' },
  }),
  parseFailure: parseOpenAiFailure,
};
