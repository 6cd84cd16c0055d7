// What a reader sees of assessments and plans: how many cases have them all, and what is wanting of the others.
import { dayInWords } from '../../shared/dates.ts';
import { count, countInWords, percent, plural } from '../../shared/format.ts';
import { known, partsPlot, partsTable, shareIn, unitsInView, withForce } from '../parts-view.ts';
import { forCount, scopeName, scopeNameFirst } from '../people.ts';
import type { BarsPlot } from '../pictures.ts';
import { stated } from '../scope.ts';
import type { MetricView, ViewContext } from '../view.ts';
import type { AssessmentsRow } from './metric.ts';

function headlineOf(whole: AssessmentsRow | null, context: ViewContext): string {
  if (whole === null || whole.cases === 0) return `There are no counted cases in ${scopeName(context)}`;
  if (whole.complete === null) return 'Assessments are not known: they need the assessments extract';
  const others = whole.cases - whole.complete;
  return others === 0
    ? 'Every case has its SRP, ARMS and plan, none past due'
    : `${countInWords(others)} of ${plural(whole.cases, 'case')} ${forCount(others, 'lacks', 'lack')} an assessment or plan, or ${forCount(others, 'has', 'have')} one past due`;
}

function notesOf(whole: AssessmentsRow | null): string[] {
  if (whole === null || whole.complete === null || whole.cases === 0) return [];
  return [
    `Plans completed on or after both assessments: ${shareIn(whole.plans_after_both, whole.with_plan)}. Cases with one not yet seen by a supervisor: ${known(whole.not_reviewed)}.`,
    `Cases whose risk level is dated before the latest ARMS: ${known(whole.level_older)}.`,
    ...(whole.done_again ? [`Done again by the day due: ${shareIn(whole.in_time, whole.done_again)}.`] : [])
  ];
}

/** 245 of 2,027 cases lack an assessment or plan, or have one past due. */
export function assessmentsView(rows: readonly AssessmentsRow[], context: ViewContext): MetricView<BarsPlot> {
  const { whole, lines } = unitsInView(rows, context);
  const where = `${scopeNameFirst(context)}, ${dayInWords(context.asOf)}`;
  return {
    headline: headlineOf(whole, context),
    subtitle: `Counted cases by whether SRP, ARMS and plan are there, none past due. ${where}.`,
    ...stated(whole?.state ?? 'not_applicable', {
      breach: whole && whole.complete !== null ? `${count(whole.cases - whole.complete)} not complete` : '',
      watch: 'some to be reviewed'
    }),
    notes: notesOf(whole),
    ...(whole !== null && whole.share !== null
      ? {
          figure: {
            text: percent(whole.share),
            detail: `${known(whole.complete)} of ${count(whole.cases)} cases complete`
          }
        }
      : {}),
    table: partsTable(`Assessments by unit, ${dayInWords(context.asOf)}`, 'Unit', withForce(lines, whole), [
      { key: 'cases', title: 'Cases', of: (row) => count(row.cases) },
      { key: 'complete', title: 'All three, none past due', of: (row) => shareIn(row.complete, row.cases) },
      { key: 'srp', title: 'With SRP', of: (row) => known(row.with_srp) },
      { key: 'arms', title: 'With ARMS', of: (row) => known(row.with_arms) },
      { key: 'plan', title: 'With plan', of: (row) => known(row.with_plan) },
      { key: 'due', title: 'One past due', of: (row) => known(row.past_due) },
      {
        key: 'after',
        title: 'Plan on or after both',
        of: (row) => shareIn(row.plans_after_both, row.with_plan)
      },
      { key: 'unseen', title: 'Not seen by a supervisor', of: (row) => known(row.not_reviewed) },
      { key: 'older', title: 'Risk level older than ARMS', of: (row) => known(row.level_older) },
      { key: 'time', title: 'Done again by the day due', of: (row) => shareIn(row.in_time, row.done_again) }
    ]),
    plot: partsPlot(lines, {
      label: 'Counted cases by whether SRP, ARMS and plan are there, none past due',
      series: [
        { key: 'complete', label: 'complete', tone: 'shade-4', of: (row) => row.complete },
        {
          key: 'due',
          label: 'all three, one past due',
          tone: 'shade-2',
          of: (row) => Number(row.with_all) - Number(row.complete)
        },
        {
          key: 'missing',
          label: 'one or more missing',
          tone: 'breach',
          of: (row) => row.cases - Number(row.with_all)
        }
      ],
      note: (row) => [{ text: shareIn(row.complete, row.cases), isStrong: true }],
      words: (row) =>
        `complete ${shareIn(row.complete, row.cases)}; all three but one past due ${count(Number(row.with_all) - Number(row.complete))}, one or more missing ${count(row.cases - Number(row.with_all))}`,
      empty: ({ cases, complete }) =>
        complete === null ? 'not known: needs the assessments extract' : cases === 0 ? 'no cases' : null
    })
  };
}
