// M7 and M18 as protected counts: how many people were sick, and how many came back to no meeting.
import { z } from 'zod';
import { countsTogether } from '../counts-together.ts';
import { defineMetric, type RowOf } from '../define.ts';
import { levelColumns, shownColumns } from '../levels.ts';
import sql from './metric.sql?raw';

export const SICKNESS_MEASURES = ['sickness', 'long_sickness', 'no_return_to_work'] as const;

export const sicknessSupport = defineMetric({
  id: 'sickness-support',
  number: 'M7 counts',
  title: 'Sickness by unit',
  question:
    'How many people were sick in 12 months, and how many came back without a return-to-work meeting?',
  formula:
    'People with a spell of sickness, with a long one, and with one that ended without a return-to-work meeting before the ' +
    'next, in the as-of month and the 11 before it ÷ people in scope. Small counts are hidden, the rest rounded; the force ' +
    'is added up from what its units show.',
  grain: 'one row per force and per unit × measure; a unit row without a unit is the smaller units together',
  provisions: [
    {
      quote:
        'adequate absence management, including sickness and maternity or paternity or family leave cover',
      line: 'L235'
    },
    { quote: 'responsible for the welfare and wellbeing of unit staff', line: 'L190' }
  ],
  caveats: [
    'Counts are rounded, and those of few people, or of nearly all, are hidden, so that nobody can be recognised.',
    'Units with fewer people than twice the threshold are shown together, or not at all.',
    'All three are counted of the same people, so that none can be taken from another.',
    'The guidance gives no rate. The figure is shown, not graded.'
  ],
  needs: ['officers', 'absences'],
  uses: ['welfare_contacts', 'units'],
  reads: ['int_protected_counts'],
  sight: { unit: 'rows', force: 'rows', welfare: 'rows' },
  together: countsTogether,
  row: z.strictObject({
    ...levelColumns,
    group: z.enum(['everybody']),
    measure: z.enum(SICKNESS_MEASURES),
    ...shownColumns
  }),
  sql
});

export type SicknessSupportRow = RowOf<typeof sicknessSupport>;
