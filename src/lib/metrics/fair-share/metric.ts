// M13: each unit's share of the force's people beside its share of the force's work.
import { z } from 'zod';
import { defineMetric, type RowOf } from '../define.ts';
import { hours, levelColumns, share, state, wholeCount } from '../levels.ts';
import { addedUp } from '../together.ts';
import sql from './metric.sql?raw';

const size = z.number().nonnegative();

export const fairShare = defineMetric({
  id: 'fair-share',
  number: 'M13',
  title: 'Fair share',
  question: 'Has each unit the people that its share of the force’s work calls for?',
  formula:
    'The unit’s share of the force’s deployable full-time officers ÷ its share of the hours that the force’s cases and ' +
    'areas need; or, by the settings, ÷ a mix of its shares of area, population, approved premises and offenders, each ' +
    'times its weight, ÷ the weights. 1 = as much of the people as of the work. Its fair share of people = the force’s ' +
    'deployable officers × the unit’s share of the work.',
  grain: 'one row per unit and per force',
  provisions: [
    { quote: 'size of the geographic area', line: 'L178–180' },
    { quote: 'number of approved premises in the area', line: 'L182' },
    { quote: 'number and type of offenders and PDPs requiring management', line: 'L183' },
    { quote: 'The way forces configure and staff their MOSOVO units varies', line: 'L174' }
  ],
  caveats: [
    'The guidance names what workloads should take into account and gives no weights: they are the force’s own.',
    'A fair share of too few people is still too few: it says how the people that there are lie, not whether they suffice.',
    'Deployable is as it is today: somebody’s absence moves a small unit’s share.',
    'Hours needed hold the area, population, premises and offenders by the workload weights. In a mix, something of which ' +
      'the force has nothing is left out with its weight.',
    'The force’s own row adds up its units; it has no share to compare.'
  ],
  needs: ['officers', 'cases', 'areas', 'absences', 'vetting', 'training'],
  uses: ['approved_premises', 'units'],
  reads: [
    'int_unit_people',
    'int_unit_work',
    'int_units',
    'parameters',
    'stg_approved_premises',
    'stg_areas'
  ],
  // It is about the other units as much as about one's own.
  sight: { unit: 'none', force: 'rows', welfare: 'rows' },
  together: addedUp({
    sums: ['deployable_fte', 'hours_needed', 'area_km2', 'population', 'premises', 'cases']
  }),
  isWithinForce: true,
  row: z.strictObject({
    ...levelColumns,
    deployable_fte: size.nullable(),
    hours_needed: hours.nullable(),
    area_km2: size.nullable(),
    population: wholeCount.nullable(),
    premises: wholeCount.nullable(),
    cases: wholeCount,
    fte_share: share.nullable(),
    demand_share: share.nullable(),
    fair_share: size.nullable(),
    fair_fte: size.nullable(),
    difference_fte: z.number().nullable(),
    state
  }),
  sql
});

export type FairShareRow = RowOf<typeof fairShare>;
