// Where our client spends its CPU: runs one workload under --cpu-prof and prints the functions with the most self time.
//   node bench/profile.mjs [request|stream] [--seconds 3] [--client undici-core] [--entry FILE] [--lines 30]
// Paced streams are left out: the process sleeps most of the time, and the sampler misses its short bursts.
// Start-up and warm-up are cut away. Places are shown in the sources when the build has a source map beside it.
// The .cpuprofile stays in bench/results/ for a viewer (Chrome DevTools, VS Code).
import fs from 'node:fs';
import { SourceMap } from 'node:module';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { ensureDist } from './dist.mjs';
import { drain, PROMPT, poolFor } from './workloads.mjs';

const here = import.meta.dirname;
const root = path.join(here, '..');

/** In the profiled process: warm up, then work for some seconds, and say when that began. */
async function child([file, origin, workload, seconds]) {
  const { create } = await import(pathToFileURL(file).href);

  const scenario = workload === 'request' ? '20/0' : '500/0';
  const client = await create({ baseUrl: `${origin}/s/${scenario}/v1` });
  const call =
    workload === 'request' ? () => client.generate(PROMPT) : () => drain(client.stream(PROMPT, {}));
  const lanes = workload === 'request' ? 16 : 64;
  await poolFor(lanes, 800, call);
  const from = Number(process.hrtime.bigint() / 1000n);
  const calls = await poolFor(lanes, seconds * 1000, call);
  const events = workload === 'request' ? 1 : 500;
  process.stdout.write(`${JSON.stringify({ from, units: calls * events })}\n`, () => process.exit(0));
}

const maps = new Map();
function place({ url, lineNumber, columnNumber, functionName }) {
  const name = functionName || '(anonymous)';
  if (!url) return [name, ''];
  if (!url.startsWith('file:')) return [name, url];
  const file = fileURLToPath(url);
  if (!maps.has(file)) {
    const map = `${file}.map`;
    maps.set(file, fs.existsSync(map) ? new SourceMap(JSON.parse(fs.readFileSync(map, 'utf8'))) : undefined);
  }
  const found = maps.get(file)?.findEntry(lineNumber, columnNumber);
  const at = found?.originalSource;
  if (!at) return [name, `${path.relative(root, file)}:${lineNumber + 1}:${columnNumber + 1}`];
  const source = path.resolve(path.dirname(file), at.startsWith('file:') ? fileURLToPath(at) : at);
  return [found.name || name, `${path.relative(root, source)}:${found.originalLine + 1}`];
}

function selfTimes({ nodes, samples, timeDeltas, startTime }, from) {
  const nodeOf = new Map(nodes.map((node) => [node.id, node]));
  const self = new Map();
  let at = startTime;
  let total = 0;
  samples.forEach((id, i) => {
    at += timeDeltas[i];
    if (at < from) return;
    const delta = timeDeltas[i + 1] ?? 0; // the time until the next sample belongs to this one
    const [name, where] = place(nodeOf.get(id).callFrame);
    if (name === '(idle)') return;
    const key = `${name}\0${where}`;
    self.set(key, (self.get(key) ?? 0) + delta);
    total += delta;
  });
  return { total, rows: [...self].sort((a, b) => b[1] - a[1]) };
}

async function main() {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      seconds: { type: 'string', default: '3' },
      client: { type: 'string', default: 'fromconfig' },
      entry: { type: 'string' },
      lines: { type: 'string', default: '30' },
    },
  });
  const workload = positionals[0] ?? 'request';
  if (!['request', 'stream'].includes(workload)) throw new Error(`unknown workload ${workload}`);
  const file = values.client.endsWith('.mjs')
    ? path.resolve(values.client)
    : path.join(here, 'clients', `${values.client}.mjs`);
  const built = () => (values.entry ? path.resolve(values.entry) : ensureDist());
  const entry = values.client === 'fromconfig' ? pathToFileURL(built()).href : undefined;
  const { runNode, startServer } = await import('./processes.mjs');
  const dir = path.join(here, 'results');
  const name = `${values.client.replace(/\W+/g, '-')}-${workload}.cpuprofile`;
  fs.mkdirSync(dir, { recursive: true });
  const server = await startServer();
  const prof = ['--cpu-prof', '--cpu-prof-interval', '250', '--cpu-prof-dir', dir, '--cpu-prof-name', name];
  const args = [...prof, import.meta.filename, '--child', file, server.origin, workload, values.seconds];
  // Not pinned: on one CPU the sampler would only get its turn while the client sleeps.
  const { error, from, units } = await runNode(args, { entry, cpu: null, timeoutMs: 120_000 });
  server.stop();
  if (error) throw new Error(error);
  const { total, rows } = selfTimes(JSON.parse(fs.readFileSync(path.join(dir, name), 'utf8')), from);
  const unit = workload === 'request' ? 'request' : 'event';
  console.log(
    `${values.client}, ${workload}: ${units} ${unit}s, ${(total / units).toFixed(2)} µs busy per ${unit}\n`,
  );
  console.log(` self %  ns/${unit}`.padEnd(20), 'function');
  for (const [key, time] of rows.slice(0, Number(values.lines))) {
    const [fn, where] = key.split('\0');
    const share = ((100 * time) / total).toFixed(1).padStart(6);
    const each = ((1000 * time) / units).toFixed(0).padStart(9);
    console.log(`${share} ${each}     ${fn}  ${where}`.trimEnd());
  }
  console.log(`\nbench/results/${name}`);
}

if (process.argv[2] === '--child') await child(process.argv.slice(3));
else {
  await main();
  process.exit(0);
}
