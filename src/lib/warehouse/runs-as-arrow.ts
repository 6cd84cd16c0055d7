// Records that are columns, as the Arrow stream that the engine takes. Arrow's builders would need `new Function`, which
// the page's policy refuses: the columns' own memory goes in.
import {
  Bool,
  DateDay,
  Dictionary,
  Field,
  Float64,
  Int32,
  makeData,
  Null,
  RecordBatch,
  Schema,
  Struct,
  Table,
  tableToIPC,
  TimestampSecond,
  Uint8,
  Utf8,
  Vector,
  type Data
} from 'apache-arrow';
import type { Extract } from '../extracts/contract.ts';
import type { RecordRun, RunColumn } from '../extracts/record-runs.ts';
import { hasTime, stagedColumns } from './schema.ts';

function utf8Of(texts: readonly string[]): Vector<Utf8> {
  const encoded = texts.map((text) => new TextEncoder().encode(text));
  const offsets = new Int32Array(texts.length + 1);
  encoded.forEach(({ length }, index) => (offsets[index + 1] = offsets[index]! + length));
  const bytes = new Uint8Array(offsets.at(-1)!);
  encoded.forEach((each, index) => bytes.set(each, offsets[index]));
  return new Vector([
    makeData({ type: new Utf8(), length: texts.length, valueOffsets: offsets, data: bytes })
  ]);
}

/** The codes as the stream knows them: said once for all its batches. */
type Dictionaries = Map<string, { readonly type: Dictionary<Utf8, Uint8>; readonly codes: Vector<Utf8> }>;

function dictionaryOf(known: Dictionaries, column: string, codes: readonly string[]) {
  const found = known.get(column) ?? {
    type: new Dictionary(new Utf8(), new Uint8()),
    codes: utf8Of(codes)
  };
  known.set(column, found);
  return found;
}

const nullsOf = ({ filled }: RunColumn) => (filled ? { nullBitmap: filled } : { nullCount: 0 });

function arrowOf(run: RunColumn, length: number, known: Dictionaries): Data {
  const nulls = nullsOf(run);
  switch (run.holds) {
    case 'text':
      return makeData({ type: new Utf8(), length, ...nulls, valueOffsets: run.offsets, data: run.bytes });
    case 'day':
      return makeData({ type: new DateDay(), length, ...nulls, data: run.days });
    case 'moment':
      return makeData({
        type: new TimestampSecond(),
        length,
        ...nulls,
        data: BigInt64Array.from(run.seconds, BigInt)
      });
    case 'number':
      return makeData({ type: new Float64(), length, ...nulls, data: run.numbers });
    case 'code': {
      const { type, codes: dictionary } = dictionaryOf(known, run.column, run.codes);
      return makeData({ type, length, ...nulls, data: run.places, dictionary });
    }
  }
}

/** The columns of the checked table that a run fills: a moment has another beside it. */
function filledBy(run: RunColumn, length: number, known: Dictionaries): [name: string, Data][] {
  const values: [string, Data] = [run.column, arrowOf(run, length, known)];
  if (run.holds !== 'moment') return [values];
  const times = makeData({ type: new Bool(), length, ...nullsOf(run), data: run.hasTime });
  return [values, [hasTime(run.column), times]];
}

function numbersFrom(first: number, length: number): Data {
  const data = new Int32Array(length);
  for (let index = 0; index < length; index++) data[index] = first + index;
  return makeData({ type: new Int32(), length, nullCount: 0, data });
}

function batchOf(names: readonly string[], run: RecordRun, first: number, known: Dictionaries): RecordBatch {
  const { count: length, columns } = run;
  const filled = new Map(columns.flatMap((column) => filledBy(column, length, known)));
  const children = names.map((name): Data => {
    if (name === 'record_number') return numbersFrom(first, length);
    return filled.get(name) ?? makeData({ type: new Null(), length });
  });
  const fields = children.map(({ type }, index) => new Field(names[index]!, type, true));
  const data = makeData({ type: new Struct(fields), length, nullCount: 0, children });
  return new RecordBatch(new Schema(fields), data);
}

/** Runs of one stream, of some 5 MB. */
const RUNS_OF_A_STREAM = 2;

/** Whole streams, in order, with a column for each of the extract's checked table. Records are numbered from 0. */
export function* runsAsArrow(extract: Extract, runs: readonly RecordRun[]): Generator<Uint8Array> {
  const names = stagedColumns(extract).map(([column]) => column);
  let first = 0;
  for (let from = 0; from < runs.length; from += RUNS_OF_A_STREAM) {
    const known: Dictionaries = new Map();
    const batches: RecordBatch[] = [];
    for (const run of runs.slice(from, from + RUNS_OF_A_STREAM)) {
      batches.push(batchOf(names, run, first, known));
      first += run.count;
    }
    yield tableToIPC(new Table(batches[0]!.schema, batches), 'stream');
  }
}
