// scrutiny.csv: reviews by managers, due and held. The app's own scrutiny log exports this shape.
import { z } from 'zod';
import { code, day, defineExtract, id, text } from './contract.ts';
import { unitId } from './references.ts';

export const scrutiny = defineExtract({
  id: 'scrutiny',
  file: 'scrutiny.csv',
  title: 'Scrutiny',
  grain: 'one row per review',
  purpose: 'From the scrutiny log: whether managers review caseload, cover, records and welfare.',
  primaryKey: ['review_id'],
  row: z.object({
    review_id: id({ description: 'Id of the review.', example: 'SR-0031' }),
    unit_id: unitId('Unit that is reviewed.'),
    scope: code(['caseload', 'risk_ratio', 'cover', 'record_quality', 'welfare', 'meeting'], {
      description: 'What is reviewed.'
    }),
    due_on: day({ description: 'Day by which the review is due.', example: '2026-09-30' }),
    held_on: day({ description: 'Day of the review.', example: '2026-09-24', blank: 'not held' }).nullable(),
    reviewer_role: text({
      description: 'Role of the reviewer, never a person.',
      example: 'Detective superintendent',
      blank: 'not recorded'
    }).nullable(),
    outcome: text({
      description: 'What was decided, in a few words about the unit, never about a person.',
      example: 'Two cases moved to another team',
      blank: 'not recorded'
    }).nullable(),
    action_due_on: day({
      description: 'Day by which the action is due.',
      example: '2026-10-14',
      blank: 'no action'
    }).nullable(),
    action_closed_on: day({
      description: 'Day on which the action was closed.',
      example: '2026-10-09',
      blank: 'no action, or open'
    }).nullable()
  })
});
