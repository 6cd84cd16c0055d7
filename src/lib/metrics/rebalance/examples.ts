// The states that the list of moves must survive.
import { sampleContext, sampleContextByHours } from '../absorption-samples.ts';
import type { Outcome } from '../rebalance-words.ts';
import type { Example, ViewContext } from '../view.ts';
import { PROPOSAL } from '../../shared/proposal.ts';
import type { RebalanceRow } from './metric.ts';

const LEVELS = ['very_high', 'high', 'medium', 'low', 'low'] as const;

/** `count` moves of cases by turns from some officers to others, the high-risk ones first. */
const movesOf = (count: number, givers = 2, takers = 3, given: Partial<RebalanceRow> = {}): RebalanceRow[] =>
  Array.from({ length: count }, (_, i): RebalanceRow => ({
    force_id: 'F-1',
    unit_id: 'U-1',
    case_id: `C-${String(1000 + 7 * i)}`,
    risk_level: LEVELS[Math.min(4, Math.floor((i * 5) / count))]!,
    is_high_risk: i * 5 < 2 * count,
    area_id: `AR-0${1 + (i % 3)}`,
    from_officer_id: `A-0${1 + (i % givers)}`,
    to_officer_id: `A-${10 + (i % takers)}`,
    keeps_area: i % 4 !== 3,
    hours: 1.306 + (i % 5) * 0.6,
    hours_least: 1.306 + (i % 5) * 0.6,
    hours_most: 1.306 + (i % 5) * 0.6,
    standing: PROPOSAL,
    ...given
  }));

/** A context in which the rows beside say what came of it. */
const withOutcome = (
  outcome: Partial<Outcome>,
  context: ViewContext = sampleContextByHours()
): ViewContext => ({
  ...context,
  beside: new Map([
    [
      'rebalance-effect',
      [
        {
          level: 'unit',
          unit_id: 'U-1',
          outcome: 'balanced',
          load_in: 'hours',
          moves: 0,
          moves_at_least: 0,
          room_short: 0,
          high_risk_over: 0,
          ...outcome
        }
      ]
    ]
  ])
});

const balanced = (moves: number, at_least = moves) => withOutcome({ moves, moves_at_least: at_least });

export const rebalanceExamples: readonly Example<RebalanceRow>[] = [
  { name: 'Five moves', rows: movesOf(5), context: balanced(5) },
  { name: 'One move', rows: movesOf(1), context: balanced(1) },
  {
    name: 'Cases not assessed',
    rows: movesOf(3, 1, 2, {
      risk_level: 'not_assessed',
      is_high_risk: false,
      hours_least: 1.306,
      hours_most: 4.677
    }),
    context: balanced(3)
  },
  { name: 'A hundred and twenty moves', rows: movesOf(120, 9, 30), context: balanced(120, 117) },
  {
    name: 'By number of cases, areas not known',
    rows: movesOf(4, 1, 2, {
      area_id: null,
      keeps_area: true,
      hours: null,
      hours_least: null,
      hours_most: null
    }),
    context: withOutcome({ moves: 4, moves_at_least: 4, load_in: 'cases' }, sampleContext())
  },
  { name: 'Nothing to do', rows: [], context: withOutcome({ outcome: 'nothing_to_do' }) },
  { name: 'Too few hours', rows: [], context: withOutcome({ outcome: 'ceiling', room_short: 12.4 }) },
  {
    name: 'Too many high-risk cases',
    rows: [],
    context: withOutcome({ outcome: 'ratio', high_risk_over: 3 })
  },
  {
    name: 'Too many of both',
    rows: [],
    context: withOutcome({ outcome: 'ceiling_and_ratio', high_risk_over: 10, room_short: 30 })
  },
  {
    name: 'The search stopped',
    rows: [],
    context: withOutcome({ outcome: 'search_stopped', moves_at_least: 14 })
  },
  { name: 'No officers', rows: [], context: sampleContext() }
];
