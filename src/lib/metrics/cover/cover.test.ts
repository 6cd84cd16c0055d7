// M9: given absences and cover, expect case-days and how many of them were covered.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { away, covered } from '../../../../tests/support/absences.ts';
import { officer, type Fields } from '../../../../tests/support/caseloads.ts';
import { caseDaysOfA, coverRows, tables } from '../../../../tests/support/case-days.ts';
import { openForce, type Force } from '../../../../tests/support/force.ts';

let force: Force;
beforeAll(async () => void (force = await openForce({}, { engine: 'native' })));
afterAll(() => force.close());

describe('what is covered', () => {
  it.each<{ says: string; cover: Fields[]; expected: readonly [number, number, number] }>([
    { says: 'nothing without an entry', cover: [covered('2026-08-01', '2026-08-31')], expected: [20, 0, 0] },
    {
      says: 'the whole caseload on the days of the entry that A works',
      cover: [covered('2026-09-10', '2026-09-14')],
      expected: [20, 6, 0]
    },
    {
      says: 'one case, where the entry names one',
      cover: [covered('2026-09-01', '2026-09-30', { case_id: 'C1' })],
      expected: [20, 10, 0]
    },
    {
      says: 'its share, where it is partial',
      cover: [covered('2026-09-07', '2026-09-18', { share: 0.25 })],
      expected: [20, 5, 0]
    },
    {
      says: 'at most the whole, where entries overlap',
      cover: [
        covered('2026-09-07', '2026-09-18', { share: 0.7 }),
        covered('2026-09-07', '2026-09-18', { share: 0.6, covering_officer_id: 'D' }),
        covered('2026-09-07', '2026-09-11', { case_id: 'C1' })
      ],
      expected: [20, 20, 4.5]
    },
    {
      says: 'to the end, where the entry has none',
      cover: [covered('2026-09-15', null)],
      expected: [20, 8, 0]
    },
    {
      says: 'nothing by oneself',
      cover: [covered('2026-09-07', null, { covering_officer_id: 'A' })],
      expected: [20, 0, 0]
    },
    {
      says: 'on paper only, by somebody unknown or who has not yet begun',
      cover: [
        covered('2026-09-07', '2026-09-11', { covering_officer_id: 'stranger' }),
        covered('2026-09-14', '2026-09-18', { covering_officer_id: 'later' })
      ],
      expected: [20, 20, 20]
    }
  ])('$says', async ({ cover: entries, expected }) => {
    const officers = [officer('A'), officer('B'), officer('later', { started_on: '2026-09-17' })];
    // From the 17th on, the later one is there.
    const isLater = entries.some((entry) => entry['covering_officer_id'] === 'later');
    expect(await caseDaysOfA(force, tables(entries, { officers }))).toEqual(
      isLater ? [expected[0], expected[1], expected[2] - 4] : expected
    );
  });

  it('is told apart where whoever covers is away, on any kind of day', async () => {
    const entries = [covered('2026-09-07', '2026-09-18')];
    const absences = [
      away('2026-09-07', '2026-09-18'),
      away('2026-09-10', '2026-09-14', { officer_id: 'B', kind: 'annual_leave' }),
      away('2026-09-16', '2026-09-16', { officer_id: 'B', kind: 'annual_leave', fraction: 0.5 })
    ];
    expect(await caseDaysOfA(force, tables(entries, { absences }))).toEqual([20, 20, 6]);
    const officers = [officer('A'), officer('B', { working_days: 'MTW----' })];
    expect(await caseDaysOfA(force, tables(entries, { officers, absences }))).toEqual([20, 20, 6]);
  });
});

it('goes by risk level and by kind of absence, and adds up', async () => {
  const absences = [
    away('2026-09-07', '2026-09-11'),
    away('2026-09-09', '2026-09-18', { kind: 'maternity' }),
    away('2026-09-07', '2026-09-18', { officer_id: 'B', kind: 'annual_leave' })
  ];
  const entries = [covered('2026-09-07', '2026-09-18', { covering_officer_id: 'D', case_id: 'C1' })];
  const officers = [officer('A'), officer('B', { unit_id: 'U2' }), officer('D')];
  const rows = await coverRows(force, tables(entries, { absences, officers }));
  const whole = (level: string, risk: string) =>
    rows.find((row) => row.level === level && row.risk_level === risk && row.unit_id !== 'U2');
  expect(whole('force', 'all')).toMatchObject({ case_days: 30, covered_case_days: 10, covered_share: 1 / 3 });
  expect(whole('force', 'high')).toMatchObject({ case_days: 10, covered_case_days: 10, covered_share: 1 });
  expect(whole('unit', 'all')).toMatchObject({
    case_days: 20,
    sickness_case_days: 4,
    sickness_covered_case_days: 2,
    maternity_case_days: 16,
    maternity_covered_case_days: 8,
    annual_leave_case_days: 0,
    state: 'ok'
  });
  expect(whole('unit', 'very_high')).toMatchObject({
    case_days: 0,
    covered_share: null,
    state: 'not_applicable'
  });
  for (const risk of ['all', 'high', 'low'])
    expect(
      rows
        .filter(({ level, risk_level }) => level === 'unit' && risk_level === risk)
        .reduce((sum, row) => sum + (row.case_days as number), 0)
    ).toBe(whole('force', risk)?.case_days);
});

it.each([
  ['cover', { case_days: 20, covered_case_days: null, covered_share: null }],
  ['absences', { case_days: null, covered_case_days: null, covered_share: null }]
] as const)('is not known without the %s extract', async (extract, expected) => {
  const whole = tables([covered('2026-09-07', '2026-09-18')]);
  const given = Object.fromEntries(Object.entries(whole).filter(([id]) => id !== extract));
  const [row] = await coverRows(force, given);
  expect(row).toMatchObject({ ...expected, state: 'no_data' });
});
