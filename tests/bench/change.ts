// What a change costs beside the full computation: one setting, or the unit in view.
import { DEFINITIONS } from '../../src/lib/metrics/definitions.ts';
import type { Brought } from '../../src/lib/pipeline/bring.ts';
import { Force, type Engines } from '../../src/lib/pipeline/force.ts';
import type { Choices } from '../../src/lib/pipeline/work.ts';
import type { SettingsFile } from '../../src/lib/settings/settings.ts';
import { median, timed } from './clock.ts';
import { everything, settingsWith, takenIn } from './sets.ts';
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

/** A proposal of moves is made of one unit, for whoever opens its page: no change of a setting waits for it. */
const isProposal = (id: string): boolean => id.startsWith('rebalance');

interface Figures {
  /** Building, and every metric's rows but the proposals. */
  readonly ms: number;
  /** With the proposals for every unit. */
  readonly allMs: number;
}

interface Full extends Figures {
  readonly force: Force;
  /** From the files' records to checked tables. */
  readonly loadMs: number;
}

async function figuresOf(force: Force, choices: Choices): Promise<Figures> {
  const ask = async (isAsked: (id: string) => boolean) => {
    for (const metric of DEFINITIONS) if (isAsked(metric.id)) await force.ask(metric);
  };
  const standing = await timed(async () => {
    await force.build(choices);
    await ask((id) => !isProposal(id));
  });
  const proposals = await timed(() => ask(isProposal));
  return { ms: standing.ms, allMs: standing.ms + proposals.ms };
}

async function fromScratch(engines: Engines, brought: Brought): Promise<Full> {
  const force = await Force.open(engines);
  const load = await timed(() => takenIn(force, brought));
  return { force, loadMs: load.ms, ...(await figuresOf(force, everything(brought))) };
}

/** There and back again: both are a change of one setting. */
async function changeAndBack(force: Force, brought: Brought, settings: SettingsFile): Promise<Figures[]> {
  return [await figuresOf(force, everything(brought, settings)), await figuresOf(force, everything(brought))];
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
  const peer = 'full computation: load and all metrics but proposals of moves';
  const whole = [median(fulls.map(({ loadMs, ms }) => loadMs + ms))];
  const all = [median(fulls.map(({ loadMs, allMs }) => loadMs + allMs))];
  const figures = [median(fulls.map(({ ms }) => ms))];
  const lines: Line[] = [];
  for (const [id, value] of Object.entries(CHANGES)) {
    const changes: Figures[] = [];
    while (changes.length < rounds)
      changes.push(...(await changeAndBack(force, brought, settingsWith({ [id]: value }))));
    const found = changes.map(({ ms }) => ms);
    const what = `${name}: ${id} changed, all metrics but proposals`;
    lines.push(lineOf(what, found, peer, whole, 0.2));
    lines.push(lineOf(what, found, 'the same from tables that stand', figures));
    const withProposals = changes.map(({ allMs }) => allMs);
    lines.push(lineOf(`${name}: ${id} changed, proposals too`, withProposals, 'full, proposals too', all));
  }
  const page = await pageOf(force, brought);
  const filters: number[] = [];
  for (const unitId of page.unitIds.slice(0, 2 * rounds))
    filters.push((await timed(() => page.show(unitId))).ms);
  lines.push(lineOf(`${name}: unit in view changed, 8 views`, filters, peer, whole, 0.2));
  return lines;
}
