import type { ChatEvent, FinishReason } from '../../chat/types.ts';
import type { Frame } from '../../wire/http.ts';
import { shortened } from '../failures.ts';
import { isCounted, parseCost, parseUsage, unknownCost, unknownUsage } from '../openai-usage.ts';
import type { Decoder, Form, Target, Warn } from '../protocol.ts';
import { type ReplyErrors, replyErrors } from '../reply-errors.ts';
import { Content, type Delta } from './content.ts';
import { failedReasons, parseFinishReason } from './finish-reasons.ts';
import { TextTemplate } from './text-template.ts';

/** What is read of a chunk, or of a whole reply. Nothing in it can be relied on. */
interface Chunk {
  readonly model?: unknown;
  readonly choices?: readonly (Choice | null)[] | null;
  readonly usage?: unknown;
  readonly error?: unknown;
  readonly x_groq?: { readonly usage?: unknown } | null;
}
interface Choice {
  readonly index?: number | null;
  readonly delta?: Delta | null;
  readonly message?: Delta | null;
  readonly finish_reason?: unknown;
  readonly usage?: unknown;
  readonly error?: unknown;
}

const BRACE = 123;
const QUOTED = 60;

/** Reads a reply of either form: a whole one is a stream of one chunk with a message in place of a delta. */
export class OpenAiChatDecoder implements Decoder {
  readonly #target: Target;
  readonly #form: Form;
  readonly #requestId: string | undefined;
  readonly #warn: Warn;
  readonly #errors: ReplyErrors;
  readonly #content: Content;
  readonly #template: TextTemplate | null;
  #frames = 0;
  #isDone = false;
  #isTerminated = false;
  #model: unknown;
  #usage: Readonly<Record<string, unknown>> | null = null;
  #reason: string | null = null;
  #raw: unknown;

  constructor(target: Target, form: Form, requestId: string | undefined, warn: Warn) {
    this.#target = target;
    this.#form = form;
    this.#requestId = requestId;
    this.#warn = warn;
    this.#errors = replyErrors(target, form, requestId);
    this.#content = new Content(target, warn);
    this.#template = form === 'stream' ? new TextTemplate() : null;
  }

  decode(frame: Frame, events: ChatEvent[]): void {
    if (this.#isDone) return;
    this.#content.events = events;
    const { data } = frame;
    const text = this.#content.takesPlainText ? this.#template?.match(data) : undefined;
    if (text !== undefined) {
      this.#frames++;
      if (text !== '') events.push({ type: 'text-delta', text });
      return;
    }
    if (data.charCodeAt(0) !== BRACE && this.#isTerminator(data)) return;
    this.#frames++;
    let chunk: unknown;
    try {
      chunk = JSON.parse(data);
    } catch (cause) {
      // Half a chunk at the end of a body is a stream that broke off, which `end` reports.
      if (frame.cut === true && this.#form === 'stream') return;
      throw this.#garbage(data, cause);
    }
    if (frame.event === 'error') throw this.#errors.inside(chunk, data);
    const before = events.length;
    if (Array.isArray(chunk)) for (const one of chunk) this.#chunk(one, data);
    else this.#chunk(chunk as Chunk, data);
    const last = events.at(-1);
    if (last?.type === 'text-delta' && events.length === before + 1) this.#template?.learn(data, last.text);
  }

  end(events: ChatEvent[]): void {
    if (this.#isDone) return;
    this.#content.events = events;
    if (this.#frames === 0 && !this.#isTerminated) throw this.#errors.of('protocol', 'The reply is empty.');
    this.#finish();
  }

  #isTerminator(data: string): boolean {
    const text = data.trim();
    if (text !== '[DONE]') return text === '';
    this.#isTerminated = true;
    this.#finish();
    return true;
  }

  #chunk(chunk: Chunk, data: string): void {
    if (typeof chunk !== 'object' || chunk === null) throw this.#garbage(data, undefined);
    if (isSaid(chunk.error)) throw this.#errors.inside(chunk, data);
    if (chunk.model !== undefined) this.#model = chunk.model;
    if (chunk.usage !== undefined && isCounted(chunk.usage)) this.#usage = chunk.usage;
    const { choices } = chunk;
    if (Array.isArray(choices) && choices.length > 0) {
      for (let at = 0; at < choices.length; at++) this.#choice(choices[at], at);
    } else {
      this.#withoutChoices(chunk, data);
    }
    if (chunk.x_groq !== undefined && isCounted(chunk.x_groq?.usage)) this.#usage = chunk.x_groq.usage;
    if (this.#form === 'whole') this.#raw = chunk;
  }

  /** Usage at the end, a provider's own chunk, or an error in another vendor's shape. */
  #withoutChoices(chunk: Chunk, data: string): void {
    const error = this.#errors.insideAny(chunk);
    if (error !== undefined) throw error;
    if (this.#form === 'whole') throw this.#garbage(data, undefined);
  }

  #choice(choice: Choice | null | undefined, place: number): void {
    if (typeof choice !== 'object' || choice === null) return;
    if (isSaid(choice.error)) throw this.#errors.inside(choice, '');
    // Streamed chunks may repeat the whole message beside the delta.
    const delta = choice.delta ?? (this.#form === 'whole' || !this.#content.hasText ? choice.message : null);
    // Of a whole reply, choices with the same index have been seen.
    const from = this.#form === 'whole' ? place : (choice.index ?? place);
    if (delta !== undefined && delta !== null) this.#content.push(delta, from);
    if (choice.usage !== undefined && isCounted(choice.usage)) this.#usage = choice.usage;
    const reason = choice.finish_reason;
    if (typeof reason === 'string' && reason !== '') this.#finishedBy(reason, from);
  }

  #finishedBy(reason: string, from: number): void {
    if (failedReasons.has(reason)) {
      const kind = reason === 'insufficient_system_resource' ? 'overloaded' : 'server';
      throw this.#errors.of(kind, `The provider broke the answer off: ${reason}.`);
    }
    const isOurs = this.#content.isTextFrom(from) || reason === 'tool_calls';
    if (this.#reason === null || isOurs) this.#reason = reason;
  }

  #finish(): void {
    this.#content.end();
    const reason = this.#finishReason();
    const usage = this.#usage;
    this.#isDone = true;
    this.#content.events.push({
      type: 'finish',
      reason,
      rawReason: this.#reason ?? undefined,
      usage: usage === null ? unknownUsage : parseUsage(usage),
      cost: usage === null ? unknownCost : parseCost(usage),
      provider: this.#target.provider,
      model: typeof this.#model === 'string' && this.#model !== '' ? this.#model : this.#target.model,
      requestId: this.#requestId,
      ...(this.#raw !== undefined && { raw: this.#raw }),
    });
  }

  #finishReason(): FinishReason {
    const raw = this.#reason;
    const { hasCalls, hasAnswer } = this.#content.calls;
    if (raw === null) {
      const isWhole = this.#isTerminated || this.#form === 'whole';
      const hasContent = this.#content.hasText || hasCalls || hasAnswer;
      if (!(isWhole && hasContent) && this.#target.dialect.finish_required !== false) {
        throw this.#errors.of('stream-truncated', 'The reply ended without its finish.');
      }
      return hasCalls ? 'tool-calls' : 'stop';
    }
    const reason = parseFinishReason(raw);
    if (reason === undefined) {
      this.#warn('FC3103', `The finish reason ${shortened(JSON.stringify(raw), QUOTED)} is not known.`);
      return 'other';
    }
    if (reason === 'stop' && hasCalls) return 'tool-calls';
    return reason === 'tool-calls' && !hasCalls && hasAnswer ? 'stop' : reason;
  }

  #garbage(data: string, cause: unknown): Error {
    return this.#errors.garbage(data, this.#frames - 1, cause);
  }
}

/** Some servers send the field in every chunk, empty. */
function isSaid(error: unknown): boolean {
  return error !== undefined && error !== null && error !== '';
}
