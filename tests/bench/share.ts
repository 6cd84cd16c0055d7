// The high-risk share as others would work it out: plain JavaScript over parsed rows, and arquero.
import { table } from 'arquero';
import type { FileBytes } from '../../src/lib/pipeline/bring.ts';
import type { Row } from '../../src/lib/warehouse/warehouse.ts';
import { columnsOf, rowsOf } from './columns.ts';

interface Tally {
  cases: number;
  high_risk_cases: number;
  not_assessed: number;
}

export const LEVEL_KEYS = ['level', 'force_id', 'unit_id', 'officer_id'] as const;
export const SHARE_VALUES = ['cases', 'high_risk_cases', 'not_assessed', 'share'] as const;

/** Parsed rows of what the share is worked out from. */
export function shareSource(files: readonly FileBytes[], asOf: string) {
  const officers = columnsOf(files, 'officers.csv', [
    'officer_id',
    'unit_id',
    'role',
    'started_on',
    'ended_on'
  ]);
  const names = ['unit_id', 'lead_officer_id', 'risk_level', 'management', 'opened_on', 'closed_on'] as const;
  return {
    asOf,
    officers: rowsOf(officers),
    units: rowsOf(columnsOf(files, 'units.csv', ['unit_id', 'force_id'])),
    cases: rowsOf(columnsOf(files, 'cases.csv', names))
  };
}

type Source = ReturnType<typeof shareSource>;

const isHolder = (officer: Source['officers'][number], asOf: string): boolean =>
  officer.role === 'mosovo_officer' &&
  officer.started_on <= asOf &&
  (officer.ended_on === '' || officer.ended_on >= asOf);

const shareOf = ({ cases, high_risk_cases }: Tally): number | null =>
  cases === 0 ? null : high_risk_cases / cases;

/** By hand: one pass over the cases, sums upwards. */
export function shareByHand({ asOf, officers, units, cases }: Source): Row[] {
  const forces = new Map(units.map(({ unit_id, force_id }) => [String(unit_id), String(force_id)]));
  const unitsOfHolders = new Map<string, string>();
  const tallies = new Map<string, Map<string, Tally>>();
  const tallyOf = (unit: string, officer: string): Tally => {
    let ofUnit = tallies.get(unit);
    if (!ofUnit) tallies.set(unit, (ofUnit = new Map()));
    let tally = ofUnit.get(officer);
    if (!tally) ofUnit.set(officer, (tally = { cases: 0, high_risk_cases: 0, not_assessed: 0 }));
    return tally;
  };
  for (const officer of officers) {
    if (!isHolder(officer, asOf)) continue;
    unitsOfHolders.set(officer.officer_id, officer.unit_id);
    tallyOf(officer.unit_id, officer.officer_id);
  }
  for (const row of cases) {
    if (row.management !== 'active' || row.opened_on > asOf) continue;
    if (row.closed_on !== '' && row.closed_on <= asOf) continue;
    const unit = unitsOfHolders.get(row.lead_officer_id);
    const tally = unit ? tallyOf(unit, row.lead_officer_id) : tallyOf(row.unit_id, '');
    tally.cases++;
    if (row.risk_level === 'high' || row.risk_level === 'very_high') tally.high_risk_cases++;
    if (row.risk_level === 'not_assessed') tally.not_assessed++;
  }
  return levelled(tallies, forces);
}

function levelled(
  tallies: ReadonlyMap<string, ReadonlyMap<string, Tally>>,
  forces: Map<string, string>
): Row[] {
  const rows: Row[] = [];
  const byForce = new Map<string, Tally>();
  const add = (to: Tally, from: Tally) => {
    to.cases += from.cases;
    to.high_risk_cases += from.high_risk_cases;
    to.not_assessed += from.not_assessed;
  };
  for (const [unit_id, officers] of tallies) {
    const force_id = forces.get(unit_id)!;
    const ofUnit: Tally = { cases: 0, high_risk_cases: 0, not_assessed: 0 };
    for (const [officer, tally] of officers) {
      add(ofUnit, tally);
      const officer_id = officer === '' ? null : officer;
      rows.push({ level: 'officer', force_id, unit_id, officer_id, ...tally, share: shareOf(tally) });
    }
    rows.push({ level: 'unit', force_id, unit_id, officer_id: null, ...ofUnit, share: shareOf(ofUnit) });
    const ofForce = byForce.get(force_id) ?? { cases: 0, high_risk_cases: 0, not_assessed: 0 };
    add(ofForce, ofUnit);
    byForce.set(force_id, ofForce);
  }
  for (const [force_id, tally] of byForce)
    rows.push({ level: 'force', force_id, unit_id: null, officer_id: null, ...tally, share: shareOf(tally) });
  return rows;
}

const SUMS = {
  cases: 'd => op.sum(d.cases)',
  high_risk_cases: 'd => op.sum(d.high_risk_cases)',
  not_assessed: 'd => op.sum(d.not_assessed)'
};
const NAMES = [...LEVEL_KEYS, ...SHARE_VALUES];

/** The same rows as arquero tables. */
export function shareTables({ asOf, officers, units, cases }: Source) {
  const columns = <Name extends string>(rows: readonly Record<Name, string>[]) => {
    const names = Object.keys(rows[0]!) as Name[];
    return table(Object.fromEntries(names.map((name) => [name, rows.map((row) => row[name])])));
  };
  return { asOf, officers: columns(officers), units: columns(units), cases: columns(cases) };
}

export function shareByArquero({ asOf, officers, units, cases }: ReturnType<typeof shareTables>): Row[] {
  const holders = officers
    .params({ asOf })
    .filter(
      '(d, $) => d.role === "mosovo_officer" && d.started_on <= $.asOf && (d.ended_on === "" || d.ended_on >= $.asOf)'
    )
    .select({ officer_id: 'officer_id', unit_id: 'holder_unit' });
  const counted = cases
    .params({ asOf })
    .filter(
      '(d, $) => d.management === "active" && d.opened_on <= $.asOf && (d.closed_on === "" || d.closed_on > $.asOf)'
    )
    .groupby('unit_id', 'lead_officer_id')
    .rollup({
      cases: 'd => op.count()',
      high_risk_cases: 'd => op.sum(d.risk_level === "high" || d.risk_level === "very_high")',
      not_assessed: 'd => op.sum(d.risk_level === "not_assessed")'
    })
    .join_left(holders, ['lead_officer_id', 'officer_id'])
    .derive({
      unit_id: 'd => d.holder_unit === undefined ? d.unit_id : d.holder_unit',
      officer_id: 'd => d.holder_unit === undefined ? null : d.officer_id'
    })
    .select('unit_id', 'officer_id', 'cases', 'high_risk_cases', 'not_assessed');
  const without = holders
    .select({ holder_unit: 'unit_id', officer_id: 'officer_id' })
    .derive({ cases: 'd => 0', high_risk_cases: 'd => 0', not_assessed: 'd => 0' });
  const byOfficer = counted
    .concat(without)
    .groupby('unit_id', 'officer_id')
    .rollup(SUMS)
    .join(units, 'unit_id');
  const byUnit = byOfficer.groupby('force_id', 'unit_id').rollup(SUMS);
  const byForce = byUnit.groupby('force_id').rollup(SUMS);
  const share = 'd => d.cases === 0 ? null : d.high_risk_cases / d.cases';
  return byOfficer
    .derive({ level: 'd => "officer"' })
    .concat(byUnit.derive({ level: 'd => "unit"', officer_id: 'd => null' }))
    .concat(byForce.derive({ level: 'd => "force"', unit_id: 'd => null', officer_id: 'd => null' }))
    .derive({ share })
    .select(...NAMES)
    .objects() as Row[];
}
