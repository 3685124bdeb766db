import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { ChatStream } from '../../src/chat/types.ts';
import { ConfigurationError, type DocumentConfig, LlmFactory } from '../../src/index.ts';
import { rateLimit } from '../../src/policies/rate-limit.ts';
import { redisConnection } from '../../src/stores/redis.ts';
import { redisLimits } from '../../src/stores/redis-limits.ts';
import { createManualClock, createScriptedTransport } from '../../src/testing.ts';
import { only } from '../support/documents.ts';
import { policyBench, silentLogger, textOf } from '../support/policy.ts';
import { type RedisServer, startRedis } from '../support/redis-server.ts';

const folder = mkdtempSync(join(tmpdir(), 'fromconfig-shared-'));
let server: RedisServer;
let prefix = '';
let serial = 0;
const ends: (() => Promise<void>)[] = [];

beforeAll(async () => {
  server = await startRedis();
});

beforeEach(() => {
  prefix = `test-${serial++}:`;
});

afterEach(async () => {
  for (const end of ends.splice(0)) await end();
});

afterAll(async () => {
  await server[Symbol.asyncDispose]();
  rmSync(folder, { recursive: true, force: true });
});

const reply = {
  body: '{"choices":[{"message":{"content":"Hi"},"finish_reason":"stop"}],"usage":{"prompt_tokens":1,"completion_tokens":1}}',
};

/** An instance as another process would have it. */
async function instance(cache: object, more: DocumentConfig = {}) {
  const transport = createScriptedTransport([reply]);
  const warnings: string[] = [];
  const logger = { debug() {}, info() {}, warn: (text: string) => warnings.push(text), error() {} };
  const environment = only({ OPENAI_API_KEY: 'sk-test-0001', REDIS_URL: server.url });
  const factory = new LlmFactory({ transport, environment, logger });
  ends.push(() => factory.close());
  const llm = await factory.fromConfig({
    llm: { provider: 'openai', config: { model: 'gpt-4o-mini', ...cache } },
    ...more,
  });
  return { llm, transport, factory, warnings };
}

const written = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 20));

describe('a cache outside the process', () => {
  it.each([
    ['sqlite', { cache: { backend: 'sqlite', path: join(folder, 'block.db') } }],
    ['sqlite by flat names', { cache_backend: 'sqlite', cache_db_path: join(folder, 'flat.db') }],
  ] as const)('in %s is still there after the first one has closed', async (_name, cache) => {
    const one = await instance(cache);
    await one.llm.generate('Hello');
    await one.factory.close();
    const two = await instance(cache);
    expect(await two.llm.generate('Hello')).toBe('Hi');
    expect([two.transport.requests.length, two.llm.cacheStats]).toEqual([0, { hits: 1, misses: 0, size: 1 }]);
  });

  it('in Redis is shared, misses while Redis is away, and says so once', async () => {
    const redis = { url: '${REDIS_URL}', prefix };
    const one = await instance({ cache: { backend: 'redis' } }, { redis });
    await one.llm.generate('Hello');
    await expect.poll(() => one.llm.cacheStats.size).toBe(1);
    const two = await instance({ cache: { backend: 'redis' } }, { redis });
    await two.llm.generate('Hello');
    expect(two.transport.requests.length).toBe(0);
    await server.kill();
    await written();
    for (let times = 0; times < 3; times++) expect(await two.llm.generate('Hello')).toBe('Hi');
    expect([two.transport.requests.length, two.warnings.length]).toEqual([3, 1]);
    expect(two.warnings[0]).toContain('FC3120');
    await server.start();
  });

  it('in Redis needs the document to name one, by an address or with its settings', async () => {
    await expect(instance({ cache: { backend: 'redis' } })).rejects.toBeInstanceOf(ConfigurationError);
    const { llm, transport } = await instance({ cache: { backend: 'redis' } }, { redis: '${REDIS_URL}' });
    await llm.generate('one more');
    expect(transport.requests.length).toBe(1);
    const unset = instance({}, { redis: '${NO_SUCH_VARIABLE}' });
    await expect(unset).rejects.toMatchObject({ issues: [{ code: 'FC1015', path: 'redis' }] });
  });
});

describe('limits in Redis', () => {
  const limits = (member: string) => {
    const connection = redisConnection({ url: server.url, prefix }, createManualClock());
    ends.push(() => connection.close());
    return redisLimits(connection, member);
  };

  it('let all processes together start what a minute allows', async () => {
    const [one, two] = [limits('one'), limits('two')];
    const most = { requestsPerMinute: 60 };
    let granted = 0;
    let last = { waitMs: 0, members: 0 };
    for (let at = 0; at < 80; at++) {
      last = await (at % 2 === 0 ? one : two).take('t', most, 0, `place ${at}`);
      if (last.waitMs === 0) granted++;
    }
    expect(granted).toBeGreaterThanOrEqual(60);
    expect(granted).toBeLessThanOrEqual(62);
    expect(last.waitMs).toBeGreaterThan(0);
    expect(last.waitMs).toBeLessThanOrEqual(1000);
    expect(last.members).toBe(2);
  });

  it('reserve tokens and settle them', async () => {
    const one = limits('one');
    const most = { tokensPerMinute: 100 };
    expect((await one.take('t', most, 100, 'a')).waitMs).toBe(0);
    expect((await one.take('t', most, 50, 'b')).waitMs).toBeGreaterThan(25_000);
    await one.leave('t', most, -90, 'a');
    expect((await one.take('t', most, 50, 'b')).waitMs).toBe(0);
  });

  it('keep places for calls under way, for each target by itself', async () => {
    const [one, two] = [limits('one'), limits('two')];
    const most = { concurrency: 1 };
    expect((await one.take('t', most, 0, 'a')).waitMs).toBe(0);
    expect((await two.take('t', most, 0, 'b')).waitMs).toBeGreaterThan(0);
    expect((await two.take('other', most, 0, 'b')).waitMs).toBe(0);
    await one.renew('t', 'a');
    await one.leave('t', most, 0, 'a');
    expect((await two.take('t', most, 0, 'b')).waitMs).toBe(0);
  });
});

describe('a rate limit with shared limits', () => {
  function gate(shared: ReturnType<typeof redisLimits>, config: object) {
    const bench = policyBench([['ok']]);
    const warnings: string[] = [];
    const tools = {
      clock: bench.clock,
      random: Math.random,
      logger: { ...silentLogger, warn: (text: string) => warnings.push(text) },
      target: 'test/m',
      limits: shared,
      estimate: () => ({
        usage: { inputTokens: 1, outputTokens: 0, source: 'estimated' as const },
        cost: { usd: 0, source: '' },
      }),
    };
    const handler = rateLimit.create<unknown, ChatStream>(config, tools)(bench.handler);
    const call = async (options = bench.options()): Promise<string> => textOf(await handler({}, options));
    return { bench, warnings, call };
  }

  it('waits as long as the others say, in turn, and gives up in time', async () => {
    const waits = [0, 300, 0, 5000];
    const left: string[] = [];
    const shared = {
      take: async () => ({ waitMs: waits.shift() ?? 0, members: 2 }),
      renew: async () => undefined,
      leave: async (_target: string, _limits: object, _tokens: number, place: string) =>
        void left.push(place),
    };
    const { bench, call } = gate(shared, { requests_per_minute: 100, max_wait: '1s' });
    const calls = Promise.all([call(), call()]);
    await bench.clock.advance(300);
    expect([await calls, bench.tries, left.length]).toEqual([['ok', 'ok'], [0, 300], 2]);
    expect(bench.notices).toEqual([{ type: 'rate-limit-wait', target: 'test/m', waitedMs: 300 }]);
    const late = expect(call()).rejects.toMatchObject({ kind: 'rate-limit' });
    await bench.clock.advance(1000);
    await late;
    expect(bench.clock.pending).toBe(0);
  });

  it('lets a caller go who waits, and the next in', async () => {
    const waits = [60_000, 0];
    const shared = {
      take: async () => ({ waitMs: waits.shift() ?? 0, members: 1 }),
      renew: async () => undefined,
      leave: async () => undefined,
    };
    const { bench, call } = gate(shared, { concurrency: 5 });
    const controller = new AbortController();
    const waiting = expect(call(bench.options({ signal: controller.signal }))).rejects.toBe('gone');
    const next = call();
    await bench.clock.advance(10);
    controller.abort('gone');
    await waiting;
    expect(await next).toBe('ok');
    expect(bench.clock.pending).toBe(0);
  });

  it('keeps to its share while Redis is away, with one warning, and comes back', async () => {
    const clock = createManualClock();
    const connection = redisConnection({ url: server.url, prefix }, clock);
    ends.push(() => connection.close());
    await redisLimits(connection, 'another').take('test/m', {}, 0, 'x');
    const { bench, call, warnings } = gate(redisLimits(connection, 'me'), { requests_per_minute: 10 });
    await call();
    await server.kill();
    await written();
    for (let at = 0; at < 5; at++) await call();
    const sixth = call();
    await written();
    expect([bench.tries.length, warnings.length]).toEqual([6, 1]);
    await bench.clock.advance(12_000);
    expect(await sixth).toBe('ok');
    await server.start();
    await clock.advance(5000);
    await call();
    expect(warnings).toHaveLength(1);
  });
});
