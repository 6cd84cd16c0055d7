// M16: which of the required courses each officer has completed.
import { z } from 'zod';
import { defineMetric, type RowOf } from '../define.ts';
import { day, levelColumns, state, wholeCount } from '../levels.ts';
import sql from './metric.sql?raw';

export const training = defineMetric({
  id: 'training',
  number: 'M16',
  title: 'Training',
  question: 'Which of the required courses has each officer completed, and until when do they count?',
  formula:
    'By the latest completion on or before the as-of date: complete while it has not expired (on the day of ' +
    'expiry it still counts), expired after. A course never completed is booked where a place is booked for the ' +
    'as-of date or later, and missing otherwise.',
  grain: 'one row per officer in post in a training role × required course',
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
    'A place booked is not a course done.',
    'A completion without an expiry counts for good: no renewal is set.',
    'The MOSOVO course includes TSVO and ARMS, so these are not listed apart.'
  ],
  needs: ['officers', 'training'],
  uses: ['cases', 'units'],
  reads: ['int_training', 'parameters'],
  sight: { unit: 'rows', force: 'none', welfare: 'none' },
  row: z.strictObject({
    ...levelColumns,
    course: z.string(),
    status: z.enum(['complete', 'expired', 'booked', 'missing']).nullable(),
    completed_on: day.nullable(),
    expires_on: day.nullable(),
    booked_for: day.nullable(),
    cases: wholeCount,
    high_risk_cases: wholeCount,
    state
  }),
  sql
});

export type TrainingRow = RowOf<typeof training>;
