// What a lens takes out once its figures are made: rows about somebody, or about a case. The figures are the same.
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { answers, built, engines, EVERYTHING, TWO_UNITS } from '../../../tests/support/pipeline.ts';
import { randomForce } from '../../../tests/support/random-force.ts';
import { PROPERTY_TIMEOUT, runs } from '../../../tests/support/strength.ts';
import { DEFINITIONS } from '../metrics/definitions.ts';
import { visibleRows } from './lens.ts';
import { isTakenOut } from './narrow.ts';
import { isSolved } from './solved.ts';

let shared: Awaited<ReturnType<typeof engines>>;

beforeAll(async () => {
  shared = await engines();
});

afterAll(() => shared.warehouse.close());

const NAMING = {
  force: /(^|_)(officer|holder|receiver|supervisor|assessor|case|session)_id$/,
  welfare: /(^|_)case_id$/
};

/** Counts of people and the survey are protected for the chief officer, who is shown other numbers than there are. */
const isProtected = (reads: readonly string[]) => reads.some((table) => table.startsWith('int_protected_'));

describe.each(['force', 'welfare'] as const)('in the %s lens', (lens) => {
  const reader = { lens, unitId: null };

  it(
    'the figures are those of whoever holds everything, as far as they are shown',
    async () => {
      await fc.assert(
        fc.asyncProperty(randomForce, async (tables) => {
          const force = await built(shared, tables);
          const whole = await answers(force, DEFINITIONS);
          await force.build({ ...EVERYTHING, lens });
          const own = await answers(force, DEFINITIONS);
          for (const metric of DEFINITIONS.filter(({ reads }) => lens === 'welfare' || !isProtected(reads)))
            expect(own[metric.id], metric.id).toEqual(visibleRows(metric, whole[metric.id]!, reader));
        }),
        { numRuns: runs(5), endOnFailure: true }
      );
    },
    PROPERTY_TIMEOUT
  );

  it('no table has a row about whom or what the lens does not hold, before and after every figure', async () => {
    const force = await built(shared, TWO_UNITS, reader);
    const columns = await shared.warehouse.rows(
      'select table_name, column_name from duckdb_columns() where not internal'
    );
    const about = columns.filter(({ column_name: column }) => NAMING[lens].test(String(column)));
    const tables = [...new Set(about.map(({ table_name: table }) => String(table)))];
    expect(tables.length).toBeGreaterThan(10);
    expect(tables.filter((table) => !isTakenOut(table, reader))).toEqual([]);
    const isEmpty = async () => {
      for (const table of tables)
        expect([
          table,
          await shared.warehouse.rows(`select 1::integer as found from ${table} limit 1`)
        ]).toEqual([table, []]);
    };
    await isEmpty();
    await answers(force, DEFINITIONS);
    await isEmpty();
  });

  it('what the solver answers needs nothing that is taken out but what the solver is asked', () => {
    for (const { id, reads, sight } of DEFINITIONS)
      if (sight[lens] !== 'none' && reads.some(isSolved))
        expect([id, reads.filter((table) => !isSolved(table) && isTakenOut(table, reader))]).toEqual([
          id,
          []
        ]);
  });
});
