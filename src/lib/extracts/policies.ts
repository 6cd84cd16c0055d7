// policies.csv: the force's own policies, approved and due for review.
import { z } from 'zod';
import { code, day, defineExtract, id } from './contract.ts';

export const policies = defineExtract({
  id: 'policies',
  file: 'policies.csv',
  title: 'Policies',
  grain: 'one row per policy',
  purpose: 'From the force: whether the policies that the guidance asks for are there and under review.',
  primaryKey: ['policy_id'],
  row: z.object({
    policy_id: id({
      description: 'Id of the policy.',
      example: 'PL-02',
      otherNames: ['policy', 'policy_ref', 'policy_reference', 'policy_no', 'policy_number', 'policy_code']
    }),
    subject: code(
      [
        'welfare',
        'risk_assessment',
        'information_sharing',
        'specialist_investigation',
        'home_visits',
        'other'
      ],
      { description: 'What the policy is about.', otherNames: ['policy_subject', 'policy_area', 'topic'] }
    ),
    approved_on: day({
      description: 'Day on which the policy was approved.',
      example: '2025-01-20',
      blank: 'not approved',
      otherNames: ['approved', 'approved_date', 'approval_date', 'date_approved']
    }).nullable(),
    review_due_on: day({
      description: 'Day by which the policy is to be reviewed.',
      example: '2027-01-20',
      otherNames: [
        'review_due',
        'review_due_date',
        'review_date',
        'next_review',
        'next_review_date',
        'next_review_due'
      ]
    })
  })
});
