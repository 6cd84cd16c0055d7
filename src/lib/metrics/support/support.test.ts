// M24: given people and posts, expect how much support there is for those who hold cases, month by month.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { officer, oneCase, type Fields } from '../../../../tests/support/caseloads.ts';
import type { SettingValue } from '../../settings/setting.ts';
import { openForce, type Force, type Tables } from '../../../../tests/support/force.ts';
import { support } from './metric.ts';

type Settings = Readonly<Record<string, SettingValue>>;

let force: Force;
beforeAll(async () => void (force = await openForce({}, { engine: 'native' })));
afterAll(() => force.close());

const post = (post_id: string, role: string, officer_id: string | null, fields: Fields = {}): Fields => ({
  post_id,
  unit_id: 'U1',
  role,
  fte: 1,
  officer_id,
  ...fields
});

const officers = [
  officer('A'),
  officer('B', { contracted_hours: 18.5 }),
  officer('admin', { role: 'administrator' }),
  officer('left', { role: 'administrator', ended_on: '2026-06-15' }),
  officer('intel', { role: 'intelligence', contracted_hours: 18.5 }),
  officer('coordinator', { role: 'coordinator' }),
  officer('chief', { role: 'supervisor' })
];

const tables = (over: Tables = {}): Tables => ({
  officers,
  cases: [oneCase('C')],
  posts: [
    post('1', 'administrator', 'admin'),
    post('2', 'administrator', 'left'),
    post('3', 'intelligence', 'intel', { fte: 0.5 }),
    post('4', 'coordinator', 'coordinator'),
    post('5', 'coordinator', null, { fte: 0.5 }),
    post('6', 'mosovo_officer', null)
  ],
  ...over
});

const without = (extract: keyof Tables): Tables =>
  Object.fromEntries(Object.entries(tables()).filter(([id]) => id !== extract));

async function monthsOf(given: Tables, settings: Settings = {}, unit = 'U1') {
  await force.reload(given, { settings });
  return (await force.rows(support)).filter(({ unit_id }) => unit_id === unit);
}

describe('support', () => {
  it('is administrators and intelligence staff for those who hold cases', async () => {
    const now = (await monthsOf(tables())).at(-1);
    expect(now).toMatchObject({
      month: '2026-09-01',
      as_of: '2026-09-30',
      administrator_fte: 1,
      intelligence_fte: 0.5,
      support_fte: 1.5,
      case_holding_fte: 1.5,
      support_ratio: 1,
      established_fte: 2.5,
      filled_fte: 1.5,
      filled_share: 0.6,
      coordinator_fte: 1,
      coordinator_established_fte: 1.5,
      coordinator_filled_fte: 1,
      state: 'ok'
    });
  });

  it('is followed over the as-of month and the eleven before it, without the posts of then', async () => {
    const months = await monthsOf(tables());
    expect(months).toHaveLength(12);
    expect(months[0]).toMatchObject({ month: '2025-10-01', as_of: '2025-10-31', filled_fte: null });
    expect(months.map(({ administrator_fte }) => administrator_fte)).toEqual([
      2, 2, 2, 2, 2, 2, 2, 2, 1, 1, 1, 1
    ]);
  });

  it('does not count among it who holds cases by the settings', async () => {
    const settings = { case_holding_roles: ['mosovo_officer', 'administrator'] };
    expect((await monthsOf(tables(), settings)).at(-1)).toMatchObject({
      administrator_fte: 0,
      support_fte: 0.5,
      case_holding_fte: 2.5,
      established_fte: 0.5
    });
  });

  it('has no ratio where nobody holds cases, and no filled share where there is no post', async () => {
    const given = tables({
      officers: officers.map((one) => ({ ...one, unit_id: one['role'] === 'mosovo_officer' ? 'U2' : 'U1' }))
    });
    expect((await monthsOf(given)).at(-1)).toMatchObject({
      support_fte: 1.5,
      support_ratio: null,
      state: 'not_applicable'
    });
    expect((await monthsOf(given, {}, 'U2')).at(-1)).toMatchObject({
      support_fte: 0,
      support_ratio: 0,
      established_fte: 0,
      filled_share: null,
      state: 'ok'
    });
  });

  it('without the posts extract has the people, and does not know the posts', async () => {
    const others = without('posts');
    expect((await monthsOf(others)).at(-1)).toMatchObject({
      support_ratio: 1,
      established_fte: null,
      filled_fte: null,
      coordinator_established_fte: null
    });
  });
});
