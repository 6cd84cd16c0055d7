// notifications.csv: notification duties, due and met.
import { z } from 'zod';
import { day, defineExtract } from './contract.ts';
import * as NAMES from './other-names.ts';
import { pastCaseId } from './references.ts';

export const notifications = defineExtract({
  id: 'notifications',
  file: 'notifications.csv',
  title: 'Notifications',
  grain: 'one row per notification duty and the day it is due',
  purpose: 'From the offender-management database: whether notification duties are met in time.',
  primaryKey: ['case_id', 'due_on'],
  row: z.object({
    case_id: pastCaseId('Case whose person has the duty.', { otherNames: NAMES.CASE }),
    due_on: day({
      description: 'Day by which the duty is due.',
      example: '2026-09-30',
      otherNames: [...NAMES.DUE, 'notification_due', 'notification_due_on', 'notification_due_date']
    }),
    met_on: day({
      description: 'Day on which the duty was met.',
      example: '2026-09-28',
      blank: 'not met',
      otherNames: [
        ...NAMES.COMPLETED,
        'completed_on',
        'met',
        'met_date',
        'date_met',
        'notified_on',
        'notified_date',
        'date_notified',
        'notification_date',
        'date_of_notification'
      ]
    }).nullable()
  })
});
