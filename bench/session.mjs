/** A long conversation on the mock: what a turn costs late, beside what it cost early, and the memory that it all takes. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { ensureDist } from './dist.mjs';

const TURNS = 10_000;
/** Turns at each end that are measured. */
const MEASURED = 500;
const EARLY = 100;
const WARM_UP = 1500;
const RSS_MB = 150;
const RATIO = 1.2;

const shapes = {
  'window of 40 messages, SQLite': (folder) => ({
    path: join(folder, 'sessions.db'),
    max_context_messages: 40,
  }),
  'window of 2,000 tokens, memory': () => ({ store: 'memory', max_context_tokens: 2000, compaction: false }),
  'summaries, 2,000 tokens, SQLite': (folder) => ({
    path: join(folder, 'summaries.db'),
    max_context_tokens: 2000,
  }),
};

const entry = ensureDist();
const { Session } = await import(pathToFileURL(entry).href);
const cpu = () => {
  const { user, system } = process.cpuUsage();
  return user + system;
};
const rss = () => process.memoryUsage().rss / 1e6;
const folder = mkdtempSync(join(tmpdir(), 'fromconfig-bench-'));
let isOver = false;

// Each in a process of its own, so that none pays for the memory of another.
const asked = process.argv[2] in shapes ? process.argv[2] : undefined;
if (asked === undefined) {
  console.log('| conversation | µs a turn from 100 on | µs a turn to 10,000 | × | highest RSS, MB |');
  console.log('|---|---:|---:|---:|---:|');
  for (const name of Object.keys(shapes)) {
    const { status } = spawnSync(process.execPath, [import.meta.filename, name], { stdio: 'inherit' });
    isOver ||= status !== 0;
  }
} else {
  const name = asked;
  const settings = shapes[name];
  const replies = ['An answer of a few words, as long as most.'];
  const open = () =>
    Session.create({ model: { provider: 'mock', config: { replies } }, session: settings(folder) });
  let session = await open();
  let highest = 0;
  const run = async (from, to) => {
    const started = cpu();
    for (let turn = from; turn < to; turn++) {
      await session.send(`Question ${turn}: what comes after that, and why is it so?`);
      if (turn % 100 === 0) highest = Math.max(highest, rss());
    }
    await session.idle();
    return (cpu() - started) / (to - from);
  };
  // Code is compiled while it runs: early turns would look dear beside late ones.
  await run(0, WARM_UP);
  await session.close();
  session = await open();
  await run(0, EARLY);
  const early = await run(EARLY, EARLY + MEASURED);
  await run(EARLY + MEASURED, TURNS - MEASURED);
  const late = await run(TURNS - MEASURED, TURNS);
  await session.close();
  const ratio = late / early;
  isOver ||= ratio > RATIO || highest > RSS_MB;
  console.log(
    `| ${name} | ${early.toFixed(0)} | ${late.toFixed(0)} | ${ratio.toFixed(2)} | ${highest.toFixed(0)} |`,
  );
}
rmSync(folder, { recursive: true, force: true });
if (isOver && (asked !== undefined || process.argv.includes('--gate'))) process.exitCode = 1;
