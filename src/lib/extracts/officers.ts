// officers.csv: who is in post, since when, in which role and for how many hours.
import { z } from 'zod';
import { ROLE_ALIASES, ROLES } from './codes.ts';
import { code, day, defineExtract, id, number, pattern, yesNo } from './contract.ts';
import * as NAMES from './other-names.ts';
import { officerId, unitId } from './references.ts';

const assessed = (element: string, otherNames: readonly string[]) =>
  yesNo({
    description: `Whether ${element} was assessed when this person was selected for the post.`,
    otherNames
  });

export const officers = defineExtract({
  id: 'officers',
  file: 'officers.csv',
  title: 'Officers',
  grain: 'one row per person in post, or who left within the period',
  purpose: 'From duty management or HR: who holds cases, in which unit, with how many hours.',
  primaryKey: ['officer_id'],
  essential: true,
  orderedDays: [{ from: 'started_on', to: 'ended_on' }],
  row: z.object({
    officer_id: id({
      description: 'Pseudonym of the person, made outside this app. Never a collar or warrant number.',
      example: 'O-0417',
      otherNames: NAMES.OFFICER
    }),
    unit_id: unitId('Unit in which the person is in post.', { otherNames: NAMES.UNIT }),
    role: code(ROLES, {
      description: 'Role in the unit.',
      aliases: ROLE_ALIASES,
      otherNames: [...NAMES.POST_ROLE, 'post', 'position']
    }),
    employment: code(['police_officer', 'police_staff'], {
      description: 'Police officer or police staff; both may hold any of the roles.',
      aliases: { officer: 'police_officer', staff: 'police_staff' },
      otherNames: ['employment_type', 'staff_type', 'workforce_type', 'employee_group', 'officer_or_staff']
    }),
    started_on: day({
      description: 'Day on which the person took up this post.',
      example: '2023-04-03',
      otherNames: [
        ...NAMES.STARTS,
        'started',
        'post_start_date',
        'role_start_date',
        'position_start_date',
        'date_of_appointment',
        'in_post_from',
        'in_post_since',
        'date_joined_unit'
      ]
    }),
    ended_on: day({
      description: 'Last day in post.',
      example: '2026-08-31',
      blank: 'still in post',
      otherNames: [
        ...NAMES.ENDS,
        'ended',
        'post_end_date',
        'role_end_date',
        'position_end_date',
        'leaving_date',
        'date_left',
        'in_post_to',
        'date_left_unit'
      ]
    }).nullable(),
    supervisor_id: officerId('The person who supervises this one. Never oneself, never in a circle.', {
      blank: 'nobody is recorded as supervisor',
      otherNames: [
        'supervisor',
        'supervisor_ref',
        'supervising_officer',
        'supervising_officer_id',
        'line_manager',
        'line_manager_id',
        'line_manager_ref',
        'reports_to'
      ]
    }).nullable(),
    contracted_hours: number({
      description: 'Contracted hours a week.',
      least: 0,
      most: 48,
      example: '37',
      otherNames: [
        'hours',
        'contract_hours',
        'hours_contracted',
        'weekly_hours',
        'hours_per_week',
        'hours_a_week',
        'contracted_weekly_hours',
        'contracted_hours_per_week',
        'working_hours'
      ]
    }),
    full_time_hours: number({
      description: 'Hours a week of a full-time post of this kind.',
      least: 0,
      aboveLeast: true,
      most: 48,
      example: '40',
      blank: 'the full-time hours in settings',
      otherNames: [
        'full_time_equivalent_hours',
        'full_time_weekly_hours',
        'standard_hours',
        'standard_weekly_hours'
      ]
    }).nullable(),
    working_days: pattern({
      description: 'Working days of the week. The contracted hours are spread evenly over them.',
      // One case only: the phrase Mon-Fri has seven characters too, and would be read as four working days.
      pattern: '^([A-Z-]{7}|[a-z-]{7})$',
      rule: '7 characters, Monday first: a letter for a working day, - for a day off; all capitals or all small',
      example: 'MTWTF--',
      blank: 'MTWTF--, Monday to Friday',
      otherNames: ['work_days', 'days_worked', 'working_pattern', 'work_pattern']
    }).nullable(),
    skills_assessed: assessed('skill', ['skill_assessed', 'skills_assessment']).nullable(),
    motivation_assessed: assessed('motivation', ['motivation_assessment']).nullable(),
    suitability_assessed: assessed('suitability', ['suitability_assessment']).nullable(),
    capacity_assessed: assessed('capacity', ['capacity_assessment']).nullable()
  })
});
