// M22: how soon an event is entered on the shared database, how good the entry is, and by whom it was made.
import { z } from 'zod';
import { defineMetric, type RowOf } from '../define.ts';
import { levelColumns, share, state, wholeCount } from '../levels.ts';
import { addedUp } from '../together.ts';
import sql from './metric.sql?raw';

const days = z.number().nonnegative();

export const records = defineMetric({
  id: 'records',
  number: 'M22',
  title: 'Records',
  question: 'How soon are events entered on the shared database, and are the entries good?',
  formula:
    'Days from the event to its entry, of entries made in the as-of month and the 11 before it: the middle one, ' +
    'the one that nine of ten do not exceed (both continuous), and those within the limit ÷ all. Sampled entries ' +
    'that passed ÷ sampled. Entries by somebody vetted and with the ViSOR course on that day ÷ entries by the ' +
    'unit’s own officers. Of counted cases with a record that HMPPS owns: days since the last police entry.',
  grain: 'one row per unit and per force',
  provisions: [
    {
      quote: 'dependent on the quality and timeliness of information and intelligence recorded within it',
      line: 'L120'
    },
    { quote: 'must comply with system operating procedures (SyOps)', line: 'L120' },
    {
      quote: 'ViSOR records managed by HMPPS … maintained and updated with relevant new police information',
      line: 'L122'
    },
    {
      quote: 'collect and record fit-for-purpose intelligence in an accurate and timely manner',
      line: 'L21'
    },
    {
      quote:
        'check the quality of intelligence submissions, considering them as a key part of performance assessments',
      line: 'L25'
    },
    { quote: 'collected, recorded and thoroughly evaluated all available information', line: 'L114' },
    { quote: 'Information … must be timely and accurate', line: 'L153' },
    { quote: 'in accordance with ViSOR SyOps and ViSOR standards', line: 'L200' }
  ],
  caveats: [
    'An entry dated before its event is a data error: it is counted, and left out of every other figure.',
    'The guidance asks for timely entries and gives no number of days: the limit is the force’s own.',
    'Shown for units and the force only: nobody’s own entries are scored.',
    'Entries on cases that are not in the cases extract are left out.'
  ],
  needs: ['officers', 'cases', 'records'],
  uses: ['training', 'units', 'vetting'],
  reads: ['int_record_makers', 'int_records', 'int_units', 'parameters'],
  sight: { unit: 'rows', force: 'units', welfare: 'none' },
  // The middle of all the days is not the sum of anything: it is not known of units together.
  together: addedUp({
    sums: [
      'entries',
      'negative',
      'within_limit',
      'days_0',
      'days_1',
      'days_2_3',
      'days_4_7',
      'days_8_14',
      'days_over_14',
      'sampled',
      'passed',
      'maker_known',
      'maker_cleared',
      'hmpps_cases',
      'hmpps_without_police'
    ],
    ratios: {
      within_share: ['within_limit', 'entries'],
      quality_share: ['passed', 'sampled'],
      cleared_share: ['maker_cleared', 'maker_known']
    }
  }),
  row: z.strictObject({
    ...levelColumns,
    entries: wholeCount.nullable(),
    negative: wholeCount.nullable(),
    median_days: days.nullable(),
    p90_days: days.nullable(),
    within_limit: wholeCount.nullable(),
    within_share: share.nullable(),
    days_0: wholeCount.nullable(),
    days_1: wholeCount.nullable(),
    days_2_3: wholeCount.nullable(),
    days_4_7: wholeCount.nullable(),
    days_8_14: wholeCount.nullable(),
    days_over_14: wholeCount.nullable(),
    sampled: wholeCount.nullable(),
    passed: wholeCount.nullable(),
    quality_share: share.nullable(),
    maker_known: wholeCount.nullable(),
    maker_cleared: wholeCount.nullable(),
    cleared_share: share.nullable(),
    hmpps_cases: wholeCount.nullable(),
    hmpps_without_police: wholeCount.nullable(),
    hmpps_median_days: days.nullable(),
    state
  }),
  sql
});

export type RecordsRow = RowOf<typeof records>;
