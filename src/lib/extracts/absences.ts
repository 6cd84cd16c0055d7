// absences.csv: who is away, from when to when, and for what kind of reason. Never a diagnosis.
import { z } from 'zod';
import { code, day, defineExtract, id, number, yesNo } from './contract.ts';
import { officerId } from './references.ts';

export const absences = defineExtract({
  id: 'absences',
  file: 'absences.csv',
  title: 'Absences',
  grain: 'one row per absence',
  purpose: 'From duty management or HR: who is away, so that hours and cover can be worked out.',
  primaryKey: ['absence_id'],
  orderedDays: [{ from: 'starts_on', to: 'ends_on' }],
  row: z.object({
    absence_id: id({ description: 'Id of the absence.', example: 'AB-2207' }),
    officer_id: officerId('Officer who is away.'),
    kind: code(
      [
        'sickness',
        'annual_leave',
        'maternity',
        'paternity',
        'adoption',
        'shared_parental',
        'family',
        'training',
        'court',
        'other'
      ],
      {
        description: 'Kind of absence. Never the reason for sickness.',
        aliases: {
          sick: 'sickness',
          sick_leave: 'sickness',
          leave: 'annual_leave',
          holiday: 'annual_leave',
          al: 'annual_leave',
          maternity_leave: 'maternity',
          paternity_leave: 'paternity',
          adoption_leave: 'adoption',
          shared_parental_leave: 'shared_parental'
        }
      }
    ),
    starts_on: day({ description: 'First day away.', example: '2026-09-14' }),
    ends_on: day({
      description: 'Last day away, inclusive.',
      example: '2026-09-18',
      blank: 'open: still away'
    }).nullable(),
    fraction: number({
      description: 'Part of each working day that is lost.',
      least: 0,
      aboveLeast: true,
      most: 1,
      example: '0.5',
      blank: '1, the whole day'
    }).nullable(),
    planned: yesNo({ description: 'Whether the absence was planned.' }).nullable()
  })
});
