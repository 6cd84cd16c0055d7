// What a reader sees of the pressure of cover: hours and high-risk share of those who cover, own and with cover.
import type { BarRow, BarSeries } from '../../charts/bars.ts';
import type { NotePart } from '../../charts/notes.ts';
import { dayInWords } from '../../shared/dates.ts';
import { count, countInWords, decimal, percent, plural, roundHalfUp } from '../../shared/format.ts';
import { hoursRange, loadRangeInWords, whiskerNote } from '../load-range.ts';
import { forCount, peopleOf, scopeName, scopeNameFirst } from '../people.ts';
import type { BarsPlot } from '../pictures.ts';
import { limitWords } from '../risk-words.ts';
import { numberSetting, stated, worstOf, type Part } from '../scope.ts';
import type { MetricView, View, ViewContext } from '../view.ts';
import type { CoverPressureRow } from './metric.ts';
import { pressureTable, shareRangeInWords } from './table.ts';

type Person = Part<CoverPressureRow>;

const SERIES: readonly BarSeries[] = [
  { key: 'own', label: 'own cases', tone: 'series-1' },
  { key: 'covered', label: 'covered cases', tone: 'series-2' }
];

const wholeHours = (value: number): string => count(roundHalfUp(value, 0));

/** "load from 92.0 % to 131.0 %", in the state that it has with cover; without hours, that there are none. */
function loadNote(
  { own_load_percent: own, load_percent: load, load_state: state, available_hours, broken }: CoverPressureRow,
  breach: number
): NotePart[] {
  if (state === 'absent' && !broken)
    return [{ text: available_hours === 0 ? 'no hours this month' : 'hardly any hours this month', state }];
  if (own === null || load === null) return [];
  const text = `load from ${percent(own / 100)} to ${percent(load / 100, breach)}`;
  return [state === 'ok' ? { text } : { text, state }];
}

function shareNote(
  { own_share: own, share, share_state: state }: CoverPressureRow,
  limit: number
): NotePart[] {
  if (share === null) return [];
  const text =
    own === null
      ? `high risk ${percent(share, limit)}`
      : `high risk from ${percent(own, limit)} to ${percent(share, limit)}`;
  return [state === 'ok' ? { text } : { text, state }];
}

const brokenNote = ({ broken }: CoverPressureRow): NotePart[] =>
  broken ? [{ text: 'away today', state: 'absent' }] : [];

/** "; as cases not assessed turn out, a load of 131 to 140 % and a high-risk share of 14 to 21 %". */
function notAssessedInWords(row: CoverPressureRow, context: ViewContext): string {
  const load = loadRangeInWords(row, numberSetting(context, 'load_breach_percent'));
  const share = shareRangeInWords(row, limitWords(context).percent);
  const parts = [
    ...(load === '' ? [] : [`a load of ${load}`]),
    ...(share === '' ? [] : [`a high-risk share of ${share}`])
  ];
  return parts.length === 0 ? '' : `; as cases not assessed turn out, ${parts.join(' and ')}`;
}

function wordsOf(name: string, row: CoverPressureRow, context: ViewContext): string {
  const { own_hours_needed: own, covered_hours_needed: covered, covered_to_own: ratio } = row;
  const hours =
    own === null || covered === null
      ? ''
      : `, ${decimal(covered)} hours on top of ${decimal(own)}${ratio === null ? '' : ` (${percent(ratio)} more)`}`;
  const notes = [
    ...loadNote(row, numberSetting(context, 'load_breach_percent')),
    ...shareNote(row, limitWords(context).percent)
  ].map(({ text }) => `, ${text}`);
  const uncertain = notAssessedInWords(row, context);
  const chain = row.chain_length > 1 ? `, at the end of a chain of ${count(row.chain_length)}` : '';
  const mutual = row.reciprocal ? ', covers for somebody who covers for them' : '';
  const broken = row.broken ? '; away today, so this cover does not hold' : '';
  return `${name} covers ${plural(row.covered_cases, 'case')} of ${plural(row.officers_covered, 'officer')}${hours}${notes.join('')}${chain}${mutual}${uncertain}${broken}.`;
}

function barOf({ key, name, row }: Person, isByHours: boolean, context: ViewContext): BarRow {
  const values = isByHours
    ? { own: row.own_hours_needed, covered: row.covered_hours_needed }
    : { own: row.own_cases, covered: row.covered_cases };
  return {
    key,
    label: name,
    values,
    note: [
      ...brokenNote(row),
      ...loadNote(row, numberSetting(context, 'load_breach_percent')),
      ...shareNote(row, limitWords(context).percent)
    ],
    words: wordsOf(name, row, context),
    limit: isByHours ? row.available_hours : null,
    range: isByHours ? hoursRange(row) : null,
    ...(row.cases === 0 ? { empty: row.broken ? 'no cases; away today' : 'no cases' } : {})
  };
}

const isOver = ({ share_state, load_state }: CoverPressureRow): boolean =>
  share_state === 'breach' || load_state === 'breach';

function headlineOf(people: readonly Person[], context: ViewContext): string {
  if (people.length === 0) return `Nobody in ${scopeName(context)} covers for anybody today`;
  const over = people.filter(({ row }) => isOver(row));
  const broken = people.filter(({ row }) => row.broken);
  const who = `${countInWords(people.length)} ${forCount(people.length, 'officer covers', 'officers cover')} for others today`;
  const pressed =
    over.length === 0
      ? ''
      : `; with it ${count(over.length)} ${forCount(over.length, 'is', 'are')} above a limit`;
  return `${who}${pressed}${broken.length === 0 ? '' : `; ${count(broken.length)} of them ${forCount(broken.length, 'is', 'are')} away`}`;
}

/** Two officers cover for others today; with it 1 is above a limit; 1 of them is away. */
export const coverPressureView: View<CoverPressureRow, BarsPlot> = (rows, context): MetricView<BarsPlot> => {
  const people = peopleOf(rows, context);
  const isByHours = people.every(({ row }) => row.own_hours_needed !== null);
  const totals = people.map(({ row }) =>
    isByHours
      ? Math.max(row.hours_most as number, row.available_hours === null ? 0 : row.available_hours)
      : row.cases
  );
  const over = people.filter(({ row }) => isOver(row)).length;
  return {
    headline: headlineOf(people, context),
    subtitle: `${isByHours ? 'Hours a month that cases need' : 'Cases'}, own and covered, one row per officer who covers. ${scopeNameFirst(context)}, ${dayInWords(context.asOf)}.`,
    ...stated(worstOf(people.map(({ row }) => row.state)), {
      breach: `${plural(over, 'officer')} above a limit with cover`,
      absent: 'cover that is away'
    }),
    notes: isByHours
      ? whiskerNote(people.map(({ row }) => row))
      : ['Hours of work need the areas extract: without it the bars are cases, and loads are not known.'],
    table: pressureTable(people, context),
    plot: {
      label: `${isByHours ? 'Hours' : 'Cases'} of those who cover, own and covered`,
      rows: people.map((person) => barOf(person, isByHours, context)),
      series: SERIES,
      most: Math.max(1, ...totals),
      format: wholeHours,
      limitLabel: isByHours ? 'hours that the officer has' : null
    }
  };
};
