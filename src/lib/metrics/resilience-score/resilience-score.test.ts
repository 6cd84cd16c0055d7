// How much of a unit's loss can be absorbed, as a share of its officers.
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openForce, type Force } from '../../../../tests/support/force.ts';
import { resilienceScore } from './metric.ts';

let force: Force;
beforeAll(async () => {
  force = await openForce();
});
afterAll(() => force.close());

const units: Record<string, [officer_id: string, cases: number, high: number][]> = {
  'all-can-go': [
    ['a1', 10, 1],
    ['a2', 10, 1]
  ],
  'one-can-go': [
    ['b1', 52, 5],
    ['b2-half-time', 8, 1]
  ],
  'no-cases': [['c1', 0, 0]],
  'of-one': [['d1', 12, 1]],
  'none-can-go': [
    ['e1', 60, 5],
    ['e2', 60, 5]
  ]
};

it('says of how many officers each unit could absorb the loss, and adds units up to the force', async () => {
  const officers = Object.entries(units).flatMap(([unit_id, people]) =>
    people.map(([officer_id]) => ({
      officer_id,
      unit_id,
      role: 'mosovo_officer',
      employment: 'police_staff',
      started_on: '2020-01-06',
      contracted_hours: officer_id.endsWith('half-time') ? 18.5 : 37
    }))
  );
  const cases = Object.entries(units).flatMap(([unit_id, people]) =>
    people.flatMap(([lead_officer_id, total, high]) =>
      Array.from({ length: total }, (_, i) => ({
        case_id: `${lead_officer_id}-${i}`,
        unit_id,
        lead_officer_id,
        category: '2',
        risk_level: i < high ? 'very_high' : 'medium',
        management: 'active',
        opened_on: '2024-01-01'
      }))
    )
  );
  await force.reload({ officers, cases });
  const rows = await force.rows(resilienceScore);
  expect(
    rows.map((row) => [row.level, row.unit_id, row.absorbable, row.officers_with_cases, row.score, row.state])
  ).toEqual([
    ['force', null, 3, 7, 3 / 7, 'watch'],
    ['unit', 'all-can-go', 2, 2, 1, 'ok'],
    ['unit', 'no-cases', 0, 0, null, 'not_applicable'],
    ['unit', 'none-can-go', 0, 2, 0, 'watch'],
    ['unit', 'of-one', 0, 1, 0, 'watch'],
    ['unit', 'one-can-go', 1, 2, 0.5, 'watch']
  ]);
});

it('counts no loss as absorbed that leaves a high-risk case with nobody, though all have a place by number', async () => {
  const ids = ['a', 'b', 'c', 'd'];
  const tables = {
    officers: ids.map((officer_id) => ({
      officer_id,
      unit_id: 'U-1',
      role: 'mosovo_officer',
      employment: 'police_staff',
      started_on: '2020-01-06',
      contracted_hours: 37
    })),
    cases: ids.flatMap((lead_officer_id) =>
      Array.from({ length: 50 }, (_, i) => ({
        case_id: `${lead_officer_id}-${i}`,
        unit_id: 'U-1',
        lead_officer_id,
        category: '2',
        risk_level: i < 10 ? 'high' : 'low',
        management: 'active',
        opened_on: '2024-01-01'
      }))
    )
  };
  const scoreUnder = async (absorb_ceiling_cases_per_fte: number) => {
    await force.reload(tables, { settings: { absorb_ceiling_cases_per_fte } });
    const [row] = await force.rows(resilienceScore);
    return [row?.absorbable, row?.officers_with_cases, row?.state];
  };
  expect(await scoreUnder(67)).toEqual([0, 4, 'watch']);
  expect(await scoreUnder(70)).toEqual([4, 4, 'ok']);
});

it('gives no rows where nobody may hold cases', async () => {
  await force.reload({});
  expect(await force.rows(resilienceScore)).toEqual([]);
});
