import { err } from './screen.ts';

const FRAMES = ['⠋', '⠙', '⠹', '⠸', '⠼', '⠴', '⠦', '⠧', '⠇', '⠏'];
const EVERY_MS = 120;
/** Answers that come sooner need no line. */
const PATIENCE_MS = 300;

/** A line that shows that somebody is waited for, and how long; only in a terminal, and gone when the answer comes. */
export class Progress {
  readonly #startedAt = performance.now();
  #timer: NodeJS.Timeout | undefined;
  #frame = 0;
  #isShown = false;
  #what = 'waiting';

  constructor() {
    if (process.stderr.isTTY !== true || process.env.TERM === 'dumb') return;
    this.#timer = setInterval(() => this.#draw(), EVERY_MS);
    this.#timer.unref();
  }

  /** Says what is waited for. */
  say(what: string): void {
    this.#what = what;
  }

  end(): void {
    clearInterval(this.#timer);
    this.#timer = undefined;
    if (this.#isShown) process.stderr.write('\r\u001B[K');
    this.#isShown = false;
  }

  #draw(): void {
    const ms = performance.now() - this.#startedAt;
    if (ms < PATIENCE_MS) return;
    this.#isShown = true;
    const frame = FRAMES[this.#frame++ % FRAMES.length]!;
    process.stderr.write(`\r\u001B[K${err.dim(`${frame} ${this.#what} ${Math.floor(ms / 1000)} s`)}`);
  }
}
