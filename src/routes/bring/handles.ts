// The files that the reader chose, as handles: their bytes are read when they are wanted.
import type { BroughtFile } from '$lib/session/session.svelte.ts';

export const handlesOf = (files: readonly File[]): BroughtFile[] =>
  files.map((file) => ({
    name: file.webkitRelativePath || file.name,
    byteCount: file.size,
    read: async () => new Uint8Array(await file.arrayBuffer())
  }));
