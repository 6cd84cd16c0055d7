// Parquet and Arrow are opened here, and nowhere else in the browser: the library is heavy.
import { initSync, readParquet, Table } from 'parquet-wasm/esm';
import { openColumnar, type ColumnarLibrary } from './columnar.ts';
import type { ColumnarQuestion } from './worker-messages.ts';
import { answerWith } from './worker-side.ts';

const library: ColumnarLibrary = {
  fromParquet: (bytes, offset, limit) => readParquet(bytes, { batchSize: 8192, offset, limit }),
  fromArrow: (bytes) => Table.fromIPCStream(bytes)
};

answerWith(({ file, wasm }: ColumnarQuestion, onRead) => {
  const loaded = async () => {
    initSync({ module: wasm });
    return library;
  };
  return openColumnar(file, loaded, onRead);
});
