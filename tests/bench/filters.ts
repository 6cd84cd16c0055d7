// What a change of the region, force or unit in view costs: rows are kept, so that no engine is asked.
import type { Metric } from '../../src/lib/metrics/define.ts';
import type { Judging } from '../../src/lib/metrics/together.ts';
import { forcesOf, rolledUp, rollsUp, rowsOfForces } from '../../src/lib/pipeline/rolled-up.ts';
import { rowsOfUnit } from '../../src/lib/pipeline/rows-of-unit.ts';
import { DEFAULT_SETTINGS, settingsInForce } from '../../src/lib/settings/settings.ts';
import type { Day } from '../../src/lib/shared/dates.ts';
import type { Row } from '../../src/lib/warehouse/warehouse.ts';
import { raced } from './clock.ts';
import type { Pair } from './questions.ts';
import { lineOf, type Line } from './table.ts';

const ROUNDS = 5;

type InView = (metric: Metric, rows: readonly Row[]) => readonly Row[];

/** All forces, a fifth of them, one, and a unit: as the session takes them from the rows of a metric. */
function places({ ours }: Pair, asOf: Day): Readonly<Record<string, InView>> {
  const { units } = ours.force;
  const ids = forcesOf(units).map(({ force_id }) => force_id);
  const judging: Judging = { asOf, settingsOn: (day) => settingsInForce(DEFAULT_SETTINGS, day) };
  const several =
    (some: readonly string[]): InView =>
    (metric, rows) =>
      rollsUp(metric) ? rolledUp(metric, rowsOfForces(rows, new Set(some), units), judging) : [];
  return {
    'all forces': several(ids),
    'a region': several(ids.filter((_, index) => index % 5 === 0)),
    'a force': (_, rows) => rowsOfForces(rows, new Set(ids.slice(0, 1)), units),
    'a unit': (_, rows) => rowsOfUnit(rows, units[0]!.unit_id)
  };
}

/** Against asking the native engine every figure again, its tables standing. */
export async function filters(
  what: string,
  pair: Pair,
  asOf: Day,
  metrics: readonly Metric[],
  aim: number
): Promise<Line[]> {
  const kept = await Promise.all(
    metrics.map(async (metric) => [metric, await pair.ours.force.ask(metric)] as const)
  );
  const again = async () => {
    for (const metric of metrics) await pair.floor.warehouse.rows(metric.sql);
  };
  const native = await raced({ again }, { rounds: 2, warmUps: 0 });
  const lines: Line[] = [];
  for (const [place, inView] of Object.entries(places(pair, asOf))) {
    const shown = () => kept.map(([metric, rows]) => inView(metric, rows));
    const { ours } = await raced({ ours: shown }, { rounds: ROUNDS });
    lines.push(
      lineOf(
        `${what}: ${place} in view, all force pages`,
        ours,
        'native DuckDB, one thread, asked again',
        native.again,
        aim
      )
    );
  }
  return lines;
}
