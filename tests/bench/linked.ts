// Forty random filters over eight linked views of a million rows: the page's way against d3.rollup from the rows.
import { caseload } from '../../src/lib/metrics/caseload/metric.ts';
import { riskTrend } from '../../src/lib/metrics/risk-trend/metric.ts';
import type { Brought, FileBytes } from '../../src/lib/pipeline/bring.ts';
import type { Engines } from '../../src/lib/pipeline/force.ts';
import { quantile, timed } from './clock.ts';
import { caseRows, rolledUp, type CaseRow } from './rollups.ts';
import { everything, read, standing } from './sets.ts';
import { lineOf, type Line } from './table.ts';
import { pageOf, type Page } from './views.ts';

const FILTERS = 40;
const SNAPSHOTS = 12;

/** The set with only its last snapshots, so that history and cases make a million rows. */
export function lastSnapshots(files: readonly FileBytes[]): FileBytes[] {
  return files
    .filter(({ name }) => name !== 'manifest.json')
    .map((file) => {
      if (file.name !== 'case_history.csv') return file;
      const text = Buffer.from(file.bytes.buffer, file.bytes.byteOffset, file.bytes.length).toString(
        'latin1'
      );
      const days = [...new Set(text.match(/^\d{4}-\d\d-\d\d/gm))].sort();
      const from = text.indexOf(`\n${days.at(-SNAPSHOTS)}`);
      const kept = text.slice(0, text.indexOf('\n')) + text.slice(from);
      return { name: file.name, bytes: new Uint8Array(Buffer.from(kept, 'latin1')) };
    });
}

/** The same numbers each time: a page's filters must not depend on the clock. */
function randomNumbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

async function assertSameFigures(
  page: Page,
  rows: readonly CaseRow[],
  asOf: string,
  unitId: string
): Promise<void> {
  const theirs = rolledUp(rows, asOf, unitId);
  for (const row of await page.rows(riskTrend, unitId)) {
    if (row['level'] !== 'officer') continue;
    const found = theirs.trend.get(String(row['as_of']))?.get(row['officer_id'] as string | null);
    if (!found || found.cases !== row['cases'] || found.high !== row['high_risk_cases'])
      throw new Error(`Linked views: ${row['officer_id']} differs on ${row['as_of']}`);
  }
  for (const row of await page.rows(caseload, unitId)) {
    if (row['level'] !== 'officer') continue;
    const levels = theirs.caseload.get(row['officer_id'] as string | null);
    if ((levels?.get('high') ?? 0) !== row['high'])
      throw new Error(`Linked views: ${row['officer_id']} differs`);
  }
}

type Filter = string | null;

/** 95th percentile over the filters, ours and d3's, filter by filter in turn. */
async function oneRound(page: Page, rows: readonly CaseRow[], asOf: string, filters: readonly Filter[]) {
  const ours: number[] = [];
  const theirs: number[] = [];
  for (const filter of filters) {
    ours.push((await timed(() => page.show(filter))).ms);
    theirs.push((await timed(() => rolledUp(rows, asOf, filter))).ms);
  }
  return { ours: quantile(ours, 0.95), theirs: quantile(theirs, 0.95) };
}

export async function linked(
  files: readonly FileBytes[],
  asOf: string,
  engines: Engines,
  rounds: number
): Promise<Line[]> {
  const brought: Brought = { ...(await read(lastSnapshots(files))), asOf };
  const force = await standing(engines, brought);
  const page = await pageOf(force, brought);
  const rows = await caseRows(engines.warehouse);
  const { asOf: today } = everything(brought);
  const random = randomNumbers(2026);
  const aUnit = (): string => page.unitIds[Math.floor(random() * page.unitIds.length)]!;
  const units: Filter[] = Array.from({ length: FILTERS }, aUnit);
  const mixed: Filter[] = Array.from({ length: FILTERS }, () => (random() < 0.5 ? null : aUnit()));
  for (const unitId of units.slice(0, 5)) await assertSameFigures(page, rows, today, unitId!);
  const size = rows.length.toLocaleString('en-GB');
  const lines: Line[] = [];
  for (const [which, filters] of [
    ['a unit or all units', mixed],
    ['a unit each', units]
  ] as const) {
    const found: { ours: number; theirs: number }[] = [];
    for (let round = -1; round < rounds; round++) {
      const one = await oneRound(page, rows, today, filters);
      if (round >= 0) found.push(one);
    }
    const what = `8 linked views, ${size} rows: ${FILTERS} random filters (${which}), 95th percentile`;
    const [ours, theirs] = [found.map((one) => one.ours), found.map((one) => one.theirs)];
    lines.push(lineOf(what, ours, 'd3.rollup', theirs, 0.4));
  }
  return lines;
}
