// vetting.csv: each clearance of each person, held, in progress or lost.
import { z } from 'zod';
import { code, day, defineExtract } from './contract.ts';
import * as NAMES from './other-names.ts';
import { officerId } from './references.ts';

export const vetting = defineExtract({
  id: 'vetting',
  file: 'vetting.csv',
  title: 'Vetting',
  grain: 'one row per officer, level and grant',
  purpose: 'From the vetting unit: who is vetted, to which level and until when.',
  primaryKey: ['officer_id', 'level', 'granted_on'],
  row: z.object({
    officer_id: officerId('Officer who is vetted. Several rows for one officer are normal.', {
      otherNames: NAMES.OFFICER
    }),
    level: code(['NPPV1', 'NPPV2', 'NPPV3', 'RV', 'MV', 'CTC', 'SC', 'DV'], {
      description: 'Level of vetting. Settings say how the levels rank.',
      aliases: {
        nppv_1: 'NPPV1',
        nppv_2: 'NPPV2',
        nppv_3: 'NPPV3',
        nppv_level_1: 'NPPV1',
        nppv_level_2: 'NPPV2',
        nppv_level_3: 'NPPV3',
        recruitment_vetting: 'RV',
        management_vetting: 'MV',
        counter_terrorist_check: 'CTC',
        security_check: 'SC',
        developed_vetting: 'DV'
      },
      example: 'NPPV2',
      otherNames: [
        'vetting',
        'vetting_level',
        'vetting_type',
        'level_of_vetting',
        'clearance',
        'clearance_level',
        'clearance_type'
      ]
    }),
    granted_on: day({
      description: 'Day on which the clearance was granted.',
      example: '2024-11-04',
      blank: 'in progress',
      otherNames: [
        'granted',
        'granted_date',
        'grant_date',
        'date_granted',
        'vetting_granted',
        'vetting_granted_on',
        'vetting_granted_date',
        'vetting_date',
        'date_of_vetting',
        'clearance_date',
        'date_cleared',
        'issued_on',
        'issue_date',
        'date_issued',
        'valid_from'
      ]
    }).nullable(),
    expires_on: day({
      description: 'Last day on which the clearance is valid.',
      example: '2027-11-03',
      blank: 'no day is set',
      otherNames: [
        ...NAMES.EXPIRES,
        'vetting_expires',
        'vetting_expires_on',
        'vetting_expiry',
        'vetting_expiry_date',
        'clearance_expiry',
        'clearance_expiry_date'
      ]
    }).nullable(),
    status: code(['current', 'in_progress', 'lapsed', 'withdrawn', 'refused'], {
      description: 'State of the clearance.',
      aliases: { granted: 'current', pending: 'in_progress', expired: 'lapsed' },
      otherNames: ['vetting_status', 'clearance_status', 'current_status', 'state']
    })
  })
});
