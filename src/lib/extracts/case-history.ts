// case_history.csv: earlier snapshots of the caseload, for trends and for what lasts.
import { z } from 'zod';
import { MANAGEMENT, MANAGEMENT_ALIASES, RISK_ALIASES, RISK_LEVELS } from './codes.ts';
import { code, day, defineExtract, id } from './contract.ts';
import * as NAMES from './other-names.ts';
import { pastCaseId } from './references.ts';

export const caseHistory = defineExtract({
  id: 'case_history',
  file: 'case_history.csv',
  title: 'Case history',
  grain: 'one row per case and earlier snapshot',
  purpose: 'Saved copies of the caseload, weekly or monthly: trends, and how long a limit has been passed.',
  primaryKey: ['as_of', 'case_id'],
  row: z.object({
    as_of: day({
      description: 'Day of the snapshot.',
      example: '2026-08-31',
      otherNames: [
        'as_at',
        'as_at_date',
        'as_of_date',
        'snapshot',
        'snapshot_on',
        'snapshot_date',
        'date_of_snapshot',
        'extract_date',
        'report_date',
        'census_date'
      ]
    }),
    case_id: pastCaseId('Case, by the same pseudonym as in cases.', { otherNames: NAMES.CASE }),
    unit_id: id({
      description: 'Unit that managed the case on that day.',
      example: 'U-NORTH',
      otherNames: NAMES.UNIT
    }),
    lead_officer_id: id({
      description: 'Officer who led the case on that day; may since have left.',
      example: 'O-0417',
      blank: 'unallocated on that day',
      otherNames: NAMES.LEAD_OFFICER
    }).nullable(),
    risk_level: code(RISK_LEVELS, {
      description: 'Level of risk on that day.',
      aliases: RISK_ALIASES,
      example: 'high',
      otherNames: NAMES.RISK_LEVEL
    }),
    management: code(MANAGEMENT, {
      description: 'How the case was managed on that day.',
      aliases: MANAGEMENT_ALIASES,
      otherNames: NAMES.MANAGEMENT
    })
  })
});
