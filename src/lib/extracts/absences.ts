// absences.csv: who is away, from when to when, and for what kind of reason. Never a diagnosis.
import { z } from 'zod';
import { code, day, defineExtract, id, number, yesNo } from './contract.ts';
import * as NAMES from './other-names.ts';
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
    absence_id: id({
      description: 'Id of the absence.',
      example: 'AB-2207',
      otherNames: ['absence', 'absence_ref', 'absence_reference', 'absence_no', 'absence_number', 'leave_id']
    }),
    officer_id: officerId('Officer who is away.', {
      otherNames: [...NAMES.OFFICER, 'absent_officer', 'absent_officer_id']
    }),
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
        },
        otherNames: [
          'absence_type',
          'absence_kind',
          'absence_category',
          'type_of_absence',
          'kind_of_absence',
          'leave_type',
          'type'
        ]
      }
    ),
    starts_on: day({
      description: 'First day away.',
      example: '2026-09-14',
      otherNames: [
        ...NAMES.STARTS,
        'started_on',
        'absence_start',
        'absence_start_date',
        'absence_from',
        'start_of_absence',
        'leave_start_date',
        'first_day_absent',
        'first_day_of_absence'
      ]
    }),
    ends_on: day({
      description: 'Last day away, inclusive.',
      example: '2026-09-18',
      blank: 'open: still away',
      otherNames: [
        ...NAMES.ENDS,
        'ended_on',
        'absence_end',
        'absence_end_date',
        'absence_to',
        'end_of_absence',
        'leave_end_date',
        'last_day_absent',
        'last_day_of_absence'
      ]
    }).nullable(),
    fraction: number({
      description: 'Part of each working day that is lost.',
      least: 0,
      aboveLeast: true,
      most: 1,
      example: '0.5',
      blank: '1, the whole day',
      otherNames: ['day_fraction', 'fraction_of_day', 'part_of_day', 'part_day', 'proportion']
    }).nullable(),
    planned: yesNo({
      description: 'Whether the absence was planned.',
      otherNames: ['is_planned', 'planned_absence', 'pre_planned']
    }).nullable()
  })
});
