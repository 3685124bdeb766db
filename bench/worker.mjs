// One measurement of one client, in a process of its own. Prints one line of JSON.
//   node bench/worker.mjs <client.mjs> <workload> <origin>
import { pathToFileURL } from 'node:url';
import { cpuUs, workloads } from './workloads.mjs';

const [, , clientFile, workload, origin] = process.argv;
const url = (pieces, delayMs = 0) => `${origin}/s/${pieces}/${delayMs}/v1`;
const print = (line) => process.stdout.write(`${JSON.stringify(line)}\n`, () => process.exit(0));

try {
  const mod = await import(pathToFileURL(clientFile).href);
  const values = await workloads[workload](mod, url);
  print({ values, cpuMs: cpuUs() / 1e3 });
} catch (error) {
  print({
    error: String(error?.stack ?? error).slice(0, 600),
    missing: error?.code === 'ERR_MODULE_NOT_FOUND',
  });
}
