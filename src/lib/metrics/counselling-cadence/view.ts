// What the welfare lead sees of the cadence: a calendar of how long ago everybody was last seen, a column for each month.
import { shadeTone } from '../../charts/colours.ts';
import type { MatrixCell, MatrixRow } from '../../charts/matrix.ts';
import { dayInWords, shortDay } from '../../shared/dates.ts';
import { count, countInWords, plural } from '../../shared/format.ts';
import { forCount, peopleOf, scopeName, scopeNameFirst } from '../people.ts';
import type { MatrixPlot } from '../pictures.ts';
import { numberSetting, stated, worstOf, type Part } from '../scope.ts';
import type { MetricView, TableView, View, ViewContext } from '../view.ts';
import type { CounsellingCadenceRow } from './metric.ts';

/** Months of one person, oldest first. */
interface Line {
  readonly key: string;
  readonly name: string;
  readonly months: readonly CounsellingCadenceRow[];
}

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'] as const;

/** "Sep", and "Jan 26" where a year begins. */
const monthName = (day: string, isFirst: boolean): string => {
  const name = MONTHS[Number(day.slice(5, 7)) - 1] ?? '';
  return isFirst || name === 'Jan' ? `${name} ${day.slice(2, 4)}` : name;
};

const linesOf = (people: readonly Part<CounsellingCadenceRow>[]): Line[] =>
  [...new Set(people.map(({ key }) => key))].map((key) => {
    const own = people.filter((person) => person.key === key);
    const [first] = own;
    return {
      key,
      name: first?.name ?? '',
      months: own.map(({ row }) => row)
    };
  });

/** "45 days since the last session", "at least 212 days without one", "never seen, 30 days in post", "in a long absence". */
function standingInWords({ days_since: days, is_least, was_seen, state }: CounsellingCadenceRow): string {
  if (state === 'no_data' || days === null) return 'not known';
  const counted = plural(days, 'day');
  const since = was_seen
    ? `${counted} since the last session`
    : is_least
      ? `at least ${counted} without a session`
      : `never seen, ${counted} in post`;
  const over = state === 'breach' ? ', more than the interval' : '';
  return state === 'absent' ? `in a long absence, ${since}` : `${since}${over}`;
}

function cellOf(name: string, row: CounsellingCadenceRow, interval: number): MatrixCell {
  const base = { column: row.month, words: `${name}, ${dayInWords(row.seen_on)}: ${standingInWords(row)}.` };
  if (row.state === 'no_data' || row.days_since === null) return { ...base, text: '–', isQuiet: true };
  if (row.state === 'absent') return { ...base, text: 'away', isQuiet: true };
  return {
    ...base,
    text: `${count(row.days_since)}${row.is_least ? '+' : ''}`,
    tone: shadeTone(Math.max(1, row.days_since), 2 * interval),
    ...(row.state === 'breach' ? { state: row.state } : {}),
    isQuiet: row.state === 'not_applicable'
  };
}

function headlineOf(lines: readonly Line[], context: ViewContext): string {
  if (lines.length === 0) return `Nobody in ${scopeName(context)} is in the counselling scope`;
  const months = lines.flatMap((line) => line.months);
  if (months.every(({ state }) => state === 'no_data'))
    return 'The cadence is not known: it needs the counselling extract';
  const late = lines.filter((line) => line.months.some(({ state }) => state === 'breach'));
  const often = lines.filter(
    (line) => line.months.filter(({ state }) => state === 'breach').length * 2 > line.months.length
  );
  if (late.length === 0) return 'Everybody was seen within the interval at the end of every month';
  const most =
    often.length === 0
      ? ''
      : `, ${countInWords(often.length).toLowerCase()} of them at the end of most months`;
  return `${countInWords(late.length)} of ${count(lines.length)} people ${forCount(late.length, 'was', 'were')} past the interval at some month’s end${most}`;
}

const tableOf = (lines: readonly Line[], context: ViewContext): TableView => ({
  caption: `Days since the last session at the end of each month, ${scopeName(context)}`,
  columns: [
    { key: 'who', title: 'Person', align: 'start' },
    { key: 'group', title: 'Group', align: 'start' },
    { key: 'month', title: 'On', align: 'start' },
    { key: 'sessions', title: 'Sessions in the month', align: 'end' },
    { key: 'standing', title: 'Standing', align: 'start' }
  ],
  rows: lines.flatMap(({ key, name, months }) =>
    months.map((row) => ({
      key: `${key} ${row.month}`,
      cells: {
        who: name,
        group: row.group,
        month: shortDay(row.seen_on),
        sessions: row.sessions === null ? 'not known' : count(row.sessions),
        standing: standingInWords(row)
      }
    }))
  )
});

export const counsellingCadenceView: View<CounsellingCadenceRow, MatrixPlot> = (
  rows,
  context
): MetricView<MatrixPlot> => {
  const lines = linesOf(peopleOf(rows, context));
  const interval = numberSetting(context, 'counselling_interval_days');
  const months = [...new Set(lines.flatMap((line) => line.months.map(({ month }) => month)))].toSorted();
  const now = lines.flatMap((line) => line.months.at(-1) ?? []);
  return {
    headline: headlineOf(lines, context),
    subtitle: `Days since the last session at the end of each month, darker the longer; ▲ is more than the ${plural(interval, 'day')} of the force’s own interval. ${scopeNameFirst(context)}, to ${dayInWords(context.asOf)}.`,
    ...stated(worstOf(now.map(({ state }) => state)), {
      breach: `${count(now.filter(({ state }) => state === 'breach').length)} past the interval now`,
      absent: 'somebody in a long absence'
    }),
    notes: [
      'Before the first session the days in post are counted, or those since the extract begins, with a +. Only people in post now are shown.'
    ],
    table: tableOf(lines, context),
    plot: {
      label: 'Calendar of the days since everybody’s last session, one column per month',
      rows: lines.map(({ key, name, months: own }): MatrixRow => ({
        key,
        label: name,
        cells: own.map((row) => cellOf(name, row, interval))
      })),
      columns: months.map((month, index) => ({ key: month, label: monthName(month, index === 0) })),
      mostCellWidth: 76
    }
  };
};
