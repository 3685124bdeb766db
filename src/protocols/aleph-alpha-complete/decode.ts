import type { ChatEvent, FinishReason, Usage } from '../../chat/types.ts';
import type { Frame } from '../../wire/http.ts';
import { shortened } from '../failures.ts';
import { unknownCost, unknownUsage } from '../openai-usage.ts';
import type { Decoder, Form, Target, Warn } from '../protocol.ts';
import { type ReplyErrors, replyErrors } from '../reply-errors.ts';

/** What is read of an event, or of a whole reply. Nothing in it can be relied on. */
interface Chunk {
  readonly type?: unknown;
  readonly index?: unknown;
  readonly completion?: unknown;
  readonly completions?: unknown;
  readonly finish_reason?: unknown;
  readonly model_version?: unknown;
  readonly num_tokens_prompt_total?: unknown;
  readonly num_tokens_generated?: unknown;
  readonly error?: unknown;
}

const QUOTED = 60;
const reasons: Readonly<Record<string, FinishReason>> = {
  end_of_text: 'stop',
  stop_sequence_reached: 'stop',
  stop: 'stop',
  maximum_tokens: 'length',
  length: 'length',
  content_filter: 'content-filter',
};

/** Reads a reply of either form. A stream tells the text, then how it ended, then what was counted. */
export class AlephAlphaDecoder implements Decoder {
  readonly #target: Target;
  readonly #form: Form;
  readonly #requestId: string | undefined;
  readonly #warn: Warn;
  readonly #errors: ReplyErrors;
  #events: ChatEvent[] = [];
  #frames = 0;
  #isDone = false;
  #isTerminated = false;
  #hasText = false;
  #isOneOfSeveral = false;
  #reason: string | undefined;
  #model: string | undefined;
  #usage: Usage = unknownUsage;
  #raw: unknown;

  constructor(target: Target, form: Form, requestId: string | undefined, warn: Warn) {
    this.#target = target;
    this.#form = form;
    this.#requestId = requestId;
    this.#warn = warn;
    this.#errors = replyErrors(target, form, requestId);
  }

  decode(frame: Frame, events: ChatEvent[]): void {
    if (this.#isDone) return;
    this.#events = events;
    const data = frame.data.trim();
    if (data === '') return;
    if (data === '[DONE]') {
      this.#isTerminated = true;
      this.#finish();
      return;
    }
    this.#frames++;
    let chunk: unknown;
    try {
      chunk = JSON.parse(data);
    } catch (cause) {
      // Half an event at the end of a body is a stream that broke off, which `end` reports.
      if (frame.cut === true && this.#form === 'stream') return;
      throw this.#errors.garbage(data, this.#frames - 1, cause);
    }
    this.#chunk(chunk, data);
  }

  end(events: ChatEvent[]): void {
    if (this.#isDone) return;
    this.#events = events;
    if (this.#frames === 0) throw this.#errors.of('protocol', 'The reply is empty.');
    this.#finish();
  }

  #chunk(value: unknown, data: string): void {
    if (typeof value !== 'object' || value === null || Array.isArray(value))
      throw this.#errors.garbage(data, this.#frames - 1, undefined);
    const chunk = value as Chunk;
    if (chunk.error !== undefined && chunk.error !== null) throw this.#errors.inside(chunk, data);
    if (typeof chunk.model_version === 'string' && chunk.model_version !== '')
      this.#model = chunk.model_version;
    this.#usage = usageOf(chunk) ?? this.#usage;
    if (this.#form === 'whole') this.#whole(chunk, data);
    else if (chunk.type === 'stream_chunk') this.#completion(chunk);
    else if (chunk.type === 'stream_summary') this.#summary(chunk);
  }

  #whole(chunk: Chunk, data: string): void {
    const { completions } = chunk;
    if (!Array.isArray(completions) || completions.length === 0)
      throw this.#errors.insideAny(chunk) ?? this.#errors.garbage(data, 0, undefined);
    this.#raw = chunk;
    for (const [index, completion] of completions.entries()) {
      if (typeof completion !== 'object' || completion === null) continue;
      this.#completion({ ...completion, index });
      this.#summary({ ...completion, index });
    }
  }

  #completion({ completion, index }: Chunk): void {
    if (typeof completion !== 'string' || completion === '' || !this.#isFirst(index)) return;
    this.#hasText = true;
    this.#events.push({ type: 'text-delta', text: completion });
  }

  #summary({ finish_reason: reason, index }: Chunk): void {
    if (typeof reason === 'string' && reason !== '' && this.#isFirst(index)) this.#reason ??= reason;
  }

  #isFirst(index: unknown): boolean {
    if (typeof index !== 'number' || index === 0) return true;
    if (!this.#isOneOfSeveral) this.#warn('FC3104', 'The reply has several choices; the first is used.');
    this.#isOneOfSeveral = true;
    return false;
  }

  #finish(): void {
    const raw = this.#reason;
    const isWhole = this.#isTerminated || this.#form === 'whole';
    if (raw === undefined && !(isWhole && this.#hasText))
      throw this.#errors.of('stream-truncated', 'The reply ended without its finish.');
    this.#isDone = true;
    this.#events.push({
      type: 'finish',
      reason: this.#reasonOf(raw),
      rawReason: raw,
      usage: this.#usage,
      cost: unknownCost,
      provider: this.#target.provider,
      model: this.#model ?? this.#target.model,
      requestId: this.#requestId,
      ...(this.#raw !== undefined && { raw: this.#raw }),
    });
  }

  #reasonOf(raw: string | undefined): FinishReason {
    if (raw === undefined) return 'stop';
    const known = reasons[raw];
    if (known === undefined)
      this.#warn('FC3103', `The finish reason ${shortened(JSON.stringify(raw), QUOTED)} is not known.`);
    return known ?? 'other';
  }
}

function usageOf({ num_tokens_prompt_total: input, num_tokens_generated: output }: Chunk): Usage | undefined {
  const inputTokens = count(input);
  const outputTokens = count(output);
  if (inputTokens === undefined && outputTokens === undefined) return undefined;
  return { inputTokens, outputTokens, source: 'provider' };
}

function count(value: unknown): number | undefined {
  return typeof value === 'number' && value >= 0 && Number.isFinite(value) ? value : undefined;
}
