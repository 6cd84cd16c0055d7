// M15: given officers, vetting and cases, expect who is vetted, until when, and what depends on it.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { caseloadOf, officer, type Fields } from '../../../../tests/support/caseloads.ts';
import { openForce, type Force, type Tables } from '../../../../tests/support/force.ts';
import { vetting } from './metric.ts';

let force: Force;
beforeAll(async () => void (force = await openForce({}, { engine: 'native' })));
afterAll(() => force.close());

const grant = (level: string, granted_on: string | null, fields: Fields = {}): Fields => ({
  officer_id: 'A',
  level,
  granted_on,
  status: 'current',
  ...fields
});

const rowsOf = async (tables: Tables, options?: Parameters<Force['reload']>[1]) => {
  await force.reload(tables, options);
  return force.rows(vetting);
};

const rowOf = async (grants: readonly Fields[], asOf = '2026-09-30', fields: Fields = {}, settings = {}) =>
  (await rowsOf({ officers: [officer('A', fields)], vetting: grants }, { asOf, settings }))[0];

describe('the due date', () => {
  it('is three years after the grant where the certificate runs longer', async () => {
    const row = await rowOf([grant('NPPV3', '2022-01-01', { expires_on: '2029-01-01' })], '2025-01-02');
    expect(row).toMatchObject({
      level_held: 'NPPV3',
      granted_on: '2022-01-01',
      due_on: '2025-01-01',
      days_to_due: -1,
      horizon: 'overdue',
      state: 'breach'
    });
  });

  it('is met on the day itself', async () => {
    const row = await rowOf([grant('NPPV3', '2022-01-01', { expires_on: '2029-01-01' })], '2025-01-01');
    expect(row).toMatchObject({ days_to_due: 0, horizon: '30', state: 'watch' });
  });

  it('is the expiry where that is earlier', async () => {
    const row = await rowOf([grant('NPPV2', '2025-01-01', { expires_on: '2026-12-31' })]);
    expect(row).toMatchObject({ due_on: '2026-12-31', days_to_due: 92, horizon: 'later', state: 'ok' });
  });

  it('is 28 February for a grant on 29 February', async () => {
    expect(await rowOf([grant('NPPV2', '2024-02-29')])).toMatchObject({ due_on: '2027-02-28' });
  });

  it.each([
    ['2026-09-29', 'overdue', 'breach'],
    ['2026-09-30', '30', 'watch'],
    ['2026-10-30', '30', 'watch'],
    ['2026-10-31', '60', 'watch'],
    ['2026-11-29', '60', 'watch'],
    ['2026-11-30', '90', 'watch'],
    ['2026-12-29', '90', 'watch'],
    ['2026-12-30', 'later', 'ok']
  ])('%s falls in the horizon %s', async (expires_on, horizon, state) => {
    expect(await rowOf([grant('NPPV2', '2024-06-01', { expires_on })])).toMatchObject({ horizon, state });
  });

  it('of several is the latest', async () => {
    const row = await rowOf([
      grant('NPPV3', '2023-11-01'),
      grant('NPPV2', '2025-06-01'),
      grant('NPPV1', '2026-01-01')
    ]);
    expect(row).toMatchObject({
      level_held: 'NPPV3',
      granted_on: '2025-06-01',
      due_on: '2028-06-01',
      state: 'ok'
    });
  });
});

describe('what does not count', () => {
  const MISSING = { granted_on: null, due_on: null, days_to_due: null, horizon: null, state: 'breach' };

  it.each<{ says: string; grants: Fields[]; level_held: string | null }>([
    { says: 'nothing', grants: [grant('NPPV2', null, { officer_id: 'B' })], level_held: null },
    { says: 'in progress', grants: [grant('NPPV2', null, { status: 'in_progress' })], level_held: null },
    { says: 'below the minimum', grants: [grant('NPPV1', '2026-01-01')], level_held: 'NPPV1' },
    { says: 'a level without a rank', grants: [grant('RV', '2026-01-01')], level_held: 'RV' },
    { says: 'granted after the as-of date', grants: [grant('NPPV2', '2026-10-01')], level_held: null },
    { says: 'lapsed', grants: [grant('NPPV2', '2026-01-01', { status: 'lapsed' })], level_held: null },
    { says: 'withdrawn', grants: [grant('NPPV3', '2026-01-01', { status: 'withdrawn' })], level_held: null },
    { says: 'refused', grants: [grant('NPPV3', '2026-01-01', { status: 'refused' })], level_held: null }
  ])('$says', async ({ grants, level_held }) => {
    expect(await rowOf(grants)).toMatchObject({ ...MISSING, level_held });
  });

  it('counts after all where the force says that the level is equal', async () => {
    const settings = { vetting_order: ['NPPV1', 'NPPV2=RV', 'NPPV3'] };
    expect(await rowOf([grant('RV', '2026-01-01')], '2026-09-30', {}, settings)).toMatchObject({
      state: 'ok'
    });
  });
});

describe('time in post', () => {
  it.each<{ says: string; grants: Fields[]; before: boolean; days: number }>([
    {
      says: 'granted on the first day is before post',
      grants: [grant('NPPV2', '2026-09-01')],
      before: true,
      days: 0
    },
    {
      says: 'granted on the 11th leaves ten days',
      grants: [grant('NPPV2', '2026-09-11')],
      before: false,
      days: 10
    },
    {
      says: 'never vetted is every day, both ends',
      grants: [grant('NPPV1', '2020-01-01')],
      before: false,
      days: 30
    },
    {
      says: 'lapsed vetting counts for the days that it ran',
      grants: [grant('NPPV2', '2023-09-10', { status: 'lapsed' }), grant('NPPV2', '2026-09-21')],
      before: true,
      days: 10
    },
    {
      says: 'overlaps count once',
      grants: [grant('NPPV2', '2023-09-10'), grant('NPPV3', '2026-09-05'), grant('NPPV2', '2026-09-08')],
      before: true,
      days: 0
    },
    {
      says: 'a short one inside a long one ends nothing',
      grants: [
        grant('NPPV2', '2025-01-01'),
        grant('NPPV3', '2026-09-02', { expires_on: '2026-09-03' }),
        grant('NPPV2', '2026-09-20')
      ],
      before: true,
      days: 0
    },
    {
      says: 'withdrawn vetting never ran',
      grants: [grant('NPPV2', '2026-08-01', { status: 'withdrawn' })],
      before: false,
      days: 30
    }
  ])('$says', async ({ grants, before, days }) => {
    expect(await rowOf(grants, '2026-09-30', { started_on: '2026-09-01' })).toMatchObject({
      before_post: before,
      days_unvetted_in_post: days
    });
  });
});

describe('who is in it', () => {
  it('is everybody in post in a vetting role, with the counted cases that they hold', async () => {
    const rows = await rowsOf({
      officers: [
        officer('A'),
        officer('B', { role: 'visor_officer', employment: 'police_staff' }),
        officer('C', { role: 'supervisor' }),
        officer('D', { ended_on: '2026-09-29' }),
        officer('E', { ended_on: '2026-09-30' }),
        officer('F', { started_on: '2026-10-01' })
      ],
      cases: [...caseloadOf('A', 12, 3), ...caseloadOf('D', 5, 1)],
      vetting: []
    });
    expect(rows.map((row) => [row.officer_id, row.cases, row.high_risk_cases])).toEqual([
      ['A', 12, 3],
      ['B', 0, 0],
      ['E', 0, 0]
    ]);
  });

  it('is not known without the vetting extract, and the cases are', async () => {
    const rows = await rowsOf({ officers: [officer('A')], cases: caseloadOf('A', 3, 1) });
    expect(rows[0]).toMatchObject({
      level_held: null,
      horizon: null,
      before_post: null,
      days_unvetted_in_post: null,
      cases: 3,
      state: 'no_data'
    });
  });
});
