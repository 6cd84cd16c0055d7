// What the welfare lead sees of absence over time: the rate of the whole in view, and each group of kinds.
import { dayInWords } from '../../shared/dates.ts';
import { decimal, percent } from '../../shared/format.ts';
import { seesKinds } from '../absence-groups.ts';
import { scopeNameFirst } from '../people.ts';
import type { PanelsPlot } from '../pictures.ts';
import type { MetricView, TableView, View, ViewContext } from '../view.ts';
import { xmrOf, type XmrPlot } from '../xmr.ts';
import type { AbsenceTrendRow } from './metric.ts';
import { kindMonthsOf } from './months.ts';

export interface AbsenceTrendPlot {
  /** The rate of the unit or force in view, month by month. */
  readonly control: XmrPlot;
  /** Groups of kinds, month by month. */
  readonly months: PanelsPlot;
  readonly where: string;
}

/** The rows of the whole in view, from the first month that is known. */
function monthsOf(rows: readonly AbsenceTrendRow[], { unitId }: ViewContext): readonly AbsenceTrendRow[] {
  const own = rows.filter(({ level, unit_id }) =>
    unitId === null ? level === 'force' : level === 'unit' && unit_id === unitId
  );
  const inOrder = own.toSorted((a, b) => a.period_start.localeCompare(b.period_start));
  const first = inOrder.findIndex(({ rate }) => rate !== null);
  return first < 0 ? [] : inOrder.slice(first);
}

const tableOf = (months: readonly AbsenceTrendRow[], where: string): TableView => ({
  caption: `Absence month by month, ${where}`,
  columns: [
    { key: 'month', title: 'Month to', align: 'start' },
    { key: 'lost', title: 'Hours lost', align: 'end' },
    { key: 'rostered', title: 'Hours rostered', align: 'end' },
    { key: 'rate', title: 'Rate', align: 'end' }
  ],
  rows: months.map((row) => ({
    key: row.period_start,
    cells: {
      month: dayInWords(row.period_end),
      lost: row.lost_hours === null ? 'not known' : decimal(row.lost_hours),
      rostered: decimal(row.rostered_hours),
      rate: row.rate === null ? 'not known' : percent(row.rate)
    }
  }))
});

export const absenceTrendView: View<AbsenceTrendRow, AbsenceTrendPlot> = (
  rows,
  context
): MetricView<AbsenceTrendPlot> => {
  const months = monthsOf(rows, context);
  const where = scopeNameFirst(context);
  const control = xmrOf(
    {
      name: 'Absence rate',
      where,
      months: months.map(({ period_start, rate }) => ({ day: period_start, value: rate })),
      format: (rate) => percent(rate)
    },
    context
  );
  const isLoaded = context.loaded.has('absences');
  return {
    headline: isLoaded ? control.headline : 'Absence is not known: it needs the absences extract',
    subtitle: control.subtitle,
    state: months.at(-1)?.state ?? (isLoaded ? 'not_applicable' : 'no_data'),
    notes: ['Months before the earliest absence in the extract are not known, and not drawn.'],
    table: tableOf(months, where),
    plot: { control, months: kindMonthsOf(seesKinds(context) ? months : [], where, context), where }
  };
};
