// assessments.csv: risk assessments and plans made, and when the next is due.
import { z } from 'zod';
import { code, day, defineExtract, id } from './contract.ts';
import { officerId, pastCaseId } from './references.ts';

export const assessments = defineExtract({
  id: 'assessments',
  file: 'assessments.csv',
  title: 'Assessments',
  grain: 'one row per completed assessment or plan',
  purpose: 'From the offender-management database: whether risk is assessed, reviewed and in time.',
  primaryKey: ['assessment_id'],
  row: z.object({
    assessment_id: id({ description: 'Id of the assessment.', example: 'AS-5521' }),
    case_id: pastCaseId('Case that was assessed.'),
    tool: code(['srp', 'arms', 'plan'], {
      description: 'Sexual Reoffending Predictor (srp), ARMS, or risk management plan.',
      aliases: { risk_management_plan: 'plan', rmp: 'plan' },
      example: 'arms'
    }),
    completed_on: day({ description: 'Day on which it was completed.', example: '2026-06-11' }),
    next_due_on: day({
      description: 'Day by which the next one is due.',
      example: '2027-06-11',
      blank: 'no day is set'
    }).nullable(),
    assessor_id: officerId('Officer who made the assessment.', { blank: 'not known' }).nullable(),
    supervisor_reviewed_on: day({
      description: 'Day on which a supervisor reviewed it.',
      example: '2026-06-18',
      blank: 'not reviewed'
    }).nullable()
  })
});
