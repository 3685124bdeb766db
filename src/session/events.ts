import type { Logger } from '../ports.ts';
import type { SessionEvents } from './types.ts';

type Handler<Name extends keyof SessionEvents> = (event: SessionEvents[Name]) => unknown;

/** Tells handlers what happens. One that throws or rejects changes nothing; the logger hears of it. */
export class Events {
  readonly #handlers = new Map<keyof SessionEvents, Set<Handler<never>>>();
  readonly #logger: Logger;

  constructor(logger: Logger) {
    this.#logger = logger;
  }

  /** Calls `handler` at every such event; the returned function ends that. */
  on<Name extends keyof SessionEvents>(name: Name, handler: Handler<Name>): () => void {
    let handlers = this.#handlers.get(name);
    if (handlers === undefined) {
      handlers = new Set();
      this.#handlers.set(name, handlers);
    }
    handlers.add(handler);
    return () => void handlers.delete(handler);
  }

  emit<Name extends keyof SessionEvents>(name: Name, event: SessionEvents[Name]): void {
    for (const handler of this.#handlers.get(name) ?? []) {
      try {
        const answer = (handler as Handler<Name>)(event);
        if (answer instanceof Promise) answer.catch((error) => this.#complain(name, error));
      } catch (error) {
        this.#complain(name, error);
      }
    }
  }

  /** Lets go of all handlers. */
  clear(): void {
    this.#handlers.clear();
  }

  #complain(name: string, error: unknown): void {
    const message = error instanceof Error ? error.message : String(error);
    this.#logger.warn(`A handler of "${name}" failed; the session goes on: ${message}`);
  }
}
