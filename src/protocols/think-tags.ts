const OPEN = '<think>';
const CLOSE = '</think>';

/** Takes a piece of the answer: reasoning or text. */
type Emit = (isReasoning: boolean, text: string) => void;

/**
 * Parts text from reasoning that stands in front of it in <think> tags; a tag may be split anywhere. Templates that
 * write the opening tag into the prompt leave only the closing one, so text that does not begin with the tag is held
 * back until the closing tag, or the end, says what it was.
 */
export class ThinkTags {
  #state: 'start' | 'thinking' | 'untagged' | 'gap' | 'text' = 'start';
  #held = '';
  readonly #emit: Emit;

  constructor(emit: Emit) {
    this.#emit = emit;
  }

  push(piece: string): void {
    if (this.#state === 'text') {
      this.#emit(false, piece);
      return;
    }
    this.#held += piece;
    if (this.#state === 'start') this.#start();
    if (this.#state === 'thinking') this.#think();
    else if (this.#state === 'untagged') this.#close();
    if (this.#state === 'gap') this.#gap();
  }

  end(): void {
    if (this.#held !== '') this.#emit(this.#state === 'thinking', this.#held);
    this.#held = '';
  }

  /** Reasoning comes in a field of its own: the text is text. */
  stop(): void {
    this.end();
    this.#state = 'text';
  }

  #start(): void {
    const text = this.#held.trimStart();
    if (text.startsWith(OPEN)) {
      this.#state = 'thinking';
      this.#held = text.slice(OPEN.length);
    } else if (!OPEN.startsWith(text)) {
      this.#state = 'untagged';
    }
  }

  #think(): void {
    this.#close();
    if (this.#state !== 'thinking') return;
    const safe = this.#held.length - overlap(this.#held, CLOSE);
    if (safe > 0) this.#emit(true, this.#held.slice(0, safe));
    this.#held = this.#held.slice(safe);
  }

  #close(): void {
    const at = this.#held.indexOf(CLOSE);
    if (at === -1) return;
    if (at > 0) this.#emit(true, this.#held.slice(0, at));
    this.#held = this.#held.slice(at + CLOSE.length);
    this.#state = 'gap';
  }

  /** Blank lines between the tag and the answer belong to neither. */
  #gap(): void {
    const text = this.#held.trimStart();
    if (text === '') return;
    this.#held = '';
    this.#state = 'text';
    this.#emit(false, text);
  }
}

/** How many characters at the end of the text may be the beginning of the tag. */
function overlap(text: string, tag: string): number {
  for (let size = Math.min(tag.length - 1, text.length); size > 0; size--) {
    if (text.endsWith(tag.slice(0, size))) return size;
  }
  return 0;
}
