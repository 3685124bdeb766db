import type { RedisConnection } from './redis.ts';

/** How much a minute and a moment allow to all processes together; `undefined` where nothing limits it. */
export interface Limits {
  readonly requestsPerMinute?: number | undefined;
  readonly tokensPerMinute?: number | undefined;
  readonly concurrency?: number | undefined;
}

/** Limits that several processes keep together. Its methods reject with StorageError while Redis is away. */
export interface SharedLimits {
  /** Takes a place and reserves tokens, or says how long to wait before asking again, in ms; and how many processes take part. */
  take(
    target: string,
    limits: Limits,
    tokens: number,
    place: string,
  ): Promise<{ waitMs: number; members: number }>;
  /** Says that a place is still held. */
  renew(target: string, place: string): Promise<void>;
  /** Gives a place free; `tokens` is what was used beyond the reservation, negative for what was not. */
  leave(target: string, limits: Limits, tokens: number, place: string): Promise<void>;
}

/** A place that is not renewed for so long is free: its process is gone. */
export const LEASE_MS = 60_000;

const STATE = `
local time = redis.call('TIME')
local now = time[1] * 1000 + time[2] / 1000
local function level(name, limit)
  local kept = redis.call('HMGET', KEYS[1], name, name .. ':at')
  if not kept[1] then return limit end
  return math.min(limit, tonumber(kept[1]) + (now - tonumber(kept[2])) / 60000 * limit)
end
local function write(name, value)
  redis.call('HSET', KEYS[1], name, string.format('%.6f', value), name .. ':at', string.format('%.3f', now))
end
local function stay() for _, key in ipairs(KEYS) do redis.call('PEXPIRE', key, 3600000) end end
`;

const TAKE = `${STATE}
local rpm, tpm, concurrency, tokens = tonumber(ARGV[1]), tonumber(ARGV[2]), tonumber(ARGV[3]), tonumber(ARGV[4])
local place, member, lease = ARGV[5], ARGV[6], tonumber(ARGV[7])
redis.call('ZREMRANGEBYSCORE', KEYS[2], '-inf', now)
redis.call('ZREMRANGEBYSCORE', KEYS[3], '-inf', now - 120000)
redis.call('ZADD', KEYS[3], now, member)
local members = redis.call('ZCARD', KEYS[3])
local wait = 0
local function need(name, limit, amount)
  if limit < 0 then return end
  local missing = math.min(amount, limit) - level(name, limit)
  if missing > 0.000001 then wait = math.max(wait, math.ceil(missing / limit * 60000)) end
end
need('requests', rpm, 1)
need('tokens', tpm, tokens)
if concurrency >= 0 and redis.call('ZCARD', KEYS[2]) >= concurrency then wait = math.max(wait, 100) end
if wait == 0 then
  if rpm >= 0 then write('requests', level('requests', rpm) - 1) end
  if tpm >= 0 then write('tokens', level('tokens', tpm) - math.min(tokens, tpm)) end
  redis.call('ZADD', KEYS[2], now + lease, place)
end
stay()
return {wait, members}`;

const RENEW = `${STATE}
redis.call('ZADD', KEYS[2], 'XX', now + tonumber(ARGV[2]), ARGV[1])
return 1`;

const LEAVE = `${STATE}
local tpm = tonumber(ARGV[1])
redis.call('ZREM', KEYS[2], ARGV[3])
if tpm >= 0 and tonumber(ARGV[2]) ~= 0 then write('tokens', math.min(tpm, level('tokens', tpm) - tonumber(ARGV[2]))) end
return 1`;

/** Limits in Redis, by its clock. `member` names this process. */
export function redisLimits(redis: RedisConnection, member: string): SharedLimits {
  // The braces keep the keys of a target on one node of a cluster.
  const keysOf = (target: string): string[] =>
    ['level', 'places', 'members'].map((part) => `{limit:${target}}:${part}`);
  const number = (limit: number | undefined): number => limit ?? -1;
  return {
    async take(target, { requestsPerMinute, tokensPerMinute, concurrency }, tokens, place) {
      const limits = [number(requestsPerMinute), number(tokensPerMinute), number(concurrency)];
      const values = [...limits, tokens, place, member, LEASE_MS];
      const [waitMs, members] = (await redis.script(TAKE, keysOf(target), values)) as [number, number];
      return { waitMs, members };
    },
    async renew(target, place) {
      await redis.script(RENEW, keysOf(target), [place, LEASE_MS]);
    },
    async leave(target, { tokensPerMinute }, tokens, place) {
      await redis.script(LEAVE, keysOf(target), [number(tokensPerMinute), tokens, place]);
    },
  };
}
