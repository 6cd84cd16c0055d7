// What a reader sees of escorts: whether their risk was assessed first.
import { dayInWords } from '../../shared/dates.ts';
import { count, countInWords, percent, plural } from '../../shared/format.ts';
import { known, partsPlot, partsTable, shareIn, unitsInView, withForce } from '../parts-view.ts';
import { forCount, scopeName, scopeNameFirst } from '../people.ts';
import type { BarsPlot } from '../pictures.ts';
import { stated } from '../scope.ts';
import type { MetricView, ViewContext } from '../view.ts';
import type { EscortsRow } from './metric.ts';

const NEEDS = 'not known: needs the escorts extract';

function headlineOf(whole: EscortsRow | null, context: ViewContext): string {
  if (whole === null) return `There are no escorts of ${scopeName(context)}`;
  const { escorts, assessed_after, not_assessed } = whole;
  if (escorts === null) return 'Escorts are not known: they need the escorts extract';
  if (escorts === 0) return `${scopeNameFirst(context)} made no escort in 12 months`;
  const others = Number(assessed_after) + Number(not_assessed);
  return others === 0
    ? 'No escort is known to have begun before its risk was assessed'
    : `${countInWords(others)} of ${plural(escorts, 'escort')} ${forCount(others, 'was', 'were')} made without the risk assessed before`;
}

/** Nineteen of 175 escorts were made without the risk assessed before. */
export function escortsView(rows: readonly EscortsRow[], context: ViewContext): MetricView<BarsPlot> {
  const { whole, lines } = unitsInView(rows, context);
  return {
    headline: headlineOf(whole, context),
    subtitle: `Escorts of 12 months by whether their risk was assessed before. ${scopeNameFirst(context)}, ${dayInWords(context.asOf)}.`,
    ...stated(whole?.state ?? 'not_applicable', {
      breach: whole
        ? `${count(Number(whole.assessed_after) + Number(whole.not_assessed))} not assessed before`
        : '',
      watch: 'order unknown for some'
    }),
    notes: [],
    ...(whole !== null && whole.share !== null
      ? {
          figure: {
            text: percent(whole.share),
            detail: `${known(whole.assessed_before)} of ${known(whole.escorts)} escorts assessed before`
          }
        }
      : {}),
    table: partsTable(`Escorts by unit, ${dayInWords(context.asOf)}`, 'Unit', withForce(lines, whole), [
      { key: 'escorts', title: 'Escorts', of: (row) => known(row.escorts) },
      {
        key: 'before',
        title: 'Risk assessed before',
        of: (row) => shareIn(row.assessed_before, row.escorts)
      },
      { key: 'unknown', title: 'Order unknown', of: (row) => known(row.order_unknown) },
      { key: 'after', title: 'Assessed after', of: (row) => known(row.assessed_after) },
      { key: 'none', title: 'Not assessed', of: (row) => known(row.not_assessed) }
    ]),
    plot: partsPlot(lines, {
      label: 'Escorts by whether their risk was assessed before',
      series: [
        { key: 'before', label: 'assessed before', tone: 'shade-4', of: (row) => row.assessed_before },
        { key: 'unknown', label: 'order unknown', tone: 'not-assessed', of: (row) => row.order_unknown },
        { key: 'after', label: 'assessed after', tone: 'shade-2', of: (row) => row.assessed_after },
        { key: 'none', label: 'not assessed', tone: 'breach', of: (row) => row.not_assessed }
      ],
      note: (row) => [{ text: shareIn(row.assessed_before, row.escorts), isStrong: true }],
      words: (row) =>
        `risk assessed before ${shareIn(row.assessed_before, row.escorts)}; after ${known(row.assessed_after)}, not ${known(row.not_assessed)}, order unknown ${known(row.order_unknown)}`,
      empty: ({ escorts }) => (escorts === null ? NEEDS : escorts === 0 ? 'no escorts' : null)
    })
  };
}
