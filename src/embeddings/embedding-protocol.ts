import type { Answered, Cost, Usage } from '../chat/types.ts';
import type { EmbeddingsDialect } from '../generated/types.ts';
import type { HttpSide, ParsedFailure, Target } from '../protocols/protocol.ts';
import type { WireRequest } from '../wire/http.ts';

/** What a text is for: some models place questions and what answers them differently. */
export type EmbeddingTask = 'document' | 'query';

/** One resolved provider + embedding model + settings. Holds no secret. */
export interface EmbeddingTarget extends Omit<Target, 'dialect' | 'settings'> {
  /** The length of vectors that was asked for; without it the model's own. */
  readonly dimensions?: number | undefined;
  /** Request fields of the user's own, laid over the body. */
  readonly extraBody?: unknown;
  /** The provider's own words for a task, where the user chose them. */
  readonly taskTypes: Readonly<Partial<Record<EmbeddingTask, string>>>;
  readonly dialect: EmbeddingsDialect;
}

export interface ParsedEmbeddings {
  /** One vector a text, in the order of the texts; `undefined` where the reply has none. */
  readonly vectors: readonly unknown[];
  readonly usage: Usage;
  readonly cost?: Cost | undefined;
}

/** How much one request takes at most. */
export interface BatchLimits {
  readonly texts: number;
  /** Tokens of all its texts together, as they are estimated. */
  readonly tokens?: number | undefined;
}

/** A wire format of embeddings as pure functions. */
export interface EmbeddingProtocol {
  readonly name: string;
  /** The name a provider definition uses in `response_type`. */
  readonly responseType: string;
  /** What follows base_url. */
  readonly path: string;
  /** How an API key travels unless the definition says otherwise. */
  readonly auth: HttpSide['auth'];
  /** Whether texts may be given the provider's own words for their task. */
  readonly takesTaskTypes?: boolean | undefined;
  limits(model: string): BatchLimits;
  renderRequest(texts: readonly string[], target: EmbeddingTarget, task: EmbeddingTask): WireRequest;
  /** Throws a typed error for a body that is no reply. */
  parseReply(body: string, target: EmbeddingTarget): ParsedEmbeddings;
  parseFailure(
    status: number,
    body: string,
    headers: Readonly<Record<string, string>>,
  ): ParsedFailure | undefined;
}

/** Makes vectors in this process. */
export interface OwnEmbedding {
  readonly name: string;
  readonly responseType: string;
  limits(model: string): BatchLimits;
  embed(texts: readonly string[], target: EmbeddingTarget, task: EmbeddingTask): ParsedEmbeddings;
}

export interface EmbeddingRequest {
  readonly texts: readonly string[];
  readonly task: EmbeddingTask;
}

/** The vectors of one batch, checked, in the order of its texts. */
export interface EmbeddingAnswer extends Answered {
  readonly vectors: readonly (readonly number[])[];
  readonly usage: Usage;
  readonly cost: Cost;
}
