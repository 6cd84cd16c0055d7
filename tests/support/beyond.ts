// DuckDB alone, as decision 0033 says of it: views over Parquet files that lie in a folder, and the product's SQL files.
import { existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { DuckDBInstance, type DuckDBConnection } from '@duckdb/node-api';
import { columnsOf, type Extract } from '../../src/lib/extracts/contract.ts';
import { EXTRACTS } from '../../src/lib/extracts/registry.ts';
import { DEFAULT_SETTINGS, settingsInForce } from '../../src/lib/settings/settings.ts';
import type { Day } from '../../src/lib/shared/dates.ts';
import { INTERMEDIATES } from '../../src/lib/warehouse/intermediate.ts';
import { literals, name } from '../../src/lib/warehouse/literal.ts';
import { buildParameters } from '../../src/lib/warehouse/parameters.ts';
import { enumOf, stagedColumns } from '../../src/lib/warehouse/schema.ts';
import type { Warehouse } from '../../src/lib/warehouse/warehouse.ts';

const HAS_TIME = /_has_time$/;

/** Each extract a folder of Parquet files, the history a file for each snapshot day. Returns those that there are. */
async function written(engine: DuckDBConnection, from: string, to: string): Promise<Set<string>> {
  const loaded = new Set<string>();
  for (const { id, file } of EXTRACTS) {
    const [csv, folder] = [join(from, file), join(to, id)];
    if (!existsSync(csv)) continue;
    mkdirSync(folder, { recursive: true });
    const form =
      id === 'case_history'
        ? 'format parquet, partition_by (as_of), write_partition_columns'
        : 'format parquet';
    const path = id === 'case_history' ? folder : join(folder, 'all.parquet');
    await engine.run(`copy (from read_csv('${csv}')) to '${path}' (${form}, overwrite_or_ignore)`);
    loaded.add(id);
  }
  return loaded;
}

/** As checked tables are shaped, over whatever files the glob finds. */
async function view(engine: DuckDBConnection, extract: Extract, glob: string): Promise<void> {
  const source = `read_parquet('${glob}', hive_partitioning = false)`;
  const described = await engine.runAndReadAll(`describe from ${source}`);
  const there = new Set(described.getRows().map(([column]) => String(column)));
  const coded = new Set(columnsOf(extract).flatMap(({ codes, name: column }) => (codes ? [column] : [])));
  const columns = stagedColumns(extract).map(([column, type]) => {
    if (column === 'record_number') return '(row_number() over () - 1)::integer as record_number';
    if (HAS_TIME.test(column)) return `${there.has(column.replace(HAS_TIME, ''))} as ${name(column)}`;
    if (!there.has(column)) return `null::${type} as ${name(column)}`;
    return `${name(column)}${coded.has(column) ? '::varchar' : ''}::${type} as ${name(column)}`;
  });
  await engine.run(`create view stg_${extract.id} as select ${columns.join(', ')} from ${source}`);
}

/** Rows of SQL, once the shared tables stand over the extracts of `from`, rewritten as Parquet in `to`. */
export async function openBeyond(from: string, to: string, asOf: Day) {
  const instance = await DuckDBInstance.create(':memory:', { threads: '1' });
  const engine = await instance.connect();
  const loaded = await written(engine, from, to);
  const types = new Map(
    EXTRACTS.flatMap((extract) =>
      columnsOf(extract).flatMap(({ codes }) => (codes ? [[enumOf(codes), codes] as const] : []))
    )
  );
  for (const [type, codes] of types) await engine.run(`create type ${type} as enum (${literals(codes)})`);
  for (const extract of EXTRACTS) {
    const columns = stagedColumns(extract).map(([column, type]) => `${name(column)} ${type}`);
    if (loaded.has(extract.id)) await view(engine, extract, join(to, extract.id, '**/*.parquet'));
    else await engine.run(`create table stg_${extract.id} (${columns.join(', ')})`);
  }
  const rows = async (sql: string) => (await engine.runAndReadAll(sql)).getRowObjectsJson();
  const run = (sql: string, values: readonly (string | number | boolean | null)[] = []) =>
    engine.run(sql, [...values]);
  const settingsOn = (day: Day) => settingsInForce(DEFAULT_SETTINGS, day);
  await buildParameters({ rows, run } as unknown as Warehouse, { asOf, settingsOn, loaded });
  for (const { table, select } of INTERMEDIATES) await engine.run(`create table ${table} as ${select}`);
  return {
    rows,
    close() {
      engine.closeSync();
      instance.closeSync();
    }
  };
}
