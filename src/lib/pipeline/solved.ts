// What only the solver can fill: which tables, by which question, and which of them are no longer what they were.
import type { AbsorptionInput, CaseClass } from '../shared/absorption.ts';
import { storeAbsorption, storeBreakingPoints, storeRebalance } from '../warehouse/solved.ts';
import type { Warehouse } from '../warehouse/warehouse.ts';
import { NOTHING, type Answers, type Kind } from '../solver/solver.ts';
import { KnownUnits, unitsOf, type Unit } from './known-units.ts';
import type { Engines, Watch } from './work.ts';

interface Step<Asked extends Kind> {
  readonly tables: readonly string[];
  readonly doing: string;
  readonly store: (warehouse: Warehouse, answer: Answers[Asked]) => Promise<void>;
}

const STEPS: { readonly [Asked in Kind]: Step<Asked> } = {
  absorb: {
    tables: ['int_absorption', 'int_placement'],
    doing: 'Working out who could take whose cases',
    store: storeAbsorption
  },
  breakAt: {
    tables: ['int_breaking_point', 'int_breaking_set'],
    doing: 'Working out how many can be away at once',
    store: storeBreakingPoints
  },
  rebalance: {
    tables: ['int_rebalance', 'int_rebalance_move'],
    doing: 'Working out which moves of cases would do',
    store: storeRebalance
  }
};

const KINDS = Object.keys(STEPS) as Kind[];

/** Tables that only the solver can fill. */
export const SOLVED_TABLES: readonly string[] = KINDS.flatMap((kind) => STEPS[kind].tables);

/** Whether only the solver can fill the table. */
export const isSolved = (table: string): boolean => SOLVED_TABLES.includes(table);

/** What the solver's answers come from: any of these changed, and all are worked out anew. */
export const SOLVED_FROM: readonly string[] = [
  'int_absorption_inputs',
  'int_case_loads',
  'high_risk_limit_percent'
];

const OFFICERS = 'select * from int_absorption_inputs';

const CLASSES =
  'select officer_id, load, is_high_risk, area_id, count(*)::integer as cases from int_case_loads ' +
  'group by all order by officer_id, is_high_risk, load, area_id';

/** Case-holding officers in post, with their cases in classes: what the solver is asked about. */
export async function officersWithCases(
  warehouse: Warehouse,
  signal?: AbortSignal
): Promise<AbsorptionInput[]> {
  const classes = new Map<unknown, CaseClass[]>();
  for (const { officer_id, ...row } of await warehouse.rows(CLASSES, [], signal)) {
    const own = classes.get(officer_id);
    const one = row as unknown as CaseClass;
    if (own) own.push(one);
    else classes.set(officer_id, [one]);
  }
  const officers = await warehouse.rows(OFFICERS, [], signal);
  return officers.map(
    (officer) =>
      ({ ...officer, classes: classes.get(officer['officer_id']) ?? [] }) as unknown as AbsorptionInput
  );
}

async function storeEmpty<Asked extends Kind>(warehouse: Warehouse, kind: Asked): Promise<void> {
  await STEPS[kind].store(warehouse, NOTHING[kind]);
}

/** Makes the tables that the solver fills, without rows. */
export async function emptySolved(warehouse: Warehouse): Promise<void> {
  for (const kind of KINDS) await storeEmpty(warehouse, kind);
}

export class Solved {
  readonly #known = new KnownUnits();
  readonly #stale = new Set<Kind>(KINDS);
  /** What is asked, whichever the question; null = not read since the last change. */
  #units: readonly Unit[] | null = null;

  /** Takes note that what the answers come from has changed. */
  forget(): void {
    this.#units = null;
    for (const kind of KINDS) this.#stale.add(kind);
  }

  /** Reads what is asked while the tables that say it stand; kept until `forget`. */
  async read(warehouse: Warehouse, limitPercent: number, signal?: AbortSignal): Promise<readonly Unit[]> {
    this.#units ??= unitsOf(await officersWithCases(warehouse, signal), limitPercent);
    return this.#units;
  }

  /** Takes all answers out of the tables again: what asks for them next has them filled anew, from what is known. */
  async empty(warehouse: Warehouse): Promise<void> {
    await emptySolved(warehouse);
    for (const kind of KINDS) this.#stale.add(kind);
  }

  /** Fills those of the tables that are not what they should be, as far as only the solver can. */
  async fill(
    tables: readonly string[],
    engines: Engines,
    limitPercent: number,
    watch: Watch = {}
  ): Promise<void> {
    for (const kind of KINDS)
      if (this.#stale.has(kind) && STEPS[kind].tables.some((table) => tables.includes(table))) {
        await this.#fill(kind, engines, limitPercent, watch);
        this.#stale.delete(kind);
      }
  }

  async #fill<Asked extends Kind>(
    kind: Asked,
    { warehouse, solver }: Engines,
    limitPercent: number,
    { onProgress, signal }: Watch
  ): Promise<void> {
    const { doing, store } = STEPS[kind];
    const units = await this.read(warehouse, limitPercent, signal);
    const tell = (done: number, of: number) => onProgress?.({ doing, done, of });
    await store(warehouse, await this.#known.solve(kind, solver, units, limitPercent, tell, signal));
  }
}
