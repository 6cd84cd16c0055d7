// cover.csv: who covers whom, for which case and how much of it.
import { z } from 'zod';
import { day, defineExtract, id, number } from './contract.ts';
import { caseId, officerId } from './references.ts';

export const cover = defineExtract({
  id: 'cover',
  file: 'cover.csv',
  title: 'Cover',
  grain: 'one row per arrangement of cover',
  purpose: 'From duty management: whose cases are looked after by whom while an officer is away.',
  primaryKey: ['cover_id'],
  orderedDays: [{ from: 'starts_on', to: 'ends_on' }],
  row: z.object({
    cover_id: id({ description: 'Id of the arrangement.', example: 'CV-118' }),
    absent_officer_id: officerId('Officer who is away.'),
    covering_officer_id: officerId('Officer who covers.'),
    case_id: caseId('Case that is covered.', { blank: 'the whole caseload' }).nullable(),
    starts_on: day({ description: 'First day of cover.', example: '2026-09-14' }),
    ends_on: day({
      description: 'Last day of cover, inclusive.',
      example: '2026-09-18',
      blank: 'open: cover goes on'
    }).nullable(),
    share: number({
      description: 'Part of the work that is covered.',
      least: 0,
      aboveLeast: true,
      most: 1,
      example: '0.5',
      blank: '1, all of it'
    }).nullable()
  })
});
