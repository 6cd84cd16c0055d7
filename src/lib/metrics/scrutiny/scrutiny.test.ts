// M23: given reviews due and held, expect what was held by its day, what is overdue, and what nobody scheduled.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { officer, type Fields } from '../../../../tests/support/caseloads.ts';
import { openForce, type Force } from '../../../../tests/support/force.ts';
import { addDays } from '../../shared/dates.ts';
import { scrutinyReviews } from '../scrutiny-reviews/metric.ts';
import { scrutiny } from './metric.ts';

let force: Force;
beforeAll(async () => void (force = await openForce({}, { engine: 'native' })));
afterAll(() => force.close());

const AS_OF = '2026-09-30';

/** Days before the as-of date. */
const ago = (days: number) => addDays(AS_OF, -days);

const review = (due: number, held: number | null, fields: Fields = {}, index = 0): Fields => ({
  review_id: `SR-${due}-${held ?? 'not'}-${index}`,
  unit_id: 'U1',
  scope: 'caseload',
  due_on: ago(due),
  held_on: held === null ? null : ago(held),
  ...fields
});

const rowsOf = async (reviews: readonly Fields[]) => {
  await force.reload({ officers: [officer('A')], scrutiny: reviews });
  return force.rows(scrutiny);
};

const caseloadOf = async (reviews: readonly Fields[]) =>
  (await rowsOf(reviews)).find(({ level, scope }) => level === 'unit' && scope === 'caseload');

const actionOf = (due: number, closed: number | null) =>
  review(60, 60, { action_due_on: ago(due), action_closed_on: closed === null ? null : ago(closed) });

const NEXT = review(-20, null);

describe('a review', () => {
  it.each<{ says: string; reviews: Fields[]; expected: Fields }>([
    {
      says: 'held on the day it is due is held by it, held the day after is late',
      reviews: [review(60, 60), review(30, 29), NEXT],
      expected: { due: 2, held_by_due: 1, held_late: 1, share: 0.5, overdue: 0, state: 'watch' }
    },
    {
      says: 'due on the as-of date is not due until the day has passed',
      reviews: [review(30, 31), review(0, null)],
      expected: { due: 1, held_by_due: 1, overdue: 0, next_due_on: AS_OF, state: 'ok' }
    },
    {
      says: 'whose day passed yesterday is overdue since then',
      reviews: [review(30, 31), review(1, null)],
      expected: { due: 2, held_by_due: 1, overdue: 1, overdue_since: ago(1), state: 'breach' }
    },
    {
      says: 'that was missed is made up for by the next, and still not held by its day',
      reviews: [review(60, null), review(30, 31), NEXT],
      expected: { due: 2, held_by_due: 1, held_late: 0, overdue: 0, overdue_since: null, state: 'watch' }
    },
    {
      says: 'held after the as-of date is not held on it',
      reviews: [review(5, -2)],
      expected: { due: 1, held_by_due: 0, overdue: 1, last_held_on: null, state: 'breach' }
    },
    {
      says: 'before the 12 months does not count, and was the last all the same',
      reviews: [review(400, 400), NEXT],
      expected: { due: 0, share: null, days_since_last: 400, state: 'not_applicable' }
    },
    {
      says: 'long ago and none since is no schedule',
      reviews: [review(400, 400)],
      expected: { due: 0, unscheduled: 1, next_due_on: null, state: 'breach' }
    }
  ])('$says', async ({ reviews, expected }) => {
    expect(await caseloadOf(reviews)).toMatchObject(expected);
  });
});

describe('an action', () => {
  it.each([
    ['open after its day is overdue since then', actionOf(1, null), 1, 'breach'],
    ['open on its day is not', actionOf(0, null), 0, 'ok'],
    ['closed, though late, is not', actionOf(20, 10), 0, 'ok'],
    ['closed after the as-of date is open on it', actionOf(20, -1), 1, 'breach']
  ] as const)('%s', async (_says, held, overdue_actions, state) => {
    expect(await caseloadOf([held, NEXT])).toMatchObject({ overdue_actions, state });
  });
});

it('every subject that no review is due of is a breach, in each unit and the force', async () => {
  const rows = await rowsOf([review(30, 31), NEXT, review(30, 31, { unit_id: 'U9' }, 1)]);
  expect(rows.filter(({ level }) => level === 'unit').map(({ unit_id }) => unit_id)).toEqual(
    Array(6).fill('U1')
  );
  expect(rows.filter(({ unscheduled, state }) => unscheduled === 1 && state === 'breach')).toHaveLength(10);
});

it('nothing is known without the extract', async () => {
  await force.reload({ officers: [officer('A')] });
  for (const row of await force.rows(scrutiny))
    expect(row).toMatchObject({ due: null, overdue: null, unscheduled: null, state: 'no_data' });
});

it('of each review, what is not known on the as-of date is left out', async () => {
  const action = { reviewer_role: 'Unit manager', outcome: 'Cases moved', action_due_on: ago(-9) };
  await rowsOf([review(30, 31, action), review(5, -2, action)]);
  expect(await force.rows(scrutinyReviews)).toMatchObject([
    { due_on: ago(30), held_on: ago(31), outcome: 'Cases moved', action_due_on: ago(-9), state: 'ok' },
    {
      due_on: ago(5),
      held_on: null,
      reviewer_role: null,
      outcome: null,
      action_due_on: null,
      state: 'breach'
    }
  ]);
});
