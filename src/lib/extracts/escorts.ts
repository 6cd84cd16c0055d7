// escorts.csv: escorts, and whether their risk was assessed beforehand.
import { z } from 'zod';
import { defineExtract, id, moment } from './contract.ts';
import * as NAMES from './other-names.ts';
import { officerId, pastCaseId } from './references.ts';

export const escorts = defineExtract({
  id: 'escorts',
  file: 'escorts.csv',
  title: 'Escorts',
  grain: 'one row per escort',
  purpose: 'From duty management: escorts made, and whether each was assessed for risk.',
  primaryKey: ['escort_id'],
  row: z.object({
    escort_id: id({
      description: 'Id of the escort.',
      example: 'E-0042',
      otherNames: ['escort', 'escort_ref', 'escort_reference', 'escort_no', 'escort_number']
    }),
    case_id: pastCaseId('Case whose person was escorted.', { otherNames: NAMES.CASE }),
    officer_id: officerId('Officer who made the escort.', {
      otherNames: [...NAMES.OFFICER, 'escorting_officer', 'escorting_officer_id', 'escorted_by']
    }),
    escorted_at: moment({
      description: 'When the escort began.',
      example: '2026-09-21T10:00',
      otherNames: [
        'escorted',
        'escorted_on',
        'escort_date',
        'escort_time',
        'escort_datetime',
        'escort_date_time',
        'escort_start',
        'date_escorted',
        'date_of_escort'
      ]
    }),
    risk_assessed_at: moment({
      description: 'When the risk of this escort was assessed.',
      example: '2026-09-20T15:30',
      blank: 'not assessed, or not known',
      otherNames: NAMES.RISK_ASSESSED_AT
    }).nullable()
  })
});
