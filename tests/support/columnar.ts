// Arrow and Parquet files as a test wants them.
import { Table, tableToIPC, vectorFromArray, type DataType } from 'apache-arrow';
import { Compression, Table as ParquetTable, WriterPropertiesBuilder, writeParquet } from 'parquet-wasm';
import { openColumnar } from '../../src/lib/intake/columnar.ts';
import { columnarLibrary } from '../../src/lib/intake/columnar-library-node.ts';
import { textOf } from './reading.ts';

export type Columns = Readonly<Record<string, readonly [DataType, readonly unknown[]]>>;

/** Named columns, each its type and its values; null where there is none. */
export const arrowTable = (columns: Columns): Table =>
  new Table(
    Object.fromEntries(
      Object.entries(columns).map(([name, [type, values]]) => [name, vectorFromArray(values, type)])
    )
  );

export const arrowFile = (table: Table): Uint8Array => tableToIPC(table, 'file');
export const arrowStream = (table: Table): Uint8Array => tableToIPC(table, 'stream');

export const parquetOf = (table: Table, codec = Compression.SNAPPY): Uint8Array =>
  writeParquet(
    ParquetTable.fromIPCStream(arrowStream(table)),
    new WriterPropertiesBuilder().setCompression(codec).build()
  );

const opened = (bytes: Uint8Array, name: string) =>
  openColumnar(
    { name, bytes, container: null, format: name.endsWith('.parquet') ? 'parquet' : 'arrow' },
    async () => columnarLibrary
  );

/** The table's lines of text, its header first, and its notices. Throws with the sentence where it was refused. */
export async function columnarLines(bytes: Uint8Array, name = 'table.arrow') {
  const outcome = await opened(bytes, name);
  if (!outcome.ok) throw new Error(outcome.problems[0]!.sentence);
  const [table] = outcome.value;
  return { lines: textOf(table!.bytes).trimEnd().split('\n'), notices: table!.notices };
}

/** The sentence that refuses it. */
export async function columnarRefusal(bytes: Uint8Array, name = 'table.arrow'): Promise<string> {
  const outcome = await opened(bytes, name);
  return outcome.ok ? 'opened' : outcome.problems[0]!.sentence;
}
