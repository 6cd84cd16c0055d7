// M4: the hours that officers can work, month by month, and what the others went to.
import { z } from 'zod';
import { defineMetric, type RowOf } from '../define.ts';
import { day, hours, levelColumns } from '../levels.ts';
import { addedUp } from '../together.ts';
import sql from './metric.sql?raw';

const lost = hours.nullable();

export const availableHours = defineMetric({
  id: 'available-hours',
  number: 'M4',
  title: 'Available hours',
  question: 'How many hours can officers work, and what are the rest lost to?',
  formula:
    'Contracted hours spread evenly over the working days, from the first to the last day in post; minus the part of ' +
    'each day that absences cover, at most the whole day. Where absences overlap, the hours go to the first of: ' +
    'maternity, paternity, adoption, shared parental, sickness, family, annual leave, training, court, other.',
  grain: 'one row per officer, unit and force, and calendar month: the as-of month and the 11 before it',
  provisions: [
    {
      quote:
        'for resilience during periods of staff absence (for example, sickness, annual leave, cover, vacancies and other absences)',
      line: 'L178'
    },
    { quote: 'Workloads relating to offender management must be manageable', line: 'L176' }
  ],
  caveats: [
    'Months are whole: what is booked for the rest of the as-of month is already taken off.',
    'An absence without an end runs to the end of the month.',
    'Bank holidays, overtime and time off in lieu are in no extract and not in the figures.',
    'The past months of somebody who moved count in the unit they are in now.',
    'Outside the welfare lens the hours lost are shown as one figure, without the kinds of absence.'
  ],
  needs: ['officers'],
  uses: ['absences', 'units'],
  reads: ['int_officer_days', 'int_officers', 'parameters'],
  sight: { unit: 'rows', force: 'units', welfare: 'rows' },
  welfareColumns: [
    'maternity_hours',
    'paternity_hours',
    'adoption_hours',
    'shared_parental_hours',
    'sickness_hours',
    'family_hours',
    'annual_leave_hours',
    'training_hours',
    'court_hours',
    'other_hours'
  ],
  together: addedUp({
    by: ['period_start', 'period_end'],
    sums: [
      'rostered_hours',
      'lost_hours',
      'maternity_hours',
      'paternity_hours',
      'adoption_hours',
      'shared_parental_hours',
      'sickness_hours',
      'family_hours',
      'annual_leave_hours',
      'training_hours',
      'court_hours',
      'other_hours',
      'available_hours'
    ]
  }),
  row: z.strictObject({
    ...levelColumns,
    period_start: day,
    period_end: day,
    rostered_hours: hours,
    lost_hours: lost,
    maternity_hours: lost,
    paternity_hours: lost,
    adoption_hours: lost,
    shared_parental_hours: lost,
    sickness_hours: lost,
    family_hours: lost,
    annual_leave_hours: lost,
    training_hours: lost,
    court_hours: lost,
    other_hours: lost,
    available_hours: lost
  }),
  sql
});

export type AvailableHoursRow = RowOf<typeof availableHours>;
