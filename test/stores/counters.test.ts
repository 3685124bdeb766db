import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { memoryCounters, redisCounters, type SharedCounters } from '../../src/stores/counters.ts';
import { type RedisConnection, redisConnection } from '../../src/stores/redis.ts';
import { createManualClock } from '../../src/testing.ts';
import { type RedisServer, startRedis } from '../support/redis-server.ts';

let server: RedisServer;
let redis: RedisConnection;
const clock = createManualClock();

beforeAll(async () => {
  server = await startRedis();
  redis = redisConnection({ url: server.url }, clock);
});

afterAll(async () => {
  await redis.close();
  await server[Symbol.asyncDispose]();
});

const kinds: readonly (readonly [string, () => SharedCounters])[] = [
  ['memory', () => memoryCounters(clock)],
  ['redis', () => redisCounters(redis)],
];

describe.each(kinds)('counters in %s', (_name, create) => {
  it('sum up from nothing, take back, and read without writing', async () => {
    const counters = create();
    expect(await counters.add('a', 0, 60_000)).toBe(0);
    expect(await counters.add('a', 2.5, 60_000)).toBe(2.5);
    expect(await counters.add('a', -1, 60_000)).toBe(1.5);
    expect(await counters.add('a', 0, 60_000)).toBe(1.5);
    expect(await counters.add('b', 1, 60_000)).toBe(1);
  });

  it('take the smallest and largest amounts as they are', async () => {
    const counters = create();
    expect(await counters.add('small', 1e-9, 60_000)).toBeCloseTo(1e-9, 12);
    expect(await counters.add('large', 2e15, 60_000)).toBe(2e15);
  });

  it('count every one of many at once', async () => {
    const counters = create();
    const sums = await Promise.all(Array.from({ length: 50 }, () => counters.add('many', 1, 60_000)));
    expect(sums.sort((a, b) => a - b)).toEqual(Array.from({ length: 50 }, (_, at) => at + 1));
  });
});

it('memory forgets a sum when its time is over, counted from its beginning', async () => {
  const counters = memoryCounters(clock);
  await counters.add('day', 5, 1000);
  await clock.advance(900);
  expect(await counters.add('day', 1, 1000)).toBe(6);
  await clock.advance(100);
  expect(await counters.add('day', 1, 1000)).toBe(1);
});

it('memory keeps no sums of the past', async () => {
  const counters = memoryCounters(clock);
  for (let at = 0; at < 1000; at++) await counters.add(`call ${at}`, 1, 10);
  await clock.advance(10);
  expect(await counters.add('call 1', 0, 10)).toBe(0);
});

it('redis forgets a sum when its time is over', async () => {
  const counters = redisCounters(redis);
  await counters.add('brief', 5, 1);
  await expect.poll(() => counters.add('brief', 0, 1)).toBe(0);
});

it('rejects with StorageError while Redis is away, says so without the password, and comes back', async () => {
  const secret = redisConnection({ url: server.url.replace('//', '//:canary-password@') }, clock);
  await server.kill();
  const counters = redisCounters(secret);
  const error = await counters.add('a', 1, 1000).catch((reason: unknown) => reason);
  expect(error).toMatchObject({ name: 'StorageError', code: 'FC3083' });
  expect(`${JSON.stringify(error)} ${String((error as Error).stack)}`).not.toContain('canary');
  await secret.close();
  await server.start();
  await redisCounters(redis)
    .add('again', 1, 1000)
    .catch(() => undefined);
  await clock.advance(5000);
  expect(await redisCounters(redis).add('back', 1, 1000)).toBe(1);
});
