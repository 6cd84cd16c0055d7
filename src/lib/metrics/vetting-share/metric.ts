// M15 for units and the force: the part of officers who are vetted, and the cases that depend on the others.
import { z } from 'zod';
import { defineMetric, type RowOf } from '../define.ts';
import { levelColumns, share, state, wholeCount } from '../levels.ts';
import { addedUp } from '../together.ts';
import sql from './metric.sql?raw';

export const vettingShare = defineMetric({
  id: 'vetting-share',
  number: 'M15',
  title: 'Vetting by unit',
  question: 'What part of each unit is vetted, and how many cases are held by those who are not?',
  formula:
    'Officers in post in a role that must be vetted, and whose vetting counts (see Vetting) ÷ all officers in ' +
    'post in such a role. Cases at stake are counted cases held by the others.',
  grain: 'one row per unit and per force',
  provisions: [
    { quote: 'should be vetted before taking up their post to a minimum of NPPV2', line: 'L200' },
    { quote: 'regularly vetted while in post (at least every three years)', line: 'L200' }
  ],
  caveats: [
    'Due soon means within the most days ahead in the settings; those officers are still vetted.',
    'Vetting in progress does not count until it is granted.'
  ],
  needs: ['officers', 'vetting'],
  uses: ['cases', 'units'],
  reads: ['int_units', 'int_vetting', 'parameters'],
  sight: { unit: 'rows', force: 'rows', welfare: 'none' },
  together: addedUp({
    sums: ['in_scope', 'compliant', 'due_soon', 'overdue_or_missing', 'cases_at_stake', 'high_risk_at_stake'],
    ratios: { share: ['compliant', 'in_scope'] }
  }),
  row: z.strictObject({
    ...levelColumns,
    in_scope: wholeCount,
    compliant: wholeCount.nullable(),
    due_soon: wholeCount.nullable(),
    overdue_or_missing: wholeCount.nullable(),
    share: share.nullable(),
    cases_at_stake: wholeCount.nullable(),
    high_risk_at_stake: wholeCount.nullable(),
    state
  }),
  sql
});

export type VettingShareRow = RowOf<typeof vettingShare>;
