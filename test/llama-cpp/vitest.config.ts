import { join } from 'node:path';
import { defineConfig } from 'vitest/config';

const installed = join(import.meta.dirname, 'node_modules/node-llama-cpp/dist/index.js');

// biome-ignore lint/style/noDefaultExport: vitest looks for it there
export default defineConfig({
  root: join(import.meta.dirname, '../..'),
  resolve: { alias: { 'node-llama-cpp': installed } },
  test: { include: ['test/llama-cpp/*.test.ts'], testTimeout: 30_000 },
});
