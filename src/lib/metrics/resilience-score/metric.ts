// M6, summed up: of how many officers could a unit absorb the loss.
import { z } from 'zod';
import { PLANNED_HOURS } from '../absorption-words.ts';
import { defineMetric, type RowOf } from '../define.ts';
import { levelColumns, share, state, wholeCount } from '../levels.ts';
import { addedUp } from '../together.ts';
import sql from './metric.sql?raw';

export const resilienceScore = defineMetric({
  id: 'resilience-score',
  number: 'M6',
  title: 'Resilience score',
  question: 'How many of its officers could each unit do without, one at a time?',
  formula:
    'Officers whose cases the others could take, every one, if that officer alone were away ÷ officers with ' +
    'cases. For the force: all such officers ÷ all officers with cases.',
  grain: 'one row per unit with case-holding officers in post, and per force',
  provisions: [
    {
      quote:
        'for resilience during periods of staff absence (for example, sickness, annual leave, cover, vacancies and other absences)',
      line: 'L178'
    }
  ],
  caveats: [
    'The guidance gives no number for this. “Watch” is said as soon as one loss can’t be absorbed; there is no breach.',
    'A unit of one has no resilience: nobody is left to take the cases.',
    'A loss counts as absorbed only when every case is placed, the high-risk ones too: a place for a case that is not ' +
      'high-risk does not stand for one that is.',
    'Unsettled losses are those whose search stopped at its limit before it was known whether every case can be placed. ' +
      'They are not counted as absorbed.',
    PLANNED_HOURS,
    'A unit in which nobody holds cases has no score.',
    'One officer away at a time: a full score does not say that two could be away together.'
  ],
  needs: ['officers', 'cases'],
  uses: ['units', 'areas', 'absences', 'approved_premises', 'vetting', 'training'],
  reads: ['int_absorption', 'int_units'],
  sight: { unit: 'rows', force: 'units', welfare: 'rows' },
  together: addedUp({
    sums: ['absorbable', 'officers_with_cases', 'unsettled'],
    ratios: { score: ['absorbable', 'officers_with_cases'] }
  }),
  row: z.strictObject({
    ...levelColumns,
    absorbable: wholeCount,
    officers_with_cases: wholeCount,
    unsettled: wholeCount,
    score: share.nullable(),
    state
  }),
  sql
});

export type ResilienceScoreRow = RowOf<typeof resilienceScore>;
