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
  'unassessed_denominator',
  'load_watch_percent',
  'load_breach_percent',
  ...SETTINGS.filter(({ group }) => group === 'Workload weights').map(({ id }) => id)
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

/** A row for each of some days on which all settings are the same. */
async function addDays(
  warehouse: Warehouse,
  days: readonly Day[],
  settings: readonly ParameterColumn[]
): Promise<void> {
  await warehouse.run(
    `insert into snapshot_parameters select day::date, ${settings.map(arriving).join(', ')} ` +
      `from (select unnest(string_split(?, chr(31))) as day)`,
    [...settings.map(({ value }) => value), days.join(SEPARATOR)]
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
  return wanted.map((setting) => settingColumn(setting, settings));
}

/** Every day of the case history, and the as-of day. */
const DAYS = '(select as_of from stg_case_history union select as_of from parameters)';

async function makeSnapshots(warehouse: Warehouse, source: ParameterSource, days: string): Promise<void> {
  const rows = await warehouse.rows(`select strftime(as_of, '%Y-%m-%d') as day from ${days} order by day`);
  const alike = new Map<string, { settings: ParameterColumn[]; days: Day[] }>();
  for (const row of rows) {
    const day = onlyText(row, 'day');
    const settings = snapshotColumns(day, source);
    const key = JSON.stringify(settings);
    const known = alike.get(key);
    if (known) known.days.push(day);
    else alike.set(key, { settings, days: [day] });
  }
  const asOf = { name: 'as_of', type: 'date', value: source.asOf };
  await makeTable(warehouse, 'snapshot_parameters', [asOf, ...snapshotColumns(source.asOf, source)]);
  for (const { settings, days } of alike.values()) await addDays(warehouse, days, settings);
}

/**
 * Builds `parameters` (one row: `as_of`, every setting, `has_<extract>`) and `snapshot_parameters` (one row per day
 * in the case history, and the as-of day, with the settings in force on it; left as it is where `changed` is given and
 * names neither it nor a setting that a snapshot is read with). Values go by prepared statement.
 */
export async function buildParameters(
  warehouse: Warehouse,
  source: ParameterSource,
  changed?: ReadonlySet<string>
): Promise<void> {
  const columns = parameterColumns(source);
  await makeTable(warehouse, 'parameters', columns);
  await addRow(warehouse, 'parameters', columns);
  if (!changed || changed.has('snapshot_parameters')) await makeSnapshots(warehouse, source, DAYS);
  else if (SNAPSHOT_SETTINGS.some((setting) => changed.has(setting)))
    await makeSnapshots(warehouse, source, 'snapshot_parameters');
}
