// M3: given cases and areas, expect the hours that they need, part by part.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { area, IN_AREA, JOURNEY, ONLY_VISITS } from '../../../../tests/support/areas.ts';
import { casesOf, officer, oneCase, type Fields } from '../../../../tests/support/caseloads.ts';
import { openForce, type Force, type Tables } from '../../../../tests/support/force.ts';
import { weightedLoad } from './metric.ts';

let force: Force;
beforeAll(async () => void (force = await openForce({}, { engine: 'native' })));
afterAll(() => force.close());

const rowsOf = async (tables: Tables, options?: Parameters<Force['reload']>[1]) => {
  await force.reload(tables, options);
  return force.rows(weightedLoad);
};

const VISIT = 2 * (1.5 + 2 * JOURNEY);

const rowFor = (rows: Awaited<ReturnType<typeof rowsOf>>, officerId: string | null) =>
  rows.find((row) => row.level === 'officer' && row.officer_id === officerId);

const hoursOf = async (cases: readonly Fields[], also: Tables = {}, settings = {}) => {
  const rows = await rowsOf(
    { officers: [officer('A')], areas: [area('X')], cases, ...also },
    { settings: { ...ONLY_VISITS, ...settings } }
  );
  return rowFor(rows, 'A');
};

describe('visits', () => {
  const one = (risk_level: string, fields: Fields = {}) => [
    oneCase('1', { lead_officer_id: 'A', ...IN_AREA, risk_level, ...fields })
  ];

  it.each([
    ['very_high', 12],
    ['high', 4],
    ['medium', 2],
    ['low', 1],
    ['not_assessed', 4]
  ])(
    'to a %s case are %d a year, with a crew of two and the journey there and back',
    async (risk, visits) => {
      const row = await hoursOf(one(risk));
      expect(row?.points).toBe(visits);
      expect(row?.visits_hours).toBeCloseTo((visits / 12) * VISIT, 9);
      expect(row?.hours_needed).toBeCloseTo((visits / 12) * VISIT, 9);
    }
  );

  it('make the points scale: 1, 9, 15 and 25 cases are 12 + 36 + 30 + 25', async () => {
    const cases = (
      [
        ['very_high', 1],
        ['high', 9],
        ['medium', 15],
        ['low', 25]
      ] as const
    ).flatMap(([risk_level, count]) => casesOf('A', count, { ...IN_AREA, risk_level }));
    expect((await hoursOf(cases))?.points).toBe(103);
  });

  it('to a reactively managed case are none, where such a case counts at all', async () => {
    const reactive = one('very_high', { management: 'reactive' });
    const row = await hoursOf(
      reactive,
      {},
      { counted_management: ['active', 'reactive'], record_hours: 0.5 }
    );
    expect(row).toMatchObject({ points: 0, visits_hours: 0, records_hours: 0.5 });
  });

  it('are longer in a larger area: four times the area is twice the journey', async () => {
    const row = await hoursOf(one('low'), { areas: [area('X', { area_km2: 400 })] });
    expect(row?.visits_hours).toBeCloseTo((1 / 12) * 2 * (1.5 + 4 * JOURNEY), 9);
  });

  it('take the hours that were measured in an area, for its own cases and in the mean of the others', async () => {
    const cases = [
      oneCase('1', { lead_officer_id: 'A', mappa_level: null, area_id: 'X' }),
      oneCase('2', { lead_officer_id: 'A', mappa_level: null })
    ];
    const row = await hoursOf(cases, { areas: [area('X', { travel_hours: 0.75 }), area('Y')] });
    expect(row?.visits_hours).toBeCloseTo((2 / 12) * 2 * (1.5 + 2 * 0.75), 9);
  });

  it('take the mean journey of the unit where the area is not known', async () => {
    const cases = [
      oneCase('1', { lead_officer_id: 'A', mappa_level: null, area_id: 'X' }),
      oneCase('2', { lead_officer_id: 'A', mappa_level: null, area_id: 'Y' }),
      oneCase('3', { lead_officer_id: 'A', mappa_level: null })
    ];
    const row = await hoursOf(cases, { areas: [area('X'), area('Y', { area_km2: 400 })] });
    expect(row?.visits_hours).toBeCloseTo((3 / 12) * 2 * (1.5 + 2 * 1.5 * JOURNEY), 9);
  });
});

describe('a journey that no case of the unit says', () => {
  it('is the mean one of all areas', async () => {
    const row = await hoursOf([oneCase('1', { lead_officer_id: 'A', mappa_level: null })], {
      areas: [area('X'), area('Y', { area_km2: 400 })]
    });
    expect(row?.visits_hours).toBeCloseTo((1 / 12) * 2 * (1.5 + 2 * 1.5 * JOURNEY), 9);
  });
});

describe('cases that are not assessed', () => {
  it('are at least low and at most very high', async () => {
    const cases = [
      ...casesOf('A', 2, { ...IN_AREA, risk_level: 'not_assessed' }),
      ...casesOf('A', 1, { ...IN_AREA, risk_level: 'medium' })
    ];
    const row = await hoursOf(cases);
    expect(row?.hours_needed).toBeCloseTo(((4 + 4 + 2) / 12) * VISIT, 9);
    expect(row?.hours_least).toBeCloseTo(((1 + 1 + 2) / 12) * VISIT, 9);
    expect(row?.hours_most).toBeCloseTo(((12 + 12 + 2) / 12) * VISIT, 9);
  });
});

describe('the other parts of a case', () => {
  it('are assessments and records for each, and meetings by level', async () => {
    const levels = ['1', '2', '3', null];
    const cases = levels.map((mappa_level, index) =>
      oneCase(`${index}`, { lead_officer_id: 'A', area_id: 'X', mappa_level })
    );
    const row = await hoursOf(cases, {}, { assessments_per_year: 1, record_hours: 0.5 });
    expect(row?.assessments_hours).toBeCloseTo((4 * 6) / 12, 9);
    expect(row?.records_hours).toBeCloseTo(2, 9);
    expect(row?.meetings_hours).toBeCloseTo(((1 + 4 + 8) / 12) * 2, 9);
  });

  it.each([
    ['multiplier_young_person', { young_person: true }],
    ['multiplier_interpreter_needed', { interpreter_needed: true }],
    ['multiplier_category_pdp', { category: 'pdp' }]
  ])('weigh more by %s, each hour of the case alike', async (multiplier, fields) => {
    const settings = { [multiplier]: 1.5, assessments_per_year: 1, record_hours: 0.5 };
    const cases = [oneCase('1', { lead_officer_id: 'A', area_id: 'X', mappa_level: '2', ...fields })];
    const plain = await hoursOf(cases, {}, { ...settings, [multiplier]: 1 });
    const weighed = await hoursOf(cases, {}, settings);
    expect(weighed?.hours_needed).toBeCloseTo((plain?.hours_needed as number) * 1.5, 8);
    expect(weighed?.points).toBe(plain?.points);
  });
});

describe('what is not known', () => {
  it('is every journey without the areas extract; the other parts are known', async () => {
    const rows = await rowsOf({ officers: [officer('A')], cases: casesOf('A', 2) });
    expect(rowFor(rows, 'A')).toMatchObject({
      visits_hours: null,
      premises_hours: null,
      intake_hours: null,
      hours_needed: null,
      hours_least: null,
      hours_most: null,
      records_hours: 1,
      points: 2
    });
  });

  it('is nothing for somebody without cases: no work is needed', async () => {
    const rows = await rowsOf({ officers: [officer('A')], areas: [area('X')], cases: casesOf(null, 1) });
    expect(rowFor(rows, 'A')).toMatchObject({ hours_needed: 0, hours_least: 0, hours_most: 0, points: 0 });
  });
});
