// Units, or what a unit has, by the parts of a whole: the bars and the table that the figures of assurance share.
import type { BarRow, BarSeries } from '../charts/bars.ts';
import type { NotePart } from '../charts/notes.ts';
import { count, partOf } from '../shared/format.ts';
import type { BarsPlot } from './pictures.ts';
import { scopeOf, type LevelledRow, type Part } from './scope.ts';
import type { TableView, ViewContext } from './view.ts';

/** A part of every bar, and how large it is. */
export interface PartSeries<Row> extends BarSeries {
  readonly of: (row: Row) => number | null;
}

export interface PartsOptions<Row> {
  /** What the picture is, for those who don't see it. */
  readonly label: string;
  readonly series: readonly PartSeries<Row>[];
  /** Figures after the bar. */
  readonly note: (row: Row) => readonly NotePart[];
  /** The row as a sentence, without its name. */
  readonly words: (row: Row) => string;
  /** Stands in place of a bar; null where there is one. */
  readonly empty: (row: Row) => string | null;
}

/** Whatever is in view without people: the unit alone, or the units by name; and what they add up to. */
export function unitsInView<Row extends LevelledRow>(
  rows: readonly Row[],
  context: ViewContext
): { readonly whole: Row | null; readonly lines: readonly Part<Row>[] } {
  const { of, name, parts, whole } = scopeOf(
    rows.filter(({ level }) => level !== 'officer'),
    context
  );
  if (of === 'force') return { whole, lines: parts };
  return { whole, lines: whole === null ? [] : [{ key: whole.unit_id ?? '', name, row: whole }] };
}

/** The lines, and below them the force where there is one. */
export const withForce = <Row extends LevelledRow>(
  lines: readonly Part<Row>[],
  whole: Row | null
): readonly Part<Row>[] =>
  whole?.level === 'force' ? [...lines, { key: ' whole', name: 'The force', row: whole }] : lines;

function barOf<Row>({ key, name, row }: Part<Row>, options: PartsOptions<Row>): BarRow {
  const empty = options.empty(row);
  if (empty !== null) return { key, label: name, values: {}, note: [], words: `${name}: ${empty}.`, empty };
  return {
    key,
    label: name,
    values: Object.fromEntries(options.series.map((one) => [one.key, one.of(row)])),
    note: options.note(row),
    words: `${name}: ${options.words(row)}.`
  };
}

const lengthOf = ({ values }: BarRow): number =>
  Object.values(values).reduce<number>((sum, value) => (value === null ? sum : sum + value), 0);

/** A bar of parts for each line. */
export function partsPlot<Row>(lines: readonly Part<Row>[], options: PartsOptions<Row>): BarsPlot {
  const rows = lines.map((line) => barOf(line, options));
  return {
    label: options.label,
    rows,
    series: options.series.map(({ key, label, tone }) => ({ key, label, tone })),
    most: Math.max(1, ...rows.map(lengthOf))
  };
}

/** A column of the table, and what stands in it. */
export interface PartColumn<Row> {
  readonly key: string;
  readonly title: string;
  readonly of: (row: Row) => string;
}

/** The table behind the bars: a row for each line, named in the first column. */
export const partsTable = <Row>(
  caption: string,
  first: string,
  lines: readonly Part<Row>[],
  columns: readonly PartColumn<Row>[]
): TableView => ({
  caption,
  columns: [
    { key: 'name', title: first, align: 'start' },
    ...columns.map(({ key, title }) => ({ key, title, align: 'end' }) as const)
  ],
  rows: lines.map(({ key, name, row }) => ({
    key,
    cells: { name, ...Object.fromEntries(columns.map((column) => [column.key, column.of(row)])) }
  }))
});

/** `6`, or `not known`. */
export const known = (value: number | null): string => (value === null ? 'not known' : count(value));

/** `6 of 50, 12.0 %`; `none` where there is nothing to divide by, and `not known` where a part is not known. */
export function shareIn(numerator: number | null, denominator: number | null): string {
  if (numerator === null || denominator === null) return 'not known';
  return denominator === 0 ? 'none' : partOf(numerator, denominator);
}
