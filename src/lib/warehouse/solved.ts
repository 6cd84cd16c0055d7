// What the solver found, back in the warehouse: tables of ours, by way of a slot of text.
import type {
  Absorption,
  AbsorptionAnswer,
  BreakingAnswer,
  BreakingLoss,
  BreakingPoint,
  Placement
} from '../shared/absorption.ts';
import type { Rebalance, RebalanceAnswer, RebalanceMove } from '../shared/rebalancing.ts';
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
  placed_at_most: 'integer',
  high_risk_placed_at_most: 'integer',
  limiting: 'varchar'
} as const satisfies Record<keyof Absorption, string>;

const BREAKING_POINT = {
  unit_id: 'varchar',
  officers: 'integer',
  cases: 'integer',
  losses: 'integer',
  way: 'varchar'
} as const satisfies Record<keyof BreakingPoint, string>;

const BREAKING_SET = {
  unit_id: 'varchar',
  officer_id: 'varchar',
  cases: 'integer'
} as const satisfies Record<keyof BreakingLoss, string>;

const REBALANCE = {
  unit_id: 'varchar',
  outcome: 'varchar',
  moves: 'integer',
  moves_at_least: 'integer',
  room_short: 'integer',
  high_risk_over: 'integer'
} as const satisfies Record<keyof Rebalance, string>;

const REBALANCE_MOVE = {
  unit_id: 'varchar',
  officer_id: 'varchar',
  receiver_id: 'varchar',
  load: 'integer',
  is_high_risk: 'boolean',
  area_id: 'varchar',
  nth: 'integer',
  keeps_area: 'boolean'
} as const satisfies Record<keyof RebalanceMove, string>;

type Columns = Readonly<Record<string, string>>;

const cell = (value: string | number | boolean | null): string =>
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
  const lines = found.map((one) =>
    names.map((key) => cell(one[key] as string | number | boolean | null)).join(',')
  );
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
export async function storeAbsorption(
  warehouse: Warehouse,
  { placements, absorptions }: AbsorptionAnswer
): Promise<void> {
  await fillTable<Placement>(warehouse, 'int_placement', PLACEMENT, placements);
  await fillTable<Absorption>(warehouse, 'int_absorption', ABSORPTION, absorptions);
}

/** Replaces `int_breaking_point` and `int_breaking_set`. */
export async function storeBreakingPoints(
  warehouse: Warehouse,
  { points, sets }: BreakingAnswer
): Promise<void> {
  await fillTable<BreakingPoint>(warehouse, 'int_breaking_point', BREAKING_POINT, points);
  await fillTable<BreakingLoss>(warehouse, 'int_breaking_set', BREAKING_SET, sets);
}

/** Replaces `int_rebalance` and `int_rebalance_move`. */
export async function storeRebalance(
  warehouse: Warehouse,
  { rebalances, moves }: RebalanceAnswer
): Promise<void> {
  await fillTable<Rebalance>(warehouse, 'int_rebalance', REBALANCE, rebalances);
  await fillTable<RebalanceMove>(warehouse, 'int_rebalance_move', REBALANCE_MOVE, moves);
}
