import type { ChatEvent } from '../../chat/types.ts';

type Fields = Readonly<Record<string, unknown>>;

interface Call {
  readonly index: number;
  id: string;
  name: string;
  text: string;
  /** The forced tool that stands in for structured output: its arguments are the answer's text. */
  readonly isAnswer: boolean;
}

/** The tool calls of one answer, put together from deltas in every order that servers send them. */
export class ToolCalls {
  readonly #calls: Call[] = [];
  readonly #byIndex = new Map<number, Call>();
  readonly #answerTool: string | undefined;
  #last: Call | undefined;

  constructor(answerTool: string | undefined) {
    this.#answerTool = answerTool;
  }

  /** Whether there are calls that the caller has to answer. */
  get hasCalls(): boolean {
    return this.#calls.some((call) => !call.isAnswer);
  }

  get hasAnswer(): boolean {
    return this.#calls.some((call) => call.isAnswer);
  }

  push(deltas: unknown, events: ChatEvent[]): void {
    for (const delta of Array.isArray(deltas) ? deltas : [deltas]) {
      if (typeof delta === 'object' && delta !== null) this.#delta(delta as Fields, events);
    }
  }

  /** Ids for calls that came without one: the same for the same reply. */
  end(events: ChatEvent[]): void {
    for (const call of this.#calls) {
      if (call.id === '' && !call.isAnswer)
        events.push({ type: 'tool-call-delta', index: call.index, id: `call_${call.index}` });
    }
  }

  #delta(delta: Fields, events: ChatEvent[]): void {
    const called = (delta.function ?? delta) as Fields;
    const id = typeof delta.id === 'string' ? delta.id : '';
    const name = typeof called.name === 'string' ? called.name : '';
    const text = argumentsIn(called.arguments);
    const call = this.#find(delta.index, id, name) ?? this.#open(delta.index, name);
    const event: { type: 'tool-call-delta'; index: number; id?: string; name?: string; arguments?: string } =
      {
        type: 'tool-call-delta',
        index: call.index,
      };
    if (id !== '' && call.id === '') {
      call.id = id;
      event.id = id;
    }
    const more = newPart(call.name, name);
    if (more !== '') {
      call.name += more;
      event.name = more;
    }
    if (text !== '') {
      call.text += text;
      event.arguments = text;
    }
    if (call.isAnswer) {
      if (text !== '') events.push({ type: 'text-delta', text });
    } else if (event.id !== undefined || event.name !== undefined || event.arguments !== undefined) {
      events.push(event);
    }
  }

  /** The open call that a delta belongs to: by index, else by id, else the last one. */
  #find(index: unknown, id: string, name: string): Call | undefined {
    const found =
      typeof index === 'number'
        ? this.#byIndex.get(index)
        : id === ''
          ? this.#last
          : this.#calls.find((call) => call.id === id);
    if (found === undefined) return undefined;
    // Some servers give every call the same index, or none: another id or name on a finished call begins a new one.
    const isOther =
      (id !== '' && found.id !== '' && id !== found.id && name !== '') ||
      (id === '' && typeof index !== 'number' && name !== '');
    return isOther && isComplete(found.text) ? undefined : found;
  }

  #open(wireIndex: unknown, name: string): Call {
    const wanted = typeof wireIndex === 'number' && wireIndex >= 0 ? wireIndex : 0;
    const isTaken = this.#calls.some((call) => call.index === wanted);
    const index = isTaken ? Math.max(...this.#calls.map((call) => call.index)) + 1 : wanted;
    const isAnswer = this.#answerTool !== undefined && name === this.#answerTool;
    const call = { index, id: '', name: '', text: '', isAnswer };
    this.#calls.push(call);
    if (typeof wireIndex === 'number') this.#byIndex.set(wireIndex, call);
    this.#last = call;
    return call;
  }
}

function argumentsIn(value: unknown): string {
  if (typeof value === 'string') return value;
  return value === undefined || value === null ? '' : JSON.stringify(value);
}

/** A name comes once, or again with every delta, or in pieces. */
function newPart(known: string, said: string): string {
  if (said === known) return '';
  return known !== '' && said.startsWith(known) ? said.slice(known.length) : said;
}

function isComplete(text: string): boolean {
  if (text === '') return true;
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}
