// M16c: ARMS assessments made by somebody who did not have the course on that day.
import { z } from 'zod';
import { defineMetric, type RowOf } from '../define.ts';
import { levelColumns, share, state, wholeCount } from '../levels.ts';
import { addedUp } from '../together.ts';
import sql from './metric.sql?raw';

export const assessor = defineMetric({
  id: 'assessor',
  number: 'M16c',
  title: 'Who assesses',
  question: 'Is every ARMS assessment made by somebody who is trained in it?',
  formula:
    'ARMS assessments of the as-of month and the 11 before it whose assessor did not have the national MOSOVO ' +
    'course, complete and not expired, on the day of the assessment ÷ all such assessments.',
  grain: 'one row per unit and per force',
  provisions: [
    {
      quote:
        'Chief officers and senior managers must ensure that MOSOVO officers are trained in the use of these tools',
      line: 'L130'
    },
    {
      quote:
        'the national MOSOVO course … (this includes training in the theories of sexual and violent offending (TSVO) and the ARMS)',
      line: 'L223'
    }
  ],
  caveats: [
    'The national MOSOVO course includes the ARMS.',
    'Assessments without an assessor, or by somebody who is not in the officers extract, are counted apart: nobody knows whether they were trained.',
    'An assessment is in the unit in which its case counts, whoever made it.'
  ],
  needs: ['officers', 'cases', 'assessments', 'training'],
  uses: ['units'],
  reads: ['int_assessments', 'int_units', 'parameters'],
  sight: { unit: 'rows', force: 'units', welfare: 'none' },
  together: addedUp({
    sums: ['arms', 'by_untrained', 'assessor_unknown'],
    ratios: { share: ['by_untrained', 'arms'] }
  }),
  row: z.strictObject({
    ...levelColumns,
    arms: wholeCount.nullable(),
    by_untrained: wholeCount.nullable(),
    assessor_unknown: wholeCount.nullable(),
    share: share.nullable(),
    state
  }),
  sql
});

export type AssessorRow = RowOf<typeof assessor>;
