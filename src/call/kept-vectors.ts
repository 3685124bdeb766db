import type { EmbeddingAnswer } from '../embeddings/embedding-protocol.ts';
import type { Recording } from '../policies/policy.ts';
import { unbilled } from './kept-chat.ts';

/** The vectors of one request for all who asked for the same; the first is billed. */
export function recordVectors(
  answer: EmbeddingAnswer,
  keep: (stored: Promise<unknown>) => void,
): Recording<EmbeddingAnswer> {
  const { vectors } = answer;
  let isBilled = false;
  if (vectors.length > 0) keep(Promise.resolve({ vectors }));
  return {
    open(reader) {
      const isFirst = !isBilled;
      isBilled = true;
      reader.end(isFirst);
      return isFirst ? answer : unbilledVectors(vectors);
    },
  };
}

/** The vectors that were kept; `undefined` for what is none. */
export function replayVectors(stored: unknown): EmbeddingAnswer | undefined {
  const { vectors } = (stored ?? {}) as Partial<EmbeddingAnswer>;
  const isSound =
    Array.isArray(vectors) &&
    vectors.every((vector) => Array.isArray(vector) && vector.every((number) => typeof number === 'number'));
  return isSound ? unbilledVectors(vectors) : undefined;
}

const unbilledVectors = (vectors: EmbeddingAnswer['vectors']): EmbeddingAnswer => ({
  vectors,
  ...unbilled,
  ended: Promise.resolve(unbilled),
});
