// M9b: given who covers for whom today, expect hours, shares, loads, chains and what is broken.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { area } from '../../../../tests/support/areas.ts';
import { caseloadOf, casesOf, officer, type Fields } from '../../../../tests/support/caseloads.ts';
import { openForce, type Force, type Tables } from '../../../../tests/support/force.ts';
import { coverPressure } from './metric.ts';

let force: Force;
beforeAll(async () => void (force = await openForce({}, { engine: 'native' })));
afterAll(() => force.close());

const rowsOf = async (tables: Tables, options?: Parameters<Force['reload']>[1]) => {
  await force.reload(tables, options);
  return force.rows(coverPressure);
};

/** "A by B": A is away and B covers, from 1 September 2026, without an end. */
const by = (words: string, fields: Fields = {}): Fields => {
  const [absent = '', covering = ''] = words.split(' by ');
  return {
    cover_id: `${absent}-${covering}-${fields['starts_on'] ?? ''}${fields['case_id'] ?? ''}`,
    absent_officer_id: absent,
    covering_officer_id: covering,
    starts_on: '2026-09-01',
    ...fields
  };
};

const away = (officer_id: string, fields: Fields = {}): Fields => ({
  absence_id: `away-${officer_id}`,
  officer_id,
  kind: 'sickness',
  starts_on: '2026-09-28',
  ends_on: '2026-10-02',
  ...fields
});

const ids = ['A', 'B', 'C', 'D', 'E'];

/** A leads 10 cases (2 high), B 20 (3 high); nobody is away who covers. */
const tables = (cover: readonly Fields[], over: Tables = {}): Tables => ({
  officers: ids.map((id) => officer(id)),
  cases: [...caseloadOf('A', 10, 2), ...caseloadOf('B', 20, 3)],
  areas: [area('X')],
  absences: [away('A', { starts_on: '2026-09-01' })],
  cover,
  ...over
});

const rowOf = async (who: string, given: Tables, options?: Parameters<Force['reload']>[1]) =>
  (await rowsOf(given, options)).find(({ officer_id }) => officer_id === who);

describe('who covers', () => {
  it('has their own and the covered cases in the share, and the hours of both in the load', async () => {
    const row = await rowOf('B', tables([by('A by B')]));
    expect(row).toMatchObject({
      officers_covered: 1,
      own_cases: 20,
      covered_cases: 10,
      cases: 30,
      high_risk_cases: 5,
      own_share: 3 / 20,
      share: 5 / 30,
      share_state: 'ok',
      reciprocal: false,
      chain_length: 1,
      broken: false
    });
    const { own_hours_needed: own, covered_hours_needed: covered, available_hours: available } = row!;
    expect(available).toBeCloseTo(162.8, 9);
    expect(row!.covered_to_own).toBeCloseTo((covered as number) / (own as number), 6);
    expect(row!.load_percent).toBeCloseTo((100 * ((own as number) + (covered as number))) / 162.8, 6);
    expect(row!.own_load_percent).toBeCloseTo((100 * (own as number)) / 162.8, 6);
  });

  it('has a part of the hours of what they cover in part, and each case once', async () => {
    const whole = await rowOf('B', tables([by('A by B')]));
    const half = await rowOf('B', tables([by('A by B', { share: 0.5 })]));
    expect(half!.covered_cases).toBe(10);
    expect(half!.covered_hours_needed).toBeCloseTo((whole!.covered_hours_needed as number) / 2, 6);
    const [one] = casesOf('A', 1, { risk_level: 'high' });
    const twice = [by('A by B'), by('A by B', { case_id: one?.['case_id'] ?? null })];
    expect(await rowOf('B', tables(twice))).toEqual(whole);
    const single = await rowOf('B', tables([twice[1]!]));
    expect(single).toMatchObject({ covered_cases: 1, high_risk_cases: 4, cases: 21 });
  });

  it.each([
    ['exactly 20 per cent complies', 5, 5, 'ok'],
    ['one more is above it', 6, 5, 'breach']
  ] as const)('%s, with cover', async (_, own, covered, state) => {
    const cases = [...caseloadOf('B', 25, own), ...caseloadOf('A', 25, covered)];
    expect(await rowOf('B', tables([by('A by B')], { cases }))).toMatchObject({ share_state: state });
  });

  it('with too much work for the hours that they have is above a limit', async () => {
    const officers = ids.map((id) => officer(id, id === 'B' ? { contracted_hours: 10 } : {}));
    const row = await rowOf('B', tables([by('A by B')], { officers }));
    expect(row).toMatchObject({ load_state: 'breach', state: 'breach' });
  });

  it.each<{ says: string; cover: Fields[]; found: string[] }>([
    { says: 'is nobody before it begins', cover: [by('A by B', { starts_on: '2026-10-01' })], found: [] },
    {
      says: 'is nobody after it ends',
      cover: [by('A by B', { ends_on: '2026-09-29' })],
      found: []
    },
    { says: 'is somebody on its last day', cover: [by('A by B', { ends_on: '2026-09-30' })], found: ['B'] },
    { says: 'is nobody for oneself', cover: [by('A by A')], found: [] },
    { says: 'is nobody whom officers does not know', cover: [by('A by stranger')], found: [] }
  ])('$says', async ({ cover, found }) => {
    expect((await rowsOf(tables(cover))).map(({ officer_id }) => officer_id)).toEqual(found);
  });

  it('without cases and hours of work of their own has no ratio, and no percentage of nothing', async () => {
    expect(await rowOf('C', tables([by('A by C')]))).toMatchObject({
      own_cases: 0,
      own_hours_needed: 0,
      covered_to_own: null,
      own_share: null,
      own_load_percent: 0
    });
    expect(await rowOf('D', tables([by('C by D')]))).toMatchObject({
      cases: 0,
      share: null,
      share_state: 'not_applicable'
    });
  });
});

describe('a chain', () => {
  const chains = async (cover: readonly Fields[]) =>
    Object.fromEntries((await rowsOf(tables(cover))).map((row) => [row.officer_id, row.chain_length]));

  it.each<{ says: string; cover: Fields[]; expected: Record<string, number> }>([
    { says: 'of one link', cover: [by('A by B')], expected: { B: 1 } },
    {
      says: 'of three',
      cover: [by('A by B'), by('B by C'), by('C by D')],
      expected: { B: 1, C: 2, D: 3 }
    },
    {
      says: 'is the longest of those that end here',
      cover: [by('A by B'), by('B by C'), by('D by C')],
      expected: { B: 1, C: 2 }
    },
    {
      says: 'goes the shortest way from each who is covered for',
      cover: [by('A by B'), by('B by C'), by('A by C')],
      expected: { B: 1, C: 1 }
    },
    {
      says: 'does not go round where two cover for each other',
      cover: [by('A by B'), by('B by A')],
      expected: { A: 1, B: 1 }
    },
    {
      says: 'does not go round in a ring of three',
      cover: [by('A by B'), by('B by C'), by('C by A')],
      expected: { A: 2, B: 2, C: 2 }
    }
  ])('$says', async ({ cover, expected }) => {
    expect(await chains(cover)).toEqual(expected);
  });

  it('is followed for ten links', async () => {
    const many = Array.from({ length: 14 }, (_, index) => `O${String(index).padStart(2, '0')}`);
    const cover = many.slice(1).map((id, index) => by(`${many[index]} by ${id}`));
    const rows = await rowsOf(
      tables(cover, { officers: many.map((id) => officer(id)), cases: casesOf('O00', 1) })
    );
    expect(rows.map(({ chain_length }) => chain_length)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 10, 10, 10]);
  });
});

describe('reciprocal', () => {
  it.each<{ says: string; cover: Fields[]; is: boolean }>([
    {
      says: 'is cover both ways in 12 months, not only at one time',
      cover: [by('A by B'), by('B by A', { starts_on: '2025-10-06', ends_on: '2025-10-10' })],
      is: true
    },
    {
      says: 'is none where the other is longer ago',
      cover: [by('A by B'), by('B by A', { starts_on: '2025-09-01', ends_on: '2025-09-30' })],
      is: false
    },
    {
      says: 'is none where the other comes after the as-of month',
      cover: [by('A by B'), by('B by A', { starts_on: '2026-10-01', ends_on: '2026-10-02' })],
      is: false
    },
    { says: 'is none in a ring of three', cover: [by('A by B'), by('B by C'), by('C by A')], is: false }
  ])('$says', async ({ cover, is }) => {
    expect(await rowOf('B', tables(cover))).toMatchObject({ reciprocal: is });
  });
});

describe('broken', () => {
  it.each<{ says: string; over: Tables; is: boolean }>([
    { says: 'is cover by somebody absent that day', over: { absences: [away('B')] }, is: true },
    {
      says: 'is not cover by somebody away for half of it',
      over: { absences: [away('B', { fraction: 0.5 })] },
      is: false
    },
    {
      says: 'is cover by somebody who has left',
      over: { officers: ids.map((id) => officer(id, id === 'B' ? { ended_on: '2026-09-29' } : {})) },
      is: true
    },
    {
      says: 'is cover by somebody who has not begun',
      over: { officers: ids.map((id) => officer(id, id === 'B' ? { started_on: '2026-10-01' } : {})) },
      is: true
    }
  ])('$says', async ({ over, is }) => {
    const row = await rowOf('B', tables([by('A by B')], over));
    expect(row).toMatchObject({ broken: is, ...(is ? { state: 'absent' } : {}) });
  });

  it('leaves no percentage of load where there are no hours', async () => {
    const absences = [away('B', { starts_on: '2026-08-31', ends_on: '2026-09-30' })];
    expect(await rowOf('B', tables([by('A by B')], { absences }))).toMatchObject({
      available_hours: 0,
      load_percent: null,
      own_load_percent: null,
      load_state: 'absent'
    });
  });
});

it('without areas no hours and no load are known; the share is', async () => {
  const given = Object.fromEntries(Object.entries(tables([by('A by B')])).filter(([id]) => id !== 'areas'));
  expect(await rowOf('B', given)).toMatchObject({
    own_hours_needed: null,
    covered_to_own: null,
    load_percent: null,
    load_state: 'no_data',
    share: 5 / 30,
    state: 'no_data'
  });
});
