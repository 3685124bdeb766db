import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { redisConnection } from '../../src/stores/redis.ts';

export interface RedisServer extends AsyncDisposable {
  readonly url: string;
  /** Ends it as a crash does; `start` brings it back on the same port, empty. */
  kill(): Promise<void>;
  start(): Promise<void>;
  /** Stops it from answering, and lets it go on. */
  freeze(): void;
  thaw(): void;
}

/** A Redis server of the test's own, on a free port, which keeps nothing. It needs redis-server, as `.ci/run` installs it. */
export async function startRedis(): Promise<RedisServer> {
  const folder = await mkdtemp(join(tmpdir(), 'fromconfig-redis-'));
  const port = await freePort();
  const url = `redis://127.0.0.1:${port}`;
  let child: ChildProcess | undefined;
  const start = async (): Promise<void> => {
    const options = ['--port', String(port), '--bind', '127.0.0.1', '--save', '', '--dir', folder];
    child = spawn('redis-server', [...options, '--appendonly', 'no'], { stdio: 'ignore' });
    await once(child, 'spawn');
    await answers(url);
  };
  const kill = async (): Promise<void> => {
    if (child === undefined || child.exitCode !== null || child.signalCode !== null) return;
    const exited = once(child, 'exit');
    child.kill('SIGKILL');
    await exited;
  };
  await start();
  return {
    url,
    start,
    kill,
    freeze: () => void child?.kill('SIGSTOP'),
    thaw: () => void child?.kill('SIGCONT'),
    async [Symbol.asyncDispose]() {
      await kill();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

async function freePort(): Promise<number> {
  const server = createServer();
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  return typeof address === 'object' && address !== null ? address.port : 0;
}

async function answers(url: string): Promise<void> {
  let tries = 0;
  for (;;) {
    const connection = redisConnection({ url }, { now: () => 0 });
    try {
      await connection.script('return 1', [], []);
      return;
    } catch (error) {
      if (++tries > 200) throw error;
      await new Promise((resolve) => setTimeout(resolve, 25));
    } finally {
      await connection.close();
    }
  }
}
