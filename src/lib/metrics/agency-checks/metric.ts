// M25: Level 1 cases about which another agency was asked within the interval, Category 2 first.
import { z } from 'zod';
import { defineMetric, type RowOf } from '../define.ts';
import { levelColumns, share, state, wholeCount } from '../levels.ts';
import { addedUp } from '../together.ts';
import sql from './metric.sql?raw';

/** Category 2, Level 1 is named first: “particularly to category 2, level 1 offenders”. */
export const CASE_GROUPS = ['category_2_level_1', 'level_1'] as const;

export const agencyChecks = defineMetric({
  id: 'agency-checks',
  number: 'M25',
  title: 'Checks with other agencies',
  question: 'Were other agencies asked about every Level 1 case within the interval?',
  formula:
    'Counted MAPPA Level 1 cases about which an agency was asked no longer ago than the interval ÷ counted Level 1 ' +
    'cases; the same of HMPPS alone, and the middle age of the last check with it; Category 2, Level 1 by itself.',
  grain: 'one row per unit and per force × group of Level 1 cases: all of them, and of these Category 2',
  provisions: [
    {
      quote:
        'timely checks with HMPPS and other agencies … particularly with regards to MAPPA level 1 cases where there are not normally regular face-to-face meetings',
      line: 'L210–212'
    },
    {
      quote: 'especially to all level 1 offenders and particularly to category 2, level 1 offenders',
      line: 'L122'
    }
  ],
  caveats: [
    'The guidance asks for timely checks and gives no interval: it is the force’s own. A check exactly that long ago is still within it.',
    'Category 2, Level 1 cases are among the Level 1 cases too.'
  ],
  needs: ['officers', 'cases', 'agency_checks'],
  uses: ['units'],
  reads: ['int_level_one_checks', 'int_units', 'parameters'],
  sight: { unit: 'rows', force: 'units', welfare: 'none' },
  // The middle of all the ages is not the sum of anything: it is not known of units together.
  together: addedUp({
    by: ['case_group'],
    sums: ['cases', 'checked', 'never', 'hmpps_checked'],
    ratios: { share: ['checked', 'cases'], hmpps_share: ['hmpps_checked', 'cases'] }
  }),
  row: z.strictObject({
    ...levelColumns,
    case_group: z.enum(CASE_GROUPS),
    cases: wholeCount,
    checked: wholeCount.nullable(),
    share: share.nullable(),
    never: wholeCount.nullable(),
    hmpps_checked: wholeCount.nullable(),
    hmpps_share: share.nullable(),
    hmpps_median_days: z.number().nonnegative().nullable(),
    state
  }),
  sql
});

export type AgencyChecksRow = RowOf<typeof agencyChecks>;
