// M15: who is vetted to the minimum, and until when.
import { z } from 'zod';
import { defineMetric, type RowOf } from '../define.ts';
import { day, levelColumns, state, wholeCount } from '../levels.ts';
import sql from './metric.sql?raw';

export const vetting = defineMetric({
  id: 'vetting',
  number: 'M15',
  title: 'Vetting',
  question: 'Who is vetted to the minimum, until when, and which cases depend on it?',
  formula:
    'Vetting counts when its status is current, its level is at or above the minimum, and it was granted on or before ' +
    'the as-of date. It is due on its expiry or three years after it was granted, whichever is earlier; the one with the ' +
    'latest due date is taken. On the due date itself it still counts.',
  grain: 'one row per officer in post in a vetting role',
  provisions: [
    { quote: 'should be vetted before taking up their post to a minimum of NPPV2', line: 'L200' },
    { quote: 'regularly vetted while in post (at least every three years)', line: 'L200' }
  ],
  caveats: [
    'Vetting in progress does not count until it is granted.',
    'A certificate that runs for longer than three years is still due after three: the guidance asks for “at ' +
      'least every three years”.',
    'Days unvetted in post are counted from the first day in post to the as-of date, both included, from what the extract holds: earlier grants that were not exported look like gaps.',
    'Cases at stake are the counted cases that the officer leads.'
  ],
  needs: ['officers', 'vetting'],
  uses: ['cases', 'units'],
  reads: ['int_vetting'],
  sight: { unit: 'rows', force: 'none', welfare: 'none' },
  row: z.strictObject({
    ...levelColumns,
    level_held: z.string().nullable(),
    granted_on: day.nullable(),
    due_on: day.nullable(),
    days_to_due: z.number().int().nullable(),
    /** `overdue`, the smallest horizon within which it falls due (`30`), or `later`. */
    horizon: z.string().nullable(),
    before_post: z.boolean().nullable(),
    days_unvetted_in_post: wholeCount.nullable(),
    cases: wholeCount,
    high_risk_cases: wholeCount,
    state
  }),
  sql
});

export type VettingRow = RowOf<typeof vetting>;
