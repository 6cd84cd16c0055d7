// Given caseloads and sessions, expect who is above the limit and whose counselling is overdue; and what is said of it.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { caseloadOf, officer } from '../../../../tests/support/caseloads.ts';
import { openForce, type Force, type Tables } from '../../../../tests/support/force.ts';
import { expectSound } from '../../../../tests/support/views.ts';
import { examples } from './examples.ts';
import { breachAndCounselling } from './metric.ts';
import { breachAndCounsellingView } from './view.ts';

let force: Force;
beforeAll(async () => void (force = await openForce({}, { engine: 'native' })));
afterAll(() => force.close());

const session = (officer_id: string, held_on: string) => ({
  session_id: `S-${officer_id}`,
  officer_id,
  kind: 'counselling',
  held_on,
  outcome: 'attended',
  independent: true
});

const rowsOf = async (tables: Tables) => {
  await force.reload(tables);
  return force.rows(breachAndCounselling);
};

it('counts who is above the limit, and of these whose counselling is overdue', async () => {
  const rows = await rowsOf({
    officers: ['A', 'B', 'C'].map((id) => officer(id)),
    cases: [...caseloadOf('A', 4, 2), ...caseloadOf('B', 4, 2), ...caseloadOf('C', 4, 0)],
    counselling: [session('A', '2025-10-01'), session('B', '2026-09-01'), session('C', '2025-10-01')]
  });
  const told = rows.map(({ level, officer_id, in_breach, overdue, due_on, days_overdue, state }) => [
    level,
    officer_id,
    in_breach,
    overdue,
    due_on,
    days_overdue,
    state
  ]);
  expect(told).toEqual([
    ['force', null, 2, 1, null, null, 'breach'],
    ['unit', null, 2, 1, null, null, 'breach'],
    ['officer', 'A', 1, 1, '2026-04-01', 182, 'breach'],
    ['officer', 'B', 1, 0, '2027-03-02', 0, 'ok']
  ]);
});

it('without the counselling extract it is not known, and never 0', async () => {
  const rows = await rowsOf({ officers: [officer('A')], cases: caseloadOf('A', 2, 2) });
  expect(rows.map(({ overdue, state }) => [overdue, state])).toEqual(Array(3).fill([null, 'no_data']));
});

describe.each(examples)('$name', ({ rows, context }) => {
  it('is said in whole sentences, with a table', () => expectSound(breachAndCounsellingView(rows, context)));
});

it('the headline is the finding', () => {
  expect(
    examples.map(({ name, rows, context }) => `${name}: ${breachAndCounsellingView(rows, context).headline}`)
  ).toMatchInlineSnapshot(`
    [
      "Two officers: Two officers are above the high-risk limit; for one counselling is overdue",
      "Nine officers: Nine officers are above the high-risk limit; for three counselling is overdue",
      "Sixty officers: 60 officers are above the high-risk limit; for 36 counselling is overdue",
      "None overdue: Three officers are above the high-risk limit, and counselling is overdue for none",
      "Nobody above the limit: Nobody is above the high-risk limit",
      "No counselling extract: Whether they were seen is not known: it needs the counselling extract",
      "Nobody: Nobody in Northern unit holds cases",
    ]
  `);
});
