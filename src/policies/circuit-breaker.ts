import type { CallOptions } from '../chat/types.ts';
import { milliseconds } from '../duration.ts';
import { FromConfigError, failure } from '../errors.ts';
import { failures } from '../failures.ts';
import type { CircuitBreakerConfig } from '../generated/types.ts';
import type { Clock } from '../ports.ts';
import type { PolicyDefinition } from './policy.ts';

const FAILURE_RATE = 0.5;
const MINIMUM_CALLS = 10;
const WINDOW_MS = 60_000;
const COOLDOWN_MS = 30_000;
const TRIAL_CALLS = 3;

/** Stops asking a target that keeps failing; after a pause a few trial calls decide whether it is well again. */
export const circuitBreaker: PolicyDefinition<CircuitBreakerConfig, 'clock' | 'target'> = {
  name: 'circuit_breaker',
  create(config, { clock, target }) {
    const circuit = new Circuit(config, clock);
    return (next) => async (request, options) => {
      const ticket = circuit.enter(options, target);
      try {
        const answer = await next(request, options);
        void answer.ended.then(({ error }) => circuit.leave(ticket, error, options, target));
        return answer;
      } catch (error) {
        circuit.leave(ticket, error, options, target);
        throw error;
      }
    };
  },
  bound: (_config, inner) => inner,
};

type State = 'closed' | 'open' | 'half-open';

/** The state of one target; a pure machine over the clock it is given. */
export class Circuit {
  readonly #clock: Clock;
  readonly #rate: number;
  readonly #minimum: number;
  readonly #windowMs: number;
  readonly #cooldownMs: number;
  readonly #trials: number;
  #state: State = 'closed';
  #openedAt = 0;
  #calls: { readonly at: number; readonly failed: boolean }[] = [];
  #underTrial = 0;
  #passed = 0;
  /** Calls of an earlier state say nothing about the present one. */
  #epoch = 0;

  constructor(config: CircuitBreakerConfig, clock: Clock) {
    this.#clock = clock;
    this.#rate = config.failure_rate ?? FAILURE_RATE;
    this.#minimum = config.minimum_calls ?? MINIMUM_CALLS;
    this.#windowMs = milliseconds(config.window) ?? WINDOW_MS;
    this.#cooldownMs = milliseconds(config.cooldown) ?? COOLDOWN_MS;
    this.#trials = config.trial_calls ?? TRIAL_CALLS;
  }

  get state(): State {
    const isOver = this.#state === 'open' && this.#clock.now() - this.#openedAt >= this.#cooldownMs;
    return isOver ? 'half-open' : this.#state;
  }

  /** Throws OverloadedError while the circuit is open; the error is no reason to retry, and one to fall back. */
  enter(options: CallOptions, target: string): number {
    if (this.#state === 'open' && this.state === 'half-open') this.#turn('half-open', options, target);
    const isFull = this.#state === 'half-open' && this.#underTrial + this.#passed >= this.#trials;
    if (this.#state === 'open' || isFull) {
      const retryAfterMs = Math.max(0, this.#openedAt + this.#cooldownMs - this.#clock.now());
      throw failure(
        'overloaded',
        `${target} kept failing and is not asked for another ${Math.ceil(retryAfterMs / 1000)} s.`,
        {
          retryable: false,
          details: { circuit: this.#state, retryAfterMs },
        },
      );
    }
    if (this.#state === 'half-open') this.#underTrial++;
    return this.#epoch;
  }

  leave(ticket: number, error: unknown, options: CallOptions, target: string): void {
    if (ticket !== this.#epoch) return;
    const failed = isOfTheTarget(error);
    if (this.#state === 'half-open') {
      this.#underTrial--;
      if (failed) this.#turn('open', options, target);
      else if (error === undefined && ++this.#passed >= this.#trials) this.#turn('closed', options, target);
      return;
    }
    if (error !== undefined && !failed) return;
    const now = this.#clock.now();
    this.#calls = [...this.#calls.filter(({ at }) => now - at < this.#windowMs), { at: now, failed }];
    const failures = this.#calls.filter((call) => call.failed).length;
    if (this.#calls.length >= this.#minimum && failures / this.#calls.length >= this.#rate)
      this.#turn('open', options, target);
  }

  #turn(state: State, options: CallOptions, target: string): void {
    this.#state = state;
    this.#epoch++;
    this.#calls = [];
    this.#underTrial = 0;
    this.#passed = 0;
    if (state === 'open') this.#openedAt = this.#clock.now();
    options.call.notify?.({ type: 'circuit', target, state });
  }
}

/** Failures of the target itself; a wrong request, a bad key, a limit or an abort says nothing about its health. */
function isOfTheTarget(error: unknown): boolean {
  if (!(error instanceof FromConfigError)) return false;
  return ['server', 'network', 'timeout'].includes(String(failures[error.kind].fallsBack));
}
