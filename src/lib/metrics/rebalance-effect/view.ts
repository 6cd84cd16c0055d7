// Before and after the proposed moves: for each officer the load kept, taken and passed on, against the ceiling.
import type { BarRow, BarSeries } from '../../charts/bars.ts';
import type { NotePart } from '../../charts/notes.ts';
import { byName, count, countInWords, decimal, plural } from '../../shared/format.ts';
import { lossesNotes } from '../absorption-words.ts';
import { hoursRange, hoursRangeInWords, whiskerNote, type HoursRange } from '../load-range.ts';
import type { BarsPlot } from '../pictures.ts';
import { awayNote, loadInWords, proposalNotes, proposalSubtitle } from '../rebalance-words.ts';
import { stated } from '../scope.ts';
import type { TableView, View } from '../view.ts';
import type { RebalanceEffectRow } from './metric.ts';

export type RebalanceEffectPlot = BarsPlot;

const SERIES: readonly BarSeries[] = [
  { key: 'kept', label: 'kept', tone: 'shade-3' },
  { key: 'taken', label: 'taken over', tone: 'series-2' },
  { key: 'given', label: 'passed on', tone: 'quiet' }
];

const nameOf = ({ officer_id }: RebalanceEffectRow): string => officer_id ?? '';

const short = (load: number, load_in: RebalanceEffectRow['load_in']): string =>
  load_in === 'hours' ? decimal(load) : count(load);

const isMoved = ({ given, taken }: RebalanceEffectRow): boolean => given + taken > 0;

const rangeBefore = (row: RebalanceEffectRow): HoursRange => ({
  hours_least: row.load_least_before,
  hours_most: row.load_most_before
});

const rangeAfter = (row: RebalanceEffectRow): HoursRange => ({
  hours_least: row.load_least_after,
  hours_most: row.load_most_after
});

/** The limit that an officer stays above; the ceiling where it is both. */
const whichLimit = ({ load_after, ceiling }: RebalanceEffectRow): string =>
  load_after > ceiling ? 'above the ceiling' : 'above the high-risk limit';

function noteOf(row: RebalanceEffectRow): NotePart[] {
  const { load_in, load_before, load_after, ceiling, high_risk_before, high_risk_after } = row;
  if (row.state === 'absent')
    return [{ text: `away, keeps ${plural(row.cases_before, 'case')}`, state: 'absent' }];
  const load = isMoved(row)
    ? `${short(load_before, load_in)} to ${short(load_after, load_in)} of ${short(ceiling, load_in)}`
    : `${short(load_before, load_in)} of ${short(ceiling, load_in)}`;
  const high =
    high_risk_before === high_risk_after
      ? []
      : [{ text: `high-risk ${count(high_risk_before)} to ${count(high_risk_after)}`, isQuiet: true }];
  const above = row.state === 'breach' ? [{ text: whichLimit(row), state: 'breach' as const }] : [];
  return [{ text: load }, ...high, ...above];
}

function wordsOf(row: RebalanceEffectRow): string {
  const name = nameOf(row);
  const { load_in, cases_before, cases_after, high_risk_before, high_risk_after } = row;
  const held = (cases: number, high: number, load: number) =>
    `${plural(cases, 'case')}, ${count(high)} high-risk, ${loadInWords(load, load_in)}`;
  const before = held(cases_before, high_risk_before, row.load_before);
  const most = `of at most ${loadInWords(row.ceiling, load_in)}`;
  if (row.state === 'absent')
    return `${name} is away for nearly all of the month and keeps ${plural(cases_before, 'case')}.`;
  const range = hoursRangeInWords(rangeAfter(row));
  const uncertain = range === '' ? '' : `; ${range} hours as cases not assessed turn out`;
  if (!isMoved(row))
    return `${name}: ${before} ${most}; no change${row.state === 'breach' ? `, ${whichLimit(row)}` : ''}${uncertain}.`;
  return `${name}: before ${before}; after ${held(cases_after, high_risk_after, row.load_after)}, ${most}${uncertain}.`;
}

function barOf(row: RebalanceEffectRow): BarRow {
  const { load_before: before, load_after: after } = row;
  return {
    key: nameOf(row),
    label: nameOf(row),
    values: {
      kept: Math.min(before, after),
      taken: Math.max(0, after - before),
      given: Math.max(0, before - after)
    },
    note: noteOf(row),
    words: wordsOf(row),
    limit: row.state === 'absent' ? null : row.ceiling,
    range: hoursRange(rangeAfter(row))
  };
}

const tableOf = (rows: readonly RebalanceEffectRow[], caption: string): TableView => ({
  caption,
  columns: [
    { key: 'name', title: 'Officer', align: 'start' },
    { key: 'cases_before', title: 'Cases before', align: 'end' },
    { key: 'cases_after', title: 'After', align: 'end' },
    { key: 'high_before', title: 'High-risk before', align: 'end' },
    { key: 'high_after', title: 'High-risk after', align: 'end' },
    { key: 'load_before', title: 'Load before', align: 'end' },
    { key: 'load_after', title: 'Load after', align: 'end' },
    { key: 'range_before', title: 'Load before, as cases not assessed turn out', align: 'end' },
    { key: 'range_after', title: 'After, as they turn out', align: 'end' },
    { key: 'ceiling', title: 'Most load', align: 'end' },
    { key: 'given', title: 'Passes on', align: 'end' },
    { key: 'taken', title: 'Takes over', align: 'end' },
    { key: 'standing', title: 'Standing', align: 'start' }
  ],
  rows: rows.map((row) => ({
    key: nameOf(row),
    cells: {
      name: nameOf(row),
      cases_before: count(row.cases_before),
      cases_after: count(row.cases_after),
      high_before: count(row.high_risk_before),
      high_after: count(row.high_risk_after),
      load_before: short(row.load_before, row.load_in),
      load_after: short(row.load_after, row.load_in),
      range_before: hoursRangeInWords(rangeBefore(row)),
      range_after: hoursRangeInWords(rangeAfter(row)),
      ceiling: short(row.ceiling, row.load_in),
      given: count(row.given),
      taken: count(row.taken),
      standing: row.standing
    }
  }))
});

const isOver = ({ state }: RebalanceEffectRow): boolean => state === 'breach';

/** Not the words of the list of moves, which stands beside it. */
function headlineOf(unit: RebalanceEffectRow | undefined, officers: readonly RebalanceEffectRow[]): string {
  const over = officers.filter(isOver).length;
  if (!unit || unit.outcome === 'nothing_to_do') return 'The proposal would change nobody’s work';
  if (unit.outcome === 'balanced')
    return `The proposal would change the work of ${plural(officers.filter(isMoved).length, 'officer')}, and nobody would be above a limit`;
  return `${countInWords(over)} ${over === 1 ? 'officer stays' : 'officers stay'} above a limit: no moves were found that do`;
}

/** Whom the cases not assessed could still bring above the ceiling. */
function uncertainNote(officers: readonly RebalanceEffectRow[]): string[] {
  const over = officers.filter(
    ({ state, load_after, load_most_after, ceiling }) =>
      state !== 'absent' && load_after <= ceiling && load_most_after > ceiling
  );
  return over.length === 0
    ? []
    : [
        `If every case not assessed were very high, ${plural(over.length, 'more officer')} would be above the ceiling.`
      ];
}

export const rebalanceEffectView: View<RebalanceEffectRow, RebalanceEffectPlot> = (rows, context) => {
  const inView = rows.filter(({ unit_id }) => context.unitId === null || unit_id === context.unitId);
  const unit = inView.find(({ level }) => level === 'unit');
  const officers = inView
    .filter(({ level }) => level === 'officer')
    .sort((a, b) => byName(nameOf(a), nameOf(b)));
  const over = officers.filter(isOver).length;
  const headline = headlineOf(unit, officers);
  const loadIn = unit?.load_in === 'cases' ? 'cases' : 'hours of work this month';
  return {
    headline,
    subtitle: proposalSubtitle(context.unitId ?? unit?.unit_id ?? '', context),
    ...stated(unit?.state ?? 'not_applicable', {
      watch: 'a proposal to discuss',
      breach: `${plural(over, 'officer')} above a limit`
    }),
    notes: [
      ...proposalNotes(unit),
      ...whiskerNote(officers.map(rangeAfter), 'after the moves'),
      ...uncertainNote(officers),
      ...awayNote(officers),
      ...lossesNotes(context)
    ],
    table: tableOf(officers, headline),
    plot: {
      label: `Load of each officer before and after the proposed moves, in ${loadIn}`,
      rows: officers.map(barOf),
      series: SERIES,
      most: Math.max(
        1,
        ...officers.map((row) => Math.max(row.load_before, row.load_after, row.load_most_after, row.ceiling))
      ),
      format: (load) => count(Math.round(load)),
      limitLabel: 'the most that the officer may hold',
      none: 'Nobody here may hold cases.'
    }
  };
};
