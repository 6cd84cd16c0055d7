// records.csv: entries on the shared database, their promptness, quality and transfers.
import { z } from 'zod';
import { code, day, defineExtract, id } from './contract.ts';
import * as NAMES from './other-names.ts';
import { officerId, pastCaseId } from './references.ts';

export const caseRecords = defineExtract({
  id: 'records',
  file: 'records.csv',
  title: 'Records',
  grain: 'one row per entry on the shared database',
  purpose: 'From the shared database: whether entries are prompt, good and handed over.',
  primaryKey: ['record_id'],
  row: z.object({
    record_id: id({
      description: 'Id of the entry.',
      example: 'R-77120',
      otherNames: [
        'record',
        'record_ref',
        'record_reference',
        'record_no',
        'record_number',
        'entry_id',
        'entry_ref'
      ]
    }),
    case_id: pastCaseId('Case to which the entry belongs.', { otherNames: NAMES.CASE }),
    owner: code(['police', 'hmpps', 'other'], {
      description: 'Agency that owns the record.',
      aliases: { probation: 'hmpps', prison: 'hmpps', prisons: 'hmpps' },
      otherNames: ['record_owner', 'owned_by', 'owning_agency', 'owner_agency']
    }),
    happened_on: day({
      description: 'Day of what the entry records.',
      example: '2026-09-08',
      otherNames: [
        'happened',
        'occurred_on',
        'event_date',
        'activity_date',
        'date_happened',
        'date_occurred',
        'date_of_event',
        'date_of_activity'
      ]
    }),
    entered_on: day({
      description: 'Day on which the entry was made.',
      example: '2026-09-09',
      otherNames: [
        'entered',
        'entered_date',
        'entry_date',
        'date_entered',
        'date_of_entry',
        'recorded_on',
        'date_recorded',
        'created_on',
        'date_created',
        'input_date'
      ]
    }),
    officer_id: officerId('Officer who made the entry.', {
      blank: 'not known',
      otherNames: [...NAMES.OFFICER, 'entered_by', 'recorded_by', 'created_by']
    }).nullable(),
    quality: code(['pass', 'fail', 'not_sampled'], {
      description: 'Result of a check of quality.',
      aliases: { passed: 'pass', failed: 'fail' },
      blank: 'not known',
      otherNames: ['quality_check', 'quality_result', 'qa_result', 'dip_sample_result', 'sample_result']
    }).nullable(),
    transfer_requested_on: day({
      description: 'Day on which a transfer of the record was asked for.',
      example: '2026-07-01',
      blank: 'no transfer was asked for',
      otherNames: [
        'transfer_requested',
        'transfer_requested_date',
        'transfer_request_date',
        'date_transfer_requested'
      ]
    }).nullable(),
    transfer_accepted_on: day({
      description: 'Day on which the transfer was accepted.',
      example: '2026-07-10',
      blank: 'not accepted',
      otherNames: [
        'transfer_accepted',
        'transfer_accepted_date',
        'transfer_acceptance_date',
        'date_transfer_accepted'
      ]
    }).nullable()
  })
});
