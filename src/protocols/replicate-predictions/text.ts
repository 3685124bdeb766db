import type { ChatEvent } from '../../chat/types.ts';
import type { Target } from '../protocol.ts';
import { ThinkTags } from '../think-tags.ts';

/** The text of one prediction as events: what the stream gave, then whatever of the output it did not give. */
export class PredictionText {
  #sent = '';
  #events: ChatEvent[] = [];
  readonly #tags: ThinkTags | null;

  constructor({ dialect }: Target) {
    this.#tags = dialect.think_tags === true ? new ThinkTags((...said) => this.#emit(...said)) : null;
  }

  push(text: string, events: ChatEvent[]): void {
    if (text === '') return;
    this.#sent += text;
    this.#events = events;
    if (this.#tags === null) this.#emit(false, text);
    else this.#tags.push(text);
  }

  end(output: string, events: ChatEvent[]): void {
    if (output.startsWith(this.#sent)) this.push(output.slice(this.#sent.length), events);
    this.#events = events;
    this.#tags?.end();
  }

  #emit(isReasoning: boolean, text: string): void {
    this.#events.push({ type: isReasoning ? 'reasoning-delta' : 'text-delta', text });
  }
}
