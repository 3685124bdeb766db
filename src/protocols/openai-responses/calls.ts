import type { ChatEvent, Opaque, ToolCallDelta } from '../../chat/types.ts';

type Fields = Readonly<Record<string, unknown>>;

/** One call of a tool, as far as it has come. */
export interface Call {
  readonly index: number;
  /** The forced tool that stands in for structured output: its arguments are the answer's text. */
  readonly isAnswer: boolean;
  id: string;
  name: string;
  text: string;
}

/** The tool calls of one answer. */
export class Calls {
  /** Whether there are calls that the caller has to answer. */
  hasCalls = false;
  readonly #answerTool: string | undefined;
  #count = 0;

  constructor(answerTool: string | undefined) {
    this.#answerTool = answerTool;
  }

  open(raw: Fields): Call {
    const isAnswer = this.#answerTool !== undefined && raw.name === this.#answerTool;
    this.hasCalls ||= !isAnswer;
    return { index: isAnswer ? -1 : this.#count++, isAnswer, id: '', name: '', text: '' };
  }
}

/** Adds to a call what is new in it; `opaque` comes with its first event. */
export function addTo(call: Call, raw: Fields, text: string, events: ChatEvent[], opaque?: Opaque): void {
  call.text += text;
  if (call.isAnswer) {
    if (text !== '') events.push({ type: 'text-delta', text });
    return;
  }
  const event: { -readonly [Key in keyof ToolCallDelta]: ToolCallDelta[Key] } = {
    type: 'tool-call-delta',
    index: call.index,
  };
  const { name } = raw;
  const id = idOf(raw);
  if (call.id === '' && id !== '') event.id = call.id = id;
  if (call.name === '' && typeof name === 'string' && name !== '') event.name = call.name = name;
  if (text !== '') event.arguments = text;
  if (opaque !== undefined) event.opaque = opaque;
  if (event.id ?? event.name ?? event.arguments ?? event.opaque) events.push(event);
}

/** A call that came without an id gets one: the same for the same reply. */
export function endCall(call: Call, events: ChatEvent[]): void {
  if (call.id !== '' || call.isAnswer) return;
  call.id = `call_${call.index}`;
  events.push({ type: 'tool-call-delta', index: call.index, id: call.id });
}

/** What answers refer to; items have an id of their own besides. */
export const idOf = (raw: Fields): string =>
  typeof raw.call_id === 'string' ? raw.call_id : typeof raw.id === 'string' ? raw.id : '';

/** What the whole arguments have beyond those that came before; where they differ from these, nothing. */
export function newText(call: Call | null, raw: Fields): string {
  const whole = raw.arguments ?? raw.input;
  if (whole === undefined || whole === null) return '';
  const known = call?.text ?? '';
  const text = typeof whole === 'string' ? whole : JSON.stringify(whole);
  return text.startsWith(known) ? text.slice(known.length) : '';
}
