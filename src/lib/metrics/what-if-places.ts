// The figures of units and forces that scenarios are compared by, as they are and as they would be.
import { firstOfMonth } from '../shared/dates.ts';
import { byName, count } from '../shared/format.ts';
import type { State } from '../shared/measure.ts';
import type { DeployableRow } from './deployable/metric.ts';
import type { FairShareRow } from './fair-share/metric.ts';
import type { HighRiskShareRow } from './high-risk-share/metric.ts';
import type { LoadPercentRow } from './load-percent/metric.ts';
import type { ResilienceScoreRow } from './resilience-score/metric.ts';
import { limitWords } from './risk-words.ts';
import { numberSetting, unitName, type LevelledRow } from './scope.ts';
import type { ViewContext } from './view.ts';
import {
  fairShareFigure,
  isChanged,
  placeLoadFigure,
  scoreFigure,
  shareFigure,
  workFigure,
  type Figure,
  type Pair
} from './what-if-figures.ts';

/** Rows by metric id. */
export type Rows = ReadonlyMap<string, readonly unknown[]>;

/** A figure that scenarios are compared by: of a row of its metric, for a unit or a force. */
export interface Measured {
  readonly key: string;
  readonly title: string;
  /** Over a picture, where the title is short. */
  readonly heading?: string;
  /** In a sentence, after the place: "load". */
  readonly word: string;
  readonly metric: string;
  /** Null where the row is not the one of a place: of another month. */
  readonly figure: (row: never, context: ViewContext) => Figure | null;
  readonly limit?: (context: ViewContext) => { readonly at: number; readonly label: string };
  /** False: in the table only. On paper, the sentences of the force have what is drawn on screen. */
  readonly isDrawn?: false | 'on screen';
  /** Where the scale ends at the latest: one small unit’s figure would leave no room for the others’. */
  readonly most?: number;
  /** What units in a state are said to be: "would be above the model". */
  readonly said?: readonly (readonly [State, (context: ViewContext) => string])[];
}

const inPercent = (at: number) => ({ at, label: `${count(at)} per cent` });

const MEASURED: readonly Measured[] = [
  {
    key: 'share',
    title: 'High-risk share',
    word: 'high-risk share',
    metric: 'high-risk-share',
    figure: (row: HighRiskShareRow, context) => shareFigure(row, limitWords(context).percent),
    limit: (context) => inPercent(limitWords(context).percent),
    said: [['breach', (context) => `would be above ${limitWords(context).name}`]]
  },
  {
    key: 'load',
    title: 'Load',
    word: 'load',
    metric: 'load-percent',
    figure: (row: LoadPercentRow, context) =>
      row.grain === 'month' && row.period_start === firstOfMonth(context.asOf)
        ? placeLoadFigure(row, numberSetting(context, 'load_breach_percent'))
        : null,
    limit: (context) => inPercent(numberSetting(context, 'load_breach_percent')),
    said: [
      ['breach', () => 'would have too much work'],
      ['absent', () => 'would have cases and nobody there']
    ]
  },
  {
    key: 'score',
    title: 'Resilience',
    heading: 'Officers with cases whose loss the others could absorb',
    word: 'officers whose loss can be absorbed',
    metric: 'resilience-score',
    figure: (row: ResilienceScoreRow) => scoreFigure(row),
    said: [['watch', () => 'could not lose each of their officers']]
  },
  {
    key: 'fair share',
    title: 'Fair share',
    heading: 'Share of the people ÷ share of the work',
    word: 'share of the people ÷ share of the work',
    metric: 'fair-share',
    figure: (row: FairShareRow) => fairShareFigure(row),
    limit: () => ({ at: 1, label: '1: as much of the people as of the work' }),
    most: 3
  },
  {
    key: 'in post',
    isDrawn: false,
    title: 'In post, full-time',
    word: 'full-time officers in post',
    metric: 'deployable',
    figure: (row: DeployableRow) => workFigure(row.in_post_fte)
  },
  {
    key: 'deployable',
    isDrawn: 'on screen',
    title: 'Deployable, full-time',
    heading: 'Full-time officers who can be deployed',
    word: 'those of them who can be deployed',
    metric: 'deployable',
    figure: (row: DeployableRow) => workFigure(row.deployable_fte)
  }
];

/** Ids of the metrics whose rows are compared. */
export const PLACE_METRICS: readonly string[] = [...new Set(MEASURED.map(({ metric }) => metric))];

export interface Place {
  readonly key: string;
  readonly name: string;
  readonly isWhole: boolean;
}

type Found = ReadonlyMap<string, Figure>;

const keyOf = ({ level, force_id, unit_id }: LevelledRow): string =>
  level === 'force' ? ` ${force_id}` : `${force_id} ${unit_id}`;

const isPlace = ({ level }: LevelledRow): boolean => level !== 'officer';

const rowsIn = ({ metric }: Measured, rows: Rows) => (rows.get(metric) ?? []) as readonly LevelledRow[];

/** Units by name, and then the forces that they add up to. */
export function placesOf(all: readonly Rows[], context: ViewContext): Place[] {
  const rows = all.flatMap((one) => MEASURED.flatMap((measured) => rowsIn(measured, one))).filter(isPlace);
  const forces = new Set(rows.filter(({ level }) => level === 'force').map(({ force_id }) => force_id));
  const nameOf = ({ level, force_id, unit_id }: LevelledRow) =>
    level === 'unit' ? unitName(unit_id ?? '', context) : forces.size === 1 ? 'The force' : force_id;
  const places = new Map(
    rows.map((row) => [keyOf(row), { key: keyOf(row), name: nameOf(row), isWhole: row.level === 'force' }])
  );
  return [...places.values()].toSorted(
    (a, b) => Number(a.isWhole) - Number(b.isWhole) || byName(a.name, b.name)
  );
}

function foundIn(measured: Measured, rows: Rows, context: ViewContext): Found {
  const figures = rowsIn(measured, rows)
    .filter(isPlace)
    .flatMap((row) => {
      const figure = measured.figure(row as never, context);
      return figure === null ? [] : [[keyOf(row), figure] as const];
    });
  return new Map(figures);
}

export interface Line extends Measured {
  readonly before: Found;
  /** By scenario. */
  readonly after: readonly Found[];
}

export const pairOf = ({ before, after }: Line, at: number, { key }: Place): Pair => ({
  before: before.get(key) ?? null,
  after: after[at]?.get(key) ?? null
});

/** Each figure before, and after in each scenario; one that is known of no place is left out. */
export function linesOf(before: Rows, after: readonly Rows[], context: ViewContext): Line[] {
  return MEASURED.map((measured) => ({
    ...measured,
    before: foundIn(measured, before, context),
    after: after.map((rows) => foundIn(measured, rows, context))
  })).filter((line) => [line.before, ...line.after].some(({ size }) => size > 0));
}

const isTouched = (line: Line, place: Place): boolean =>
  line.after.some((_, at) => isChanged(pairOf(line, at, place)));

/** Places in which the figure changes in one of the scenarios, and the force, or the one place there is. */
export const listedIn = (line: Line, places: readonly Place[]): readonly Place[] =>
  places.filter(
    (place) =>
      isTouched(line, place) || ((place.isWhole || places.length === 1) && line.before.has(place.key))
  );
