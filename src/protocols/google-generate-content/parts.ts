import type { ChatEvent, Opaque } from '../../chat/types.ts';
import { shortened } from '../failures.ts';
import type { Target, Warn } from '../protocol.ts';
import { ANSWER } from '../structured-output.ts';
import { type Fields, isFields } from './fields.ts';
import { opaqueOf } from './own-data.ts';
import { PartialArguments } from './partial-arguments.ts';
import { mayAnswerByTool } from './tools.ts';

const QUOTED = 60;

/** A call whose arguments come value by value. */
interface OpenCall {
  readonly called: Fields;
  readonly signature: unknown;
  readonly arguments: PartialArguments;
}

/** Turns the parts of one answer into events. */
export class Parts {
  /** Where events go; set for every frame. */
  events: ChatEvent[] = [];
  /** Whether anything came that a caller can read. */
  hasContent = false;
  /** Calls that the caller has to answer. */
  calls = 0;
  readonly #target: Target;
  readonly #warn: Warn;
  readonly #answerTool: string | undefined;
  #open: OpenCall | undefined;

  constructor(target: Target, warn: Warn) {
    this.#target = target;
    this.#warn = warn;
    this.#answerTool = mayAnswerByTool(target.dialect) ? ANSWER : undefined;
  }

  push(part: Fields): void {
    const { text, functionCall, thoughtSignature: signature } = part;
    if (isFields(functionCall)) this.#call(functionCall, signature);
    else if (typeof text === 'string')
      this.#text(part.thought === true, text, opaqueOf(signature, this.#target));
    else if (typeof signature === 'string') this.#text(false, '', opaqueOf(signature, this.#target));
    else this.#leftOut(part);
  }

  /** A call that never said that it was whole is whole at the end. */
  end(): void {
    const open = this.#open;
    this.#open = undefined;
    if (open !== undefined) this.#whole(open.called, open.arguments.value, open.signature);
  }

  #text(isReasoning: boolean, text: string, opaque: Opaque | undefined): void {
    if (text === '' && opaque === undefined) return;
    if (!isReasoning && text !== '') this.hasContent = true;
    const type = isReasoning ? 'reasoning-delta' : 'text-delta';
    this.events.push(opaque === undefined ? { type, text } : { type, text, opaque });
  }

  #call(called: Fields, signature: unknown): void {
    const { partialArgs: pieces, willContinue } = called;
    const isNamed = typeof called.name === 'string' && called.name !== '';
    if (this.#open === undefined && willContinue !== true && pieces === undefined) {
      this.#whole(called, called.args, signature);
      return;
    }
    if (isNamed) this.end();
    this.#open ??= { called, signature, arguments: new PartialArguments() };
    this.#open.arguments.add(pieces);
    if (willContinue !== true) this.end();
  }

  #whole({ name, id }: Fields, value: unknown, signature: unknown): void {
    const text = JSON.stringify(value ?? {});
    this.hasContent = true;
    if (name === this.#answerTool && name !== undefined) {
      this.events.push({ type: 'text-delta', text });
      return;
    }
    const index = this.calls++;
    const own = typeof id === 'string' && id !== '' ? id : undefined;
    const opaque = opaqueOf(signature, this.#target, own);
    this.events.push({
      type: 'tool-call-delta',
      index,
      id: own ?? `call_${index}`,
      name: typeof name === 'string' ? name : '',
      arguments: text,
      ...(opaque !== undefined && { opaque }),
    });
  }

  /** Code that ran, its output, images that were made: an answer holds text and calls. */
  #leftOut(part: Fields): void {
    const [kind] = Object.keys(part).filter((name) => name !== 'thought');
    if (kind === undefined) return;
    this.#warn('FC3105', `A part of type ${shortened(kind, QUOTED)} in the answer is left out.`);
  }
}
