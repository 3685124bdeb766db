import type { ChatEvent, ChatResult } from '../chat/types.ts';
import { failure } from '../errors.ts';
import type { EventStream } from '../llm.ts';
import type { TurnResult } from './types.ts';

/** A turn that is being answered, and how the session takes its end. */
export interface AnsweredTurn {
  readonly answer: EventStream;
  done(result: ChatResult): Promise<TurnResult>;
  failed(error: unknown): Promise<void>;
}

/** The answer of a turn as it comes. Nothing is sent before iteration; it runs once; leaving it ends the request. */
export class TurnStream<Item> implements AsyncIterableIterator<Item, undefined> {
  readonly #pick: (event: ChatEvent) => Item | undefined;
  readonly #begin: () => Promise<AnsweredTurn>;
  #turn: Promise<AnsweredTurn> | undefined;
  #events: AsyncIterator<ChatEvent, undefined> | undefined;
  #isOver = false;
  #isTaken = false;
  #settle: { resolve(result: TurnResult): void; reject(error: unknown): void } | undefined;
  /** The whole turn, once the iteration is over. Rejects with what ended it, also when the loop was left. */
  readonly result: Promise<TurnResult>;

  constructor(pick: (event: ChatEvent) => Item | undefined, begin: () => Promise<AnsweredTurn>) {
    this.#pick = pick;
    this.#begin = begin;
    this.result = new Promise((resolve, reject) => {
      this.#settle = { resolve, reject };
    });
    // A caller who only iterates gets the error there.
    this.result.catch(() => undefined);
  }

  [Symbol.asyncIterator](): this {
    if (this.#isTaken)
      throw failure('validation', 'This answer was read already; an answer runs once.', {
        suggestion: 'Send again, or keep what you read.',
      });
    this.#isTaken = true;
    return this;
  }

  async next(): Promise<IteratorResult<Item, undefined>> {
    if (this.#isOver) return { done: true, value: undefined };
    try {
      this.#turn ??= this.#begin();
      const turn = await this.#turn;
      this.#events ??= turn.answer[Symbol.asyncIterator]() as AsyncIterator<ChatEvent, undefined>;
      for (;;) {
        const read = await this.#events.next();
        if (read.done === true) break;
        const item = this.#pick(read.value);
        if (item !== undefined) return { done: false, value: item };
      }
      await this.#finish(turn);
      return { done: true, value: undefined };
    } catch (error) {
      await this.#fail(error);
      throw error;
    }
  }

  async return(): Promise<IteratorResult<Item, undefined>> {
    if (!this.#isOver) {
      this.#isOver = true;
      await this.#events?.return?.();
      await this.#fail(
        failure('validation', 'The turn was left before its end; it is not part of the conversation.', {
          suggestion: 'Read the answer to its end.',
        }),
      );
    }
    return { done: true, value: undefined };
  }

  async #finish(turn: AnsweredTurn): Promise<void> {
    if (this.#isOver) return;
    this.#isOver = true;
    this.#settle?.resolve(await turn.done(await turn.answer.result));
  }

  async #fail(error: unknown): Promise<void> {
    this.#isOver = true;
    const turn = await this.#turn?.catch(() => undefined);
    await turn?.failed(error);
    this.#settle?.reject(error);
  }
}
