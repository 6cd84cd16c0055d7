// How many can be away at once, from extracts to rows, through the solver.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { caseloadOf, officer } from '../../../../tests/support/caseloads.ts';
import { openForce, type Force, type Tables } from '../../../../tests/support/force.ts';
import { breakingPoint } from './metric.ts';

let force: Force;
beforeAll(async () => {
  force = await openForce();
});
afterAll(() => force.close());

const rowsOf = async (tables: Tables, settings = {}) => {
  await force.reload(tables, { settings });
  return (await force.rows(breakingPoint)).map((row) => [
    row.unit_id,
    row.officer_id,
    row.officers,
    row.cases,
    row.losses,
    row.way,
    row.state
  ]);
};

const unit = (unit_id: string, count: number, cases: number, high = 0) => {
  const ids = Array.from({ length: count }, (_, i) => `${unit_id}-${String(i + 1).padStart(2, '0')}`);
  return {
    officers: ids.map((id) => officer(id, { unit_id })),
    cases: ids.flatMap((id) => caseloadOf(id, cases, high, 0, { unit_id }))
  };
};

const together = (...units: readonly ReturnType<typeof unit>[]) => ({
  officers: units.flatMap(({ officers }) => officers),
  cases: units.flatMap(({ cases }) => cases)
});

describe('the breaking point', () => {
  // Under a ceiling of 60: of five at 40, two away leave 80 cases and room for 60.
  it('has a row for each unit and each officer of a set that is too many', async () => {
    expect(await rowsOf(together(unit('U1', 5, 40), unit('U2', 1, 3)))).toEqual([
      ['U1', null, 5, 200, 2, 'exact', 'ok'],
      ['U2', null, 1, 3, 1, 'exact', 'watch'],
      ['U1', 'U1-01', null, 40, 2, 'exact', 'ok'],
      ['U1', 'U1-02', null, 40, 2, 'exact', 'ok'],
      ['U2', 'U2-01', null, 3, 1, 'exact', 'watch']
    ]);
  });

  it('follows the ceiling, the limit and who may take cases', async () => {
    const five = unit('U1', 5, 40, 8);
    const lossesWith = async (settings: object, tables: Tables = five) =>
      (await rowsOf(tables, settings))[0]?.[4];
    expect(await lossesWith({})).toBe(2);
    expect(await lossesWith({ absorb_ceiling_cases_per_fte: 100 })).toBe(4);
    expect(await lossesWith({ high_risk_limit_percent: 19 })).toBe(1);
    const vetting = [{ officer_id: 'U1-01', level: 'NPPV3', status: 'current', granted_on: '2025-01-01' }];
    expect(await lossesWith({}, { ...five, vetting })).toBe(1);
    expect(await lossesWith({ receivers_must_be_vetted: false }, { ...five, vetting })).toBe(2);
  });

  it('says that beyond fifteen officers those with most to take over are lost first', async () => {
    expect((await rowsOf(unit('U1', 16, 40)))[0]).toEqual(['U1', null, 16, 640, 6, 'largest_first', 'ok']);
  });

  it('is nothing where nobody holds cases', async () => {
    expect(await rowsOf({ officers: [officer('a')], cases: [] })).toEqual([
      ['U1', null, 1, 0, null, 'exact', 'not_applicable']
    ]);
  });
});
