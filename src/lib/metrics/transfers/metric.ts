// M22: transfers of records, how soon they are accepted, and with what.
import { z } from 'zod';
import { defineMetric, type RowOf } from '../define.ts';
import { levelColumns, share, state, wholeCount } from '../levels.ts';
import { addedUp } from '../together.ts';
import sql from './metric.sql?raw';

export const transfers = defineMetric({
  id: 'transfers',
  number: 'M22',
  title: 'Transfers of records',
  question: 'When somebody moves, is the record accepted soon, with all its assessments?',
  formula:
    'Transfers asked for in the as-of month and the 11 before it that were accepted by the as-of date ÷ all ' +
    'asked for; days from asking to acceptance, the middle one and the one that nine of ten do not exceed; and ' +
    'those accepted when SRP, ARMS and plan of the case were there ÷ all asked for.',
  grain: 'one row per unit and per force',
  provisions: [
    {
      quote:
        'ViSOR standards are applied … for the transfer of risk assessment data and other records … if and when offenders or PDPs move',
      line: 'L53'
    }
  ],
  caveats: [
    'A transfer accepted before it was asked for is a data error: it is counted, and left out of every other figure.',
    'The guidance gives no number of days: nothing is graded but what is still open.'
  ],
  needs: ['officers', 'cases', 'records'],
  uses: ['assessments', 'units'],
  reads: ['int_assessments', 'int_records', 'int_units', 'parameters'],
  sight: { unit: 'rows', force: 'units', welfare: 'none' },
  // The middle of all the days is not the sum of anything: it is not known of units together.
  together: addedUp({
    sums: ['requested', 'negative', 'accepted', 'with_all'],
    ratios: { accepted_share: ['accepted', 'requested'], with_all_share: ['with_all', 'requested'] }
  }),
  row: z.strictObject({
    ...levelColumns,
    requested: wholeCount.nullable(),
    negative: wholeCount.nullable(),
    accepted: wholeCount.nullable(),
    accepted_share: share.nullable(),
    median_days: z.number().nonnegative().nullable(),
    p90_days: z.number().nonnegative().nullable(),
    with_all: wholeCount.nullable(),
    with_all_share: share.nullable(),
    state
  }),
  sql
});

export type TransfersRow = RowOf<typeof transfers>;
