// Available hours as others would work them out: plain JavaScript over parsed rows.
import type { FileBytes } from '../../src/lib/pipeline/bring.ts';
import type { Row } from '../../src/lib/warehouse/warehouse.ts';
import { columnsOf, rowsOf } from './columns.ts';

/** In the order in which a day's loss is attributed. */
export const KINDS = [
  'maternity',
  'paternity',
  'adoption',
  'shared_parental',
  'sickness',
  'family',
  'annual_leave',
  'training',
  'court',
  'other'
] as const;

export const HOURS_KEYS = ['level', 'force_id', 'unit_id', 'officer_id', 'period_start'] as const;
export const HOURS_VALUES = [
  'rostered_hours',
  'lost_hours',
  ...KINDS.map((kind) => `${kind}_hours`),
  'available_hours'
];

const DAY = 86_400_000;
export const dayNumber = (day: string): number => Date.parse(day) / DAY;
const FOREVER = dayNumber('9999-12-31');

/** Parsed rows, their days as whole numbers; the 12 calendar months that end with the as-of month. */
export function hoursSource(files: readonly FileBytes[], asOf: string) {
  const [year, month] = asOf.split('-').map(Number) as [number, number];
  const monthStarts = Array.from({ length: 12 }, (_, index) => Date.UTC(year, month - 12 + index, 1) / DAY);
  const final = Date.UTC(year, month, 1) / DAY - 1;
  const endOf = (day: string, open: number) => (day === '' ? open : dayNumber(day));
  const officers = columnsOf(files, 'officers.csv', [
    'officer_id',
    'unit_id',
    'started_on',
    'ended_on',
    'contracted_hours',
    'working_days'
  ]);
  const absences = columnsOf(files, 'absences.csv', [
    'officer_id',
    'kind',
    'starts_on',
    'ends_on',
    'fraction'
  ]);
  return {
    monthStarts,
    final,
    units: rowsOf(columnsOf(files, 'units.csv', ['unit_id', 'force_id'])),
    officers: rowsOf(officers).map((officer) => {
      const pattern = officer.working_days || 'MTWTF--';
      return {
        officer_id: officer.officer_id,
        unit_id: officer.unit_id,
        pattern,
        hours: Number(officer.contracted_hours) / pattern.replaceAll('-', '').length,
        starts: dayNumber(officer.started_on),
        ends: endOf(officer.ended_on, FOREVER)
      };
    }),
    absences: rowsOf(absences).map((absence) => ({
      officer_id: absence.officer_id,
      kind: KINDS.indexOf(absence.kind as (typeof KINDS)[number]),
      starts: dayNumber(absence.starts_on),
      ends: Math.min(endOf(absence.ends_on, final), final),
      fraction: absence.fraction === '' ? 1 : Number(absence.fraction)
    }))
  };
}

export type HoursSource = ReturnType<typeof hoursSource>;

/** Sums of one officer, unit or force in one month: rostered hours, then hours lost by kind. */
type Sums = Float64Array;

const round = (value: number): number => Math.round(value * 1e9) / 1e9;

/** Fractions by kind of each day that the officer was away. */
function daysAway({ absences, monthStarts }: HoursSource): Map<string, Map<number, Float64Array>> {
  const found = new Map<string, Map<number, Float64Array>>();
  for (const { officer_id, kind, starts, ends, fraction } of absences) {
    let days = found.get(officer_id);
    if (!days) found.set(officer_id, (days = new Map()));
    for (let day = Math.max(starts, monthStarts[0]!); day <= ends; day++) {
      let fractions = days.get(day);
      if (!fractions) days.set(day, (fractions = new Float64Array(KINDS.length)));
      fractions[kind]! += fraction;
    }
  }
  return found;
}

/** Adds one rostered day: each kind takes what the kinds before it left. */
function addDay(sums: Sums, hours: number, fractions: Float64Array | undefined): void {
  sums[0]! += hours;
  if (!fractions) return;
  let before = 0;
  for (let kind = 0; kind < KINDS.length; kind++) {
    const after = before + fractions[kind]!;
    sums[kind + 1]! += hours * (Math.min(1, round(after)) - Math.min(1, round(before)));
    before = after;
  }
}

function rowOf(level: string, ids: readonly (string | null)[], monthStart: number, sums: Sums): Row {
  const lost = sums.subarray(1).reduce((sum, hours) => sum + hours, 0);
  return {
    level,
    force_id: ids[0]!,
    unit_id: ids[1]!,
    officer_id: ids[2]!,
    period_start: new Date(monthStart * DAY).toISOString().slice(0, 10),
    rostered_hours: sums[0]!,
    lost_hours: lost,
    ...Object.fromEntries(KINDS.map((kind, index) => [`${kind}_hours`, sums[index + 1]!])),
    available_hours: sums[0]! - lost
  };
}

/** By hand: one pass over officers and days, sums upwards. */
export function hoursByHand(source: HoursSource): Row[] {
  const { officers, units, monthStarts, final } = source;
  const forces = new Map(units.map(({ unit_id, force_id }) => [unit_id, force_id]));
  const away = daysAway(source);
  const rows: Row[] = [];
  const above = { unit: new Map<string, Sums>(), force: new Map<string, Sums>() };
  const add = (sums: Map<string, Sums>, key: string, month: Sums) => {
    const kept = sums.get(key);
    if (kept) for (let index = 0; index < month.length; index++) kept[index]! += month[index]!;
    else sums.set(key, month.slice());
  };
  for (const { officer_id, unit_id, pattern, hours, starts, ends } of officers) {
    const days = away.get(officer_id);
    const force_id = forces.get(unit_id)!;
    for (const [index, monthStart] of monthStarts.entries()) {
      const monthEnd = (monthStarts[index + 1] ?? final + 1) - 1;
      if (starts > monthEnd || ends < monthStart) continue;
      const sums = new Float64Array(KINDS.length + 1);
      // Day 0 of the epoch was a Thursday.
      for (let day = Math.max(starts, monthStart); day <= Math.min(ends, monthEnd); day++)
        if (pattern[(day + 3) % 7] !== '-') addDay(sums, hours, days?.get(day));
      rows.push(rowOf('officer', [force_id, unit_id, officer_id], monthStart, sums));
      add(above.unit, `${force_id}|${unit_id}|${monthStart}`, sums);
      add(above.force, `${force_id}||${monthStart}`, sums);
    }
  }
  for (const level of ['unit', 'force'] as const)
    for (const [key, sums] of above[level]) {
      const [force_id, unit_id, monthStart] = key.split('|');
      rows.push(rowOf(level, [force_id!, unit_id || null, null], Number(monthStart), sums));
    }
  return rows;
}
