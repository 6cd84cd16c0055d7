// What the welfare lead sees: of those above the high-risk limit, whose counselling is overdue and since when.
import type { TimeRow } from '../../charts/timeline.ts';
import { addDays, dayInWords, shortDay } from '../../shared/dates.ts';
import { count, countInWords, plural } from '../../shared/format.ts';
import { forCount, peopleOf, scopeName, scopeNameFirst } from '../people.ts';
import type { TimelinePlot } from '../pictures.ts';
import { scopeOf, stated, type Part } from '../scope.ts';
import type { MetricView, TableView, View, ViewContext } from '../view.ts';
import type { BreachAndCounsellingRow } from './metric.ts';

type Line = Part<BreachAndCounsellingRow>;

const isOverdue = ({ row }: Line): boolean => row.overdue === 1;

const dueInWords = ({ due_on: due }: BreachAndCounsellingRow): string =>
  due === null ? 'not known' : shortDay(due);

const lineInWords = (line: Line): string => {
  const { name, row } = line;
  const held = `${count(Number(row.high_risk_cases))} of ${plural(Number(row.cases), 'case')} high risk`;
  const due = isOverdue(line)
    ? `counselling due since ${dueInWords(row)}`
    : `counselling due ${dueInWords(row)}`;
  return `${name}: ${held}; ${due}.`;
};

/** The days for which counselling has been due, of those of whom it is known. */
function timelineOf(lines: readonly Line[], { asOf }: ViewContext): TimelinePlot {
  const dues = lines.flatMap(({ row }) => row.due_on ?? []).toSorted();
  return {
    label: 'Above the high-risk limit: when counselling was or is due',
    rows: lines.map((line): TimeRow => {
      const { due_on: due } = line.row;
      const words = lineInWords(line);
      return {
        key: line.key,
        label: line.name,
        spans:
          due !== null && isOverdue(line)
            ? [{ key: 'overdue', from: due, to: asOf, tone: 'shade-2', isTentative: true, words }]
            : [],
        moments:
          due === null ? [] : [{ key: 'due', day: due, state: isOverdue(line) ? 'breach' : 'ok', words }]
      };
    }),
    from: addDays(dues[0] ?? asOf, -14),
    to: addDays([...dues, asOf].toSorted().at(-1) ?? asOf, 14),
    asOf
  };
}

function headlineOf(whole: BreachAndCounsellingRow | null, context: ViewContext): string {
  if (whole === null) return `Nobody in ${scopeName(context)} holds cases`;
  const { in_breach: above, overdue } = whole;
  if (overdue === null) return 'Whether they were seen is not known: it needs the counselling extract';
  if (above === 0) return 'Nobody is above the high-risk limit';
  const who = `${countInWords(above)} ${forCount(above, 'officer is', 'officers are')} above the high-risk limit`;
  if (overdue === 0) return `${who}, and counselling is overdue for none`;
  return `${who}; for ${countInWords(overdue).toLowerCase()} counselling is overdue`;
}

const tableOf = (lines: readonly Line[], context: ViewContext): TableView => ({
  caption: `Above the high-risk limit, and counselling, ${scopeName(context)}, ${dayInWords(context.asOf)}`,
  columns: [
    { key: 'who', title: 'Officer', align: 'start' },
    { key: 'high', title: 'High-risk cases', align: 'end' },
    { key: 'cases', title: 'Cases', align: 'end' },
    { key: 'due', title: 'Counselling due', align: 'start' },
    { key: 'overdue', title: 'Days overdue', align: 'end' }
  ],
  rows: lines.map(({ key, name, row }) => ({
    key,
    cells: {
      who: name,
      high: count(Number(row.high_risk_cases)),
      cases: count(Number(row.cases)),
      due: dueInWords(row),
      overdue: row.days_overdue === null ? 'not known' : count(row.days_overdue)
    }
  }))
});

export const breachAndCounsellingView: View<BreachAndCounsellingRow, TimelinePlot> = (
  rows,
  context
): MetricView<TimelinePlot> => {
  const lines = peopleOf(rows, context);
  const { whole } = scopeOf(rows, context);
  const overdue = whole?.overdue ?? null;
  return {
    headline: headlineOf(whole, context),
    subtitle: `Officers above the limit; ▲ and hatched: due before the as-of date and not seen since, ● due later. ${scopeNameFirst(context)}, ${dayInWords(context.asOf)}.`,
    ...stated(whole?.state ?? 'not_applicable', {
      ...(overdue === null ? {} : { breach: `${count(overdue)} above the limit and overdue` }),
      not_applicable: 'nobody above the limit'
    }),
    notes: [],
    ...(whole !== null && overdue !== null && whole.in_breach > 0
      ? { figure: { text: count(overdue), detail: `of ${count(whole.in_breach)} above the limit overdue` } }
      : {}),
    table: tableOf(lines, context),
    plot: timelineOf(lines, context)
  };
};
