// What a reader sees of training: how far each course is completed, and by whom.
import type { BarRow } from '../../charts/bars.ts';
import type { MatrixCell } from '../../charts/matrix.ts';
import { dayInWords, shortDay } from '../../shared/dates.ts';
import { count, countInWords, partOf, plural } from '../../shared/format.ts';
import { courseName, STATUS_WORDS } from '../courses.ts';
import { forCount, peopleOf, scopeName, scopeNameFirst } from '../people.ts';
import type { BarsPlot, MatrixPlot } from '../pictures.ts';
import { stated, worstOf, type Part } from '../scope.ts';
import type { MetricView, TableView, View, ViewContext } from '../view.ts';
import type { TrainingRow } from './metric.ts';

export interface TrainingPlot {
  readonly courses: BarsPlot;
  readonly matrix: MatrixPlot;
  readonly matrixHeadline: string;
  readonly where: string;
}

type Completion = Part<TrainingRow>;

interface Trainee {
  readonly key: string;
  readonly name: string;
  readonly rows: readonly TrainingRow[];
}

const SERIES = [
  { key: 'complete', label: 'complete', tone: 'shade-4' },
  { key: 'expiring', label: 'complete, expires soon', tone: 'shade-2' },
  { key: 'booked', label: 'booked', tone: 'not-assessed' },
  { key: 'expired', label: 'expired', tone: 'watch' },
  { key: 'missing', label: 'missing', tone: 'breach' }
] as const;

type Standing = (typeof SERIES)[number]['key'];

const standingOf = (row: TrainingRow): Standing | null =>
  row.status === 'complete' && row.state === 'watch' ? 'expiring' : row.status;

/** "complete, expires 12 Nov 2026", "booked for 2 Nov 2026", "missing". */
function inWords(row: TrainingRow): string {
  if (row.status === null) return 'not known';
  const booked = row.booked_for === null ? '' : ` for ${shortDay(row.booked_for)}`;
  if (row.status === 'booked') return `booked${booked}`;
  if (row.status === 'expired')
    return `expired${row.expires_on ? ` ${shortDay(row.expires_on)}` : ''}${booked ? `, booked again${booked}` : ''}`;
  const expires = row.expires_on === null ? '' : `, expires ${shortDay(row.expires_on)}`;
  return `${STATUS_WORDS[row.status]}${expires}`;
}

function traineesOf(completions: readonly Completion[]): Trainee[] {
  const trainees = new Map<string, { key: string; name: string; rows: TrainingRow[] }>();
  for (const { key, name, row } of completions) {
    const known = trainees.get(key) ?? { key, name, rows: [] };
    known.rows.push(row);
    trainees.set(key, known);
  }
  return [...trainees.values()];
}

const isFully = ({ rows }: Trainee): boolean => rows.every(({ status }) => status === 'complete');

function barOf(course: string, rows: readonly TrainingRow[]): BarRow {
  const label = courseName(course);
  if (rows.some(({ status }) => status === null))
    return { key: course, label, values: {}, note: [], words: `${label}: not known.`, empty: 'not known' };
  const of = (standing: Standing) => rows.filter((row) => standingOf(row) === standing).length;
  const done = of('complete') + of('expiring');
  const rest = SERIES.slice(1)
    .filter(({ key }) => of(key) > 0)
    .map(({ key, label: word }) => `${count(of(key))} ${word}`);
  return {
    key: course,
    label,
    values: Object.fromEntries(SERIES.map(({ key }) => [key, of(key)])),
    note: [{ text: partOf(done, rows.length), isStrong: true }],
    words: `${label}: complete ${partOf(done, rows.length)}${rest.length > 0 ? `; ${rest.join(', ')}` : ''}.`
  };
}

const cellOf = (name: string, row: TrainingRow): MatrixCell => ({
  column: row.course,
  text: standingOf(row) === 'expiring' ? `to ${shortDay(row.expires_on ?? '')}` : (row.status ?? 'not known'),
  words: `${name}, ${courseName(row.course)}: ${inWords(row)}.`,
  state: row.state,
  isQuiet: row.state === 'ok'
});

function headlineOf(trainees: readonly Trainee[], context: ViewContext): string {
  const [first] = trainees;
  if (first === undefined) return `Nobody in ${scopeName(context)} is in a training role`;
  if (first.rows[0]?.status === null) return 'Training is not known: it needs the training extract';
  const rest = trainees.filter((one) => !isFully(one));
  const total = plural(trainees.length, 'officer');
  if (rest.length === 0) return `Everybody in ${scopeName(context)} has completed every required course`;
  const cases = rest.reduce((sum, { rows }) => sum + (rows[0]?.cases ?? NaN), 0);
  return `${countInWords(rest.length)} of ${total} ${forCount(rest.length, 'is', 'are')} not fully trained, and ${forCount(rest.length, 'holds', 'hold')} ${plural(cases, 'case')}`;
}

function tableOf(completions: readonly Completion[], context: ViewContext): TableView {
  const dayOf = (day: string | null) => (day === null ? '' : dayInWords(day));
  return {
    caption: `Required courses, ${scopeName(context)}, ${dayInWords(context.asOf)}`,
    columns: [
      { key: 'officer', title: 'Officer', align: 'start' },
      { key: 'course', title: 'Course', align: 'start' },
      { key: 'status', title: 'Status', align: 'start' },
      { key: 'completed', title: 'Completed', align: 'start' },
      { key: 'expires', title: 'Expires', align: 'start' },
      { key: 'booked', title: 'Booked for', align: 'start' },
      { key: 'cases', title: 'Cases held', align: 'end' }
    ],
    rows: completions.map(({ key, name, row }) => ({
      key: `${key} ${row.course}`,
      cells: {
        officer: name,
        course: courseName(row.course),
        status: row.status ?? 'not known',
        completed: dayOf(row.completed_on),
        expires: dayOf(row.expires_on),
        booked: dayOf(row.booked_for),
        cases: count(row.cases)
      }
    }))
  };
}

export const trainingView: View<TrainingRow, TrainingPlot> = (rows, context): MetricView<TrainingPlot> => {
  const completions = peopleOf(rows, context);
  const trainees = traineesOf(completions);
  const courses = [...new Set(rows.map(({ course }) => course))];
  const isKnown = completions.every(({ row }) => row.status !== null);
  const fully = trainees.filter(isFully).length;
  const soon = completions.filter(({ row }) => standingOf(row) === 'expiring').length;
  return {
    headline: headlineOf(trainees, context),
    subtitle: `Officers in training roles by required course. ${scopeNameFirst(context)}, ${dayInWords(context.asOf)}.`,
    ...stated(worstOf(completions.map(({ row }) => row.state)), {
      breach: 'courses to complete',
      watch: 'courses expire soon'
    }),
    notes: ['A place booked is not a course done.'],
    ...(isKnown && trainees.length > 0
      ? { figure: { text: `${count(fully)} of ${count(trainees.length)}`, detail: 'fully trained' } }
      : {}),
    table: tableOf(completions, context),
    plot: {
      courses: {
        label: 'Required courses by how many officers have completed them',
        rows: courses.map((course) =>
          barOf(
            course,
            completions.filter(({ row }) => row.course === course).map(({ row }) => row)
          )
        ),
        series: SERIES,
        most: Math.max(1, trainees.length)
      },
      matrix: {
        label: 'Officers by required course',
        rows: trainees.map(({ key, name, rows: own }) => ({
          key,
          label: name,
          cells: own.map((row) => cellOf(name, row)),
          note: [{ text: plural(own[0]?.cases ?? NaN, 'case'), isQuiet: true }]
        })),
        columns: courses.map((key) => ({
          key,
          label: courseName(key)
        })),
        mostCellWidth: 130
      },
      matrixHeadline: !isKnown
        ? 'Who has completed which course is not known'
        : soon === 0
          ? fully === trainees.length
            ? 'No course expires soon'
            : `${countInWords(trainees.length - fully)} ${forCount(trainees.length - fully, 'officer has', 'officers have')} a course to complete; none expires soon`
          : `${countInWords(soon)} ${forCount(soon, 'course expires', 'courses expire')} soon`,
      where: `${scopeNameFirst(context)}, ${dayInWords(context.asOf)}`
    }
  };
};
