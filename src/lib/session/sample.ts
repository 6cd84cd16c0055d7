// The sample force that ships with the app: addresses of its files, fetched only when the reader asks.
import type { BroughtFile } from './brought-files.ts';

const addresses = import.meta.glob('/data/sample/*.{csv,json,geojson}', {
  query: '?url',
  import: 'default',
  eager: true
}) as Record<string, string>;

/** The sample's files, as if the reader had brought them. Reading one rejects when the app's own server can't be reached. */
export const SAMPLE_FILES: readonly BroughtFile[] = Object.entries(addresses).map(([path, address]) => ({
  name: path.slice(path.lastIndexOf('/') + 1),
  async read() {
    const response = await fetch(address);
    if (!response.ok) throw new Error(`The sample file ${path} could not be read (${response.status}).`);
    return new Uint8Array(await response.arrayBuffer());
  }
}));
