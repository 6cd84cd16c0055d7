// The cells of one column of a batch, to be written row by row: text as the bytes that it is, coded values made once.
import { DataType, type Data, type Dictionary, type Utf8, type Vector } from 'apache-arrow';
import type { TextOf } from './columnar-text.ts';
import type { TextWriter } from './text-writer.ts';

/** Writes the cell of a row. */
export type WriteCell = (writer: TextWriter, row: number) => void;

/** Every value of a column of one batch: a column of several parts is none. */
export function cellsOf(column: Vector, text: TextOf): WriteCell {
  const [data] = column.data as readonly Data[];
  if (data && DataType.isUtf8(data.type)) return utf8Cells(data as Data<Utf8>);
  if (data && DataType.isDictionary(data.type)) return codedCells(data as Data<Dictionary>, text);
  return (writer, row) => writer.cell(textIn(column, row, text));
}

function textIn(column: Vector, row: number, text: TextOf): string {
  const value: unknown = column.get(row);
  return value === null || value === undefined ? '' : text(value);
}

function utf8Cells(data: Data<Utf8>): WriteCell {
  const { valueOffsets, values } = data;
  return (writer, row) => {
    const from = valueOffsets[row]!;
    writer.cellOf(values, from, data.getValid(row) ? valueOffsets[row + 1]! : from);
  };
}

function codedCells(data: Data<Dictionary>, text: TextOf): WriteCell {
  const { dictionary, values: codes } = data;
  const texts: string[] = [];
  return (writer, row) => {
    if (!data.getValid(row)) return writer.cell('');
    const code = Number(codes[row]);
    writer.cell((texts[code] ??= textIn(dictionary!, code, text)));
  };
}
