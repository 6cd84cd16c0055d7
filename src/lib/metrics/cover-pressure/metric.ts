// M9b: what cover does to those who give it.
import { z } from 'zod';
import { defineMetric, type RowOf } from '../define.ts';
import { hours, levelColumns, share, state, wholeCount } from '../levels.ts';
import sql from './metric.sql?raw';

const ratio = z.number().nonnegative().nullable();

export const coverPressure = defineMetric({
  id: 'cover-pressure',
  number: 'M9b',
  title: 'Pressure of cover',
  question: 'What does cover do to those who give it, and does it hold?',
  formula:
    'For everybody who covers on the as-of date: hours that the covered cases need × the share covered, ÷ the hours that ' +
    'their own cases need; and the high-risk share and the load with the covered cases included. Reciprocal: they cover ' +
    'somebody who covers them within the same 12 months. Chain: C covers for B, who covers for A, has two links. Broken: ' +
    'whoever covers is absent on the day, or has left.',
  grain: 'one row per officer who covers for somebody else on the as-of date',
  provisions: [
    {
      quote: 'recognise the difficulties with mutual cover arrangements which can create pressure',
      line: 'L185'
    },
    { quote: 'and affect the quality of work', line: 'L185' }
  ],
  caveats: [
    'Cover that holds on the as-of date counts, whether or not the other officer is back already: one without an end goes on until somebody ends it.',
    'A case that is covered in part is one more case in the high-risk share, and adds its part of the hours to the load.',
    'Cover of oneself is none, and is left out.',
    'From each officer who is covered for, a chain is followed the shortest way, for at most ten links.',
    'Somebody absent, or with under a fifth of their hours, has no percentage of load.'
  ],
  needs: ['officers', 'cases', 'absences', 'cover'],
  uses: ['areas', 'approved_premises', 'units'],
  reads: ['int_caseloads', 'int_cover_pressure', 'parameters'],
  sight: { unit: 'rows', force: 'none', welfare: 'rows' },
  row: z.strictObject({
    ...levelColumns,
    officers_covered: wholeCount,
    own_cases: wholeCount,
    covered_cases: wholeCount,
    own_hours_needed: hours.nullable(),
    covered_hours_needed: hours.nullable(),
    /** Own and covered together, if all cases not assessed were low, and if all were very high. */
    hours_least: hours.nullable(),
    hours_most: hours.nullable(),
    /** Hours of covered cases ÷ hours of own ones. */
    covered_to_own: ratio,
    cases: wholeCount,
    high_risk_cases: wholeCount,
    not_assessed: wholeCount,
    own_share: share.nullable(),
    share: share.nullable(),
    share_least: share.nullable(),
    share_most: share.nullable(),
    share_state: state,
    available_hours: hours.nullable(),
    own_load_percent: ratio,
    load_percent: ratio,
    load_percent_least: ratio,
    load_percent_most: ratio,
    load_state: state,
    reciprocal: z.boolean(),
    chain_length: wholeCount,
    broken: z.boolean(),
    state
  }),
  sql
});

export type CoverPressureRow = RowOf<typeof coverPressure>;
