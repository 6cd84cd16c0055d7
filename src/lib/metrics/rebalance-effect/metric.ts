// M6d, before and after: what the proposed moves would change for each officer, or which limit stops it.
import { z } from 'zod';
import { ABSORB_BY } from '../../shared/absorption.ts';
import { PROPOSAL } from '../../shared/proposal.ts';
import { REBALANCE_OUTCOMES } from '../../shared/rebalancing.ts';
import { defineMetric, type RowOf } from '../define.ts';
import { levelColumns, state, wholeCount } from '../levels.ts';
import sql from './metric.sql?raw';

const room = z.number().nonnegative();

export const rebalanceEffect = defineMetric({
  id: 'rebalance-effect',
  number: 'M6d',
  title: 'What the moves would change',
  question: 'Who would have how much work before and after, and what stops it where no moves do?',
  formula:
    'Cases, high-risk cases and load of each officer as they are, and with the moves of “A proposal of moves” made. Where ' +
    'no moves bring everybody within both limits: the least load that would stay above the ceilings with the high-risk ' +
    'limit kept; where that can’t be kept either, the fewest high-risk cases above it.',
  grain: 'one row per case-holding officer in post, and per unit',
  provisions: [
    { quote: 'Workloads relating to offender management must be manageable', line: 'L176' },
    { quote: 'a maximum of 20 per cent of the caseload should be of a high risk level', line: 'L178' }
  ],
  caveats: [
    'A proposal to discuss, never an instruction.',
    '“nothing_to_do”: nobody who works this month is above a limit. “balanced”: the moves do it. “ceiling”, “ratio”, ' +
      '“ceiling_and_ratio”: what stops it. “search_stopped”: the search reached its limit before it knew.',
    'No fewer moves than `moves_at_least` can do it; the two numbers are the same where the fewest were found.',
    'What is short is what was proven: it can be more.',
    'Officers who are away for nearly all of the month keep their cases and are not counted as above a limit.',
    'Moves are found with the hours that the settings plan for a case that is not assessed. Least and most show the load ' +
      'if every such case were low, and if every one were very high; what is short, and how few moves do, have no range.',
    'Load is in hours of this month’s work, or in cases where an extract for hours is missing or the force counts cases.'
  ],
  needs: ['officers', 'cases'],
  uses: ['units', 'areas', 'absences', 'approved_premises', 'vetting', 'training'],
  reads: [
    'int_absorb_by',
    'int_absorption_inputs',
    'int_case_loads',
    'int_rebalance',
    'int_rebalance_move',
    'int_units',
    'parameters'
  ],
  sight: { unit: 'rows', force: 'none', welfare: 'none' },
  row: z.strictObject({
    ...levelColumns,
    cases_before: wholeCount,
    cases_after: wholeCount,
    high_risk_before: wholeCount,
    high_risk_after: wholeCount,
    load_in: z.enum(ABSORB_BY),
    load_before: room,
    load_least_before: room,
    load_most_before: room,
    load_after: room,
    load_least_after: room,
    load_most_after: room,
    ceiling: room,
    given: wholeCount,
    taken: wholeCount,
    outcome: z.enum(REBALANCE_OUTCOMES).nullable(),
    moves: wholeCount.nullable(),
    moves_at_least: wholeCount.nullable(),
    room_short: room.nullable(),
    high_risk_over: wholeCount.nullable(),
    state,
    standing: z.literal(PROPOSAL)
  }),
  sql
});

export type RebalanceEffectRow = RowOf<typeof rebalanceEffect>;
