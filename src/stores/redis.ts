import { createHash } from 'node:crypto';
import type { Redis } from 'ioredis';
import { DependencyError, StorageError } from '../errors.ts';
import { optionalPackages } from '../optional-packages.ts';
import type { Clock } from '../ports.ts';

/** A Redis server as the policies use it: every key has the prefix, every failure is a StorageError, nothing waits for long. */
export interface RedisConnection {
  /** Where it is, without user and password. */
  readonly address: string;
  /** Connects, where it has not yet. */
  open(): Promise<void>;
  /** Runs a Lua script, sent once and then called by its hash. */
  script(lua: string, keys: readonly string[], values: readonly (string | number)[]): Promise<unknown>;
  /** Idempotent; what is asked afterwards is refused. */
  close(): Promise<void>;
}

export interface RedisOptions {
  readonly url: string;
  /** What every key begins with. */
  readonly prefix?: string | undefined;
}

/** The connections of one factory: one for each address and prefix. */
export class RedisConnections {
  readonly #clock: Pick<Clock, 'now'>;
  readonly #open = new Map<string, RedisConnection>();

  constructor(clock: Pick<Clock, 'now'>) {
    this.#clock = clock;
  }

  to(options: RedisOptions): RedisConnection {
    const key = `${options.prefix ?? PREFIX} ${options.url}`;
    let connection = this.#open.get(key);
    if (connection === undefined) {
      connection = redisConnection(options, this.#clock);
      this.#open.set(key, connection);
    }
    return connection;
  }

  async close(): Promise<void> {
    await Promise.all([...this.#open.values()].map((connection) => connection.close()));
    this.#open.clear();
  }
}

const PREFIX = 'fromconfig:';
const COMMAND_MS = 1000;
const CONNECT_MS = 2000;
/** A server that is away is not asked again for so long: calls do not wait for it one by one. */
const REST_MS = 5000;

/**
 * A connection made on first use and again after it was lost. Only what is asked of it keeps the process alive. Its
 * methods reject with DependencyError where ioredis is not installed.
 */
export function redisConnection(
  { url, prefix = PREFIX }: RedisOptions,
  clock: Pick<Clock, 'now'>,
): RedisConnection {
  const address = addressOf(url);
  let connecting: Promise<Redis> | undefined;
  let current: Redis | undefined;
  let restUntil = Number.NEGATIVE_INFINITY;
  let isClosed = false;

  async function connect(): Promise<Redis> {
    const { Redis: Client } = await optionalPackages(['ioredis'], 'Redis', () => import('ioredis'));
    const client = new Client(url, {
      lazyConnect: true,
      keyPrefix: prefix,
      commandTimeout: COMMAND_MS,
      connectTimeout: CONNECT_MS,
      enableOfflineQueue: false,
      maxRetriesPerRequest: 0,
      retryStrategy: () => null,
    });
    // What goes wrong is told by the command that meets it.
    client.on('error', () => undefined);
    client.on('end', () => {
      if (current === client) forget();
    });
    current = client;
    await client.connect();
    client.stream.unref();
    return client;
  }

  function forget(): void {
    current?.disconnect();
    current = undefined;
    connecting = undefined;
  }

  async function connected(): Promise<Redis> {
    if (isClosed) throw away(address, 'its connection is closed');
    if (clock.now() < restUntil) throw away(address, 'it was away a moment ago');
    connecting ??= connect();
    return connecting;
  }

  /** What goes wrong becomes a StorageError; a server that does not answer is left alone for a while. */
  async function attempt<Value>(step: (client: Redis) => Promise<Value>): Promise<Value> {
    try {
      return await step(await connected());
    } catch (cause) {
      if (cause instanceof StorageError) throw cause;
      if (cause instanceof DependencyError) {
        forget();
        throw cause;
      }
      if (isReply(cause)) throw refused(address, cause);
      restUntil = clock.now() + REST_MS;
      forget();
      throw away(address, 'it does not answer', cause);
    }
  }

  return {
    address,
    open: () => attempt(async () => undefined),
    script: (lua, keys, values) => attempt((client) => evaluated(client, lua, keys, values)),
    async close() {
      isClosed = true;
      await connecting?.catch(() => undefined);
      forget();
    },
  };
}

/** The hash alone where the server knows the script, the whole of it where not. */
async function evaluated(
  client: Redis,
  lua: string,
  keys: readonly string[],
  values: readonly (string | number)[],
): Promise<unknown> {
  const rest = [keys.length, ...keys, ...values] as const;
  try {
    return await client.evalsha(hashOf(lua), ...rest);
  } catch (error) {
    if (!String((error as Error).message).startsWith('NOSCRIPT')) throw error;
    return client.eval(lua, ...rest);
  }
}

const hashes = new Map<string, string>();

function hashOf(lua: string): string {
  let hash = hashes.get(lua);
  if (hash === undefined) {
    hash = createHash('sha1').update(lua).digest('hex');
    hashes.set(lua, hash);
  }
  return hash;
}

/** Host, port and database. */
function addressOf(url: string): string {
  if (!URL.canParse(url)) return 'Redis';
  const { host, pathname } = new URL(url);
  return `Redis at ${host}${pathname === '/' ? '' : pathname}`;
}

/** The server is there and says no. */
const isReply = (cause: unknown): cause is Error => cause instanceof Error && cause.name === 'ReplyError';

const away = (address: string, why: string, cause?: unknown): StorageError =>
  new StorageError('storage', `${address} cannot be reached: ${why}.`, {
    suggestion: 'Check redis.url, and that the server runs.',
    cause,
  });

const refused = (address: string, cause: Error): StorageError =>
  new StorageError('storage', `${address} refuses the command: ${cause.message}`, {
    suggestion: 'Check the rights of the user in redis.url, and the memory of the server.',
  });
