// Notification duties met, of those due.
import { z } from 'zod';
import { defineMetric, type RowOf } from '../define.ts';
import { levelColumns, share, state, wholeCount } from '../levels.ts';
import { addedUp } from '../together.ts';
import sql from './metric.sql?raw';

export const notifications = defineMetric({
  id: 'notifications',
  number: 'M25',
  title: 'Notification duties',
  question: 'Are notification duties met, and in time?',
  formula:
    'Notification duties due before the as-of date, in its month and the 11 before it, that were met by then ÷ all ' +
    'such duties; and of these, met by the day they were due.',
  grain: 'one row per unit and per force',
  provisions: [
    {
      quote:
        'systems and processes to meet police responsibilities regarding registered sex offender notification requirements',
      line: 'L192'
    },
    { quote: 'MAPPA category 1 … Part 2 of the Sexual Offences Act 2003', line: 'L72–76' }
  ],
  caveats: [
    'The duty is the offender’s own. What is measured is whether the unit knows that it was met, not what was done about it.',
    'Duties of cases that are not in the cases extract are left out.'
  ],
  needs: ['officers', 'cases', 'notifications'],
  uses: ['units'],
  reads: ['int_cases', 'int_units', 'parameters', 'stg_notifications'],
  sight: { unit: 'rows', force: 'units', welfare: 'none' },
  together: addedUp({ sums: ['due', 'met', 'in_time'], ratios: { share: ['met', 'due'] } }),
  row: z.strictObject({
    ...levelColumns,
    due: wholeCount.nullable(),
    met: wholeCount.nullable(),
    in_time: wholeCount.nullable(),
    share: share.nullable(),
    state
  }),
  sql
});

export type NotificationsRow = RowOf<typeof notifications>;
