// M18: how many people each supervisor has, and who has none.
import { z } from 'zod';
import { defineMetric, type RowOf } from '../define.ts';
import { levelColumns, state, wholeCount } from '../levels.ts';
import { addedUp } from '../together.ts';
import sql from './metric.sql?raw';

export const spanOfSupervision = defineMetric({
  id: 'span-of-supervision',
  number: 'M18 span',
  title: 'Span of supervision',
  question: 'How many people does each supervisor have, and who has none?',
  formula:
    'People in post whom a supervisor in post is named for ÷ supervisors in post who are named, in whatever role, under ' +
    'the supervisor’s own unit. Without a supervisor: people in post other than managers for whom nobody in post is named.',
  grain: 'one row per supervisor in post, per unit’s people without a supervisor, per unit and per force',
  provisions: [
    {
      quote:
        'Supervisors and managers should ensure that officers and staff have sufficient time and support',
      line: 'L23'
    },
    { quote: 'monitor staff proactively and provide them with appropriate support', line: 'L233' }
  ],
  caveats: [
    'The guidance gives no number of people for a supervisor. The span is shown, not graded.',
    'Everybody in post counts, administrators too: they are supervised as well.',
    'Somebody supervised from another unit counts where their supervisor is, and somebody without one in their own unit.'
  ],
  needs: ['officers'],
  uses: ['units'],
  reads: ['int_spans'],
  sight: { unit: 'rows', force: 'units', welfare: 'rows' },
  together: addedUp({
    sums: ['supervisors', 'people', 'without_supervisor'],
    ratios: { span: ['people', 'supervisors'] }
  }),
  row: z.strictObject({
    ...levelColumns,
    supervisors: wholeCount,
    people: wholeCount,
    without_supervisor: wholeCount,
    span: z.number().nonnegative().nullable(),
    state
  }),
  sql
});

export type SpanOfSupervisionRow = RowOf<typeof spanOfSupervision>;
