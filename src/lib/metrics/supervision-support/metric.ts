// M18 as protected counts: whether people are seen and briefed, without showing anybody.
import { z } from 'zod';
import { countsTogether } from '../counts-together.ts';
import { defineMetric, type RowOf } from '../define.ts';
import { levelColumns, shownColumns } from '../levels.ts';
import sql from './metric.sql?raw';

export const SUPERVISION_MEASURES = ['one_to_one', 'stress_briefing'] as const;

export const supervisionSupport = defineMetric({
  id: 'supervision-support',
  number: 'M18 counts',
  title: 'Supervision by unit',
  question: 'Are people seen by their supervisors, and briefed on stress, as often as the force means to?',
  formula:
    'People whose last one-to-one, or last stress briefing, is within its interval ÷ people in scope. Small counts are ' +
    'hidden, the rest rounded; the force is added up from what its units show.',
  grain: 'one row per force and per unit × measure; a unit row without a unit is the smaller units together',
  provisions: [
    { quote: 'monitor staff proactively and provide them with appropriate support', line: 'L233' },
    {
      quote:
        'staff are aware of stress, available coping strategies and resources, and where and how to seek help',
      line: 'L232'
    }
  ],
  caveats: [
    'Counts are rounded, and those of few people, or of nearly all, are hidden, so that nobody can be recognised.',
    'Units with fewer people than twice the threshold are shown together, or not at all.',
    'People never seen, or never briefed, whose first is not due yet are left out of both parts.',
    'The intervals are the force’s own choice: the guidance gives none.'
  ],
  needs: ['officers', 'welfare_contacts'],
  uses: ['units'],
  reads: ['int_protected_counts'],
  sight: { unit: 'rows', force: 'rows', welfare: 'rows' },
  together: countsTogether,
  row: z.strictObject({
    ...levelColumns,
    group: z.enum(['everybody']),
    measure: z.enum(SUPERVISION_MEASURES),
    ...shownColumns
  }),
  sql
});

export type SupervisionSupportRow = RowOf<typeof supervisionSupport>;
