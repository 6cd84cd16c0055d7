// Who holds how many cases, how many more they could hold, and why some may take none.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openForce, type Force, type Tables } from '../../../../tests/support/force.ts';

let force: Force;
beforeAll(async () => {
  force = await openForce();
});
afterAll(() => force.close());

const officer = (officer_id: string, also: Record<string, string | number> = {}) => ({
  officer_id,
  unit_id: 'U-1',
  role: 'mosovo_officer',
  employment: 'police_officer',
  started_on: '2020-01-06',
  contracted_hours: 37,
  ...also
});

let caseNumber = 0;
const caseload = (lead_officer_id: string, cases: number, high: number, also: Record<string, string> = {}) =>
  Array.from({ length: cases }, (_, i) => ({
    case_id: `C-${(caseNumber += 1)}`,
    unit_id: 'U-1',
    lead_officer_id,
    category: '1',
    risk_level: i < high ? 'high' : 'low',
    management: 'active',
    opened_on: '2024-01-01',
    ...also
  }));

const grant = (officer_id: string) => ({
  officer_id,
  level: 'NPPV3',
  status: 'current',
  granted_on: '2025-01-01'
});

const course = (officer_id: string) => ({ officer_id, course: 'mosovo', completed_on: '2021-05-01' });

const inputs = async (tables: Tables, settings = {}) => {
  await force.reload(tables, { settings });
  return force.query('select * from int_absorption_inputs');
};

it('has one row for each officer in post who may hold cases, with counted cases only', async () => {
  const rows = await inputs({
    officers: [
      officer('A-1'),
      officer('A-2', { contracted_hours: 22.2 }),
      officer('A-3', { role: 'supervisor' }),
      officer('A-4', { ended_on: '2026-09-29' })
    ],
    cases: [
      ...caseload('A-1', 5, 1),
      ...caseload('A-1', 3, 0, { management: 'reactive' }),
      ...caseload('A-1', 2, 0, { closed_on: '2026-09-30' }),
      ...caseload('A-4', 4, 0)
    ]
  });
  expect(rows).toEqual([
    {
      unit_id: 'U-1',
      officer_id: 'A-1',
      absorb_by: 'cases',
      cases: 5,
      high_risk_cases: 1,
      load: 5,
      ceiling: 60,
      is_receiver: true,
      why_not: null,
      is_working: true
    },
    {
      unit_id: 'U-1',
      officer_id: 'A-2',
      absorb_by: 'cases',
      cases: 0,
      high_risk_cases: 0,
      load: 0,
      ceiling: 36,
      is_receiver: true,
      why_not: null,
      is_working: true
    }
  ]);
});

it('says the first reason why somebody may take no cases', async () => {
  const everybody = ['absent', 'breach', 'full', 'some', 'untrained', 'unvetted'];
  const tables: Tables = {
    officers: everybody.map((id) => officer(id)),
    cases: [...caseload('breach', 9, 2), ...caseload('full', 60, 0), ...caseload('some', 10, 2)],
    absences: [
      {
        absence_id: 'L-1',
        officer_id: 'absent',
        kind: 'sickness',
        starts_on: '2026-09-28',
        ends_on: '2026-10-02'
      }
    ],
    vetting: everybody.filter((id) => id !== 'unvetted').map(grant),
    training: everybody.filter((id) => id !== 'untrained').map(course)
  };
  const found = (await inputs(tables)).map((row) => [row['officer_id'], row['is_receiver'], row['why_not']]);
  expect(found).toEqual([
    ['absent', false, 'absent'],
    ['breach', true, 'in_breach'],
    ['full', true, 'no_room'],
    ['some', true, null],
    ['untrained', false, 'not_trained'],
    ['unvetted', false, 'not_vetted']
  ]);
  const relaxed = await inputs(tables, { receivers_must_be_vetted: false, receivers_must_be_trained: false });
  expect(relaxed.filter((row) => !row['is_receiver']).map((row) => row['officer_id'])).toEqual(['absent']);
});

it('does not ask for vetting or training whose extract is not there', async () => {
  const rows = await inputs({ officers: [officer('A-1'), officer('A-2')], training: [course('A-1')] });
  expect(rows.map((row) => row['why_not'])).toEqual([null, 'not_trained']);
});

it('gives no room to an officer without contracted hours', async () => {
  const rows = await inputs({ officers: [officer('A-1', { contracted_hours: 0 })] });
  expect(rows).toMatchObject([{ ceiling: 0, why_not: 'no_room' }]);
});

// September 2026 has 22 working days of 7.4 hours. A journey in 100 km² takes 5.214 × 1.3 ÷ 40 hours each way, so a low
// case needs 2 × (1.5 + 0.33891) ÷ 12 + 0.5 + 0.5 hours a month, and a high one four times the visits.
describe('by hours of work', () => {
  const area = { area_id: 'AR-1', area_name: 'One', unit_id: 'U-1', area_km2: 100, population: 0 };
  const inOne = { area_id: 'AR-1' };
  const away = (officer_id: string, starts_on: string, ends_on: string) => ({
    absence_id: `L-${officer_id}`,
    officer_id,
    kind: 'sickness',
    starts_on,
    ends_on
  });
  const tables: Tables = {
    officers: [officer('A-1'), officer('A-2'), officer('A-3'), officer('A-4', { contracted_hours: 0 })],
    cases: [
      ...caseload('A-1', 3, 1, inOne),
      ...caseload('A-2', 1, 0, inOne),
      ...caseload('A-4', 1, 0, inOne)
    ],
    areas: [area],
    absences: [away('A-2', '2026-09-01', '2026-09-28'), away('A-3', '2026-09-01', '2026-09-03')]
  };
  const figures = async (settings = {}, given: Tables = tables) =>
    (await inputs(given, { high_risk_limit_percent: 40, ...settings })).map((row) => [
      row['officer_id'],
      row['absorb_by'],
      row['load'],
      row['ceiling'],
      row['why_not'],
      row['is_working']
    ]);

  it('counts thousandths of an hour, up to the part of the month’s hours that the force allows', async () => {
    expect(await figures()).toEqual([
      ['A-1', 'hours', 2226 + 2 * 1306, 179_080, null, true],
      ['A-2', 'hours', 1306, 16_280, null, false],
      ['A-3', 'hours', 0, 154_660, null, true],
      ['A-4', 'hours', 1306, 0, 'no_room', false]
    ]);
    expect((await figures({ absorb_ceiling_percent: 1 }))[0]).toEqual([
      'A-1',
      'hours',
      4838,
      1628,
      'no_room',
      true
    ]);
  });

  it('is by number where the force chose so, or an extract is missing', async () => {
    expect((await figures({ absorb_by: 'cases' }))[0]).toEqual(['A-1', 'cases', 3, 60, null, true]);
    const { officers, cases, areas, absences = [] } = tables;
    const withoutAreas = { officers, cases, absences } as Tables;
    expect((await figures({}, withoutAreas))[0]).toEqual(['A-1', 'cases', 3, 60, null, true]);
    const withoutAbsences = { officers, cases, areas } as Tables;
    expect((await figures({}, withoutAbsences))[1]).toEqual(['A-2', 'cases', 1, 60, null, true]);
  });

  it('numbers the cases of an officer that are alike', async () => {
    await force.reload(tables);
    const rows = await force.query(
      "select load, is_high_risk, nth from int_case_loads where officer_id = 'A-1' order by case_id"
    );
    expect(rows).toEqual([
      { load: 2226, is_high_risk: true, nth: 1 },
      { load: 1306, is_high_risk: false, nth: 1 },
      { load: 1306, is_high_risk: false, nth: 2 }
    ]);
  });

  it('has the least and the most that a case not assessed could take up', async () => {
    await force.reload({
      ...tables,
      cases: [
        ...caseload('A-1', 1, 0, { ...inOne, risk_level: 'not_assessed' }),
        ...caseload('A-1', 1, 0, inOne)
      ]
    });
    expect(
      await force.query('select load, load_least, load_most from int_case_loads order by load desc')
    ).toEqual([
      { load: 2226, load_least: 1306, load_most: 4678 },
      { load: 1306, load_least: 1306, load_most: 1306 }
    ]);
  });

  it('never leaves more hours for an absence more, whatever its days', async () => {
    const ceilingOf = async (absences: Tables['absences']) =>
      Number((await inputs({ ...tables, absences: absences ?? [] }))[0]?.['ceiling']);
    const starts = ['2026-08-20', '2026-09-01', '2026-09-12', '2026-09-30', '2026-10-05'];
    const absences = starts.map((starts_on, i) => ({
      absence_id: `L-${i}`,
      officer_id: 'A-1',
      kind: i % 2 === 0 ? 'sickness' : 'annual_leave',
      starts_on,
      ends_on: i === 4 ? null : (starts[i + 1] ?? null),
      fraction: i % 2 === 0 ? 0.5 : 1
    }));
    let before = Infinity;
    for (let count = 0; count <= absences.length; count += 1) {
      const now = await ceilingOf(absences.slice(0, count));
      expect(now).toBeLessThanOrEqual(before);
      expect(now).toBeGreaterThanOrEqual(0);
      before = now;
    }
    expect(before).toBeLessThan(179_080);
  });
});
