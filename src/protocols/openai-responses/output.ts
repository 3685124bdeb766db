import type { ChatEvent, Opaque } from '../../chat/types.ts';
import { asText } from '../as-text.ts';
import { shortened } from '../failures.ts';
import type { Target, Warn } from '../protocol.ts';
import { ANSWER } from '../structured-output.ts';
import { addTo, type Call, Calls, endCall, idOf, newText } from './calls.ts';
import { isFields, toOpaque } from './opaque.ts';

type Fields = Readonly<Record<string, unknown>>;
type Reasoning = 'summary' | 'content';

/** One item of the answer, as far as it has come. */
interface Item {
  readonly type: string;
  readonly place: number;
  id: unknown;
  hasText: boolean;
  isOpened: boolean;
  isClosed: boolean;
  /** Which of its reasoning is shown, and the part of it that came last. */
  shown: Reasoning | null;
  part: unknown;
  call: Call | null;
}
const QUOTED = 60;

/** Turns the items of one answer into events, whether they come in deltas, at their end, or both. */
export class Output {
  /** Where events go; set for every frame. */
  events: ChatEvent[] = [];
  hasRefusal = false;
  /** Whether anything came that a caller can use. */
  hasContent = false;
  readonly #target: Target;
  readonly #warn: Warn;
  readonly #calls: Calls;
  readonly #items: Item[] = [];
  #last: Item | null = null;
  #hasReasoning = false;

  constructor(target: Target, warn: Warn) {
    this.#target = target;
    this.#warn = warn;
    this.#calls = new Calls(target.dialect.structured_output === 'tool' ? ANSWER : undefined);
  }

  get hasCalls(): boolean {
    return this.#calls.hasCalls;
  }

  open(raw: unknown, place: unknown): void {
    if (!isFields(raw)) return;
    const found = this.#find(asText(raw.type), place, raw.id);
    const item = found.isOpened && isOther(found.id, raw.id) ? this.#add(found.type, place, raw.id) : found;
    item.isOpened = true;
    item.id ??= raw.id;
    if (isCall(item.type)) this.#call(item, raw, newText(item.call, raw));
  }

  text(chunk: Fields, text: unknown): void {
    if (typeof text !== 'string' || text === '') return;
    this.#find('message', chunk.output_index, chunk.item_id).hasText = true;
    this.hasContent = true;
    this.events.push({ type: 'text-delta', text });
  }

  refusal(chunk: Fields, text: unknown): void {
    if (typeof text !== 'string' || text === '') return;
    this.#find('message', chunk.output_index, chunk.item_id).hasText = true;
    this.hasContent = true;
    this.hasRefusal = true;
    this.events.push({ type: 'refusal-delta', text });
  }

  /** A summary, or the reasoning itself; where both come, the one that came first is shown. */
  reasoning(chunk: Fields, text: unknown, kind: Reasoning): void {
    const item = this.#find('reasoning', chunk.output_index, chunk.item_id);
    this.#reasoningText(item, text, kind, kind === 'summary' ? chunk.summary_index : chunk.content_index);
  }

  /** A piece of a call's arguments. */
  callDelta(chunk: Fields, type: string): void {
    const item = this.#find(type, chunk.output_index, chunk.item_id);
    if (typeof chunk.delta === 'string') this.#call(item, {}, chunk.delta);
  }

  /** The arguments as a whole. */
  callDone(chunk: Fields, type: string): void {
    const item = this.#find(type, chunk.output_index, chunk.item_id);
    this.#call(item, { name: chunk.name }, newText(item.call, chunk));
  }

  /** An item as it is in the end: what no delta brought is added. */
  close(raw: unknown, place: unknown): void {
    if (!isFields(raw)) return;
    const found = this.#find(asText(raw.type), place, raw.id);
    const isNew = found.isClosed && isOther(found.id, raw.id);
    this.#close(isNew ? this.#add(found.type, place, raw.id) : found, raw);
  }

  /** The whole answer, as the last event repeats it: takes what the stream left out. */
  closeAll(output: unknown): void {
    if (!Array.isArray(output)) return;
    const types = new Set(this.#items.map((item) => item.type));
    for (const [place, raw] of output.entries()) {
      if (!isFields(raw)) continue;
      // A gateway may count items in its own way: never take for missing what came under another number.
      const known = this.#items.find((item) => isSame(item, raw, place));
      if (known !== undefined) this.#close(known, raw);
      else if (!types.has(asText(raw.type))) this.close(raw, place);
    }
  }

  /** The open item that an event belongs to, by its place rather than its id: some gateways give each event another id. */
  #find(type: string, place: unknown, id: unknown): Item {
    const last = this.#last;
    if (last !== null && last.type === type && last.place === place) return last;
    const isIt = (item: Item): boolean =>
      item.type === type && (typeof place === 'number' ? item.place === place : !isOther(item.id, id));
    this.#last = this.#items.findLast(isIt) ?? this.#add(type, place, id);
    return this.#last;
  }

  #add(type: string, place: unknown, id: unknown): Item {
    const at = typeof place === 'number' ? place : this.#items.length;
    const state = {
      hasText: false,
      isOpened: false,
      isClosed: false,
      shown: null,
      part: undefined,
      call: null,
    };
    const item: Item = { type, place: at, id, ...state };
    this.#items.push(item);
    this.#last = item;
    return item;
  }

  #close(item: Item, raw: Fields): void {
    if (item.isClosed) return;
    item.isClosed = true;
    if (item.type === 'message') this.#closeMessage(item, raw);
    else if (item.type === 'reasoning') this.#closeReasoning(item, raw);
    else if (isCall(item.type)) endCall(this.#call(item, raw, newText(item.call, raw)), this.events);
  }

  #closeMessage(item: Item, raw: Fields): void {
    if (!item.hasText) {
      for (const part of Array.isArray(raw.content) ? raw.content : [raw.content]) this.#part(item, part);
    }
    // Requests have to say again which messages were remarks on the way.
    if (typeof raw.phase === 'string' && item.hasText) {
      const opaque = toOpaque({ place: item.place, phase: raw.phase }, this.#target);
      this.events.push({ type: 'text-delta', text: '', opaque });
    }
  }

  #part(item: Item, part: unknown): void {
    const at = { output_index: item.place, item_id: item.id };
    if (typeof part === 'string') this.text(at, part);
    else if (!isFields(part)) return;
    else if (part.type === 'refusal') this.refusal(at, part.refusal);
    else if (typeof part.text === 'string') this.text(at, part.text);
    else
      this.#warn(
        'FC3105',
        `A part of type ${shortened(asText(part.type), QUOTED)} in the answer is left out.`,
      );
  }

  #reasoningText(item: Item, text: unknown, kind: Reasoning, part: unknown): void {
    item.shown ??= kind;
    if (item.shown !== kind || typeof text !== 'string' || text === '') return;
    const isNewParagraph = item.hasText ? item.part !== part : this.#hasReasoning;
    item.part = part;
    item.hasText = true;
    this.#hasReasoning = true;
    this.events.push({ type: 'reasoning-delta', text: isNewParagraph ? `\n\n${text}` : text });
  }

  /** The item goes back as it came; where nobody stores it, only its encrypted form can be read again. */
  #closeReasoning(item: Item, raw: Fields): void {
    const { id, summary, encrypted_content: encrypted } = raw;
    if (!item.hasText) {
      this.#reasoningParts(item, summary, 'summary');
      if (!item.hasText) {
        item.shown = null;
        this.#reasoningParts(item, raw.content, 'content');
      }
    }
    const isKept = this.#target.parameters.store === true && typeof id === 'string';
    if (!isKept && (typeof encrypted !== 'string' || encrypted === '')) return;
    const back = {
      type: 'reasoning',
      id,
      summary: Array.isArray(summary) ? summary : [],
      ...(typeof encrypted === 'string' && { encrypted_content: encrypted }),
    };
    const opaque = toOpaque({ place: item.place, item: back }, this.#target);
    this.events.push({ type: 'reasoning-delta', text: '', opaque });
  }

  #reasoningParts(item: Item, parts: unknown, kind: Reasoning): void {
    if (!Array.isArray(parts)) return;
    for (const [index, part] of parts.entries())
      this.#reasoningText(item, isFields(part) ? part.text : part, kind, index);
  }

  #call(item: Item, raw: Fields, text: string): Call {
    const isFirst = item.call === null;
    const call = item.call ?? this.#calls.open(raw);
    item.call = call;
    this.hasContent = true;
    addTo(call, raw, text, this.events, isFirst ? this.#opaqueOf(item) : undefined);
    return call;
  }

  /** Calls have to keep their place among reasoning; without any they stand at the end. */
  #opaqueOf({ type, place }: Item): Opaque | undefined {
    const isCustom = type === 'custom_tool_call';
    if (!isCustom && !this.#items.some((item) => item.type === 'reasoning')) return undefined;
    return toOpaque(isCustom ? { place, custom: true } : { place }, this.#target);
  }
}

const isCall = (type: string): boolean => type === 'function_call' || type === 'custom_tool_call';

function isSame(item: Item, raw: Fields, place: number): boolean {
  if (item.type !== raw.type) return false;
  if (item.call !== null && item.call.id !== '') return item.call.id === idOf(raw);
  return item.id != null && raw.id != null ? item.id === raw.id : item.place === place;
}

const isOther = (one: unknown, two: unknown): boolean => one != null && two != null && one !== two;
