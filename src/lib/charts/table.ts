// The table behind every chart: the same figures, as the reader would say them.
import { withoutIsolates } from '../shared/isolated.ts';

export interface TableColumn {
  readonly key: string;
  readonly title: string;
  /** `end` for numbers. */
  readonly align: 'start' | 'end';
}

export interface TableRow {
  readonly key: string;
  /** Text by column key; a missing key is an empty cell. */
  readonly cells: Readonly<Record<string, string>>;
}

export interface TableView {
  readonly caption: string;
  readonly columns: readonly TableColumn[];
  readonly rows: readonly TableRow[];
}

/** Header and cells in column order, as they go to a file or the clipboard: names exactly. */
export const gridOf = (table: TableView): string[][] => [
  table.columns.map((column) => column.title),
  ...table.rows.map((row) => table.columns.map((column) => withoutIsolates(row.cells[column.key] ?? '')))
];
