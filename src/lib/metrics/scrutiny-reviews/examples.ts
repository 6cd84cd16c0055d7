// The states that the calendar of reviews must survive. All invented.
import { addDays } from '../../shared/dates.ts';
import { exampleContext, varied } from '../example-people.ts';
import { REVIEW_SCOPES } from '../review-scopes.ts';
import type { Example } from '../view.ts';
import type { ScrutinyReviewRow } from './metric.ts';

const AS_OF = '2026-09-30';

function reviewsOf(unit_id: string, every: number, seed: number): ScrutinyReviewRow[] {
  return REVIEW_SCOPES.flatMap((scope, index) =>
    Array.from({ length: Math.floor(390 / every) }, (_, at): ScrutinyReviewRow => {
      const due_on = addDays(AS_OF, -330 + at * every + index);
      const chance = varied(seed + 50 * index + at, 8);
      const isPast = due_on < AS_OF;
      const state = !isPast ? 'not_applicable' : chance === 0 ? 'breach' : chance === 1 ? 'watch' : 'ok';
      const held_on = state === 'ok' ? addDays(due_on, -2) : state === 'watch' ? addDays(due_on, 5) : null;
      const hasAction = held_on !== null && chance === 2;
      return {
        force_id: 'F1',
        unit_id,
        review_id: `SR-${unit_id}-${index}-${at}`,
        scope,
        due_on,
        held_on,
        reviewer_role: held_on === null ? null : 'Unit manager',
        outcome: held_on === null ? null : hasAction ? 'Action agreed with the unit' : 'No action needed',
        action_due_on: hasAction ? addDays(due_on, 14) : null,
        action_closed_on: hasAction && due_on < '2026-08-01' ? addDays(due_on, 10) : null,
        state
      };
    })
  );
}

export const examples: readonly Example<ScrutinyReviewRow>[] = [
  { name: 'One unit, every month', rows: reviewsOf('U1', 30, 1), context: exampleContext() },
  { name: 'One unit, every week', rows: reviewsOf('U1', 7, 2), context: exampleContext() },
  {
    name: 'All were held',
    rows: reviewsOf('U1', 91, 3).filter(({ state }) => state !== 'breach'),
    context: exampleContext()
  },
  {
    name: 'The force, four units',
    rows: ['U1', 'U2', 'U3', 'U4'].flatMap((unit, index) => reviewsOf(unit, 60, index)),
    context: exampleContext({ unitId: null, lens: 'force' })
  },
  { name: 'None', rows: [], context: exampleContext() }
];
