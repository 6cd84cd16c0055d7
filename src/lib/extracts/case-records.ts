// records.csv: entries on the shared database, their promptness, quality and transfers.
import { z } from 'zod';
import { code, day, defineExtract, id } from './contract.ts';
import { officerId, pastCaseId } from './references.ts';

export const caseRecords = defineExtract({
  id: 'records',
  file: 'records.csv',
  title: 'Records',
  grain: 'one row per entry on the shared database',
  purpose: 'From the shared database: whether entries are prompt, good and handed over.',
  primaryKey: ['record_id'],
  row: z.object({
    record_id: id({ description: 'Id of the entry.', example: 'R-77120' }),
    case_id: pastCaseId('Case to which the entry belongs.'),
    owner: code(['police', 'hmpps', 'other'], {
      description: 'Agency that owns the record.',
      aliases: { probation: 'hmpps', prison: 'hmpps', prisons: 'hmpps' }
    }),
    happened_on: day({ description: 'Day of what the entry records.', example: '2026-09-08' }),
    entered_on: day({ description: 'Day on which the entry was made.', example: '2026-09-09' }),
    officer_id: officerId('Officer who made the entry.', { blank: 'not known' }).nullable(),
    quality: code(['pass', 'fail', 'not_sampled'], {
      description: 'Result of a check of quality.',
      aliases: { passed: 'pass', failed: 'fail' },
      blank: 'not known'
    }).nullable(),
    transfer_requested_on: day({
      description: 'Day on which a transfer of the record was asked for.',
      example: '2026-07-01',
      blank: 'no transfer was asked for'
    }).nullable(),
    transfer_accepted_on: day({
      description: 'Day on which the transfer was accepted.',
      example: '2026-07-10',
      blank: 'not accepted'
    }).nullable()
  })
});
