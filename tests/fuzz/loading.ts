// What was read, into the engine: each row becomes one of three things, and no other table is touched.
import { strict as assert } from 'node:assert';
import type { Records } from '../../src/lib/extracts/records.ts';
import type { Problem } from '../../src/lib/shared/outcome.ts';
import { loadRecords } from '../../src/lib/warehouse/load.ts';
import { openNative } from '../../src/lib/warehouse/native.ts';
import { createSchema } from '../../src/lib/warehouse/schema.ts';
import type { Warehouse } from '../../src/lib/warehouse/warehouse.ts';

const tablesIn = async (warehouse: Warehouse): Promise<string> =>
  JSON.stringify(
    await warehouse.rows(
      `select table_name, estimated_size::integer as size from duckdb_tables() where table_name not like 'stg_%' ` +
        `union all select table_name, -1 from duckdb_tables() where table_name like 'stg_%' order by all`
    )
  );

/** An engine with the tables of the contract, and one that nobody may reach. */
export async function openEngine(): Promise<Warehouse> {
  const warehouse = await openNative({ memoryMegabytes: 512 });
  await createSchema(warehouse);
  await warehouse.run(`create table untouched as select range as number from range(3)`);
  return warehouse;
}

/** Everything that is told of the records; throws where rows are lost or another table is touched. */
export async function loaded(warehouse: Warehouse, all: readonly Records[]): Promise<readonly Problem[]> {
  const told: Problem[] = [];
  const before = await tablesIn(warehouse);
  for (const records of all) {
    const brought = records.recordCount + records.rejectedCount + records.blankCount;
    const outcome = await loadRecords(warehouse, records);
    told.push(...(outcome.ok ? outcome.value.problems : outcome.problems));
    if (!outcome.ok) continue;
    const { rows, accepted, rejected, blank } = outcome.value;
    assert.deepEqual([rows, accepted + rejected + blank], [brought, brought]);
    const [counted] = await warehouse.rows(`select count(*)::integer as count from stg_${records.extract}`);
    assert.equal(counted?.['count'], accepted);
  }
  assert.equal(await tablesIn(warehouse), before);
  return told;
}
