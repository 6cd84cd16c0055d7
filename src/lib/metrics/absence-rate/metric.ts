// M7: the part of rostered hours that is lost to each kind of absence, in how many spells.
import { z } from 'zod';
import { defineMetric, type RowOf } from '../define.ts';
import { day, hours, levelColumns, share, state, wholeCount } from '../levels.ts';
import sql from './metric.sql?raw';

export const ABSENCE_KINDS = [
  'all',
  'maternity',
  'paternity',
  'adoption',
  'shared_parental',
  'sickness',
  'family',
  'annual_leave',
  'training',
  'court',
  'other'
] as const;

export const absenceRate = defineMetric({
  id: 'absence-rate',
  number: 'M7',
  title: 'Absence rate',
  question: 'What part of the rostered hours is lost, to which kinds of absence, in how many spells?',
  formula:
    'Hours lost ÷ hours rostered, over the as-of month and the 11 before it; for a unit or the force, all hours lost ÷ ' +
    'all hours rostered. A spell joins rows of one kind between which there is no rostered day: Friday and Monday are ' +
    'one spell. A long spell has more calendar days than the setting.',
  grain: 'one row per officer, unit and force, and kind of absence; and one for all kinds together',
  provisions: [
    {
      quote:
        'adequate absence management, including sickness and maternity or paternity or family leave cover',
      line: 'L235'
    }
  ],
  caveats: [
    'Where absences overlap, an hour is lost once, to one kind, in the order given under Available hours; each ' +
      'kind still has its spells.',
    'A spell that began before the period counts with its whole length; one without an end runs to the end of the period.',
    'There is no score of a person’s absences: it is widely criticised, and the guidance does not ask for it.',
    'The guidance gives no rate. The figure is shown, not graded.'
  ],
  needs: ['officers', 'absences'],
  uses: ['units'],
  reads: ['int_absence_spells', 'int_officer_days', 'int_officers', 'parameters'],
  sight: { unit: 'none', force: 'none', welfare: 'rows' },
  row: z.strictObject({
    ...levelColumns,
    kind: z.enum(ABSENCE_KINDS),
    period_start: day,
    period_end: day,
    lost_hours: hours.nullable(),
    rostered_hours: hours,
    rate: share.nullable(),
    spells: wholeCount.nullable(),
    long_spells: wholeCount.nullable(),
    state
  }),
  sql
});

export type AbsenceRateRow = RowOf<typeof absenceRate>;
