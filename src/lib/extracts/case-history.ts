// case_history.csv: earlier snapshots of the caseload, for trends and for what lasts.
import { z } from 'zod';
import { MANAGEMENT, MANAGEMENT_ALIASES, RISK_ALIASES, RISK_LEVELS } from './codes.ts';
import { code, day, defineExtract, id } from './contract.ts';
import { pastCaseId } from './references.ts';

export const caseHistory = defineExtract({
  id: 'case_history',
  file: 'case_history.csv',
  title: 'Case history',
  grain: 'one row per case and earlier snapshot',
  purpose: 'Saved copies of the caseload, weekly or monthly: trends, and how long a limit has been passed.',
  primaryKey: ['as_of', 'case_id'],
  row: z.object({
    as_of: day({ description: 'Day of the snapshot.', example: '2026-08-31' }),
    case_id: pastCaseId('Case, by the same pseudonym as in cases.'),
    unit_id: id({ description: 'Unit that managed the case on that day.', example: 'U-NORTH' }),
    lead_officer_id: id({
      description: 'Officer who led the case on that day; may since have left.',
      example: 'O-0417',
      blank: 'unallocated on that day'
    }).nullable(),
    risk_level: code(RISK_LEVELS, {
      description: 'Level of risk on that day.',
      aliases: RISK_ALIASES,
      example: 'high'
    }),
    management: code(MANAGEMENT, {
      description: 'How the case was managed on that day.',
      aliases: MANAGEMENT_ALIASES
    })
  })
});
