// agency_checks.csv: checks with other agencies about a case.
import { z } from 'zod';
import { AGENCY_ALIASES } from './codes.ts';
import { code, day, defineExtract, id } from './contract.ts';
import * as NAMES from './other-names.ts';
import { pastCaseId } from './references.ts';

export const agencyChecks = defineExtract({
  id: 'agency_checks',
  file: 'agency_checks.csv',
  title: 'Agency checks',
  grain: 'one row per check with another agency',
  purpose: 'From the offender-management database: whether other agencies are asked at intervals.',
  primaryKey: ['check_id'],
  row: z.object({
    check_id: id({
      description: 'Id of the check.',
      example: 'K-3301',
      otherNames: ['check', 'check_ref', 'check_reference', 'check_no', 'check_number', 'agency_check_id']
    }),
    case_id: pastCaseId('Case that was checked.', { otherNames: NAMES.CASE }),
    agency: code(['hmpps', 'health', 'local_authority', 'youth_justice', 'other'], {
      description: 'Agency that was asked.',
      aliases: AGENCY_ALIASES,
      otherNames: ['agency_checked', 'partner_agency', 'partner', 'checked_with', 'organisation']
    }),
    checked_on: day({
      description: 'Day of the check.',
      example: '2026-08-20',
      otherNames: ['checked', 'checked_date', 'check_date', 'date_checked', 'date_of_check']
    })
  })
});
