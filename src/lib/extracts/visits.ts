// visits.csv: home visits due, attempted and made.
import { z } from 'zod';
import { code, day, defineExtract, id, moment, yesNo } from './contract.ts';
import * as NAMES from './other-names.ts';
import { officerId, pastCaseId } from './references.ts';

export const visits = defineExtract({
  id: 'visits',
  file: 'visits.csv',
  title: 'Visits',
  grain: 'one row per home visit due, attempted or made',
  purpose:
    'From the offender-management database: visits in time, by two people, assessed for risk, recorded.',
  primaryKey: ['visit_id'],
  row: z.object({
    visit_id: id({
      description: 'Id of the visit.',
      example: 'V-88213',
      otherNames: [
        'visit',
        'visit_ref',
        'visit_reference',
        'visit_no',
        'visit_number',
        'home_visit_id',
        'home_visit_ref'
      ]
    }),
    case_id: pastCaseId('Case that is visited.', { otherNames: NAMES.CASE }),
    due_on: day({
      description: 'Day by which the visit is due.',
      example: '2026-09-14',
      blank: 'no day was set',
      otherNames: [...NAMES.DUE, 'visit_due', 'visit_due_on', 'visit_due_date', 'date_visit_due']
    }).nullable(),
    visited_at: moment({
      description: 'When the visit was made or attempted.',
      example: '2026-09-10T18:40',
      blank: 'not yet made',
      otherNames: [
        'visited',
        'visited_on',
        'visited_date',
        'visit_date',
        'visit_time',
        'visit_datetime',
        'visit_date_time',
        'visit_date_and_time',
        'visit_made_at',
        'visit_made_on',
        'date_visited',
        'date_of_visit',
        'date_of_last_visit',
        'date_and_time_of_visit',
        'date_time_of_visit',
        'last_visit_date',
        'actual_visit_date'
      ]
    }).nullable(),
    outcome: code(['seen', 'no_reply', 'cancelled'], {
      description: 'How the visit ended.',
      aliases: { no_answer: 'no_reply', canceled: 'cancelled' },
      blank: 'not yet made',
      otherNames: ['visit_outcome', 'visit_result', 'outcome_of_visit', 'result']
    }).nullable(),
    officer_id: officerId('Officer who made the visit.', {
      blank: 'not known, or not yet made',
      otherNames: [
        ...NAMES.OFFICER,
        'visiting_officer',
        'visiting_officer_id',
        'visited_by',
        'first_officer',
        'first_officer_id',
        'officer_1'
      ]
    }).nullable(),
    second_officer_id: officerId('Second officer at the visit.', {
      blank: 'no second officer',
      otherNames: [
        ...NAMES.SECOND_OFFICER,
        'second_visiting_officer',
        'second_visiting_officer_id',
        'accompanied_by',
        'accompanying_officer',
        'accompanying_officer_id'
      ]
    }).nullable(),
    unannounced: yesNo({
      description: 'Whether the visit was unannounced.',
      otherNames: ['unannounced_visit', 'is_unannounced', 'was_unannounced']
    }).nullable(),
    risk_assessed_at: moment({
      description: 'When the risk of this visit was assessed.',
      example: '2026-09-10T09:15',
      blank: 'not assessed, or not known',
      otherNames: [...NAMES.RISK_ASSESSED_AT, 'visit_risk_assessed_at', 'visit_risk_assessment_date']
    }).nullable(),
    recorded_on_visor_at: moment({
      description: 'When the visit was recorded on the shared database.',
      example: '2026-09-11T08:30',
      blank: 'not recorded',
      otherNames: [
        'recorded_on_visor',
        'recorded_on_visor_date',
        'date_recorded_on_visor',
        'visor_recorded_at',
        'visor_recorded_on',
        'visor_recorded_date',
        'visor_entry_at',
        'visor_entry_date',
        'visor_updated_at',
        'visor_updated_on',
        'visor_updated_date',
        'recorded_at',
        'recorded_on',
        'date_recorded'
      ]
    }).nullable()
  })
});
