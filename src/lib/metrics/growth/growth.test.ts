// M28: given cases, hours and people, expect the officers needed year by year, and the gap.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { area, IN_AREA, JOURNEY, ONLY_VISITS } from '../../../../tests/support/areas.ts';
import { casesOf, officer, snapshotOf, type Fields } from '../../../../tests/support/caseloads.ts';
import { openForce, type Force, type Tables } from '../../../../tests/support/force.ts';
import { growth } from './metric.ts';

let force: Force;
beforeAll(async () => void (force = await openForce({}, { engine: 'native' })));
afterAll(() => force.close());

const COURSES = ['pip1', 'mosovo', 'srp', 'mappa', 'visor'];
const fit = (ids: readonly string[]): Tables => ({
  vetting: ids.map((officer_id) => ({
    officer_id,
    level: 'NPPV2',
    status: 'current',
    granted_on: '2025-01-01'
  })),
  training: ids.flatMap((officer_id) =>
    COURSES.map((course) => ({ officer_id, course, completed_on: '2022-01-10' }))
  )
});

/** Two officers, one of them fit for the work; A was away for all of December 2025, a day in 12 of the two. */
const tables = (over: Tables = {}): Tables => ({
  officers: [officer('A'), officer('B')],
  cases: casesOf('A', 60, { risk_level: 'very_high', ...IN_AREA }),
  areas: [area('X')],
  absences: [
    {
      absence_id: 'AB',
      officer_id: 'A',
      kind: 'annual_leave',
      starts_on: '2025-12-01',
      ends_on: '2025-12-31'
    }
  ] as Fields[],
  ...fit(['A']),
  ...over
});

const rowsOf = async (given: Tables, settings: Readonly<Record<string, number>> = {}) => {
  await force.reload(given, { settings: { ...ONLY_VISITS, ...settings } });
  return (await force.rows(growth)).filter(({ level }) => level === 'unit');
};

/** A visit a month of two, 1.5 h and the journey both ways. */
const HOURS = 60 * 2 * (1.5 + 2 * JOURNEY);
/** 23 of 2 × 261 working days in the 12 months. */
const ABSENCE = 23 / 522;
const NEEDED = HOURS / (((37 * 365.25) / 84) * (1 - ABSENCE));

describe('the officers needed', () => {
  it('today are hours needed ÷ (full-time hours × (1 − absence))', async () => {
    const [now] = await rowsOf(tables());
    expect(now).toMatchObject({
      years_ahead: 0,
      cases_least: 60,
      cases: 60,
      cases_most: 60,
      deployable_fte: 1,
      state: 'ok'
    });
    expect(now?.hours_needed).toBeCloseTo(HOURS, 3);
    expect(now?.absence_share).toBeCloseTo(ABSENCE, 9);
    expect(now?.fte_needed).toBeCloseTo(NEEDED, 4);
    expect(now?.gap).toBeCloseTo(NEEDED - 1, 4);
  });

  it('grow as cases do, by 3, 6 and 8 per cent a year', async () => {
    const rows = await rowsOf(tables());
    expect(rows.map(({ years_ahead }) => years_ahead)).toEqual([0, 1, 2, 3, 4, 5]);
    const third = rows[3]!;
    expect(third.cases_least).toBeCloseTo(60 * 1.03 ** 3, 6);
    expect(third.cases).toBeCloseTo(60 * 1.06 ** 3, 6);
    expect(third.cases_most).toBeCloseTo(60 * 1.08 ** 3, 6);
    expect(third.fte_needed_least).toBeCloseTo(NEEDED * 1.03 ** 3, 4);
    expect(third.gap_most).toBeCloseTo(NEEDED * 1.08 ** 3 - 1, 4);
  });

  it('hold the force’s own growth in the band, also where it lies outside', async () => {
    const [, next] = await rowsOf(tables(), { growth_percent_per_year: -2 });
    expect([next?.cases_least, next?.cases, next?.cases_most].map((one) => Number(one?.toFixed(3)))).toEqual([
      58.8, 58.8, 64.8
    ]);
  });
});

it('stretches as the cases not assessed turn out, by the growth in the settings', async () => {
  const cases = [
    ...casesOf('A', 40, { risk_level: 'very_high', ...IN_AREA }),
    ...casesOf('A', 20, { risk_level: 'not_assessed', ...IN_AREA })
  ];
  const weights = { visits_per_year_low: 1, visits_per_year_not_assessed: 4 };
  const rows = await rowsOf(tables({ cases }), weights);
  const ofVisits = (visits: number) => (NEEDED * visits) / (60 * 12);
  for (const { years_ahead, ...row } of rows) {
    const times = 1.06 ** years_ahead;
    expect(row.fte_if_low).toBeCloseTo(ofVisits(40 * 12 + 20) * times, 4);
    expect(row.fte_needed).toBeCloseTo(ofVisits(40 * 12 + 80) * times, 4);
    expect(row.fte_if_very_high).toBeCloseTo(ofVisits(60 * 12) * times, 4);
    expect(row.hours_most).toBeCloseTo(HOURS * times, 3);
  }
  expect(rows).toHaveLength(6);
});

describe('what is not known', () => {
  const without = (extract: keyof Tables) =>
    Object.fromEntries(Object.entries(tables()).filter(([id]) => id !== extract)) as Tables;

  it.each([
    [
      'areas',
      {
        hours_needed: null,
        hours_most: null,
        fte_needed: null,
        fte_if_low: null,
        gap: null,
        deployable_fte: 1
      }
    ],
    ['absences', { absence_share: null, fte_needed: null, fte_if_very_high: null, deployable_fte: null }],
    ['vetting', { deployable_fte: null, gap: null }]
  ] as const)('without %s', async (extract, expected) => {
    expect((await rowsOf(without(extract)))[0]).toMatchObject({ ...expected, state: 'no_data' });
  });

  it('is nothing of nobody’s hours, and of people who are always away', async () => {
    const officers = [officer('A', { contracted_hours: 0 })];
    expect((await rowsOf(tables({ officers })))[0]).toMatchObject({
      fte_needed: null,
      state: 'not_applicable'
    });
    const absences = ['A', 'B'].map((officer_id) => ({
      absence_id: officer_id,
      officer_id,
      kind: 'maternity',
      starts_on: '2025-01-01',
      ends_on: '2027-01-01'
    }));
    expect((await rowsOf(tables({ absences })))[0]).toMatchObject({
      absence_share: 1,
      fte_needed: null,
      state: 'not_applicable'
    });
  });
});

it('of the force are worked out from its sums', async () => {
  const officers = [officer('A'), officer('B', { unit_id: 'U2' })];
  await force.reload(tables({ officers, ...fit(['A', 'B']) }), { settings: ONLY_VISITS });
  const whole = (await force.rows(growth)).find(
    ({ level, years_ahead }) => level === 'force' && years_ahead === 0
  );
  expect(whole).toMatchObject({ cases: 60, deployable_fte: 2 });
  expect(whole?.fte_needed).toBeCloseTo(NEEDED, 4);
});

describe('the growth that a unit has had', () => {
  const now = casesOf('A', 60, { risk_level: 'very_high', ...IN_AREA });

  it('is taken from the snapshot nearest to a year ago, as a change in a year', async () => {
    const case_history = [
      ...snapshotOf('2025-09-01', now.slice(0, 10)),
      ...snapshotOf('2025-09-27', now.slice(0, 50)),
      ...snapshotOf('2026-06-30', now)
    ];
    const [today, next] = await rowsOf(tables({ case_history }));
    // 368 days.
    const times = (60 / 50) ** (365.25 / 368);
    expect(today).toMatchObject({ observed_from: '2025-09-27', observed_cases: 50 });
    expect(today?.observed_percent).toBeCloseTo(100 * (times - 1), 6);
    expect(next?.fte_as_observed).toBeCloseTo(NEEDED * times, 4);
  });

  it.each([
    ['no snapshot is about a year old', snapshotOf('2026-06-30', now)],
    ['the unit had no cases then', snapshotOf('2025-09-30', casesOf('B', 5, { unit_id: 'U2' }))]
  ])('is not known where %s', async (_, case_history) => {
    const officers = [officer('A'), officer('B', { unit_id: 'U2' })];
    expect((await rowsOf(tables({ officers, case_history })))[0]).toMatchObject({
      observed_from: null,
      observed_cases: null,
      observed_percent: null,
      fte_as_observed: null
    });
  });
});
