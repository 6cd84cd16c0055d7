// What the solver is asked is read from the engine once for each change.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { answers, engines, EVERYTHING, load, TWO_UNITS } from '../../../tests/support/pipeline.ts';
import { breakingPoint } from '../metrics/breaking-point/metric.ts';
import { rebalance } from '../metrics/rebalance/metric.ts';
import { resilience } from '../metrics/resilience/metric.ts';
import { readSettings } from '../settings/settings.ts';
import type { Warehouse } from '../warehouse/warehouse.ts';
import { Force } from './force.ts';

let shared: Awaited<ReturnType<typeof engines>>;

beforeAll(async () => {
  shared = await engines();
});
afterAll(() => shared.warehouse.close());

/** An engine that counts how often the officers who are asked about are read. */
function counting(warehouse: Warehouse) {
  const counted = { reads: 0 };
  const rows: Warehouse['rows'] = (sql, ...rest) => {
    if (sql === 'select * from int_absorption_inputs') counted.reads += 1;
    return warehouse.rows(sql, ...rest);
  };
  return { counted, warehouse: { ...warehouse, rows } };
}

test('the officers are read once for all that the solver is asked, and again after a change', async () => {
  const { counted, warehouse } = counting(shared.warehouse);
  const force = await Force.open({ ...shared, warehouse });
  await load(force, TWO_UNITS);
  await force.build(EVERYTHING);
  await answers(force, [resilience, breakingPoint, rebalance]);
  expect(counted.reads).toBe(1);
  const tighter = readSettings(JSON.stringify({ high_risk_limit_percent: 40 }));
  if (!tighter.ok) throw new Error(tighter.problems[0]?.sentence);
  await force.build({ ...EVERYTHING, settings: tighter.value });
  await answers(force, [resilience, breakingPoint, rebalance]);
  expect(counted.reads).toBe(2);
});
