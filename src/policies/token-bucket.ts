import type { Clock } from '../ports.ts';

const MINUTE_MS = 60_000;

/** As much as a minute allows at once, filled again evenly. May be overdrawn by what was used beyond the reservation. */
export class TokenBucket {
  readonly capacity: number;
  readonly #clock: Clock;
  #level: number;
  #filledAt: number;

  constructor(perMinute: number, clock: Clock) {
    this.capacity = perMinute;
    this.#clock = clock;
    this.#level = perMinute;
    this.#filledAt = clock.now();
  }

  /** How long until `amount` is there, in ms; 0 when it is. */
  waitFor(amount: number): number {
    this.#fill();
    const missing = Math.min(amount, this.capacity) - this.#level;
    return missing <= 1e-9 ? 0 : Math.ceil((missing / this.capacity) * MINUTE_MS);
  }

  /** A negative amount gives back. */
  take(amount: number): void {
    this.#fill();
    this.#level = Math.min(this.capacity, this.#level - amount);
  }

  #fill(): void {
    const now = this.#clock.now();
    this.#level = Math.min(this.capacity, this.#level + ((now - this.#filledAt) / MINUTE_MS) * this.capacity);
    this.#filledAt = now;
  }
}
