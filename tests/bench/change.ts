// What a change costs beside the full computation: one setting, or the unit in view.
import type { Brought } from '../../src/lib/pipeline/bring.ts';
import { Force, type Engines } from '../../src/lib/pipeline/force.ts';
import type { SettingsFile } from '../../src/lib/settings/settings.ts';
import { median, timed } from './clock.ts';
import { askAll, everything, settingsWith, takenIn } from './sets.ts';
import { lineOf, type Line } from './table.ts';
import { pageOf } from './views.ts';

/** One change at a time, each from the defaults, as a reader would try it. */
const CHANGES: Readonly<Record<string, unknown>> = {
  high_risk_limit_percent: 15,
  high_risk_levels: 'very_high',
  caseload_reference_per_fte: 45,
  absorb_ceiling_percent: 100,
  cover_needed_after_days: 10,
  vetting_years: 2,
  counselling_interval_days: 90,
  suppression_threshold: 10
};

interface Full {
  readonly force: Force;
  /** From the files' records to every metric's rows. */
  readonly ms: number;
  /** Of those, from checked tables on. */
  readonly figuresMs: number;
}

async function fromScratch(engines: Engines, brought: Brought): Promise<Full> {
  const force = await Force.open(engines);
  const load = await timed(() => takenIn(force, brought));
  const figures = await timed(async () => {
    await force.build(everything(brought));
    await askAll(force);
  });
  return { force, ms: load.ms + figures.ms, figuresMs: figures.ms };
}

/** There and back again: both are a change of one setting. */
async function changeAndBack(force: Force, brought: Brought, settings: SettingsFile): Promise<number[]> {
  const found: number[] = [];
  for (const choices of [everything(brought, settings), everything(brought)]) {
    const { ms } = await timed(async () => {
      await force.build(choices);
      await askAll(force);
    });
    found.push(ms);
  }
  return found;
}

/**
 * Every metric is asked again after each change; nothing but what the product itself keeps is kept. The first of
 * `rounds` full computations, two at least, is not counted.
 */
export async function change(
  name: string,
  engines: Engines,
  brought: Brought,
  rounds: number
): Promise<Line[]> {
  let full = await fromScratch(engines, brought);
  const fulls: Full[] = [];
  for (let round = 1; round < rounds; round++) {
    full = await fromScratch(engines, brought);
    fulls.push(full);
  }
  const { force } = full;
  const peer = 'full computation: load and all metrics';
  const whole = [median(fulls.map(({ ms }) => ms))];
  const figures = [median(fulls.map(({ figuresMs }) => figuresMs))];
  const lines: Line[] = [];
  for (const [id, value] of Object.entries(CHANGES)) {
    const found: number[] = [];
    while (found.length < rounds)
      found.push(...(await changeAndBack(force, brought, settingsWith({ [id]: value }))));
    const what = `${name}: ${id} changed, all metrics`;
    lines.push(lineOf(what, found, peer, whole, 0.2));
    lines.push(lineOf(what, found, 'all metrics from tables that stand', figures));
  }
  const page = await pageOf(force, brought);
  const filters: number[] = [];
  for (const unitId of page.unitIds.slice(0, 2 * rounds))
    filters.push((await timed(() => page.show(unitId))).ms);
  lines.push(lineOf(`${name}: unit in view changed, 8 views`, filters, peer, whole, 0.2));
  return lines;
}
