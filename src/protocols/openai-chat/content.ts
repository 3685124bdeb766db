import type { ChatEvent } from '../../chat/types.ts';
import { asText } from '../as-text.ts';
import { shortened } from '../failures.ts';
import type { Target, Warn } from '../protocol.ts';
import { ANSWER } from '../structured-output.ts';
import { ThinkTags } from '../think-tags.ts';
import { isDetail, joinDetails, type ReasoningDetail, textOfDetails } from './reasoning.ts';
import { ToolCalls } from './tool-calls.ts';

type Fields = Readonly<Record<string, unknown>>;

/** A message, or what a chunk adds to it. Nothing in it can be relied on. */
export interface Delta {
  readonly content?: unknown;
  readonly reasoning_content?: unknown;
  readonly reasoning?: unknown;
  readonly reasoning_text?: unknown;
  readonly reasoning_details?: unknown;
  readonly refusal?: unknown;
  readonly tool_calls?: unknown;
  readonly function_call?: unknown;
}

const NONE = -1;
const QUOTED = 60;

/** Turns the deltas of one answer into events. */
export class Content {
  /** Where events go; set for every frame. */
  events: ChatEvent[] = [];
  /** Whether anything came that a caller can read. */
  hasText = false;
  readonly calls: ToolCalls;
  readonly #warn: Warn;
  readonly #tags: ThinkTags | null;
  #details: ReasoningDetail[] | null = null;
  /** The choice each part is taken from: the first that has it, as one may carry text and another calls. */
  readonly #from = { text: NONE, reasoning: NONE, calls: NONE };
  #isOneOfSeveral = false;

  constructor(target: Target, warn: Warn) {
    const { structured_output: form, think_tags: hasTags } = target.dialect;
    this.#warn = warn;
    this.calls = new ToolCalls(form === 'tool' ? ANSWER : undefined);
    this.#tags =
      hasTags === true ? new ThinkTags((isReasoning, text) => this.#tagged(isReasoning, text)) : null;
  }

  push(delta: Delta, from: number): void {
    this.#reasoning(delta, from);
    const { content } = delta;
    if (typeof content === 'string') {
      if (content !== '' && this.#isFrom('text', from)) this.#text(content);
    } else if (content !== undefined && content !== null && this.#isFrom('text', from)) {
      this.#parts(Array.isArray(content) ? content : [content]);
    }
    if (typeof delta.refusal === 'string') this.#refusal(delta.refusal);
    const calls = delta.tool_calls ?? delta.function_call;
    if (calls === undefined || calls === null || !this.#isFrom('calls', from)) return;
    this.#flushDetails();
    this.calls.push(calls, this.events);
  }

  end(): void {
    this.#flushDetails();
    this.#tags?.end();
    this.calls.end(this.events);
  }

  /** Whether a text now does nothing but add itself to the answer. */
  get takesPlainText(): boolean {
    return this.#details === null && this.#tags === null;
  }

  isTextFrom(from: number): boolean {
    return this.#from.text === from;
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
    this.hasText = true;
    this.events.push({ type: 'text-delta', text });
  }

  #tagged(isReasoning: boolean, text: string): void {
    this.hasText ||= !isReasoning;
    this.events.push({ type: isReasoning ? 'reasoning-delta' : 'text-delta', text });
  }

  #refusal(text: string): void {
    if (text === '') return;
    this.hasText = true;
    this.events.push({ type: 'refusal-delta', text });
  }

  /** The same reasoning may stand in several fields: the first that has any is read. */
  #reasoning(delta: Delta, from: number): void {
    const { reasoning_details: said } = delta;
    const details = Array.isArray(said) ? said.filter(isDetail) : undefined;
    if (details !== undefined && details.length > 0) {
      this.#details ??= [];
      this.#details.push(...details);
    }
    const text =
      nonEmpty(delta.reasoning_content) ??
      nonEmpty(delta.reasoning) ??
      nonEmpty(delta.reasoning_text) ??
      (details === undefined ? undefined : nonEmpty(textOfDetails(details)));
    if (text !== undefined && this.#isFrom('reasoning', from)) this.#reasoningText(text);
  }

  #reasoningText(text: string): void {
    this.#tags?.stop();
    this.events.push({ type: 'reasoning-delta', text });
  }

  #parts(parts: readonly unknown[]): void {
    for (const part of parts) {
      if (typeof part === 'string') this.#part({ type: 'text', text: part });
      else if (isDetail(part)) this.#part(part);
    }
  }

  #part(part: Fields): void {
    if (part.type === 'thinking' || part.type === 'reasoning') {
      const inner = part.thinking ?? part.summary ?? part.reasoning ?? part.text;
      const text = nonEmpty(Array.isArray(inner) ? textOfDetails(inner.filter(isDetail)) : inner);
      if (text !== undefined) this.#reasoningText(text);
    } else if (typeof part.text === 'string') {
      if (part.text !== '') this.#text(part.text);
    } else if (typeof part.refusal === 'string') {
      this.#refusal(part.refusal);
    } else {
      this.#warn(
        'FC3105',
        `A part of type ${shortened(asText(part.type), QUOTED)} in the answer is left out.`,
      );
    }
  }

  /** Blocks that have to go back to the provider as they came, joined; after their text and before what follows. */
  #flushDetails(): void {
    if (this.#details === null) return;
    const opaque = { protocol: 'openai-chat', data: joinDetails(this.#details) };
    this.#details = null;
    this.events.push({ type: 'reasoning-delta', text: '', opaque });
  }
}

function nonEmpty(value: unknown): string | undefined {
  return typeof value === 'string' && value !== '' ? value : undefined;
}
