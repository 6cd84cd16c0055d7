// M6d: the fewest moves of cases that would bring every officer within both limits.
import { z } from 'zod';
import { PROPOSAL } from '../../shared/proposal.ts';
import { defineMetric, type RowOf } from '../define.ts';
import { hours } from '../levels.ts';
import { RISK_LEVELS } from '../risk-words.ts';
import sql from './metric.sql?raw';

export const rebalance = defineMetric({
  id: 'rebalance',
  number: 'M6d',
  title: 'A proposal of moves',
  question: 'Which cases could change hands so that nobody is above a limit?',
  formula:
    'The fewest moves of cases that bring every officer of the unit within the high-risk limit and the ceiling on load; ' +
    'of equally few, those that leave fewest high-risk cases outside an area in which the receiver works already, and ' +
    'then fewest others. Whoever is above a limit gives and takes nothing; only officers who are present, vetted and ' +
    'trained take.',
  grain: 'one row per case that would move',
  provisions: [
    { quote: 'a maximum of 20 per cent of the caseload should be of a high risk level', line: 'L178' },
    { quote: 'Workloads relating to offender management must be manageable', line: 'L176' }
  ],
  caveats: [
    'A proposal to discuss, never an instruction: knowledge of the case, the person and the place decides.',
    'Cases of one officer that are alike (the same hours, risk and area) can stand for each other: the first by case id ' +
      'is named.',
    'Officers who are away for nearly all of the month, and cases without a lead, are not in it: they need cover or a ' +
      'lead.',
    'A case that is not assessed is moved with the hours that the settings plan for it. Least and most show its hours if ' +
      'it were low, and if it were very high.',
    'In very large units, moves are dealt out and not searched for: fewer may do, and fewer cases may leave their area. ' +
      'How few could do at least is then said.',
    'Where no moves do it, there are no rows; “What the moves would change” says which limit stops it, and by how much.',
    'The ceiling is that of “Resilience”: by hours of work, or by number of cases where an extract for hours is missing.'
  ],
  needs: ['officers', 'cases'],
  uses: ['units', 'areas', 'absences', 'approved_premises', 'vetting', 'training'],
  reads: ['int_absorb_by', 'int_case_loads', 'int_cases', 'int_rebalance_move', 'int_units'],
  sight: { unit: 'rows', force: 'none', welfare: 'none' },
  row: z.strictObject({
    force_id: z.string(),
    unit_id: z.string(),
    case_id: z.string(),
    risk_level: z.enum(RISK_LEVELS),
    is_high_risk: z.boolean(),
    area_id: z.string().nullable(),
    from_officer_id: z.string(),
    to_officer_id: z.string(),
    keeps_area: z.boolean(),
    hours: hours.nullable(),
    hours_least: hours.nullable(),
    hours_most: hours.nullable(),
    standing: z.literal(PROPOSAL)
  }),
  sql
});

export type RebalanceRow = RowOf<typeof rebalance>;
