// What needs its reader: one finding in the figures, with since when and where its rows are.
import type { Day } from '../shared/dates.ts';

export type FigureRow = Readonly<Record<string, unknown>>;

export interface Finding {
  /** Unique within its rule. */
  readonly key: string;
  readonly unit_id: string;
  /** Whom it is about; null = the unit as a whole. */
  readonly officer_id: string | null;
  /** The figures, as a phrase: `11 of 50 cases high risk (22.0 %), 1 over`. */
  readonly finding: string;
  /** First day on which it was so, as far as the extracts tell; null = they don't. */
  readonly since: Day | null;
  /** Whether what the extracts tell begins with it, so that it may be older. */
  readonly orBefore?: boolean;
}

/** What the rules read beside the rows. */
export interface Looking {
  readonly asOf: Day;
  /** Settings in force on the as-of date, by id. */
  readonly settings: Readonly<Record<string, unknown>>;
}

/** Rows of the metrics that a rule names, by id; one that can't be asked is not there. */
export type Rows = ReadonlyMap<string, readonly FigureRow[]>;

export interface Rule {
  readonly id: string;
  readonly title: string;
  /** The metric whose rows it finds something in, for officers or for units: the first that the reader is shown. */
  readonly looksAt: readonly string[];
  /** Metrics that tell since when. */
  readonly beside?: readonly string[];
  readonly find: (rows: Rows, looking: Looking) => readonly Finding[];
}

export const text = (row: FigureRow, column: string): string => {
  const value = row[column];
  if (typeof value !== 'string') throw new Error(`${column} is not a text in ${JSON.stringify(row)}`);
  return value;
};

export const textOrNone = (row: FigureRow, column: string): string | null =>
  row[column] == null ? null : text(row, column);

export const figure = (row: FigureRow, column: string): number => {
  const value = row[column];
  if (typeof value !== 'number') throw new Error(`${column} is not a number in ${JSON.stringify(row)}`);
  return value;
};

/** Rows of one level: of officers where the reader is shown any, else of units. "No lead" is nobody. */
export function rowsOfThose(rows: readonly FigureRow[]): readonly FigureRow[] {
  const officers = rows.filter(({ level, officer_id }) => level === 'officer' && officer_id !== null);
  return officers.length > 0 ? officers : rows.filter(({ level }) => level === 'unit');
}

/** Whom a levelled row is about. */
export const aboutOf = (row: FigureRow) => ({
  key: `${textOrNone(row, 'unit_id') ?? ''} ${textOrNone(row, 'officer_id') ?? ''}`,
  unit_id: text(row, 'unit_id'),
  officer_id: textOrNone(row, 'officer_id')
});

export const isOfSame = (one: FigureRow, other: FigureRow): boolean =>
  one['level'] === other['level'] &&
  one['unit_id'] === other['unit_id'] &&
  one['officer_id'] === other['officer_id'];

export const byDay =
  (column: string) =>
  (one: FigureRow, other: FigureRow): number =>
    text(one, column) < text(other, column) ? -1 : 1;
