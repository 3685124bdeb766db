import type { ChatEvent } from '../../chat/types.ts';
import { asText } from '../as-text.ts';
import { ANSWER } from '../structured-output.ts';
import { type Fields, type Maker, type OwnData, opaqueOf } from './own-blocks.ts';

interface Block {
  readonly kind: 'text' | 'thinking' | 'call' | 'answer' | 'other';
  /** Of a call: its number among the calls. */
  readonly call: number;
  /** What came with the start; of other blocks also what was added since. */
  fields: Record<string, unknown>;
  signature: string;
  json: string;
}

const kinds: Readonly<Record<string, Block['kind']>> = {
  text: 'text',
  text_delta: 'text',
  thinking: 'thinking',
  thinking_delta: 'thinking',
  signature_delta: 'thinking',
  tool_use: 'call',
  input_json_delta: 'call',
};

/** Turns the content blocks of one answer into events. */
export class Blocks {
  /** Where events go; set for every frame. */
  events: ChatEvent[] = [];
  /** Whether anything came that a caller can read. */
  hasText = false;
  hasAnswer = false;
  readonly #maker: Maker;
  readonly #answerTool: string | undefined;
  readonly #open = new Map<number, Block>();
  /** For each call, the parts of the content that were there before it. */
  readonly #calls: number[] = [];
  #last = 0;
  #parts = 0;
  #part: 'text' | 'reasoning' | undefined;

  constructor(maker: Maker, isAnswerCalled: boolean) {
    this.#maker = maker;
    this.#answerTool = isAnswerCalled ? ANSWER : undefined;
  }

  get hasCalls(): boolean {
    return this.#calls.length > 0;
  }

  start(index: unknown, content: unknown): void {
    const place = typeof index === 'number' ? index : this.#last + 1;
    const fields = isFields(content) ? content : {};
    if (this.#open.has(place)) this.stop(place);
    const block = this.#begin(place, kinds[asText(fields.type)] ?? 'other', fields);
    if (block.kind === 'text' && isText(fields.text)) this.#text(fields.text);
    else if (block.kind === 'thinking' && isText(fields.thinking)) this.#reasoning(fields.thinking);
    if (isText(fields.signature)) block.signature = fields.signature;
  }

  delta(index: unknown, delta: unknown): void {
    if (!isFields(delta)) return;
    const place = typeof index === 'number' ? index : this.#last;
    const block = this.#open.get(place) ?? this.#late(place, delta);
    if (block === undefined) return;
    if (block.kind === 'text') {
      if (isText(delta.text)) this.#text(delta.text);
    } else if (block.kind === 'thinking') {
      if (isText(delta.thinking)) this.#reasoning(delta.thinking);
      if (isText(delta.signature)) block.signature += delta.signature;
    } else if (delta.type === 'input_json_delta') {
      if (isText(delta.partial_json)) this.#json(block, delta.partial_json);
    } else if (block.kind === 'other') {
      append(block.fields, delta);
    }
  }

  stop(index: unknown): void {
    const place = typeof index === 'number' ? index : this.#last;
    const block = this.#open.get(place);
    if (block === undefined) return;
    this.#open.delete(place);
    const { fields } = block;
    if (block.kind === 'thinking') this.#own('reasoning', { type: 'thinking', signature: block.signature });
    else if (block.kind === 'other') this.#other(block);
    else if (block.kind !== 'text' && block.json === '' && isFilled(fields.input))
      this.#json(block, JSON.stringify(fields.input));
  }

  /** Ends what is open, and says where calls stood that were not the last. */
  end(): void {
    for (const place of [...this.#open.keys()]) this.stop(place);
    for (const [index, after] of this.#calls.entries()) {
      const opaque = opaqueOf({ type: 'place', after }, this.#maker);
      if (after < this.#parts) this.events.push({ type: 'tool-call-delta', index, opaque });
    }
  }

  #begin(place: number, kind: Block['kind'], fields: Fields): Block {
    const isAnswer = kind === 'call' && this.#answerTool !== undefined && fields.name === this.#answerTool;
    const call = kind === 'call' && !isAnswer ? this.#call(fields) : -1;
    const block: Block = {
      kind: isAnswer ? 'answer' : kind,
      call,
      fields: { ...fields },
      signature: '',
      json: '',
    };
    this.hasAnswer ||= isAnswer;
    this.#open.set(place, block);
    this.#last = place;
    return block;
  }

  /** A block whose start is missing begins with its first delta. */
  #late(place: number, delta: Fields): Block | undefined {
    const kind = kinds[asText(delta.type)];
    return kind === undefined ? undefined : this.#begin(place, kind, {});
  }

  #call(fields: Fields): number {
    const index = this.#calls.push(this.#parts) - 1;
    const id = isText(fields.id) ? fields.id : `call_${index}`;
    this.events.push({ type: 'tool-call-delta', index, id, name: isText(fields.name) ? fields.name : '' });
    return index;
  }

  #json(block: Block, text: string): void {
    block.json += text;
    if (block.kind === 'call')
      this.events.push({ type: 'tool-call-delta', index: block.call, arguments: text });
    else if (block.kind === 'answer') this.#text(text);
  }

  #text(text: string): void {
    this.hasText = true;
    this.#note('text');
    this.events.push({ type: 'text-delta', text });
  }

  #reasoning(text: string): void {
    this.#note('reasoning');
    this.events.push({ type: 'reasoning-delta', text });
  }

  /** Redacted thoughts, and what only this API knows, such as its own searches: kept to be sent back. */
  #other({ fields, json }: Block): void {
    if (fields.type === 'redacted_thinking')
      this.#own('reasoning', { type: 'redacted_thinking', data: asText(fields.data ?? '') });
    else if (typeof fields.type === 'string')
      this.#own('text', { type: 'block', block: json === '' ? fields : { ...fields, input: parsed(json) } });
  }

  #own(part: 'text' | 'reasoning', data: OwnData): void {
    const opaque = opaqueOf(data, this.#maker);
    this.#note(part);
    this.#part = undefined;
    this.events.push({ type: part === 'text' ? 'text-delta' : 'reasoning-delta', text: '', opaque });
  }

  /** Counts parts as they are put together from events: neighbours of one kind are one, up to what ends them. */
  #note(part: 'text' | 'reasoning'): void {
    if (this.#part === part) return;
    this.#part = part;
    this.#parts++;
  }
}

const isText = (value: unknown): value is string => typeof value === 'string' && value !== '';
const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const isFilled = (value: unknown): boolean => isFields(value) && Object.keys(value).length > 0;

/** Adds what a delta of an unknown kind says to the block: texts grow, all else replaces. */
function append(fields: Record<string, unknown>, delta: Fields): void {
  for (const [name, value] of Object.entries(delta)) {
    if (name === 'type') continue;
    const before = fields[name];
    fields[name] = typeof before === 'string' && typeof value === 'string' ? before + value : value;
  }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return {};
  }
}
