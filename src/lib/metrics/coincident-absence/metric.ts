// M6c: how many full-time posts are away on the same day, over the next 90 days.
import { z } from 'zod';
import { defineMetric, type RowOf } from '../define.ts';
import { day, levelColumns, state } from '../levels.ts';
import sql from './metric.sql?raw';
import { awayTogether } from './together.ts';

const fte = z.number().nonnegative();

export const coincidentAbsence = defineMetric({
  id: 'coincident-absence',
  number: 'M6c',
  title: 'Away at the same time',
  question: 'On which of the next 90 days are most people away at once?',
  formula:
    'Full-time posts of the officers in roles that hold cases who are absent for the whole of a day that they work, plus ' +
    'vacant posts, ÷ established posts; day by day, and the most in 90 days.',
  grain: 'one row per unit and per force, for each of the 90 days after the as-of date',
  provisions: [
    {
      quote:
        'for resilience during periods of staff absence (for example, sickness, annual leave, cover, vacancies and other absences)',
      line: 'L178'
    }
  ],
  caveats: [
    'Only what is booked is known of days ahead: sickness to come is in the forecast, not here.',
    'An absence without an end goes on; half a day away is not counted.',
    'A post is vacant on days on which its holder is not in post. An expected day on which it may be filled is not counted on.',
    'Without the posts extract the share is of the officers in post today, and vacancies are not known.',
    'The guidance gives no limit. The figure is shown, not graded.'
  ],
  needs: ['officers', 'absences'],
  uses: ['posts', 'units'],
  reads: ['int_days_ahead', 'int_officers', 'int_units', 'parameters', 'stg_posts'],
  sight: { unit: 'rows', force: 'rows', welfare: 'rows' },
  together: awayTogether,
  row: z.strictObject({
    ...levelColumns,
    day,
    absent_fte: fte.nullable(),
    vacant_fte: fte.nullable(),
    established_fte: fte.nullable(),
    in_post_fte: fte,
    /** Above 1 where more are away than there are posts. */
    away_share: fte.nullable(),
    is_peak: z.boolean(),
    state
  }),
  sql
});

export type CoincidentAbsenceRow = RowOf<typeof coincidentAbsence>;
