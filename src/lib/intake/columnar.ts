// Parquet and Arrow IPC: one table of text. Heavy: in the browser only its own worker loads this.
import { RecordBatchReader, type Field, type RecordBatch } from 'apache-arrow';
import { problem } from '../extracts/problems.ts';
import { made, refused, type Outcome, type Problem } from '../shared/outcome.ts';
import type { OnRead } from './amount.ts';
import { arrowStream, isCutOff } from './arrow-file.ts';
import { unpackedStream } from './arrow-unpacked.ts';
import { cellsOf } from './columnar-cells.ts';
import { textOf, typeInWords, zoneOf, type TextOf } from './columnar-text.ts';
import { overLimit, Refused, unreadable, type NamedAs } from './fault.ts';
import { ARCHIVE_LIMITS, LIMITS } from './limits.ts';
import type { Source } from './opener.ts';
import { sha256 } from './sha256.ts';
import type { TextTable } from './table.ts';
import { TextWriter } from './text-writer.ts';

/** A table whose every length was looked at first, which apache-arrow does not do. */
export interface LibraryTable {
  readonly schema: { intoIPCStream(): Uint8Array };
  readonly numBatches: number;
  recordBatch(index: number): { intoIPCStream(): Uint8Array } | undefined;
}

/** What reads either format. */
export interface ColumnarLibrary {
  /** At most so many rows. */
  fromParquet(bytes: Uint8Array, mostRows: number): LibraryTable;
  /** Of a stream. */
  fromArrow(bytes: Uint8Array): LibraryTable;
}

const MOST_ROWS = 20_000_000;

interface Column {
  readonly index: number;
  readonly name: string;
  readonly text: TextOf;
}

interface Understood {
  readonly columns: readonly Column[];
  readonly notices: readonly Problem[];
}

const ascii = (bytes: Uint8Array): string => String.fromCharCode(...bytes);
function understood(file: string, namedAs: NamedAs, fields: readonly Field[]): Understood {
  const columns: Column[] = [];
  const notices: Problem[] = [];
  for (const [index, { name, type }] of fields.entries()) {
    const zone = zoneOf(type);
    const text = textIn(file, namedAs, type);
    if (!text) notices.push(problem('column-not-read', { file, column: name, type: typeInWords(type) }));
    else {
      if (zone !== null) notices.push(problem('time-zone', { file, column: name, zone }));
      columns.push({ index, name, text });
    }
  }
  return { columns, notices };
}

function textIn(file: string, namedAs: NamedAs, type: Field['type']): TextOf | null {
  try {
    return textOf(type);
  } catch {
    throw unreadable(file, namedAs, `the time zone “${(zoneOf(type) ?? '').slice(0, 40)}” is not known`);
  }
}

function writeBatch(writer: TextWriter, batch: RecordBatch, columns: readonly Column[]): void {
  const { numRows } = batch;
  const cells = columns.map(({ index, text }) => cellsOf(batch.getChildAt(index)!, text));
  for (let row = 0; row < numRows; row++) {
    for (const writeCell of cells) writeCell(writer, row);
    writer.endRow();
  }
}

/** One at a time: a stream of them all would be the whole table twice more. */
function* batchesOf(table: LibraryTable): Generator<RecordBatch> {
  for (let index = 0; index < table.numBatches; index++)
    yield* RecordBatchReader.from(table.recordBatch(index)!.intoIPCStream());
}

function textTable(
  source: Source,
  namedAs: NamedAs,
  table: LibraryTable,
  onRead: OnRead | undefined
): Pick<TextTable, 'bytes' | 'notices'> {
  const { name: file } = source;
  const { fields } = RecordBatchReader.from(table.schema.intoIPCStream()).open().schema;
  if (fields.length > LIMITS.columns)
    throw new Refused(problem('too-many-columns', { file, columns: fields.length, most: LIMITS.columns }));
  const { columns, notices } = understood(file, namedAs, fields);
  if (columns.length === 0) throw new Refused(problem('empty-file', { file }));
  const writer = new TextWriter();
  writer.row(columns.map(({ name }) => name));
  let rows = 0;
  for (const batch of batchesOf(table)) {
    rows += batch.numRows;
    if (rows > MOST_ROWS) throw tooManyRows(file);
    writeBatch(writer, batch, columns);
    onRead?.({ done: rows, of: null, in: 'rows' });
    if (writer.length > ARCHIVE_LIMITS.unpackedBytes) throw tooLong(file);
  }
  const bytes = writer.written();
  if (bytes.includes(0)) throw unreadable(file, namedAs, 'it holds a character that no text has');
  return { bytes, notices };
}

const tooLong = (file: string): Refused =>
  overLimit(file, `unpacks to more than ${ARCHIVE_LIMITS.unpackedBytes / 1_000_000} MB`);

const tooManyRows = (file: string): Refused =>
  overLimit(file, `holds more than ${MOST_ROWS / 1_000_000} million rows`);

async function tableOf(source: Source, library: () => Promise<ColumnarLibrary>): Promise<LibraryTable> {
  const { name: file, bytes, format } = source;
  if (format === 'arrow') {
    if (isCutOff(bytes)) throw unreadable(file, 'an Arrow file', 'it ends too soon');
    const most = { bytes: ARCHIVE_LIMITS.unpackedBytes, over: () => tooLong(file) };
    return (await library()).fromArrow(unpackedStream(arrowStream(bytes), most));
  }
  if (ascii(bytes.subarray(-4)) !== 'PAR1') throw unreadable(file, 'a Parquet file', 'it ends too soon');
  return (await library()).fromParquet(bytes, MOST_ROWS + 1);
}

const FAULTS: readonly (readonly [RegExp, string])[] = [
  [/unrecognized type/i, 'it holds a kind of column that is not known here']
];

/** Its one table. Never throws for anything that a file may hold. */
export async function openColumnar(
  source: Source,
  library: () => Promise<ColumnarLibrary>,
  onRead?: OnRead
): Promise<Outcome<TextTable[]>> {
  const { name, bytes, container, format } = source;
  const namedAs = format === 'parquet' ? 'a Parquet file' : 'an Arrow file';
  const origin = {
    file: name,
    container,
    format,
    sha256: await sha256(bytes),
    byteCount: bytes.length,
    encoding: null
  };
  try {
    const table = textTable(source, namedAs, await tableOf(source, library), onRead);
    return made([{ origin, name, sheet: null, isHidden: false, numbering: 'rows', ...table }]);
  } catch (cause) {
    if (cause instanceof Refused) return refused(cause.problem);
    const known = FAULTS.find(([words]) => words.test(String(cause)));
    const fault = known?.[1] ?? 'its content is damaged';
    return refused(unreadable(name, namedAs, fault).problem);
  }
}
