// The one-row table `parameters`, and one row per snapshot day: what every query reads instead of being built.
import { EXTRACTS } from '../extracts/registry.ts';
import { SETTINGS, type Setting, type SettingValue } from '../settings/catalogue.ts';
import type { Day } from '../shared/dates.ts';
import { name } from './literal.ts';
import { onlyText } from './query.ts';
import type { Parameter, Warehouse } from './warehouse.ts';

/** Values of all settings, by id. */
export type SettingsOnDay = Readonly<Record<string, SettingValue>>;

export interface ParameterSource {
  readonly asOf: Day;
  /** Settings in force on a day: they are dated, and an earlier day keeps its own. */
  readonly settingsOn: (day: Day) => SettingsOnDay;
  /** Extract ids that were loaded. */
  readonly loaded: ReadonlySet<string>;
}

/** Settings that a snapshot of the past is read with. */
export const SNAPSHOT_SETTINGS: readonly string[] = [
  'high_risk_limit_percent',
  'high_risk_levels',
  'counted_management',
  'unassessed_denominator'
];

const TYPES: Readonly<Record<Setting['kind'], string>> = {
  number: 'double',
  optional_number: 'double',
  whole_number: 'integer',
  yes_no: 'boolean',
  choice: 'varchar',
  codes: 'varchar[]',
  numbers: 'integer[]'
};

interface ParameterColumn {
  readonly name: string;
  readonly type: string;
  readonly value: Parameter;
}

/** Between the entries of a list on its way in: no setting's text can hold it. */
const SEPARATOR = '\u001F';

function settingColumn(setting: Setting, settings: SettingsOnDay): ParameterColumn {
  const value = settings[setting.id];
  if (value === undefined) throw new Error(`The setting ${setting.id} has no value`);
  const bound = Array.isArray(value) ? value.join(SEPARATOR) : (value as Parameter);
  return { name: setting.id, type: TYPES[setting.kind], value: bound };
}

/** A list travels as one text: the engine's parameters hold none. */
const arriving = ({ type }: ParameterColumn): string =>
  type.endsWith('[]')
    ? `list_filter(string_split(?, chr(31)), lambda entry: entry <> '')::${type}`
    : `?::${type}`;

async function makeTable(warehouse: Warehouse, table: string, columns: readonly ParameterColumn[]) {
  const declared = columns.map((column) => `${name(column.name)} ${column.type}`);
  await warehouse.run(`create or replace table ${table} (${declared.join(', ')})`);
}

async function addRow(warehouse: Warehouse, table: string, columns: readonly ParameterColumn[]) {
  await warehouse.run(
    `insert into ${table} select ${columns.map(arriving).join(', ')}`,
    columns.map((column) => column.value)
  );
}

function parameterColumns({ asOf, settingsOn, loaded }: ParameterSource): ParameterColumn[] {
  const settings = settingsOn(asOf);
  return [
    { name: 'as_of', type: 'date', value: asOf },
    ...SETTINGS.map((setting) => settingColumn(setting, settings)),
    ...EXTRACTS.map(({ id }) => ({ name: `has_${id}`, type: 'boolean', value: loaded.has(id) }))
  ];
}

function snapshotColumns(day: Day, { settingsOn }: ParameterSource): ParameterColumn[] {
  const settings = settingsOn(day);
  const wanted = SETTINGS.filter(({ id }) => SNAPSHOT_SETTINGS.includes(id));
  return [
    { name: 'as_of', type: 'date', value: day },
    ...wanted.map((setting) => settingColumn(setting, settings))
  ];
}

/**
 * Builds `parameters` (one row: `as_of`, every setting, `has_<extract>`) and `snapshot_parameters` (one row per day
 * in the case history, and the as-of day, with the settings in force on it; left as it is where `changed` is given and
 * does not name it). Values go by prepared statement.
 */
export async function buildParameters(
  warehouse: Warehouse,
  source: ParameterSource,
  changed?: ReadonlySet<string>
): Promise<void> {
  const columns = parameterColumns(source);
  await makeTable(warehouse, 'parameters', columns);
  await addRow(warehouse, 'parameters', columns);
  if (changed && !changed.has('snapshot_parameters')) return;
  const snapshots = await warehouse.rows(
    `select strftime(as_of, '%Y-%m-%d') as day from ` +
      `(select as_of from stg_case_history union select as_of from parameters) order by day`
  );
  await makeTable(warehouse, 'snapshot_parameters', snapshotColumns(source.asOf, source));
  for (const row of snapshots)
    await addRow(warehouse, 'snapshot_parameters', snapshotColumns(onlyText(row, 'day'), source));
}
