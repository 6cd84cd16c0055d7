// M17 with M2: officers above the high-risk limit whose counselling is overdue.
import { z } from 'zod';
import { defineMetric, type RowOf } from '../define.ts';
import { day, levelColumns, state, wholeCount } from '../levels.ts';
import sql from './metric.sql?raw';

export const breachAndCounselling = defineMetric({
  id: 'breach-and-counselling',
  number: 'M17 above the limit',
  title: 'Above the limit, counselling overdue',
  question: 'Who has more high-risk cases than the model, and has not been seen within the interval?',
  formula:
    'Officers above the high-risk limit on the as-of date (see High-risk share) whose counselling is overdue (see ' +
    'Counselling) ÷ officers above the limit whom counselling is for.',
  grain: 'one row per officer above the limit, and per unit and force',
  provisions: [
    { quote: 'essential for the safety and welfare of officers', line: 'L178' },
    { quote: 'a maximum of 20 per cent of the caseload should be of a high risk level', line: 'L178' }
  ],
  caveats: [
    'Who is in a long absence is not overdue: agree how to reach them.',
    'Two things that hold on one day. That one brings about the other is not said.'
  ],
  needs: ['officers', 'cases', 'counselling'],
  uses: ['absences', 'units'],
  reads: ['int_caseloads', 'int_counselling', 'int_officers', 'parameters'],
  sight: { unit: 'none', force: 'none', welfare: 'rows' },
  row: z.strictObject({
    ...levelColumns,
    in_breach: wholeCount,
    overdue: wholeCount.nullable(),
    cases: wholeCount.nullable(),
    high_risk_cases: wholeCount.nullable(),
    due_on: day.nullable(),
    days_overdue: wholeCount.nullable(),
    state
  }),
  sql
});

export type BreachAndCounsellingRow = RowOf<typeof breachAndCounselling>;
