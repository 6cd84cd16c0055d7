// The figures of an officer as a what-if compares them: share, load and what their absence would leave.
import { count, decimal, percent, plural, roundHalfUp } from '../shared/format.ts';
import type { State } from '../shared/measure.ts';
import type { FairShareRow } from './fair-share/metric.ts';
import type { HighRiskShareRow } from './high-risk-share/metric.ts';
import type { LoadPercentRow } from './load-percent/metric.ts';
import type { ResilienceRow } from './resilience/metric.ts';
import type { ResilienceScoreRow } from './resilience-score/metric.ts';
import { rangeInWords } from './risk-words.ts';
import { scopeOf, sumOf, type LevelledRow, type Part } from './scope.ts';
import type { ViewContext } from './view.ts';

/** A figure in words, and its place on the scale where it has one. */
export interface Figure {
  readonly at: number | null;
  readonly text: string;
  /** The parts of it: `9 of 50`. */
  readonly detail: string;
  /** What the cases not assessed could make of it, blank where they make no difference. */
  readonly range: string;
  readonly state: State;
}

/** As it is and as it would be; null = no such person, or not known. */
export interface Pair {
  readonly before: Figure | null;
  readonly after: Figure | null;
}

/** Blank where both ends read alike. */
function rangeOf(least: number | null, most: number | null, limit: number): string {
  if (least === null || most === null) return '';
  const words = rangeInWords(least, most, limit);
  return /^(\S+)( %)? to \1 %$/.test(words) ? '' : words;
}

export function shareFigure(row: HighRiskShareRow, limit: number): Figure {
  const { share, high_risk_cases: high, cases, state } = row;
  if (share === null) return { at: null, text: 'no cases', detail: '', range: '', state };
  return {
    at: share * 100,
    text: percent(share, limit),
    detail: `${count(high)} of ${count(cases)}`,
    range: rangeOf(row.share_least, row.share_most, limit),
    state
  };
}

export function loadFigure(row: LoadPercentRow, limit: number): Figure {
  const { load_percent: load, state, cases } = row;
  const detail = plural(cases, 'case');
  const part = (value: number | null) => value && value / 100;
  const range = rangeOf(part(row.load_percent_least), part(row.load_percent_most), limit);
  if (load !== null) return { at: load, text: percent(load / 100, limit), detail, range, state };
  const text = state === 'absent' ? 'absent' : state === 'no_data' ? 'not known' : 'nobody’s hours';
  return { at: null, text, detail, range: '', state };
}

export function lossFigure(row: ResilienceRow): Figure {
  const { cases, placed, high_risk_cases: high, high_risk_placed: highPlaced } = row;
  const detail = plural(cases, 'case');
  if (cases === 0) return { at: null, text: 'no cases', detail, range: '', state: 'not_applicable' };
  const isWhole = placed === cases && highPlaced === high;
  const left = high - highPlaced;
  const text = `${count(placed)} of ${count(cases)}${left > 0 ? `, ${count(left)} high-risk without a place` : ''}`;
  return { at: null, text: isWhole ? 'all' : text, detail, range: '', state: isWhole ? 'ok' : 'watch' };
}

/** " (91 to 101 % as cases not assessed turn out)"; nothing where they make no difference. */
export const uncertain = (figure: Figure | null): string =>
  figure === null || figure.range === '' ? '' : ` (${figure.range} as cases not assessed turn out)`;

const hours = (value: number | null): string => (value === null ? 'not known' : count(roundHalfUp(value, 0)));

/** M5 of a unit or a force, with its hours. */
export const placeLoadFigure = (row: LoadPercentRow, limit: number): Figure => ({
  ...loadFigure(row, limit),
  detail: `${hours(row.hours_needed)} of ${hours(row.available_hours)} hours`
});

/** M6 of a unit: 5 of 8 officers, on a scale of per cent. */
export function scoreFigure({
  absorbable,
  officers_with_cases: all,
  score,
  state
}: ResilienceScoreRow): Figure {
  if (score === null) return { at: null, text: 'nobody has cases', detail: '', range: '', state };
  return {
    at: score * 100,
    text: percent(score),
    detail: `${count(absorbable)} of ${count(all)}`,
    range: '',
    state
  };
}

/** M13 of a unit; null for a force, which has no share to compare, and where it is not known. */
export const fairShareFigure = ({
  fair_share: ratio,
  fte_share: people,
  demand_share: work,
  state
}: FairShareRow): Figure | null =>
  ratio === null || people === null || work === null
    ? null
    : {
        at: ratio,
        text: decimal(ratio, 2),
        detail: `${percent(people)} ÷ ${percent(work)}`,
        range: '',
        state
      };

/** Full-time posts' worth of people; null where it is not known. */
export const workFigure = (fte: number | null): Figure =>
  fte === null
    ? { at: null, text: 'not known', detail: '', range: '', state: 'no_data' }
    : { at: fte, text: decimal(fte), detail: '', range: '', state: 'ok' };

export type Figured = ReadonlyMap<string, { readonly name: string; readonly figure: Figure }>;

/** Figures of the unit's officers and of the unit, by the key of the part. */
export function figured<Row extends LevelledRow>(
  rows: readonly Row[],
  context: ViewContext,
  figureOf: (row: Row) => Figure
): Figured {
  const scope = scopeOf(rows, context);
  const sum = sumOf(scope);
  const parts: Part<Row>[] = sum ? [...scope.parts, sum] : [...scope.parts];
  return new Map(parts.map(({ key, name, row }) => [key, { name, figure: figureOf(row) }]));
}

export const changeOf = (before: Figured, after: Figured, key: string): Pair => ({
  before: before.get(key)?.figure ?? null,
  after: after.get(key)?.figure ?? null
});

export const isChanged = ({ before, after }: Pair): boolean =>
  before?.text !== after?.text || before?.detail !== after?.detail;
