// What a reader sees of coincident absence: a calendar of the 90 days ahead, and beside each week the hours to expect.
import { shadeTone } from '../../charts/colours.ts';
import type { MatrixCell, MatrixRow } from '../../charts/matrix.ts';
import type { NotePart } from '../../charts/notes.ts';
import { addDays, dayInWords, shortDay, weekdayOf, type Day } from '../../shared/dates.ts';
import { count, decimal, percent, roundHalfUp } from '../../shared/format.ts';
import { scopeName, scopeNameFirst } from '../people.ts';
import type { MatrixPlot } from '../pictures.ts';
import { stated } from '../scope.ts';
import type { MetricView, TableView, View, ViewContext } from '../view.ts';
import type { CoincidentAbsenceRow } from './metric.ts';

const WEEKDAYS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'] as const;

/** A week of the forecast, as far as the calendar needs it. */
interface ForecastRow {
  readonly level: string;
  readonly unit_id: string | null;
  readonly week_start: Day;
  readonly low_hours: number | null;
  readonly median_hours: number | null;
  readonly high_hours: number | null;
}

const awayOf = ({ absent_fte: absent, vacant_fte: vacant }: CoincidentAbsenceRow): number | null =>
  absent === null ? null : absent + (vacant === null ? 0 : vacant);

const mondayOf = (day: Day): Day => addDays(day, -weekdayOf(day));

const ofWhat = ({ established_fte: established, in_post_fte: inPost }: CoincidentAbsenceRow): string =>
  established === null ? `${decimal(inPost)} filled` : `${decimal(established)} established`;

function wordsOf(row: CoincidentAbsenceRow): string {
  const away = awayOf(row);
  const day = `${WEEKDAYS[weekdayOf(row.day)]}, ${dayInWords(row.day)}`;
  if (away === null || row.away_share === null) return `${day}: not known`;
  const vacant =
    row.vacant_fte === null || row.vacant_fte === 0 ? '' : `, ${decimal(row.vacant_fte)} of them vacant`;
  return `${day}: ${decimal(away)} full-time posts away of ${ofWhat(row)}, ${percent(row.away_share)}${vacant}${row.is_peak ? '; the most in 90 days' : ''}`;
}

function cellOf(row: CoincidentAbsenceRow, most: number): MatrixCell {
  const [away, share] = [awayOf(row), row.away_share];
  const base = { column: String(weekdayOf(row.day)), words: wordsOf(row) };
  if (away === null || share === null) return { ...base, text: 'not known', isQuiet: true };
  return { ...base, text: away === 0 ? '' : decimal(away), tone: shadeTone(share, most) };
}

const wholeHours = (hours: number): string => count(roundHalfUp(hours, 0));

/** "245 h to expect (221 to 262)". */
function noteOf(forecast: ForecastRow | undefined, hasPeak: boolean): NotePart[] {
  const isKnown = forecast && forecast.median_hours !== null;
  const peak: NotePart[] = hasPeak ? [{ text: isKnown ? 'the most ·' : 'the most', isStrong: true }] : [];
  if (!isKnown) return peak;
  const { low_hours: low, median_hours: median, high_hours: high } = forecast;
  return [
    ...peak,
    {
      text: `${wholeHours(median as number)} h to expect (${wholeHours(low as number)} to ${wholeHours(high as number)})`,
      isQuiet: true
    }
  ];
}

/** Of several forces together there is none. */
function forecastsIn({ unitId, beside }: ViewContext): readonly ForecastRow[] {
  const rows = (beside?.get('absence-forecast') ?? []) as unknown as readonly ForecastRow[];
  const level = unitId === null ? 'force' : 'unit';
  return rows.filter((row) => row.level === level && (unitId === null || row.unit_id === unitId));
}

function calendarOf(days: readonly CoincidentAbsenceRow[], forecasts: readonly ForecastRow[]): MatrixRow[] {
  // A day on which two of five are away is dark, whatever the others are.
  const most = Math.max(0.4, ...days.map(({ away_share }) => (away_share === null ? 0 : away_share)));
  const weeks = [...new Set(days.map(({ day }) => mondayOf(day)))];
  return weeks.map((monday) => {
    const own = days.filter(({ day }) => mondayOf(day) === monday);
    return {
      key: monday,
      label: shortDay(monday),
      cells: own.map((row) => cellOf(row, most)),
      note: noteOf(
        forecasts.find(({ week_start }) => week_start === monday),
        own.some(({ is_peak }) => is_peak)
      )
    };
  });
}

function tableOf(rows: readonly CoincidentAbsenceRow[], context: ViewContext): TableView {
  const fte = (value: number | null) => (value === null ? 'not known' : decimal(value));
  return {
    caption: `Full-time posts away by day, 90 days ahead, ${scopeName(context)}`,
    columns: [
      { key: 'day', title: 'Day', align: 'start' },
      { key: 'weekday', title: 'Weekday', align: 'start' },
      { key: 'absent', title: 'Absent', align: 'end' },
      { key: 'vacant', title: 'Vacant', align: 'end' },
      { key: 'established', title: 'Established', align: 'end' },
      { key: 'share', title: 'Share away', align: 'end' }
    ],
    rows: rows.map((row) => ({
      key: `${row.force_id} ${row.day}`,
      cells: {
        day: shortDay(row.day),
        weekday: WEEKDAYS[weekdayOf(row.day)] ?? '',
        absent: fte(row.absent_fte),
        vacant: fte(row.vacant_fte),
        established: fte(row.established_fte),
        share: row.away_share === null ? 'not known' : percent(row.away_share)
      }
    }))
  };
}

function headlineOf(days: readonly CoincidentAbsenceRow[], context: ViewContext): string {
  const [first] = days;
  if (first === undefined) return `${scopeNameFirst(context)} has no posts and nobody in post`;
  if (first.state === 'no_data') return 'Who is away in the weeks ahead is not known';
  const peak = days.find(({ is_peak }) => is_peak);
  if (!peak || peak.away_share === null) return `${scopeNameFirst(context)} has no posts and nobody in post`;
  const away = awayOf(peak) as number;
  if (away === 0) return 'Nobody is booked away in the next 90 days, and no post is vacant';
  return `At most ${decimal(away)} of ${ofWhat(peak)} posts are away at once (${percent(peak.away_share)}), first on ${shortDay(peak.day)}`;
}

/** At most 4.6 of 12.0 established posts are away at once (38.3 %), first on 21 Oct 2026. */
export const coincidentAbsenceView: View<CoincidentAbsenceRow, MatrixPlot> = (
  rows,
  context
): MetricView<MatrixPlot> => {
  const { unitId } = context;
  const level = unitId === null ? 'force' : 'unit';
  const own = rows.filter((row) => row.level === level && (unitId === null || row.unit_id === unitId));
  const days = new Set(own.map(({ force_id }) => force_id)).size === 1 ? own : [];
  const peak = days.find(({ is_peak }) => is_peak);
  const forecasts = forecastsIn(context);
  const expected =
    forecasts.length === 0 ? '' : '; beside each whole week the hours to expect with sickness as it was';
  return {
    headline: headlineOf(days, context),
    subtitle: `Full-time posts away on each of the next 90 days: booked absences and vacancies${expected}. ${scopeNameFirst(context)}, from ${dayInWords(addDays(context.asOf, 1))}.`,
    ...stated(days[0]?.state ?? 'not_applicable', {}),
    notes: [
      'The guidance gives no limit: it is shown, not graded.',
      ...(context.loaded.has('posts')
        ? []
        : ['Vacancies are not known: they need the posts extract. The share is of the officers in post.'])
    ],
    ...(peak && peak.away_share !== null
      ? {
          figure: {
            text: percent(peak.away_share),
            detail: `of ${ofWhat(peak)} posts away on ${shortDay(peak.day)}`
          }
        }
      : {}),
    table: tableOf(days, context),
    plot: {
      label: 'Calendar of full-time posts away, one row per week',
      rows: calendarOf(days, forecasts),
      columns: WEEKDAYS.map((name, index) => ({ key: String(index), label: name.slice(0, 3) })),
      mostCellWidth: 64
    }
  };
};
