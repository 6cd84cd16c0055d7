// M17: what became of each session, and how long after the one before it was. For the welfare lead only.
import { z } from 'zod';
import { defineMetric, type RowOf } from '../define.ts';
import { day, levelColumns, wholeCount } from '../levels.ts';
import sql from './metric.sql?raw';

export const OUTCOMES = [
  'attended',
  'declined',
  'did_not_attend',
  'cancelled_by_officer',
  'cancelled_by_provider',
  'pending'
] as const;

export const counsellingSessions = defineMetric({
  id: 'counselling-sessions',
  number: 'M17 sessions',
  title: 'Counselling sessions',
  question: 'What became of the sessions that were offered, and how regular are they?',
  formula:
    'Sessions offered or held in the as-of month and the 11 before it, up to the as-of date, by what became of them. Days ' +
    'since the last: from one attended, independent session to the next. Within the interval: at most as many days as ' +
    'the settings say.',
  grain: 'one row per counselling session of somebody in the counselling scope',
  provisions: [
    { quote: 'independent and confidential counselling … is available', line: 'L234' },
    { quote: 'and carried out at regular intervals', line: 'L234' }
  ],
  caveats: [
    'Sessions cancelled by the provider, and those not recorded as independent, count as neither available nor carried out. They are shown.',
    'A session in the extract with a day after the as-of date is pending.',
    'A session without any day is not shown: nobody can say when it was.',
    'Dates and outcomes only. What is said in counselling is never in the app.'
  ],
  needs: ['officers', 'counselling'],
  uses: ['absences', 'units'],
  reads: ['int_counselling_sessions', 'int_welfare_scope', 'parameters'],
  sight: { unit: 'none', force: 'none', welfare: 'rows' },
  row: z.strictObject({
    ...levelColumns,
    group: z.enum(['officer', 'supervisor']),
    session_id: z.string(),
    offered_on: day.nullable(),
    attended_on: day.nullable(),
    outcome: z.enum(OUTCOMES),
    independent: z.boolean().nullable(),
    counts: z.boolean(),
    days_since_last: wholeCount.nullable(),
    within_interval: z.boolean().nullable()
  }),
  sql
});

export type CounsellingSessionRow = RowOf<typeof counsellingSessions>;
