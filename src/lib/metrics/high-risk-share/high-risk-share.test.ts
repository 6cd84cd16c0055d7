// M2: given caseloads, expect shares, states, room and what is to be passed on.
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  caseloadOf,
  casesOf,
  officer,
  oneCase,
  randomForce,
  sumsOf
} from '../../../../tests/support/caseloads.ts';
import { openForce, type Force, type Tables } from '../../../../tests/support/force.ts';
import { runs } from '../../../../tests/support/strength.ts';
import { highRiskShare, type HighRiskShareRow } from './metric.ts';

let force: Force;
beforeAll(async () => void (force = await openForce()));
afterAll(() => force.close());

type Options = Parameters<Force['reload']>[1];

const rowsOf = async (tables: Tables, options?: Options) => {
  await force.reload(tables, options);
  return force.rows(highRiskShare);
};

interface Caseload {
  readonly high: number;
  readonly cases: number;
  readonly unassessed?: number;
}

/** The rows of as many officers, each with one of these caseloads. */
async function rowsFor(caseloads: readonly Caseload[], options?: Options) {
  const ids = caseloads.map((_, index) => `A-${index + 1000}`);
  const cases = caseloads.flatMap(({ cases, high, unassessed = 0 }, index) =>
    caseloadOf(ids[index] as string, cases, high, unassessed)
  );
  const officers = ids.map((id) => officer(id));
  const rows = await rowsOf({ officers, cases: [...cases, oneCase('other', { unit_id: 'U2' })] }, options);
  return rows.filter(({ officer_id }) => officer_id !== null);
}

const rowOf = async (cases: number, high: number, unassessed = 0, options?: Options) =>
  (await rowsFor([{ cases, high, unassessed }], options))[0];

describe('against the model in the guidance', () => {
  const boundaries = [
    { high: 10, cases: 50, state: 'ok', may_take: 0, must_shed: 0 },
    { high: 11, cases: 50, state: 'breach', may_take: 0, must_shed: 2 },
    { high: 11, cases: 55, state: 'ok', may_take: 0, must_shed: 0 },
    { high: 11, cases: 56, state: 'ok', may_take: 0, must_shed: 0 },
    { high: 10, cases: 49, state: 'breach', may_take: 0, must_shed: 1 },
    { high: 2, cases: 9, state: 'breach', may_take: 0, must_shed: 1 },
    { high: 2, cases: 10, state: 'ok', may_take: 0, must_shed: 0 },
    { high: 1, cases: 5, state: 'ok', may_take: 0, must_shed: 0 },
    { high: 6, cases: 51, state: 'ok', may_take: 5, must_shed: 0 },
    { high: 4, cases: 25, state: 'ok', may_take: 1, must_shed: 0 },
    { high: 15, cases: 52, state: 'breach', may_take: 0, must_shed: 6 },
    { high: 0, cases: 50, state: 'ok', may_take: 12, must_shed: 0 },
    { high: 50, cases: 50, state: 'breach', may_take: 0, must_shed: 50 }
  ];
  let rows: HighRiskShareRow[];
  beforeAll(async () => void (rows = await rowsFor(boundaries)));

  it.each(boundaries.map((boundary, index) => ({ ...boundary, index })))(
    '$high of $cases is $state, room for $may_take, $must_shed to pass on',
    ({ high, cases, index, ...expected }) => {
      expect(rows[index]).toMatchObject({ ...expected, share: high / cases, small_caseload: false });
    }
  );

  it('says that one of four is above the model and a small caseload', async () => {
    expect(await rowOf(4, 1)).toMatchObject({ state: 'breach', must_shed: 1, small_caseload: true });
  });

  it('has no share where there are no cases', async () => {
    expect(await rowOf(0, 0)).toMatchObject({
      cases: 0,
      share: null,
      share_least: null,
      share_most: null,
      state: 'not_applicable'
    });
  });

  it.each([20, 12.5, 33.3, 1, 99])(
    'room and surplus are exactly what they promise at %d per cent',
    async (limit) => {
      const isAbove = (high: number, cases: number) => 1000 * high > Math.round(limit * 10) * cases;
      const caseloads = [1, 5, 10, 24, 25, 50].flatMap((cases) =>
        Array.from({ length: cases + 1 }, (_, high) => ({ cases, high }))
      );
      const judged = await rowsFor(caseloads, { settings: { high_risk_limit_percent: limit } });
      for (const [index, { cases, high }] of caseloads.entries()) {
        const row = judged[index] as HighRiskShareRow;
        const take = row.may_take as number;
        const shed = row.must_shed;
        expect(row.state).toBe(isAbove(high, cases) ? 'breach' : 'ok');
        expect(isAbove(high - shed, cases - shed)).toBe(false);
        if (shed > 0) expect(isAbove(high - shed + 1, cases - shed + 1)).toBe(true);
        else expect(isAbove(high + take, cases + take)).toBe(false);
        expect(isAbove(high + take + 1, cases + take + 1)).toBe(true);
      }
    }
  );

  it('takes the limit and the levels from the settings', async () => {
    const settings = { high_risk_limit_percent: 10, high_risk_levels: ['very_high'] };
    const cases = [...casesOf('A', 1, { risk_level: 'very_high' }), ...caseloadOf('A', 8, 5)];
    const [row] = await rowsOf({ officers: [officer('A')], cases }, { settings });
    expect(row).toMatchObject({ cases: 9, high_risk_cases: 1, state: 'breach' });
  });
});

describe('cases not assessed', () => {
  it('make it depend on them where they could tip it: 3 high and 2 unassessed of 20 is 15 to 25 per cent', async () => {
    expect(await rowOf(20, 3, 2)).toMatchObject({
      share: 0.15,
      share_least: 0.15,
      share_most: 0.25,
      state: 'watch'
    });
  });

  it.each([
    {
      name: 'all of them could be high and it would still be exactly the limit',
      high: 2,
      unassessed: 2,
      state: 'ok'
    },
    { name: 'the known ones alone are above it', high: 5, unassessed: 2, state: 'breach' },
    { name: 'the known ones alone are exactly at it', high: 4, unassessed: 1, state: 'watch' }
  ])('are $state where $name', async ({ high, unassessed, state }) => {
    expect(await rowOf(20, high, unassessed)).toMatchObject({ state });
  });

  describe('left out of the denominator', () => {
    const options = { settings: { unassessed_denominator: 'assessed' } };

    it('share, room and surplus are of the assessed; least and most stay of all', async () => {
      expect(await rowOf(20, 3, 2, options)).toMatchObject({
        cases: 20,
        share: 3 / 18,
        share_least: 0.15,
        share_most: 0.25,
        state: 'watch',
        may_take: 0
      });
    });

    it('can put a share above the limit that all cases would keep within it', async () => {
      expect(await rowOf(20, 4, 2, options)).toMatchObject({
        share: 4 / 18,
        share_least: 0.2,
        state: 'breach',
        must_shed: 1
      });
    });

    it('leave no share where nothing is assessed', async () => {
      expect(await rowOf(6, 0, 6, options)).toMatchObject({
        cases: 6,
        share: null,
        share_most: 1,
        state: 'not_applicable'
      });
    });
  });
});

describe('whose share it is', () => {
  it('gives the unit the share of all its cases, those without a lead included', async () => {
    const officers = [officer('A'), officer('B'), officer('boss', { role: 'supervisor' })];
    const cases = [
      ...caseloadOf('A', 10, 1),
      ...caseloadOf('B', 10, 2),
      ...caseloadOf(null, 5, 2),
      ...caseloadOf('boss', 1, 1)
    ];
    const rows = await rowsOf({ officers, cases });
    expect(rows.map((row) => [row.level, row.officer_id, row.high_risk_cases, row.cases, row.state])).toEqual(
      [
        ['force', null, 6, 26, 'breach'],
        ['unit', null, 6, 26, 'breach'],
        ['officer', 'A', 1, 10, 'ok'],
        ['officer', 'B', 2, 10, 'ok'],
        ['officer', null, 3, 6, 'breach']
      ]
    );
  });
});

describe('on any force', () => {
  it('officers and no lead add up to the unit, and units to the force, in whatever order the files are', async () => {
    await fc.assert(
      fc.asyncProperty(randomForce, async (tables) => {
        const rows = await rowsOf({ ...tables });
        const { added, stated } = sumsOf(rows, ['cases', 'high_risk_cases', 'not_assessed']);
        expect(added).toEqual(stated);
        expect(
          await rowsOf({
            officers: tables.officers.toReversed(),
            units: tables.units,
            cases: tables.cases.toReversed()
          })
        ).toEqual(rows);
        for (const { share, share_least, share_most } of rows)
          if (share !== null)
            expect([share_least, share, share_most].toSorted((a, b) => Number(a) - Number(b))).toEqual([
              share_least,
              share,
              share_most
            ]);
      }),
      { numRuns: runs(10) }
    );
  });
});
