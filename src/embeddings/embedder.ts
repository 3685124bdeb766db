import type { CacheStats, CallOptions, CallRecord, Cost, Usage, Warning } from '../chat/types.ts';
import { type Attempt, FromConfigError, failure } from '../errors.ts';
import { type Batch, batchesOf } from './batches.ts';
import type { EmbeddingHandler } from './connect.ts';
import type { BatchLimits, EmbeddingAnswer, EmbeddingTask } from './embedding-protocol.ts';
import { costOf, usageOf } from './sums.ts';

/** Options of one call. */
export interface EmbedOptions {
  /** Aborts the call; its reason is rethrown as it is. */
  readonly signal?: AbortSignal | undefined;
  /** What the texts are for: `document` for those that are stored, `query` for those that are searched for. */
  readonly task?: EmbeddingTask | undefined;
  /** Requests under way at once. */
  readonly concurrency?: number | undefined;
  /** Usage is counted by these too. */
  readonly tags?: readonly string[] | undefined;
  /** Who the call is for; usage is counted by it. */
  readonly user?: string | undefined;
}

/** The vectors of many texts, in the order of the texts. */
export interface EmbedResult {
  readonly vectors: readonly (readonly number[])[];
  readonly usage: Usage;
  readonly cost: Cost;
  readonly warnings: readonly Warning[];
  readonly attempts: readonly Attempt[];
}

/** What the factory builds an Embedder from. */
export interface EmbedderParts {
  readonly provider: string;
  readonly model: string;
  readonly notices: readonly Warning[];
  readonly handler: EmbeddingHandler;
  readonly limits: BatchLimits;
  /** The length that the document asks for. */
  readonly dimensions?: number | undefined;
  /** The length that the model's vectors are known to have. */
  readonly knownDimensions?: number | undefined;
  /** Whether a batch that failed may be sent once more. */
  readonly sendsAgain: boolean;
  readonly close: () => Promise<void>;
  /** Its caches, which count. */
  readonly caches: { readonly stats: CacheStats };
}

const CONCURRENCY = 4;
const PROBE = 'How long is a vector?';

/** One embedding model. Made by EmbedderFactory; safe to share between callers. */
export class Embedder implements AsyncDisposable {
  readonly provider: string;
  readonly model: string;
  /** What loading the configuration had to say. */
  readonly notices: readonly Warning[];
  readonly #parts: EmbedderParts;
  #input = 0;
  #seen: number | undefined;
  #probe: Promise<number> | undefined;

  constructor(parts: EmbedderParts) {
    this.provider = parts.provider;
    this.model = parts.model;
    this.notices = parts.notices;
    this.#parts = parts;
  }

  /** Tokens of all calls of this instance; estimated where a provider counts nothing. There is no output. */
  get tokensUsed(): { readonly input: number; readonly output: number } {
    return { input: this.#input, output: 0 };
  }

  /** What the cache has done so far; all 0 without one. */
  get cacheStats(): CacheStats {
    return this.#parts.caches.stats;
  }

  /** Length of the vectors: as the document says, as the model is known to have, or learned from one request. */
  async dimensions(options: Pick<EmbedOptions, 'signal'> = {}): Promise<number> {
    const known = this.#parts.dimensions ?? this.#seen ?? this.#parts.knownDimensions;
    if (known !== undefined) return known;
    if (options.signal !== undefined) return (await this.embed(PROBE, options)).length;
    this.#probe ??= this.embed(PROBE).then((vector) => vector.length);
    try {
      return await this.#probe;
    } catch (error) {
      this.#probe = undefined;
      throw error;
    }
  }

  /** The vector of a text. */
  async embed(text: string, options: EmbedOptions = {}): Promise<readonly number[]> {
    const { vectors } = await this.embedMany([text], options);
    return vectors[0]!;
  }

  /**
   * The vectors of many texts, in as many requests as the provider's limits ask for. A batch that fails in a way that may
   * pass is sent once more, alone, when the others are through; the error of one that fails again names its texts.
   */
  async embedMany(texts: readonly string[], options: EmbedOptions = {}): Promise<EmbedResult> {
    checkTexts(texts);
    options.signal?.throwIfAborted();
    const call: CallRecord = {
      tags: options.tags ?? [],
      user: options.user,
      attempts: [],
      warnings: [],
    };
    const batches = batchesOf(texts, this.#parts.limits);
    const answers = await this.#answers(batches, call, options);
    const vectors = answers.flatMap((answer) => answer.vectors);
    return {
      vectors,
      usage: usageOf(answers),
      cost: costOf(answers),
      warnings: call.warnings,
      attempts: call.attempts,
    };
  }

  /** Ends what this instance holds; idempotent. Instances of one factory share its connections. */
  close(): Promise<void> {
    return this.#parts.close();
  }

  [Symbol.asyncDispose](): Promise<void> {
    return this.close();
  }

  async #answers(
    batches: readonly Batch[],
    call: CallRecord,
    { signal, task = 'document', concurrency = CONCURRENCY }: EmbedOptions,
  ): Promise<EmbeddingAnswer[]> {
    const answers: EmbeddingAnswer[] = [];
    const again: number[] = [];
    // One batch that cannot be had makes the rest useless: what is under way is left.
    const over = new AbortController();
    const leave = (): void => over.abort(signal?.reason);
    signal?.addEventListener('abort', leave, { once: true });
    const send = async (at: number): Promise<void> => {
      const options: CallOptions = { signal: over.signal, delivery: 'whole', call };
      const { texts } = batches[at]!;
      answers[at] = this.#checked(await this.#parts.handler({ texts, task }, options), batches[at]!);
    };
    let next = 0;
    const work = async (): Promise<void> => {
      while (next < batches.length && !over.signal.aborted) {
        const at = next++;
        try {
          await send(at);
        } catch (error) {
          if (over.signal.aborted) return;
          if (!this.#parts.sendsAgain || !mayPass(error)) {
            over.abort(error);
            throw named(error, batches, at);
          }
          again.push(at);
        }
      }
    };
    try {
      const workers = Math.min(Math.max(1, concurrency), batches.length);
      const ended = await Promise.allSettled(Array.from({ length: workers }, work));
      signal?.throwIfAborted();
      for (const one of ended) if (one.status === 'rejected') throw one.reason;
      for (const at of again.sort((a, b) => a - b)) {
        await send(at).catch((reason: unknown) => {
          throw signal?.aborted === true ? signal.reason : named(reason, batches, at);
        });
      }
      return answers;
    } finally {
      signal?.removeEventListener('abort', leave);
    }
  }

  /** All vectors of an instance have one length, whichever request they came from. */
  #checked(answer: EmbeddingAnswer, { from }: Batch): EmbeddingAnswer {
    this.#input += answer.usage.inputTokens ?? 0;
    const length = answer.vectors[0]?.length;
    this.#seen ??= length;
    if (length !== undefined && length !== this.#seen) {
      const { provider, model } = this;
      const message = `The vectors from text ${from} on have ${length} numbers, earlier ones had ${this.#seen}.`;
      const details = { expected: this.#seen, dimensions: length };
      throw failure('embedding', message, { provider, model, details });
    }
    return answer;
  }
}

function checkTexts(texts: readonly string[]): void {
  const at = texts.findIndex((text) => typeof text !== 'string' || text.trim() === '');
  if (at === -1) return;
  const what = typeof texts[at] === 'string' ? 'is empty' : 'is not a text';
  throw failure('validation', `Text ${at} ${what}; it has no vector.`, { details: { index: at } });
}

/** A server that said when to come again has been waited for as long as the document allows. */
const mayPass = (error: unknown): boolean =>
  error instanceof FromConfigError && error.retryable && error.details.retryAfterMs === undefined;

/** The same error, which now says which texts it is about. */
function named(error: unknown, batches: readonly Batch[], at: number): unknown {
  if (!(error instanceof FromConfigError)) return error;
  const { from, texts } = batches[at]!;
  const to = from + texts.length - 1;
  if (batches.length > 1)
    error.message = `${error.message} (${from === to ? `text ${from}` : `texts ${from} to ${to}`})`;
  return Object.assign(error, { details: { ...error.details, from, to } });
}
