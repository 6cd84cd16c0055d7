// The engine's WebAssembly, fetched with its progress and unpacked here, so that any plain server can hand out the
// gzipped file without knowing about encodings.

const GZIP = [0x1f, 0x8b] as const;

/** Bytes that have arrived, of how many; null where the server does not say. */
export type Arrival = (received: number, total: number | null) => void;

async function received(response: Response, onArrival: Arrival): Promise<Uint8Array<ArrayBuffer>[]> {
  const stated = Number(response.headers.get('content-length'));
  // With a content encoding the length is that of the packed bytes, and those that arrive are unpacked.
  const total = stated > 0 && !response.headers.has('content-encoding') ? stated : null;
  const chunks: Uint8Array<ArrayBuffer>[] = [];
  let count = 0;
  const reader = response.body!.getReader();
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return chunks;
    chunks.push(value as Uint8Array<ArrayBuffer>);
    count += value.length;
    onArrival(count, total);
  }
}

/** A blob of type `application/wasm` of what stands at `url`, gunzipped where it begins `1f 8b`. */
export async function fetchedWasm(url: string, onArrival: Arrival): Promise<Blob> {
  const response = await fetch(url);
  if (!response.ok) throw new Error(`The engine could not be read: ${response.status}`);
  const chunks = await received(response, onArrival);
  const packed = new Blob(chunks);
  const start = new Uint8Array(await packed.slice(0, 2).arrayBuffer());
  const isPacked = GZIP.every((byte, index) => start[index] === byte);
  if (!isPacked) return new Blob(chunks, { type: 'application/wasm' });
  const unpacked = packed.stream().pipeThrough(new DecompressionStream('gzip'));
  return new Blob([await new Response(unpacked).arrayBuffer()], { type: 'application/wasm' });
}
