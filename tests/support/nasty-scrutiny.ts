// Reviews of a small force: on, before and after the as-of date, held early, late and not at all, some of units unknown.
import { Random } from '../../src/cli/generate/random.ts';
import { addDays } from '../../src/lib/shared/dates.ts';
import type { Review } from '../second/given.ts';
import type { Names } from './nasty-forces.ts';

const SCOPES = ['caseload', 'risk_ratio', 'cover', 'record_quality', 'welfare', 'meeting'];

/** Draws of its own, so that the rest of the force stays as it is. */
export function scrutinyTable({ asOf, id, units }: Names, label: string): Review[] {
  const random = new Random(`${label} scrutiny`);
  return Array.from({ length: random.whole(0, 16) }, (_, index) => {
    const due_on = addDays(
      asOf,
      random.pick([-500, -364, -335, -333, -90, -40, -40, -31, -12, -1, 0, 1, 25])
    );
    const held_on = random.chance(0.65) ? addDays(due_on, random.pick([-20, -3, 0, 0, 1, 9, 45])) : null;
    const action_due_on =
      held_on !== null && random.chance(0.5) ? addDays(held_on, random.pick([0, 7, 30])) : null;
    const action_closed_on =
      action_due_on !== null && random.chance(0.5) ? addDays(action_due_on, random.pick([-5, 0, 10])) : null;
    return {
      review_id: id(`SR${index}`),
      unit_id: random.chance(0.05) ? id('U8') : random.pick(units),
      scope: random.pick(SCOPES),
      due_on,
      held_on,
      reviewer_role: null,
      outcome: null,
      action_due_on,
      action_closed_on
    };
  });
}
