// M19 and M22 over time: visits and entries month by month.
import { z } from 'zod';
import { defineMetric, type RowOf } from '../define.ts';
import { day, levelColumns, share, wholeCount } from '../levels.ts';
import { addedUp } from '../together.ts';
import sql from './metric.sql?raw';

export const assuranceTrend = defineMetric({
  id: 'assurance-trend',
  number: 'M19 and M22 trend',
  title: 'Visits and records over time',
  question: 'Are visits in time, assessed first and recorded soon, more or less than before?',
  formula:
    'Month by month: visits due that were met by then ÷ due; visits made whose risk was assessed earlier ÷ made; ' +
    'entries within the limit ÷ entries.',
  grain: 'one row per unit and per force × calendar month in which something was due or done',
  provisions: [
    { quote: 'for ensuring effective and proactive management of offenders', line: 'L178' },
    {
      quote: 'dependent on the quality and timeliness of information and intelligence recorded within it',
      line: 'L120'
    },
    { quote: 'and record these on ViSOR', line: 'L237' }
  ],
  caveats: [
    'The as-of month ends with the as-of date.',
    'The limit for entries is the one in force on the as-of date, for every month.',
    'Visits of cases that have closed and left the cases extract are not there, so that early months rest on fewer.'
  ],
  needs: ['officers', 'cases'],
  uses: ['records', 'units', 'visits'],
  reads: ['int_records', 'int_units', 'int_visit_duties', 'int_visits', 'parameters'],
  sight: { unit: 'rows', force: 'units', welfare: 'none' },
  together: addedUp({
    by: ['period_start'],
    sums: ['visits_due', 'visits_in_time', 'visits_made', 'assessed_before', 'entries', 'within_limit'],
    ratios: {
      in_time_share: ['visits_in_time', 'visits_due'],
      assessed_share: ['assessed_before', 'visits_made'],
      within_share: ['within_limit', 'entries']
    }
  }),
  row: z.strictObject({
    ...levelColumns,
    period_start: day,
    visits_due: wholeCount,
    visits_in_time: wholeCount,
    in_time_share: share.nullable(),
    visits_made: wholeCount,
    assessed_before: wholeCount,
    assessed_share: share.nullable(),
    entries: wholeCount,
    within_limit: wholeCount,
    within_share: share.nullable()
  }),
  sql
});

export type AssuranceTrendRow = RowOf<typeof assuranceTrend>;
