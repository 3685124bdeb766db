import type { Embedder } from '../embeddings/embedder.ts';
import { type Failed, failedCodes, shortened } from './notes.ts';

/** Vectors by text. Where some cannot be had they are asked for one by one, and those that still fail are noted; throws when none can be had. */
export async function embedTexts(
  embedder: Embedder,
  texts: readonly string[],
  failed: Failed[],
  signal: AbortSignal | undefined,
): Promise<Map<string, Float32Array>> {
  const wanted = [...new Set(texts)];
  const vectors = new Map<string, Float32Array>();
  if (wanted.length === 0) return vectors;
  try {
    const answer = await embedder.embedMany(wanted, { signal });
    for (const [at, vector] of answer.vectors.entries()) vectors.set(wanted[at]!, Float32Array.from(vector));
    return vectors;
  } catch (error) {
    signal?.throwIfAborted();
    if (wanted.length === 1) throw error;
    let last: unknown = error;
    const missing: Failed[] = [];
    for (const text of wanted) {
      try {
        vectors.set(text, Float32Array.from(await embedder.embed(text, { signal })));
      } catch (reason) {
        signal?.throwIfAborted();
        last = reason;
        missing.push({ code: failedCodes.embedding, reason: messageOf(reason), raw: shortened(text) });
      }
    }
    if (vectors.size === 0) throw last;
    failed.push(...missing);
    return vectors;
  }
}

export const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));
