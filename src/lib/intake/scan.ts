// A delimited file cut into records: clean ones pass as they are, the others are rewritten or told.
import type { RecordRun } from '../extracts/record-runs.ts';
import type { Lines } from '../extracts/records.ts';
import type { Numbering } from '../shared/outcome.ts';
import type { OnRead } from './amount.ts';
import { CarefulRecord } from './careful.ts';
import { cleanRun } from './clean-run.ts';
import { COMMA, isInForm, LF, meetings, MET_PLAIN, QUOTE } from './dialect.ts';
import { Growing } from './growing.ts';
import { LIMITS } from './limits.ts';
import { Places } from './places.ts';

/** Why a record never reaches the database. `field` counts from 0. */
export type CutFault =
  | { readonly kind: 'ragged'; readonly fields: number }
  | { readonly kind: 'over-long'; readonly field: number };

export type RecordFault = CutFault & { readonly line: number };

/**
 * What a record of a table with so many fields is: nothing, apart from fields that are left out; a row of the table; or
 * a row that can't be one.
 */
export function cutAs(
  record: CarefulRecord,
  fieldCount: number,
  isLeftOut: readonly boolean[] | null
): 'blank' | 'whole' | CutFault {
  const fields = record.ends.length;
  if (
    isLeftOut
      ? record.ends.every((_, field) => isLeftOut[field] || record.isBlankAt(field))
      : record.isBlankFrom(0)
  )
    return 'blank';
  if (fields < fieldCount || !record.isBlankFrom(fieldCount)) return { kind: 'ragged', fields };
  const field = record.ends.findIndex((end, index) => end - record.startOf(index) > LIMITS.cellBytes);
  return field < 0 ? 'whole' : { kind: 'over-long', field };
}

export interface Scan {
  /** UTF-8, comma, LF, RFC 4180, no header. The file's own memory when nothing had to be rewritten. Empty with `runs`. */
  readonly bytes: Uint8Array;
  /** See `scanInForm`. */
  readonly runs: readonly RecordRun[] | null;
  readonly recordCount: number;
  readonly blankCount: number;
  readonly rejectedCount: number;
  /** The first of the rejected, at most `LIMITS.problemsTold`. */
  readonly faults: readonly RecordFault[];
  readonly isPlain: boolean;
  readonly isInForm: boolean;
  /** Line of the quotation mark that is never closed. */
  readonly openQuoteLine: number | null;
  readonly lines: Lines;
}

export interface Shape {
  readonly delimiter: number;
  readonly fieldCount: number;
  /** Fields to leave out; null when all are kept. */
  readonly dropped: readonly boolean[] | null;
  /** Fields that hold days. */
  readonly days: readonly boolean[];
  /** By rows, a record counts as one whatever line breaks its cells hold. */
  readonly numbering: Numbering;
}

/** How what was read is told: once for each piece of so many bytes. */
interface Telling {
  readonly onRead?: OnRead | undefined;
  readonly piece?: number;
}

const PIECE = 1 << 22;

class Scanner {
  readonly #onRead: OnRead | undefined;
  readonly #piece: number;
  readonly #bytes: Uint8Array;
  readonly #shape: Shape;
  readonly #record = new CarefulRecord();
  readonly #lines = new Places();
  readonly #faults: RecordFault[] = [];
  #out: Growing | null = null;
  /** Bytes of the file up to here are in `#out`, or passed over. */
  #flushed: number;
  #line: number;
  #records = 0;
  #blank = 0;
  #rejected = 0;
  #isPlain = true;
  #isInForm = true;
  readonly #days: Uint8Array;
  /** Whether what was passed over has commas and LF only. */
  #isCanonical: boolean;
  #openQuoteLine: number | null = null;

  constructor(
    bytes: Uint8Array,
    shape: Shape,
    from: number,
    firstLine: number,
    { onRead, piece = PIECE }: Telling
  ) {
    this.#onRead = onRead;
    this.#piece = piece;
    this.#bytes = bytes;
    this.#shape = shape;
    this.#flushed = from;
    this.#line = firstLine;
    this.#isCanonical = shape.delimiter === COMMA;
    this.#days = Uint8Array.from(shape.days, Number);
  }

  scan(): Scan {
    const { delimiter, dropped } = this.#shape;
    const from = this.#flushed;
    const isRewritten = delimiter !== COMMA;
    const met = meetings(delimiter);
    let at = from;
    let piece = this.#bytes.subarray(0, at);
    while (at < this.#bytes.length && this.#openQuoteLine === null) {
      if (at >= piece.length) piece = this.#pieceFrom(at);
      if (!dropped) at = this.#clean(piece, at, met, isRewritten);
      if (at < piece.length) at = this.#careful(at);
    }
    if (this.#out || !this.#isCanonical) this.#flush(this.#bytes.length);
    const bytes = this.#out ? this.#out.written() : this.#bytes.subarray(from);
    return {
      bytes,
      runs: null,
      recordCount: this.#records,
      blankCount: this.#blank,
      rejectedCount: this.#rejected,
      faults: this.#faults,
      isPlain: this.#isPlain,
      isInForm: this.#isPlain && this.#isInForm,
      openQuoteLine: this.#openQuoteLine,
      lines: this.#lines.noted()
    };
  }

  /** The file up to the end of a line some way after `at`: of a record that goes on behind it, none is clean. */
  #pieceFrom(at: number): Uint8Array {
    this.#onRead?.({ done: at, of: this.#bytes.length, in: 'bytes' });
    const end = this.#bytes.indexOf(LF, at + this.#piece);
    return end < 0 ? this.#bytes : this.#bytes.subarray(0, end + 1);
  }

  /** Passes over clean records of a piece. */
  #clean(piece: Uint8Array, from: number, met: Uint8Array, isRewritten: boolean): number {
    const { delimiter, fieldCount } = this.#shape;
    const run = cleanRun(piece, from, met, delimiter, fieldCount, this.#days, isRewritten);
    if (run.records > 0) {
      this.#lines.note(this.#records, this.#line);
      this.#records += run.records;
      this.#line += run.records;
      this.#isPlain &&= run.isPlain;
      this.#isInForm &&= run.isInForm;
      this.#isCanonical &&= !run.hasForeignLineEnds;
    }
    return run.end;
  }

  /** Copies what was passed over since the last copy, up to `to`. */
  #flush(to: number): void {
    this.#out ??= new Growing(this.#bytes.length - this.#flushed + 1);
    if (to <= this.#flushed) return;
    if (this.#isCanonical) this.#out.append(this.#bytes, this.#flushed, to);
    else this.#out.appendCanonical(this.#bytes, this.#flushed, to, this.#shape.delimiter);
    this.#flushed = to;
  }

  #careful(from: number): number {
    this.#flush(from);
    const record = this.#record;
    record.read(this.#bytes, from, this.#shape.delimiter);
    this.#flushed = Math.min(record.next, this.#bytes.length);
    if (record.openQuote !== null) this.#openQuoteLine = this.#line + record.openQuote;
    else this.#settle(record);
    this.#line += this.#shape.numbering === 'rows' ? 1 : record.lines;
    return this.#flushed;
  }

  #settle(record: CarefulRecord): void {
    const cut = cutAs(record, this.#shape.fieldCount, this.#shape.dropped);
    if (cut === 'blank') this.#blank++;
    else if (cut === 'whole') this.#write(record);
    else this.#reject({ ...cut, line: this.#line });
  }

  #reject(fault: RecordFault): void {
    this.#rejected++;
    if (this.#faults.length < LIMITS.problemsTold) this.#faults.push(fault);
  }

  #write(record: CarefulRecord): void {
    const { fieldCount, dropped } = this.#shape;
    const out = this.#out!;
    const content = record.content.written();
    let isFirst = true;
    for (let field = 0; field < fieldCount; field++) {
      if (dropped?.[field]) continue;
      if (!isFirst) out.push(COMMA);
      isFirst = false;
      const [start, end] = [record.startOf(field), record.ends[field]!];
      this.#isInForm &&= isInForm(content, start, end, this.#days[field]);
      this.#writeCell(out, content, start, end);
    }
    out.push(LF);
    this.#lines.note(this.#records, this.#line);
    this.#records++;
  }

  #writeCell(out: Growing, content: Uint8Array, from: number, to: number): void {
    let isBare = true;
    for (let at = from; at < to; at++) {
      const byte = content[at]!;
      if (PLAINNESS[byte] === MET_PLAIN) continue;
      this.#isPlain = false;
      if (byte === QUOTE || byte === COMMA || byte === LF) isBare = false;
    }
    if (isBare) return out.append(content, from, to);
    out.push(QUOTE);
    for (let at = from; at < to; at++) {
      if (content[at] === QUOTE) out.push(QUOTE);
      out.push(content[at]!);
    }
    out.push(QUOTE);
  }
}

const PLAINNESS = meetings(COMMA);

/** Cuts `bytes` from `from`, which stands on line `firstLine`, into records. */
export const scan = (
  bytes: Uint8Array,
  shape: Shape,
  from: number,
  firstLine: number,
  telling: Telling = {}
): Scan => new Scanner(bytes, shape, from, firstLine, telling).scan();
