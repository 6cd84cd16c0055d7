// cover.csv: who covers whom, for which case and how much of it.
import { z } from 'zod';
import { day, defineExtract, id, number } from './contract.ts';
import * as NAMES from './other-names.ts';
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
    cover_id: id({
      description: 'Id of the arrangement.',
      example: 'CV-118',
      otherNames: ['cover', 'cover_ref', 'cover_reference', 'cover_no', 'cover_number', 'arrangement_id']
    }),
    absent_officer_id: officerId('Officer who is away.', {
      otherNames: [
        'absent_officer',
        'absent_om',
        'absent_om_id',
        'officer_absent',
        'officer_away',
        'covered_officer',
        'covered_officer_id',
        'officer_covered',
        'cover_for'
      ]
    }),
    covering_officer_id: officerId('Officer who covers.', {
      otherNames: [
        'covering_officer',
        'covering_om',
        'covering_om_id',
        'officer_covering',
        'cover_officer',
        'cover_officer_id',
        'covered_by',
        'cover_by'
      ]
    }),
    case_id: caseId('Case that is covered.', {
      blank: 'the whole caseload',
      otherNames: NAMES.CASE
    }).nullable(),
    starts_on: day({
      description: 'First day of cover.',
      example: '2026-09-14',
      otherNames: [
        ...NAMES.STARTS,
        'started_on',
        'cover_start',
        'cover_start_date',
        'cover_from',
        'start_of_cover'
      ]
    }),
    ends_on: day({
      description: 'Last day of cover, inclusive.',
      example: '2026-09-18',
      blank: 'open: cover goes on',
      otherNames: [...NAMES.ENDS, 'ended_on', 'cover_end', 'cover_end_date', 'cover_to', 'end_of_cover']
    }).nullable(),
    share: number({
      description: 'Part of the work that is covered.',
      least: 0,
      aboveLeast: true,
      most: 1,
      example: '0.5',
      blank: '1, all of it',
      otherNames: ['cover_share', 'share_of_work', 'proportion']
    }).nullable()
  })
});
