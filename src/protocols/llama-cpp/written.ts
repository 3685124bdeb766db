import type { ChatEvent } from '../../chat/types.ts';
import type { GenerateOptions } from './library.ts';
import type { Pipe } from './pipe.ts';

type Callbacks = Required<
  Pick<GenerateOptions, 'onResponseChunk' | 'onFunctionCallParamsChunk' | 'onFunctionCall'>
>;
type Taking<Name extends keyof Callbacks> = NonNullable<Callbacks[Name]>;

/** What the model writes, as events; an answer that stands for a tool call is held back. */
export class Written {
  readonly #pipe: Pipe<ChatEvent>;
  readonly #protocol: string;
  readonly #isHeld: boolean;
  #begun = 0;
  #ended = 0;
  /** The text that was held back. */
  held = '';
  /** Tokens of reasoning. */
  thoughts = 0;

  constructor(pipe: Pipe<ChatEvent>, protocol: string, isHeld: boolean) {
    this.#pipe = pipe;
    this.#protocol = protocol;
    this.#isHeld = isHeld;
  }

  readonly onResponseChunk: Taking<'onResponseChunk'> = ({ type, text, tokens, segmentEndTime }) => {
    if (type === 'segment') this.#thought(text, tokens.length, segmentEndTime !== undefined);
    else if (this.#isHeld) this.held += text;
    else if (text !== '') this.#pipe.push({ type: 'text-delta', text });
  };

  readonly onFunctionCallParamsChunk: Taking<'onFunctionCallParamsChunk'> = (chunk) => {
    this.#begin(chunk.callIndex, chunk.functionName);
    if (chunk.paramsChunk === '') return;
    this.#pipe.push({ type: 'tool-call-delta', index: chunk.callIndex, arguments: chunk.paramsChunk });
  };

  readonly onFunctionCall: Taking<'onFunctionCall'> = ({ functionName, raw }) => {
    const index = this.#ended++;
    this.#begin(index, functionName);
    this.#pipe.push({ type: 'tool-call-delta', index, opaque: { protocol: this.#protocol, data: raw } });
  };

  #begin(index: number, name: string): void {
    if (index < this.#begun) return;
    this.#begun = index + 1;
    this.#pipe.push({ type: 'tool-call-delta', index, id: `call_${index}`, name });
  }

  #thought(text: string, tokens: number, isOver: boolean): void {
    this.thoughts += tokens;
    if (text !== '') this.#pipe.push({ type: 'reasoning-delta', text });
    // Marks the thought as this engine's own: it is given back to no other.
    const opaque = { protocol: this.#protocol, data: 'thought' };
    if (isOver) this.#pipe.push({ type: 'reasoning-delta', text: '', opaque });
  }
}
