// What each reader's lens keeps from them: extracts, and rows of an answer. Not access control: whoever holds the files
// holds what is in them.
import type { Metric, Sight } from '../metrics/define.ts';
import { columnsOf } from '../extracts/contract.ts';
import { EXTRACTS, extractById, type ExtractId } from '../extracts/registry.ts';
import { LENSES, type Lens } from '../shared/lens.ts';
import type { Shown } from '../warehouse/difference.ts';
import type { Row } from '../warehouse/warehouse.ts';

/** Whose figures: no lens = everything that the files hold, for whoever runs the command line. */
export interface Reader {
  readonly lens: Lens | null;
  /** Only this unit; always there for the unit lens. */
  readonly unitId: string | null;
}

/** Before the reader is known: as little as the least is told. */
export const NOBODY_YET: Reader = { lens: 'force', unitId: null };

/** Emptied for the reader once everybody's figures stand. */
export const EMPTIED: Readonly<Record<Lens, readonly ExtractId[]>> = {
  unit: ['counselling', 'survey'],
  force: ['counselling', 'welfare_contacts', 'survey'],
  welfare: ['assessments', 'visits', 'escorts', 'records', 'agency_checks', 'notifications']
};

/**
 * How much of an extract a lens keeps from its reader: all rows, all once figures are made of them, why somebody was
 * away, or the rows about health.
 */
export type HeldBack = 'rows' | 'figures' | 'kinds' | 'health';

/** Extracts of which a lens keeps a part from its reader: with kinds gone, only that somebody was away is left. */
export const ALTERED: Readonly<Record<Lens, Readonly<Partial<Record<ExtractId, HeldBack>>>>> = {
  unit: { absences: 'kinds', welfare_contacts: 'health' },
  force: { absences: 'kinds' },
  welfare: {}
};

/** What makes a row one that a lens holds only until figures are made of it: it is about somebody, or about a case. */
const TAKEN_OUT_BY: Readonly<Record<Lens, RegExp | null>> = {
  unit: null,
  force: /(^|_)(officer|case)_id$/,
  welfare: /(^|_)case_id$/
};

/** Extracts of which no row stays in the lens's database once its figures are made. */
export const TAKEN_OUT = Object.fromEntries(
  LENSES.map((lens) => [
    lens,
    EXTRACTS.filter((extract) => columnsOf(extract).some(({ name }) => TAKEN_OUT_BY[lens]?.test(name))).map(
      ({ id }) => id
    )
  ])
) as unknown as Readonly<Record<Lens, readonly ExtractId[]>>;

const alteredIn = (lens: Lens): readonly ExtractId[] => Object.keys(ALTERED[lens]) as ExtractId[];

/** Contacts that say that somebody was sick, or how they bear it. Of the others a unit’s manager keeps the unit’s. */
export const CONTACTS_ABOUT_HEALTH = "kind in ('return_to_work', 'stress_risk_assessment')";

/** Extracts that are not whole in the reader's database, beside the rows of other units. */
export const heldBackFrom = (lens: Lens): ReadonlyMap<string, HeldBack> =>
  new Map([
    ...alteredIn(lens).map((extract) => [extract, ALTERED[lens][extract] as HeldBack] as const),
    ...TAKEN_OUT[lens].map((extract) => [extract, 'figures'] as const),
    ...EMPTIED[lens].map((extract) => [extract, 'rows'] as const)
  ]);

/** Extracts of which the reader's lens took something out of the database; null = of all of them. */
export function takenFrom({ lens }: Reader): readonly ExtractId[] | null {
  if (lens === null) return [];
  return lens === 'unit' ? null : ([...heldBackFrom(lens).keys()] as ExtractId[]);
}

/** Whether the reader's lens took something of the extract out of the database. */
export function takes(reader: Reader, extract: ExtractId): boolean {
  const taken = takenFrom(reader);
  return taken === null || taken.includes(extract);
}

/** What the reader may see of the metric. */
export const sightOf = (metric: Metric, { lens }: Reader): Sight =>
  lens === null ? 'rows' : metric.sight[lens];

const NAMES_SOMEBODY = /(^|_)(officer|receiver|case)_id$/;

const isAboutSomebody = (row: Row): boolean =>
  row['level'] === 'officer' ||
  Object.entries(row).some(([column, value]) => value !== null && NAMES_SOMEBODY.test(column));

/** The rows that the reader may see: no officer or case where only units are shown, no other unit beside one's own. */
export function visibleRows(metric: Metric, rows: readonly Row[], reader: Reader): readonly Row[] {
  const sight = sightOf(metric, reader);
  if (sight === 'none') return [];
  const withoutPeople = sight === 'units' || reader.lens === 'force';
  const isVisible = (row: Row): boolean =>
    !(withoutPeople && isAboutSomebody(row)) &&
    !(reader.lens === 'welfare' && 'case_id' in row) &&
    !(reader.unitId !== null && 'unit_id' in row && row['unit_id'] !== reader.unitId);
  const hidden = reader.lens === 'unit' || reader.lens === 'force' ? (metric.welfareColumns ?? []) : [];
  const blank = Object.fromEntries(hidden.map((column) => [column, null]));
  const visible = rows.filter(isVisible);
  return hidden.length === 0 ? visible : visible.map((row) => ({ ...row, ...blank }));
}

/** Of one unit, its id for each question mark. */
export const OWN_OFFICERS = 'select officer_id from int_officers where unit_id = ?';
export const OWN_CASES =
  'select case_id from int_cases where unit_id = ? ' +
  `union select case_id from int_cases where second_officer_id in (${OWN_OFFICERS})`;

/** As many parameters as the text has question marks. */
export const marks = (sql: string, value: string): string[] =>
  Array<string>(sql.split('?').length - 1).fill(value);

const EVERY_ROW: Shown = { condition: 'true', parameters: [], hiddenColumns: new Set() };

/** Why somebody was away is told to the welfare lead alone. */
const KIND_OF_ABSENCE = new Set(['kind']);

/** The condition under which a row of the extract is surely the unit's; null = the extract says nothing of units. */
function ownCondition(extract: ExtractId, columns: ReadonlySet<string>): string | null {
  if (extract === 'cases' || extract === 'case_history')
    return (
      `case_id in (${OWN_CASES}) or lead_officer_id in (${OWN_OFFICERS}) ` +
      `or (lead_officer_id is null and unit_id = ?)`
    );
  if (extract === 'welfare_contacts')
    return `officer_id in (${OWN_OFFICERS}) and not (${CONTACTS_ABOUT_HEALTH})`;
  if (extract === 'cover') return `absent_officer_id in (${OWN_OFFICERS})`;
  if (columns.has('unit_id')) return 'unit_id = ?';
  if (columns.has('case_id')) return `case_id in (${OWN_CASES})`;
  return columns.has('officer_id') ? `officer_id in (${OWN_OFFICERS})` : null;
}

/**
 * Which rows of an extract the reader may be told one by one; null = none, only how many. `isBuilt` says whether the
 * force's officers and cases stand, without which nobody knows whose a row is.
 */
export function shownRows(extract: ExtractId, { lens, unitId }: Reader, isBuilt: boolean): Shown | null {
  if (lens === null) return EVERY_ROW;
  if (EMPTIED[lens].includes(extract)) return null;
  const columns = new Set(columnsOf(extractById(extract)).map(({ name }) => name));
  const isAboutSomebody = [...columns].some((column) => NAMES_SOMEBODY.test(column));
  if (lens === 'force') return isAboutSomebody ? null : EVERY_ROW;
  if (lens === 'welfare') return columns.has('case_id') ? null : EVERY_ROW;
  if (!isBuilt || unitId === null) return null;
  const condition = ownCondition(extract, columns);
  if (condition === null) return EVERY_ROW;
  const hiddenColumns = ALTERED[lens][extract] === 'kinds' ? KIND_OF_ABSENCE : EVERY_ROW.hiddenColumns;
  return { condition, parameters: marks(condition, unitId), hiddenColumns };
}
