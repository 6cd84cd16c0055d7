// What a reader sees of the span: how many people each supervisor has, and how many have nobody.
import type { BarRow } from '../../charts/bars.ts';
import type { NotePart } from '../../charts/notes.ts';
import { dayInWords } from '../../shared/dates.ts';
import { count, countInWords, decimal, plural } from '../../shared/format.ts';
import { forCount, scopeNameFirst } from '../people.ts';
import type { BarsPlot } from '../pictures.ts';
import { isNoLead, scopeInView, stated, sumOf, type Part, type Scope } from '../scope.ts';
import type { MetricView, TableView, View } from '../view.ts';
import type { SpanOfSupervisionRow } from './metric.ts';

type Line = Part<SpanOfSupervisionRow>;

const nameOf = ({ name, row }: Line): string => (isNoLead(row) ? 'No supervisor' : name);

function noteOf({
  level,
  people,
  supervisors,
  span,
  without_supervisor: without
}: SpanOfSupervisionRow): NotePart[] {
  const has: NotePart[] =
    supervisors === 0
      ? []
      : [
          {
            text:
              level === 'officer'
                ? plural(people, 'person', 'people')
                : `${decimal(span as number)} for each of ${count(supervisors)}`,
            isStrong: true
          }
        ];
  return without === 0
    ? has
    : [...has, { text: `${plural(without, 'person', 'people')} without`, state: 'watch' as const }];
}

function barOf(line: Line): BarRow {
  const { key, row } = line;
  const note = noteOf(row);
  return {
    key: `${row.level} ${key}`,
    label: nameOf(line),
    values: { people: row.people, without: row.without_supervisor },
    note,
    words: `${nameOf(line)}: ${note.map(({ text }) => text).join(', ')}.`
  };
}

function headlineOf({ parts, whole, name }: Scope<SpanOfSupervisionRow>): string {
  if (whole === null || parts.length === 0) return `Nobody in ${name} supervises or is supervised`;
  const without = whole.without_supervisor;
  const lacking =
    without === 0
      ? 'everybody has one'
      : `${countInWords(without).toLowerCase()} ${forCount(without, 'person has', 'people have')} none`;
  if (whole.span === null) return `There is no supervisor in post: ${lacking}`;
  return `Each supervisor has ${decimal(whole.span)} people on average; ${lacking}`;
}

const tableOf = (lines: readonly Line[], where: string): TableView => ({
  caption: `Span of supervision, ${where}`,
  columns: [
    { key: 'who', title: 'Whose', align: 'start' },
    { key: 'supervisors', title: 'Supervisors', align: 'end' },
    { key: 'people', title: 'People', align: 'end' },
    { key: 'span', title: 'People for each', align: 'end' },
    { key: 'without', title: 'Without a supervisor', align: 'end' }
  ],
  rows: lines.map((line) => ({
    key: `${line.row.level} ${line.key}`,
    cells: {
      who: nameOf(line),
      supervisors: count(line.row.supervisors),
      people: count(line.row.people),
      span: line.row.span === null ? '–' : decimal(line.row.span),
      without: count(line.row.without_supervisor)
    }
  }))
});

export const spanOfSupervisionView: View<SpanOfSupervisionRow, BarsPlot> = (
  rows,
  context
): MetricView<BarsPlot> => {
  const scope = scopeInView(rows, context);
  const { parts, whole, name, of } = scope;
  const sum = sumOf(scope);
  const each = of === 'unit' ? 'supervisor' : 'unit';
  return {
    headline: headlineOf(scope),
    subtitle: `People in post by supervisor, one row per ${each}, in order of name. ${scopeNameFirst(context)}, ${dayInWords(context.asOf)}.`,
    ...(whole === null
      ? { state: 'not_applicable' as const }
      : stated(whole.state, {
          watch: `${plural(whole.without_supervisor, 'person', 'people')} without a supervisor`
        })),
    notes: ['The guidance gives no number of people for a supervisor: it is shown, not graded.'],
    ...(whole !== null && whole.span !== null
      ? { figure: { text: decimal(whole.span), detail: 'people for each supervisor' } }
      : {}),
    table: tableOf(sum ? [...parts, sum] : parts, name),
    plot: {
      label: `People by supervisor, one row per ${each}`,
      rows: parts.map(barOf),
      series: [
        { key: 'people', label: 'have a supervisor', tone: 'series-1' },
        { key: 'without', label: 'have none', tone: 'not-assessed' }
      ],
      most: Math.max(1, ...parts.map(({ row }) => row.people + row.without_supervisor))
    }
  };
};
