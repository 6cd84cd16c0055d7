// How a change is made in the checked tables: what it needs, what it names, and its statements.
import type { ExtractId } from '../../extracts/registry.ts';
import type { Day } from '../../shared/dates.ts';
import type { Parameter } from '../warehouse.ts';

/** What a scenario is worked out on. */
export interface Ground {
  readonly asOf: Day;
  readonly loaded: ReadonlySet<string>;
  /** What somebody new who is vetted and trained has. */
  readonly vettingLevel: string;
  readonly courses: readonly string[];
  /** Ways of management that count in a caseload, and roles that hold cases. */
  readonly countedManagement: readonly string[];
  readonly caseHoldingRoles: readonly string[];
  /** Months after the as-of date that the scenario is about. */
  readonly monthsAhead: number;
}

/** One statement with its parameters. */
export type Statement = readonly [sql: string, parameters: readonly Parameter[]];

/** What the change names, that must be in the extracts: ids of one kind. */
export interface Named {
  /** A table, or a query in brackets. */
  readonly from: string;
  readonly column: string;
  readonly what: string;
  readonly ids: readonly (string | null)[];
}

/** What there must be enough of. */
export interface Enough {
  /** A query of one row with the whole number `found`. */
  readonly found: Statement;
  readonly least: number;
  /** "vacant posts in that unit". */
  readonly of: string;
}

export interface Plan {
  /** Without this extract, the change can't be seen in any figure. */
  readonly needs: ExtractId;
  readonly names: readonly Named[];
  readonly enough?: Enough;
  readonly statements: readonly Statement[];
}

/** Ids of what nobody has recorded. */
export const inventedId = (number: number, kind: string): string => `what-if-${kind}-${number}`;

/** A list as one parameter, for `string_split(?, ',')`. */
export const joined = (codes: readonly string[]): string => codes.join();

/** Every unit that an extract names. */
export const UNITS =
  '(select unit_id from stg_units union select unit_id from stg_officers union select unit_id from stg_cases ' +
  'union select unit_id from stg_posts union select unit_id from stg_areas)';

export const unit = (...ids: (string | null)[]): Named => ({
  from: UNITS,
  column: 'unit_id',
  what: 'unit',
  ids
});

export const area = (...ids: (string | null)[]): Named => ({
  from: 'stg_areas',
  column: 'area_id',
  what: 'area',
  ids
});

export const officer = (id: string): Named => ({
  from: 'stg_officers',
  column: 'officer_id',
  what: 'officer',
  ids: [id]
});
