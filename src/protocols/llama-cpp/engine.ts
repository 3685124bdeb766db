import { failure } from '../../errors.ts';
import type { Target } from '../protocol.ts';
import type { LlamaChat } from './library.ts';
import { type Lease, lease } from './models.ts';

/** A model with a context window of its own, ready to answer one question at a time. */
export interface Opened extends Lease {
  readonly chat: LlamaChat;
  readonly contextSize: number;
}

/** What one handler holds: opened by its first question, closed once. */
export class Engine {
  readonly #target: Target;
  readonly #closing = new AbortController();
  #opened: Promise<Opened> | undefined;
  #last: Promise<unknown> = Promise.resolve();

  constructor(target: Target) {
    this.#target = target;
  }

  /** Fires when the engine is closed, with the error that questions then end in. */
  get closing(): AbortSignal {
    return this.#closing.signal;
  }

  open(): Promise<Opened> {
    this.#closing.signal.throwIfAborted();
    this.#opened ??= this.#open();
    return this.#opened;
  }

  /** Runs the task after those that came before it, unless the signal fires first. */
  inTurn<Result>(task: () => Promise<Result>, signal: AbortSignal): Promise<Result> {
    const done = this.#last.then(() => {
      signal.throwIfAborted();
      return task();
    });
    this.#last = done.catch(() => undefined);
    return done;
  }

  async close(): Promise<void> {
    const { provider, model } = this.#target;
    this.#closing.abort(failure('validation', 'This model has been closed.', { provider, model }));
    await this.#last;
    const opened = await this.#opened?.catch(() => undefined);
    this.#opened = undefined;
    await opened?.release();
  }

  async #open(): Promise<Opened> {
    const { model_path: path, n_ctx, n_gpu_layers, threads } = this.#target.options;
    try {
      const leased = await lease(String(path), Number(n_gpu_layers ?? 0));
      const context = await contextOf(leased, Number(n_ctx), Number(threads));
      const chat = new leased.library.LlamaChat({ contextSequence: context.getSequence() });
      const release = async (): Promise<void> => {
        chat.dispose();
        await context.dispose();
        await leased.release();
      };
      return { ...leased, chat, contextSize: context.contextSize, release };
    } catch (error) {
      // The next question tries again.
      this.#opened = undefined;
      throw error;
    }
  }
}

async function contextOf(leased: Lease, contextSize: number, threads: number) {
  try {
    return await leased.model.createContext({ contextSize, threads });
  } catch (cause) {
    await leased.release();
    throw failure(
      'configuration',
      `n_ctx: no room for a context of ${contextSize} tokens: ${(cause as Error).message}`,
      {
        suggestion: 'Lower n_ctx, or use a smaller model.',
        details: { field: 'n_ctx' },
        cause,
      },
    );
  }
}
