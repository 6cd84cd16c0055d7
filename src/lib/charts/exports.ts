// A chart's table and picture on their way out: to a file or to the clipboard.
import { csvText } from '../shared/csv.ts';
import type { CsvCell } from '../shared/csv.ts';
import { gridOf } from './table.ts';
import type { TableView } from './table.ts';

/** The table with one more column, *Source*, so that every row says what it is as of and whether it is the sample. */
export function sourcedGrid(table: TableView, source: string): CsvCell[][] {
  const grid = gridOf(table);
  if (source === '') return grid;
  return grid.map((row, index) => [...row, index === 0 ? 'Source' : source]);
}

/** The table as a CSV file that Excel opens as UTF-8. */
export const csvFile = (table: TableView, source: string): Blob =>
  new Blob(['\uFEFF', csvText(sourcedGrid(table, source))], { type: 'text/csv;charset=utf-8' });

/** The table as it is pasted into a sheet: cells parted by tabs. */
export const clipboardText = (table: TableView, source: string): string =>
  csvText(sourcedGrid(table, source), '\t');
