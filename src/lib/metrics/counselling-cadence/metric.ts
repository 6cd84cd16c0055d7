// M17 over time: how long ago everybody’s last session was, month by month. For the welfare lead only.
import { z } from 'zod';
import { defineMetric, type RowOf } from '../define.ts';
import { day, levelColumns, state, wholeCount } from '../levels.ts';
import sql from './metric.sql?raw';

export const counsellingCadence = defineMetric({
  id: 'counselling-cadence',
  number: 'M17 cadence',
  title: 'Cadence of counselling',
  question: 'How long ago was everybody’s last session, month by month?',
  formula:
    'Days from the last session attended by the end of the month (or, before the first, from the first day in post or the first session in the extract, whichever is later) to ' +
    'that end; the as-of month ends on the as-of date. More than the interval is outside limits.',
  grain:
    'one row per person in the counselling scope and month of the last 12 in which they had started; only independent sessions count',
  provisions: [
    { quote: 'and carried out at regular intervals', line: 'L234' },
    { quote: 'for MOSOVO officers and their supervisors', line: 'L234' }
  ],
  caveats: [
    'The interval is the force’s own choice: the guidance says “regular intervals”. All months are judged by the one in force now.',
    'Nobody knows of sessions from before the first in the extract. Who was in post before has “at least” so many days since it, and until an interval has gone by they are not known.',
    'Who was in a long absence at the end of a month is shown as absent: agree how to reach them.',
    'Only people in post on the as-of date are shown.'
  ],
  needs: ['officers', 'counselling'],
  uses: ['absences', 'units'],
  reads: [
    'int_absent_days',
    'int_counselling_sessions',
    'int_officer_days',
    'int_welfare_scope',
    'parameters'
  ],
  sight: { unit: 'none', force: 'none', welfare: 'rows' },
  row: z.strictObject({
    ...levelColumns,
    group: z.enum(['officer', 'supervisor']),
    month: day,
    seen_on: day,
    sessions: wholeCount.nullable(),
    was_seen: z.boolean().nullable(),
    days_since: wholeCount.nullable(),
    is_least: z.boolean().nullable(),
    state
  }),
  sql
});

export type CounsellingCadenceRow = RowOf<typeof counsellingCadence>;
