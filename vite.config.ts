import { sveltekit } from '@sveltejs/kit/vite';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  plugins: [sveltekit()],
  build: { assetsInlineLimit: 0, target: 'es2023', chunkSizeWarningLimit: 700 },
  worker: { format: 'iife' },
  optimizeDeps: { exclude: ['@duckdb/duckdb-wasm'] },
  server: { fs: { allow: ['data'] } },
  test: {
    include: ['src/**/*.test.ts', 'tests/*.test.ts'],
    testTimeout: 60_000,
    hookTimeout: 60_000
  }
});
