// What a reader sees of notification duties: met in time, met later, and not known to be met.
import { dayInWords } from '../../shared/dates.ts';
import { count, countInWords, percent, plural } from '../../shared/format.ts';
import { known, partsPlot, partsTable, shareIn, unitsInView, withForce } from '../parts-view.ts';
import { forCount, scopeName, scopeNameFirst } from '../people.ts';
import type { BarsPlot } from '../pictures.ts';
import { stated } from '../scope.ts';
import type { MetricView, ViewContext } from '../view.ts';
import type { NotificationsRow } from './metric.ts';

function headlineOf(whole: NotificationsRow | null, context: ViewContext): string {
  if (whole === null) return `There are no notification duties of ${scopeName(context)}`;
  const { due, met } = whole;
  if (due === null || met === null)
    return 'Notification duties are not known: they need the notifications extract';
  if (due === 0) return `No notification duty of ${scopeName(context)} was due in 12 months`;
  const open = due - met;
  return open === 0
    ? `Every notification duty of ${scopeName(context)} is known to be met`
    : `${countInWords(open)} of ${plural(due, 'notification duty', 'notification duties')} ${forCount(open, 'is', 'are')} not known to be met`;
}

/** 31 of 1,395 notification duties are not known to be met. */
export function notificationsView(
  rows: readonly NotificationsRow[],
  context: ViewContext
): MetricView<BarsPlot> {
  const { whole, lines } = unitsInView(rows, context);
  return {
    headline: headlineOf(whole, context),
    subtitle: `Notification duties due in 12 months by whether they were met. ${scopeNameFirst(context)}, ${dayInWords(context.asOf)}.`,
    ...stated(whole?.state ?? 'not_applicable', {
      breach: whole ? `${count(Number(whole.due) - Number(whole.met))} not known to be met` : '',
      watch: 'some met late'
    }),
    notes: [],
    ...(whole !== null && whole.share !== null
      ? {
          figure: {
            text: percent(whole.share),
            detail: `${known(whole.met)} of ${known(whole.due)} duties met`
          }
        }
      : {}),
    table: partsTable(
      `Notification duties by unit, ${dayInWords(context.asOf)}`,
      'Unit',
      withForce(lines, whole),
      [
        { key: 'due', title: 'Due', of: (row) => known(row.due) },
        { key: 'met', title: 'Met', of: (row) => shareIn(row.met, row.due) },
        { key: 'time', title: 'Met in time', of: (row) => shareIn(row.in_time, row.due) }
      ]
    ),
    plot: partsPlot(lines, {
      label: 'Notification duties by whether they were met',
      series: [
        { key: 'time', label: 'met in time', tone: 'shade-4', of: (row) => row.in_time },
        {
          key: 'late',
          label: 'met later',
          tone: 'shade-2',
          of: (row) => Number(row.met) - Number(row.in_time)
        },
        {
          key: 'open',
          label: 'not known to be met',
          tone: 'breach',
          of: (row) => Number(row.due) - Number(row.met)
        }
      ],
      note: (row) => [{ text: `${shareIn(row.met, row.due)} met`, isStrong: true }],
      words: (row) =>
        `met ${shareIn(row.met, row.due)}, in time ${known(row.in_time)}; not known to be met ${count(Number(row.due) - Number(row.met))}`,
      empty: ({ due }) =>
        due === null ? 'not known: needs the notifications extract' : due === 0 ? 'none due' : null
    })
  };
}
