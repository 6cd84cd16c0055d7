// What a change costs beside the full computation, for whoever holds everything and under each lens: one setting, or the
// unit in view.
import { DEFINITIONS } from '../../src/lib/metrics/definitions.ts';
import type { Brought } from '../../src/lib/pipeline/bring.ts';
import { Force, type Engines } from '../../src/lib/pipeline/force.ts';
import type { Choices } from '../../src/lib/pipeline/work.ts';
import { isKept } from '../../src/lib/session/kept-settings.ts';
import { settingOf } from '../../src/lib/settings/catalogue.ts';
import type { SettingsFile } from '../../src/lib/settings/settings.ts';
import { LENSES, type Lens } from '../../src/lib/shared/lens.ts';
import { median, timed } from './clock.ts';
import { everything, settingsWith, takenIn } from './sets.ts';
import { lineOf, type Fact, type Findings, type Line } from './table.ts';
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

/** The choices of whoever reads, for these settings; a unit manager reads the first unit by name. */
type Reading = (settings?: SettingsFile) => Choices;

const readingOf =
  (brought: Brought, lens: Lens | null): Reading =>
  (settings) => ({ ...everything(brought, settings), lens });

async function fromScratch(engines: Engines, brought: Brought, reading: Reading): Promise<Full> {
  const force = await Force.open(engines);
  const load = await timed(() => takenIn(force, brought));
  return { force, loadMs: load.ms, ...(await figuresOf(force, reading())) };
}

interface Measured {
  /** As the last full computation left it. */
  readonly force: Force;
  readonly fulls: readonly Full[];
  /** By the setting that was changed, there and back again. */
  readonly changes: ReadonlyMap<string, readonly Figures[]>;
}

/**
 * Every metric is asked again after each change; nothing but what the product itself keeps is kept. The first of
 * `rounds` full computations, two at least, is not counted.
 */
async function measured(
  engines: Engines,
  brought: Brought,
  reading: Reading,
  rounds: number,
  ids: readonly string[] = Object.keys(CHANGES)
): Promise<Measured> {
  let full = await fromScratch(engines, brought, reading);
  const fulls: Full[] = [];
  for (let round = 1; round < rounds; round++) {
    full = await fromScratch(engines, brought, reading);
    fulls.push(full);
  }
  const changes = new Map<string, Figures[]>();
  for (const id of ids) {
    const found: Figures[] = [];
    while (found.length < rounds)
      for (const settings of [settingsWith({ [id]: CHANGES[id] }), undefined])
        found.push(await figuresOf(full.force, reading(settings)));
    changes.set(id, found);
  }
  return { force: full.force, fulls, changes };
}

const PEER = 'full computation: load and all metrics but proposals of moves';

const wholeOf = ({ fulls }: Measured): number[] => [median(fulls.map(({ loadMs, ms }) => loadMs + ms))];

/** A setting that the lens's reader can't change once figures are shown. */
const isKeptUnder = (lens: Lens, id: string): boolean => isKept(settingOf(id)!, { isReady: true, lens });

async function underLens(
  name: string,
  engines: Engines,
  brought: Brought,
  rounds: number,
  lens: Lens
): Promise<Findings> {
  const [kept, free] = [true, false].map((isWanted) =>
    Object.keys(CHANGES).filter((id) => isKeptUnder(lens, id) === isWanted)
  );
  const found = await measured(engines, brought, readingOf(brought, lens), rounds, free);
  const lines = [...found.changes].map(([id, changes]) =>
    lineOf(
      `${name}, ${lens} lens: ${id} changed`,
      changes.map(({ ms }) => ms),
      PEER,
      wholeOf(found),
      0.2
    )
  );
  const facts = kept!.map((id): Fact => ({
    what: `${name}, ${lens} lens: ${id} changed`,
    value: 'not measured: it stays as it is while this reader is shown figures'
  }));
  return { lines, facts };
}

export async function change(
  name: string,
  engines: Engines,
  brought: Brought,
  rounds: number
): Promise<Findings> {
  const found = await measured(engines, brought, readingOf(brought, null), rounds);
  const { force, fulls } = found;
  const whole = wholeOf(found);
  const all = [median(fulls.map(({ loadMs, allMs }) => loadMs + allMs))];
  const figures = [median(fulls.map(({ ms }) => ms))];
  const lines: Line[] = [];
  for (const [id, changes] of found.changes) {
    const what = `${name}: ${id} changed, all metrics but proposals`;
    const each = changes.map(({ ms }) => ms);
    lines.push(lineOf(what, each, PEER, whole, 0.2));
    lines.push(lineOf(what, each, 'the same from tables that stand', figures));
    const withProposals = changes.map(({ allMs }) => allMs);
    lines.push(lineOf(`${name}: ${id} changed, proposals too`, withProposals, 'full, proposals too', all));
  }
  const page = await pageOf(force, brought);
  const filters: number[] = [];
  for (const unitId of page.unitIds.slice(0, 2 * rounds))
    filters.push((await timed(() => page.show(unitId))).ms);
  lines.push(lineOf(`${name}: unit in view changed, 8 views`, filters, PEER, whole, 0.2));
  const facts: Fact[] = [];
  for (const lens of LENSES) {
    const under = await underLens(name, engines, brought, rounds, lens);
    lines.push(...under.lines);
    facts.push(...under.facts);
  }
  return { lines, facts };
}
