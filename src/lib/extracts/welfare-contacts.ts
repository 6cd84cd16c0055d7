// welfare_contacts.csv: one-to-ones, briefings, return-to-work meetings and reviews, due and held.
import { z } from 'zod';
import { code, day, defineExtract, id } from './contract.ts';
import * as NAMES from './other-names.ts';
import { officerId } from './references.ts';

export const welfareContacts = defineExtract({
  id: 'welfare_contacts',
  file: 'welfare_contacts.csv',
  title: 'Welfare contacts',
  grain: 'one row per contact due or held',
  purpose: 'From supervisors: whether people are seen, briefed and reviewed. Dates only.',
  primaryKey: ['contact_id'],
  row: z.object({
    contact_id: id({
      description: 'Id of the contact.',
      example: 'W-1450',
      otherNames: ['contact', 'contact_ref', 'contact_reference', 'meeting_id', 'meeting_ref']
    }),
    officer_id: officerId('Officer who is seen.', { otherNames: NAMES.OFFICER }),
    kind: code(
      ['one_to_one', 'stress_briefing', 'return_to_work', 'stress_risk_assessment', 'workload_review'],
      {
        description: 'Kind of contact.',
        aliases: { '1_1': 'one_to_one', '1:1': 'one_to_one', '121': 'one_to_one', rtw: 'return_to_work' },
        otherNames: ['contact_type', 'contact_kind', 'type_of_contact', 'meeting_type', 'type']
      }
    ),
    due_on: day({
      description: 'Day by which it is due.',
      example: '2026-09-25',
      blank: 'no day was set',
      otherNames: [...NAMES.DUE, 'contact_due', 'contact_due_on', 'contact_due_date']
    }).nullable(),
    held_on: day({
      description: 'Day on which it was held.',
      example: '2026-09-23',
      blank: 'not held',
      otherNames: [...NAMES.HELD, ...NAMES.COMPLETED, 'completed_on', 'contact_date', 'date_of_contact']
    }).nullable()
  })
});
