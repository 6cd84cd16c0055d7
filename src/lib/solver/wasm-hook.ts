// HiGHS from a module that is compiled already, so that a worker has nothing to fetch.
import type { InitOptions } from 'highs';

interface WasmHook {
  instantiateWasm(imports: WebAssembly.Imports, made: (instance: WebAssembly.Instance) => void): void;
}

/** Emscripten's own hook: highs 1.15.3 declares `wasmModule` and `wasmBinary`, ignores both, and would fetch. */
export const loadedFrom = (wasm: WebAssembly.Module): InitOptions & WasmHook => ({
  instantiateWasm: (imports, made) => made(new WebAssembly.Instance(wasm, imports))
});
