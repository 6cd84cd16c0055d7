// One table of typed cells, written in every format that is read.
import { write, utils, type CellObject, type WorkSheet } from '@e965/xlsx';
import { Bool, DateDay, Float64, Int64, Null, TimestampMicrosecond, Utf8, type DataType } from 'apache-arrow';
import { arrowFile, arrowStream, arrowTable, parquetOf } from './columnar.ts';
import { zipped } from './archives.ts';
import { utf8 } from './reading.ts';

export type Kind = 'text' | 'number' | 'count' | 'day' | 'moment' | 'yes_no';
/** Days and moments as ISO text; null = blank. */
export type TypedCell = string | number | boolean | null;

export interface TypedTable {
  readonly columns: readonly { readonly name: string; readonly kind: Kind }[];
  readonly rows: readonly (readonly TypedCell[])[];
}

/** Columns of areas: some of each kind. */
export const AREA_COLUMNS = [
  { name: 'area_id', kind: 'text' },
  { name: 'area_name', kind: 'text' },
  { name: 'unit_id', kind: 'text' },
  { name: 'area_km2', kind: 'number' },
  { name: 'population', kind: 'count' },
  { name: 'surveyed_on', kind: 'day' },
  { name: 'checked_at', kind: 'moment' },
  { name: 'is_rural', kind: 'yes_no' }
] as const satisfies TypedTable['columns'];

export const cellText = (cell: TypedCell): string =>
  cell === null ? '' : typeof cell === 'boolean' ? (cell ? 'yes' : 'no') : String(cell);

const milliseconds = (iso: string): number => Date.parse(iso.includes('T') ? `${iso}:00Z` : `${iso}T00:00Z`);

/** Delimited text in a dialect of its own. */
export function csvOf(
  { columns, rows }: TypedTable,
  delimiter = ',',
  lineEnd = '\n',
  isQuoted = false
): string {
  const written = (text: string) =>
    isQuoted || text.includes(delimiter) || /["\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
  const lines = [columns.map(({ name }) => name), ...rows.map((row) => row.map(cellText))];
  return lines.map((line) => line.map(written).join(delimiter) + lineEnd).join('');
}

function sheetCell(cell: TypedCell, kind: Kind, book: 'xlsx' | 'ods'): CellObject | undefined {
  if (cell === null || cell === '') return undefined;
  if (typeof cell === 'boolean') return { t: 'b', v: cell };
  if (typeof cell === 'number') return { t: 'n', v: cell };
  if (kind === 'text') return { t: 's', v: cell };
  if (book === 'ods') return { t: 'd', v: new Date(milliseconds(cell)) };
  const serial = milliseconds(cell) / 86_400_000 + 25_569;
  return { t: 'n', v: serial, z: kind === 'day' ? 'yyyy-mm-dd' : 'dd/mm/yyyy hh:mm' };
}

/** Days as numbers in a format of days, as Excel has them; ODS by the library's own dates. */
export function workbookBytes({ columns, rows }: TypedTable, kind: 'xlsx' | 'ods'): Uint8Array {
  const sheet: WorkSheet = {
    '!ref': utils.encode_range({ s: { r: 0, c: 0 }, e: { r: rows.length, c: columns.length - 1 } })
  };
  columns.forEach(
    ({ name }, column) => (sheet[utils.encode_cell({ r: 0, c: column })] = { t: 's', v: name })
  );
  rows.forEach((row, index) =>
    columns.forEach((column, at) => {
      const cell = sheetCell(row[at]!, column.kind, kind);
      if (cell) sheet[utils.encode_cell({ r: index + 1, c: at })] = cell;
    })
  );
  const book = utils.book_new();
  utils.book_append_sheet(book, sheet, 'Sheet1');
  return new Uint8Array(
    write(book, { type: 'array', bookType: kind, bookSST: true, compression: true }) as ArrayBuffer
  );
}

const ARROW_TYPES: Readonly<Record<Kind, () => DataType>> = {
  text: () => new Utf8(),
  number: () => new Float64(),
  count: () => new Int64(),
  day: () => new DateDay(),
  moment: () => new TimestampMicrosecond(),
  yes_no: () => new Bool()
};

function arrowValue(cell: TypedCell, kind: Kind): unknown {
  if (cell === null) return null;
  if (kind === 'count') return BigInt(cell as number);
  if (kind === 'day') return new Date(milliseconds(cell as string));
  return kind === 'moment' ? milliseconds(cell as string) : cell;
}

/** A column of nothing has the type of nothing: apache-arrow writes other such columns in a way that others refuse. */
const asArrow = ({ columns, rows }: TypedTable) =>
  arrowTable(
    Object.fromEntries(
      columns.map(({ name, kind }, at) => {
        const values = rows.map((row) => arrowValue(row[at]!, kind));
        const type = values.every((value) => value === null) ? new Null() : ARROW_TYPES[kind]();
        return [name, [type, values]];
      })
    )
  );

/** The table in every format, by the ending of its name. */
export function everyFormat(name: string, table: TypedTable): { name: string; bytes: Uint8Array }[] {
  const arrow = asArrow(table);
  const written = [
    { name: `${name}.csv`, bytes: utf8(csvOf(table)) },
    { name: `${name}.tsv`, bytes: utf8(`\uFEFF${csvOf(table, '\t', '\r\n')}`) },
    { name: `${name}.txt`, bytes: utf8(csvOf(table, ';', '\r', true)) },
    { name: `${name}.psv`, bytes: utf8(csvOf(table, '|')) },
    { name: `${name}.xlsx`, bytes: workbookBytes(table, 'xlsx') },
    { name: `${name}.ods`, bytes: workbookBytes(table, 'ods') },
    { name: `${name}.parquet`, bytes: parquetOf(arrow) },
    { name: `${name}.arrow`, bytes: arrowFile(arrow) },
    { name: `${name}.arrows`, bytes: arrowStream(arrow) }
  ];
  return [
    ...written,
    ...written.map((file) => ({ name: `${file.name}.zip`, bytes: zipped({ [file.name]: file.bytes }) }))
  ];
}
