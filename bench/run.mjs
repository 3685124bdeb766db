// Measures our client beside raw undici in one interleaved run.   npm run bench -- [options]     See README.md.
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { ensureDist } from './dist.mjs';
import { pinned, runNode, runWorker, startServer } from './processes.mjs';
import { render, summarise } from './report.mjs';
import { METRICS, OURS } from './targets.mjs';

const BUDGET_S = 165; // without --rounds, no round is begun that would end after this
const HELP = `npm run bench -- [options]
  --only a,b     of: check, ${Object.keys(METRICS).join(', ')}
  --rounds N     exactly N rounds (default: 5, fewer on a slow machine)
  --quick        one round, under a minute
  --json FILE    write all samples
  --gate         exit 1 when a ratio is more than 30 % over its gate
  --peers DIR    also measure the clients in DIR/*.mjs
  --entry FILE   measure this build instead of dist/index.js`;
const { values: options } = parseArgs({
  options: {
    only: { type: 'string' },
    rounds: { type: 'string' },
    json: { type: 'string' },
    peers: { type: 'string' },
    entry: { type: 'string' },
    quick: { type: 'boolean' },
    gate: { type: 'boolean' },
    help: { type: 'boolean' },
  },
});
const fail = (message) => {
  console.error(message);
  process.exit(1);
};
if (options.help) {
  console.log(HELP);
  process.exit(0);
}
const started = performance.now();
const seconds = () => (performance.now() - started) / 1e3;
const usual = Object.keys(METRICS).filter((metric) => !METRICS[metric].onlyAsked);
const only = options.only?.split(',') ?? usual;
const metrics = Object.keys(METRICS).filter((metric) => only.includes(metric));
for (const name of only) if (name !== 'check' && !METRICS[name]) fail(`unknown metric ${name}\n${HELP}`);
const rounds = options.quick ? 1 : Number(options.rounds ?? 5);
if (!Number.isInteger(rounds) || rounds < 1) fail('--rounds takes a whole number from 1');

let entry;
try {
  entry = pathToFileURL(options.entry ? path.resolve(options.entry) : ensureDist()).href;
} catch (error) {
  fail(`no build to measure: ${error.message}`);
}
const clientsIn = (dir) => {
  const files = fs.readdirSync(dir).filter((file) => file.endsWith('.mjs'));
  return Object.fromEntries(files.map((file) => [path.basename(file, '.mjs'), path.resolve(dir, file)]));
};
const {
  fromconfig,
  undici,
  'undici-core': core,
  ...more
} = clientsIn(path.join(import.meta.dirname, 'clients'));
const all = {
  undici,
  'undici-core': core,
  fromconfig,
  ...more,
  ...(options.peers ? clientsIn(options.peers) : {}),
};

// ---- answers first: a client that answers wrongly is not measured
const server = await startServer();
const work = (client, workload, { flags, timeoutMs } = {}) =>
  runWorker(all[client], workload, server.origin, { flags, timeoutMs, entry });
const clients = [];
const notes = [];
const textOnly = new Set();
let wrong = false;
for (const client of Object.keys(all)) {
  const { values, error, missing } = await work(client, 'check');
  const problem = error?.split('\n')[0] ?? values.wrong.join('; ');
  if (missing && client !== OURS)
    notes.push(`${client}: skipped, ${/Cannot find .*?'.*?'/.exec(problem) ?? problem}`);
  else if (problem) notes.push(`${client}: WRONG, not measured: ${problem}`);
  else clients.push(client);
  if (values?.streams === false) textOnly.add(client);
  if (problem && client === OURS) wrong = true;
}
console.log(`Answers equal: ${clients.join(', ') || 'none'}${notes.map((note) => `\n- ${note}`).join('')}\n`);

// ---- rounds: every metric, every client, in rotating order
const samples = {};
const failures = new Set();
const put = (metric, client, round, values) => {
  samples[metric] ??= {};
  samples[metric][client] ??= {};
  for (const [key, value] of Object.entries(values)) {
    samples[metric][client][key] ??= [];
    samples[metric][client][key][round] = value;
  }
};
async function sample(metric, client, at) {
  const { workloads, wholeProcess } = METRICS[metric];
  for (const workload of Object.keys(workloads)) {
    const { values, error, cpuMs } = await work(client, workload, METRICS[metric]);
    if (error) failures.add(`${client}, ${workload}: ${error.split('\n')[0]}`);
    else put(metric, client, at, wholeProcess ? { [workload]: cpuMs } : values);
  }
}
const EMPTY =
  'const { user, system } = process.cpuUsage(); console.log(`{"cpuMs":${(user + system) / 1e3}}`)';
let done = 0;
for (; done < rounds && metrics.length > 0; done++) {
  const perRound = (seconds() * 1.05) / Math.max(done, 1);
  if (done > 0 && !options.rounds && seconds() + perRound > BUDGET_S) break;
  for (const metric of metrics) {
    const { samples: times = 1, oursOnly, streaming } = METRICS[metric];
    for (let i = 0; i < times; i++) {
      const at = done * times + i;
      for (let k = 0; k < clients.length; k++) {
        const client = clients[(k + at) % clients.length];
        if (oursOnly ? client !== OURS : streaming && textOnly.has(client)) continue;
        await sample(metric, client, at);
      }
      if (metric === 'cold') put('cold', '(empty node)', at, { load: (await runNode(['-e', EMPTY])).cpuMs });
    }
  }
  console.error(`round ${done + 1} of ${rounds}: ${seconds().toFixed(0)} s`);
}
server.stop();

// ---- report
const load = os.loadavg().map((v) => v.toFixed(1));
const cpu = `${os.cpus().length} × ${os.cpus()[0]?.model ?? 'unknown CPU'}`;
const machine = `Node ${process.versions.node}, ${cpu}, ${pinned ? 'pinned' : 'not pinned'}, load ${load.join(' ')}
${done} round${done === 1 ? '' : 's'}, ${seconds().toFixed(0)} s, ${new Date().toISOString().slice(0, 10)}`;
if (done > 0) console.log(render(samples, [...clients, '(empty node)'], machine));
if (failures.size > 0)
  console.log(`\nFailed samples:\n${[...failures].map((line) => `- ${line}`).join('\n')}`);

const { targets } = summarise(samples);
if (options.json) {
  const result = {
    date: new Date().toISOString(),
    node: process.version,
    cpu,
    pinned,
    load,
    rounds: done,
    notes,
  };
  fs.mkdirSync(path.dirname(path.resolve(options.json)), { recursive: true });
  fs.writeFileSync(
    options.json,
    `${JSON.stringify({ ...result, failures: [...failures], targets, samples }, null, 1)}\n`,
  );
}
const broken = targets.filter(({ verdict }) => verdict === 'FAIL');
if (options.gate)
  for (const { label, got } of broken) console.error(`gate: ${label}: ${got?.toFixed(2) ?? 'no sample'}`);
process.exit(wrong || (options.gate && broken.length > 0) ? 1 : 0);
