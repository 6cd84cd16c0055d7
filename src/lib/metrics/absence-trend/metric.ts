// M7: the part of rostered hours that is lost to absence, month by month, as far back as the extract reaches.
import { z } from 'zod';
import { defineMetric, type RowOf } from '../define.ts';
import { day, hours, levelColumns, share, state } from '../levels.ts';
import sql from './metric.sql?raw';

export const absenceTrend = defineMetric({
  id: 'absence-trend',
  number: 'M7',
  title: 'Absence month by month',
  question: 'Does absence vary as usual from month to month, or has it changed?',
  formula:
    'Hours lost ÷ hours rostered in each of the 24 calendar months that end with the as-of month; the centre is their ' +
    'mean, the limits mean ± 2.66 × the mean moving range, from 13 months on. A month is known from the first that ' +
    'begins no more than a week before the earliest absence in the extract ended.',
  grain: 'one row per unit and force, and calendar month',
  provisions: [
    {
      quote:
        'adequate absence management, including sickness and maternity or paternity or family leave cover',
      line: 'L235'
    }
  ],
  caveats: [
    'How far back an extract reaches is in no extract. Months before its earliest absence are not known: a gap, and not 0.',
    'The past months of somebody who moved count in the unit they are in now.',
    'The guidance gives no rate. The figure is shown, not graded.'
  ],
  needs: ['officers', 'absences'],
  uses: ['units'],
  reads: ['int_lost_days', 'int_officers', 'parameters', 'stg_absences'],
  sight: { unit: 'none', force: 'none', welfare: 'rows' },
  row: z.strictObject({
    ...levelColumns,
    period_start: day,
    period_end: day,
    rostered_hours: hours,
    lost_hours: hours.nullable(),
    maternity_hours: hours.nullable(),
    paternity_hours: hours.nullable(),
    adoption_hours: hours.nullable(),
    shared_parental_hours: hours.nullable(),
    sickness_hours: hours.nullable(),
    family_hours: hours.nullable(),
    annual_leave_hours: hours.nullable(),
    training_hours: hours.nullable(),
    court_hours: hours.nullable(),
    other_hours: hours.nullable(),
    rate: share.nullable(),
    state
  }),
  sql
});

export type AbsenceTrendRow = RowOf<typeof absenceTrend>;
