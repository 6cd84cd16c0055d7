// The library for Parquet and Arrow in Node.
import { readParquet, Table } from 'parquet-wasm';
import type { ColumnarLibrary } from './columnar.ts';

export const columnarLibrary: ColumnarLibrary = {
  // Not by ParquetFile: where its reader stumbles, its promise never settles.
  fromParquet: (bytes, offset, limit) => readParquet(bytes, { batchSize: 8192, offset, limit }),
  fromArrow: (bytes) => Table.fromIPCStream(bytes)
};
