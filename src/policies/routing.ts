import type { ChatHandler } from '../chat/types.ts';
import { milliseconds } from '../duration.ts';
import type { RoutingConfig } from '../generated/types.ts';
import type { Clock } from '../ports.ts';

/** What is known of a target that a call may be routed to. */
export interface RoutedFacts {
  /** US dollars per million tokens, input and output together; `undefined` where no price is known. */
  readonly price: number | undefined;
  /** Between 0 and 1, as the configuration rates it. */
  readonly quality: number | undefined;
}

/** How a target is rated that nobody rated. */
export const UNRATED = 0.5;
/** Answers that the median is taken of, and how long one counts. */
const SAMPLES = 20;
const SAMPLE_MS = 5 * 60_000;

/** Chooses among targets, call by call. */
export interface Router {
  /** The order to ask them in, as places in the list; those that are rated too low or have been too slow are left out. */
  order(): readonly number[];
  /** A target's handler, whose answers are timed where the order depends on it. */
  timed(at: number, handler: ChatHandler): ChatHandler;
}

/** The price decides, or the time to the first token seen so far; a target that was not seen yet is tried first. */
export function createRouter(
  config: RoutingConfig,
  facts: readonly RoutedFacts[],
  clock: Pick<Clock, 'now'>,
): Router {
  const threshold = config.quality_threshold ?? 0;
  const slowest = milliseconds(config.max_latency) ?? Number.POSITIVE_INFINITY;
  const strategy = config.strategy ?? 'first';
  const good = facts.flatMap(({ quality = UNRATED }, at) => (quality >= threshold ? [at] : []));
  const priceOf = (at: number): number => facts[at]!.price ?? Number.POSITIVE_INFINITY;
  const byPrice = good.toSorted((a, b) => compare(priceOf(a), priceOf(b)));
  const latencies = facts.map(() => new Latencies(clock));
  const latencyOf = (at: number): number => latencies[at]!.median() ?? 0;
  const isTimed = strategy === 'fastest' || Number.isFinite(slowest);
  return {
    order() {
      const chosen =
        strategy === 'first'
          ? good
          : strategy === 'cheapest'
            ? byPrice
            : good.toSorted((a, b) => compare(latencyOf(a), latencyOf(b)));
      if (!Number.isFinite(slowest)) return chosen;
      const quick = chosen.filter((at) => latencyOf(at) <= slowest);
      return quick.length > 0 ? quick : chosen;
    },
    timed(at, handler) {
      if (!isTimed) return handler;
      return async (request, options) => {
        const started = clock.now();
        const answer = await handler(request, options);
        latencies[at]!.add(clock.now() - started);
        return answer;
      };
    },
  };
}

const compare = (a: number, b: number): number => (a === b ? 0 : a < b ? -1 : 1);

/** The time to the first token of a target's last answers, in ms. */
class Latencies {
  readonly #clock: Pick<Clock, 'now'>;
  #samples: { readonly at: number; readonly ms: number }[] = [];

  constructor(clock: Pick<Clock, 'now'>) {
    this.#clock = clock;
  }

  add(ms: number): void {
    this.#samples = [...this.#samples, { at: this.#clock.now(), ms }].slice(-SAMPLES);
  }

  /** Old samples are forgotten, so that a target which was slow once is tried again. */
  median(): number | undefined {
    const now = this.#clock.now();
    const recent = this.#samples.filter(({ at }) => now - at < SAMPLE_MS).map(({ ms }) => ms);
    return recent.toSorted((a, b) => a - b)[Math.floor(recent.length / 2)];
  }
}
