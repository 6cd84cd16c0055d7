// M17: who was offered counselling and had it within the interval. For the welfare lead only.
import { z } from 'zod';
import { defineMetric, type RowOf } from '../define.ts';
import { day, levelColumns, state, wholeCount } from '../levels.ts';
import sql from './metric.sql?raw';

export const counselling = defineMetric({
  id: 'counselling',
  number: 'M17',
  title: 'Counselling',
  question: 'Who was offered counselling within the interval, who had it, and who is due?',
  formula:
    'Due on: the last session attended (or the first day in post) plus the interval. Available: offered within the ' +
    'interval. Carried out: attended within the interval; exactly the interval ago is still within.',
  grain: 'one row per person in post in a counselling role, or named as supervisor of one of them',
  provisions: [
    { quote: 'independent and confidential counselling … is available', line: 'L234' },
    { quote: 'and carried out at regular intervals', line: 'L234' },
    { quote: 'for MOSOVO officers and their supervisors', line: 'L234' }
  ],
  caveats: [
    'The interval is the force’s own choice: the guidance says “regular intervals”.',
    'Declined, not attended, cancelled by the officer and pending are available and not carried out; cancelled by the provider is neither.',
    'Only sessions recorded as independent count.',
    'People never seen whose first session is not due yet are left out of both shares.',
    'For people in a long absence, agree how to reach them: they are not shown as overdue.',
    'Dates and outcomes only. What is said in counselling is never in the app.'
  ],
  needs: ['officers', 'counselling'],
  uses: ['absences', 'units'],
  reads: ['int_counselling'],
  sight: { unit: 'none', force: 'none', welfare: 'rows' },
  row: z.strictObject({
    ...levelColumns,
    group: z.enum(['officer', 'supervisor']),
    last_offered_on: day.nullable(),
    last_attended_on: day.nullable(),
    due_on: day.nullable(),
    days_overdue: wholeCount.nullable(),
    available: z.boolean().nullable(),
    carried_out: z.boolean().nullable(),
    not_yet_due: z.boolean().nullable(),
    state
  }),
  sql
});

export type CounsellingRow = RowOf<typeof counselling>;
