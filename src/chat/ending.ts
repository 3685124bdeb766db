import { FromConfigError, failure } from '../errors.ts';
import { costOf } from '../models/prices.ts';
import type { Price } from '../models/table.ts';
import type { CredentialStore } from '../ports.ts';
import { type AttemptNote, scrubbed } from './attempt.ts';
import { estimateInput, lengthOf } from './estimate.ts';
import type { ChatEvent, ChatRequest, Cost, Ended, FinishEvent, Usage } from './types.ts';

export interface EndingParts {
  readonly request: ChatRequest;
  readonly attempt: AttemptNote;
  readonly credentials: Pick<CredentialStore, 'redact'>;
  /** What the model is known to cost, for providers that do not say what the answer did. */
  readonly price?: Price | undefined;
  /** What an answer costs that does not get to its finish; unknown unless it is said. */
  readonly cost?: Cost | undefined;
}

/** How one answer ends: what is noted of the attempt, and what `ended` resolves to. Every stream that a provider gives has one. */
export class Ending {
  /** Events that the caller has got. */
  delivered = 0;
  #length = 0;
  readonly #parts: EndingParts;
  #ended: Promise<Ended> | undefined;
  #settle: ((ended: Ended) => void) | undefined;
  #outcome: Ended | undefined;

  constructor(parts: EndingParts) {
    this.#parts = parts;
  }

  get ended(): Promise<Ended> {
    this.#ended ??= new Promise((resolve) => {
      if (this.#outcome !== undefined) resolve(this.#outcome);
      else this.#settle = resolve;
    });
    return this.#ended;
  }

  /** Takes what the estimate of an uncounted answer is made from. */
  count(events: readonly ChatEvent[]): void {
    this.#length += lengthOf(events);
  }

  /** Where the provider counted nothing the usage is estimated, and says so; where it did not say the cost, the price does. */
  finish(said: FinishEvent): FinishEvent {
    const isCounted = said.usage.source !== 'unknown';
    const usage = isCounted ? said.usage : estimated(this.#parts.request, this.#length);
    const { price } = this.#parts;
    const cost = said.cost.usd === 'unknown' && price !== undefined ? costOf({ price }, usage) : said.cost;
    const finish = isCounted && cost === said.cost ? said : { ...said, usage, cost };
    this.#parts.attempt.end();
    this.#end({ usage, cost });
    return finish;
  }

  /** After something was delivered a broken connection is an interrupted stream. */
  fail(error: unknown): unknown {
    const { attempt, credentials } = this.#parts;
    let said = scrubbed(error, credentials);
    if (
      said instanceof FromConfigError &&
      (said.kind === 'reset' || said.kind === 'stream-truncated') &&
      this.delivered > 0
    ) {
      const { provider, model } = attempt.asked;
      const details = { delivered: this.delivered };
      const message = `The stream of ${provider} broke off after ${this.delivered} events: ${said.message}`;
      said = failure('stream-interrupted', message, {
        provider,
        model,
        details,
        requestId: attempt.requestId,
        cause: said,
      });
    }
    this.#end({ ...this.#unfinished(), error: said });
    return attempt.fail(said);
  }

  /** The caller left before the finish. */
  leave(): void {
    this.#parts.attempt.end();
    this.#end(this.#unfinished());
  }

  #unfinished(): Ended {
    return {
      usage: { source: 'unknown' },
      cost: this.#parts.cost ?? { usd: 'unknown', source: 'not finished' },
    };
  }

  #end(outcome: Ended): void {
    this.#outcome ??= outcome;
    this.#settle?.(this.#outcome);
  }
}

const estimated = (request: ChatRequest, length: number): Usage => ({
  inputTokens: estimateInput(request),
  outputTokens: Math.ceil(length / 4),
  source: 'estimated',
});
