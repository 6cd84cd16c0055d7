// The six million rows of the national history: the share on every snapshot day, by us and by others.
import { riskTrend } from '../../src/lib/metrics/risk-trend/metric.ts';
import type { FileBytes } from '../../src/lib/pipeline/bring.ts';
import { INTERMEDIATES } from '../../src/lib/warehouse/intermediate.ts';
import type { Row, Warehouse } from '../../src/lib/warehouse/warehouse.ts';
import { raced } from './clock.ts';
import type { Pair } from './questions.ts';
import { assertSame } from './same.ts';
import { lineOf, type Line } from './table.ts';
import { TREND_KEYS, TREND_VALUES, trendByArquero, trendByHand, trendSource, trendTables } from './trend.ts';

/** The tables between the checked history and the trend, in build order. */
const BETWEEN = INTERMEDIATES.filter(({ table }) => riskTrend.reads.includes(table) && table !== 'int_units');

/** From the checked rows to the trend: the shared tables are built again, nothing is kept. */
async function trendBySql(warehouse: Warehouse): Promise<Row[]> {
  for (const { table, select } of BETWEEN)
    await warehouse.run(`create or replace table ${table} as ${select}`);
  return warehouse.rows(riskTrend.sql);
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
  const own = earlier(await trendBySql(ours.warehouse), asOf);
  assertSame('trend by hand', own, trendByHand(source), TREND_KEYS, TREND_VALUES);
  assertSame('trend by arquero', own, trendByArquero(tables), TREND_KEYS, TREND_VALUES);
  const found = await raced(
    {
      ours: () => trendBySql(ours.warehouse),
      floor: () => trendBySql(floor.warehouse),
      hand: () => trendByHand(source),
      arquero: () => trendByArquero(tables)
    },
    { rounds }
  );
  const what = `history of ${source.history.as_of.length.toLocaleString('en-GB')} rows: share on every snapshot day`;
  return [
    lineOf(what, found.ours, 'plain JavaScript', found.hand, 1 / 1.5),
    lineOf(what, found.ours, 'arquero', found.arquero, 1 / 3),
    lineOf(what, found.ours, 'native', found.floor, 2)
  ];
}
