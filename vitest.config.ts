import { configDefaults, defineConfig } from 'vitest/config';

// biome-ignore lint/style/noDefaultExport: vitest looks for it there
export default defineConfig({
  // These run a real engine, from packages of their own: npm run test:llama-cpp.
  test: {
    // Processes and servers of the tests themselves need time on a busy machine.
    testTimeout: 30_000,
    hookTimeout: 30_000,
    exclude: [...configDefaults.exclude, 'test/llama-cpp/**'],
  },
});
