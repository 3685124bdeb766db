import type { RedisConnection } from './redis.ts';
import type { Store, StoreLimits } from './store.ts';

// The braces keep all keys of the cache on one node of a cluster.
const INDEX = '{cache}:index';
const keyOf = (key: string): string => `{cache}:${key}`;

const GET = `
local value = redis.call('GET', KEYS[1])
if not value then
  redis.call('ZREM', KEYS[2], ARGV[1])
  return false
end
local time = redis.call('TIME')
redis.call('ZADD', KEYS[2], time[1] * 1000000 + time[2], ARGV[1])
return value`;

const SET = `
local key, value, ttl, max = ARGV[1], ARGV[2], tonumber(ARGV[3]), tonumber(ARGV[4])
if ttl > 0 then redis.call('SET', KEYS[1], value, 'PX', ttl) else redis.call('SET', KEYS[1], value) end
local time = redis.call('TIME')
redis.call('ZADD', KEYS[2], time[1] * 1000000 + time[2], key)
local over = redis.call('ZCARD', KEYS[2]) - max
if over > 0 then
  local prefix = string.sub(KEYS[1], 1, #KEYS[1] - #key)
  for _, old in ipairs(redis.call('ZRANGE', KEYS[2], 0, over - 1)) do
    redis.call('DEL', prefix .. old)
    redis.call('ZREM', KEYS[2], old)
  end
end
return redis.call('ZCARD', KEYS[2])`;

const DELETE = `
redis.call('DEL', KEYS[1])
redis.call('ZREM', KEYS[2], ARGV[1])
return redis.call('ZCARD', KEYS[2])`;

/** Keeps entries in Redis, for every process with the same server and prefix. Its size is that of the last write. */
export function redisStore(redis: RedisConnection, { maxEntries }: StoreLimits): Store {
  let size: number | undefined;
  const changed = async (
    script: string,
    key: string,
    ...values: readonly (string | number)[]
  ): Promise<void> => {
    size = Number(await redis.script(script, [keyOf(key), INDEX], [key, ...values]));
  };
  return {
    async get(key) {
      const value = await redis.script(GET, [keyOf(key), INDEX], [key]);
      return typeof value === 'string' ? value : undefined;
    },
    set: (key, value, ttlMs) =>
      changed(SET, key, value, ttlMs === undefined ? 0 : Math.max(1, Math.round(ttlMs)), maxEntries),
    delete: (key) => changed(DELETE, key),
    get size() {
      return size;
    },
  };
}
