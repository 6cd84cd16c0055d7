// M23 reviews: each review, when it was due and held, by which role, and what came of it.
import { z } from 'zod';
import { defineMetric, type RowOf } from '../define.ts';
import { day, state } from '../levels.ts';
import { reviewScope } from '../review-scopes.ts';
import sql from './metric.sql?raw';

export const scrutinyReviews = defineMetric({
  id: 'scrutiny-reviews',
  number: 'M23 reviews',
  title: 'Reviews due and held',
  question: 'Which reviews were held, by whom by role, what was decided, and which are due next?',
  formula:
    'Each review of the scrutiny extract: held by the day it was due, held later, not held though its day has passed, or ' +
    'not due yet. What is recorded for days after the as-of date is not known on it.',
  grain: 'one row per review',
  provisions: [
    { quote: 'clear and auditable managerial scrutiny of these arrangements', line: 'L185' },
    { quote: 'undertaken regularly and in a timely manner', line: 'L185' },
    { quote: 'appropriate authority to commit resources is delegated to the right level', line: 'L33' }
  ],
  caveats: [
    'Roles, never people: who reviewed stays in the force’s own minutes.',
    'A review of a unit that no other extract names is left out.'
  ],
  needs: ['scrutiny'],
  uses: ['officers', 'cases', 'units', 'posts', 'areas'],
  reads: ['int_units', 'parameters', 'stg_scrutiny'],
  sight: { unit: 'rows', force: 'rows', welfare: 'rows' },
  row: z.strictObject({
    force_id: z.string(),
    unit_id: z.string(),
    review_id: z.string(),
    scope: reviewScope,
    due_on: day,
    held_on: day.nullable(),
    reviewer_role: z.string().nullable(),
    outcome: z.string().nullable(),
    action_due_on: day.nullable(),
    action_closed_on: day.nullable(),
    state
  }),
  sql
});

export type ScrutinyReviewRow = RowOf<typeof scrutinyReviews>;
