// What the extracts say once all are there: against each other, against the boundaries, and of how fresh they are.
import { isExtractId, type ExtractId } from '../extracts/registry.ts';
import type { Day } from '../shared/dates.ts';
import type { Problem } from '../shared/outcome.ts';
import { checkBoundaries, CROSS_CHECKS, crossCheck, type Sources } from '../warehouse/cross-checks.ts';
import { newestDays } from '../warehouse/newest.ts';
import type { Warehouse } from '../warehouse/warehouse.ts';
import { heldBackFrom, type Reader } from './lens.ts';

/** The shapes of areas, as far as they are checked: which areas they are of. */
export interface Drawn {
  readonly file: string;
  readonly areaIds: readonly string[];
}

const READ_BY_CHECKS: ReadonlySet<string> = new Set([...CROSS_CHECKS.values()].join('\n').match(/\w+/g));

/** Whether a change touches what the checks read; null = everything changed. */
export const isChecked = (changed: ReadonlySet<string> | null): boolean =>
  changed === null ||
  [...changed].some((name) => name.startsWith('stg_') || name === 'boundaries' || READ_BY_CHECKS.has(name));

export class Between {
  drawn: Drawn | null = null;
  #problems: readonly Problem[] = [];
  #newest: ReadonlyMap<ExtractId, Day> = new Map();

  /** Of everybody, as the last look found it. */
  get problems(): readonly Problem[] {
    return this.#problems;
  }

  /**
   * The newest day in each extract by the as-of date; of none whose rows the reader may not hold: the day of the last
   * session is somebody's.
   */
  newestDays({ lens }: Reader): ReadonlyMap<ExtractId, Day> {
    const heldBack = lens === null ? null : heldBackFrom(lens);
    return new Map([...this.#newest].filter(([extract]) => heldBack?.get(extract) !== 'rows'));
  }

  /** Looks again where something has changed that it reads. Everybody's rows must be there. */
  async look(warehouse: Warehouse, sources: Sources, changed: ReadonlySet<string> | null): Promise<void> {
    if (!isChecked(changed)) return;
    const problems = await crossCheck(warehouse, sources);
    if (this.drawn && sources.has('areas'))
      problems.push(...(await checkBoundaries(warehouse, this.drawn.areaIds, this.drawn.file)));
    this.#problems = problems;
    this.#newest = await newestDays(warehouse, [...sources.keys()].filter(isExtractId));
  }
}
