// What a reader's lens takes out of the database once everybody's figures stand, and which tables that leaves short.
import type { Lens } from '../shared/lens.ts';
import type { Warehouse } from '../warehouse/warehouse.ts';
import type { Aside } from './aside.ts';
import {
  ALTERED,
  CONTACTS_ABOUT_HEALTH,
  EMPTIED,
  marks,
  OWN_CASES,
  OWN_OFFICERS,
  TAKEN_OUT,
  type Reader
} from './lens.ts';

const HEALTH = [
  'int_counselling',
  'int_counselling_sessions',
  'int_absence_spells',
  'int_lost_days',
  'int_sickness_returns',
  'int_survey',
  'int_true_counts'
];

/**
 * True rows of people’s support and health. Beyond the welfare lens only `int_protected_counts` stays; of supervision a
 * unit’s manager keeps the unit’s own, which is theirs to do.
 */
const TRUE_ROWS: Readonly<Record<Lens, readonly string[]>> = {
  unit: HEALTH,
  force: [...HEALTH, 'int_supervision', 'int_lasting_breaches'],
  welfare: []
};

/** Columns in which a table says why somebody was away: that is between them and the welfare lead. */
const KINDS: ReadonlyMap<string, RegExp> = new Map([
  ['stg_absences', /\bkind\b/g],
  ['int_absent_days', /\bkind\b/g],
  ['int_officer_days', /\blost_(?!hours\b)\w+/g]
]);

/** Tables of which no row is about somebody or about a case: these stay in the chief officer’s database. */
const OF_NOBODY: ReadonlySet<string> = new Set([
  'int_absorb_by',
  'int_area_hours',
  'int_breaking_point',
  'int_places',
  'int_protected_counts',
  'int_protected_survey',
  'int_rebalance',
  'int_sickness_forecast',
  'int_units'
]);

/** Made of what was done about cases: no figure that the welfare lead is shown reads them. */
const CASEWORK: ReadonlySet<string> = new Set([
  'int_assessed_cases',
  'int_assessments',
  'int_cover_effects',
  'int_level_one_checks',
  'int_record_makers',
  'int_records',
  'int_staff_involved',
  'int_visit_duties',
  'int_visits'
]);

/** Tables of which a row is about a case: of these the welfare lead’s database keeps none. */
const BY_CASE: ReadonlySet<string> = new Set([
  'int_case_days',
  'int_case_hours',
  'int_case_loads',
  'int_cases'
]);

/** Whether the table has no rows under the reader's lens, once the figures are made of them. */
export function isTakenOut(table: string, { lens }: Reader): boolean {
  if (lens === null || lens === 'unit') return false;
  if (TAKEN_OUT[lens].some((extract) => table === `stg_${extract}`)) return true;
  return lens === 'force'
    ? table.startsWith('int_') && !OF_NOBODY.has(table)
    : BY_CASE.has(table) || CASEWORK.has(table);
}

/** Whether no figure that the reader is shown is made of the table. */
export const isForNoFigure = (table: string, { lens }: Reader): boolean =>
  lens === 'welfare' && CASEWORK.has(table);

const isEmptied = (table: string, { lens }: Reader): boolean =>
  lens !== null &&
  (TRUE_ROWS[lens].includes(table) || EMPTIED[lens].some((extract) => table === `stg_${extract}`));

const isAltered = (table: string, { lens }: Reader): boolean =>
  lens !== null && ALTERED[lens].absences === 'kinds' && KINDS.has(table);

/** Which units there are is no secret: the page names them all. */
const OF_EVERYBODY = 'int_units';

/** Whether the reader's lens takes the table out as it was made, so that it may be put back for what reads it. */
export const isTakenOutWhole = (table: string, reader: Reader): boolean =>
  table.startsWith('int_') &&
  isTakenOut(table, reader) &&
  !isEmptied(table, reader) &&
  !isAltered(table, reader);

/** Whether SQL that reads the table finds less in it than there was, under the reader's lens. */
export function isShort(table: string, sql: string, reader: Reader): boolean {
  if (table === OF_EVERYBODY) return false;
  if (reader.lens === 'unit' || isEmptied(table, reader) || isTakenOut(table, reader)) return true;
  return isAltered(table, reader) && sql.match(KINDS.get(table)!) !== null;
}

/** Officers of other units whom the unit's cases name as lead, and who cover for the unit's officers and cases. */
const NAMED_OFFICERS =
  `${OWN_OFFICERS} ` +
  'union select lead_officer_id from int_cases where unit_id = ? ' +
  `union select covering_officer_id from stg_cover where absent_officer_id in (${OWN_OFFICERS}) ` +
  'or (absent_officer_id in (select lead_officer_id from int_cases where unit_id = ?) ' +
  `and coalesce(case_id in (${OWN_CASES}), true))`;

const COLUMNS =
  'select table_name::varchar as table_name, column_name::varchar as column_name from duckdb_columns() ' +
  "where not internal and (table_name like 'stg\\_%' escape '\\' or table_name like 'int\\_%' escape '\\') " +
  'order by table_name, column_index';

/** Tables that keep the officers of other units whom the unit's own cases and cover name. */
const KEEPS_NAMED = new Set([
  'stg_officers',
  'int_officers',
  'stg_absences',
  'int_absence_today',
  'int_absent_days'
]);

const KEPT_OFFICERS = 'kept_officers';
const KEPT_NAMED = 'kept_named_officers';
const KEPT_CASES = 'kept_cases';

/** The condition under which a row of the table is another unit's; null = the table says nothing of units. */
function strangerCondition(table: string, columns: ReadonlySet<string>): string | null {
  if (table === OF_EVERYBODY) return null;
  const isOwn = (column: string, kept: string) => `${column} in (from ${kept})`;
  if (KEEPS_NAMED.has(table)) return `not (${isOwn('officer_id', KEPT_NAMED)})`;
  if (table === 'stg_cover')
    return (
      `not (${isOwn('absent_officer_id', KEPT_NAMED)}) or ` +
      `(not (${isOwn('absent_officer_id', KEPT_OFFICERS)}) and not coalesce(${isOwn('case_id', KEPT_CASES)}, true))`
    );
  if (table === 'stg_case_history')
    return `unit_id <> ? and not coalesce(${isOwn('lead_officer_id', KEPT_OFFICERS)}, false)`;
  if (columns.has('case_id')) return `not (${isOwn('case_id', KEPT_CASES)})`;
  if (columns.has('unit_id')) return 'unit_id <> ?';
  if (columns.has('officer_id')) return `not (${isOwn('officer_id', KEPT_OFFICERS)})`;
  return null;
}

async function columnsByTable(warehouse: Warehouse): Promise<Map<string, Set<string>>> {
  const tables = new Map<string, Set<string>>();
  for (const { table_name: table, column_name: column } of await warehouse.rows(COLUMNS)) {
    const columns = tables.get(String(table)) ?? new Set();
    tables.set(String(table), columns.add(String(column)));
  }
  return tables;
}

async function keepOneUnit(
  warehouse: Warehouse,
  tables: ReadonlyMap<string, ReadonlySet<string>>,
  unitId: string
): Promise<void> {
  const kept = [
    [KEPT_OFFICERS, OWN_OFFICERS],
    [KEPT_NAMED, NAMED_OFFICERS],
    [KEPT_CASES, OWN_CASES]
  ] as const;
  // Without the blank lead of a case that nobody leads: no id is surely not in a list with a null.
  for (const [table, select] of kept)
    await warehouse.run(
      `create or replace temp table ${table} as select id from (${select}) as found(id) where id is not null`,
      marks(select, unitId)
    );
  for (const [table, columns] of tables) {
    const condition = strangerCondition(table, columns);
    if (condition) await warehouse.run(`delete from ${table} where ${condition}`, marks(condition, unitId));
  }
  // Who supervises somebody of another unit is not the unit's to know.
  if (tables.has('stg_officers'))
    await warehouse.run('update stg_officers set supervisor_id = null where unit_id <> ?', [unitId]);
  for (const [table] of kept) await warehouse.run(`drop table ${table}`);
}

async function forgetKinds(warehouse: Warehouse, table: string, columns: ReadonlySet<string>): Promise<void> {
  const kinds = [...columns].join(' ').match(KINDS.get(table)!) ?? [];
  await warehouse.run(`update ${table} set ${kinds.map((kind) => `${kind} = null`).join(', ')}`);
}

/**
 * Takes out of these tables (of all, where null) what the reader's lens does not hold; the others are as an earlier
 * call for the same reader left them. Everybody's figures must stand already: what a unit is worked out from is not
 * only its own.
 */
export async function narrow(
  warehouse: Warehouse,
  reader: Reader,
  made: ReadonlySet<string> | null
): Promise<void> {
  if (reader.lens === null) return;
  const all = await columnsByTable(warehouse);
  const tables = new Map([...all].filter(([table]) => made?.has(table) ?? true));
  for (const [table, columns] of tables) {
    if (isEmptied(table, reader)) await warehouse.run(`delete from ${table}`);
    else if (isAltered(table, reader)) await forgetKinds(warehouse, table, columns);
    else if (table === 'stg_welfare_contacts' && ALTERED[reader.lens].welfare_contacts === 'health')
      await warehouse.run(`delete from ${table} where ${CONTACTS_ABOUT_HEALTH}`);
  }
  if (reader.lens === 'unit' && reader.unitId !== null) await keepOneUnit(warehouse, tables, reader.unitId);
}

/**
 * Takes out of these tables (of all, where null) the rows that the reader's figures are made of and that their lens does
 * not hold. The figures must be made; what they are made of is kept beside the database where it may be put back.
 */
export async function takeOut(
  warehouse: Warehouse,
  aside: Aside,
  reader: Reader,
  made: ReadonlySet<string> | null
): Promise<void> {
  const tables = [...(await columnsByTable(warehouse)).keys()].filter(
    (table) => isTakenOut(table, reader) && (made?.has(table) ?? true)
  );
  await aside.keep(tables.filter((table) => isTakenOutWhole(table, reader)));
  for (const table of tables)
    await warehouse.run(`create or replace table ${table} as from ${table} limit 0`);
}
