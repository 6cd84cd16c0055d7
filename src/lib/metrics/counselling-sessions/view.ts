// What the welfare lead sees of the sessions: what became of those offered, and how many came within the interval.
import type { BarRow } from '../../charts/bars.ts';
import { addMonths, dayInWords, firstOfMonth, shortDay } from '../../shared/dates.ts';
import { byName, count, countInWords, percent, plural } from '../../shared/format.ts';
import { independenceInWords, OUTCOME_WORDS, OUTCOMES_IN_ORDER } from '../counselling-words.ts';
import { forCount, peopleOf, scopeName, scopeNameFirst } from '../people.ts';
import type { BarsPlot } from '../pictures.ts';
import { numberSetting, stated, type Part } from '../scope.ts';
import type { MetricView, TableView, View, ViewContext } from '../view.ts';
import type { CounsellingSessionRow } from './metric.ts';

type Session = Part<CounsellingSessionRow>;

const dayOf = ({ offered_on, attended_on }: CounsellingSessionRow): string => offered_on ?? attended_on ?? '';

function barsOf(rows: readonly CounsellingSessionRow[]): BarsPlot {
  const bars = OUTCOMES_IN_ORDER.map((outcome): BarRow => {
    const own = rows.filter((row) => row.outcome === outcome);
    const independent = own.filter((row) => row.independent === true).length;
    const others = own.length - independent;
    const apart = others === 0 ? '' : `, ${count(others)} not recorded as independent`;
    const label = OUTCOME_WORDS[outcome].replace(/^./, (letter) => letter.toUpperCase());
    return {
      key: outcome,
      label,
      values: { independent, others },
      note: [
        { text: count(own.length), isStrong: true },
        ...(apart === '' ? [] : [{ text: apart.slice(2), isQuiet: true }])
      ],
      words: `${label}: ${plural(own.length, 'session')}${apart}.`
    };
  });
  return {
    label: 'Counselling sessions by what became of them',
    rows: rows.length === 0 ? [] : bars,
    series: [
      { key: 'independent', label: 'independent', tone: 'series-1' },
      { key: 'others', label: 'not recorded as independent', tone: 'not-assessed' }
    ],
    most: Math.max(1, ...OUTCOMES_IN_ORDER.map((one) => rows.filter(({ outcome }) => outcome === one).length))
  };
}

/** Those with one before them, and how many of these came within the interval. */
function gapsOf(rows: readonly CounsellingSessionRow[]) {
  const gaps = rows.filter(({ within_interval }) => within_interval !== null);
  return { all: gaps.length, within: gaps.filter(({ within_interval }) => within_interval).length };
}

function headlineOf(rows: readonly CounsellingSessionRow[], context: ViewContext): string {
  if (rows.length === 0) return `Nobody in ${scopeName(context)} was offered a session in 12 months`;
  const attended = rows.filter(({ outcome }) => outcome === 'attended').length;
  const cancelled = rows.filter(({ outcome }) => outcome === 'cancelled_by_provider').length;
  const provider = cancelled === 0 ? '' : `; the provider cancelled ${countInWords(cancelled).toLowerCase()}`;
  const share = percent(attended / rows.length);
  return `${count(attended)} of ${plural(rows.length, 'session')} (${share}) ${forCount(attended, 'was', 'were')} attended${provider}`;
}

function tableOf(sessions: readonly Session[], context: ViewContext): TableView {
  const day = (value: string | null) => (value === null ? '–' : shortDay(value));
  return {
    caption: `Counselling sessions of 12 months, ${scopeName(context)}, ${dayInWords(context.asOf)}`,
    columns: [
      { key: 'who', title: 'Person', align: 'start' },
      { key: 'offered', title: 'Offered', align: 'start' },
      { key: 'attended', title: 'Attended', align: 'start' },
      { key: 'outcome', title: 'What became of it', align: 'start' },
      { key: 'independent', title: 'Independent', align: 'start' },
      { key: 'counts', title: 'Counts', align: 'start' },
      { key: 'gap', title: 'Days since the last', align: 'end' }
    ],
    rows: sessions.map(({ name, row }) => ({
      key: row.session_id,
      cells: {
        who: name,
        offered: day(row.offered_on),
        attended: day(row.attended_on),
        outcome: OUTCOME_WORDS[row.outcome],
        independent: independenceInWords(row.independent),
        counts: row.counts ? 'yes' : 'no',
        gap: row.days_since_last === null ? '–' : count(row.days_since_last)
      }
    }))
  };
}

export const counsellingSessionsView: View<CounsellingSessionRow, BarsPlot> = (
  rows,
  context
): MetricView<BarsPlot> => {
  const sessions = peopleOf(rows, context).toSorted(
    (a, b) => byName(a.name, b.name) || dayOf(a.row).localeCompare(dayOf(b.row))
  );
  const own = sessions.map(({ row }) => row);
  const { all, within } = gapsOf(own);
  const without = own.filter(({ counts }) => !counts).length;
  const from = dayInWords(addMonths(firstOfMonth(context.asOf), -11));
  const interval = plural(numberSetting(context, 'counselling_interval_days'), 'day');
  return {
    headline: headlineOf(own, context),
    subtitle: `Sessions offered or held from ${from} to ${dayInWords(context.asOf)}, by what became of them. ${scopeNameFirst(context)}.`,
    ...stated(own.length === 0 ? 'not_applicable' : without > 0 ? 'watch' : 'ok', {
      watch: `${plural(without, 'session')} that ${forCount(without, 'does', 'do')} not count`
    }),
    notes: [
      ...(all > 0
        ? [`${count(within)} of ${plural(all, 'session')} that had one before came within ${interval} of it.`]
        : []),
      ...(without > 0
        ? [
            'Sessions cancelled by the provider, or not recorded as independent, are neither available nor carried out.'
          ]
        : [])
    ],
    ...(all > 0
      ? { figure: { text: `${count(within)} of ${count(all)}`, detail: 'sessions within the interval' } }
      : {}),
    table: tableOf(sessions, context),
    plot: barsOf(own)
  };
};
