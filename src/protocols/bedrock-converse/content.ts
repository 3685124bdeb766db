import type { ChatEvent } from '../../chat/types.ts';
import type { Dialect } from '../../generated/types.ts';
import { shortened } from '../failures.ts';
import type { Warn } from '../protocol.ts';
import { ThinkTags } from '../think-tags.ts';
import { type Fields, isFields, opaqueOf } from './own-data.ts';
import { ANSWER_TOOL } from './tools.ts';

const QUOTED = 60;

interface Call {
  readonly index: number;
  readonly isAnswer: boolean;
}

/** Turns the content blocks of one answer into events. */
export class Content {
  /** Where events go; set for every frame. */
  events: ChatEvent[] = [];
  /** Whether there are calls that the caller has to answer. */
  hasCalls = false;
  hasAnswer = false;
  readonly #vendor: string;
  readonly #warn: Warn;
  readonly #tags: ThinkTags | null;
  readonly #hasAnswerTool: boolean;
  /** Calls by the index of their block. */
  readonly #calls = new Map<unknown, Call>();
  #signature = '';

  constructor(dialect: Dialect, vendor: string, warn: Warn) {
    this.#vendor = vendor;
    this.#warn = warn;
    this.#hasAnswerTool = (dialect.structured_output ?? 'tool') === 'tool';
    this.#tags =
      dialect.think_tags === true
        ? new ThinkTags((isReasoning, text) =>
            this.events.push({ type: isReasoning ? 'reasoning-delta' : 'text-delta', text }),
          )
        : null;
  }

  /** Only calls begin with an event of their own. */
  start(index: unknown, start: unknown): void {
    this.#flushSignature();
    if (isFields(start) && isFields(start.toolUse)) this.#open(index, start.toolUse);
  }

  delta(index: unknown, delta: unknown): void {
    if (!isFields(delta)) return;
    if (typeof delta.text === 'string') this.#text(delta.text);
    else if (isFields(delta.toolUse)) this.#arguments(index, delta.toolUse.input);
    else if (isFields(delta.reasoningContent)) this.#reasoning(delta.reasoningContent);
  }

  stop(): void {
    this.#flushSignature();
  }

  /** A block of a whole reply. */
  block(index: unknown, block: Fields): void {
    const { text, toolUse, reasoningContent, citationsContent } = block;
    if (typeof text === 'string') this.#text(text);
    else if (isFields(toolUse)) {
      this.#open(index, toolUse);
      this.#arguments(index, toolUse.input);
    } else if (isFields(reasoningContent)) {
      const said = reasoningContent.reasoningText;
      this.#reasoning(isFields(said) ? said : reasoningContent);
      this.#flushSignature();
    } else if (isFields(citationsContent) && Array.isArray(citationsContent.content)) {
      for (const cited of citationsContent.content) if (isFields(cited)) this.block(index, cited);
    } else {
      const type = shortened(Object.keys(block).join(), QUOTED);
      this.#warn('FC3105', `A part of type ${type} in the answer is left out.`);
    }
  }

  end(): void {
    this.#flushSignature();
    this.#tags?.end();
  }

  #text(text: string): void {
    if (text === '') return;
    if (this.#signature !== '') this.#flushSignature();
    if (this.#tags !== null) this.#tags.push(text);
    else this.events.push({ type: 'text-delta', text });
  }

  #reasoning({ text, signature, redactedContent }: Fields): void {
    if (typeof text === 'string' && text !== '') {
      this.#flushSignature();
      this.#tags?.stop();
      this.events.push({ type: 'reasoning-delta', text });
    }
    if (typeof signature === 'string') this.#signature += signature;
    if (typeof redactedContent !== 'string' || redactedContent === '') return;
    this.#flushSignature();
    const opaque = opaqueOf({ vendor: this.#vendor, redactedContent });
    this.events.push({ type: 'reasoning-delta', text: '', opaque });
  }

  /** A signature ends the reasoning it is for; it may come in pieces. */
  #flushSignature(): void {
    if (this.#signature === '') return;
    const opaque = opaqueOf({ vendor: this.#vendor, signature: this.#signature });
    this.#signature = '';
    this.events.push({ type: 'reasoning-delta', text: '', opaque });
  }

  #open(block: unknown, { toolUseId, name: said }: Fields): Call {
    // Some open models let their own marks run on into the name.
    const name = typeof said === 'string' ? said.replace(/<\|.*$/s, '') : '';
    const isAnswer = this.#hasAnswerTool && name === ANSWER_TOOL;
    const call = { index: this.#calls.size, isAnswer };
    this.#calls.set(block, call);
    if (isAnswer) {
      this.hasAnswer = true;
      return call;
    }
    this.hasCalls = true;
    const id = typeof toolUseId === 'string' && toolUseId !== '' ? toolUseId : `call_${call.index}`;
    this.events.push({ type: 'tool-call-delta', index: call.index, id, name });
    return call;
  }

  #arguments(block: unknown, input: unknown): void {
    const text = typeof input === 'string' ? input : input == null ? '' : JSON.stringify(input);
    if (text === '') return;
    const call = this.#calls.get(block) ?? this.#open(block, {});
    if (call.isAnswer) this.events.push({ type: 'text-delta', text });
    else this.events.push({ type: 'tool-call-delta', index: call.index, arguments: text });
  }
}
