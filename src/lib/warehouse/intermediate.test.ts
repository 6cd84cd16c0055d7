// The shared tables: built in the order in which they read each other, and only where a change reaches.
import { createRequire } from 'node:module';
import { afterAll, describe, expect, test } from 'vitest';
import { openForce } from '../../../tests/support/force.ts';
import { affectedBy, buildIntermediate, INTERMEDIATES } from './intermediate.ts';

const { DuckDBInstance } = createRequire(import.meta.url)(
  '@duckdb/node-api'
) as typeof import('@duckdb/node-api');

const force = await openForce();
afterAll(() => force.close());

const names = (changed: string) => affectedBy(new Set([changed]), INTERMEDIATES).map(({ table }) => table);

test('every table stands after all that it reads', () => {
  const built = new Set<string>();
  for (const { table, readsFrom } of INTERMEDIATES) {
    const missing = [...readsFrom].filter((name) => name.startsWith('int_') && !built.has(name));
    const unbuilt = missing.filter((name) => INTERMEDIATES.some((other) => other.table === name));
    expect([table, unbuilt]).toEqual([table, []]);
    built.add(table);
  }
});

describe('the engine’s own reading', async () => {
  const connection = await (await DuckDBInstance.create(':memory:')).connect();

  test.each(INTERMEDIATES.map(({ table, select, readsFrom }) => [table, select, readsFrom] as const))(
    'of %s finds no table that was overlooked',
    (_, select, readsFrom) => {
      const read = connection
        .getTableNames(select, false)
        .filter((name) => /^(stg|int)_|^snapshot/.test(name));
      expect(read.filter((name) => !readsFrom.has(name))).toEqual([]);
    }
  );
});

test('a change rebuilds what reads it, directly or through another table, and nothing else', () => {
  expect(names('stg_units')).toContain('int_units');
  expect(names('stg_officers')).toEqual(expect.arrayContaining(['int_officers', 'int_cases', 'int_vetting']));
  expect(names('vetting_minimum')).toContain('int_vetting');
  expect(names('vetting_minimum')).not.toContain('int_cases');
  expect(names('stg_absences')).not.toContain('int_vetting');
  expect(names('high_risk_levels')).toContain('int_caseloads');
  expect(names('high_risk_levels')).not.toContain('int_cases');
  expect(names('suppression_threshold')).toEqual([]);
});

test('of what is named all is built, in its order, and nothing else', async () => {
  const built: string[] = [];
  const warehouse = {
    ...force.warehouse,
    run: (sql: string) => {
      built.push(/create or replace table (\w+)/.exec(sql)?.[1] ?? sql);
      return Promise.resolve();
    }
  };
  await buildIntermediate(warehouse, new Set(names('vetting_minimum').reverse()));
  expect(built).toEqual(names('vetting_minimum'));
});

test('every table can be built from nothing, and holds no unit, officer or case then', async () => {
  for (const { table } of INTERMEDIATES) {
    const [found] = await force.query(
      `select coalesce(sum(case when column_name in ('unit_id', 'officer_id', 'case_id') then 1 end), 0)::integer as ids
        from duckdb_columns() where table_name = '${table}'`
    );
    const [rows] = await force.query(`select count(*)::integer as count from ${table}`);
    if (Number(found?.['ids']) > 0) expect([table, rows]).toEqual([table, { count: 0 }]);
  }
});
