// The share on every snapshot day as others would work it out of the whole history: by hand over parsed columns, and
// by arquero.
import { table, type ColumnTable } from 'arquero';
import type { FileBytes } from '../../src/lib/pipeline/bring.ts';
import type { Row } from '../../src/lib/warehouse/warehouse.ts';
import { columnsOf, rowsOf, type Columns } from './columns.ts';

export const TREND_KEYS = ['level', 'force_id', 'unit_id', 'officer_id', 'as_of'] as const;
export const TREND_VALUES = ['cases', 'high_risk_cases', 'not_assessed', 'share'] as const;

const HISTORY = ['as_of', 'unit_id', 'lead_officer_id', 'risk_level', 'management'] as const;

interface Tally {
  cases: number;
  high_risk_cases: number;
  not_assessed: number;
}

/** Parsed columns of the history, and parsed rows of officers and units. */
export function trendSource(files: readonly FileBytes[]) {
  const officers = columnsOf(files, 'officers.csv', [
    'officer_id',
    'unit_id',
    'role',
    'started_on',
    'ended_on'
  ]);
  return {
    history: columnsOf(files, 'case_history.csv', HISTORY) as Columns<(typeof HISTORY)[number]>,
    officers: rowsOf(officers),
    units: rowsOf(columnsOf(files, 'units.csv', ['unit_id', 'force_id']))
  };
}

type Source = ReturnType<typeof trendSource>;

const NOTHING: Readonly<Tally> = { cases: 0, high_risk_cases: 0, not_assessed: 0 };

function add(to: Tally, from: Tally): void {
  to.cases += from.cases;
  to.high_risk_cases += from.high_risk_cases;
  to.not_assessed += from.not_assessed;
}

const rowOf = (
  level: string,
  force_id: string,
  unit_id: string | null,
  officer_id: string | null,
  as_of: string,
  tally: Tally
): Row => ({
  level,
  force_id,
  unit_id,
  officer_id,
  as_of,
  ...tally,
  share: tally.cases === 0 ? null : tally.high_risk_cases / tally.cases
});

/** Snapshot day → unit → officer ('' = no lead) → counts. */
type Tallies = Map<string, Map<string, Map<string, Tally>>>;

function kept<Value>(map: Map<string, Value>, key: string, made: () => Value): Value {
  let value = map.get(key);
  if (value === undefined) map.set(key, (value = made()));
  return value;
}

interface HistoryRow {
  readonly as_of: string;
  readonly unit_id: string;
  readonly lead_officer_id: string;
  readonly risk_level: string;
  readonly management: string;
}

/** Counts one row of the history after the other. */
function counter(officers: Source['officers']) {
  const holders = new Map(
    officers.filter(({ role }) => role === 'mosovo_officer').map((officer) => [officer.officer_id, officer])
  );
  const tallies: Tallies = new Map();
  const count = (day: string, unit: string, lead: string, level: string, management: string): void => {
    if (management !== 'active') return;
    const holder = lead === '' ? undefined : holders.get(lead);
    const isHeld = holder && holder.started_on <= day && (holder.ended_on === '' || holder.ended_on >= day);
    const units = kept(tallies, day, () => new Map<string, Map<string, Tally>>());
    const ofUnit = kept(units, isHeld ? holder.unit_id : unit, () => new Map<string, Tally>());
    const tally = kept(ofUnit, isHeld ? lead : '', () => ({ ...NOTHING }));
    tally.cases++;
    if (level === 'high' || level === 'very_high') tally.high_risk_cases++;
    else if (level === 'not_assessed') tally.not_assessed++;
  };
  return { tallies, count };
}

/** By hand: one pass over parsed columns, then sums upwards. */
export function trendByColumns({ history, officers, units }: Source): Row[] {
  const { tallies, count } = counter(officers);
  const { as_of, unit_id, lead_officer_id, risk_level, management } = history;
  for (let row = 0; row < as_of.length; row++)
    count(as_of[row]!, unit_id[row]!, lead_officer_id[row]!, risk_level[row]!, management[row]!);
  return levelled(tallies, units);
}

/** The same over parsed rows. */
export function trendByRows(history: readonly HistoryRow[], { officers, units }: Source): Row[] {
  const { tallies, count } = counter(officers);
  for (const row of history)
    count(row.as_of, row.unit_id, row.lead_officer_id, row.risk_level, row.management);
  return levelled(tallies, units);
}

function levelled(tallies: Tallies, units: Source['units']): Row[] {
  const forces = new Map(units.map(({ unit_id, force_id }) => [unit_id, force_id]));
  const rows: Row[] = [];
  for (const [day, ofDay] of tallies) {
    const byForce = new Map<string, Tally>();
    for (const [unit, officers] of ofDay) {
      const force = forces.get(unit)!;
      const ofUnit = { ...NOTHING };
      for (const [officer, tally] of officers) {
        add(ofUnit, tally);
        rows.push(rowOf('officer', force, unit, officer === '' ? null : officer, day, tally));
      }
      rows.push(rowOf('unit', force, unit, null, day, ofUnit));
      add(
        kept(byForce, force, () => ({ ...NOTHING })),
        ofUnit
      );
    }
    for (const [force, tally] of byForce) rows.push(rowOf('force', force, null, null, day, tally));
  }
  return rows;
}

const SUMS = {
  cases: 'd => op.sum(d.cases)',
  high_risk_cases: 'd => op.sum(d.high_risk_cases)',
  not_assessed: 'd => op.sum(d.not_assessed)'
};

const asTable = <Name extends string>(rows: readonly Record<Name, string>[]): ColumnTable =>
  table(
    Object.fromEntries(Object.keys(rows[0]!).map((name) => [name, rows.map((row) => row[name as Name])]))
  );

/** The same columns as arquero tables. */
export const trendTables = ({ history, officers, units }: Source) => ({
  history: table(history as unknown as Record<string, string[]>),
  officers: asTable(officers),
  units: asTable(units)
});

/** Grouped first, joined after: a few thousand groups, not six million rows, meet the officers. */
export function trendByArquero({ history, officers, units }: ReturnType<typeof trendTables>): Row[] {
  const holders = officers.filter('d => d.role === "mosovo_officer"').select({
    officer_id: 'officer_id',
    unit_id: 'holder_unit',
    started_on: 'started_on',
    ended_on: 'ended_on'
  });
  const isHeld =
    'd.officer_id !== undefined && d.started_on <= d.as_of && (d.ended_on === "" || d.ended_on >= d.as_of)';
  const byOfficer = history
    .filter('d => d.management === "active"')
    .groupby('as_of', 'unit_id', 'lead_officer_id')
    .rollup({
      cases: 'd => op.count()',
      high_risk_cases: 'd => op.sum(d.risk_level === "high" || d.risk_level === "very_high")',
      not_assessed: 'd => op.sum(d.risk_level === "not_assessed")'
    })
    .join_left(holders, ['lead_officer_id', 'officer_id'])
    .derive({
      unit_id: `d => ${isHeld} ? d.holder_unit : d.unit_id`,
      officer_id: `d => ${isHeld} ? d.officer_id : null`
    })
    .groupby('as_of', 'unit_id', 'officer_id')
    .rollup(SUMS)
    .join(units, 'unit_id');
  const byUnit = byOfficer.groupby('as_of', 'force_id', 'unit_id').rollup(SUMS);
  const byForce = byUnit.groupby('as_of', 'force_id').rollup(SUMS);
  return byOfficer
    .derive({ level: 'd => "officer"' })
    .concat(byUnit.derive({ level: 'd => "unit"', officer_id: 'd => null' }))
    .concat(byForce.derive({ level: 'd => "force"', unit_id: 'd => null', officer_id: 'd => null' }))
    .derive({ share: 'd => d.cases === 0 ? null : d.high_risk_cases / d.cases' })
    .select(...TREND_KEYS, ...TREND_VALUES)
    .objects() as Row[];
}
