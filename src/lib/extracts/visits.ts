// visits.csv: home visits due, attempted and made.
import { z } from 'zod';
import { code, day, defineExtract, id, moment, yesNo } from './contract.ts';
import { officerId, pastCaseId } from './references.ts';

export const visits = defineExtract({
  id: 'visits',
  file: 'visits.csv',
  title: 'Visits',
  grain: 'one row per home visit due, attempted or made',
  purpose:
    'From the offender-management database: visits in time, by two people, assessed for risk, recorded.',
  primaryKey: ['visit_id'],
  row: z.object({
    visit_id: id({ description: 'Id of the visit.', example: 'V-88213' }),
    case_id: pastCaseId('Case that is visited.'),
    due_on: day({
      description: 'Day by which the visit is due.',
      example: '2026-09-14',
      blank: 'no day was set'
    }).nullable(),
    visited_at: moment({
      description: 'When the visit was made or attempted.',
      example: '2026-09-10T18:40',
      blank: 'not yet made'
    }).nullable(),
    outcome: code(['seen', 'no_reply', 'cancelled'], {
      description: 'How the visit ended.',
      aliases: { no_answer: 'no_reply', canceled: 'cancelled' },
      blank: 'not yet made'
    }).nullable(),
    officer_id: officerId('Officer who made the visit.', { blank: 'not known, or not yet made' }).nullable(),
    second_officer_id: officerId('Second officer at the visit.', { blank: 'no second officer' }).nullable(),
    unannounced: yesNo({ description: 'Whether the visit was unannounced.' }).nullable(),
    risk_assessed_at: moment({
      description: 'When the risk of this visit was assessed.',
      example: '2026-09-10T09:15',
      blank: 'not assessed, or not known'
    }).nullable(),
    recorded_on_visor_at: moment({
      description: 'When the visit was recorded on the shared database.',
      example: '2026-09-11T08:30',
      blank: 'not recorded'
    }).nullable()
  })
});
