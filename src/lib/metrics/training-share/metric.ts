// M16 for units and the force: the part of officers who are trained, course by course and fully.
import { z } from 'zod';
import { defineMetric, type RowOf } from '../define.ts';
import { levelColumns, share, state, wholeCount } from '../levels.ts';
import { addedUp } from '../together.ts';
import sql from './metric.sql?raw';

export const trainingShare = defineMetric({
  id: 'training-share',
  number: 'M16',
  title: 'Training by unit',
  question:
    'What part of each unit is fully trained, which courses are missing, and how long does it take to complete ' +
    'them?',
  formula:
    'Officers in post in a role that must be trained, and whose course is complete (see Training) ÷ all ' +
    'officers in post in such a role. Fully trained (course “all”) means every required course. Days to fully ' +
    'trained: from starting in the post to the day on which the last of them was first completed, 0 where that ' +
    'was before; the median of those who are fully trained.',
  grain: 'one row per unit and per force × required course, and one for all courses together',
  provisions: [
    { quote: 'all new public protection staff are adequately trained', line: 'L174' },
    { quote: 'professionalising investigations programme (PIP) level 1', line: 'L222' },
    {
      quote:
        'the national MOSOVO course … (this includes training in the theories of sexual and violent offending (TSVO) and the ARMS)',
      line: 'L223'
    },
    { quote: 'SRP training – arranged locally', line: 'L224' },
    { quote: 'MAPPa – arranged locally', line: 'L225' },
    { quote: 'ViSOR system-based training', line: 'L226' }
  ],
  caveats: [
    'The median leaves out those who are not fully trained yet, so it looks shorter while many are waiting.',
    'Booked counts officers who have a place on the course; for all courses together, those with a place on ' +
      'every course they still need.'
  ],
  needs: ['officers', 'training'],
  uses: ['cases', 'units'],
  reads: ['int_training', 'int_units', 'parameters'],
  sight: { unit: 'rows', force: 'rows', welfare: 'none' },
  // The middle of all the days is not the sum of anything: it is not known of units together.
  together: addedUp({
    by: ['course'],
    sums: ['in_scope', 'trained', 'expiring', 'booked', 'cases_with_untrained', 'high_risk_with_untrained'],
    ratios: { share: ['trained', 'in_scope'] }
  }),
  row: z.strictObject({
    ...levelColumns,
    /** A required course, or `all`. */
    course: z.string(),
    in_scope: wholeCount,
    trained: wholeCount.nullable(),
    share: share.nullable(),
    expiring: wholeCount.nullable(),
    booked: wholeCount.nullable(),
    median_days_to_trained: z.number().nonnegative().nullable(),
    cases_with_untrained: wholeCount.nullable(),
    high_risk_with_untrained: wholeCount.nullable(),
    state
  }),
  sql
});

export type TrainingShareRow = RowOf<typeof trainingShare>;
