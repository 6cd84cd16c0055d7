// scrutiny.csv: reviews by managers, due and held. The app's own scrutiny log exports this shape.
import { z } from 'zod';
import { code, day, defineExtract, id, text } from './contract.ts';
import * as NAMES from './other-names.ts';
import { unitId } from './references.ts';

export const scrutiny = defineExtract({
  id: 'scrutiny',
  file: 'scrutiny.csv',
  title: 'Scrutiny',
  grain: 'one row per review',
  purpose: 'From the scrutiny log: whether managers review caseload, cover, records and welfare.',
  primaryKey: ['review_id'],
  row: z.object({
    review_id: id({
      description: 'Id of the review.',
      example: 'SR-0031',
      otherNames: ['review', 'review_ref', 'review_reference', 'review_no', 'review_number']
    }),
    unit_id: unitId('Unit that is reviewed.', { otherNames: NAMES.UNIT }),
    scope: code(['caseload', 'risk_ratio', 'cover', 'record_quality', 'welfare', 'meeting'], {
      description: 'What is reviewed.',
      otherNames: ['review_scope', 'review_type', 'subject', 'type']
    }),
    due_on: day({
      description: 'Day by which the review is due.',
      example: '2026-09-30',
      otherNames: [...NAMES.DUE, 'review_due', 'review_due_on', 'review_due_date']
    }),
    held_on: day({
      description: 'Day of the review.',
      example: '2026-09-24',
      blank: 'not held',
      otherNames: [...NAMES.HELD, 'review_date', 'date_of_review', 'reviewed_on']
    }).nullable(),
    reviewer_role: text({
      description: 'Role of the reviewer, never a person.',
      example: 'Detective superintendent',
      blank: 'not recorded',
      otherNames: ['role_of_reviewer', 'reviewing_role', 'reviewed_by_role']
    }).nullable(),
    outcome: text({
      description: 'What was decided, in a few words about the unit, never about a person.',
      example: 'Two cases moved to another team',
      blank: 'not recorded',
      otherNames: ['review_outcome', 'decision', 'result']
    }).nullable(),
    action_due_on: day({
      description: 'Day by which the action is due.',
      example: '2026-10-14',
      blank: 'no action',
      otherNames: ['action_due', 'action_due_date', 'action_due_by']
    }).nullable(),
    action_closed_on: day({
      description: 'Day on which the action was closed.',
      example: '2026-10-09',
      blank: 'no action, or open',
      otherNames: [
        'action_closed',
        'action_closed_date',
        'action_completed',
        'action_completed_on',
        'date_action_closed'
      ]
    }).nullable()
  })
});
