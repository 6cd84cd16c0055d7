// M17 as protected counts: whether counselling is available and carried out, without showing anybody.
import { z } from 'zod';
import { countsTogether } from '../counts-together.ts';
import { defineMetric, type RowOf } from '../define.ts';
import { levelColumns, shownColumns } from '../levels.ts';
import sql from './metric.sql?raw';

export const COUNSELLING_MEASURES = [
  'available',
  'carried_out',
  'not_independent',
  'cancelled_by_provider'
] as const;

export const counsellingSupport = defineMetric({
  id: 'counselling-support',
  number: 'M17',
  title: 'Counselling by unit',
  question: 'Is counselling available, and carried out, at regular intervals?',
  formula:
    'People offered (available) or seen (carried out) within the interval ÷ people in scope, officers and supervisors ' +
    'apart. Small counts are hidden, the rest rounded; the force is added up from what its units show.',
  grain:
    'one row per force and per unit × officers or supervisors × measure; a unit row without a unit is the smaller units together',
  provisions: [
    { quote: 'independent and confidential counselling … is available', line: 'L234' },
    { quote: 'and carried out at regular intervals', line: 'L234' },
    { quote: 'for MOSOVO officers and their supervisors', line: 'L234' }
  ],
  caveats: [
    'Counts are rounded, and those of few people, or of nearly all, are hidden, so that nobody can be recognised.',
    'Units with fewer people than twice the threshold are shown together, or not at all.',
    'People never seen whose first session is not due yet are not counted at all.',
    '“Not independent” counts people with a session in the interval that is not recorded as independent: it ' +
      'does not count as counselling.',
    '“Cancelled by the provider” counts people of whom a session offered in the interval was cancelled so: that is ' +
      'neither available nor carried out.'
  ],
  needs: ['officers', 'counselling'],
  uses: ['absences', 'units'],
  reads: ['int_protected_counts'],
  sight: { unit: 'rows', force: 'rows', welfare: 'rows' },
  together: countsTogether,
  row: z.strictObject({
    ...levelColumns,
    group: z.enum(['officer', 'supervisor']),
    measure: z.enum(COUNSELLING_MEASURES),
    ...shownColumns
  }),
  sql
});

export type CounsellingSupportRow = RowOf<typeof counsellingSupport>;
