import type { ChatEvent } from '../../chat/types.ts';
import { asText } from '../as-text.ts';
import { shortened } from '../failures.ts';
import type { Warn } from '../protocol.ts';
import { type Fields, isFields, opaqueOf, type ReasoningField } from './own-data.ts';

const QUOTED = 60;

/** Turns the pieces of one answer into events. */
export class Content {
  /** Where events go; set for every frame. */
  events: ChatEvent[] = [];
  hasCalls = false;
  readonly #warn: Warn;
  /** Our index of a call by the provider's. */
  readonly #calls = new Map<unknown, number>();
  #reasoning: ReasoningField | undefined;

  constructor(warn: Warn) {
    this.#warn = warn;
  }

  /** A block of content, or what is added to it. */
  part(part: unknown): void {
    if (typeof part === 'string') this.text(part);
    else if (!isFields(part)) return;
    else if (typeof part.thinking === 'string') this.reasoning('thinking', part.thinking);
    else if (typeof part.text === 'string') this.text(part.text);
    else if (part.type !== undefined && part.type !== 'text' && part.type !== 'thinking')
      this.#warn(
        'FC3105',
        `A part of type ${shortened(asText(part.type), QUOTED)} in the answer is left out.`,
      );
  }

  text(text: string): void {
    if (text === '') return;
    if (this.#reasoning !== undefined) this.closeReasoning();
    this.events.push({ type: 'text-delta', text });
  }

  reasoning(field: ReasoningField, text: unknown): void {
    if (typeof text !== 'string' || text === '') return;
    if (this.#reasoning !== field) this.closeReasoning();
    this.#reasoning = field;
    this.events.push({ type: 'reasoning-delta', text });
  }

  /** Says of what came where it belongs when it is sent back. */
  closeReasoning(): void {
    if (this.#reasoning === undefined) return;
    this.events.push({ type: 'reasoning-delta', text: '', opaque: opaqueOf(this.#reasoning) });
    this.#reasoning = undefined;
  }

  /** A call, or what is added to one. */
  call(place: unknown, call: unknown): void {
    if (!isFields(call)) return;
    this.closeReasoning();
    const called: Fields = isFields(call.function) ? call.function : {};
    const known = this.#calls.get(place);
    const index = known ?? this.#calls.size;
    const text = argumentsIn(called.arguments);
    if (known === undefined) {
      this.#calls.set(place, index);
      this.hasCalls = true;
      const id = typeof call.id === 'string' && call.id !== '' ? call.id : `call_${index}`;
      const name = typeof called.name === 'string' ? called.name : '';
      this.events.push({ type: 'tool-call-delta', index, id, name, ...(text !== '' && { arguments: text }) });
    } else if (text !== '') {
      this.events.push({ type: 'tool-call-delta', index, arguments: text });
    }
  }
}

function argumentsIn(value: unknown): string {
  if (typeof value === 'string') return value;
  return value === undefined || value === null ? '' : JSON.stringify(value);
}
