import { type FromConfigError, TimeoutError } from '../errors.ts';

/** Tokens that retries share, so that a provider that is down is not asked many times over by everyone. */
export interface Quota {
  /** Whether there is enough for one more retry after this failure; takes it then. */
  take(error: FromConfigError): boolean;
  /** A success gives a little back. */
  giveBack(): void;
}

const CAPACITY = 500;
const COST = 14;
const TIMEOUT_COST = 28;
const GAIN = 1;
/** What all targets of this process share, on top of what each has. */
const PROCESS_CAPACITY = 5000;

let shared = PROCESS_CAPACITY;

export function createQuota(capacity = CAPACITY): Quota {
  let left = capacity;
  return {
    take(error) {
      const cost = error instanceof TimeoutError ? TIMEOUT_COST : COST;
      if (left < cost || shared < cost) return false;
      left -= cost;
      shared -= cost;
      return true;
    },
    giveBack() {
      left = Math.min(capacity, left + GAIN);
      shared = Math.min(PROCESS_CAPACITY, shared + GAIN);
    },
  };
}
