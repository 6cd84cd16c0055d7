// Writes CSV files row by row, in pieces of one megabyte, counting and hashing as it goes.
import { createHash } from 'node:crypto';
import { closeSync, openSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { columnsOf } from '../../lib/extracts/contract.ts';
import { extractById, type ExtractId } from '../../lib/extracts/registry.ts';

export type Value = string | number | boolean | null | undefined;
export type Row = Readonly<Record<string, Value>>;
/** Takes one row of one extract. */
export type Emit = (extract: ExtractId, row: Row) => void;

export interface WrittenFile {
  readonly file: string;
  readonly rows: number;
  readonly sha256: string;
}

const PIECE = 1_000_000;

function cell(value: Value): string {
  if (value === null || value === undefined) return '';
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  const text = String(value);
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** One file on its way to disk. */
export class HashedFile {
  #handle: number;
  #hash = createHash('sha256');
  #pending = '';
  #rows = 0;
  readonly file: string;

  constructor(folder: string, file: string) {
    this.file = file;
    this.#handle = openSync(join(folder, file), 'w');
  }

  write(text: string): void {
    this.#pending += text;
    if (this.#pending.length >= PIECE) this.#flush();
  }

  /** One finished line, its line end included. */
  line(text: string): void {
    this.#rows++;
    this.write(text);
  }

  close(): WrittenFile {
    this.#flush();
    closeSync(this.#handle);
    return { file: this.file, rows: this.#rows, sha256: this.#hash.digest('hex') };
  }

  #flush(): void {
    const bytes = Buffer.from(this.#pending, 'utf8');
    this.#hash.update(bytes);
    for (let sent = 0; sent < bytes.length;) sent += writeSync(this.#handle, bytes, sent);
    this.#pending = '';
  }
}

/** A file with the header of its extract, in contract order. */
export class ExtractFile extends HashedFile {
  readonly #columns: readonly string[];
  readonly #known: ReadonlySet<string>;

  constructor(folder: string, id: ExtractId) {
    const extract = extractById(id);
    super(folder, extract.file);
    this.#columns = columnsOf(extract).map((column) => column.name);
    this.#known = new Set(this.#columns);
    this.write(`${this.#columns.join(',')}\n`);
  }

  row(row: Row): void {
    for (const name in row) {
      if (!this.#known.has(name)) throw new Error(`${this.file} has no column ${name}`);
    }
    this.line(`${this.#columns.map((name) => cell(row[name])).join(',')}\n`);
  }
}

/** GeoJSON, one feature a line. */
export class BoundaryFile extends HashedFile {
  #isFirst = true;

  constructor(folder: string) {
    super(folder, 'boundaries.geojson');
    this.write('{"type":"FeatureCollection","features":[\n');
  }

  feature(text: string): void {
    this.line(this.#isFirst ? text : `,\n${text}`);
    this.#isFirst = false;
  }

  override close(): WrittenFile {
    this.write('\n]}\n');
    return super.close();
  }
}
