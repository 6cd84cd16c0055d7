declare namespace App {}

declare module 'virtual:engine-wasm' {
  /** Address of the engine's WebAssembly, gzipped in a build. */
  const url: string;
  export default url;
}
