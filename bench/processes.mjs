// Child processes pinned to a CPU each: the mock server to SERVER_CPU (0), clients to CLIENT_CPU (1). Without
// taskset, or without those CPUs, they run unpinned. Clients see a clean environment: no proxy, no API keys.
import { spawn, spawnSync } from 'node:child_process';
import path from 'node:path';

const here = import.meta.dirname;
const { CLIENT_CPU = '1', SERVER_CPU = '0', PATH, HOME } = process.env;
const works = (cpu) => spawnSync('taskset', ['-c', cpu, process.execPath, '-e', '0']).status === 0;
export const pinned = works(SERVER_CPU) && works(CLIENT_CPU);
const running = new Set();
process.on('exit', () => {
  for (const child of running) child.kill('SIGKILL');
});
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => process.exit(130));

function start(cpu, args, options) {
  const command = [process.execPath, ...args];
  if (pinned && cpu !== undefined) command.unshift('taskset', '-c', cpu);
  const child = spawn(command[0], command.slice(1), options);
  running.add(child);
  child.on('close', () => running.delete(child));
  return child;
}

export async function startServer() {
  const child = start(SERVER_CPU, [path.join(here, 'server.mjs')], { stdio: ['pipe', 'pipe', 'inherit'] });
  const line = await new Promise((resolve, reject) => {
    child.stdout.once('data', resolve);
    child.once('close', () => reject(new Error('the mock server did not start')));
  });
  const origin = `http://127.0.0.1:${JSON.parse(line).port}`;
  // A scenario is serialised on first use: do that now, outside every measurement.
  for (const scenario of ['1/0', '20/0', '200/0', '500/0', '700/0', '20000/0']) {
    const url = `${origin}/s/${scenario}/v1/chat/completions`;
    await (await fetch(url, { method: 'POST', body: '{"stream":true}' })).arrayBuffer();
  }
  return { origin, stop: () => child.kill() };
}

/** Runs node with `args` and returns the JSON of its last line, or { error }. */
export function runNode(args, { timeoutMs = 60_000, entry, cpu = CLIENT_CPU } = {}) {
  return new Promise((resolve) => {
    const env = { PATH, HOME, NODE_NO_WARNINGS: '1', DO_NOT_TRACK: '1' };
    if (entry) env.FROMCONFIG_ENTRY = entry;
    const child = start(cpu ?? undefined, args, { stdio: ['ignore', 'pipe', 'pipe'], env });
    let out = '';
    let err = '';
    child.stdout.on('data', (text) => (out += text));
    child.stderr.on('data', (text) => (err += text));
    const timer = setTimeout(() => child.kill('SIGKILL'), timeoutMs);
    child.on('close', (code, signal) => {
      clearTimeout(timer);
      try {
        resolve(JSON.parse(out.trim().split('\n').at(-1)));
      } catch {
        resolve({ error: `exit ${signal ?? code}: ${(err || out).trim().slice(0, 600)}` });
      }
    });
  });
}

export const runWorker = (client, workload, origin, { flags = [], ...options } = {}) =>
  runNode([...flags, path.join(here, 'worker.mjs'), client, workload, origin], options);
