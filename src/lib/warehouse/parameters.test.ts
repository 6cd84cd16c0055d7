// The parameters: one row, every setting in its type, and the settings of each snapshot's own day.
import { afterAll, expect, test } from 'vitest';
import { openForce } from '../../../tests/support/force.ts';
import { EXTRACT_IDS } from '../extracts/registry.ts';
import { SETTINGS } from '../settings/catalogue.ts';

const force = await openForce();
afterAll(() => force.close());

const seen = (as_of: string, case_id: string) => ({
  as_of,
  case_id,
  unit_id: 'U-1',
  risk_level: 'low',
  management: 'active'
});

test('there is one row, with a column for the day, each setting and each extract', async () => {
  const columns = await force.query(
    "select column_name from duckdb_columns() where table_name = 'parameters' order by column_index"
  );
  expect(columns.map((row) => row['column_name'])).toEqual([
    'as_of',
    ...SETTINGS.map(({ id }) => id),
    ...EXTRACT_IDS.map((id) => `has_${id}`)
  ]);
  expect(await force.query('select count(*)::integer as count from parameters')).toEqual([{ count: 1 }]);
});

test('values arrive as they are: lists, numbers, nothing at all', async () => {
  await force.reload(
    { cases: [] },
    {
      asOf: '2026-03-31',
      settings: {
        horizon_days: [7, 14],
        high_risk_limit_percent: 12.5,
        required_courses: [],
        vetting_minimum: "x'y"
      }
    }
  );
  const [row] =
    await force.query(`select strftime(as_of, '%Y-%m-%d') as as_of, list_sum(horizon_days)::integer as days,
    typeof(horizon_days) as type, high_risk_limit_percent, len(required_courses)::integer as courses, vetting_minimum,
    caseload_reference_per_fte as reference, receivers_must_be_vetted as vetted,
    array_to_string(high_risk_levels, ' ') as levels, has_cases, has_officers from parameters`);
  expect(row).toEqual({
    as_of: '2026-03-31',
    days: 21,
    type: 'INTEGER[]',
    high_risk_limit_percent: 12.5,
    courses: 0,
    vetting_minimum: "x'y",
    reference: null,
    vetted: true,
    levels: 'very_high high',
    has_cases: true,
    has_officers: false
  });
});

test('each snapshot has the settings of its own day, and so has the as-of date', async () => {
  await force.reload(
    { case_history: [seen('2026-07-31', 'C-1'), seen('2026-08-31', 'C-1'), seen('2026-08-31', 'C-2')] },
    { settings: (day) => ({ high_risk_limit_percent: day < '2026-08-01' ? 25 : 20 }) }
  );
  const rows = await force.query(
    "select strftime(as_of, '%Y-%m-%d') as as_of, high_risk_limit_percent as most from snapshot_parameters order by 1"
  );
  expect(rows).toEqual([
    { as_of: '2026-07-31', most: 25 },
    { as_of: '2026-08-31', most: 20 },
    { as_of: '2026-09-30', most: 20 }
  ]);
});
