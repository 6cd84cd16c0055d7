// M11: from the posts that there should be to the officers who can be sent out today.
import { z } from 'zod';
import { defineMetric, type RowOf } from '../define.ts';
import { levelColumns, state } from '../levels.ts';
import { addedUp } from '../together.ts';
import sql from './metric.sql?raw';

const fte = z.number().nonnegative();

export const deployable = defineMetric({
  id: 'deployable',
  number: 'M11',
  title: 'Deployable officers',
  question: 'Of the officers that there should be, how many can be deployed today?',
  formula:
    'Established posts in roles that hold cases − vacant posts − hours of filled posts that nobody works = in post; ' +
    '− absent on the day − not vetted (see Vetting) − without a required course (see Training) = deployable. All as ' +
    'parts of full-time posts. Somebody with two reasons is taken off once, in this order.',
  grain: 'one row per unit and per force',
  provisions: [
    { quote: 'The way forces configure and staff their MOSOVO units varies', line: 'L174' },
    {
      quote:
        'for resilience during periods of staff absence (for example, sickness, annual leave, cover, vacancies and other absences)',
      line: 'L178'
    }
  ],
  caveats: [
    'A post whose holder has left, has not started yet, or is in no extract, is vacant.',
    'In post counts the hours that people work: a full-time post held by somebody on 22.2 of 37 hours is 0.6. The rest of that post is shown as not worked; it is below 0 where more hours are worked than there are posts.',
    'Nobody is taken off for vetting or a course that the settings do not ask of their role.',
    'Absent means the whole of the as-of day, for whatever reason.',
    'Without the posts extract the figure starts from the officers in post.'
  ],
  needs: ['officers', 'absences', 'vetting', 'training'],
  uses: ['posts', 'units'],
  reads: ['int_unit_people', 'parameters'],
  sight: { unit: 'rows', force: 'rows', welfare: 'rows' },
  together: addedUp({
    sums: [
      'established_fte',
      'vacant_fte',
      'unworked_fte',
      'in_post_fte',
      'absent_fte',
      'not_vetted_fte',
      'not_trained_fte',
      'deployable_fte'
    ]
  }),
  row: z.strictObject({
    ...levelColumns,
    established_fte: fte.nullable(),
    vacant_fte: fte.nullable(),
    unworked_fte: z.number().nullable(),
    in_post_fte: fte,
    absent_fte: fte.nullable(),
    not_vetted_fte: fte.nullable(),
    not_trained_fte: fte.nullable(),
    deployable_fte: fte.nullable(),
    state
  }),
  sql
});

export type DeployableRow = RowOf<typeof deployable>;
