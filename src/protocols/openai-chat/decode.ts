import type { ChatEvent, FinishReason, Opaque } from '../../chat/types.ts';
import type { Frame } from '../../wire/http.ts';
import { shortened } from '../failures.ts';
import type { Decoder, Form, Target, Warn } from '../protocol.ts';
import { ThinkTags } from '../think-tags.ts';
import { joinDetails, type ReasoningDetail, textOfDetails } from './reasoning.ts';
import { type ReplyErrors, replyErrors } from './reply-errors.ts';
import { ANSWER } from './structured-output.ts';
import { ToolCalls } from './tool-calls.ts';
import {
  failedReasons,
  isCounted,
  parseCost,
  parseFinishReason,
  parseUsage,
  unknownCost,
  unknownUsage,
} from './usage.ts';

type Fields = Readonly<Record<string, unknown>>;

/** What of a chunk, or of a whole reply, is read. */
interface Chunk {
  readonly model?: unknown;
  readonly choices?: readonly Choice[] | null;
  readonly usage?: unknown;
  readonly error?: unknown;
  readonly x_groq?: { readonly usage?: unknown } | null;
}
interface Choice {
  readonly index?: number | null;
  readonly delta?: Delta | null;
  readonly message?: Delta | null;
  readonly finish_reason?: string | null;
  readonly usage?: unknown;
  readonly error?: unknown;
}
interface Delta {
  readonly content?: string | readonly Fields[] | null;
  readonly reasoning_content?: unknown;
  readonly reasoning?: unknown;
  readonly reasoning_text?: unknown;
  readonly reasoning_details?: unknown;
  readonly refusal?: unknown;
  readonly tool_calls?: unknown;
  readonly function_call?: unknown;
}

const BRACE = 123;
const EXCERPT = 120;
const NONE = -1;

export class OpenAiChatDecoder implements Decoder {
  readonly #target: Target;
  readonly #form: Form;
  readonly #requestId: string | undefined;
  readonly #warn: Warn;
  readonly #errors: ReplyErrors;
  readonly #calls: ToolCalls;
  readonly #tags: ThinkTags | null;
  #events: ChatEvent[] = [];
  #frames = 0;
  #hasText = false;
  #isDone = false;
  #isTerminated = false;
  #model: unknown;
  #usage: Fields | null = null;
  #reason: string | null = null;
  #raw: unknown;
  #details: ReasoningDetail[] | null = null;
  /** The choice each part of the answer is taken from: the first that has it, as one may carry text and another calls. */
  readonly #from = { text: NONE, reasoning: NONE, calls: NONE };
  #isOneOfSeveral = false;

  constructor(target: Target, form: Form, requestId: string | undefined, warn: Warn) {
    this.#target = target;
    this.#form = form;
    this.#requestId = requestId;
    this.#warn = warn;
    this.#errors = replyErrors(target, form, requestId);
    this.#calls = new ToolCalls(target.dialect.structured_output === 'tool' ? ANSWER : undefined);
    this.#tags =
      target.dialect.think_tags === true
        ? new ThinkTags((isReasoning, text) => this.#tagged(isReasoning, text))
        : null;
  }

  decode(frame: Frame, events: ChatEvent[]): void {
    if (this.#isDone) return;
    this.#events = events;
    const { data } = frame;
    if (data.charCodeAt(0) !== BRACE && this.#isTerminator(data)) return;
    this.#frames++;
    let chunk: unknown;
    try {
      chunk = JSON.parse(data);
    } catch (cause) {
      // Half a chunk at the end of a body is a stream that broke off, which `end` reports.
      if (frame.cut === true && this.#form === 'stream') return;
      throw this.#errors.garbage(data, this.#frames - 1, cause);
    }
    if (frame.event === 'error') throw this.#errors.inside(chunk, data);
    if (Array.isArray(chunk)) for (const one of chunk) this.#chunk(one, data);
    else this.#chunk(chunk as Chunk, data);
  }

  end(events: ChatEvent[]): void {
    if (this.#isDone) return;
    this.#events = events;
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
    if (typeof chunk !== 'object' || chunk === null)
      throw this.#errors.garbage(data, this.#frames - 1, undefined);
    if (chunk.error !== undefined && chunk.error !== null && chunk.error !== '')
      throw this.#errors.inside(chunk, data);
    if (chunk.model !== undefined) this.#model = chunk.model;
    if (chunk.usage !== undefined && isCounted(chunk.usage)) this.#usage = chunk.usage;
    const { choices } = chunk;
    if (choices === undefined || choices === null || choices.length === 0) this.#withoutChoices(chunk, data);
    else for (let at = 0; at < choices.length; at++) this.#choice(choices[at] as Choice, at);
    if (chunk.x_groq !== undefined && isCounted(chunk.x_groq?.usage)) this.#usage = chunk.x_groq.usage;
    if (this.#form === 'whole') this.#raw = chunk;
  }

  /** Usage at the end, a provider's own chunk, or an error in another vendor's shape. */
  #withoutChoices(chunk: Chunk, data: string): void {
    const error = this.#errors.insideAny(chunk);
    if (error !== undefined) throw error;
    if (this.#form === 'whole')
      throw this.#errors.of('protocol', `The reply has no choices: ${shortened(data, EXCERPT)}`);
  }

  #choice(choice: Choice, place: number): void {
    if (choice.error !== undefined && choice.error !== null) throw this.#errors.inside(choice, '');
    // Streamed chunks may repeat the whole message beside the delta.
    const delta = choice.delta ?? (this.#form === 'whole' || !this.#hasText ? choice.message : null);
    const from = this.#form === 'whole' ? place : (choice.index ?? place);
    if (delta !== undefined && delta !== null) this.#delta(delta, from);
    if (isCounted(choice.usage)) this.#usage = choice.usage;
    const reason = choice.finish_reason;
    if (reason === undefined || reason === null || reason === '') return;
    if (failedReasons.has(reason)) {
      const kind = reason === 'insufficient_system_resource' ? 'overloaded' : 'server';
      throw this.#errors.of(kind, `The provider broke the answer off: ${reason}.`);
    }
    if (this.#reason === null || from === this.#from.text || reason === 'tool_calls') this.#reason = reason;
  }

  #delta(delta: Delta, from: number): void {
    this.#reasoning(delta, from);
    const { content } = delta;
    if (typeof content === 'string') {
      if (content !== '' && this.#isFrom('text', from)) this.#text(content);
    } else if (content !== undefined && content !== null && this.#isFrom('text', from)) {
      this.#parts(Array.isArray(content) ? content : [content]);
    }
    if (typeof delta.refusal === 'string' && delta.refusal !== '') {
      this.#hasText = true;
      this.#events.push({ type: 'refusal-delta', text: delta.refusal });
    }
    const calls = delta.tool_calls ?? delta.function_call;
    if (calls === undefined || calls === null || !this.#isFrom('calls', from)) return;
    this.#flushDetails();
    this.#calls.push(calls, this.#events);
  }

  #isFrom(part: 'text' | 'reasoning' | 'calls', from: number): boolean {
    if (this.#from[part] === NONE) this.#from[part] = from;
    if (this.#from[part] === from) return true;
    if (!this.#isOneOfSeveral) this.#warn('FC3104', 'The reply has several choices; the first is used.');
    this.#isOneOfSeveral = true;
    return false;
  }

  #text(text: string): void {
    if (this.#details !== null) this.#flushDetails();
    if (this.#tags !== null) {
      this.#tags.push(text);
      return;
    }
    this.#hasText = true;
    this.#events.push({ type: 'text-delta', text });
  }

  #tagged(isReasoning: boolean, text: string): void {
    this.#hasText ||= !isReasoning;
    this.#events.push({ type: isReasoning ? 'reasoning-delta' : 'text-delta', text });
  }

  /** The same reasoning may stand in several fields: the first that has any is read. */
  #reasoning(delta: Delta, from: number): void {
    const { reasoning_details: details } = delta;
    if (Array.isArray(details) && details.length > 0) {
      this.#details ??= [];
      this.#details.push(...details);
    }
    const said =
      nonEmpty(delta.reasoning_content) ??
      nonEmpty(delta.reasoning) ??
      nonEmpty(delta.reasoning_text) ??
      (Array.isArray(details) ? textOfDetails(details) : undefined);
    if (said !== undefined && said !== '' && this.#isFrom('reasoning', from)) this.#reasoningText(said);
  }

  #reasoningText(text: string): void {
    this.#tags?.stop();
    this.#events.push({ type: 'reasoning-delta', text });
  }

  #parts(parts: readonly (Fields | string)[]): void {
    for (const part of parts) {
      if (typeof part === 'string') this.#text(part);
      else if (part.type === 'thinking' || part.type === 'reasoning') this.#reasoningPart(part);
      else if (typeof part.text === 'string') {
        if (part.text !== '') this.#text(part.text);
      } else if (typeof part.refusal === 'string')
        this.#events.push({ type: 'refusal-delta', text: part.refusal });
      else
        this.#warn(
          'FC3105',
          `A part of type ${shortened(String(part.type), EXCERPT)} in the answer is left out.`,
        );
    }
  }

  #reasoningPart(part: Fields): void {
    const inner = part.thinking ?? part.summary ?? part.reasoning ?? part.text;
    const text = Array.isArray(inner) ? textOfDetails(inner) : inner;
    if (typeof text === 'string' && text !== '') this.#reasoningText(text);
  }

  /** Blocks that have to go back to the provider as they came, joined; after their text and before what follows. */
  #flushDetails(): void {
    if (this.#details === null) return;
    const opaque: Opaque = { protocol: 'openai-chat', data: joinDetails(this.#details) };
    this.#details = null;
    this.#events.push({ type: 'reasoning-delta', text: '', opaque });
  }

  #finish(): void {
    this.#flushDetails();
    this.#tags?.end();
    this.#calls.end(this.#events);
    const reason = this.#finishReason();
    this.#isDone = true;
    this.#events.push({
      type: 'finish',
      reason,
      rawReason: this.#reason ?? undefined,
      usage: this.#usage === null ? unknownUsage : parseUsage(this.#usage),
      cost: this.#usage === null ? unknownCost : parseCost(this.#usage),
      provider: this.#target.provider,
      model: typeof this.#model === 'string' && this.#model !== '' ? this.#model : this.#target.model,
      requestId: this.#requestId,
      ...(this.#raw !== undefined && { raw: this.#raw }),
    });
  }

  #finishReason(): FinishReason {
    const raw = this.#reason;
    const { hasCalls, hasAnswer } = this.#calls;
    if (raw === null) {
      const isWhole = this.#isTerminated || this.#form === 'whole';
      const hasContent = this.#hasText || hasCalls || hasAnswer;
      if (!(isWhole && hasContent) && this.#target.dialect.finish_required !== false) {
        throw this.#errors.of('stream-truncated', 'The reply ended without its finish.');
      }
      return hasCalls ? 'tool-calls' : 'stop';
    }
    const reason = parseFinishReason(raw);
    if (reason === undefined) {
      this.#warn('FC3103', `The finish reason ${shortened(JSON.stringify(raw), EXCERPT)} is not known.`);
      return 'other';
    }
    if (reason === 'stop' && hasCalls) return 'tool-calls';
    return reason === 'tool-calls' && !hasCalls && hasAnswer ? 'stop' : reason;
  }
}

function nonEmpty(value: unknown): string | undefined {
  return typeof value === 'string' && value !== '' ? value : undefined;
}
