// What a reader sees of training by unit: who is fully trained, which courses are wanting, and how long it takes.
import type { BarRow } from '../../charts/bars.ts';
import { dayInWords } from '../../shared/dates.ts';
import { count, decimal, partOf, percent, plural } from '../../shared/format.ts';
import { courseName } from '../courses.ts';
import { forCount, scopeName, scopeNameFirst } from '../people.ts';
import type { BarsPlot } from '../pictures.ts';
import { scopeOf, stated, type Part } from '../scope.ts';
import type { MetricView, TableView, View, ViewContext } from '../view.ts';
import type { TrainingShareRow } from './metric.ts';

export interface TrainingSharePlot {
  readonly courses: BarsPlot;
  readonly units: BarsPlot;
  readonly unitsHeadline: string;
  readonly where: string;
}

type Line = Part<TrainingShareRow>;

const SERIES = [
  { key: 'lasting', label: 'trained', tone: 'shade-4' },
  { key: 'expiring', label: 'trained, expires soon', tone: 'shade-2' },
  { key: 'booked', label: 'booked', tone: 'not-assessed' },
  { key: 'neither', label: 'neither trained nor booked', tone: 'breach' }
] as const;

function figures(row: TrainingShareRow) {
  const { trained, expiring, booked, cases_with_untrained } = row;
  if (trained === null || expiring === null || booked === null || cases_with_untrained === null) return null;
  return row.in_scope === 0 ? null : { trained, expiring, booked, cases_with_untrained };
}

const unknownWords = (row: TrainingShareRow): string =>
  row.state === 'no_data' ? 'not known: needs the training extract' : 'nobody in a training role';

function barOf({ key, name, row }: Line): BarRow {
  const known = figures(row);
  if (known === null)
    return {
      key,
      label: name,
      values: {},
      note: [],
      words: `${name}: ${unknownWords(row)}.`,
      empty: unknownWords(row)
    };
  const share = partOf(known.trained, row.in_scope);
  const neither = row.in_scope - known.trained - known.booked;
  const cases = `${plural(known.cases_with_untrained, 'case')} with the others`;
  return {
    key,
    label: name,
    values: {
      lasting: known.trained - known.expiring,
      expiring: known.expiring,
      booked: known.booked,
      neither
    },
    note: [
      { text: share, isStrong: true },
      ...(known.cases_with_untrained > 0 ? [{ text: cases, isQuiet: true }] : [])
    ],
    words: `${name}: trained ${share}; ${count(known.booked)} booked, ${count(neither)} neither; ${cases}.`
  };
}

const barsOf = (label: string, lines: readonly Line[]): BarsPlot => ({
  label,
  rows: lines.map(barOf),
  series: SERIES,
  most: Math.max(1, ...lines.map(({ row }) => row.in_scope))
});

const daysInWords = (days: number): string => plural(Math.round(days), 'day');

function headlineOf(row: TrainingShareRow | undefined, context: ViewContext): string {
  if (row === undefined) return `There is nobody in ${scopeName(context)}`;
  const known = figures(row);
  if (known === null)
    return row.state === 'no_data'
      ? 'Training is not known: it needs the training extract'
      : `Nobody in ${scopeName(context)} is in a training role`;
  const total = plural(row.in_scope, 'officer');
  return `${scopeNameFirst(context)}: ${count(known.trained)} of ${total} ${forCount(known.trained, 'is', 'are')} fully trained`;
}

/** How long it took, where anybody is fully trained. */
const notesOf = (row: TrainingShareRow | null): string[] =>
  row === null || row.median_days_to_trained === null
    ? []
    : [`Half of those fully trained were so within ${daysInWords(row.median_days_to_trained)} of starting.`];

function tableOf(lines: readonly Line[], context: ViewContext): TableView {
  const known = (value: number | null) => (value === null ? 'not known' : count(value));
  return {
    caption: `Training by unit and course, ${dayInWords(context.asOf)}`,
    columns: [
      { key: 'unit', title: 'Unit', align: 'start' },
      { key: 'course', title: 'Course', align: 'start' },
      { key: 'scope', title: 'In training roles', align: 'end' },
      { key: 'trained', title: 'Trained', align: 'end' },
      { key: 'share', title: 'Share', align: 'end' },
      { key: 'expiring', title: 'Of these expiring soon', align: 'end' },
      { key: 'booked', title: 'Booked', align: 'end' },
      { key: 'days', title: 'Median days from starting to trained', align: 'end' },
      { key: 'cases', title: 'Cases with the untrained', align: 'end' }
    ],
    rows: lines.map(({ key, name, row }) => ({
      key: `${key} ${row.course}`,
      cells: {
        unit: name,
        course: courseName(row.course),
        scope: count(row.in_scope),
        trained: known(row.trained),
        share: row.share === null ? 'not known' : percent(row.share),
        expiring: known(row.expiring),
        booked: known(row.booked),
        days: row.median_days_to_trained === null ? '' : decimal(row.median_days_to_trained, 0),
        cases: known(row.cases_with_untrained)
      }
    }))
  };
}

function unitsHeadlineOf(units: readonly Line[]): string {
  if (units.every(({ row }) => figures(row) === null)) return 'Training by unit is not known';
  const short = units.filter(({ row }) => row.state === 'breach').length;
  return short === 0
    ? 'Every unit is fully trained'
    : `${count(short)} of ${plural(units.length, 'unit')} ${forCount(short, 'has', 'have')} officers who are not fully trained`;
}

export const trainingShareView: View<TrainingShareRow, TrainingSharePlot> = (
  rows,
  context
): MetricView<TrainingSharePlot> => {
  const fully = scopeOf(
    rows.filter(({ course }) => course === 'all'),
    context
  );
  const { whole } = fully;
  const level = context.unitId === null ? 'force' : 'unit';
  const own = rows.filter((row) => whole !== null && row.level === level && row.unit_id === whole.unit_id);
  const courses = own.map((row) => ({ key: row.course, name: courseName(row.course), row }));
  const known = whole ? figures(whole) : null;
  // One unit alone stands among the courses already, as all of them together.
  const units = level === 'force' && fully.parts.length > 1 ? fully.parts : [];
  const named = level === 'force' ? 'Force' : fully.name;
  return {
    headline: headlineOf(whole ?? undefined, context),
    subtitle: `Officers in training roles by required course; “all courses” means fully trained. ${scopeNameFirst(context)}, ${dayInWords(context.asOf)}.`,
    ...stated(whole?.state ?? 'not_applicable', {
      breach:
        whole && known ? `${count(whole.in_scope - known.trained)} not fully trained` : 'not fully trained',
      watch: 'courses expire soon'
    }),
    notes: notesOf(whole),
    ...(whole && known
      ? {
          figure: {
            text: percent(known.trained / whole.in_scope),
            detail: `${count(known.trained)} of ${count(whole.in_scope)} fully trained`
          }
        }
      : {}),
    table: tableOf(
      [...own.map((row) => ({ key: named, name: named, row })), ...(level === 'force' ? fully.parts : [])],
      context
    ),
    plot: {
      courses: barsOf('Required courses by how many officers have completed them', courses),
      units: barsOf('Units by how many officers are fully trained', units),
      unitsHeadline: unitsHeadlineOf(units),
      where: `${scopeNameFirst(context)}, ${dayInWords(context.asOf)}`
    }
  };
};
