// Who could take whose cases: the whole matrix, with the reason where somebody takes none.
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openForce, type Force } from '../../../../tests/support/force.ts';
import { resiliencePlacements } from './metric.ts';

let force: Force;
beforeAll(async () => {
  force = await openForce();
});
afterAll(() => force.close());

const officer = (officer_id: string, unit_id = 'U-1') => ({
  officer_id,
  unit_id,
  role: 'mosovo_officer',
  employment: 'police_officer',
  started_on: '2020-01-06',
  contracted_hours: 37
});

const caseload = (lead_officer_id: string, cases: number, high: number, unit_id = 'U-1') =>
  Array.from({ length: cases }, (_, i) => ({
    case_id: `${lead_officer_id}-${i}`,
    unit_id,
    lead_officer_id,
    category: '1',
    risk_level: i < high ? 'high' : 'low',
    management: 'active',
    opened_on: '2024-01-01'
  }));

it('has a row for each loss and each other officer of the unit, and one for somebody alone', async () => {
  await force.reload({
    officers: [officer('a'), officer('b'), officer('c'), officer('alone', 'U-2')],
    cases: [
      ...caseload('a', 10, 2),
      ...caseload('b', 9, 2),
      ...caseload('c', 20, 0),
      ...caseload('alone', 3, 1, 'U-2')
    ],
    absences: [{ absence_id: 'L-1', officer_id: 'a', kind: 'sickness', starts_on: '2026-09-30' }]
  });
  const rows = await force.rows(resiliencePlacements);
  expect(
    rows.map((row) => [
      `${row.officer_id} to ${row.receiver_id}`,
      `${row.cases} with ${row.high_risk_cases}`,
      row.why_not,
      `${row.loss_placed} of ${row.loss_cases}, ${row.loss_unplaced} not`,
      row.limiting
    ])
  ).toEqual([
    ['a to b', '0 with 0', 'in_breach', '10 of 10, 0 not', null],
    ['a to c', '10 with 2', null, '10 of 10, 0 not', null],
    ['b to a', '0 with 0', 'absent', '9 of 9, 0 not', null],
    ['b to c', '9 with 2', null, '9 of 9, 0 not', null],
    ['c to a', '0 with 0', 'absent', '0 of 20, 20 not', 'nobody_eligible'],
    ['c to b', '0 with 0', 'in_breach', '0 of 20, 20 not', 'nobody_eligible'],
    ['alone to null', '0 with 0', null, '0 of 3, 3 not', 'nobody_eligible']
  ]);
});

it('hands out no more low-risk cases than there are: of 50, 10 high-risk, 49 move under a ceiling of 67', async () => {
  const ids = ['a', 'b', 'c', 'd'];
  await force.reload(
    { officers: ids.map((id) => officer(id)), cases: ids.flatMap((id) => caseload(id, 50, 10)) },
    { settings: { absorb_ceiling_cases_per_fte: 67 } }
  );
  const lost = (await force.rows(resiliencePlacements)).filter(({ officer_id }) => officer_id === 'a');
  const sum = (of: (row: (typeof lost)[number]) => number) => lost.reduce((all, row) => all + of(row), 0);
  expect([sum(({ cases }) => cases), sum(({ high_risk_cases }) => high_risk_cases)]).toEqual([49, 9]);
  expect(lost.map((row) => [row.loss_placed, row.loss_unplaced, row.limiting])).toEqual(
    Array(3).fill([49, 1, 'ratio'])
  );
});

it('gives no rows where nobody may hold cases', async () => {
  await force.reload({});
  expect(await force.rows(resiliencePlacements)).toEqual([]);
});
