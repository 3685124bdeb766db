import type { Usage } from '../chat/types.ts';

const LEAST_RATIO = 0.5;
const MOST_RATIO = 3;
/** Tokens' worth of trust in the count itself, so that one short answer moves little. */
const PRIOR_TOKENS = 200;
/** What earlier turns weigh after each new one. */
const MEMORY = 0.8;

interface Sums {
  counted: number;
  actual: number;
}

/** How many tokens a provider counts for each that we count, by model; learnt from the usage that comes back. */
export class Calibration {
  readonly #sums = new Map<string, Sums>();

  /** Between 0.5 and 3; 1 for a model that has not answered yet. */
  ratioOf(model: string): number {
    const sums = this.#sums.get(model);
    if (sums === undefined) return 1;
    const ratio = (sums.actual + PRIOR_TOKENS) / (sums.counted + PRIOR_TOKENS);
    return Math.min(MOST_RATIO, Math.max(LEAST_RATIO, ratio));
  }

  /** Learns from one request whose tokens the provider itself counted. */
  learn(model: string, counted: number, { inputTokens, source }: Usage): void {
    if (source !== 'provider' || inputTokens === undefined || inputTokens <= 0 || counted <= 0) return;
    const { counted: before, actual } = this.#sums.get(model) ?? { counted: 0, actual: 0 };
    this.#sums.set(model, {
      counted: before * MEMORY + counted,
      actual: actual * MEMORY + inputTokens,
    });
  }
}
