// Policies in date, of the policies that there are.
import { z } from 'zod';
import { defineMetric, type RowOf } from '../define.ts';
import { day, state } from '../levels.ts';
import sql from './metric.sql?raw';

export const policies = defineMetric({
  id: 'policies',
  number: 'M23',
  title: 'Policies',
  question: 'Are the force’s policies approved and in date?',
  formula:
    'A policy is in date where it was approved on or before the as-of date and its review is due on or after it; ' +
    'policies in date ÷ policies.',
  grain: 'one row per policy',
  provisions: [
    { quote: 'including force policies and procedures', line: 'L45' },
    { quote: 'all forces must have in place risk assessments, policies and procedures', line: 'L230' },
    {
      quote: 'implement, review and update fit-for-purpose information-sharing agreements',
      line: 'L214'
    },
    { quote: 'APP relating to specialist investigations is fully implemented', line: 'L191' }
  ],
  caveats: [
    'That a policy is in date does not say that it is good, or followed.',
    'Subjects that no policy is about are named; another policy may cover them.'
  ],
  needs: ['policies'],
  uses: [],
  reads: ['parameters', 'stg_policies'],
  sight: { unit: 'rows', force: 'rows', welfare: 'rows' },
  row: z.strictObject({
    policy_id: z.string(),
    subject: z.string(),
    approved_on: day.nullable(),
    review_due_on: day,
    days_to_review: z.number().int(),
    is_in_date: z.boolean(),
    state
  }),
  sql
});

export type PoliciesRow = RowOf<typeof policies>;
