// M19, M21, M25 case by case: what is overdue or missing, and since when. For whoever manages the unit.
import { z } from 'zod';
import { defineMetric, type RowOf } from '../define.ts';
import { day } from '../levels.ts';
import sql from './metric.sql?raw';

/** Why a case is listed, in the order in which they are shown. */
export const WANTS = [
  'visit_overdue',
  'check_due_category_2',
  'check_due',
  'assessment_past_due',
  'assessment_missing',
  'notification_unmet',
  'no_joint_management',
  'category_4'
] as const;

export type Want = (typeof WANTS)[number];

export const caseworkDue = defineMetric({
  id: 'casework-due',
  number: 'M19–M25',
  title: 'Cases to look at',
  question: 'Which cases have something overdue or missing, and since when?',
  formula:
    'Counted cases with a visit overdue (see Home visits), since the first day that was missed; an assessment past ' +
    'due, since then; SRP, ARMS or plan missing, since the case was opened; a Level 1 case without a check inside ' +
    'the interval, since it ended; a notification duty not known to be met, since it was due; a young person in ' +
    'care who is MAPPA-eligible and not recorded as managed jointly with youth justice; and category 4.',
  grain: 'one row per counted case × reason to look at it',
  provisions: [
    { quote: 'for ensuring effective and proactive management of offenders', line: 'L178' },
    {
      quote: 'dual case management with the … (YOT) if a MAPPA referral is required',
      line: 'L161–163'
    },
    { quote: 'category 4 … Counter-terrorism nominal management are usually responsible', line: 'L92–98' },
    {
      quote: 'especially to all level 1 offenders and particularly to category 2, level 1 offenders',
      line: 'L122'
    },
    { quote: 'have access to all appropriate information and question any gaps', line: 'L110' }
  ],
  caveats: [
    'A case may be listed more than once, with one row for each reason.',
    'What is missing may have been done and not yet recorded: it is a list to ask about, and blames nobody.'
  ],
  needs: ['officers', 'cases'],
  uses: ['agency_checks', 'assessments', 'notifications', 'units', 'visits'],
  reads: [
    'int_assessed_cases',
    'int_cases',
    'int_level_one_checks',
    'int_visit_duties',
    'parameters',
    'stg_cases',
    'stg_notifications'
  ],
  sight: { unit: 'rows', force: 'none', welfare: 'none' },
  row: z.strictObject({
    unit_id: z.string(),
    case_id: z.string(),
    lead_officer_id: z.string().nullable(),
    risk_level: z.enum(['very_high', 'high', 'medium', 'low', 'not_assessed']),
    reason: z.enum(WANTS),
    since: day.nullable()
  }),
  sql
});

export type CaseworkDueRow = RowOf<typeof caseworkDue>;
