import fc from 'fast-check';
import { expect, it } from 'vitest';
import { Gate, type Place } from '../../src/policies/rate-limit-gate.ts';
import { createManualClock, type ManualClock } from '../../src/testing.ts';

const CONCURRENCY = 3;
const PER_MINUTE = 6;
const MAX_QUEUE = 4;

/** What is known of the gate without looking into it. */
interface Model {
  inside: number;
  waiting: number;
}

interface Real {
  readonly gate: Gate;
  readonly clock: ManualClock;
  readonly places: Place[];
  /** Who waits, in order, and how to leave the queue. */
  readonly queue: { readonly abort: () => void; readonly number: number }[];
  readonly entered: { readonly number: number; readonly at: number }[];
  arrivals: number;
}

const settle = async ({ clock }: Real): Promise<void> => clock.advance(0);

/** What came in meanwhile is taken over; then everything that must always hold is looked at. */
function check(model: Model, real: Real): void {
  model.inside = real.places.length;
  model.waiting = real.queue.length;
  expect(model.inside).toBeLessThanOrEqual(CONCURRENCY);
  expect(model.waiting).toBeLessThanOrEqual(MAX_QUEUE);
  const numbers = real.entered.map(({ number }) => number);
  expect(numbers).toEqual([...numbers].sort((a, b) => a - b));
  for (const { at } of real.entered) {
    const within = real.entered.filter((one) => one.at >= at && one.at < at + 60_000).length;
    // A full bucket at the start of a minute, and what flows in during it.
    expect(within).toBeLessThanOrEqual(2 * PER_MINUTE);
  }
}

class Arrive implements fc.AsyncCommand<Model, Real> {
  check = (): boolean => true;
  async run(model: Model, real: Real): Promise<void> {
    const controller = new AbortController();
    const number = real.arrivals++;
    const waiter = { abort: () => controller.abort(new Error('left')), number };
    const wasFull = model.waiting >= MAX_QUEUE;
    let refused = false;
    real.queue.push(waiter);
    const gone = (): void => void real.queue.splice(real.queue.indexOf(waiter), 1);
    const call = { tags: [], attempts: [], warnings: [] };
    const options = { delivery: 'whole' as const, call, signal: controller.signal };
    real.gate.enter(0, options, 'test/m').then(
      (place) => {
        gone();
        real.places.push(place);
        real.entered.push({ number, at: real.clock.now() });
      },
      (error: Error) => {
        gone();
        refused = error.message !== 'left';
      },
    );
    await settle(real);
    expect(refused).toBe(wasFull);
    check(model, real);
  }
  toString = (): string => 'arrive';
}

class Leave implements fc.AsyncCommand<Model, Real> {
  check = ({ inside }: Readonly<Model>): boolean => inside > 0;
  async run(model: Model, real: Real): Promise<void> {
    real.places.shift()!.leave(0);
    await settle(real);
    check(model, real);
  }
  toString = (): string => 'leave';
}

class GiveUp implements fc.AsyncCommand<Model, Real> {
  check = ({ waiting }: Readonly<Model>): boolean => waiting > 0;
  async run(model: Model, real: Real): Promise<void> {
    real.queue[0]!.abort();
    await settle(real);
    check(model, real);
  }
  toString = (): string => 'give up';
}

class Pass implements fc.AsyncCommand<Model, Real> {
  readonly ms: number;
  constructor(ms: number) {
    this.ms = ms;
  }
  check = (): boolean => true;
  async run(model: Model, real: Real): Promise<void> {
    await real.clock.advance(this.ms);
    check(model, real);
    // Nobody waits while there is room and enough time went by for a token.
    if (this.ms >= 60_000 && model.inside < CONCURRENCY) expect(model.waiting).toBe(0);
  }
  toString = (): string => `${this.ms} ms pass`;
}

it('the gate keeps to its limits and its order, whatever comes and goes', async () => {
  const commands = fc.commands(
    [
      fc.constant(new Arrive()),
      fc.constant(new Leave()),
      fc.constant(new GiveUp()),
      fc.constantFrom(500, 5000, 20_000, 60_000).map((ms) => new Pass(ms)),
    ],
    { maxCommands: 60, size: 'max' },
  );
  await fc.assert(
    fc.asyncProperty(commands, async (list) => {
      const clock = createManualClock();
      const limits = {
        requests_per_minute: PER_MINUTE,
        concurrency: CONCURRENCY,
        max_queue: MAX_QUEUE,
      };
      const real: Real = {
        gate: new Gate(limits, clock),
        clock,
        places: [],
        queue: [],
        entered: [],
        arrivals: 0,
      };
      await fc.asyncModelRun(() => ({ model: { inside: 0, waiting: 0 }, real }), list);
    }),
    { numRuns: 150 },
  );
});
