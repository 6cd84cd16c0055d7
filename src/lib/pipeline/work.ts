// What a force works with and by: engines, the reader's choices, and how work under way is watched and stopped.
import type { Change } from '../scenario/scenario.ts';
import type { SettingsFile } from '../settings/settings.ts';
import type { Day } from '../shared/dates.ts';
import type { Solver } from '../solver/solver.ts';
import type { Warehouse } from '../warehouse/warehouse.ts';
import type { Reader } from './lens.ts';

export interface Engines {
  readonly warehouse: Warehouse;
  readonly solver: Solver;
}

/** What the reader has chosen. */
export interface Choices extends Reader {
  readonly asOf: Day;
  readonly settings: SettingsFile;
  /** What is only supposed, beside what the extracts say; absent = nothing, and the figures are facts. */
  readonly supposed?: readonly Change[];
}

/** What is being done, in words; `done` of `of` where it can be counted. */
export interface Step {
  readonly doing: string;
  readonly done?: number;
  readonly of?: number;
  /** How much of the file at hand is done: `40 of 50 MB`. */
  readonly amount?: string;
}

export interface Watch {
  readonly onProgress?: (step: Step) => void;
  readonly signal?: AbortSignal;
}
