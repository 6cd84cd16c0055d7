// M6b: how many of a unit can be away at once before cases are left with nobody.
import { z } from 'zod';
import { BREAKING_WAYS } from '../../shared/absorption.ts';
import { PLANNED_HOURS } from '../absorption-words.ts';
import { defineMetric, type RowOf } from '../define.ts';
import { levelColumns, state, wholeCount } from '../levels.ts';
import sql from './metric.sql?raw';

export const breakingPoint = defineMetric({
  id: 'breaking-point',
  number: 'M6b',
  title: 'Breaking point',
  question: 'How many officers of the unit can be away at once?',
  formula:
    'The fewest case-holding officers who, away at once, leave cases that the others can’t take within the ceiling and ' +
    'the high-risk limit. In units of up to 15 officers every combination is tried. Beyond that every single loss is ' +
    'tried, and then those with most to take over are lost first, one more at a time: the true number can be smaller, ' +
    'and the row says so.',
  grain:
    'one row per unit with case-holding officers in post, and per officer of one set that shows its breaking point',
  provisions: [
    {
      quote:
        'for resilience during periods of staff absence (for example, sickness, annual leave, cover, vacancies and other absences)',
      line: 'L178'
    }
  ],
  caveats: [
    'The guidance gives no number for this. “Watch” is said where one loss alone can’t be absorbed; there is no breach.',
    'Who may take cases, and up to where, is as in “Resilience”. An officer who is away already can still be lost: their ' +
      'cases then have to be taken over too.',
    PLANNED_HOURS,
    'The set is one that shows it, with most to take over among those tried; others may do as well. It says nothing ' +
      'about the people in it.',
    '“largest_first”: more than 15 officers, and at most so many. “search_stopped”: a search reached its limit before it ' +
      'was known whether this loss can be absorbed.',
    'A unit in which nobody holds cases has no breaking point.'
  ],
  needs: ['officers', 'cases'],
  uses: ['units', 'areas', 'absences', 'approved_premises', 'vetting', 'training'],
  reads: ['int_breaking_point', 'int_breaking_set', 'int_units'],
  sight: { unit: 'rows', force: 'units', welfare: 'rows' },
  row: z.strictObject({
    ...levelColumns,
    officers: wholeCount.nullable(),
    cases: wholeCount,
    losses: wholeCount.nullable(),
    way: z.enum(BREAKING_WAYS),
    state
  }),
  sql
});

export type BreakingPointRow = RowOf<typeof breakingPoint>;
