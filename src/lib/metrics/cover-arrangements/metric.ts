// Beside M9b: who covers whom, when, whether they cover each other, and on which days the cover does not hold.
import { z } from 'zod';
import { defineMetric, type RowOf } from '../define.ts';
import { day, share, wholeCount } from '../levels.ts';
import sql from './metric.sql?raw';

export const coverArrangements = defineMetric({
  id: 'cover-arrangements',
  number: 'M9b',
  title: 'Arrangements of cover',
  question: 'Who covers for whom, do they cover for each other, and does it hold?',
  formula:
    'Reciprocal: A covers for B and B for A, both on a day of the as-of month or the 11 before it. Days needed: working ' +
    'days of the arrangement on which the officer who is covered for is absent. Broken days: those of them on which ' +
    'whoever covers is absent too, not yet there, or gone. Broken: so it is on the as-of date.',
  grain: 'one row per arrangement of cover',
  provisions: [
    {
      quote: 'recognise the difficulties with mutual cover arrangements which can create pressure',
      line: 'L185'
    },
    {
      quote:
        'adequate absence management, including sickness and maternity or paternity or family leave cover',
      line: 'L235'
    }
  ],
  caveats: [
    'An arrangement belongs to the unit of the officer who is away.',
    'Cover of oneself is shown as broken: it is none.',
    'Cases are those that the officer who is away leads now.',
    'Reciprocal cover is not wrong; the guidance asks that its difficulties are recognised.'
  ],
  needs: ['officers', 'cover'],
  uses: ['absences', 'cases', 'units'],
  reads: ['int_cover_arrangements'],
  sight: { unit: 'rows', force: 'none', welfare: 'rows' },
  row: z.strictObject({
    force_id: z.string(),
    unit_id: z.string(),
    cover_id: z.string(),
    absent_officer_id: z.string(),
    covering_officer_id: z.string(),
    is_whole_caseload: z.boolean(),
    starts_on: day,
    ends_on: day.nullable(),
    share,
    cases: wholeCount,
    holds_today: z.boolean(),
    is_of_oneself: z.boolean(),
    reciprocal: z.boolean(),
    chain_length: wholeCount.nullable(),
    needed_days: wholeCount.nullable(),
    broken_days: wholeCount.nullable(),
    broken: z.boolean()
  }),
  sql
});

export type CoverArrangementsRow = RowOf<typeof coverArrangements>;
