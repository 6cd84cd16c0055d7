// Parquet and Arrow IPC: one table of text. Heavy: in the browser only its own worker loads this.
import { RecordBatchReader, type Field, type RecordBatch } from 'apache-arrow';
import { problem } from '../extracts/problems.ts';
import { made, refused, type Outcome, type Problem } from '../shared/outcome.ts';
import type { OnRead } from './amount.ts';
import { arrowStream, isCutOff } from './arrow-file.ts';
import { unpackedStream } from './arrow-unpacked.ts';
import { cellsOf } from './columnar-cells.ts';
import { textOf, typeInWords, zoneOf, type TextOf } from './columnar-text.ts';
import { overLimit, Refused, unpacksToTooMuch, unreadable, type NamedAs } from './fault.ts';
import { ARCHIVE_LIMITS, LIMITS } from './limits.ts';
import type { Source } from './opener.ts';
import { sha256 } from '../shared/sha256.ts';
import type { TextTable } from './table.ts';
import { TextWriter } from './text-writer.ts';

/** Rows of which every length was looked at first, which apache-arrow does not do. */
export interface LibraryTable {
  readonly schema: { intoIPCStream(): Uint8Array };
  readonly numBatches: number;
  recordBatch(index: number): { intoIPCStream(): Uint8Array } | undefined;
  /** Gives its memory back. */
  free(): void;
}

/** What reads either format. */
export interface ColumnarLibrary {
  /** At most so many rows after the first ones. */
  fromParquet(bytes: Uint8Array, offset: number, limit: number): LibraryTable;
  /** Of a stream. */
  fromArrow(bytes: Uint8Array): LibraryTable;
}

const MOST_ROWS = 20_000_000;

/** A piece of a Parquet file has so many rows for each such part of its bytes, all of which the library copies each time. */
const PIECE_ROWS = 1 << 17;
const PIECE_BYTES = 1 << 24;

/** The text of a columnar file is likely to take no more than so many times its bytes; room that is not used costs nothing. */
const TEXT_BYTES = 8;
const MOST_ROOM = 1 << 27;

/** The piece that begins after so many rows; null where there is none. */
type PieceAfter = (rows: number) => LibraryTable | null;

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

function columnsIn({ name: file }: Source, namedAs: NamedAs, { schema }: LibraryTable): Understood {
  const { fields } = RecordBatchReader.from(schema.intoIPCStream()).open().schema;
  if (fields.length > LIMITS.columns)
    throw new Refused(problem('too-many-columns', { file, columns: fields.length, most: LIMITS.columns }));
  const found = understood(file, namedAs, fields);
  if (found.columns.length === 0) throw new Refused(problem('empty-file', { file }));
  return found;
}

class TextTableWriter {
  readonly #source: Source;
  readonly #onRead: OnRead | undefined;
  readonly #writer: TextWriter;
  #rows = 0;

  constructor(source: Source, onRead: OnRead | undefined) {
    this.#source = source;
    this.#onRead = onRead;
    const room = Math.min(source.bytes.length * TEXT_BYTES, MOST_ROOM);
    this.#writer = new TextWriter(() => unpacksToTooMuch(source.name), room);
  }

  /** Every piece, one at a time: the library never holds the whole table. */
  written(namedAs: NamedAs, pieceAfter: PieceAfter): Pick<TextTable, 'bytes' | 'notices'> {
    let known: Understood | undefined;
    for (let piece = pieceAfter(0); piece;) {
      const before = this.#rows;
      try {
        known ??= this.#header(columnsIn(this.#source, namedAs, piece));
        this.#piece(piece, known.columns);
      } finally {
        piece.free();
      }
      piece = this.#rows > before ? pieceAfter(this.#rows) : null;
    }
    const bytes = this.#writer.written();
    if (bytes.includes(0))
      throw unreadable(this.#source.name, namedAs, 'it holds a character that no text has');
    return { bytes, notices: known?.notices ?? [] };
  }

  #header(known: Understood): Understood {
    this.#writer.row(known.columns.map(({ name }) => name));
    return known;
  }

  #piece(piece: LibraryTable, columns: readonly Column[]): void {
    const { name: file } = this.#source;
    for (const batch of batchesOf(piece)) {
      this.#rows += batch.numRows;
      if (this.#rows > MOST_ROWS) throw tooManyRows(file);
      writeBatch(this.#writer, batch, columns);
      this.#onRead?.({ done: this.#rows, of: null, in: 'rows' });
    }
  }
}

const tooManyRows = (file: string): Refused =>
  overLimit(file, `holds more than ${MOST_ROWS / 1_000_000} million rows`);

async function piecesOf(source: Source, library: () => Promise<ColumnarLibrary>): Promise<PieceAfter> {
  const { name: file, bytes, format } = source;
  if (format === 'arrow') {
    if (isCutOff(bytes)) throw unreadable(file, 'an Arrow file', 'it ends too soon');
    const most = { bytes: ARCHIVE_LIMITS.unpackedBytes, over: () => unpacksToTooMuch(file) };
    const { fromArrow } = await library();
    return (rows) => (rows === 0 ? fromArrow(unpackedStream(arrowStream(bytes), most)) : null);
  }
  if (ascii(bytes.subarray(-4)) !== 'PAR1') throw unreadable(file, 'a Parquet file', 'it ends too soon');
  const { fromParquet } = await library();
  const limit = PIECE_ROWS * Math.ceil(bytes.length / PIECE_BYTES);
  return (rows) => (rows % limit === 0 ? fromParquet(bytes, rows, limit) : null);
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
    const pieceAfter = await piecesOf(source, library);
    const table = new TextTableWriter(source, onRead).written(namedAs, pieceAfter);
    return made([{ origin, name, sheet: null, isHidden: false, numbering: 'rows', ...table }]);
  } catch (cause) {
    if (cause instanceof Refused) return refused(cause.problem);
    const known = FAULTS.find(([words]) => words.test(String(cause)));
    const fault = known?.[1] ?? 'its content is damaged';
    return refused(unreadable(name, namedAs, fault).problem);
  }
}
