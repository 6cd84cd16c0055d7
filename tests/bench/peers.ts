// Two figures as others would work them out: the high-risk share, and the available hours.
import { availableHours } from '../../src/lib/metrics/available-hours/metric.ts';
import type { Metric } from '../../src/lib/metrics/define.ts';
import { highRiskShare } from '../../src/lib/metrics/high-risk-share/metric.ts';
import type { FileBytes } from '../../src/lib/pipeline/bring.ts';
import { INTERMEDIATES } from '../../src/lib/warehouse/intermediate.ts';
import type { Row, Warehouse } from '../../src/lib/warehouse/warehouse.ts';
import { raced } from './clock.ts';
import { HOURS_KEYS, HOURS_VALUES, hoursByHand, hoursSource } from './hours.ts';
import { hoursByArquero, hoursTables } from './hours-arquero.ts';
import type { Pair } from './questions.ts';
import { assertSame } from './same.ts';
import { LEVEL_KEYS, SHARE_VALUES, shareByArquero, shareByHand, shareSource, shareTables } from './share.ts';
import { lineOf, type Line } from './table.ts';

/** From the checked rows to the metric's: the shared tables that carry it are built again, nothing is kept. */
async function workedOut(warehouse: Warehouse, metric: Metric, shared: readonly string[]): Promise<Row[]> {
  const tables = INTERMEDIATES.filter(({ table }) => shared.includes(table));
  if (tables.length < shared.length) throw new Error(`One of the tables is missing: ${shared.join(', ')}`);
  for (const { table, select } of tables)
    await warehouse.run(`create or replace table ${table} as ${select}`);
  return warehouse.rows(metric.sql);
}

interface Figure {
  readonly what: string;
  readonly metric: Metric;
  readonly shared: readonly string[];
  readonly keys: readonly string[];
  readonly values: readonly string[];
  readonly byHand: () => Row[];
  readonly byArquero: () => Row[];
}

async function against({ ours, floor }: Pair, figure: Figure, rounds: number): Promise<Line[]> {
  const { what, metric, shared, keys, values, byHand, byArquero } = figure;
  const own = await workedOut(ours.warehouse, metric, shared);
  assertSame(`${what} by hand`, own, byHand(), keys, values);
  assertSame(`${what} by arquero`, own, byArquero(), keys, values);
  const found = await raced(
    {
      ours: () => workedOut(ours.warehouse, metric, shared),
      floor: () => workedOut(floor.warehouse, metric, shared),
      hand: byHand,
      arquero: byArquero
    },
    { rounds, warmUps: 2 }
  );
  return [
    lineOf(what, found.ours, 'plain JavaScript', found.hand),
    lineOf(what, found.ours, 'arquero', found.arquero),
    lineOf(what, found.ours, 'native', found.floor, 2)
  ];
}

/** The two figures of one set, each held to give the same rows by every way. */
export async function peers(
  name: string,
  files: readonly FileBytes[],
  asOf: string,
  pair: Pair,
  rounds: number
): Promise<Line[]> {
  const share = shareSource(files, asOf);
  const shareAsTables = shareTables(share);
  const hours = hoursSource(files, asOf);
  const hoursAsTables = hoursTables(hours);
  const figures: Figure[] = [
    {
      what: `${name}: high-risk share from the cases`,
      metric: highRiskShare,
      shared: ['int_cases', 'int_caseloads'],
      keys: LEVEL_KEYS,
      values: SHARE_VALUES,
      byHand: () => shareByHand(share),
      byArquero: () => shareByArquero(shareAsTables)
    },
    {
      what: `${name}: available hours from rosters and absences`,
      metric: availableHours,
      shared: ['int_officer_days'],
      keys: HOURS_KEYS,
      values: HOURS_VALUES,
      byHand: () => hoursByHand(hours),
      byArquero: () => hoursByArquero(hoursAsTables)
    }
  ];
  const lines: Line[] = [];
  for (const figure of figures) lines.push(...(await against(pair, figure, rounds)));
  return lines;
}
