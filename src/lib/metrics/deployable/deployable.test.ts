// M11: given posts and people, expect who can be deployed, and what the others are kept by.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { officer, type Fields } from '../../../../tests/support/caseloads.ts';
import { openForce, type Force, type Tables } from '../../../../tests/support/force.ts';
import { deployable } from './metric.ts';

let force: Force;
beforeAll(async () => void (force = await openForce({}, { engine: 'native' })));
afterAll(() => force.close());

const rowsOf = async (tables: Tables, options?: Parameters<Force['reload']>[1]) => {
  await force.reload(tables, options);
  return force.rows(deployable);
};

const post = (post_id: string, officer_id: string | null, fields: Fields = {}): Fields => ({
  post_id,
  unit_id: 'U1',
  role: 'mosovo_officer',
  fte: 1,
  officer_id,
  ...fields
});

const away = (officer_id: string, fields: Fields = {}): Fields => ({
  absence_id: `away-${officer_id}`,
  officer_id,
  kind: 'annual_leave',
  starts_on: '2026-09-28',
  ends_on: '2026-10-02',
  ...fields
});

const vetted = (officer_id: string): Fields => ({
  officer_id,
  level: 'NPPV2',
  status: 'current',
  granted_on: '2025-01-01'
});

const COURSES = ['pip1', 'mosovo', 'srp', 'mappa', 'visor'];
const trained = (officer_id: string, courses = COURSES): Fields[] =>
  courses.map((course) => ({ officer_id, course, completed_on: '2022-01-10' }));

const PEOPLE = ['fine', 'away', 'unvetted', 'untrained', 'away-and-unvetted', 'unvetted-and-untrained'];

const everybody: Tables = {
  officers: PEOPLE.map((id) => officer(id)),
  posts: [
    ...PEOPLE.map((id) => post(`P-${id}`, id)),
    post('vacant', null),
    post('vacant-half', null, { fte: 0.5 })
  ],
  absences: [away('away'), away('away-and-unvetted')],
  vetting: ['fine', 'away', 'untrained'].map(vetted),
  training: ['fine', 'away', 'unvetted', 'away-and-unvetted'].flatMap((id) => trained(id))
};

const unitRow = async (tables: Tables, options?: Parameters<Force['reload']>[1]) =>
  (await rowsOf(tables, options)).find((row) => row.level === 'unit');

describe('a unit', () => {
  it('goes from posts to people who can be deployed, each taken off once', async () => {
    expect(await unitRow(everybody)).toMatchObject({
      established_fte: 7.5,
      vacant_fte: 1.5,
      unworked_fte: 0,
      in_post_fte: 6,
      absent_fte: 2,
      not_vetted_fte: 2,
      not_trained_fte: 1,
      deployable_fte: 1,
      state: 'ok'
    });
  });

  it('counts part-timers by their hours, and the rest of their post as not worked', async () => {
    const officers = [officer('fine', { contracted_hours: 22.2 })];
    expect(await unitRow({ ...everybody, officers, posts: [post('P', 'fine')] })).toMatchObject({
      established_fte: 1,
      vacant_fte: 0,
      unworked_fte: 0.4,
      in_post_fte: 0.6,
      deployable_fte: 0.6
    });
  });

  it('shows it where more people are in post than there are posts', async () => {
    const officers = [officer('fine'), officer('second')];
    expect(await unitRow({ ...everybody, officers, posts: [post('P', 'fine')] })).toMatchObject({
      established_fte: 1,
      unworked_fte: -1,
      in_post_fte: 2
    });
  });

  it('takes a post for vacant whose holder has left or is unknown', async () => {
    const officers = [officer('fine'), officer('left', { ended_on: '2026-09-29' })];
    const posts = [post('1', 'fine'), post('2', 'left'), post('3', 'stranger')];
    expect(await unitRow({ ...everybody, officers, posts })).toMatchObject({ vacant_fte: 2, in_post_fte: 1 });
  });

  it('leaves other roles out on both sides', async () => {
    const officers = [officer('fine'), officer('chief', { role: 'supervisor' })];
    const posts = [post('1', 'fine'), post('2', null, { role: 'supervisor' })];
    expect(await unitRow({ ...everybody, officers, posts })).toMatchObject({
      established_fte: 1,
      in_post_fte: 1
    });
  });

  it('asks nobody for vetting or courses whom the settings leave out of them', async () => {
    const settings = {
      case_holding_roles: ['mosovo_officer', 'supervisor'],
      vetting_roles: ['mosovo_officer'],
      training_roles: ['mosovo_officer']
    };
    const officers = [officer('fine'), officer('chief', { role: 'supervisor' })];
    expect(await unitRow({ ...everybody, officers }, { settings })).toMatchObject({
      in_post_fte: 2,
      not_vetted_fte: 0,
      not_trained_fte: 0,
      deployable_fte: 2
    });
  });

  it('keeps somebody who is away for half the day', async () => {
    const absences = [away('fine', { fraction: 0.5 })];
    expect(await unitRow({ ...everybody, absences })).toMatchObject({ absent_fte: 0, not_vetted_fte: 3 });
  });

  it('keeps somebody whose vetting is still valid and falls due soon', async () => {
    const vetting = everybody.vetting!.map((row) =>
      row['officer_id'] === 'fine' ? { ...row, granted_on: '2023-10-15' } : row
    );
    await force.reload({ ...everybody, vetting });
    const [state] = await force.query(
      "select state::varchar as state from int_vetting where officer_id = 'fine'"
    );
    expect(state).toEqual({ state: 'watch' });
    expect(await unitRow({ ...everybody, vetting })).toMatchObject({ not_vetted_fte: 2, deployable_fte: 1 });
  });

  it('without officers has its vacant posts', async () => {
    const posts = [post('1', null, { unit_id: 'U2' })];
    const rows = await rowsOf({ ...everybody, posts });
    expect(rows.find((row) => row.unit_id === 'U2')).toMatchObject({
      established_fte: 1,
      vacant_fte: 1,
      in_post_fte: 0,
      deployable_fte: 0
    });
  });
});

describe('what is not known', () => {
  const without = (extract: keyof Tables) =>
    Object.fromEntries(Object.entries(everybody).filter(([id]) => id !== extract));

  it('is the establishment without posts; the people are known', async () => {
    expect(await unitRow(without('posts'))).toMatchObject({
      established_fte: null,
      vacant_fte: null,
      unworked_fte: null,
      in_post_fte: 6,
      deployable_fte: 1,
      state: 'ok'
    });
  });

  it.each([
    ['absences', { absent_fte: null, not_vetted_fte: null, not_trained_fte: null }],
    ['vetting', { absent_fte: 2, not_vetted_fte: null, not_trained_fte: null }],
    ['training', { absent_fte: 2, not_vetted_fte: 2, not_trained_fte: null }]
  ] as const)('is each step from %s on without it', async (extract, steps) => {
    expect(await unitRow(without(extract))).toMatchObject({
      ...steps,
      in_post_fte: 6,
      deployable_fte: null,
      state: 'no_data'
    });
  });
});

it('units add up to the force', async () => {
  const two = {
    ...everybody,
    officers: PEOPLE.map((id, index) => officer(id, { unit_id: index % 2 === 0 ? 'U1' : 'U2' }))
  };
  const rows = await rowsOf(two);
  const sum = (column: 'in_post_fte' | 'deployable_fte' | 'absent_fte') =>
    rows.filter(({ level }) => level === 'unit').reduce((total, row) => total + (row[column] as number), 0);
  const whole = rows.find(({ level }) => level === 'force');
  for (const column of ['in_post_fte', 'deployable_fte', 'absent_fte'] as const)
    expect(sum(column)).toBe(whole?.[column]);
});
