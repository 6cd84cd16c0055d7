// Files opened and read in this thread, for the command line and the tests.
import { readBoundaries } from './boundaries.ts';
import { openDelimited } from './delimited.ts';
import { readFiles as readWith, type BringOptions, type Brought } from './files.ts';
import type { FileBytes, Opener } from './opener.ts';
import { readTable } from './read.ts';
import { unpackArchive } from './unpack.ts';

export const nodeOpener: Opener = {
  unpack: async (file) => unpackArchive(file),
  async open(file, watch) {
    if (file.format === 'delimited') return openDelimited(file);
    if (file.format === 'xlsx' || file.format === 'ods') {
      const { openWorkbook } = await import('./workbook.ts');
      return openWorkbook(file, watch?.onRead);
    }
    const { openColumnar } = await import('./columnar.ts');
    const library = async () => (await import('./columnar-library-node.ts')).columnarLibrary;
    return openColumnar(file, library, watch?.onRead);
  },
  boundaries: ({ name, bytes }) => readBoundaries(name, bytes),
  read: async (table, mapping, watch) => readTable(table, mapping, watch?.onRead)
};

/** Reads everything that was brought together; see `readFiles` of files.ts. */
export const readFiles = (files: readonly FileBytes[], options?: BringOptions): Promise<Brought> =>
  readWith(files, nodeOpener, options);
