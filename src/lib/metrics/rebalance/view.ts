// The proposed moves: one bar for each officer who would pass cases on, and the list of cases.
import type { BarRow, BarSeries } from '../../charts/bars.ts';
import { byName, count, decimal, listed, plural } from '../../shared/format.ts';
import type { State } from '../../shared/measure.ts';
import { lossesNotes } from '../absorption-words.ts';
import { hoursRangeInWords } from '../load-range.ts';
import type { BarsPlot } from '../pictures.ts';
import {
  awayNote,
  outcomeHeadline,
  proposalNotes,
  proposalSubtitle,
  type Away,
  type Outcome
} from '../rebalance-words.ts';
import { RISK_WORDS } from '../risk-words.ts';
import { stated } from '../scope.ts';
import type { TableView, View, ViewContext } from '../view.ts';
import type { RebalanceRow } from './metric.ts';

export interface RebalancePlot {
  readonly bars: BarsPlot;
  readonly list: readonly { readonly key: string; readonly words: string }[];
}

const SERIES: readonly BarSeries[] = [
  { key: 'high', label: 'high-risk cases', tone: 'high' },
  { key: 'other', label: 'other cases', tone: 'shade-3' }
];

/** How many go to whom, by name. */
function byTaker(moves: readonly RebalanceRow[]): [taker: string, cases: number][] {
  const takers = new Map<string, number>();
  for (const { to_officer_id: to } of moves) takers.set(to, 1 + (takers.get(to) ?? 0));
  return [...takers].sort(([a], [b]) => byName(a, b));
}

function barOf(officer: string, moves: readonly RebalanceRow[]): BarRow {
  const high = moves.filter(({ is_high_risk }) => is_high_risk).length;
  const to = byTaker(moves).map(([taker, cases]) => `${taker} ${count(cases)}`);
  const away = moves.filter(({ keeps_area }) => !keeps_area).length;
  const areas =
    away === 0 ? '' : ` ${plural(away, 'case')} would leave the areas that the receiver works in.`;
  return {
    key: officer,
    label: officer,
    values: { high, other: moves.length - high },
    note: [{ text: `to ${listed(to)}` }],
    words: `${officer} would pass on ${plural(moves.length, 'case')}, ${high === 0 ? 'none' : count(high)} of them high-risk: to ${listed(to)}.${areas}`
  };
}

const COLUMNS: TableView['columns'] = [
  { key: 'case', title: 'Case', align: 'start' },
  { key: 'risk', title: 'Risk level', align: 'start' },
  { key: 'from', title: 'From', align: 'start' },
  { key: 'to', title: 'To', align: 'start' },
  { key: 'area', title: 'Area', align: 'start' },
  { key: 'keeps', title: 'Receiver works there', align: 'start' },
  { key: 'hours', title: 'Hours a month', align: 'end' },
  { key: 'range', title: 'Hours as a case not assessed turns out', align: 'end' },
  { key: 'standing', title: 'Standing', align: 'start' }
];

const tableOf = (moves: readonly RebalanceRow[], caption: string): TableView => ({
  caption,
  columns: COLUMNS,
  rows: moves.map((move) => ({
    key: move.case_id,
    cells: {
      case: move.case_id,
      risk: RISK_WORDS[move.risk_level],
      from: move.from_officer_id,
      to: move.to_officer_id,
      area: move.area_id ?? 'not known',
      keeps: move.area_id === null ? 'not known' : move.keeps_area ? 'yes' : 'no',
      hours: move.hours === null ? '' : decimal(move.hours),
      range: hoursRangeInWords(move),
      standing: move.standing
    }
  }))
});

/** "C-00786, very high: S-08 to S-02, AR-08 (new to S-02), 6.9 hours a month". */
function moveInWords(move: RebalanceRow): string {
  const { case_id, risk_level, from_officer_id: from, to_officer_id: to, area_id, keeps_area, hours } = move;
  const area = area_id === null ? [] : [keeps_area ? area_id : `${area_id} (new to ${to})`];
  const range = hoursRangeInWords(move);
  const time =
    hours === null
      ? []
      : [`${decimal(hours)} hours a month${range === '' ? '' : ` (${range} as it turns out)`}`];
  return [`${case_id}, ${RISK_WORDS[risk_level]}: ${from} to ${to}`, ...area, ...time].join(', ');
}

const stateOf = (unit: Outcome | undefined): State => {
  if (!unit?.outcome) return 'not_applicable';
  if (unit.outcome === 'nothing_to_do') return 'ok';
  return unit.outcome === 'balanced' || unit.outcome === 'search_stopped' ? 'watch' : 'breach';
};

/** What came of it, from the rows beside. */
function effectIn({ beside, unitId }: ViewContext) {
  const rows = beside?.get('rebalance-effect') ?? [];
  const own = rows.filter((row) => unitId === null || row['unit_id'] === unitId);
  return {
    unit: own.find((row) => row['level'] === 'unit') as Outcome | undefined,
    officers: own.filter((row) => row['level'] === 'officer') as unknown as Away[]
  };
}

export const rebalanceView: View<RebalanceRow, RebalancePlot> = (rows, context) => {
  const { unit, officers } = effectIn(context);
  const moves = rows.filter(({ unit_id }) => context.unitId === null || unit_id === context.unitId);
  const givers = new Map<string, RebalanceRow[]>();
  for (const move of moves)
    givers.set(move.from_officer_id, [...(givers.get(move.from_officer_id) ?? []), move]);
  const headline = outcomeHeadline(unit);
  const table = tableOf(moves, headline);
  const away = moves.filter(({ keeps_area }) => !keeps_area).length;
  const bars = [...givers].sort(([a], [b]) => byName(a, b)).map(([officer, own]) => barOf(officer, own));
  return {
    headline,
    subtitle: proposalSubtitle(context.unitId ?? moves[0]?.unit_id ?? '', context),
    ...stated(stateOf(unit), { watch: 'a proposal to discuss', breach: 'no moves do' }),
    notes: [
      ...proposalNotes(unit),
      ...(away === 0
        ? []
        : [`${plural(away, 'case')} would go to an officer without cases in the case’s area so far.`]),
      ...awayNote(officers),
      ...lossesNotes(context)
    ],
    table,
    plot: {
      bars: {
        label: 'Cases that each officer would pass on, as a proposal',
        rows: bars,
        series: SERIES,
        most: Math.max(1, ...[...givers.values()].map((own) => own.length)),
        none: headline
      },
      list: moves.map((move) => ({ key: move.case_id, words: moveInWords(move) }))
    }
  };
};
