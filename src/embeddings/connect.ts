import { type Authorize, sendAuthorized } from '../auth/authorize.ts';
import { AttemptNote, scrubbed } from '../chat/attempt.ts';
import { estimateTokens } from '../chat/estimate.ts';
import type { CallOptions, Handler, Usage } from '../chat/types.ts';
import { failure } from '../errors.ts';
import { costOf } from '../models/prices.ts';
import type { Price } from '../models/table.ts';
import type { Clock, CredentialStore } from '../ports.ts';
import { failureFromReply, requestIdOf } from '../protocols/failures.ts';
import { tellHold } from '../protocols/retry-hints.ts';
import { readText } from '../wire/body.ts';
import type { Transport, WireResponse } from '../wire/http.ts';
import type {
  EmbeddingAnswer,
  EmbeddingProtocol,
  EmbeddingRequest,
  EmbeddingTarget,
  OwnEmbedding,
  ParsedEmbeddings,
} from './embedding-protocol.ts';
import { checkedVectors } from './vectors.ts';

export interface EmbeddingTools {
  readonly transport: Transport;
  readonly authorize: Authorize;
  readonly credentials: CredentialStore;
  readonly clock: Clock;
  /** What the model is known to cost, for providers that do not say what a request did. */
  readonly price?: Price | undefined;
}

export type EmbeddingHandler = Handler<EmbeddingRequest, EmbeddingAnswer>;

const MAX_FAILURE_BYTES = 256 * 1024;
/** 2,048 texts at 4,096 numbers of 20 characters. */
const MAX_REPLY_BYTES = 192 * 1024 * 1024;

/** The innermost handler of one batch: render, authorize, send, parse, check. */
export function connectEmbeddings(
  protocol: EmbeddingProtocol | OwnEmbedding,
  target: EmbeddingTarget,
  tools: EmbeddingTools,
): EmbeddingHandler {
  return async (request, options) => {
    const { clock, credentials } = tools;
    const attempt = new AttemptNote(target, options.call, clock, clock.now());
    try {
      options.signal?.throwIfAborted();
      const parsed =
        'renderRequest' in protocol
          ? await exchange(protocol, target, tools, attempt, request, options)
          : protocol.embed(request.texts, target, request.task);
      const answer = answerOf(parsed, request, target, attempt.requestId, tools.price);
      attempt.end();
      return answer;
    } catch (error) {
      throw attempt.fail(scrubbed(error, credentials));
    }
  };
}

async function exchange(
  protocol: EmbeddingProtocol,
  target: EmbeddingTarget,
  { transport, authorize, clock }: EmbeddingTools,
  attempt: AttemptNote,
  { texts, task }: EmbeddingRequest,
  options: CallOptions,
): Promise<ParsedEmbeddings> {
  const wire = protocol.renderRequest(texts, target, task);
  const sending = { signal: options.signal, ...options.timeouts };
  const response = await sendAuthorized(transport, authorize, wire, sending);
  const { status, headers } = response;
  attempt.status = status;
  attempt.requestId = requestIdOf(headers);
  if (options.hold !== undefined) tellHold(options.hold, headers, clock);
  if (status < 200 || status > 299) {
    // The status alone says enough when the body breaks off.
    const body = await readText(response.body, MAX_FAILURE_BYTES).catch(() => '');
    const parsed = protocol.parseFailure(status, body, headers);
    throw failureFromReply(target, status, headers, body, parsed, clock.date());
  }
  return protocol.parseReply(await wholeBody(response, target), target);
}

async function wholeBody(response: WireResponse, target: EmbeddingTarget): Promise<string> {
  const body = await readText(response.body, MAX_REPLY_BYTES);
  if (body.length < MAX_REPLY_BYTES) return body;
  const message = `The reply is larger than ${MAX_REPLY_BYTES / 1024 / 1024} MiB; lower batch_size.`;
  throw failure('limit-exceeded', message, { provider: target.provider, model: target.model });
}

function answerOf(
  parsed: ParsedEmbeddings,
  { texts }: EmbeddingRequest,
  target: EmbeddingTarget,
  requestId: string | undefined,
  price: Price | undefined,
): EmbeddingAnswer {
  const vectors = checkedVectors(parsed.vectors, texts.length, target, requestId);
  const usage = parsed.usage.source === 'unknown' ? estimated(texts) : parsed.usage;
  const told = parsed.cost;
  const cost =
    told === undefined || told.usd === 'unknown'
      ? costOf({ price }, { ...usage, outputTokens: usage.outputTokens ?? 0 })
      : told;
  return { vectors, usage, cost, ended: Promise.resolve({ usage, cost }) };
}

const estimated = (texts: readonly string[]): Usage => ({
  inputTokens: texts.reduce((sum, text) => sum + estimateTokens(text), 0),
  source: 'estimated',
});
