// What the solver found, back in the warehouse: int_placement and int_absorption, by way of a slot of text.
import type { Absorption, Placement } from '../shared/absorption.ts';
import { literal, name } from './literal.ts';
import type { Warehouse } from './warehouse.ts';

const PLACEMENT = {
  unit_id: 'varchar',
  officer_id: 'varchar',
  receiver_id: 'varchar',
  cases: 'integer',
  high_risk_cases: 'integer'
} as const satisfies Record<keyof Placement, string>;

const ABSORPTION = {
  unit_id: 'varchar',
  officer_id: 'varchar',
  cases: 'integer',
  high_risk_cases: 'integer',
  placed: 'integer',
  high_risk_placed: 'integer',
  unplaced: 'integer',
  limiting: 'varchar'
} as const satisfies Record<keyof Absorption, string>;

type Columns = Readonly<Record<string, string>>;

const cell = (value: string | number | null): string =>
  value === null ? '' : `"${String(value).replaceAll('"', '""')}"`;

async function emptyTable(warehouse: Warehouse, table: string, columns: Columns): Promise<void> {
  const declared = Object.entries(columns).map(([column, type]) => `${name(column)} ${type}`);
  await warehouse.run(`create or replace table ${table} (${declared.join(', ')})`);
}

/** Replaces a table with rows of ours, brought in as a slot of text. */
export async function fillTable<Found extends object>(
  warehouse: Warehouse,
  table: string,
  columns: Readonly<Record<keyof Found & string, string>>,
  found: readonly Found[]
): Promise<void> {
  await emptyTable(warehouse, table, columns);
  if (found.length === 0) return;
  const names = Object.keys(columns) as (keyof Found & string)[];
  const lines = found.map((one) => names.map((key) => cell(one[key] as string | number | null)).join(','));
  const types = names.map((key) => `${literal(key)}: ${literal(columns[key])}`);
  const slot = await warehouse.attach(new TextEncoder().encode(lines.join('\n') + '\n'));
  try {
    await warehouse.run(
      `insert into ${table} select * from read_csv(${literal(slot)}, columns = {${types.join(', ')}}, ` +
        `auto_detect = false, header = false, delim = ',', quote = '"', escape = '"', new_line = '\\n')`
    );
  } finally {
    await warehouse.detach(slot);
  }
}

/** Replaces `int_placement` and `int_absorption` with the solver's answer; both empty when there is none yet. */
export async function storePlacement(
  warehouse: Warehouse,
  placements: readonly Placement[],
  absorptions: readonly Absorption[]
): Promise<void> {
  await fillTable<Placement>(warehouse, 'int_placement', PLACEMENT, placements);
  await fillTable<Absorption>(warehouse, 'int_absorption', ABSORPTION, absorptions);
}
