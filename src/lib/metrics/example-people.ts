// Invented officers and a context for examples: as many as asked for, always the same.
import type { ViewContext } from './view.ts';

export const EXAMPLE_UNITS: ReadonlyMap<string, string> = new Map([
  ['U1', 'Northern unit'],
  ['U2', 'Southern unit'],
  ['U3', 'Eastern unit'],
  ['U4', 'Harbour unit']
]);

export const EXTRACTS_IN_EXAMPLES: ReadonlySet<string> = new Set([
  'officers',
  'units',
  'cases',
  'absences',
  'vetting',
  'training',
  'counselling',
  'welfare_contacts',
  'survey'
]);

const EXAMPLE_SETTINGS = {
  vetting_minimum: 'NPPV2',
  horizon_days: [30, 60, 90],
  required_courses: ['pip1', 'mosovo', 'srp', 'mappa', 'visor'],
  counselling_interval_days: 182,
  one_to_one_interval_days: 42,
  stress_briefing_interval_days: 365,
  long_absence_days: 28,
  suppression_threshold: 5,
  rounding_base: 5
} as const;

/** What an example is read in; unit U1 unless said. */
export const exampleContext = (over: Partial<ViewContext> = {}): ViewContext => ({
  asOf: '2026-09-30',
  unitId: 'U1',
  unitNames: EXAMPLE_UNITS,
  settings: EXAMPLE_SETTINGS,
  loaded: EXTRACTS_IN_EXAMPLES,
  ...over
});

export interface ExamplePerson {
  readonly level: 'officer';
  readonly force_id: string;
  readonly unit_id: string;
  readonly officer_id: string;
}

/** `size` officers of one unit, … */
export const examplePeople = (size: number, unitId = 'U1'): ExamplePerson[] =>
  Array.from({ length: size }, (_, index) => ({
    level: 'officer',
    force_id: 'F1',
    unit_id: unitId,
    officer_id: `A-${String(index + 1).padStart(2, '0')}`
  }));

/** A row of the unit or of the force. */
export const exampleUnit = (unitId: string) =>
  ({ level: 'unit', force_id: 'F1', unit_id: unitId, officer_id: null }) as const;

export const EXAMPLE_FORCE = { level: 'force', force_id: 'F1', unit_id: null, officer_id: null } as const;

/** A number from 0 to below `size` that looks like chance and is always the same for the same `seed`. */
export const varied = (seed: number, size: number): number => {
  let state = (seed + 1) * 0x9e3779b1;
  state = Math.imul(state ^ (state >>> 15), 0x85ebca6b);
  state = Math.imul(state ^ (state >>> 13), 0xc2b2ae35);
  return ((state ^ (state >>> 16)) >>> 0) % size;
};
