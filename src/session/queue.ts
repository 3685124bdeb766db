/** One after another: who waits for a turn gets it when the one before has given it back. */
export class Queue {
  #last: Promise<void> = Promise.resolve();

  /** Resolves, when it is this caller's turn, to the function that gives the turn back. */
  async enter(): Promise<() => void> {
    const before = this.#last;
    let leave: () => void = () => undefined;
    this.#last = new Promise((resolve) => {
      leave = resolve;
    });
    await before;
    return leave;
  }
}
