import { estimateTokens } from '../chat/estimate.ts';
import type { BatchLimits } from './embedding-protocol.ts';

/** A run of texts that goes out as one request. */
export interface Batch {
  /** Where its first text stands among all. */
  readonly from: number;
  readonly texts: readonly string[];
}

/** Texts in requests that keep the provider's limits; a text that is over a limit by itself goes out alone. */
export function batchesOf(texts: readonly string[], limits: BatchLimits): Batch[] {
  const batches: Batch[] = [];
  let from = 0;
  let tokens = 0;
  for (const [at, text] of texts.entries()) {
    const size = limits.tokens === undefined ? 0 : estimateTokens(text);
    const isFull = at - from >= limits.texts || (at > from && tokens + size > (limits.tokens ?? 0));
    if (isFull) {
      batches.push({ from, texts: texts.slice(from, at) });
      from = at;
      tokens = 0;
    }
    tokens += size;
  }
  if (from < texts.length) batches.push({ from, texts: texts.slice(from) });
  return batches;
}
