// M16b: continuing professional development in the year that ends on the as-of date.
import { z } from 'zod';
import { defineMetric, type RowOf } from '../define.ts';
import { hours, levelColumns, state, wholeCount } from '../levels.ts';
import { addedUp, sumOfKnown } from '../together.ts';
import sql from './metric.sql?raw';

export const cpd = defineMetric({
  id: 'cpd',
  number: 'M16b',
  title: 'Continuing professional development',
  question: 'Who has had continuing professional development in the last year, and how much?',
  formula: 'CPD events completed in the 365 days that end on the as-of date, and the sum of their hours.',
  grain: 'one row per officer in post in a training role, per unit and per force',
  provisions: [
    {
      quote: 'existing staff are afforded opportunities for their continuing professional development (CPD)',
      line: 'L174'
    }
  ],
  caveats: [
    'The guidance gives no number of hours. Nobody is graded; no event at all in a year is marked as something to look at.',
    'Events without recorded hours are counted, and their hours are not known.'
  ],
  needs: ['officers', 'training'],
  uses: ['units'],
  reads: ['int_officers', 'parameters', 'stg_training'],
  sight: { unit: 'rows', force: 'units', welfare: 'none' },
  together: addedUp({
    sums: ['in_scope', 'with_cpd', 'events', 'events_without_hours'],
    judged: ({ events }, _, units) => ({ hours: events === null ? null : sumOfKnown(units, 'hours') })
  }),
  row: z.strictObject({
    ...levelColumns,
    in_scope: wholeCount,
    with_cpd: wholeCount.nullable(),
    events: wholeCount.nullable(),
    events_without_hours: wholeCount.nullable(),
    hours: hours.nullable(),
    state
  }),
  sql
});

export type CpdRow = RowOf<typeof cpd>;
