// M12: given areas, premises, cases and people, expect what there is of each by head, by km² and by officer.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { area, JOURNEY } from '../../../../tests/support/areas.ts';
import { casesOf, officer, oneCase, type Fields } from '../../../../tests/support/caseloads.ts';
import { openForce, type Force, type Tables } from '../../../../tests/support/force.ts';
import { weightedLoad } from '../weighted-load/metric.ts';
import { geography } from './metric.ts';

let force: Force;
beforeAll(async () => void (force = await openForce({}, { engine: 'native' })));
afterAll(() => force.close());

const rowsOf = async (tables: Tables, options?: Parameters<Force['reload']>[1]) => {
  await force.reload(tables, options);
  return force.rows(geography);
};

const NOBODY_AWAY = [
  {
    absence_id: 'away',
    officer_id: 'C',
    kind: 'annual_leave',
    starts_on: '2026-09-28',
    ends_on: '2026-10-02'
  }
];
const vetted = (officer_id: string): Fields => ({
  officer_id,
  level: 'NPPV2',
  status: 'current',
  granted_on: '2025-01-01'
});
const trained = (officer_id: string): Fields[] =>
  ['pip1', 'mosovo', 'srp', 'mappa', 'visor'].map((course) => ({
    officer_id,
    course,
    completed_on: '2024-01-10'
  }));

const premises = (premises_id: string, area_id: string, fields: Fields = {}): Fields => ({
  premises_id,
  area_id,
  beds: 12,
  ...fields
});

/** Two officers and a half who can be deployed in U1, where X and Y are; A of U2 has a case in X too. */
const TABLES: Tables = {
  officers: [
    officer('A'),
    officer('B'),
    officer('P', { contracted_hours: 18.5 }),
    officer('C'),
    officer('D', { unit_id: 'U2' })
  ],
  areas: [
    area('X', { area_name: 'Docks', area_km2: 50, population: 20_000 }),
    area('Y', { area_km2: 200, population: 5000, travel_hours: 0.75 }),
    area('Z', { unit_id: 'U2', population: 0 })
  ],
  approved_premises: [
    premises('open', 'X'),
    premises('last-day', 'X', { beds: 8, closed_on: '2026-09-30' }),
    premises('first-day', 'X', { beds: 1, opened_on: '2026-09-30' }),
    premises('closed', 'X', { closed_on: '2026-09-29' }),
    premises('not-yet-open', 'X', { opened_on: '2026-10-01' })
  ],
  cases: [
    ...casesOf('A', 8, { area_id: 'X' }),
    oneCase('resident', { lead_officer_id: 'B', area_id: 'X', premises_id: 'open' }),
    oneCase('of-another-unit', { unit_id: 'U2', lead_officer_id: 'D', area_id: 'X' }),
    oneCase('unknown-area', { lead_officer_id: 'A', area_id: 'nowhere' }),
    oneCase('no-area', { lead_officer_id: 'A' }),
    oneCase('in-custody', { lead_officer_id: 'A', area_id: 'X', management: 'custody' }),
    oneCase('on-the-range', { unit_id: 'U2', lead_officer_id: null, area_id: 'Z' })
  ],
  absences: NOBODY_AWAY,
  vetting: ['A', 'B', 'P', 'C', 'D'].map(vetted),
  training: ['A', 'B', 'P', 'C', 'D'].flatMap(trained)
};

const without = (missing: keyof Tables): Tables =>
  Object.fromEntries(Object.entries(TABLES).filter(([extract]) => extract !== missing));

const of = (rows: Awaited<ReturnType<typeof rowsOf>>, area_id: string | null, unit_id = 'U1') =>
  rows.find((row) => row.level === 'area' && row.area_id === area_id && row.unit_id === unit_id);

describe('an area', () => {
  it('has its cases, whoever leads them, by head, by km² and by officer of the unit that serves it', async () => {
    expect(of(await rowsOf(TABLES), 'X')).toMatchObject({
      area_name: 'Docks',
      cases: 10,
      resident_cases: 1,
      premises: 3,
      beds: 21,
      deployable_fte: 2.5,
      cases_per_1000_population: 0.5,
      cases_per_100_km2: 20,
      cases_per_fte: 4,
      km2_per_fte: 20,
      population_per_fte: 8000,
      premises_per_fte: 1.2,
      beds_per_fte: 8.4,
      state: 'ok'
    });
  });

  it('without people has no figure by head, never infinity', async () => {
    expect(of(await rowsOf(TABLES), 'Z', 'U2')).toMatchObject({
      population: 0,
      cases: 1,
      cases_per_1000_population: null,
      cases_per_fte: 1,
      state: 'no_data'
    });
  });

  it('has the journey that was measured, else the one that its size says', async () => {
    const rows = await rowsOf(TABLES);
    expect(of(rows, 'Y')).toMatchObject({ travel_hours: 0.75, measured_areas: 1, cases: 0 });
    expect(of(rows, 'X')).toMatchObject({ measured_areas: 0 });
    expect(of(rows, 'X')?.travel_hours).toBeCloseTo(JOURNEY * Math.sqrt(0.5), 6);
  });

  it('needs the hours of its cases, and its own where nobody has a case there', async () => {
    const settings = { new_cases_per_100k_per_year: 1200 };
    expect(of(await rowsOf(TABLES, { settings }), 'Y')?.hours_needed).toBeCloseTo((5000 * 0.012 * 8) / 12, 9);
  });
});

describe('a case whose area is not known', () => {
  it('counts for its unit and for no area', async () => {
    const rows = await rowsOf(TABLES);
    expect(of(rows, null)).toMatchObject({
      cases: 2,
      areas: 0,
      area_km2: null,
      population: null,
      premises: null,
      cases_per_fte: null,
      state: 'not_applicable'
    });
    expect(of(rows, null, 'U2')).toBeUndefined();
  });
});

describe('a unit and a force', () => {
  it('are what their areas add up to', async () => {
    const rows = await rowsOf(TABLES);
    expect(rows.find((row) => row.level === 'unit' && row.unit_id === 'U1')).toMatchObject({
      areas: 2,
      measured_areas: 1,
      area_km2: 250,
      population: 25_000,
      cases: 12,
      deployable_fte: 2.5,
      cases_per_1000_population: 0.48,
      km2_per_fte: 100,
      premises: 3
    });
    expect(rows.find((row) => row.level === 'force')).toMatchObject({
      areas: 3,
      cases: 13,
      deployable_fte: 3.5,
      km2_per_fte: 100,
      cases_per_1000_population: 0.52
    });
  });

  it('need the hours of all the work, also of cases whose area is not known', async () => {
    const whole = (await rowsOf(TABLES)).find((row) => row.level === 'force');
    const work = (await force.rows(weightedLoad)).find((row) => row.level === 'force');
    expect(whole?.hours_needed).toBeCloseTo(Number(work?.hours_needed), 6);
  });

  it('without an area have nothing to divide by officers', async () => {
    const rows = await rowsOf({ ...TABLES, areas: [area('Z', { unit_id: 'U2', population: 10 })] });
    expect(rows.find((row) => row.level === 'unit' && row.unit_id === 'U1')).toMatchObject({
      areas: 0,
      area_km2: 0,
      km2_per_fte: null,
      cases_per_1000_population: null,
      state: 'not_applicable'
    });
  });
});

describe('what is not known', () => {
  it.each(['absences', 'vetting', 'training'] as const)('%s leave the officers unknown', async (missing) => {
    expect(of(await rowsOf(without(missing)), 'X')).toMatchObject({
      deployable_fte: null,
      km2_per_fte: null,
      cases_per_1000_population: 0.5,
      state: 'ok'
    });
  });

  it('approved premises are not none', async () => {
    expect(of(await rowsOf(without('approved_premises')), 'X')).toMatchObject({
      premises: null,
      beds: null,
      beds_per_fte: null,
      resident_cases: 1
    });
  });

  it('nobody to deploy is no figure by officer', async () => {
    const rows = await rowsOf({ ...TABLES, vetting: [vetted('D')] });
    expect(of(rows, 'X')).toMatchObject({ deployable_fte: 0, km2_per_fte: null, cases_per_fte: null });
  });
});
