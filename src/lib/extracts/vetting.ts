// vetting.csv: each clearance of each person, held, in progress or lost.
import { z } from 'zod';
import { code, day, defineExtract } from './contract.ts';
import { officerId } from './references.ts';

export const vetting = defineExtract({
  id: 'vetting',
  file: 'vetting.csv',
  title: 'Vetting',
  grain: 'one row per officer, level and grant',
  purpose: 'From the vetting unit: who is vetted, to which level and until when.',
  primaryKey: ['officer_id', 'level', 'granted_on'],
  row: z.object({
    officer_id: officerId('Officer who is vetted. Several rows for one officer are normal.'),
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
      example: 'NPPV2'
    }),
    granted_on: day({
      description: 'Day on which the clearance was granted.',
      example: '2024-11-04',
      blank: 'in progress'
    }).nullable(),
    expires_on: day({
      description: 'Last day on which the clearance is valid.',
      example: '2027-11-03',
      blank: 'no day is set'
    }).nullable(),
    status: code(['current', 'in_progress', 'lapsed', 'withdrawn', 'refused'], {
      description: 'State of the clearance.',
      aliases: { granted: 'current', pending: 'in_progress', expired: 'lapsed' }
    })
  })
});
