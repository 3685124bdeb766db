import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** Runs TypeScript that imports from the root of the repository in a process of its own. */
export async function run(
  script: string,
  timeoutMs: number,
): Promise<{ stdout: string; exitCode: number | null }> {
  const bundled = await build({
    stdin: { contents: script, resolveDir: root, loader: 'ts' },
    bundle: true,
    write: false,
    platform: 'node',
    format: 'esm',
    packages: 'external',
  });
  const child = spawn(process.execPath, ['--input-type=module'], { cwd: root, timeout: timeoutMs });
  let stdout = '';
  child.stdout.on('data', (text) => {
    stdout += text;
  });
  child.stderr.pipe(process.stderr);
  child.stdin.end(bundled.outputFiles[0]?.text);
  const exitCode = await new Promise<number | null>((resolve) => child.once('close', resolve));
  return { stdout, exitCode };
}
