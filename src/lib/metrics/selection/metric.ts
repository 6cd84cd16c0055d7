// M26: the four elements of the selection procedure, each by itself and all together.
import { z } from 'zod';
import { defineMetric, type RowOf } from '../define.ts';
import { levelColumns, share, state, wholeCount } from '../levels.ts';
import { addedUp } from '../together.ts';
import sql from './metric.sql?raw';

export const selection = defineMetric({
  id: 'selection',
  number: 'M26',
  title: 'Selection',
  question: 'Was everybody who was appointed assessed for skills, motivation, suitability and capacity?',
  formula:
    'Officers in post, in a role that must be vetted, for whom all four elements are recorded as assessed ÷ all ' +
    'such officers; and each element by itself.',
  grain: 'one row per unit and per force',
  provisions: [
    { quote: "should assess an individual's skills, motivation, suitability and capacity", line: 'L200' }
  ],
  caveats: [
    'Blank and “no” both leave an element out: neither records that it was assessed.',
    'Those who have been in post for long may have been appointed before anybody recorded this. Nobody is graded.'
  ],
  needs: ['officers'],
  uses: ['units'],
  reads: ['int_officers', 'int_units', 'parameters', 'stg_officers'],
  sight: { unit: 'rows', force: 'units', welfare: 'none' },
  together: addedUp({
    sums: ['appointed', 'skills', 'motivation', 'suitability', 'capacity', 'all_four'],
    ratios: { share: ['all_four', 'appointed'] }
  }),
  row: z.strictObject({
    ...levelColumns,
    appointed: wholeCount,
    skills: wholeCount.nullable(),
    motivation: wholeCount.nullable(),
    suitability: wholeCount.nullable(),
    capacity: wholeCount.nullable(),
    all_four: wholeCount.nullable(),
    share: share.nullable(),
    state
  }),
  sql
});

export type SelectionRow = RowOf<typeof selection>;
