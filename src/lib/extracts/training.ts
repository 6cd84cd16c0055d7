// training.csv: courses completed, booked and expiring, and continuing professional development.
import { z } from 'zod';
import { code, day, defineExtract, number } from './contract.ts';
import * as NAMES from './other-names.ts';
import { officerId } from './references.ts';

export const training = defineExtract({
  id: 'training',
  file: 'training.csv',
  title: 'Training',
  grain: 'one row per officer, course and completion',
  purpose: 'From training records: who has completed the courses that the work asks for.',
  primaryKey: ['officer_id', 'course', 'completed_on'],
  row: z.object({
    officer_id: officerId('Officer who was trained, or is booked.', {
      otherNames: [
        ...NAMES.OFFICER,
        'trainee',
        'trainee_id',
        'delegate',
        'delegate_id',
        'learner',
        'learner_id'
      ]
    }),
    course: code(['pip1', 'mosovo', 'srp', 'mappa', 'visor', 'cpd'], {
      description: 'Course. mosovo is the national course, which includes TSVO and ARMS; cpd is an event.',
      aliases: { pip_1: 'pip1', pip_level_1: 'pip1', mosovo_course: 'mosovo' },
      example: 'mosovo',
      otherNames: ['course_code', 'course_name', 'course_title', 'training_course']
    }),
    completed_on: day({
      description: 'Day of completion.',
      example: '2025-02-21',
      blank: 'not completed',
      otherNames: [
        ...NAMES.COMPLETED,
        'course_completed',
        'course_completed_on',
        'course_completed_date',
        'course_date',
        'training_date',
        'attended_on',
        'date_attended',
        'achieved_on',
        'date_achieved'
      ]
    }).nullable(),
    expires_on: day({
      description: 'Last day on which the course counts.',
      example: '2028-02-20',
      blank: 'no renewal is set',
      otherNames: [
        ...NAMES.EXPIRES,
        'course_expires',
        'course_expires_on',
        'course_expiry',
        'course_expiry_date'
      ]
    }).nullable(),
    booked_for: day({
      description: 'Day for which a place is booked.',
      example: '2026-11-16',
      blank: 'not booked',
      otherNames: ['booked_for_date', 'course_booked_for', 'scheduled_for', 'scheduled_date', 'planned_date']
    }).nullable(),
    cpd_hours: number({
      description: 'Hours of continuing professional development.',
      least: 0,
      example: '3.5',
      blank: 'not recorded',
      otherNames: ['cpd_hrs', 'hours_of_cpd']
    }).nullable()
  })
});
