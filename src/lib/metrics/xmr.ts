// A monthly series as a control chart: centre, limits, and what has a special cause in words. For every monthly series.
import { addMonths, dayInWords, firstOfMonth, type Day } from '../shared/dates.ts';
import { count, countInWords, plural } from '../shared/format.ts';
import { controlChart, FEWEST_FOR_LIMITS, type ControlChart, type SpecialCause } from '../shared/spc.ts';
import type { ViewContext } from './view.ts';

/** A month and its value; null = not known in it. */
export interface MonthValue {
  /** Any day of the month. */
  readonly day: Day;
  readonly value: number | null;
}

export interface XmrPoint {
  readonly key: Day;
  /** Months since the first. */
  readonly at: number;
  readonly height: number | null;
  readonly cause: SpecialCause | null;
  readonly words: string;
}

export interface XmrPlot {
  readonly label: string;
  readonly headline: string;
  readonly subtitle: string;
  readonly points: readonly XmrPoint[];
  readonly centre: number | null;
  /** No lower than `floor` of the series. */
  readonly limits: ControlChart['limits'];
  readonly least: number;
  readonly most: number;
  readonly format: (value: number) => string;
}

export interface XmrSeries {
  /** "High-risk share", to begin a sentence. */
  readonly name: string;
  readonly where: string;
  readonly months: readonly MonthValue[];
  readonly format: (value: number) => string;
}

const CAUSE_WORDS: Readonly<Record<SpecialCause, string>> = {
  outside: 'outside the limits',
  trend: 'one of seven that all rise or all fall',
  near_limit: 'one of two in three near a limit',
  shift: 'one of seven on one side of the mean'
};

/** "September 2026". */
const monthInWords = (day: Day): string => dayInWords(day).replace(/^\d+ /, '');

/** Every month from the first to the last, the last value of each; null where there is none. */
function everyMonth(months: readonly MonthValue[]): { key: Day; value: number | null }[] {
  const byMonth = new Map(
    months
      .toSorted((a, b) => a.day.localeCompare(b.day))
      .map(({ day, value }) => [firstOfMonth(day), value] as const)
  );
  const keys = [...byMonth.keys()].toSorted();
  const [first, last] = [keys[0], keys.at(-1)];
  if (first === undefined || last === undefined) return [];
  const all = [];
  for (let key = first; key <= last; key = addMonths(key, 1))
    all.push({ key, value: byMonth.get(key) ?? null });
  return all;
}

function headlineOf(name: string, points: readonly XmrPoint[], chart: ControlChart): string {
  const special = points.filter(({ cause }) => cause !== null);
  const last = points.at(-1);
  const known = points.filter(({ height }) => height !== null).length;
  if (known < 2) return `${name}: too few months to follow`;
  const isRun = chart.limits === null;
  if (special.length === 0)
    return isRun
      ? `${name}: no run of seven in ${count(known)} months`
      : `${name} varies as usual: no month has a special cause`;
  if (last?.cause) return `${name}: the last month is ${CAUSE_WORDS[last.cause]}`;
  return `${name}: ${countInWords(special.length).toLowerCase()} of ${plural(known, 'month')} ${special.length === 1 ? 'has' : 'have'} a special cause`;
}

function subtitleOf(
  { where, format }: XmrSeries,
  chart: ControlChart,
  floored: ControlChart['limits'],
  isScreened: boolean
) {
  const centre = chart.centre === null ? '' : `, mean ${format(chart.centre)}`;
  const limits =
    floored === null
      ? `; a run chart, as limits need ${count(FEWEST_FOR_LIMITS)} months`
      : `, limits ${format(floored.lower)} to ${format(floored.upper)}${isScreened ? ', outlying jumps left out' : ''}`;
  const special = chart.causes.some((cause) => cause !== null) ? ' A diamond has a special cause.' : '';
  return `Month by month${centre}${limits}. ${where}.${special}`;
}

/** What the picture of a monthly series is drawn from. Values are never negative, so no limit is below 0. */
export function xmrOf(series: XmrSeries, { settings }: ViewContext): XmrPlot {
  const isScreened = settings['trend_screening'] === true;
  const months = everyMonth(series.months);
  const values = months.map(({ value }) => value);
  const chart = controlChart(values, { isScreened });
  const limits = chart.limits && { lower: Math.max(0, chart.limits.lower), upper: chart.limits.upper };
  const points = months.map(({ key, value }, at): XmrPoint => {
    const cause = chart.causes[at] ?? null;
    const said = value === null ? 'not known' : series.format(value);
    return {
      key,
      at,
      height: value,
      cause,
      words: `${monthInWords(key)}: ${said}${cause === null ? '' : `, ${CAUSE_WORDS[cause]}`}`
    };
  });
  const known = values.filter((value) => value !== null);
  const ends = [...known, ...(limits ? [limits.lower, limits.upper] : [])];
  const [low, high] = [Math.min(...ends), Math.max(...ends)];
  const room = (high - low) * 0.1 || Math.abs(high) * 0.1 || 1;
  return {
    label: `${series.name} month by month, ${series.where}`,
    headline: headlineOf(series.name, points, chart),
    subtitle: subtitleOf(series, chart, limits, isScreened),
    points: known.length < 2 ? [] : points,
    centre: chart.centre,
    limits,
    least: Math.max(0, low - room),
    most: high + room,
    format: series.format
  };
}
