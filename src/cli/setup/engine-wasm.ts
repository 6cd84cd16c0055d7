// How a build of the page gets the database's WebAssembly.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { gzipSync } from 'fflate';
import type { Plugin } from 'vite';

const VIRTUAL = 'virtual:engine-wasm';

/** The engine's 34 MB as one gzipped asset, which any plain server can hand out and the page unpacks itself. */
export function engineWasm(): Plugin {
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
        // Not `.gz`: many servers unpack such a file on its way, or say that it is text of some kind.
        name: 'duckdb-eh.bin',
        // Not Node’s: its bytes differ by system and version, and a build must not.
        source: gzipSync(readFileSync(path), { level: 9, mtime: 0 })
      });
      return `export default import.meta.ROLLUP_FILE_URL_${asset};`;
    }
  };
}
