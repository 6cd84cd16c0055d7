// What a reader sees of the forecast: the hours that are booked, those to expect, and how far they may lie.
import { dayInWords, daysBetween, shortDay, type Day } from '../../shared/dates.ts';
import { count, decimal, roundHalfUp } from '../../shared/format.ts';
import { FEWEST_WEEKS } from '../../shared/sickness-forecast.ts';
import { scopeName, scopeNameFirst } from '../people.ts';
import { stated, unitName } from '../scope.ts';
import type { MetricView, TableView, View, ViewContext } from '../view.ts';
import type { AbsenceForecastRow } from './metric.ts';

export interface ForecastWeek {
  readonly key: Day;
  /** Days since the first week. */
  readonly at: number;
  readonly booked: number;
  readonly low: number;
  readonly median: number;
  readonly high: number;
  readonly words: string;
}

export interface AbsenceForecastPlot {
  readonly label: string;
  readonly weeks: readonly ForecastWeek[];
  readonly from: Day;
  readonly to: Day;
  readonly most: number;
}

const whole = (hours: number): string => count(roundHalfUp(hours, 0));

function weekOf(row: AbsenceForecastRow, first: Day): ForecastWeek[] {
  const {
    week_start: key,
    booked_hours: booked,
    low_hours: low,
    median_hours: median,
    high_hours: high
  } = row;
  if (booked === null || low === null || median === null || high === null) return [];
  return [
    {
      key,
      at: daysBetween(first, key),
      booked,
      low,
      median,
      high,
      words: `Week from ${shortDay(key)}: ${whole(median)} hours to expect, in eight of ten draws ${whole(low)} to ${whole(high)}; ${whole(booked)} booked of ${whole(row.rostered_hours)} rostered`
    }
  ];
}

function headlineOf(
  rows: readonly AbsenceForecastRow[],
  weeks: readonly ForecastWeek[],
  context: ViewContext
): string {
  const [first] = rows;
  if (first === undefined) return `Nobody in ${scopeName(context)} is rostered in the weeks ahead`;
  if (first.state === 'suppressed') return 'No forecast is shown: it would tell of single people’s sickness';
  if (first.state === 'no_data')
    return first.booked_hours === null
      ? 'The hours ahead are not known: they need the absences extract'
      : `No forecast: absences are recorded for ${count(first.history_weeks)} whole weeks, and it needs ${FEWEST_WEEKS}`;
  const [fewest] = weeks.toSorted((a, b) => a.median - b.median || a.at - b.at);
  if (fewest === undefined) return `Nobody in ${scopeName(context)} has rostered hours in the weeks ahead`;
  return `Fewest hours to expect: ${whole(fewest.median)} in the week from ${shortDay(fewest.key)} (${whole(fewest.low)} to ${whole(fewest.high)})`;
}

const WORDS = {
  ok: '',
  no_data: 'no forecast',
  not_applicable: 'nobody rostered',
  suppressed: 'not shown'
} as const;

function tableOf(rows: readonly AbsenceForecastRow[], context: ViewContext): TableView {
  const hours = (value: number | null, { state }: AbsenceForecastRow) =>
    value === null ? WORDS[state] || 'not known' : decimal(value);
  const nameOf = ({ level, unit_id }: AbsenceForecastRow) =>
    level === 'force' ? 'The force' : unitName(unit_id ?? '', context);
  return {
    caption: `Hours to expect by week, ${scopeName(context)}`,
    columns: [
      { key: 'name', title: 'Whose', align: 'start' },
      { key: 'week', title: 'Week from', align: 'start' },
      { key: 'rostered', title: 'Rostered', align: 'end' },
      { key: 'booked', title: 'Left by bookings', align: 'end' },
      { key: 'low', title: 'Low (10 %)', align: 'end' },
      { key: 'median', title: 'Median', align: 'end' },
      { key: 'high', title: 'High (90 %)', align: 'end' }
    ],
    rows: rows.map((row) => ({
      key: `${row.level} ${row.force_id} ${row.unit_id ?? ''} ${row.week_start}`,
      cells: {
        name: nameOf(row),
        week: shortDay(row.week_start),
        rostered: decimal(row.rostered_hours),
        booked: hours(row.booked_hours, row),
        low: hours(row.low_hours, row),
        median: hours(row.median_hours, row),
        high: hours(row.high_hours, row)
      }
    }))
  };
}

/** Fewest hours to expect: 210 in the week from 21 Dec 2026 (188 to 226). */
export const absenceForecastView: View<AbsenceForecastRow, AbsenceForecastPlot> = (
  rows,
  context
): MetricView<AbsenceForecastPlot> => {
  const { unitId } = context;
  const level = unitId === null ? 'force' : 'unit';
  const own = rows.filter((row) => row.level === level && (unitId === null || row.unit_id === unitId));
  const shown = unitId === null ? rows : own;
  const forces = new Set(own.map(({ force_id }) => force_id));
  const drawn = forces.size === 1 ? own : [];
  const first = drawn[0]?.week_start ?? context.asOf;
  const weeks = drawn.flatMap((row) => weekOf(row, first));
  return {
    headline: headlineOf(drawn, weeks, context),
    subtitle: `Available hours by week: dashed as booked; with sickness as it was in the last 12 months the median, and the band that holds eight of ten draws. A forecast, not a fact. ${scopeNameFirst(context)}, from ${dayInWords(first)}.`,
    ...stated(drawn[0]?.state ?? 'not_applicable', { suppressed: 'too few people', no_data: 'no forecast' }),
    notes: [],
    table: tableOf(shown, context),
    plot: {
      label: 'Hours to expect by week, with the band that holds eight of ten draws',
      weeks,
      from: first,
      to: weeks.at(-1)?.key ?? first,
      most: Math.max(1, ...drawn.map(({ rostered_hours }) => rostered_hours))
    }
  };
};
