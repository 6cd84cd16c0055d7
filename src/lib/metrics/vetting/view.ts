// What a reader sees of vetting: who is vetted until when, beside the courses; the year ahead; cases at stake.
import type { MatrixCell, MatrixRow } from '../../charts/matrix.ts';
import type { NotePart } from '../../charts/notes.ts';
import type { TimeRow } from '../../charts/timeline.ts';
import { addDays, dayInWords, shortDay } from '../../shared/dates.ts';
import { count, countInWords, plural } from '../../shared/format.ts';
import type { State } from '../../shared/measure.ts';
import { courseName, STATUS_WORDS } from '../courses.ts';
import { forCount, peopleOf, scopeName, scopeNameFirst } from '../people.ts';
import type { BarsPlot, MatrixPlot, TimelinePlot } from '../pictures.ts';
import { codesSetting, stated, worstOf } from '../scope.ts';
import type { MetricView, View, ViewContext } from '../view.ts';
import type { VettingRow } from './metric.ts';
import { minimumOf, tableOf, vettingInWords, type Person } from './table.ts';

export interface VettingPlot {
  readonly matrix: MatrixPlot;
  readonly year: TimelinePlot;
  readonly yearHeadline: string;
  readonly atStake: BarsPlot;
  readonly atStakeHeadline: string;
  readonly where: string;
}

/** A row of the training metric, as far as the matrix needs it. */
interface CourseRow {
  readonly officer_id: string | null;
  readonly course: string;
  readonly status: keyof typeof STATUS_WORDS | null;
  readonly expires_on: string | null;
  readonly state: State;
}

const widestHorizon = ({ settings }: ViewContext): number =>
  Math.max(...(settings['horizon_days'] as readonly number[]));

const sentence = ({ name, row }: Person, minimum: string): string =>
  `${name}: ${vettingInWords(row, minimum)}${row.level_held ? `, holds ${row.level_held}` : ''}. ` +
  `${plural(row.cases, 'case')}, ${count(row.high_risk_cases)} high-risk.`;

function vettingCell(person: Person, minimum: string): MatrixCell {
  const { row } = person;
  const missing = row.due_on === null ? 'not vetted' : 'lapsed';
  const text =
    row.state === 'no_data' ? 'not known' : row.state === 'breach' ? missing : shortDay(row.due_on ?? '');
  return { column: 'vetting', text, words: sentence(person, minimum), state: row.state };
}

const courseCell = (name: string, row: CourseRow): MatrixCell => {
  const word = row.status === null ? 'not known' : STATUS_WORDS[row.status];
  const until = row.expires_on === null ? '' : `, until ${dayInWords(row.expires_on)}`;
  return {
    column: row.course,
    text: row.state === 'watch' && row.expires_on ? shortDay(row.expires_on) : word,
    words: `${name}, ${courseName(row.course)}: ${word}${until}.`,
    state: row.state,
    isQuiet: row.state === 'ok'
  };
};

const casesNote = (row: VettingRow): readonly NotePart[] =>
  row.state === 'breach' && row.cases > 0
    ? [{ text: `${plural(row.cases, 'case')}, ${count(row.high_risk_cases)} high-risk`, isStrong: true }]
    : [{ text: plural(row.cases, 'case'), isQuiet: true }];

function matrixOf(people: readonly Person[], context: ViewContext): MatrixPlot {
  const courses = (context.beside?.get('training') ?? []) as unknown as readonly CourseRow[];
  const order = courses.length === 0 ? [] : codesSetting(context, 'required_courses');
  const rows = people.map((person): MatrixRow => {
    const own = courses.filter((row) => row.officer_id === person.row.officer_id);
    return {
      key: person.key,
      label: person.name,
      cells: [vettingCell(person, minimumOf(context)), ...own.map((row) => courseCell(person.name, row))],
      note: casesNote(person.row)
    };
  });
  return {
    label: 'Officers by vetting and courses',
    rows,
    columns: [
      { key: 'vetting', label: 'Vetting due' },
      ...order.map((course) => ({ key: course, label: courseName(course) }))
    ],
    mostCellWidth: 130
  };
}

/** Those already due, at the left edge, and those who fall due in the 12 months ahead, soonest first. */
function yearOf(people: readonly Person[], context: ViewContext): { plot: TimelinePlot; within: number } {
  const from = addDays(context.asOf, -30);
  const to = addDays(context.asOf, 365);
  const due = people
    .filter(({ row }) => row.due_on !== null && row.due_on <= to)
    .toSorted((a, b) => String(a.row.due_on).localeCompare(String(b.row.due_on)));
  const rows = due.map((person): TimeRow => {
    const day = person.row.due_on ?? context.asOf;
    const shown = day < from ? from : day;
    return {
      key: person.key,
      label: person.name,
      spans: [],
      moments: [
        { key: 'due', day: shown, state: person.row.state, words: sentence(person, minimumOf(context)) }
      ]
    };
  });
  const within = due.filter(({ row }) => row.state !== 'breach').length;
  return { plot: { label: 'Vetting due', rows, from, to, asOf: context.asOf }, within };
}

function atStakeOf(people: readonly Person[], minimum: string): BarsPlot {
  const held = people.filter(({ row }) => ['breach', 'watch'].includes(row.state) && row.cases > 0);
  return {
    label: 'Cases held by officers whose vetting is not in order or is due soon',
    rows: held.map((person) => ({
      key: person.key,
      label: person.name,
      values: {
        high_risk: person.row.high_risk_cases,
        other: person.row.cases - person.row.high_risk_cases
      },
      note: [{ text: vettingInWords(person.row, minimum), state: person.row.state }],
      words: sentence(person, minimum)
    })),
    series: [
      { key: 'high_risk', label: 'high-risk', tone: 'high' },
      { key: 'other', label: 'other', tone: 'low' }
    ],
    most: Math.max(1, ...held.map(({ row }) => row.cases))
  };
}

function atStakeHeadlineOf(lapsed: number, soon: number): string {
  if (lapsed > 0 && soon > 0)
    return `${plural(lapsed, 'case')} held by officers not vetted; ${count(soon)} by officers due soon`;
  return lapsed > 0
    ? `${plural(lapsed, 'case')} held by officers not vetted`
    : `${plural(soon, 'case')} held by officers whose vetting is due soon`;
}

function headlineOf(people: readonly Person[], context: ViewContext): string {
  const rows = people.map(({ row }) => row);
  const of = (state: State) => rows.filter((row) => row.state === state);
  const [first] = rows;
  if (first === undefined) return `Nobody in ${scopeName(context)} is in a vetting role`;
  if (first.state === 'no_data') return 'Vetting is not known: it needs the vetting extract';
  const lapsed = of('breach');
  const soon = of('watch').length;
  const total = plural(rows.length, 'officer');
  const minimum = minimumOf(context);
  if (lapsed.length > 0) {
    const cases = lapsed.reduce((sum, row) => sum + row.cases, 0);
    const are = forCount(lapsed.length, 'is', 'are');
    const hold = forCount(lapsed.length, 'holds', 'hold');
    return `${countInWords(lapsed.length)} of ${total} ${are} not vetted to ${minimum}, and ${hold} ${plural(cases, 'case')}`;
  }
  const days = widestHorizon(context);
  return soon > 0
    ? `Everybody is vetted to ${minimum}; ${countInWords(soon).toLowerCase()} of ${total} ${forCount(soon, 'falls', 'fall')} due within ${days} days`
    : `Everybody is vetted to ${minimum}, and nobody falls due within ${days} days`;
}

function notesOf(people: readonly Person[]): string[] {
  const late = people.filter(({ row }) => row.before_post === false).length;
  const none = people.filter(({ row }) => row.state === 'breach' && row.due_on === null).length;
  return [
    ...(none > 0
      ? [`${plural(none, 'officer')} without any vetting at the minimum; in progress does not count.`]
      : []),
    ...(late > 0
      ? [
          `${plural(late, 'officer')} took up the post before vetting at the minimum was granted, by this extract.`
        ]
      : [])
  ];
}

export const vettingView: View<VettingRow, VettingPlot> = (rows, context): MetricView<VettingPlot> => {
  const people = peopleOf(rows, context);
  const where = `${scopeNameFirst(context)}, ${dayInWords(context.asOf)}`;
  const year = yearOf(people, context);
  const atStake = atStakeOf(people, minimumOf(context));
  const casesOf = (state: State) =>
    people.filter(({ row }) => row.state === state).reduce((sum, { row }) => sum + row.cases, 0);
  const isKnown = people.some(({ row }) => row.state !== 'no_data');
  return {
    headline: headlineOf(people, context),
    subtitle: `Officers in vetting roles by due date, with their courses where known. ${where}.`,
    ...stated(worstOf(people.map(({ row }) => row.state)), {
      breach: `not vetted to ${minimumOf(context)}`,
      watch: 'vetting due soon'
    }),
    notes: notesOf(people),
    table: tableOf(people, context),
    plot: {
      matrix: matrixOf(people, context),
      year: year.plot,
      yearHeadline: !isKnown
        ? 'When vetting falls due is not known'
        : year.within === 0
          ? 'No vetting falls due in the next 12 months'
          : `${countInWords(year.within)} ${forCount(year.within, 'officer falls', 'officers fall')} due in the next 12 months`,
      atStake,
      atStakeHeadline: !isKnown
        ? 'Which cases depend on vetting is not known'
        : atStakeHeadlineOf(casesOf('breach'), casesOf('watch')),
      where
    }
  };
};
