// M20: escorts whose risk was assessed first.
import { z } from 'zod';
import { defineMetric, type RowOf } from '../define.ts';
import { levelColumns, share, state, wholeCount } from '../levels.ts';
import { addedUp } from '../together.ts';
import sql from './metric.sql?raw';

export const escorts = defineMetric({
  id: 'escorts',
  number: 'M20',
  title: 'Escorts',
  question: 'Was the risk of every escort assessed before staff set out?',
  formula:
    'Escorts in the as-of month and the 11 before it whose risk was assessed before they began ÷ all such escorts.',
  grain: 'one row per unit and per force',
  provisions: [
    { quote: 'carry out risk assessments before staff escort offenders', line: 'L236' },
    { quote: 'followed policies and procedures', line: 'L115' }
  ],
  caveats: [
    'Where only the day is known of an escort or of its risk assessment, and both are on one day, their order is unknown: such escorts are counted apart.',
    'An escort is in the unit in which its case counts; escorts of cases that are not in the cases extract are left out.'
  ],
  needs: ['officers', 'cases', 'escorts'],
  uses: ['units'],
  reads: ['int_cases', 'int_units', 'parameters', 'stg_escorts'],
  sight: { unit: 'rows', force: 'units', welfare: 'none' },
  together: addedUp({
    sums: ['escorts', 'assessed_before', 'order_unknown', 'assessed_after', 'not_assessed'],
    ratios: { share: ['assessed_before', 'escorts'] }
  }),
  row: z.strictObject({
    ...levelColumns,
    escorts: wholeCount.nullable(),
    assessed_before: wholeCount.nullable(),
    order_unknown: wholeCount.nullable(),
    assessed_after: wholeCount.nullable(),
    not_assessed: wholeCount.nullable(),
    share: share.nullable(),
    state
  }),
  sql
});

export type EscortsRow = RowOf<typeof escorts>;
