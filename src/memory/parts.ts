import type { Embedder } from '../embeddings/embedder.ts';
import type { Llm } from '../llm.ts';
import type { Clock, Logger } from '../ports.ts';
import type { Manifest, VectorStore } from '../vector-stores/vector-store.ts';
import type { MemoryItem } from './options.ts';

/** The `memory` section of a document, with its defaults. */
export interface MemorySettings {
  readonly infer: boolean;
  readonly strategy: 'reconcile' | 'append';
  readonly instructions?: string | undefined;
  readonly extractionPrompt?: string | undefined;
  readonly updatePrompt?: string | undefined;
  readonly replyRetries: number;
  readonly claimUnchanged: boolean;
  readonly topK: number;
  readonly threshold?: number | undefined;
  readonly hybrid: boolean;
  readonly rerank: boolean;
}

/** Scores texts by how well they answer a query: one number for each, higher is better. */
export type Reranker = (
  query: string,
  items: readonly MemoryItem[],
  options: { readonly signal?: AbortSignal | undefined },
) => Promise<readonly number[]> | readonly number[];

/** What a Memory works with. */
export interface MemoryParts {
  /** Without a model messages are stored as said. */
  readonly llm?: Llm | undefined;
  readonly seesImages: boolean;
  readonly embedder: Embedder;
  readonly settings: MemorySettings;
  readonly reranker?: Reranker | undefined;
  readonly clock: Clock;
  readonly logger: Logger;
  /** Opened on first use; one that could not be opened is tried again. */
  readonly open: () => Promise<{ readonly store: VectorStore; readonly manifest: Manifest }>;
  /** Writes of one instance that look before they write stand in line. */
  readonly inLine: <Result>(work: () => Promise<Result>) => Promise<Result>;
}

/** Runs one piece of work after the other, whatever becomes of those before. */
export function createLine(): MemoryParts['inLine'] {
  let last: Promise<unknown> = Promise.resolve();
  return (work) => {
    const next = last.then(work, work);
    last = next.catch(() => undefined);
    return next;
  };
}
