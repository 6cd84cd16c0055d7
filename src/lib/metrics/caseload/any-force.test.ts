// M1 on random forces: rows add up, order changes nothing, a move within a unit leaves the unit alone.
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { randomForce, sumsOf } from '../../../../tests/support/caseloads.ts';
import { openForce, type Force, type Tables } from '../../../../tests/support/force.ts';
import { runs } from '../../../../tests/support/strength.ts';
import { caseload } from './metric.ts';

let force: Force;
beforeAll(async () => void (force = await openForce()));
afterAll(() => force.close());

const rowsOf = async (tables: Tables) => {
  await force.reload(tables);
  return force.rows(caseload);
};

const COUNTS = [
  'cases',
  'very_high',
  'high',
  'medium',
  'low',
  'not_assessed',
  'reactive',
  'custody',
  'missing',
  'second_officer_cases'
] as const;

describe('on any force', () => {
  const once = { numRuns: runs(12), endOnFailure: true };

  it('officers and no lead add up to the unit, units to the force, and levels to the cases', async () => {
    await fc.assert(
      fc.asyncProperty(randomForce, async (tables) => {
        const rows = await rowsOf({ ...tables });
        const { added, stated } = sumsOf(rows, COUNTS);
        expect(added).toEqual(stated);
        for (const row of rows)
          expect(row.very_high + row.high + row.medium + row.low + row.not_assessed).toBe(row.cases);
      }),
      once
    );
  });

  it('a case that moves within its unit leaves the unit and the force as they were', async () => {
    await fc.assert(
      fc.asyncProperty(randomForce, fc.nat(), async (tables, pick) => {
        const holders = tables.officers.filter(
          ({ role, ended_on, unit_id }) => role === 'mosovo_officer' && ended_on === null && unit_id === 'U1'
        );
        const [from, to] = [holders[0], holders.at(-1)];
        if (!from || !to) return;
        const moved = pick % tables.cases.length;
        const ledBy = (lead: unknown) =>
          tables.cases.map((fields, index) =>
            index === moved ? { ...fields, lead_officer_id: lead as string } : fields
          );
        const above = (rows: Awaited<ReturnType<typeof rowsOf>>) =>
          rows.filter(({ level }) => level !== 'officer');
        const before = above(await rowsOf({ ...tables, cases: ledBy(from['officer_id']) }));
        expect(above(await rowsOf({ ...tables, cases: ledBy(to['officer_id']) }))).toEqual(before);
      }),
      once
    );
  });

  it('the order of the rows in the files changes nothing', async () => {
    await fc.assert(
      fc.asyncProperty(randomForce, async (tables) => {
        const rows = await rowsOf({ ...tables });
        const turned = {
          units: tables.units.toReversed(),
          officers: tables.officers.toReversed(),
          cases: tables.cases.toReversed()
        };
        expect(await rowsOf(turned)).toEqual(rows);
      }),
      once
    );
  });
});
