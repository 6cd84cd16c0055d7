// assessments.csv: risk assessments and plans made, and when the next is due.
import { z } from 'zod';
import { code, day, defineExtract, id } from './contract.ts';
import * as NAMES from './other-names.ts';
import { officerId, pastCaseId } from './references.ts';

export const assessments = defineExtract({
  id: 'assessments',
  file: 'assessments.csv',
  title: 'Assessments',
  grain: 'one row per completed assessment or plan',
  purpose: 'From the offender-management database: whether risk is assessed, reviewed and in time.',
  primaryKey: ['assessment_id'],
  row: z.object({
    assessment_id: id({
      description: 'Id of the assessment.',
      example: 'AS-5521',
      otherNames: [
        'assessment',
        'assessment_ref',
        'assessment_reference',
        'assessment_no',
        'assessment_number'
      ]
    }),
    case_id: pastCaseId('Case that was assessed.', { otherNames: NAMES.CASE }),
    tool: code(['srp', 'arms', 'plan'], {
      description: 'Sexual Reoffending Predictor (srp), ARMS, or risk management plan.',
      aliases: { risk_management_plan: 'plan', rmp: 'plan' },
      example: 'arms',
      otherNames: [
        'assessment_tool',
        'assessment_type',
        'assessment_kind',
        'type_of_assessment',
        'tool_used',
        'type'
      ]
    }),
    completed_on: day({
      description: 'Day on which it was completed.',
      example: '2026-06-11',
      otherNames: [
        ...NAMES.COMPLETED,
        'assessed',
        'assessed_on',
        'assessment_date',
        'assessment_completed',
        'assessment_completed_on',
        'assessment_completed_date',
        'date_assessed',
        'date_of_assessment'
      ]
    }),
    next_due_on: day({
      description: 'Day by which the next one is due.',
      example: '2027-06-11',
      blank: 'no day is set',
      otherNames: [
        'next_due',
        'next_due_date',
        'next_assessment_due',
        'next_assessment_due_on',
        'next_assessment_date',
        'next_review',
        'next_review_date',
        'next_review_due',
        'review_due',
        'review_due_on',
        'review_due_date'
      ]
    }).nullable(),
    assessor_id: officerId('Officer who made the assessment.', {
      blank: 'not known',
      otherNames: [
        ...NAMES.OFFICER,
        'officer_id',
        'assessor',
        'assessor_ref',
        'assessed_by',
        'completed_by',
        'assessing_officer',
        'assessing_officer_id'
      ]
    }).nullable(),
    supervisor_reviewed_on: day({
      description: 'Day on which a supervisor reviewed it.',
      example: '2026-06-18',
      blank: 'not reviewed',
      otherNames: [
        'supervisor_reviewed',
        'supervisor_review',
        'supervisor_review_date',
        'date_supervisor_reviewed',
        'date_of_supervisor_review',
        'supervisor_approved_on',
        'supervisor_signed_off_on',
        'signed_off_on',
        'sign_off_date'
      ]
    }).nullable()
  })
});
