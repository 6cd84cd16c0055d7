// What a levelled metric's picture shows: one unit's officers, or a force's units, and the whole that they add up to.
import type { State } from '../shared/measure.ts';
import { byName } from '../shared/format.ts';
import type { ViewContext } from './view.ts';

/** A row with the columns that every levelled metric begins with. */
export interface LevelledRow {
  readonly level: 'force' | 'unit' | 'officer';
  readonly force_id: string;
  readonly unit_id: string | null;
  readonly officer_id: string | null;
}

/** One thing of the picture, with the name that it goes by. */
export interface Part<Row> {
  readonly key: string;
  readonly name: string;
  readonly row: Row;
}

export interface Scope<Row> {
  readonly of: 'unit' | 'force';
  /** "Northern unit", "the force". */
  readonly name: string;
  /** Officers by name and then those without a lead; or units by name. */
  readonly parts: readonly Part<Row>[];
  /** The parts' sum; null where there is no such row, or more than one force. */
  readonly whole: Row | null;
}

export const NO_LEAD = 'No lead';

/** A unit's name, or its id where no extract names it. */
export const unitName = (unitId: string, { unitNames }: ViewContext): string =>
  unitNames.get(unitId) ?? unitId;

/** Whether a part is a unit's cases without a lead, not a person. */
export const isNoLead = ({ level, officer_id }: LevelledRow): boolean =>
  level === 'officer' && officer_id === null;

function officersOf<Row extends LevelledRow>(rows: readonly Row[], unitId: string): Part<Row>[] {
  return rows
    .filter(({ level, unit_id }) => level === 'officer' && unit_id === unitId)
    .map((row) => ({ key: row.officer_id ?? '', name: row.officer_id ?? NO_LEAD, row }))
    .toSorted((a, b) => Number(isNoLead(a.row)) - Number(isNoLead(b.row)) || byName(a.name, b.name));
}

const unitsOf = <Row extends LevelledRow>(rows: readonly Row[], context: ViewContext): Part<Row>[] =>
  rows
    .filter(({ level }) => level === 'unit')
    .map((row) => ({ key: row.unit_id ?? '', name: unitName(row.unit_id ?? '', context), row }))
    .toSorted((a, b) => byName(a.name, b.name));

/** The officers of the unit in view, or the units of the force. Ordered by name: people are not ranked. */
export function scopeOf<Row extends LevelledRow>(rows: readonly Row[], context: ViewContext): Scope<Row> {
  const { unitId } = context;
  if (unitId !== null) {
    const whole = rows.find(({ level, unit_id }) => level === 'unit' && unit_id === unitId);
    return {
      of: 'unit',
      name: unitName(unitId, context),
      parts: officersOf(rows, unitId),
      whole: whole ?? null
    };
  }
  const forces = rows.filter(({ level }) => level === 'force');
  const whole = forces.length === 1 ? (forces[0] ?? null) : null;
  return { of: 'force', name: context.wholeName ?? 'the force', parts: unitsOf(rows, context), whole };
}

/**
 * As `scopeOf`, for metrics with a row for each officer: for a reader who is shown no officers, a unit in view is its
 * own one part. Without that, "nobody" would be said of a unit whose people are only not shown.
 */
export function scopeInView<Row extends LevelledRow>(rows: readonly Row[], context: ViewContext): Scope<Row> {
  const scope = scopeOf(rows, context);
  const { of, name, parts, whole } = scope;
  if (of === 'force' || parts.length > 0 || whole === null || context.lens !== 'force') return scope;
  return { of: 'force', name, parts: [{ key: whole.unit_id ?? '', name, row: whole }], whole };
}

/** As `scopeOf`, for metrics without officer rows: a unit in view is its own one part. */
export function unitScopeOf<Row extends LevelledRow>(rows: readonly Row[], context: ViewContext): Scope<Row> {
  const { of, name, parts, whole } = scopeOf(rows, context);
  if (of === 'force') return { of, name, parts, whole };
  return { of, name, parts: whole === null ? [] : [{ key: whole.unit_id ?? '', name, row: whole }], whole };
}

/** The table's last row: what the parts add up to, with its name; null where there is none, or the one part is it. */
export function sumOf<Row extends LevelledRow>({ of, name, parts, whole }: Scope<Row>): Part<Row> | null {
  if (whole === null || parts.some(({ row }) => row === whole)) return null;
  return {
    key: ' whole',
    name: of === 'unit' ? name : name.replace(/^./, (letter) => letter.toUpperCase()),
    row: whole
  };
}

const WORST_FIRST: readonly State[] = [
  'breach',
  'absent',
  'watch',
  'no_data',
  'suppressed',
  'ok',
  'not_applicable'
];

/** The worst of some states; `not_applicable` of none. */
export const worstOf = (states: readonly State[]): State =>
  WORST_FIRST.find((state) => states.includes(state)) ?? 'not_applicable';

/** The worst state, with the metric's own words for it where it has some. */
export function stated(
  state: State,
  words: Readonly<Partial<Record<State, string>>>
): { readonly state: State; readonly stateWords?: string } {
  const own = words[state];
  return own === undefined ? { state } : { state, stateWords: own };
}

/** A setting that is a number, in force on the as-of date. */
export function numberSetting({ settings }: ViewContext, id: string): number {
  const value = settings[id];
  if (typeof value !== 'number') throw new Error(`The setting ${id} is not a number`);
  return value;
}

/** A setting that is a list of codes, in force on the as-of date. */
export function codesSetting({ settings }: ViewContext, id: string): readonly string[] {
  const value = settings[id];
  if (!Array.isArray(value)) throw new Error(`The setting ${id} is not a list`);
  return value as readonly string[];
}
