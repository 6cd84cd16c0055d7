// welfare_contacts.csv: one-to-ones, briefings, return-to-work meetings and reviews, due and held.
import { z } from 'zod';
import { code, day, defineExtract, id } from './contract.ts';
import { officerId } from './references.ts';

export const welfareContacts = defineExtract({
  id: 'welfare_contacts',
  file: 'welfare_contacts.csv',
  title: 'Welfare contacts',
  grain: 'one row per contact due or held',
  purpose: 'From supervisors: whether people are seen, briefed and reviewed. Dates only.',
  primaryKey: ['contact_id'],
  row: z.object({
    contact_id: id({ description: 'Id of the contact.', example: 'W-1450' }),
    officer_id: officerId('Officer who is seen.'),
    kind: code(
      ['one_to_one', 'stress_briefing', 'return_to_work', 'stress_risk_assessment', 'workload_review'],
      {
        description: 'Kind of contact.',
        aliases: { '1_1': 'one_to_one', '1:1': 'one_to_one', '121': 'one_to_one', rtw: 'return_to_work' }
      }
    ),
    due_on: day({
      description: 'Day by which it is due.',
      example: '2026-09-25',
      blank: 'no day was set'
    }).nullable(),
    held_on: day({
      description: 'Day on which it was held.',
      example: '2026-09-23',
      blank: 'not held'
    }).nullable()
  })
});
