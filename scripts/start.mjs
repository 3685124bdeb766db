// What `npm start` shows: an answer of whatever model is at hand, and a memory that finds what it was told.
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const run = (...args) =>
  spawnSync(process.execPath, ['scripts/run.mjs', ...args], { cwd: root, stdio: 'inherit' }).status ?? 1;

const given = process.argv.slice(2);
const status = run('src/cli/main.ts', 'chat', '--config', 'configs/quickstart.yaml', ...given);
process.exitCode = status !== 0 || given.includes('--json') ? status : run('scripts/quickstart-memory.ts');
