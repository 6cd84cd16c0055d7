// counselling.csv: sessions offered and held, as dates and outcomes only. Never what was said.
import { z } from 'zod';
import { code, day, defineExtract, id, yesNo } from './contract.ts';
import * as NAMES from './other-names.ts';
import { officerId } from './references.ts';

export const counselling = defineExtract({
  id: 'counselling',
  file: 'counselling.csv',
  title: 'Counselling',
  grain: 'one row per session offered',
  purpose: 'From the provider: whether support is offered and carried out at regular intervals.',
  primaryKey: ['session_id'],
  refusesFreeText: true,
  row: z.object({
    session_id: id({
      description: 'Id of the session.',
      example: 'S-0903',
      otherNames: [
        'session',
        'session_ref',
        'session_reference',
        'session_no',
        'session_number',
        'appointment_id',
        'appointment_ref'
      ]
    }),
    officer_id: officerId('Officer to whom the session was offered.', { otherNames: NAMES.OFFICER }),
    kind: code(['counselling', 'surveillance'], {
      description: 'Counselling, or psychological health surveillance.',
      aliases: { health_surveillance: 'surveillance', psychological_surveillance: 'surveillance' },
      blank: 'not known',
      otherNames: ['session_type', 'session_kind', 'type_of_session', 'support_type', 'type']
    }).nullable(),
    offered_on: day({
      description: 'Day on which the session was offered.',
      example: '2026-08-03',
      blank: 'not known',
      otherNames: ['offered', 'offered_date', 'offer_date', 'date_offered', 'date_of_offer']
    }).nullable(),
    held_on: day({
      description: 'Day of the session.',
      example: '2026-08-12',
      blank: 'not held',
      otherNames: [
        'held',
        'held_date',
        'date_held',
        'session_date',
        'date_of_session',
        'appointment_date',
        'attended_on'
      ]
    }).nullable(),
    outcome: code(
      ['attended', 'declined', 'cancelled_by_provider', 'cancelled_by_officer', 'did_not_attend', 'pending'],
      {
        description: 'What became of the offer.',
        aliases: { dna: 'did_not_attend' },
        otherNames: ['session_outcome', 'outcome_of_session', 'attendance', 'attendance_status', 'result']
      }
    ),
    independent: yesNo({
      description: 'Whether the provider is independent of the force.',
      otherNames: ['independent_provider', 'is_independent', 'provider_is_independent']
    }).nullable()
  })
});
