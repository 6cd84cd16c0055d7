// M3: the hours a month that a caseload needs, in parts that can be looked at one by one.
import { z } from 'zod';
import { defineMetric, type RowOf } from '../define.ts';
import { hours, levelColumns } from '../levels.ts';
import { addedUp } from '../together.ts';
import sql from './metric.sql?raw';

export const weightedLoad = defineMetric({
  id: 'weighted-load',
  number: 'M3',
  title: 'Hours of work',
  question: 'How many hours a month does each caseload need, and for what?',
  formula:
    'For each counted case: planned visits with their journeys and crew, assessments, meetings by MAPPA level, and ' +
    'record keeping; for cases resident in approved premises, extra time. What an area needs (liaison with its ' +
    'approved premises, and new cases from its population) is shared between the officers with cases there, in ' +
    'proportion to their cases. A journey is 0.5214 × √area × road factor ÷ speed: the mean distance between two ' +
    'random points of a square of that area; where the areas extract has an area’s measured hours, these. Points are ' +
    'the planned visits a year.',
  grain:
    'one row per officer in a role that holds cases, per unit’s work without a lead, per unit and per force',
  provisions: [
    { quote: 'Workloads should take into account the:', line: 'L178–180' },
    { quote: 'size of the geographic area', line: 'L178–180' },
    { quote: 'number of approved premises in the area', line: 'L182' },
    { quote: 'number and type of offenders and PDPs requiring management', line: 'L183' }
  ],
  caveats: [
    'The guidance names what to take into account and gives no hours. Every weight is the force’s own assumption, can be changed in the settings, and holds from a day that the force says.',
    'A case that is not assessed is planned as the settings say. Least and most show the hours if every one of them were low, and if every one were very high.',
    'A case whose area is not known is given the mean journey of its unit’s cases, or of all areas where none of those is known.',
    'A case without a MAPPA level has no meetings planned.',
    'Without the approved premises extract, liaison with them is not in the hours.',
    'An area in which no officer has a case is work without a lead of its unit.'
  ],
  needs: ['officers', 'cases', 'areas'],
  uses: ['approved_premises', 'units'],
  reads: ['int_area_hours', 'int_case_hours', 'int_officers', 'parameters'],
  sight: { unit: 'rows', force: 'units', welfare: 'rows' },
  together: addedUp({
    sums: [
      'visits_hours',
      'assessments_hours',
      'meetings_hours',
      'records_hours',
      'premises_hours',
      'intake_hours',
      'hours_needed',
      'hours_least',
      'hours_most',
      'points'
    ]
  }),
  row: z.strictObject({
    ...levelColumns,
    visits_hours: hours.nullable(),
    assessments_hours: hours,
    meetings_hours: hours,
    records_hours: hours,
    premises_hours: hours.nullable(),
    intake_hours: hours.nullable(),
    hours_needed: hours.nullable(),
    hours_least: hours.nullable(),
    hours_most: hours.nullable(),
    points: hours
  }),
  sql
});

export type WeightedLoadRow = RowOf<typeof weightedLoad>;
