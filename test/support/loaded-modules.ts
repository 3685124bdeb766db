import { mkdtemp, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { build } from 'esbuild';

const root = join(import.meta.dirname, '../..');
const note = '(globalThis.loadedModules ??= []).push(import.meta.url);';

/** The names of the chunks that are loaded when a factory makes one provider; every dynamic import is a chunk. */
export async function modulesFor(provider: string): Promise<string[]> {
  const folder = await mkdtemp(join(root, 'node_modules/.cache/modules-'));
  const script = `
    import { LlmFactory } from './src/index.ts';
    const factory = new LlmFactory({ environment: () => 'test-key-123456' });
    export const made = await factory.create('${provider}', { base_url: 'https://api.example.com/v1' });`;
  try {
    await build({
      stdin: { contents: script, resolveDir: root, loader: 'ts', sourcefile: 'entry.ts' },
      outdir: folder,
      bundle: true,
      splitting: true,
      platform: 'node',
      format: 'esm',
      packages: 'external',
      banner: { js: note },
      outExtension: { '.js': '.mjs' },
      logLevel: 'error',
    });
    const shared = globalThis as { loadedModules?: string[] };
    shared.loadedModules = [];
    await import(/* @vite-ignore */ join(folder, 'stdin.mjs'));
    return shared.loadedModules.map((url) => /\/([^/]+?)(?:-[A-Z0-9]{8})?\.mjs$/.exec(url)?.[1] ?? url);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
