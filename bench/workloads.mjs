// What one worker process measures, by name. Each takes the client module and url(pieces, delayMs); the numbers it
// returns are CPU µs (user + system of the whole process, threads included), wall µs or MB, as its name says.
import { stores } from './stores.mjs';

export const PROMPT = 'Summarise the following paragraph in one sentence. '.repeat(4);
const STREAMS = 64;

export const cpuUs = () => {
  const used = process.cpuUsage();
  return used.user + used.system;
};
const sorted = (values) => values.toSorted((a, b) => a - b);
const quantile = (values, q) => sorted(values)[Math.min(values.length - 1, Math.floor(values.length * q))];
const median = (values) => quantile(values, 0.5);

export async function drain(pieces) {
  let count = 0;
  for await (const text of pieces) if (text) count++;
  return count;
}

export async function pool(size, calls, call) {
  let started = 0;
  const lane = async () => {
    while (started++ < calls) await call();
  };
  await Promise.all(Array.from({ length: size }, lane));
}

export async function poolFor(size, ms, call) {
  const end = performance.now() + ms;
  let calls = 0;
  const lane = async () => {
    for (; performance.now() < end; calls++) await call();
  };
  await Promise.all(Array.from({ length: size }, lane));
  return calls;
}

async function check(mod, url) {
  const { textOf, usageOf } = await import('./answers.mjs');
  const wrong = [];
  let streams = true;
  const expect = (what, got, wanted) => {
    if (JSON.stringify(got) !== JSON.stringify(wanted)) wrong.push(what);
  };
  for (const [pieces, delay] of [[1], [20], [700], [20, 1]]) {
    const client = await mod.create({ baseUrl: url(pieces, delay) });
    const name = `${pieces} pieces${delay ? ', one per read' : ''}`;
    const answer = await client.generate(PROMPT);
    expect(`text of ${name}`, answer.text, textOf(pieces));
    expect(`usage of ${name}`, answer.usage, usageOf(pieces));
    streams = Boolean(client.stream);
    if (!streams) continue;
    const meta = {};
    let text = '';
    for await (const part of client.stream(PROMPT, meta)) text += part;
    expect(`streamed text of ${name}`, text, textOf(pieces));
    expect(`streamed usage of ${name}`, await meta.usage, usageOf(pieces));
  }
  return { wrong, streams };
}

async function request(mod, url) {
  const client = await mod.create({ baseUrl: url(20) });
  const call = () => client.generate(PROMPT);
  const result = {};
  await pool(16, 600, call);
  for (const size of [1, 16, 128]) {
    await pool(size, Math.max(100, size), call);
    const before = cpuUs();
    const calls = await poolFor(size, 400, call);
    result[`c${size}`] = (cpuUs() - before) / calls;
  }
  return result;
}

async function stream(mod, url) {
  const long = await mod.create({ baseUrl: url(20_000) });
  const short = await mod.create({ baseUrl: url(500) });
  const one = () => drain(long.stream(PROMPT, {}));
  const many = () => Promise.all(Array.from({ length: STREAMS }, () => drain(short.stream(PROMPT, {}))));
  const perEvent = async (run, events) => {
    const times = [];
    for (let i = 0; i < 4; i++) {
      const before = cpuUs();
      await run();
      if (i > 0) times.push((cpuUs() - before) / events); // the first pays for JIT and heap growth
    }
    return median(times);
  };
  return { many: await perEvent(many, STREAMS * 500), one: await perEvent(one, 20_000) };
}

async function paced(mod, url) {
  const warm = await mod.create({ baseUrl: url(500) });
  const client = await mod.create({ baseUrl: url(200, 3) });
  for (let i = 0; i < 6; i++) await drain(warm.stream(PROMPT, {}));
  const before = cpuUs();
  const counts = await Promise.all(Array.from({ length: STREAMS }, () => drain(client.stream(PROMPT, {}))));
  const pieces = counts.reduce((a, b) => a + b, 0);
  return { event: (cpuUs() - before) / (STREAMS * 200), pieces: pieces / (STREAMS * 200) };
}

async function ttft(mod, url) {
  const client = await mod.create({ baseUrl: url(20) });
  const first = [];
  const full = [];
  for (let i = 0; i < 500; i++) {
    const start = performance.now();
    let at = 0;
    for await (const text of client.stream(PROMPT, {})) if (at === 0 && text) at = performance.now() - start;
    if (i < 150) continue;
    first.push(at * 1e3);
    full.push((performance.now() - start) * 1e3);
  }
  return { first: median(first), full: median(full) };
}

async function memory(mod, url) {
  const client = await mod.create({ baseUrl: url(20) });
  const call = () => client.generate(PROMPT);
  const settle = async () => {
    for (let i = 0; i < 3; i++) {
      global.gc();
      await new Promise((resolve) => setTimeout(resolve, 50)); // V8 gives pages back a little later
    }
    return process.memoryUsage();
  };
  await pool(16, 2000, call); // fewer, and the start-up's own garbage is still part of the first reading
  const before = await settle();
  let peak = before.rss;
  for (let i = 0; i < 10; i++) {
    await pool(16, 500, call);
    peak = Math.max(peak, process.memoryUsage.rss());
  }
  const after = await settle();
  const kept = (after.heapUsed - before.heapUsed) / 1024;
  return { growthMB: (peak - before.rss) / 2 ** 20, rssMB: peak / 2 ** 20, keptKB: kept };
}

async function config(mod) {
  const result = {};
  for (const [kind, make] of Object.entries(mod.configs ?? {})) {
    let made = 0;
    const makeFor = async (ms) => {
      const from = made;
      for (const end = performance.now() + ms; performance.now() < end; ) {
        for (let k = 0; k < 20; k++) await make(made++);
      }
      return made - from;
    };
    await makeFor(150);
    const before = cpuUs();
    const count = await makeFor(300);
    result[kind] = (cpuUs() - before) / count;
  }
  return result;
}

// For the whole process, measured from outside: what an application pays before its first answer.
async function load(mod, url) {
  await mod.create({ baseUrl: url(20) });
  return {};
}
async function first(mod, url) {
  const client = await mod.create({ baseUrl: url(20) });
  const answer = await client.generate(PROMPT);
  if (!answer.text) throw new Error('no text');
  return {};
}

export const workloads = { check, load, first, request, stream, paced, ttft, memory, config, stores };
