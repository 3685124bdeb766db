import { randomUUID } from 'node:crypto';
import { open, readFile, rm, stat } from 'node:fs/promises';
import { hostname } from 'node:os';
import { setTimeout as sleep } from 'node:timers/promises';
import { failure } from '../errors.ts';

/** A holder that is older than this is taken to be gone; no work under a lock may last as long. */
const STALE_MS = 60_000;
const WAIT_MS = 45_000;

interface Holder {
  readonly pid: number;
  readonly host: string;
  readonly token: string;
}

/** Does the work while no other process holds the lock file. The file of a process that has ended is taken over. Rejects with StorageError. */
export async function withFileLock<Value>(path: string, work: () => Promise<Value>): Promise<Value> {
  const own: Holder = { pid: process.pid, host: hostname(), token: randomUUID() };
  const deadline = performance.now() + WAIT_MS;
  while (!(await created(path, own))) {
    if (await isStale(path)) await takeAway(path);
    else if (performance.now() > deadline) throw await stillHeld(path);
    else await sleep(10 + Math.random() * 40);
  }
  try {
    return await work();
  } finally {
    // Taken over meanwhile, it is another's.
    const [holder] = await holderOf(path);
    if (holder?.token === own.token) await rm(path, { force: true }).catch(() => undefined);
  }
}

async function created(path: string, own: Holder): Promise<boolean> {
  try {
    const file = await open(path, 'wx', 0o600);
    try {
      await file.writeFile(JSON.stringify(own));
    } finally {
      await file.close();
    }
    return true;
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw cause;
  }
}

/** Who holds the lock, and for how long, in ms; a holder is unknown until the file is written. */
async function holderOf(path: string): Promise<[holder: Holder | undefined, age: number]> {
  try {
    const [text, { mtimeMs }] = await Promise.all([readFile(path, 'utf8'), stat(path)]);
    const age = Date.now() - mtimeMs;
    try {
      return [JSON.parse(text) as Holder, age];
    } catch {
      return [undefined, age];
    }
  } catch {
    return [undefined, 0];
  }
}

async function isStale(path: string): Promise<boolean> {
  const [holder, age] = await holderOf(path);
  if (holder === undefined) return age > 2_000;
  if (age > STALE_MS) return true;
  return holder.host === hostname() && !isRunning(holder.pid);
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (cause) {
    return (cause as NodeJS.ErrnoException).code !== 'ESRCH';
  }
}

/** Removes a stale lock. Only one process at a time looks again and removes, or the second would remove the lock of the first. */
async function takeAway(path: string): Promise<void> {
  const guard = `${path}.takeover`;
  const [, age] = await holderOf(guard);
  if (age > 10_000) await rm(guard, { force: true });
  const own: Holder = { pid: process.pid, host: hostname(), token: randomUUID() };
  if (!(await created(guard, own))) {
    await sleep(10);
    return;
  }
  try {
    if (await isStale(path)) await rm(path, { force: true });
  } finally {
    await rm(guard, { force: true });
  }
}

async function stillHeld(path: string): Promise<Error> {
  const [holder, age] = await holderOf(path);
  const who = holder === undefined ? 'another process' : `process ${holder.pid} on ${holder.host}`;
  return failure('storage', `${path} is held by ${who} for ${Math.round(age / 1000)} s.`, {
    suggestion: 'End that process, or remove the file when it is gone.',
  });
}
