// The derived tables of an invented force, each built when it is first asked for: a test reads two or three of them.
import { DERIVED } from '../../src/lib/pipeline/derive.ts';
import { SOLVED_FROM, SOLVED_TABLES } from '../../src/lib/pipeline/solved.ts';
import { INTERMEDIATES } from '../../src/lib/warehouse/intermediate.ts';
import type { Warehouse } from '../../src/lib/warehouse/warehouse.ts';

/** What fills the tables that no SQL file builds. */
export interface Fills {
  readonly protectCounts: () => Promise<void>;
  readonly protectSurvey: () => Promise<void>;
  readonly forecastSickness: () => Promise<void>;
}

interface Step {
  readonly makes: readonly string[];
  readonly readsFrom: Iterable<string>;
  readonly make: () => Promise<void>;
}

export class Standing {
  readonly #warehouse: Warehouse;
  readonly #stepOf: ReadonlyMap<string, Step>;
  readonly #built = new Set<Step>();

  constructor(warehouse: Warehouse, fills: Fills) {
    this.#warehouse = warehouse;
    const steps: Step[] = [
      ...INTERMEDIATES.map(({ table, select, readsFrom }) => ({
        makes: [table],
        readsFrom,
        make: () => warehouse.run(`create or replace table ${table} as ${select}`)
      })),
      ...Object.entries({
        int_protected_counts: fills.protectCounts,
        int_protected_survey: fills.protectSurvey,
        int_sickness_forecast: fills.forecastSickness
      }).map(([made, make]) => ({
        makes: [made],
        readsFrom: DERIVED.find(({ table }) => table === made)!.readsFrom,
        make
      })),
      { makes: SOLVED_TABLES, readsFrom: SOLVED_FROM, make: async () => undefined }
    ];
    this.#stepOf = new Map(steps.flatMap((step) => step.makes.map((table) => [table, step] as const)));
  }

  /** Builds these tables, and what they read first; other names are passed over. */
  async build(names: Iterable<string>): Promise<void> {
    for (const name of names) {
      const step = this.#stepOf.get(name);
      if (!step || this.#built.has(step)) continue;
      await this.build(step.readsFrom);
      await step.make();
      this.#built.add(step);
    }
  }

  /** What stands is of rows that are gone. Taken down, so that nothing reads it. */
  async fall(): Promise<void> {
    for (const { table } of INTERMEDIATES) await this.#warehouse.run(`drop table if exists ${table}`);
    this.#built.clear();
  }
}
