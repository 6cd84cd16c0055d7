// What a reader sees month by month: visits in time, visits assessed first, entries within the limit.
import { dayInWords } from '../../shared/dates.ts';
import { percent } from '../../shared/format.ts';
import { partsTable, shareIn } from '../parts-view.ts';
import { scopeNameFirst } from '../people.ts';
import type { MetricView, ViewContext } from '../view.ts';
import { xmrOf, type XmrPlot } from '../xmr.ts';
import type { AssuranceTrendRow } from './metric.ts';

export interface AssuranceTrendPlot {
  readonly inTime: XmrPlot;
  readonly assessed: XmrPlot;
  readonly entries: XmrPlot;
}

/** "September 2026". */
const month = (day: string): string => dayInWords(day).replace(/^\d+ /, '');

/** Share of visits in time varies as usual: no month has a special cause. */
export function assuranceTrendView(
  rows: readonly AssuranceTrendRow[],
  context: ViewContext
): MetricView<AssuranceTrendPlot> {
  const level = context.unitId === null ? 'force' : 'unit';
  const own = rows.filter(
    (row) => row.level === level && (context.unitId === null || row.unit_id === context.unitId)
  );
  const where = scopeNameFirst(context);
  const series = (name: string, of: (row: AssuranceTrendRow) => number | null): XmrPlot =>
    xmrOf(
      { name, where, months: own.map((row) => ({ day: row.period_start, value: of(row) })), format: percent },
      context
    );
  const inTime = series('Share of visits in time', ({ in_time_share }) => in_time_share);
  const isKnown = inTime.points.length > 0;
  return {
    headline: own.length === 0 ? 'There are no visits or entries to follow month by month' : inTime.headline,
    subtitle: `Visits met by the day they were due ÷ visits due. ${inTime.subtitle}`,
    state: isKnown ? (inTime.points.at(-1)?.cause ? 'watch' : 'ok') : 'no_data',
    ...(inTime.points.at(-1)?.cause ? { stateWords: 'the last month has a special cause' } : {}),
    notes: [],
    table: partsTable(
      `Visits and entries month by month, ${where}`,
      'Month',
      own.map((row) => ({ key: row.period_start, name: month(row.period_start), row })),
      [
        { key: 'time', title: 'Visits in time', of: (row) => shareIn(row.visits_in_time, row.visits_due) },
        {
          key: 'before',
          title: 'Risk assessed before',
          of: (row) => shareIn(row.assessed_before, row.visits_made)
        },
        {
          key: 'entries',
          title: 'Entries within the limit',
          of: (row) => shareIn(row.within_limit, row.entries)
        }
      ]
    ),
    plot: {
      inTime,
      assessed: series('Share of visits assessed before', ({ assessed_share }) => assessed_share),
      entries: series('Share of entries within the limit', ({ within_share }) => within_share)
    }
  };
}
