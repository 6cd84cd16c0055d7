// The files that the reader chose, as bytes in memory.
import type { FileBytes } from '$lib/session/session.svelte.ts';

export const bytesOf = (files: readonly File[]): Promise<FileBytes[]> =>
  Promise.all(
    files.map(async (file) => ({
      name: file.webkitRelativePath || file.name,
      bytes: new Uint8Array(await file.arrayBuffer())
    }))
  );
