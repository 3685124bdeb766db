import type { Clock } from '../ports.ts';
import type { RedisConnection } from './redis.ts';

/** Sums that may be shared by several processes, such as what a budget has spent. */
export interface SharedCounters {
  /**
   * Adds to a sum, which begins at 0, and gives the new one; a negative amount gives back, 0 only reads. The sum is
   * forgotten `ttlMs` after it began. Rejects with StorageError when what holds it is away.
   */
  add(key: string, amount: number, ttlMs: number): Promise<number>;
}

const SWEEP_FROM = 256;

/** Sums of this process alone. */
export function memoryCounters(clock: Pick<Clock, 'now'>): SharedCounters {
  const sums = new Map<string, { sum: number; readonly until: number }>();
  let sweepAt = SWEEP_FROM;
  const sweep = (now: number): void => {
    for (const [key, { until }] of sums) if (until <= now) sums.delete(key);
    sweepAt = Math.max(SWEEP_FROM, sums.size * 2);
  };
  return {
    async add(key, amount, ttlMs) {
      const now = clock.now();
      const kept = sums.get(key);
      if (kept !== undefined && kept.until > now) {
        kept.sum += amount;
        return kept.sum;
      }
      sums.delete(key);
      if (amount === 0) return 0;
      sums.set(key, { sum: amount, until: now + ttlMs });
      if (sums.size >= sweepAt) sweep(now);
      return amount;
    },
  };
}

const ADD = `
local amount = tonumber(ARGV[1])
if amount == 0 then return redis.call('GET', KEYS[1]) or '0' end
local sum = redis.call('INCRBYFLOAT', KEYS[1], ARGV[1])
if redis.call('PTTL', KEYS[1]) < 0 then redis.call('PEXPIRE', KEYS[1], ARGV[2]) end
return sum`;

/** Sums that every process with the same Redis and prefix has in common. */
export const redisCounters = (redis: RedisConnection): SharedCounters => ({
  async add(key, amount, ttlMs) {
    const ttl = Math.max(1, Math.round(ttlMs));
    // Redis reads no exponents as small as JavaScript writes them.
    const written = Math.abs(amount) < 1e-6 ? amount.toFixed(12) : String(amount);
    return Number(await redis.script(ADD, [`counter:${key}`], [written, ttl]));
  },
});
