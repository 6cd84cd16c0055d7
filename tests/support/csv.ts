// Written figures read back, to be compared with the rows that they were made from.
import { restored } from '../../src/lib/shared/csv.ts';
import type { Row } from '../../src/lib/warehouse/warehouse.ts';

/** Cells of RFC 4180 text, header first. */
export function csvCells(text: string): string[][] {
  const cell = /(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/y;
  const lines: string[][] = [[]];
  while (cell.lastIndex < text.length) {
    const [, quoted, plain = '', end] = cell.exec(text) ?? [];
    if (end === undefined) throw new Error('Not RFC 4180');
    lines.at(-1)?.push(quoted === undefined ? plain : quoted.replaceAll('""', '"'));
    if (end === '\r\n') lines.push([]);
  }
  return lines.slice(0, -1);
}

function valueLike(cell: string, like: Row[string] | undefined): Row[string] {
  if (cell === '') return null;
  if (typeof like === 'number') return Number(cell);
  if (typeof like === 'boolean') return cell === 'true';
  return restored(cell);
}

/** Rows of written CSV, with the types of the rows that they are compared with. */
export function csvRows(text: string, like: readonly Row[]): Row[] {
  const [header = [], ...lines] = csvCells(text);
  return lines.map((cells, index) =>
    Object.fromEntries(
      header.map((column, at) => [column, valueLike(cells[at] ?? '', like[index]?.[column])])
    )
  );
}
