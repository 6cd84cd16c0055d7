// What a reader sees of transfers: how many were accepted, how soon, and with all assessments.
import { dayInWords } from '../../shared/dates.ts';
import { count, countInWords, decimal, percent, plural } from '../../shared/format.ts';
import { known, partsPlot, partsTable, shareIn, unitsInView, withForce } from '../parts-view.ts';
import { forCount, scopeName, scopeNameFirst } from '../people.ts';
import type { BarsPlot } from '../pictures.ts';
import { stated } from '../scope.ts';
import type { MetricView, ViewContext } from '../view.ts';
import type { TransfersRow } from './metric.ts';

const inDays = (days: number | null): string => (days === null ? '' : decimal(days));

function headlineOf(whole: TransfersRow | null, context: ViewContext): string {
  if (whole === null) return `There are no transfers of ${scopeName(context)}`;
  const { requested, accepted } = whole;
  if (requested === null || accepted === null)
    return 'Transfers are not known: they need the records extract';
  if (requested === 0) return `No transfer of a record of ${scopeName(context)} was asked for in 12 months`;
  const open = requested - accepted;
  return open === 0
    ? `Every transfer of a record of ${scopeName(context)} was accepted`
    : `${countInWords(open)} of ${plural(requested, 'transfer')} ${forCount(open, 'is', 'are')} not accepted yet`;
}

function notesOf(whole: TransfersRow | null): string[] {
  if (whole === null || !whole.requested) return [];
  return [
    ...(whole.median_days === null
      ? []
      : [
          `Half of those accepted took ${inDays(whole.median_days)} days or less, nine of ten ${inDays(whole.p90_days)}.`
        ]),
    ...(whole.with_all === null
      ? ['Whether assessments went along needs the assessments extract.']
      : [`Accepted when SRP, ARMS and plan were there: ${shareIn(whole.with_all, whole.requested)}.`]),
    ...(whole.negative
      ? [`${plural(whole.negative, 'transfer')} accepted before being asked for: left out, to be corrected.`]
      : [])
  ];
}

const withAll = (row: TransfersRow): number => Number(row.with_all);

/** Forty-four of 152 transfers are not accepted yet. */
export function transfersView(rows: readonly TransfersRow[], context: ViewContext): MetricView<BarsPlot> {
  const { whole, lines } = unitsInView(rows, context);
  return {
    headline: headlineOf(whole, context),
    subtitle: `Transfers of records asked for in 12 months. ${scopeNameFirst(context)}, ${dayInWords(context.asOf)}.`,
    ...stated(whole?.state ?? 'not_applicable', { watch: 'some open or without assessments' }),
    notes: notesOf(whole),
    ...(whole !== null && whole.accepted_share !== null
      ? {
          figure: {
            text: percent(whole.accepted_share),
            detail: `${known(whole.accepted)} of ${known(whole.requested)} accepted`
          }
        }
      : {}),
    table: partsTable(`Transfers by unit, ${dayInWords(context.asOf)}`, 'Unit', withForce(lines, whole), [
      { key: 'requested', title: 'Asked for', of: (row) => known(row.requested) },
      { key: 'accepted', title: 'Accepted', of: (row) => shareIn(row.accepted, row.requested) },
      { key: 'median', title: 'Median days', of: (row) => inDays(row.median_days) },
      { key: 'p90', title: 'Nine of ten within days', of: (row) => inDays(row.p90_days) },
      {
        key: 'all',
        title: 'Accepted with SRP, ARMS and plan',
        of: (row) => shareIn(row.with_all, row.requested)
      },
      { key: 'negative', title: 'Accepted before asked for', of: (row) => known(row.negative) }
    ]),
    plot: partsPlot(lines, {
      label: 'Transfers of records by whether they were accepted, and with what',
      series: [
        { key: 'all', label: 'accepted with SRP, ARMS and plan', tone: 'shade-4', of: withAll },
        { key: 'some', label: 'accepted', tone: 'shade-2', of: (row) => Number(row.accepted) - withAll(row) },
        {
          key: 'open',
          label: 'not accepted yet',
          tone: 'watch',
          of: (row) => Number(row.requested) - Number(row.accepted)
        }
      ],
      note: (row) => [{ text: `${shareIn(row.accepted, row.requested)} accepted`, isStrong: true }],
      words: (row) =>
        `accepted ${shareIn(row.accepted, row.requested)}, with SRP, ARMS and plan ${known(row.with_all)}; open ${count(Number(row.requested) - Number(row.accepted))}`,
      empty: ({ requested }) =>
        requested === null ? 'not known: needs the records extract' : requested === 0 ? 'no transfers' : null
    })
  };
}
