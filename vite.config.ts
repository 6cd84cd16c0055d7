import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { gzipSync } from 'node:zlib';
import { sveltekit } from '@sveltejs/kit/vite';
import type { Plugin } from 'vite';
import { defineConfig } from 'vitest/config';

const VIRTUAL = 'virtual:engine-wasm';

/** The engine's 34 MB as one gzipped asset, which any plain server can hand out and the page unpacks itself. */
function engineWasm(): Plugin {
  const path = createRequire(import.meta.url).resolve('@duckdb/duckdb-wasm/dist/duckdb-eh.wasm');
  let isBuild = false;
  return {
    name: 'engine-wasm',
    configResolved(config) {
      isBuild = config.command === 'build';
    },
    resolveId: (id) => (id === VIRTUAL ? `\0${VIRTUAL}` : undefined),
    load(id) {
      if (id !== `\0${VIRTUAL}`) return undefined;
      if (!isBuild) return `export { default } from ${JSON.stringify(`${path}?url`)};`;
      const isServer = this.environment.config.consumer === 'server';
      if (isServer) return 'export default "";';
      const asset = this.emitFile({
        type: 'asset',
        name: 'duckdb-eh.wasm.gz',
        source: gzipSync(readFileSync(path), { level: 9 })
      });
      return `export default import.meta.ROLLUP_FILE_URL_${asset};`;
    }
  };
}

export default defineConfig({
  plugins: [engineWasm(), sveltekit()],
  build: { assetsInlineLimit: 0, target: 'es2023', chunkSizeWarningLimit: 700 },
  worker: { format: 'iife' },
  optimizeDeps: { exclude: ['@duckdb/duckdb-wasm'] },
  server: { fs: { allow: ['data'] } },
  test: {
    include: ['src/**/*.test.ts', 'tests/*.test.ts'],
    // One process for each core, and each opens its engines once: an engine for each of the files takes minutes.
    pool: 'forks',
    isolate: false,
    testTimeout: 60_000,
    hookTimeout: 60_000
  }
});
