// M6c: given rosters, bookings and posts, expect who is away on which of the 90 days.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { away as absent } from '../../../../tests/support/absences.ts';
import { officer, type Fields } from '../../../../tests/support/caseloads.ts';
import { openForce, type Force, type Tables } from '../../../../tests/support/force.ts';
import { coincidentAbsence } from './metric.ts';

let force: Force;
beforeAll(async () => void (force = await openForce({}, { engine: 'native' })));
afterAll(() => force.close());

const away = (officer_id: string, from: string, to: string | null, fields: Fields = {}): Fields =>
  absent(from, to, { officer_id, kind: 'annual_leave', ...fields });

const post = (post_id: string, officer_id: string | null, fields: Fields = {}): Fields => ({
  post_id,
  unit_id: 'U1',
  role: 'mosovo_officer',
  fte: 1,
  officer_id,
  ...fields
});

const tables = (over: Tables = {}): Tables => ({
  officers: [officer('A'), officer('B', { contracted_hours: 18.5, working_days: 'MTW----' })],
  absences: [],
  posts: [post('1', 'A'), post('2', 'B', { fte: 0.5 }), post('3', null)],
  ...over
});

const rowsOf = async (over: Tables = {}) => {
  await force.reload(tables(over));
  return (await force.rows(coincidentAbsence)).filter(({ level }) => level === 'unit');
};

const dayOf = async (day: string, over: Tables = {}) => (await rowsOf(over)).find((row) => row.day === day);

it('has the 90 days after the as-of date, with their vacancies', async () => {
  const rows = await rowsOf();
  expect([rows.length, rows[0]?.day, rows.at(-1)?.day]).toEqual([90, '2026-10-01', '2026-12-29']);
  expect(rows[0]).toMatchObject({
    absent_fte: 0,
    vacant_fte: 1,
    established_fte: 2.5,
    in_post_fte: 1.5,
    away_share: 0.4,
    is_peak: true,
    state: 'ok'
  });
  expect(rows.filter(({ is_peak }) => is_peak)).toHaveLength(1);
});

describe('away', () => {
  it.each<{ says: string; day: string; absences: Fields[]; absent: number }>([
    {
      says: 'counts part-timers by their hours',
      day: '2026-10-05',
      absences: [away('A', '2026-10-05', '2026-10-09'), away('B', '2026-10-05', '2026-10-09')],
      absent: 1.5
    },
    {
      says: 'only on days that they would work',
      day: '2026-10-08',
      absences: [away('A', '2026-10-05', '2026-10-09'), away('B', '2026-10-05', '2026-10-09')],
      absent: 1
    },
    {
      says: 'not for half a day',
      day: '2026-10-05',
      absences: [away('A', '2026-10-05', '2026-10-09', { fraction: 0.5 })],
      absent: 0
    },
    {
      says: 'for two halves',
      day: '2026-10-05',
      absences: [
        away('A', '2026-10-05', '2026-10-09', { fraction: 0.5 }),
        away('A', '2026-10-04', '2026-10-05', { fraction: 0.5 })
      ],
      absent: 1
    },
    {
      says: 'without an end goes on',
      day: '2026-12-29',
      absences: [away('A', '2026-09-01', null)],
      absent: 1
    }
  ])('$says', async ({ day, absences, absent }) => {
    expect(await dayOf(day, { absences })).toMatchObject({ absent_fte: absent });
  });

  it('is most on the first of the days on which it is most', async () => {
    const absences = [away('A', '2026-11-02', '2026-11-06'), away('B', '2026-11-03', '2026-11-10')];
    const peak = (await rowsOf({ absences })).find(({ is_peak }) => is_peak);
    expect(peak).toMatchObject({ day: '2026-11-03', away_share: 1 });
  });
});

describe('a post', () => {
  it('is vacant from the day after its holder leaves, until somebody begins', async () => {
    const officers = [officer('A', { ended_on: '2026-10-15' }), officer('new', { started_on: '2026-11-02' })];
    const posts = [post('1', 'A'), post('2', 'new')];
    const vacant = async (day: string) => (await dayOf(day, { officers, posts }))?.vacant_fte;
    expect(await vacant('2026-10-15')).toBe(1);
    expect(await vacant('2026-10-16')).toBe(2);
    expect(await vacant('2026-11-02')).toBe(1);
  });

  it('of another role is no post of these', async () => {
    const posts = [post('1', 'A'), post('2', null, { role: 'supervisor' })];
    expect(await dayOf('2026-10-01', { posts })).toMatchObject({
      established_fte: 1,
      vacant_fte: 0,
      away_share: 0
    });
  });
});

it('without posts is of the officers in post, and vacancies are not known', async () => {
  await force.reload({
    officers: [officer('A'), officer('B')],
    absences: [away('A', '2026-10-05', '2026-10-09')]
  });
  const row = (await force.rows(coincidentAbsence)).find(({ day }) => day === '2026-10-05');
  expect(row).toMatchObject({
    established_fte: null,
    vacant_fte: null,
    in_post_fte: 2,
    away_share: 0.5,
    state: 'ok'
  });
});

it('without absences is not known; of nobody it is no share', async () => {
  await force.reload({ officers: [officer('A')], posts: [post('1', 'A')] });
  expect((await force.rows(coincidentAbsence))[0]).toMatchObject({
    absent_fte: null,
    vacant_fte: 0,
    away_share: null,
    is_peak: false,
    state: 'no_data'
  });
  const officers = [officer('A', { contracted_hours: 0 })];
  expect(await dayOf('2026-10-01', { officers, posts: [post('1', null, { unit_id: 'U2' })] })).toMatchObject({
    away_share: null,
    state: 'not_applicable'
  });
});

it('of the force is the sum of its units', async () => {
  const officers = [officer('A'), officer('B', { unit_id: 'U2' })];
  const posts = [post('1', 'A'), post('2', 'B', { unit_id: 'U2' }), post('3', null, { unit_id: 'U2' })];
  await force.reload(tables({ officers, posts, absences: [away('B', '2026-10-05', '2026-10-05')] }));
  const row = (await force.rows(coincidentAbsence)).find(
    ({ level, day }) => level === 'force' && day === '2026-10-05'
  );
  expect(row).toMatchObject({ absent_fte: 1, vacant_fte: 1, established_fte: 3, away_share: 0.666666667 });
});
