// The maker of Arrow streams in Node.
import { readParquet, Table } from 'parquet-wasm';
import type { StreamMaker } from './columnar.ts';

export const streamMaker: StreamMaker = {
  // Not by ParquetFile: where its reader stumbles, its promise never settles.
  fromParquet: (bytes, limit) => readParquet(bytes, { batchSize: 8192, limit }).intoIPCStream(),
  fromArrow: (bytes) => Table.fromIPCStream(bytes).intoIPCStream()
};
