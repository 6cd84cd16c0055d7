// The sample force that ships with the app: addresses of its files, fetched only when the reader asks.

const addresses = import.meta.glob('/data/sample/*.{csv,json,geojson}', {
  query: '?url',
  import: 'default',
  eager: true
}) as Record<string, string>;

export interface BroughtFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** The sample's files, as if the reader had brought them. Rejects when the app's own server can't be reached. */
export const sampleFiles = (): Promise<BroughtFile[]> =>
  Promise.all(
    Object.entries(addresses).map(async ([path, address]) => {
      const response = await fetch(address);
      if (!response.ok) throw new Error(`The sample file ${path} could not be read (${response.status}).`);
      return {
        name: path.slice(path.lastIndexOf('/') + 1),
        bytes: new Uint8Array(await response.arrayBuffer())
      };
    })
  );
