// What a reader sees of the training of all staff involved: person by person in a unit, unit by unit in the force.
import { dayInWords } from '../../shared/dates.ts';
import { count, countInWords, listed, percent, plural } from '../../shared/format.ts';
import { courseName } from '../courses.ts';
import { known, partsPlot, partsTable, shareIn, unitsInView, withForce } from '../parts-view.ts';
import { forCount, peopleOf, scopeName, scopeNameFirst } from '../people.ts';
import type { BarsPlot } from '../pictures.ts';
import { stated, type Part } from '../scope.ts';
import type { MetricView, TableView, ViewContext } from '../view.ts';
import type { StaffTrainingRow } from './metric.ts';

const roleWords = (role: string | null): string =>
  (role ?? '').replaceAll('_', ' ').replace('mosovo', 'MOSOVO').replace('visor', 'ViSOR');

const missing = ({ missing_courses }: StaffTrainingRow): string =>
  listed((missing_courses ?? '').split(', ').map(courseName));

const work = ({ visits, assessments }: StaffTrainingRow): string =>
  `${plural(visits, 'visit')}, ${plural(assessments, 'assessment')}`;

/** By how much each did of the work: it is their work that asks for the training. */
const peoplePlot = (people: readonly Part<StaffTrainingRow>[]): BarsPlot =>
  partsPlot(people, {
    label: 'People by visits, escorts and assessments, and whether they are trained',
    series: [
      {
        key: 'trained',
        label: 'by trained people',
        tone: 'shade-4',
        of: (row) => (row.trained === 1 ? row.visits + row.assessments : 0)
      },
      {
        key: 'untrained',
        label: 'by people with a course missing',
        tone: 'breach',
        of: (row) => (row.trained === 0 ? row.visits + row.assessments : 0)
      }
    ],
    note: (row) => [
      row.trained === 0
        ? { text: `lacks ${missing(row)}`, state: 'breach' as const }
        : { text: 'trained', isStrong: true },
      { text: work(row), isQuiet: true }
    ],
    words: (row) =>
      `${roleWords(row.role)}, ${work(row)}; ${row.trained === 0 ? `lacks ${missing(row)}` : 'trained'}`,
    empty: ({ trained }) => (trained === null ? 'not known: needs the training extract' : null)
  });

const unitsPlot = (units: readonly Part<StaffTrainingRow>[]): BarsPlot =>
  partsPlot(units, {
    label: 'Units by how many of all staff involved are trained',
    series: [
      { key: 'trained', label: 'trained', tone: 'shade-4', of: (row) => row.trained },
      {
        key: 'unknown',
        label: 'not in the officers extract',
        tone: 'not-assessed',
        of: (row) => row.unknown
      },
      {
        key: 'untrained',
        label: 'a course missing',
        tone: 'breach',
        of: (row) => row.involved - Number(row.trained)
      }
    ],
    note: (row) => [{ text: shareIn(row.trained, row.involved), isStrong: true }],
    words: (row) =>
      `trained ${shareIn(row.trained, row.involved)}; ${count(row.unknown)} not in the officers extract`,
    empty: ({ trained, involved, unknown }) =>
      trained === null ? 'not known: needs the training extract' : involved + unknown === 0 ? 'nobody' : null
  });

function headlineOf(whole: StaffTrainingRow | null, context: ViewContext): string {
  if (whole === null || whole.involved + whole.unknown === 0)
    return `Nobody of ${scopeName(context)} appears on visits, escorts or assessments`;
  if (whole.trained === null)
    return 'Training of all staff involved is not known: it needs the training extract';
  const others = whole.involved - whole.trained;
  return others === 0
    ? 'Everybody who visits, escorts or assesses is trained'
    : `${countInWords(others)} of ${count(whole.involved)} people who visit, escort or assess ${forCount(others, 'lacks', 'lack')} a course`;
}

const notesOf = (whole: StaffTrainingRow | null): string[] =>
  whole === null
    ? []
    : [
        ...(whole.others > 0
          ? [
              `In roles that the force does not list for training: ${plural(whole.others, 'person', 'people')}, ${known(whole.others_trained)} of them trained.`
            ]
          : []),
        ...(whole.unknown > 0
          ? [
              `${plural(whole.unknown, 'person', 'people')} on visits or assessments not in the officers extract: nobody knows whether trained.`
            ]
          : [])
      ];

function tableOf(
  people: readonly Part<StaffTrainingRow>[],
  units: readonly Part<StaffTrainingRow>[],
  context: ViewContext
): TableView {
  const caption = `Training of all staff involved, ${dayInWords(context.asOf)}`;
  const columns = [
    { key: 'role', title: 'Role', of: (row: StaffTrainingRow) => roleWords(row.role) },
    { key: 'visits', title: 'Visits and escorts', of: (row: StaffTrainingRow) => count(row.visits) },
    { key: 'assessments', title: 'Assessments', of: (row: StaffTrainingRow) => count(row.assessments) },
    { key: 'trained', title: 'Trained', of: (row: StaffTrainingRow) => shareIn(row.trained, row.involved) },
    {
      key: 'missing',
      title: 'Courses missing',
      of: (row: StaffTrainingRow) => (row.missing_courses === null ? '' : missing(row))
    },
    { key: 'unknown', title: 'Not in officers', of: (row: StaffTrainingRow) => count(row.unknown) }
  ];
  return partsTable(caption, 'Whose', [...people, ...units], columns);
}

/** Nine of 44 people who visit, escort or assess lack a course. */
export function staffTrainingView(
  rows: readonly StaffTrainingRow[],
  context: ViewContext
): MetricView<BarsPlot> {
  const { whole, lines } = unitsInView(rows, context);
  const people = context.unitId === null ? [] : peopleOf(rows, context);
  const plot = people.length > 0 ? peoplePlot(people) : unitsPlot(lines);
  return {
    headline: headlineOf(whole, context),
    subtitle: `Everybody in post on visits, escorts and assessments of 12 months, by whether every required course is complete. ${scopeNameFirst(context)}, ${dayInWords(context.asOf)}.`,
    ...stated(whole?.state ?? 'not_applicable', {
      breach: whole && whole.trained !== null ? `${count(whole.involved - whole.trained)} not trained` : '',
      watch: 'some people not known'
    }),
    notes: notesOf(whole),
    ...(whole !== null && whole.share !== null
      ? {
          figure: {
            text: percent(whole.share),
            detail: `${known(whole.trained)} of ${count(whole.involved)} people trained`
          }
        }
      : {}),
    table: tableOf(people, withForce(lines, whole), context),
    plot
  };
}
