// The six million rows of the national history: the share on every snapshot day, by us and by others.
import { riskTrend } from '../../src/lib/metrics/risk-trend/metric.ts';
import type { FileBytes } from '../../src/lib/pipeline/bring.ts';
import { INTERMEDIATES } from '../../src/lib/warehouse/intermediate.ts';
import type { Row, Warehouse } from '../../src/lib/warehouse/warehouse.ts';
import { raced } from './clock.ts';
import type { Pair } from './questions.ts';
import { assertSame } from './same.ts';
import { lineOf, type Line } from './table.ts';
import { rowsOf } from './columns.ts';
import {
  TREND_KEYS,
  TREND_VALUES,
  trendByArquero,
  trendByColumns,
  trendByRows,
  trendSource,
  trendTables
} from './trend.ts';

/** Counts of the history that no setting changes, made once a load; and what is made of them for the settings. */
const KEPT = 'int_history_counts';
const MADE = 'int_risk_by_snapshot';

async function rebuilt(warehouse: Warehouse, name: string): Promise<void> {
  const found = INTERMEDIATES.find(({ table }) => table === name);
  if (!found) throw new Error(`There is no table ${name}`);
  await warehouse.run(`create or replace table ${name} as ${found.select}`);
}

/** As after a change of settings: the counts stand. */
async function trendAgain(warehouse: Warehouse): Promise<Row[]> {
  await rebuilt(warehouse, MADE);
  return warehouse.rows(riskTrend.sql);
}

/** From the checked rows, nothing kept. */
async function trendFromRows(warehouse: Warehouse): Promise<Row[]> {
  await rebuilt(warehouse, KEPT);
  return trendAgain(warehouse);
}

/** The others know the history only, so the as-of day, which comes from the cases, is left out of the comparison. */
const earlier = (rows: readonly Row[], asOf: string): Row[] =>
  rows.filter((row) => String(row['as_of']) < asOf);

export async function history(
  files: readonly FileBytes[],
  asOf: string,
  { ours, floor }: Pair,
  rounds: number
): Promise<Line[]> {
  const source = trendSource(files);
  const tables = trendTables(source);
  const rows = rowsOf(source.history);
  const own = earlier(await trendFromRows(ours.warehouse), asOf);
  const others = {
    columns: () => trendByColumns(source),
    rows: () => trendByRows(rows, source),
    arquero: () => trendByArquero(tables)
  };
  for (const [how, worked] of Object.entries(others))
    assertSame(`trend by ${how}`, own, worked(), TREND_KEYS, TREND_VALUES);
  const found = await raced(
    {
      again: () => trendAgain(ours.warehouse),
      fromRows: () => trendFromRows(ours.warehouse),
      floorAgain: () => trendAgain(floor.warehouse),
      floorFromRows: () => trendFromRows(floor.warehouse),
      ...others
    },
    { rounds }
  );
  const what = `share on every snapshot day of ${source.history.as_of.length.toLocaleString('en-GB')} rows`;
  const asked = `${what}, as asked (counts kept since the load)`;
  const scratch = `${what}, nothing kept`;
  return [
    lineOf(asked, found.again, 'JavaScript over rows', found.rows, 1 / 1.5),
    lineOf(asked, found.again, 'JavaScript over columns', found.columns, 1 / 1.5),
    lineOf(asked, found.again, 'arquero', found.arquero, 1 / 3),
    lineOf(asked, found.again, 'native, the same', found.floorAgain, 2),
    lineOf(scratch, found.fromRows, 'JavaScript over rows', found.rows, 1 / 1.5),
    lineOf(scratch, found.fromRows, 'JavaScript over columns', found.columns, 1 / 1.5),
    lineOf(scratch, found.fromRows, 'arquero', found.arquero, 1 / 3),
    lineOf(scratch, found.fromRows, 'native, the same', found.floorFromRows, 2)
  ];
}
