// What the extracts say against each other: each check finds its row and leaves the others alone.
import { afterAll, describe, expect, test } from 'vitest';
import { openForce, type Tables } from '../../../tests/support/force.ts';
import { checkBoundaries, crossCheck, CROSS_CHECKS } from './cross-checks.ts';

const officer = (officer_id: string, more: object = {}) => ({
  officer_id,
  unit_id: 'U-1',
  role: 'mosovo_officer',
  employment: 'police_officer',
  started_on: '2020-01-01',
  contracted_hours: 37,
  ...more
});

const oneCase = (case_id: string, more: object = {}) => ({
  case_id,
  unit_id: 'U-1',
  category: '1',
  risk_level: 'low',
  management: 'active',
  opened_on: '2026-09-01',
  ...more
});

const absence = (absence_id: string, officer_id: string, starts_on: string, ends_on: string | null) => ({
  absence_id,
  officer_id,
  kind: 'sickness',
  starts_on,
  ends_on
});

const cover = (cover_id: string, covering_officer_id: string) => ({
  cover_id,
  absent_officer_id: 'O-1',
  covering_officer_id,
  starts_on: '2026-09-07',
  ends_on: '2026-09-11'
});

const LINES = { records: Uint32Array.of(0), offsets: Uint32Array.of(2) };
const force = await openForce();
afterAll(() => force.close());

async function notices(tables: Tables) {
  await force.reload(tables);
  const sources = new Map(
    Object.keys(tables).map((id) => [
      id,
      { file: `${id}.csv`, sheet: null, lines: LINES, numbering: 'lines' as const }
    ])
  );
  const found = await crossCheck(force.warehouse, sources);
  return found.map(({ id, extract, column, count, lines }) => ({ id, extract, column, count, lines }));
}

describe('each check finds its row', () => {
  const found = (id: string, extract: string, column: string, ...lines: number[]) => [
    { id, extract, column, count: lines.length, lines }
  ];

  test('a case led by a leaver; who leaves today is still here', async () => {
    const officers = [officer('O-1', { ended_on: '2026-09-29' }), officer('O-2', { ended_on: '2026-09-30' })];
    const cases = [oneCase('C-1', { lead_officer_id: 'O-1' }), oneCase('C-2', { lead_officer_id: 'O-2' })];
    expect(await notices({ officers, cases })).toEqual(found('led-by-leaver', 'cases', 'lead_officer_id', 2));
  });

  test('a closed case led by a leaver is nobody’s concern', async () => {
    const officers = [officer('O-1', { ended_on: '2026-09-29' })];
    const cases = [oneCase('C-1', { lead_officer_id: 'O-1', closed_on: '2026-09-30' })];
    expect(await notices({ officers, cases })).toEqual([]);
  });

  test('a case led from a role that does not hold cases', async () => {
    const officers = [officer('O-1', { role: 'administrator' })];
    const cases = [oneCase('C-1', { lead_officer_id: 'O-1' })];
    expect(await notices({ officers, cases })).toEqual(
      found('led-by-other-role', 'cases', 'lead_officer_id', 2)
    );
  });

  test('a case not assessed for 29 days; 28 are allowed', async () => {
    const cases = [
      oneCase('C-1', { risk_level: 'not_assessed', opened_on: '2026-09-01' }),
      oneCase('C-2', { risk_level: 'not_assessed', opened_on: '2026-09-02' })
    ];
    expect(await notices({ cases })).toEqual(found('not-assessed-too-long', 'cases', 'risk_level', 2));
  });

  test('two open absences of one officer', async () => {
    const absences = [
      absence('A-1', 'O-1', '2026-09-01', null),
      absence('A-2', 'O-2', '2026-09-01', null),
      absence('A-3', 'O-1', '2026-09-05', null),
      absence('A-4', 'O-2', '2026-09-01', '2026-09-02')
    ];
    expect(await notices({ absences })).toEqual(found('two-open-absences', 'absences', 'ends_on', 4));
  });

  test('contracted hours of 0 with cases', async () => {
    const officers = [officer('O-1', { contracted_hours: 0 }), officer('O-2', { contracted_hours: 0 })];
    const cases = [oneCase('C-1', { lead_officer_id: 'O-1' })];
    expect(await notices({ officers, cases })).toEqual(
      found('no-hours-with-cases', 'officers', 'contracted_hours', 2)
    );
  });

  test('cover of oneself', async () => {
    expect(await notices({ cover: [cover('V-1', 'O-2'), cover('V-2', 'O-1')] })).toEqual(
      found('covers-oneself', 'cover', 'covering_officer_id', 3)
    );
  });

  test('cover by somebody away on one of its days, not on the day after', async () => {
    const absences = [
      absence('A-2', 'O-2', '2026-09-11', '2026-09-20'),
      absence('A-3', 'O-3', '2026-09-12', null),
      absence('A-4', 'O-4', '2026-09-01', '2026-09-06')
    ];
    const covers = [cover('V-2', 'O-2'), cover('V-3', 'O-3'), cover('V-4', 'O-4')];
    expect(await notices({ cover: covers, absences })).toEqual(
      found('cover-by-absent', 'cover', 'covering_officer_id', 2)
    );
  });

  test('vetting granted after it expires', async () => {
    const row = { officer_id: 'O-1', level: 'NPPV2', status: 'current' };
    const vetting = [
      { ...row, granted_on: '2026-01-02', expires_on: '2026-01-01' },
      { ...row, granted_on: '2026-01-01', expires_on: '2026-01-01' },
      { ...row, granted_on: null, expires_on: '2026-01-01' }
    ];
    expect(await notices({ vetting })).toEqual(
      found('vetting-granted-after-expiry', 'vetting', 'granted_on', 2)
    );
  });

  test('training completed after the as-of date', async () => {
    const training = [
      { officer_id: 'O-1', course: 'srp', completed_on: '2026-10-01' },
      { officer_id: 'O-2', course: 'srp', completed_on: '2026-09-30' }
    ];
    expect(await notices({ training })).toEqual(found('training-after-as-of', 'training', 'completed_on', 2));
  });

  test('a visit recorded before it was made; a day without its time is no hour', async () => {
    const visit = (visit_id: string, visited_at: string, recorded_on_visor_at: string) => ({
      visit_id,
      case_id: 'C-1',
      visited_at,
      recorded_on_visor_at
    });
    const visits = [
      visit('V-1', '2026-09-02T10:00', '2026-09-02T09:59'),
      visit('V-2', '2026-09-02T10:00', '2026-09-02T10:00'),
      visit('V-3', '2026-09-02T10:00', '2026-09-02'),
      visit('V-4', '2026-09-02', '2026-09-01T23:59')
    ];
    expect(await notices({ visits })).toEqual(
      found('visit-recorded-before', 'visits', 'recorded_on_visor_at', 2, 5)
    );
  });

  test('an area with no population', async () => {
    const area = { area_name: 'North', unit_id: 'U-1', area_km2: 10 };
    const areas = [
      { ...area, area_id: 'R-1', population: 0 },
      { ...area, area_id: 'R-2', population: 1 }
    ];
    expect(await notices({ areas })).toEqual(found('area-without-population', 'areas', 'population', 2));
  });

  test('an officer supervised by themselves, and three in a circle; who hangs below it is not in it', async () => {
    const officers = [
      officer('O-1', { supervisor_id: 'O-1' }),
      officer('O-2', { supervisor_id: 'O-3' }),
      officer('O-3', { supervisor_id: 'O-4' }),
      officer('O-4', { supervisor_id: 'O-2' }),
      officer('O-5', { supervisor_id: 'O-2' }),
      officer('O-6', { supervisor_id: 'O-1' })
    ];
    expect(await notices({ officers })).toEqual([
      ...found('supervises-oneself', 'officers', 'supervisor_id', 2),
      ...found('supervisor-cycle', 'officers', 'supervisor_id', 3, 4, 5)
    ]);
  });
});

test('an id that is in no other extract is a notice with its rows, only where that extract is loaded', async () => {
  const cases = [
    oneCase('C-1', { lead_officer_id: 'O-9' }),
    oneCase('C-2', { lead_officer_id: 'O-1' }),
    oneCase('C-3', { lead_officer_id: 'O-9' }),
    oneCase('C-4', { premises_id: 'AP-1' })
  ];
  expect(await notices({ officers: [officer('O-1')], cases })).toEqual([
    { id: 'dangling-reference', extract: 'cases', column: 'lead_officer_id', count: 2, lines: [2, 4] }
  ]);
});

test('boundaries without an area and areas without a boundary are told', async () => {
  const area = { area_name: 'North', unit_id: 'U-1', area_km2: 10, population: 5 };
  await force.reload({
    areas: [
      { ...area, area_id: 'R-1' },
      { ...area, area_id: 'R-2' }
    ]
  });
  const found = await checkBoundaries(force.warehouse, ['R-2', 'R-3'], 'boundaries.geojson');
  expect(found.map(({ id, count }) => [id, count])).toEqual([
    ['boundary-without-area', 1],
    ['area-without-boundary', 1]
  ]);
  expect(found.map(({ sentence }) => sentence).join()).toMatch(/R-3.*R-1/);
});

test('every check gives no row and no error on empty tables', async () => {
  await force.reload({});
  for (const [id, sql] of CROSS_CHECKS) expect([id, await force.query(sql)]).toEqual([id, []]);
});
