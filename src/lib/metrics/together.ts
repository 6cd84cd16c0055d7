// The whole's rows from its units' rows, where only these are there: packs. Σ numerators ÷ Σ denominators.
import { group } from 'd3-array';
import type { Day } from '../shared/dates.ts';
import type { State } from '../shared/measure.ts';

export type FigureRow = Readonly<Record<string, string | number | boolean | null>>;

/** By what the whole is judged: settings in force on a day. */
export interface Judging {
  readonly asOf: Day;
  readonly settingsOn: (day: Day) => Readonly<Record<string, unknown>>;
}

/** Rows of each force from those of its units; held equal to the metric's own SQL by a test. */
export type Together = (units: readonly FigureRow[], judging: Judging) => readonly FigureRow[];

interface Sums {
  /** Columns that tell the rows of one unit apart: months, courses. */
  readonly by?: readonly string[];
  readonly sums: readonly string[];
  /** Column → numerator and denominator, each one of the sums. */
  readonly ratios?: Readonly<Record<string, readonly [string, string]>>;
  /** What else follows from the whole; without it, its state is the worst of its units'. */
  readonly judged?: (whole: FigureRow, judging: Judging, units: readonly FigureRow[]) => FigureRow;
}

/** What is not known of one unit is not known of the whole. */
const WORST_FIRST: readonly State[] = ['no_data', 'breach', 'absent', 'watch', 'suppressed', 'ok'];

export const worstState = (units: readonly FigureRow[]): State =>
  WORST_FIRST.find((state) => units.some((unit) => unit['state'] === state)) ?? 'not_applicable';

/** Nine decimals, as the SQL has it: the order in which they were added can't show. */
const settled = (value: number): number => Math.round(value * 1e9) / 1e9;

const numbersIn = (units: readonly FigureRow[], column: string): number[] =>
  units.flatMap((unit) => (typeof unit[column] === 'number' ? [unit[column]] : []));

/** Of the parts that are known, for a figure that says beside it how much is not; null where none is. */
export function sumOfKnown(units: readonly FigureRow[], column: string): number | null {
  const known = numbersIn(units, column);
  return known.length === 0 ? null : settled(known.reduce((sum, value) => sum + value, 0));
}

/** Null where one of the parts is not known. */
const sumOf = (units: readonly FigureRow[], column: string): number | null =>
  numbersIn(units, column).length < units.length ? null : sumOfKnown(units, column);

/** numerator ÷ denominator; null where one of them is not known, or there is nothing to divide by. */
export function shareOf(
  numerator: FigureRow[string] | undefined,
  denominator: FigureRow[string] | undefined
) {
  if (typeof numerator !== 'number' || typeof denominator !== 'number' || denominator === 0) return null;
  return numerator / denominator;
}

/** Adds up; a column that is neither said here nor an id is not known of the whole. */
export function addedUp({ by = [], sums, ratios = {}, judged }: Sums): Together {
  return (units, judging) => {
    const keys = ['force_id', ...by];
    const groups = group(units, (unit) => JSON.stringify(keys.map((column) => unit[column])));
    return [...groups.values()].map((parts) => {
      const [first = {}] = parts;
      const blank = Object.fromEntries(Object.keys(first).map((column) => [column, null]));
      const kept = Object.fromEntries(keys.map((column) => [column, first[column] ?? null]));
      const added = Object.fromEntries(sums.map((column) => [column, sumOf(parts, column)]));
      const state = 'state' in first ? { state: worstState(parts) } : {};
      const whole: FigureRow = { ...blank, ...kept, ...added, ...state, level: 'force' };
      const shares = Object.entries(ratios).map(([column, [numerator, denominator]]) => [
        column,
        shareOf(whole[numerator], whole[denominator])
      ]);
      const measured = { ...whole, ...(Object.fromEntries(shares) as FigureRow) };
      return { ...measured, ...judged?.(measured, judging, parts) };
    });
  };
}
