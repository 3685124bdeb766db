/** Hands what callbacks bring to a reader who waits for it. */
export class Pipe<Item> {
  #items: Item[] = [];
  #wake: (() => void) | undefined;

  push(item: Item): void {
    this.#items.push(item);
    this.wake();
  }

  wake(): void {
    this.#wake?.();
    this.#wake = undefined;
  }

  take(): readonly Item[] {
    const items = this.#items;
    this.#items = [];
    return items;
  }

  /** Resolves when something is there, or `wake` is called. */
  waiting(): Promise<void> {
    return this.#items.length > 0
      ? Promise.resolve()
      : new Promise((resolve) => {
          this.#wake = resolve;
        });
  }
}
