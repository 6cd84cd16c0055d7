// Records that are columns, as canonical text again: for an engine that takes no columns, and where values are told.
import type { RecordRun, RunColumn } from '../extracts/record-runs.ts';
import type { Records } from '../extracts/records.ts';
import { fromEpochDay } from '../shared/dates.ts';

const COMMA = 0x2c;
const LF = 0x0a;

/** Writes the value of a record at `put`: the place behind it. */
type Write = (record: number, to: Uint8Array, put: number) => number;

function copied(from: Uint8Array, start: number, end: number, to: Uint8Array, put: number): number {
  for (let at = start; at < end; at++) to[put++] = from[at]!;
  return put;
}

/** A sign, 17 digits, and `0.00000` before them. */
const MOST_OF_A_NUMBER = 25;

/** Text of letters, digits and the like. */
function written(text: string, to: Uint8Array, put: number): number {
  for (let at = 0; at < text.length; at++) to[put++] = text.charCodeAt(at);
  return put;
}

const encoded = (text: string): Uint8Array => new TextEncoder().encode(text);

const isSet = (bits: Uint8Array, record: number): boolean => ((bits[record >> 3]! >> (record & 7)) & 1) === 1;

/** How a column is written, and the most bytes that takes. */
function writerOf(run: RunColumn, count: number): { readonly write: Write; readonly most: number } {
  switch (run.holds) {
    case 'text': {
      const { bytes, offsets } = run;
      const write: Write = (record, to, put) =>
        copied(bytes, offsets[record]!, offsets[record + 1]!, to, put);
      return { write, most: bytes.length };
    }
    case 'day': {
      const known = new Map<number, Uint8Array>();
      const write: Write = (record, to, put) => {
        const day = run.days[record]!;
        const text = known.get(day) ?? encoded(fromEpochDay(day));
        known.set(day, text);
        return copied(text, 0, text.length, to, put);
      };
      return { write, most: count * 10 };
    }
    case 'moment': {
      const write: Write = (record, to, put) => {
        const text = new Date(run.seconds[record]! * 1000).toISOString();
        return written(text.slice(0, isSet(run.hasTime, record) ? 19 : 10), to, put);
      };
      return { write, most: count * 19 };
    }
    case 'number': {
      const write: Write = (record, to, put) => written(String(run.numbers[record]!), to, put);
      return { write, most: count * MOST_OF_A_NUMBER };
    }
    case 'code': {
      const codes = run.codes.map(encoded);
      const write: Write = (record, to, put) => {
        const code = codes[run.places[record]!]!;
        return copied(code, 0, code.length, to, put);
      };
      return { write, most: count * Math.max(...codes.map(({ length }) => length)) };
    }
  }
}

const isFilled = ({ filled }: RunColumn, record: number): boolean => filled === null || isSet(filled, record);

function textOfRun(run: RecordRun, fields: Records['columns']): Uint8Array {
  const { count } = run;
  const columns = fields.map((field) => run.columns.find(({ column }) => column === field));
  const writers = columns.map((column) => column && writerOf(column, count));
  const most = writers.reduce((sum, writer) => sum + (writer?.most ?? 0), count * columns.length);
  const to = new Uint8Array(most);
  let put = 0;
  for (let record = 0; record < count; record++)
    for (const [field, column] of columns.entries()) {
      if (column && isFilled(column, record)) put = writers[field]!.write(record, to, put);
      to[put++] = field + 1 < columns.length ? COMMA : LF;
    }
  return to.subarray(0, put);
}

/** The bytes of the records, whether they are text or columns; blank where a field is not loaded. */
export function bytesOf({ bytes, runs, columns }: Pick<Records, 'bytes' | 'runs' | 'columns'>): Uint8Array {
  if (runs === null) return bytes;
  const parts = runs.map((run) => textOfRun(run, columns));
  const whole = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let put = 0;
  for (const part of parts) {
    whole.set(part, put);
    put += part.length;
  }
  return whole;
}
