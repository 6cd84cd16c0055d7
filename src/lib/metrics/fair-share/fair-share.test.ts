// M13: given people, cases and areas, expect each unit's share of the people beside its share of the work.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { area, ONLY_VISITS } from '../../../../tests/support/areas.ts';
import { casesOf, officer, type Fields } from '../../../../tests/support/caseloads.ts';
import type { SettingValue } from '../../settings/setting.ts';
import { openForce, type Force, type Tables } from '../../../../tests/support/force.ts';
import { fairShare } from './metric.ts';

type Settings = Readonly<Record<string, SettingValue>>;

let force: Force;
beforeAll(async () => void (force = await openForce({}, { engine: 'native' })));
afterAll(() => force.close());

/** U1 has three people and a quarter of the cases; U2 has one and three quarters. */
const tables = (over: Tables = {}): Tables => ({
  officers: [officer('A'), officer('B'), officer('C'), officer('D', { unit_id: 'U2' })],
  cases: [...casesOf('A', 10, { area_id: 'X' }), ...casesOf('D', 30, { area_id: 'Y', unit_id: 'U2' })],
  areas: [
    area('X', { area_km2: 100, population: 0 }),
    area('Y', { area_km2: 100, population: 50_000, unit_id: 'U2' })
  ],
  approved_premises: [
    { premises_id: 'P', area_id: 'X', beds: 8 },
    { premises_id: 'Q', area_id: 'Y', beds: 4 },
    { premises_id: 'closed', area_id: 'Y', beds: 4, closed_on: '2026-09-29' }
  ],
  absences: [
    { absence_id: 'past', officer_id: 'A', kind: 'court', starts_on: '2026-01-05', ends_on: '2026-01-05' }
  ],
  vetting: ['A', 'B', 'C', 'D'].map((officer_id) => ({
    officer_id,
    level: 'NPPV2',
    status: 'current',
    granted_on: '2025-01-01'
  })),
  training: ['A', 'B', 'C', 'D'].map((officer_id) => ({
    officer_id,
    course: 'mosovo',
    completed_on: '2022-01-10'
  })),
  ...over
});

const without = (extract: keyof Tables): Tables =>
  Object.fromEntries(Object.entries(tables()).filter(([id]) => id !== extract));

/** Every case and nothing else needs the same hours. */
const EVEN: Fields = {
  ...ONLY_VISITS,
  meetings_per_year_level_1: 0,
  premises_liaison_hours: 0,
  new_cases_per_100k_per_year: 0
};

async function ofUnits(given: Tables, settings: Settings = {}) {
  await force.reload(given, { settings: { ...EVEN, required_courses: ['mosovo'], ...settings } });
  const rows = await force.rows(fairShare);
  return Object.fromEntries(rows.map((row) => [row.unit_id ?? 'force', row]));
}

describe('by hours', () => {
  it('is the share of people who can be deployed ÷ the share of hours needed', async () => {
    const { U1, U2, force: whole } = await ofUnits(tables());
    expect(U1).toMatchObject({
      fte_share: 0.75,
      deployable_fte: 3,
      fair_fte: 1,
      difference_fte: 2,
      state: 'ok'
    });
    expect(U1?.demand_share).toBeCloseTo(0.25, 9);
    expect(U1?.fair_share).toBeCloseTo(3, 6);
    expect(U2?.fair_share).toBeCloseTo(0.25 / 0.75, 6);
    expect(U2?.difference_fte).toBeCloseTo(-2, 6);
    expect(whole).toMatchObject({ deployable_fte: 4, cases: 40, premises: 2, fair_share: null, state: 'ok' });
  });

  it('of a unit without work is not applicable, and of one without people is 0', async () => {
    const officers = [officer('A'), officer('D', { unit_id: 'U2' })];
    const cases = casesOf(null, 10, { area_id: 'X' });
    const found = await ofUnits(tables({ officers, cases, areas: [area('X')], approved_premises: [] }));
    expect(found['U2']).toMatchObject({
      fte_share: 0.5,
      demand_share: 0,
      fair_share: null,
      state: 'not_applicable'
    });
    const none = await ofUnits(tables({ officers: [officer('D', { unit_id: 'U2' })] }));
    expect(none['U1']).toMatchObject({ fte_share: 0, fair_share: 0, state: 'ok' });
  });
});

describe('by a mix', () => {
  const mix = {
    fair_share_by: 'mix',
    fair_share_weight_area: 1,
    fair_share_weight_population: 1,
    fair_share_weight_premises: 0,
    fair_share_weight_offenders: 2
  };

  it('takes each of the four by its weight', async () => {
    const { U1 } = await ofUnits(tables(), mix);
    // Half of the area, nobody of the population, a quarter of the offenders.
    expect(U1?.demand_share).toBeCloseTo((0.5 + 0 + 2 * 0.25) / 4, 9);
    const { U1: withPremises } = await ofUnits(tables(), { ...mix, fair_share_weight_premises: 4 });
    expect(withPremises?.demand_share).toBeCloseTo((0.5 + 0 + 4 * 0.5 + 2 * 0.25) / 8, 9);
  });

  it('leaves out what the force has none of, with its weight', async () => {
    const areas = [area('X'), area('Y', { unit_id: 'U2' })];
    expect((await ofUnits(tables({ areas }), mix))['U1']?.demand_share).toBeCloseTo((0.5 + 0.5) / 3, 9);
  });

  it('is not known without approved premises, unless these weigh nothing', async () => {
    const others = without('approved_premises');
    expect((await ofUnits(others, { ...mix, fair_share_weight_premises: 1 }))['U1']).toMatchObject({
      premises: null,
      demand_share: null,
      state: 'no_data'
    });
    expect((await ofUnits(others, mix))['U1']).toMatchObject({ premises: null, state: 'ok' });
  });
});

it.each(['areas', 'absences', 'vetting', 'training'] as const)('is not known without %s', async (extract) => {
  const found = await ofUnits(without(extract));
  expect(found['U2']).toMatchObject({ fair_share: null, state: 'no_data' });
  expect(found['force']).toMatchObject({ state: 'no_data' });
});
