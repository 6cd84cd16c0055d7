// M6, in full: who could take how many of whose cases, and why some could take none.
import { z } from 'zod';
import { LIMITING, WHY_NOT } from '../../shared/absorption.ts';
import { PLANNED_HOURS } from '../absorption-words.ts';
import { defineMetric, type RowOf } from '../define.ts';
import { wholeCount } from '../levels.ts';
import sql from './metric.sql?raw';

export const resiliencePlacements = defineMetric({
  id: 'resilience-placements',
  number: 'M6',
  title: 'Who could take whose cases',
  question: 'If an officer were away, who could take how many of their cases?',
  formula:
    'For each officer alone: a placement of the most high-risk cases, and then of the most cases, that keeps ' +
    'every receiver within the ceiling and the high-risk limit; of several, one that spreads them evenly. ' +
    'Only cases that the officer holds are handed out: high-risk ones as high-risk, the others as others.',
  grain: 'one row per case-holding officer in post and each other case-holding officer of the unit',
  provisions: [
    {
      quote:
        'for resilience during periods of staff absence (for example, sickness, annual leave, cover, vacancies and other absences)',
      line: 'L178'
    },
    {
      quote: 'recognise the difficulties with mutual cover arrangements which can create pressure',
      line: 'L185'
    }
  ],
  caveats: [
    'A way in which it could be done, to discuss; other placements may do as well, and it is never an instruction.',
    'Which case goes to whom is not chosen here: knowledge of the case, of the area and of the person decides.',
    'By number of cases, a case with nobody here may have a place in the count of “Resilience”, which lets a place for a case that is not ' +
      'high-risk stand for one that is.',
    PLANNED_HOURS,
    'Why an officer takes none is the first that holds of: absent, not vetted, not trained, already above the ' +
      'high-risk limit, no room under the ceiling.',
    'A search that would take too long ends with the best placement found, and says how many could be placed at most.',
    'An officer who is the only one of the unit has one row, without a receiver.'
  ],
  needs: ['officers', 'cases'],
  uses: ['units', 'areas', 'absences', 'approved_premises', 'vetting', 'training'],
  reads: ['int_absorption', 'int_absorption_inputs', 'int_placement'],
  sight: { unit: 'rows', force: 'none', welfare: 'none' },
  row: z.strictObject({
    unit_id: z.string(),
    officer_id: z.string(),
    receiver_id: z.string().nullable(),
    cases: wholeCount,
    high_risk_cases: wholeCount,
    why_not: z.enum(WHY_NOT).nullable(),
    loss_cases: wholeCount,
    loss_placed: wholeCount,
    loss_unplaced: wholeCount,
    loss_placed_at_most: wholeCount,
    limiting: z.enum(LIMITING).nullable()
  }),
  sql
});

export type ResiliencePlacementRow = RowOf<typeof resiliencePlacements>;
