import type { ChatEvent, FinishReason } from '../../chat/types.ts';
import { type FailureKind, failure } from '../../errors.ts';
import type { Frame } from '../../wire/http.ts';
import { shortened, withoutSecrets } from '../failures.ts';
import { unknownCost, unknownUsage } from '../openai-usage.ts';
import type { Decoder, Form, Target, Warn } from '../protocol.ts';
import { type ReplyErrors, replyErrors } from '../reply-errors.ts';
import { googleFailureInside } from './errors.ts';
import { type Fields, isFields } from './fields.ts';
import { Parts } from './parts.ts';
import { failedReasons, finishReasons, parseUsage, vagueReasons } from './usage.ts';

const QUOTED = 60;

/** Reads a reply of either form: each event of a stream has the shape of a whole reply, and says what came since the last. */
export class GoogleDecoder implements Decoder {
  readonly #target: Target;
  readonly #form: Form;
  readonly #requestId: string | undefined;
  readonly #warn: Warn;
  readonly #errors: ReplyErrors;
  readonly #parts: Parts;
  #frames = 0;
  #model: unknown;
  #responseId: unknown;
  #usage: Record<string, unknown> | null = null;
  #reason: string | null = null;
  /** The candidate that is read: the first that comes. */
  #candidate: unknown = null;
  #isOneOfSeveral = false;
  #raw: unknown;

  constructor(target: Target, form: Form, requestId: string | undefined, warn: Warn) {
    this.#target = target;
    this.#form = form;
    this.#requestId = requestId;
    this.#warn = warn;
    this.#errors = replyErrors(target, form, requestId);
    this.#parts = new Parts(target, warn);
  }

  decode(frame: Frame, events: ChatEvent[]): void {
    const { data } = frame;
    const text = data.trim();
    // Gateways like to end a stream as others do.
    if (text === '' || text === '[DONE]') return;
    this.#parts.events = events;
    this.#frames++;
    let chunk: unknown;
    try {
      chunk = JSON.parse(text);
    } catch (cause) {
      // Half a chunk at the end of a body is a stream that broke off, which `end` reports.
      if (frame.cut === true && this.#form === 'stream') return;
      throw this.#errors.garbage(data, this.#frames - 1, cause);
    }
    // Without alt=sse a stream is one list.
    if (Array.isArray(chunk)) for (const one of chunk) this.#chunk(one, data);
    else this.#chunk(chunk, data);
    if (this.#form === 'whole') this.#raw = chunk;
  }

  end(events: ChatEvent[]): void {
    this.#parts.events = events;
    if (this.#frames === 0) throw this.#errors.of('protocol', 'The reply is empty.');
    this.#parts.end();
    const reason = this.#finishReason();
    const requestId = typeof this.#responseId === 'string' ? this.#responseId : undefined;
    events.push({
      type: 'finish',
      reason,
      rawReason: this.#reason ?? undefined,
      usage: this.#usage === null ? unknownUsage : parseUsage(this.#usage),
      cost: unknownCost,
      provider: this.#target.provider,
      model: typeof this.#model === 'string' && this.#model !== '' ? this.#model : this.#target.model,
      requestId: this.#requestId ?? requestId,
      ...(this.#raw !== undefined && { raw: this.#raw }),
    });
  }

  #chunk(chunk: unknown, data: string): void {
    if (!isFields(chunk)) throw this.#garbage(data);
    if (chunk.error !== undefined && chunk.error !== null) throw this.#failure(chunk, data);
    const { modelVersion, responseId, usageMetadata, candidates, promptFeedback } = chunk;
    if (modelVersion !== undefined) this.#model = modelVersion;
    if (responseId !== undefined) this.#responseId = responseId;
    // Every count is one of all so far, and some come once only.
    if (isFields(usageMetadata)) this.#usage = Object.assign(this.#usage ?? {}, usageMetadata);
    const isAnswered = Array.isArray(candidates) && candidates.length > 0;
    if (!isAnswered && isFields(promptFeedback)) this.#refused(promptFeedback);
    if (Array.isArray(candidates)) for (const one of candidates) if (isFields(one)) this.#read(one);
    if (this.#form === 'whole' && !Array.isArray(candidates) && usageMetadata === undefined)
      throw this.#garbage(data);
  }

  #read(candidate: Fields): void {
    const index = candidate.index ?? 0;
    this.#candidate ??= index;
    if (this.#candidate !== index) {
      if (!this.#isOneOfSeveral) this.#warn('FC3104', 'The reply has several candidates; the first is used.');
      this.#isOneOfSeveral = true;
      return;
    }
    const parts = isFields(candidate.content) ? candidate.content.parts : undefined;
    if (Array.isArray(parts)) for (const part of parts) if (isFields(part)) this.#parts.push(part);
    const { finishReason, finishMessage } = candidate;
    if (typeof finishReason !== 'string' || finishReason === '') return;
    const failed = failedReasons.get(finishReason);
    const isEmpty = !this.#parts.hasContent && vagueReasons.has(finishReason);
    if (failed !== undefined || isEmpty)
      throw this.#ended('server', 'broke the answer off', finishReason, finishMessage, failed?.retryable);
    this.#reason = finishReason;
  }

  /** A blocked prompt is answered with success and nothing else. */
  #refused({ blockReason, blockReasonMessage }: Fields): void {
    if (typeof blockReason === 'string')
      throw this.#ended('content-filter', 'blocked the prompt', blockReason, blockReasonMessage);
  }

  #finishReason(): FinishReason {
    const raw = this.#reason;
    const { calls, hasContent } = this.#parts;
    if (raw === null) {
      const isTolerated = this.#form === 'whole' && hasContent;
      if (!isTolerated && this.#target.dialect.finish_required !== false)
        throw this.#errors.of('stream-truncated', 'The reply ended without its finish.');
      return calls > 0 ? 'tool-calls' : 'stop';
    }
    const reason = finishReasons.get(raw);
    if (reason !== undefined) return reason === 'stop' && calls > 0 ? 'tool-calls' : reason;
    if (!vagueReasons.has(raw))
      this.#warn('FC3103', `The finish reason ${shortened(JSON.stringify(raw), QUOTED)} is not known.`);
    return calls > 0 ? 'tool-calls' : 'other';
  }

  /** What ends an answer for a reason that the provider names. */
  #ended(kind: FailureKind, what: string, reason: string, said: unknown, retryable?: boolean): Error {
    const { provider, model } = this.#target;
    const why = typeof said === 'string' && said !== '' ? `${reason}: ${said.replace(/\.$/, '')}` : reason;
    const requestId = this.#requestId;
    const more = { provider, model, requestId, retryable, details: { reason } };
    return failure(kind, `The provider ${what}: ${shortened(withoutSecrets(why))}.`, more);
  }

  #failure(chunk: Fields, data: string): Error {
    return googleFailureInside(this.#target, chunk, this.#requestId) ?? this.#errors.inside(chunk, data);
  }

  #garbage(data: string): Error {
    return this.#errors.garbage(data, this.#frames - 1, undefined);
  }
}
