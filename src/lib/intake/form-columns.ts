// The columns of a file that is read to the end as columns, by their kind.
import { readingsOf, spelling, type Column } from '../extracts/contract.ts';
import type { RunValues } from '../extracts/record-runs.ts';
import { DayColumn, MomentColumn } from './day-column.ts';
import { meetings, MET_PLAIN } from './dialect.ts';
import { FormColumn } from './form-column.ts';
import { NumberColumn } from './number-column.ts';
import type { ReaderSays } from './reading.ts';

/** Records of one run. */
export const RUN_RECORDS = 1 << 16;

/** For each byte, 1 where an id may have it. */
const PLAIN = meetings(0x2c).map((met) => (met === MET_PLAIN ? 1 : 0));

const MOST_OF_AN_ID = 64;

/** Letters, digits and what else an id may have: nothing in it needs quotation marks. */
class PlainColumn extends FormColumn {
  #bytes: Uint8Array;
  #length = 0;
  readonly #offsets: Int32Array;

  constructor(column: Column, records: number, says: ReaderSays) {
    super(column, records, says);
    this.#bytes = new Uint8Array(records * 16 + MOST_OF_AN_ID + 1);
    this.#offsets = new Int32Array(records + 1);
  }

  read(_bytes: Uint8Array, _at: number, _record: number): number {
    return -1;
  }

  /** Reads what an id may have: the byte behind it. */
  protected readPlain(bytes: Uint8Array, at: number, record: number): number {
    let put = this.#length;
    if (put + MOST_OF_AN_ID >= this.#bytes.length) this.#grow();
    const to = this.#bytes;
    const tooLong = at + MOST_OF_AN_ID + 1;
    let byte = bytes[at]!;
    while (PLAIN[byte] === 1 && at < tooLong) {
      to[put++] = byte;
      byte = bytes[++at]!;
    }
    this.#length = put;
    this.#offsets[record + 1] = put;
    return at < tooLong ? at : -1;
  }

  override blank(record: number): boolean {
    this.put('', record);
    return super.blank(record);
  }

  /** In place of what was read of it. */
  protected put(value: string, record: number): boolean {
    let put = this.#offsets[record]!;
    if (put + MOST_OF_AN_ID >= this.#bytes.length) this.#grow();
    if (value.length > MOST_OF_AN_ID) return false;
    for (let at = 0; at < value.length; at++) {
      const code = value.charCodeAt(at);
      if (PLAIN[code] !== 1) return false;
      this.#bytes[put++] = code;
    }
    this.#offsets[record + 1] = this.#length = put;
    return true;
  }

  protected values(count: number): RunValues {
    const bytes = this.#bytes.slice(0, this.#length);
    this.#length = 0;
    return { holds: 'text', bytes, offsets: this.#offsets.slice(0, count + 1) };
  }

  #grow(): void {
    const larger = new Uint8Array(this.#bytes.length * 2);
    larger.set(this.#bytes);
    this.#bytes = larger;
  }
}

class IdColumn extends PlainColumn {
  override read(bytes: Uint8Array, at: number, record: number): number {
    return this.readPlain(bytes, at, record);
  }
}

/** Behind the last of the codes that begin with a byte. */
const NONE = 0xff;

class CodeColumn extends FormColumn {
  readonly #codes: readonly string[];
  readonly #spelled: readonly Uint8Array[];
  /** By byte, the first of the codes that begin with it; by code, the next of them. */
  readonly #first = new Uint8Array(256).fill(NONE);
  readonly #next = new Uint8Array(256).fill(NONE);
  readonly #places: Uint8Array;

  constructor(column: Column, records: number, says: ReaderSays) {
    super(column, records, says);
    const said = says.values.get(column.name);
    this.#codes = readingsOf(column);
    this.#spelled = this.#codes.map((code) => new TextEncoder().encode(code));
    this.#places = new Uint8Array(records);
    for (const [place, code] of this.#codes.entries()) {
      // What the reader said stands for another code is read as a cell that is not in form.
      if (said?.has(spelling(code))) continue;
      const byte = this.#spelled[place]![0]!;
      this.#next[place] = this.#first[byte]!;
      this.#first[byte] = place;
    }
  }

  read(bytes: Uint8Array, at: number, record: number): number {
    let place = this.#first[bytes[at]!]!;
    while (place < this.#spelled.length) {
      const code = this.#spelled[place]!;
      const { length } = code;
      let same = 1;
      while (same < length && code[same] === bytes[at + same]) same++;
      if (same === length && PLAIN[bytes[at + length]!] !== 1) {
        this.#places[record] = place;
        return at + length;
      }
      place = this.#next[place]!;
    }
    return -1;
  }

  protected put(value: string, record: number): boolean {
    this.#places[record] = this.#codes.indexOf(value);
    return true;
  }

  protected values(count: number): RunValues {
    return { holds: 'code', codes: this.#codes, places: this.#places.slice(0, count) };
  }
}

/** Where values of the column are read to; null where its kind is left to the checker. */
export function formColumn(column: Column, records: number, says: ReaderSays): FormColumn | null {
  switch (column.kind) {
    case 'id':
      return new IdColumn(column, records, says);
    case 'day':
      return new DayColumn(column, records, says);
    case 'code':
    case 'yes_no':
      return new CodeColumn(column, records, says);
    case 'moment':
      return new MomentColumn(column, records, says);
    case 'number':
    case 'whole_number':
      return new NumberColumn(column, records, says);
    case 'month':
    case 'pattern':
      return new PlainColumn(column, records, says);
    case 'text':
      return null;
  }
}
