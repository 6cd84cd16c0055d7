// Every metric's query, the same SQL over the same tables: our engine against the native one, kept to one thread.
import { DEFINITIONS } from '../../src/lib/metrics/definitions.ts';
import type { Metric } from '../../src/lib/metrics/define.ts';
import type { Force } from '../../src/lib/pipeline/force.ts';
import type { Warehouse } from '../../src/lib/warehouse/warehouse.ts';
import { raced, type Rounds } from './clock.ts';
import { assertSame } from './same.ts';
import { lineOf, type Line } from './table.ts';

const answer = (warehouse: Warehouse, metric: Metric) => warehouse.rows(metric.sql);

/** Throws where the two give other rows of the metric. */
export async function assertSameAnswers(metric: Metric, ours: Force, floor: Force): Promise<void> {
  const [own, other] = [await ours.ask(metric), await floor.ask(metric)];
  const numbered = (rows: typeof own) => rows.map((row, place) => ({ place, ...row }));
  const columns = Object.keys(own[0] ?? {});
  assertSame(metric.id, numbered(own), numbered(other), ['place'], columns);
}

export interface Pair {
  readonly ours: { readonly force: Force; readonly warehouse: Warehouse };
  readonly floor: { readonly force: Force; readonly warehouse: Warehouse };
}

/** One line for each metric, and one for all of them together. */
export async function questions(name: string, { ours, floor }: Pair, rounds: number): Promise<Line[]> {
  const lines: Line[] = [];
  const sums = { ours: [] as Rounds[], floor: [] as Rounds[] };
  for (const metric of DEFINITIONS) {
    await assertSameAnswers(metric, ours.force, floor.force);
    const found = await raced(
      { ours: () => answer(ours.warehouse, metric), floor: () => answer(floor.warehouse, metric) },
      { rounds, warmUps: 2 }
    );
    lines.push(lineOf(`${name}: ${metric.id}`, found.ours, 'native query', found.floor, 2));
    sums.ours.push(found.ours);
    sums.floor.push(found.floor);
  }
  const total = (each: readonly Rounds[]): Rounds =>
    Array.from({ length: rounds }, (_, round) => each.reduce((sum, one) => sum + one[round]!, 0));
  lines.push(
    lineOf(`${name}: all metrics’ queries`, total(sums.ours), 'native queries', total(sums.floor), 2)
  );
  return lines;
}
