// M16 over all staff involved: everybody who appears on visits, escorts or assessments, not only those who hold cases.
import { z } from 'zod';
import { defineMetric, type RowOf } from '../define.ts';
import { levelColumns, share, state, wholeCount } from '../levels.ts';
import { addedUp } from '../together.ts';
import sql from './metric.sql?raw';

export const staffTraining = defineMetric({
  id: 'staff-training',
  number: 'M16 all staff',
  title: 'Training of all staff involved',
  question: 'Is everybody who visits, escorts or assesses trained, whatever their role?',
  formula:
    'People in post who appear on a visit made or tried, an escort or an assessment of the as-of month and the 11 ' +
    'before it, and whose required courses are all complete ÷ all people in post who appear on one.',
  grain: 'one row per person in post who appears on such work, per unit and per force',
  provisions: [
    { quote: 'ensure all staff involved … are trained to identify, assess and manage risk', line: 'L189' },
    { quote: 'officers and staff from other areas of policing are engaged appropriately', line: 'L196' },
    { quote: 'have the skills and competency to perform their role under MAPPA', line: 'L34' }
  ],
  caveats: [
    'Other roles are those that the force does not list as roles that must be trained.',
    'People stand in their own unit. Those who are not in the officers extract are counted apart, in the unit of the case: nobody knows whether they are trained.',
    'Those who have left are not counted.'
  ],
  needs: ['officers', 'cases', 'training'],
  uses: ['assessments', 'escorts', 'units', 'visits'],
  reads: ['int_courses', 'int_staff_involved', 'int_units', 'parameters'],
  sight: { unit: 'rows', force: 'units', welfare: 'none' },
  together: addedUp({
    sums: ['visits', 'assessments', 'involved', 'trained', 'others', 'others_trained', 'unknown'],
    ratios: { share: ['trained', 'involved'] }
  }),
  row: z.strictObject({
    ...levelColumns,
    role: z.string().nullable(),
    visits: wholeCount,
    assessments: wholeCount,
    involved: wholeCount,
    trained: wholeCount.nullable(),
    share: share.nullable(),
    others: wholeCount,
    others_trained: wholeCount.nullable(),
    unknown: wholeCount,
    missing_courses: z.string().nullable(),
    state
  }),
  sql
});

export type StaffTrainingRow = RowOf<typeof staffTraining>;
