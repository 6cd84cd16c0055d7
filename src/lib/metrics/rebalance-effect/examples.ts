// The states that before and after must survive.
import { PROPOSAL } from '../../shared/proposal.ts';
import { sampleContext, sampleContextByHours } from '../absorption-samples.ts';
import type { Example } from '../view.ts';
import type { RebalanceEffectRow } from './metric.ts';

const NONE = { outcome: null, moves: null, moves_at_least: null, room_short: null, high_risk_over: null };

/** Loads without a case that is not assessed. */
const certain = (before: number, after: number) => ({
  load_before: before,
  load_least_before: before,
  load_most_before: before,
  load_after: after,
  load_least_after: after,
  load_most_after: after
});

/** Every third officer passes two cases on, the one after takes them over. */
function officerOf(index: number, isMoving: boolean): RebalanceEffectRow {
  const gives = isMoving && index % 3 === 0;
  const takes = isMoving && index % 3 === 1;
  const [cases_before, load_before] = gives ? [64, 128.4] : [40 + (index % 7), 78.2 + (index % 7)];
  const moved = gives ? -2 : takes ? 2 : 0;
  return {
    level: 'officer',
    force_id: 'F-1',
    unit_id: 'U-1',
    officer_id: `A-${String(index + 1).padStart(2, '0')}`,
    cases_before,
    cases_after: cases_before + moved,
    high_risk_before: gives ? 14 : 5,
    high_risk_after: (gives ? 14 : 5) + moved,
    load_in: 'hours',
    ...certain(load_before, load_before + moved * 3.1),
    ceiling: 124.3,
    given: gives ? 2 : 0,
    taken: takes ? 2 : 0,
    ...NONE,
    state: gives ? 'watch' : 'ok',
    standing: PROPOSAL
  };
}

function unitOf(
  officers: readonly RebalanceEffectRow[],
  given: Partial<RebalanceEffectRow>
): RebalanceEffectRow[] {
  const sum = (of: (row: RebalanceEffectRow) => number) => officers.reduce((all, row) => all + of(row), 0);
  const unit: RebalanceEffectRow = {
    level: 'unit',
    force_id: 'F-1',
    unit_id: 'U-1',
    officer_id: null,
    cases_before: sum((row) => row.cases_before),
    cases_after: sum((row) => row.cases_after),
    high_risk_before: sum((row) => row.high_risk_before),
    high_risk_after: sum((row) => row.high_risk_after),
    load_in: officers[0]?.load_in ?? 'hours',
    load_before: sum((row) => row.load_before),
    load_least_before: sum((row) => row.load_least_before),
    load_most_before: sum((row) => row.load_most_before),
    load_after: sum((row) => row.load_after),
    load_least_after: sum((row) => row.load_least_after),
    load_most_after: sum((row) => row.load_most_after),
    ceiling: sum((row) => row.ceiling),
    given: sum((row) => row.given),
    taken: sum((row) => row.taken),
    outcome: 'balanced',
    moves: sum((row) => row.given),
    moves_at_least: sum((row) => row.given),
    room_short: 0,
    high_risk_over: 0,
    state: 'watch',
    standing: PROPOSAL,
    ...given
  };
  return [unit, ...officers];
}

const team = (size: number, isMoving = true) =>
  Array.from({ length: size }, (_, index) => officerOf(index, isMoving));

const stuck = (given: Partial<RebalanceEffectRow>) =>
  unitOf(
    team(6, false).map((row, i) => (i === 2 ? { ...row, ...certain(131, 131), state: 'breach' } : row)),
    { moves: 0, moves_at_least: 0, state: 'breach', ...given }
  );

const byHours = sampleContextByHours();

export const rebalanceEffectExamples: readonly Example<RebalanceEffectRow>[] = [
  { name: 'Eight officers', rows: unitOf(team(8), {}), context: byHours },
  { name: 'Two officers', rows: unitOf(team(2), {}), context: byHours },
  { name: 'Two hundred officers', rows: unitOf(team(200), {}), context: byHours },
  {
    name: 'Cases not assessed',
    rows: unitOf(
      team(6).map((row, i) => ({
        ...row,
        load_least_before: row.load_before - 2 - i,
        load_most_before: row.load_before + 14 + i,
        load_least_after: row.load_after - 2 - i,
        load_most_after: row.load_after + 14 + i
      })),
      {}
    ),
    context: byHours
  },
  {
    name: 'By number of cases',
    rows: unitOf(
      team(4).map((row) => ({
        ...row,
        load_in: 'cases' as const,
        ...certain(row.cases_before, row.cases_after),
        ceiling: 62
      })),
      {}
    ),
    context: sampleContext()
  },
  {
    name: 'Somebody away',
    rows: unitOf(
      team(5).map((row, i) => (i === 4 ? { ...row, ceiling: 0, state: 'absent' as const } : row)),
      {}
    ),
    context: byHours
  },
  {
    name: 'Nothing to do',
    rows: unitOf(team(6, false), { outcome: 'nothing_to_do', state: 'ok' }),
    context: byHours
  },
  { name: 'Too few hours', rows: stuck({ outcome: 'ceiling', room_short: 12.4 }), context: byHours },
  {
    name: 'Too many high-risk cases',
    rows: stuck({ outcome: 'ratio', high_risk_over: 1 }),
    context: byHours
  },
  {
    name: 'The search stopped',
    rows: stuck({ outcome: 'search_stopped', moves_at_least: 4, state: 'watch' }),
    context: byHours
  },
  { name: 'No officers', rows: [], context: byHours }
];
