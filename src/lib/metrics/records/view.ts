// What a reader sees of records: how soon events are entered, and how good the entries are.
import { dayInWords } from '../../shared/dates.ts';
import { count, decimal, percent, plural } from '../../shared/format.ts';
import { known, partsPlot, partsTable, shareIn, unitsInView, withForce } from '../parts-view.ts';
import { scopeName, scopeNameFirst } from '../people.ts';
import type { BarsPlot } from '../pictures.ts';
import { numberSetting, stated } from '../scope.ts';
import type { MetricView, ViewContext } from '../view.ts';
import type { RecordsRow } from './metric.ts';

export interface RecordsPlot extends BarsPlot {
  /** The entries of the whole by days. */
  readonly lags: BarsPlot;
  readonly lagsHeadline: string;
  readonly where: string;
}

const NEEDS = 'not known: needs the records extract';

const inDays = (days: number): string =>
  `${decimal(days, Number.isInteger(days) ? 0 : 1)} ${days === 1 ? 'day' : 'days'}`;

const within = (days: number): string => (days === 0 ? 'on the same day' : `within ${inDays(days)}`);

const middle = ({ median_days, p90_days }: RecordsRow): string =>
  median_days === null || p90_days === null
    ? 'no middle of units together'
    : `half ${within(median_days)}, nine of ten ${within(p90_days)}`;

const LAGS = [
  ['days_0', 'Same day'],
  ['days_1', '1 day'],
  ['days_2_3', '2 to 3 days'],
  ['days_4_7', '4 to 7 days'],
  ['days_8_14', '8 to 14 days'],
  ['days_over_14', 'Over 14 days']
] as const;

function lagsPlot(whole: RecordsRow | null): BarsPlot {
  const lines =
    whole === null || !whole.entries
      ? []
      : LAGS.map(([key, name]) => ({ key, name, row: { part: whole[key], whole: whole.entries } }));
  return partsPlot(lines, {
    label: 'Entries by days from the event to the entry',
    series: [{ key: 'entries', label: 'entries', tone: 'series-1', of: ({ part }) => part }],
    note: ({ part, whole: all }) => [{ text: shareIn(part, all), isStrong: true }],
    words: ({ part, whole: all }) => shareIn(part, all),
    empty: ({ part }) => (part === 0 ? 'none' : null)
  });
}

function headlineOf(whole: RecordsRow | null, limit: number, context: ViewContext): string {
  if (whole === null) return `There are no entries of ${scopeName(context)}`;
  const { entries, within_limit, within_share } = whole;
  if (entries === null || within_limit === null)
    return 'Records are not known: they need the records extract';
  if (within_share === null) return `${scopeNameFirst(context)} made no entry in 12 months`;
  return `${percent(within_share)} of entries are made within ${plural(limit, 'day')} of the event`;
}

function notesOf(whole: RecordsRow | null): string[] {
  if (whole === null || whole.entries === null) return [];
  const {
    negative,
    sampled,
    passed,
    maker_cleared,
    maker_known,
    hmpps_cases,
    hmpps_median_days,
    hmpps_without_police
  } = whole;
  return [
    ...(negative
      ? [`${plural(negative, 'entry', 'entries')} dated before the event: left out, to be corrected.`]
      : []),
    ...(sampled ? [`Sampled entries that passed: ${shareIn(passed, sampled)}.`] : []),
    ...(maker_cleared !== null && maker_known
      ? [
          `By the unit’s own officers, vetted and with the ViSOR course on that day: ${shareIn(maker_cleared, maker_known)}.`
        ]
      : []),
    ...(hmpps_cases
      ? [
          `${plural(hmpps_cases, 'case')} with a record that HMPPS owns: ${hmpps_median_days === null ? '' : `half had a police entry in the last ${inDays(hmpps_median_days)}, `}${count(Number(hmpps_without_police))} without one.`
        ]
      : [])
  ];
}

/** 89.9 % of entries are made within 3 days of the event. */
export function recordsView(rows: readonly RecordsRow[], context: ViewContext): MetricView<RecordsPlot> {
  const { whole, lines } = unitsInView(rows, context);
  const limit = numberSetting(context, 'record_entry_limit_days');
  const where = `${scopeNameFirst(context)}, ${dayInWords(context.asOf)}`;
  return {
    headline: headlineOf(whole, limit, context),
    subtitle: `Entries of 12 months within ${plural(limit, 'day')}, which is the force’s own limit, and later. ${where}.`,
    ...stated(whole?.state ?? 'not_applicable', {
      watch: whole?.negative ? 'late entries, and errors in dates' : 'some entries late'
    }),
    notes: notesOf(whole),
    ...(whole !== null && whole.within_share !== null
      ? { figure: { text: percent(whole.within_share), detail: `of entries within ${plural(limit, 'day')}` } }
      : {}),
    table: partsTable(`Entries by unit, ${dayInWords(context.asOf)}`, 'Unit', withForce(lines, whole), [
      { key: 'entries', title: 'Entries', of: (row) => known(row.entries) },
      { key: 'within', title: 'Within the limit', of: (row) => shareIn(row.within_limit, row.entries) },
      {
        key: 'median',
        title: 'Median days',
        of: (row) => (row.median_days === null ? '' : decimal(row.median_days))
      },
      {
        key: 'p90',
        title: 'Nine of ten within days',
        of: (row) => (row.p90_days === null ? '' : decimal(row.p90_days))
      },
      ...LAGS.map(([key, title]) => ({ key, title, of: (row: RecordsRow) => known(row[key]) })),
      { key: 'negative', title: 'Dated before the event', of: (row) => known(row.negative) },
      { key: 'quality', title: 'Sampled, passed', of: (row) => shareIn(row.passed, row.sampled) },
      {
        key: 'cleared',
        title: 'By somebody vetted and trained',
        of: (row) => shareIn(row.maker_cleared, row.maker_known)
      },
      { key: 'hmpps', title: 'Cases with a record of HMPPS', of: (row) => known(row.hmpps_cases) },
      {
        key: 'since',
        title: 'Of these, median days since a police entry',
        of: (row) => (row.hmpps_median_days === null ? '' : decimal(row.hmpps_median_days))
      }
    ]),
    plot: {
      ...partsPlot(lines, {
        label: `Entries within ${plural(limit, 'day')} and later`,
        series: [
          { key: 'within', label: 'within the limit', tone: 'shade-4', of: (row) => row.within_limit },
          {
            key: 'late',
            label: 'later',
            tone: 'watch',
            of: (row) => Number(row.entries) - Number(row.within_limit)
          }
        ],
        note: (row) => [
          { text: shareIn(row.within_limit, row.entries), isStrong: true },
          { text: middle(row), isQuiet: true }
        ],
        words: (row) => `within the limit ${shareIn(row.within_limit, row.entries)}; ${middle(row)}`,
        empty: ({ entries }) => (entries === null ? NEEDS : entries === 0 ? 'no entries' : null)
      }),
      lags: lagsPlot(whole),
      lagsHeadline: whole?.entries ? `Entries: ${middle(whole)}` : 'There are no entries to show by days',
      where
    }
  };
}
