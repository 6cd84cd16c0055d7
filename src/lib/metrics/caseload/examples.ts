// The states that the picture of the caseload must survive. Invented.
import type { Example, ViewContext } from '../view.ts';
import type { CaseloadRow } from './metric.ts';

const context: ViewContext = {
  asOf: '2026-09-30',
  unitId: 'U-NORTH',
  unitNames: new Map([
    ['U-NORTH', 'Northern unit'],
    ['U-SOUTH', 'Southern unit']
  ]),
  settings: { caseload_reference_per_fte: null },
  loaded: new Set(['officers', 'cases', 'units'])
};

const NOTHING = {
  very_high: 0,
  high: 0,
  medium: 0,
  low: 0,
  not_assessed: 0,
  reactive: 0,
  custody: 0,
  missing: 0,
  second_officer_cases: 0
};

type Counts = Partial<typeof NOTHING>;

const COUNTS = Object.keys(NOTHING) as (keyof typeof NOTHING)[];

type Ids = Pick<CaseloadRow, 'level' | 'unit_id' | 'officer_id'>;

function rowOf(ids: Ids, counts: Counts, fte: number | null): CaseloadRow {
  const all = { ...NOTHING, ...counts };
  const cases = all.very_high + all.high + all.medium + all.low + all.not_assessed;
  return {
    level: ids.level,
    force_id: 'F1',
    unit_id: ids.unit_id,
    officer_id: ids.officer_id,
    cases,
    ...all,
    fte,
    cases_per_fte: fte === null || fte === 0 ? null : cases / fte,
    state: fte !== 0 ? 'ok' : cases > 0 ? 'no_data' : 'not_applicable'
  };
}

const officer = (officer_id: string | null, counts: Counts, fte: number | null = 1, unit_id = 'U-NORTH') =>
  rowOf({ level: 'officer', unit_id, officer_id }, counts, fte);

function sumOf(ids: Ids, rows: readonly CaseloadRow[]): CaseloadRow {
  const counts = Object.fromEntries(COUNTS.map((key) => [key, rows.reduce((sum, row) => sum + row[key], 0)]));
  const fte = rows.reduce((sum, row) => (row.fte === null ? sum : sum + row.fte), 0);
  return rowOf(ids, counts, fte);
}

const withUnits = (officers: readonly CaseloadRow[]): CaseloadRow[] => {
  const units = [...new Set(officers.map(({ unit_id }) => unit_id))];
  const sums = units.map((unit_id) =>
    sumOf(
      { level: 'unit', unit_id, officer_id: null },
      officers.filter((row) => row.unit_id === unit_id)
    )
  );
  return [sumOf({ level: 'force', unit_id: null, officer_id: null }, sums), ...sums, ...officers];
};

const NORTH = [
  officer('A-04', {
    very_high: 1,
    high: 9,
    medium: 15,
    low: 25,
    reactive: 6,
    custody: 3,
    second_officer_cases: 12
  }),
  officer('A-07', { high: 6, medium: 14, low: 31, missing: 1 }),
  officer('A-11', { very_high: 1, high: 10, medium: 17, low: 22, custody: 2 }),
  officer('A-12', { high: 4, medium: 9, low: 12, reactive: 2 }, 0.6),
  officer('A-15', { very_high: 5, high: 18, medium: 17, low: 12, reactive: 9, custody: 5, missing: 2 }),
  officer('A-19', { high: 7, medium: 12, low: 20, not_assessed: 3 }, 0.8),
  officer('A-22', { high: 1, medium: 2, low: 1 }, 0),
  officer('A-30', {}),
  officer(null, { very_high: 1, high: 2, medium: 3, reactive: 4 }, null)
];

const numbered = (total: number, unit_id = 'U-NORTH') =>
  Array.from({ length: total }, (_, index) =>
    officer(
      `B-${String(index + 1).padStart(3, '0')}`,
      {
        very_high: (index * 7) % 3,
        high: 4 + ((index * 5) % 7),
        medium: 10 + ((index * 11) % 9),
        low: 15 + ((index * 13) % 17),
        not_assessed: index % 9 === 4 ? 2 : 0,
        custody: index % 4
      },
      index % 5 === 3 ? 0.6 : 1,
      unit_id
    )
  );

const example = (
  name: string,
  rows: readonly CaseloadRow[],
  differs: Partial<ViewContext> = {}
): Example<CaseloadRow> => ({ name, rows, context: { ...context, ...differs } });

export const examples: readonly Example<CaseloadRow>[] = [
  example('A unit, one officer without contracted hours', withUnits(NORTH)),
  example('Two officers', withUnits(NORTH.slice(0, 2))),
  example('With the force’s own reference', withUnits(NORTH.slice(0, 6)), {
    settings: { caseload_reference_per_fte: 50 }
  }),
  example('Two hundred officers', withUnits(numbered(200))),
  example('The force', withUnits([...NORTH, ...numbered(12, 'U-SOUTH')]), { unitId: null }),
  example('Officers without cases', withUnits([officer('A-30', {})])),
  example('Nothing at all', [])
];
