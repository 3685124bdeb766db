import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { build } from 'esbuild';

const root = join(import.meta.dirname, '../..');

export interface Ended {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

export interface Cli {
  /** The file that `node` runs. */
  readonly program: string;
  start(args: readonly string[], environment?: Readonly<Record<string, string>>): ChildProcess;
  run(
    args: readonly string[],
    more?: { readonly input?: string; readonly environment?: Readonly<Record<string, string>> },
  ): Promise<Ended>;
}

/** The command line as a program of its own, in a folder, with none of this process's variables. */
export async function buildCli(folder: string): Promise<Cli> {
  const program = join(root, 'node_modules/.cache/fromconfig', `cli-test-${process.pid}.mjs`);
  const options = {
    bundle: true,
    platform: 'node',
    format: 'esm',
    packages: 'external',
    logLevel: 'error',
  } as const;
  await build({ ...options, entryPoints: [join(root, 'src/cli/main.ts')], outfile: program });
  const start: Cli['start'] = (args, environment = {}) => {
    const env = { PATH: process.env.PATH, HOME: folder, ...environment };
    return spawn(process.execPath, [program, ...args], { cwd: folder, env });
  };
  const run: Cli['run'] = async (args, { input = '', environment } = {}) => {
    const child = start(args, environment);
    let out = '';
    let err = '';
    child.stdout?.on('data', (data) => {
      out += data;
    });
    child.stderr?.on('data', (data) => {
      err += data;
    });
    child.stdin?.end(input);
    const [code] = await once(child, 'close');
    return { code, out, err };
  };
  return { program, start, run };
}
