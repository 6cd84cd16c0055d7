import { sveltekit } from '@sveltejs/kit/vite';
import { defineConfig } from 'vitest/config';
import { engineWasm } from './src/cli/setup/engine-wasm.ts';

export default defineConfig({
  plugins: [engineWasm(), sveltekit()],
  build: { assetsInlineLimit: 0, target: 'es2023', chunkSizeWarningLimit: 700 },
  worker: { format: 'iife' },
  optimizeDeps: {
    // What workers import is found late, and then the page is loaded again: what was brought would be lost.
    include: [
      '@e965/xlsx',
      'age-encryption',
      'apache-arrow',
      'fflate',
      'fzstd',
      'highs',
      'topojson-client',
      'topojson-server',
      'topojson-simplify'
    ],
    exclude: ['@duckdb/duckdb-wasm']
  },
  server: { fs: { allow: ['data'] } },
  test: {
    include: ['src/**/*.test.ts', 'tests/*.test.ts'],
    // One process for each core, and each opens its engines once: an engine for each of the files takes minutes.
    pool: 'forks',
    isolate: false,
    maxWorkers: '100%',
    testTimeout: 60_000,
    hookTimeout: 60_000
  }
});
