// M23: reviews by managers, held by the day they were due ÷ due, with what is overdue and what nobody has scheduled.
import { z } from 'zod';
import { defineMetric, type RowOf } from '../define.ts';
import { day, levelColumns, share, state, wholeCount } from '../levels.ts';
import { reviewScope } from '../review-scopes.ts';
import { addedUp, type FigureRow } from '../together.ts';
import sql from './metric.sql?raw';

/** As the SQL judges a whole. */
function judged({ due, held_by_due, overdue, overdue_actions, unscheduled }: FigureRow): FigureRow {
  const figures = [due, held_by_due, overdue, overdue_actions, unscheduled];
  if (figures.some((figure) => figure === null)) return { state: 'no_data' };
  if (Number(unscheduled) + Number(overdue) + Number(overdue_actions) > 0) return { state: 'breach' };
  if (due === 0) return { state: 'not_applicable' };
  return { state: Number(held_by_due) < Number(due) ? 'watch' : 'ok' };
}

export const scrutiny = defineMetric({
  id: 'scrutiny',
  number: 'M23',
  title: 'Scrutiny',
  question: 'Is what managers are to review reviewed when it is due, and is what was agreed done?',
  formula:
    'Reviews held by the day they were due ÷ reviews due, of those due in the as-of month and the 11 before it. A review is ' +
    'due once its day has passed, or once it was held. Overdue: due and not held, and none that was due later is held ' +
    'either. An action is overdue while it is open after its day. Where no review is due in the 12 months or after ' +
    'them, there is no schedule. For a unit or the force: the sum of those held ÷ the sum of those due.',
  grain: 'one row per unit and force × what is reviewed',
  provisions: [
    { quote: 'clear and auditable managerial scrutiny of these arrangements', line: 'L185' },
    { quote: 'undertaken regularly and in a timely manner', line: 'L185' },
    {
      quote:
        'Chief and senior officers are responsible for creating the structures that support the multi-agency coordinated approach',
      line: 'L15'
    },
    {
      quote: 'the force is represented appropriately at … (MAPP) meetings and the … (SMB)',
      line: 'L35–36'
    },
    { quote: 'operating within a supporting, comprehensive system', line: 'L41' }
  ],
  caveats: [
    'How often each is reviewed is the force’s own choice: the guidance says “regularly” and gives no number.',
    'No schedule at all is a breach; a review that was missed is made up for by the next one that is held.',
    'For meetings, held means that the unit was represented.',
    'That a review was held says nothing of how good it was.'
  ],
  needs: ['scrutiny'],
  uses: ['officers', 'cases', 'units', 'posts', 'areas'],
  reads: ['int_units', 'parameters', 'stg_scrutiny'],
  sight: { unit: 'rows', force: 'units', welfare: 'rows' },
  together: addedUp({
    by: ['scope'],
    sums: ['due', 'held_by_due', 'held_late', 'overdue', 'overdue_actions', 'unscheduled'],
    ratios: { share: ['held_by_due', 'due'] },
    judged
  }),
  row: z.strictObject({
    ...levelColumns,
    scope: reviewScope,
    due: wholeCount.nullable(),
    held_by_due: wholeCount.nullable(),
    held_late: wholeCount.nullable(),
    share: share.nullable(),
    overdue: wholeCount.nullable(),
    overdue_since: day.nullable(),
    last_held_on: day.nullable(),
    days_since_last: wholeCount.nullable(),
    next_due_on: day.nullable(),
    overdue_actions: wholeCount.nullable(),
    action_overdue_since: day.nullable(),
    /** Units without a schedule for it. */
    unscheduled: wholeCount.nullable(),
    state
  }),
  sql
});

export type ScrutinyRow = RowOf<typeof scrutiny>;
