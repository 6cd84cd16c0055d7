// What a change costs beside the full computation: one setting, or the unit in view.
import { DEFINITIONS } from '../../src/lib/metrics/definitions.ts';
import type { Brought } from '../../src/lib/pipeline/bring.ts';
import { Force, type Engines } from '../../src/lib/pipeline/force.ts';
import { readSettings, type SettingsFile } from '../../src/lib/settings/settings.ts';
import { median, timed } from './clock.ts';
import { everything, takenIn } from './sets.ts';
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

function settingsWith(id: string): SettingsFile {
  const outcome = readSettings(JSON.stringify({ [id]: CHANGES[id] }));
  if (outcome.ok) return outcome.value;
  throw new Error(outcome.problems[0]?.sentence);
}

async function askAll(force: Force): Promise<void> {
  for (const metric of DEFINITIONS) await force.ask(metric);
}

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

async function changeTo(force: Force, brought: Brought, settings: SettingsFile): Promise<number> {
  const { ms } = await timed(async () => {
    await force.build(everything(brought, settings));
    await askAll(force);
  });
  await force.build(everything(brought));
  await askAll(force);
  return ms;
}

/** Every metric is asked again after each change; nothing but what the product itself keeps is kept. */
export async function change(
  name: string,
  engines: Engines,
  brought: Brought,
  rounds: number
): Promise<Line[]> {
  const full: number[] = [];
  const figures: number[] = [];
  let force: Force | undefined;
  for (let round = -1; round < rounds; round++) {
    const made = await fromScratch(engines, brought);
    if (round >= 0) {
      full.push(made.ms);
      figures.push(made.figuresMs);
    }
    force = made.force;
  }
  const peer = 'full computation: load and all metrics';
  const lines: Line[] = [];
  for (const id of Object.keys(CHANGES)) {
    const found: number[] = [];
    for (let round = 0; round < rounds; round++)
      found.push(await changeTo(force!, brought, settingsWith(id)));
    const what = `${name}: ${id} changed, all metrics`;
    lines.push(lineOf(what, found, peer, [median(full)], 0.2));
    lines.push(lineOf(what, found, 'all metrics from tables that stand', [median(figures)]));
  }
  const page = await pageOf(force!, brought);
  const filters: number[] = [];
  for (const unitId of page.unitIds.slice(0, 2 * rounds))
    filters.push((await timed(() => page.show(unitId))).ms);
  lines.push(lineOf(`${name}: unit in view changed, 8 views`, filters, peer, [median(full)], 0.2));
  return lines;
}
